// crc::compute_many: many messages in one call; crc::gather: one message in many pieces.
#include <crc/many.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/digest.hpp>
#include <crc/engine.hpp>
#include <crc/kernel_info.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"
#include "support/forced.hpp"
#include "support/guarded.hpp"

namespace {

static_assert(noexcept(crc::compute_many<crc::crc32>(nullptr, 0, nullptr)));
static_assert(noexcept(crc::gather<crc::crc32>(nullptr, 0)));
static_assert(std::is_same_v<decltype(crc::gather<crc::crc16_kermit>(nullptr, 0)), std::uint16_t>);
static_assert(std::is_aggregate_v<crc::piece> && sizeof(crc::piece) == sizeof(void*) + sizeof(std::size_t));

constexpr crc::params odd = test::width27, full = test::width128;

constexpr std::size_t longest = 300;

// The CRCs of every prefix of a message, by the model.
std::vector<model::wide> prefixes(const crc::params& p, const std::vector<unsigned char>& message) {
    model::crc reference(test::plain(p));
    std::vector<model::wide> result{reference.value()};
    for (const unsigned char byte : message) {
        reference.add_byte(byte);
        result.push_back(reference.value());
    }
    return result;
}

// How many of the results are wrong; one more if the element behind the last was touched.
template <crc::params P>
std::size_t wrong_of(const std::vector<crc::piece>& messages, const std::vector<model::wide>& expected) {
    const auto untouched = crc::value_t<P>(0x5a);
    std::vector<crc::value_t<P>> results(messages.size() + 1, untouched);
    crc::compute_many<P>(messages.data(), messages.size(), results.data());
    std::size_t wrong = results.back() != untouched;
    for (std::size_t i = 0; i < messages.size(); ++i) wrong += test::wide(results[i]) != expected[messages[i].size];
    return wrong;
}

// Prefixes of one message, which end with a page that nobody may touch, or begin after one.
class places {
public:
    explicit places(const std::vector<unsigned char>& message) : message_(message) {}

    const std::vector<crc::piece>& with_sizes(const std::vector<std::size_t>& sizes, bool at_end) {
        pieces_.clear();
        while (pages_.size() < sizes.size()) pages_.push_back(new test::guarded(longest));
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            test::guarded& page = *pages_[i];
            pieces_.push_back({at_end ? page.at_end(message_.data(), sizes[i])
                                      : page.at(i % 3 == 0 ? 0 : i % 64, message_.data(), sizes[i]),
                               sizes[i]});
        }
        return pieces_;
    }
    places(const places&) = delete;
    places& operator=(const places&) = delete;
    ~places() {
        for (const test::guarded* page : pages_) delete page;
    }

private:
    const std::vector<unsigned char>& message_;
    std::vector<test::guarded*> pages_;
    std::vector<crc::piece> pieces_;
};

// All equal; ascending, so that every size meets its neighbours; and at random, up to several limits.
template <crc::params P>
std::size_t check(bool thorough) {
    const auto message = test::random(P.width).message(longest);
    const auto expected = prefixes(P, message);
    places place(message);
    std::size_t wrong = 0;
    for (std::size_t n = 0; n <= longest; n += thorough ? 1 : 7) {
        wrong += wrong_of<P>(place.with_sizes({n, n, n, n, n}, true), expected);
        wrong += wrong_of<P>(place.with_sizes({n, n, n, n}, false), expected);
    }
    for (std::size_t n = 0; n + 4 <= longest; n += thorough ? 1 : 4) {
        wrong += wrong_of<P>(place.with_sizes({n, n + 1, n + 2, n + 3}, n % 2 == 0), expected);
    }
    // Runs of equal sizes, as many messages as make some groups of four, between others.
    for (const std::size_t run : {3u, 4u, 9u, 12u, 61u, 64u}) {
        if (!thorough && run > 9) continue;
        for (const std::size_t n : {7u, 8u, 13u, 31u, 64u, 100u, 129u, 192u, 250u}) {
            std::vector<std::size_t> sizes(run, n + 9);
            sizes.push_back(n + 1);
            sizes.insert(sizes.end(), run + run % 2, n);
            wrong += wrong_of<P>(place.with_sizes(sizes, run % 2 != 0), expected);
        }
    }
    test::random random(P.width + 1);
    for (const std::size_t limit : {3u, 9u, 17u, 65u, 129u, 193u, 257u, 301u}) {
        for (const std::size_t count : {0u, 1u, 2u, 3u, 4u, 7u, 63u, 64u, 65u, 131u}) {
            if (!thorough && count > 7) continue;
            std::vector<std::size_t> sizes(count);
            for (std::size_t& n : sizes) n = random.below(limit);
            wrong += wrong_of<P>(place.with_sizes(sizes, count % 2 == 0), expected);
        }
    }
    return wrong;
}

// One message in pieces of random sizes.
std::vector<crc::piece> cut(test::random& random, const std::vector<unsigned char>& message, std::size_t limit) {
    std::vector<crc::piece> pieces;
    for (std::size_t at = 0; at < message.size();) {
        std::size_t n = random.below(limit);
        if (n > message.size() - at) n = message.size() - at;
        if (n == 0 && random.below(2) == 0) pieces.push_back({nullptr, 0});
        else pieces.push_back({message.data() + at, n});
        at += n;
    }
    return pieces;
}

template <crc::params P>
std::size_t check_gather() {
    test::random random(P.width);
    std::size_t wrong = 0;
    for (const std::size_t limit : {2u, 30u, 100u, 257u, 400u, 2000u}) {
        const auto message = random.message(1 + random.below(3000));
        const auto pieces = cut(random, message, limit);
        const model::wide expected = test::expected(P, message.data(), message.size());
        const std::size_t first = random.below(pieces.size() + 1), rest = pieces.size() - first;
        wrong += test::wide(crc::gather<P>(pieces.data(), pieces.size())) != expected;
        wrong += test::wide(crc::update_gather<P>(crc::gather<P>(pieces.data(), first), pieces.data() + first, rest)) !=
                 expected;
        crc::digest<P> d;
        d.update_gather(pieces.data(), first).update_gather(pieces.data() + first, rest);
        wrong += test::wide(d.value()) != expected || d.size() != message.size();
    }
    return wrong;
}

}  // namespace

TEST_CASE("many: every algorithm") {
    test::for_each_algorithm([]<crc::params P>() {
        CHECK(check<P>(false) == 0);
        CHECK(check_gather<P>() == 0);
    });
}

TEST_CASE("many: every kernel, all sizes, between guard pages") {
    test::with_each_kernel([](const char*) {
        CHECK(check<crc::crc32>(!test::quick) == 0);
        CHECK(check<crc::crc32c>(!test::quick) == 0);
        CHECK(check<crc::crc64_we>(!test::quick) == 0);
        CHECK(check<crc::crc16_t10_dif>(false) == 0);
        CHECK(check<odd>(false) == 0);
        CHECK(check<full>(false) == 0);
        CHECK(check_gather<crc::crc32>() == 0);
        CHECK(check_gather<crc::crc32c>() == 0);
        CHECK(check_gather<odd>() == 0);
    });
}

TEST_CASE("many: records at equal distances") {
    const auto data = test::random(7).message(20000);
    for (const std::size_t size : {0u, 1u, 5u, 16u, 40u, 100u, 256u, 300u, 2000u}) {
        for (const std::size_t stride : {size, size + 3}) {
            const std::size_t count = size == 0 ? 9 : (data.size() - size) / stride + 1;
            std::vector<std::uint32_t> results(count);
            crc::compute_many<crc::crc32>(data.data(), size, stride, count, results.data());
            std::size_t wrong = 0;
            for (std::size_t i = 0; i < count; ++i) {
                wrong += test::wide(results[i]) != test::expected(crc::crc32, data.data() + i * stride, size);
            }
            CAPTURE(size, stride);
            CHECK(wrong == 0);
        }
    }
    std::uint16_t value = 1;  // not two messages but one, and none
    crc::compute_many<crc::crc16_ibm_3740>("123456789", 9, 0, 1, &value);
    CHECK(value == 0x29b1);
    crc::compute_many<crc::crc16_ibm_3740>(nullptr, 9, 9, 0, &value);
    CHECK(value == 0x29b1);
}

TEST_CASE("many: by an engine") {
    test::random random(8);
    std::vector<crc::params> all;
    for (const crc::entry& row : crc::catalogue)
        if (row.params.width <= 64) all.push_back(row.params);
    for (unsigned width = 1; width <= 64; ++width) all.push_back(random.algorithm(width));
    const auto data = random.message(5000);
    for (const crc::params& p : all) {
        const auto [e, error] = crc::engine::make(p);
        REQUIRE_FALSE(error);
        std::vector<crc::piece> messages;
        for (int i = 0; i < 33; ++i) messages.push_back({data.data() + random.below(4000), random.below(270)});
        std::vector<std::uint64_t> results(messages.size());
        e.compute_many(messages.data(), messages.size(), results.data());
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < results.size(); ++i) {
            wrong += test::wide(results[i]) != test::expected(p, messages[i].data, messages[i].size);
        }
        e.compute_many(data.data(), 50, 60, results.size(), results.data());
        for (std::size_t i = 0; i < results.size(); ++i) {
            wrong += test::wide(results[i]) != test::expected(p, data.data() + 60 * i, 50);
        }
        const auto pieces = cut(random, data, 270);
        const std::size_t first = random.below(pieces.size()), rest = pieces.size() - first;
        const model::wide expected = test::expected(p, data.data(), data.size());
        wrong += test::wide(e.gather(pieces.data(), pieces.size())) != expected;
        wrong += test::wide(e.update_gather(e.gather(pieces.data(), first), pieces.data() + first, rest)) != expected;
        auto d = e.start();
        d.update_gather(pieces.data(), first).update_gather(pieces.data() + first, rest);
        wrong += test::wide(d.value()) != expected || d.size() != data.size();
        CAPTURE(p.width, test::wide(p.poly));
        CHECK(wrong == 0);
    }
    std::uint64_t nothing = 1;
    const crc::piece message{"abc", 3};
    crc::engine().compute_many(&message, 1, &nothing);
    CHECK((nothing == 0 && crc::engine().gather(&message, 1) == 0));
}

TEST_CASE("many: pieces of nothing") {
    const crc::piece none[3] = {};
    CHECK(crc::gather<crc::crc16_ibm_3740>(none, 3) == 0xffff);
    CHECK(crc::gather<crc::crc16_ibm_3740>(nullptr, 0) == 0xffff);
    CHECK(crc::update_gather<crc::crc32>(0xcbf43926, none, 3) == 0xcbf43926);
}
