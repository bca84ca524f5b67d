// Windows that move on, one by one and in a scan: each has the CRC that crc::compute gives it.
#include <crc/rolling.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/engine.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

static_assert(std::is_trivially_copyable_v<crc::rolling<crc::crc32>>);
static_assert(sizeof(crc::rolling<crc::crc32>) <= 1024 + 32 && sizeof(crc::rolling<crc::crc64_xz>) <= 2048 + 32);
static_assert(std::is_trivially_copyable_v<crc::engine::rolling>);

template <crc::params P>
constexpr bool works_at_compile_time() {
    crc::rolling<P> w(4);
    for (const char c : {'1', '2', '3', '4'}) w.push(c);
    const bool filled = w.full() && w.value() == crc::compute<P>("1234");
    w.roll('1', '5');
    std::size_t end = 0;
    const std::size_t stopped = w.scan("123456789", static_cast<crc::value_t<P>>(~crc::value_t<P>(0)),
                                       crc::compute<P>("4567"), [&](std::size_t e) {
                                           end = e;
                                           return false;
                                       });
    return filled && w.value() == crc::compute<P>("2345") && end == 7 && stopped == 7;
}
static_assert(works_at_compile_time<crc::crc32>() && works_at_compile_time<crc::crc12_umts>());
static_assert(works_at_compile_time<crc::crc64_we>() && works_at_compile_time<crc::crc82_darc>());

// Any rolling object of any window. compute(bytes): the CRC of a message.
template <class Rolling>
void check(Rolling w, const auto& compute, test::random& random) {
    const std::size_t window = w.window();
    CAPTURE(window);
    using value = typename Rolling::value_type;
    const auto data = random.message(window + random.below(60));
    const auto of_window = [&](std::size_t end) { return compute(data.data() + end - window, window); };
    for (std::size_t i = 0; i < window; ++i) {
        CRC_HOLDS(!w.full() && w.size() == i);
        if (i < 20) CRC_HOLDS(w.value() == compute(data.data(), i));
        w.push(data[i]);
    }
    CRC_HOLDS(w.full() && w.size() == window);
    CRC_HOLDS(w.value() == of_window(window));
    for (std::size_t i = window; i < data.size(); ++i) {
        w.roll(data[i - window], data[i]);
        CRC_HOLDS(w.value() == of_window(i + 1));
    }
    w.reset();
    CRC_HOLDS(!w.full() || window == 0);
    const std::size_t half = random.below(window + 1);
    w.push(crc::bytes(data.data(), half));
    w.push(crc::bytes(data.data() + half, window - half));
    CRC_HOLDS(w.full() && w.value() == of_window(window));

    // The scan of so much that lanes are used, and with so many finds that they overflow.
    const auto more =
        random.message(random.below(4) == 0 ? random.below(300) : 4 * (256 + 4 * window) + random.below(40000));
    std::vector<value> values;
    Rolling v(w);
    v.reset();
    if (more.size() >= window) {
        v.push(crc::bytes(more.data(), window));
        for (std::size_t end = window;; ++end) {
            values.push_back(v.value());
            if (end == more.size()) break;
            v.roll(more[end - window], more[end]);
        }
    }
    for (unsigned bits : {0u, 2u, 6u, 9u}) {
        const auto mask = static_cast<value>(static_cast<value>(random()) & static_cast<value>((1u << bits) - 1u));
        const auto target = static_cast<value>(static_cast<value>(random()) & mask);
        std::vector<std::size_t> expected, found;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if ((values[i] & mask) == target) expected.push_back(i + window);
        }
        CRC_HOLDS(w.scan(more, mask, target, [&](std::size_t end) { found.push_back(end); }) == more.size());
        CRC_HOLDS(found == expected);
        if (expected.empty()) continue;
        const std::size_t stop = random.below(expected.size());
        found.clear();
        const std::size_t stopped = w.scan(more, mask, target, [&](std::size_t end) {
            found.push_back(end);
            return found.size() <= stop;
        });
        CRC_HOLDS(stopped == expected[stop]);
        expected.resize(stop + 1);
        CRC_HOLDS(found == expected);
    }
}

std::size_t some_window(test::random& random) { return random.below(3) == 0 ? random.below(1000) : random.below(70); }

struct check_all {
    template <crc::params P>
    void operator()() const {
        test::random random(P.width);
        const auto compute = [](const unsigned char* p, std::size_t n) { return crc::compute<P>(p, n); };
        check(crc::rolling<P>(64), compute, random);
        check(crc::rolling<P>(some_window(random)), compute, random);
    }
};

}  // namespace

TEST_CASE("rolling: every algorithm") { test::for_each_algorithm(check_all()); }

TEST_CASE("rolling: engines of the catalogue and of random parameters") {
    test::random random(51);
    const auto by = [&](const auto& e) {
        using engine = std::remove_cvref_t<decltype(e)>;
        const auto compute = [&](const unsigned char* p, std::size_t n) { return e.compute(p, n); };
        check(typename engine::rolling(e, some_window(random)), compute, random);
    };
    for (const crc::entry& entry : crc::catalogue) {
        if (entry.params.width <= 64) by(crc::engine::make(entry.params).engine);
        else by(crc::wide_engine::make(entry.params).engine);
    }
    for (unsigned width = 1; width <= 128; width += test::quick ? 7 : 1) {
        const auto p = random.algorithm(width);
        if (width <= 64) by(crc::engine::make(p).engine);
        else by(crc::wide_engine::make(p).engine);
    }
    const crc::engine none;
    crc::engine::rolling w(none, 4);
    w.push('a');
    w.roll('a', 'b');
    CHECK(w.value() == 0);
}

TEST_CASE("rolling: windows of no byte and of one, and targets that no CRC has") {
    test::random random(52);
    const auto compute = [](const unsigned char* p, std::size_t n) { return crc::compute<crc::crc12_umts>(p, n); };
    for (const std::size_t window : {0u, 1u, 2u, 1025u}) check(crc::rolling<crc::crc12_umts>(window), compute, random);
    const crc::rolling<crc::crc12_umts> w(3);
    int finds = 0;
    const auto count = [&](std::size_t) { ++finds; };
    CHECK(w.scan("abcdefgh", 0xffff, 0xf000, count) == 8);
    CHECK(w.scan("abcdefgh", 0x000f, 0x0010, count) == 8);
    CHECK(w.scan("abcdefgh", 0, 0x0010, count) == 8);
    CHECK(w.scan("ab", 0, 0, count) == 2);
    CHECK(w.scan("", 0, 0, count) == 0);
    CHECK(finds == 0);
    CHECK(w.scan("abcdefgh", 0xf000, 0, count) == 8);
    CHECK(finds == 6);
    CHECK(w.scan("abc", 0, 0, count) == 3);
    CHECK(finds == 7);
}

TEST_CASE("rolling: bytes of every kind") {
    crc::rolling<crc::crc32> w(2);
    w.push('1');
    w.push(std::byte{'2'});
    CHECK(w.value() == crc::compute<crc::crc32>("12"));
    w.roll(std::uint8_t{'1'}, std::byte{'3'});
    CHECK(w.value() == crc::compute<crc::crc32>("23"));
    const int last = '4';
    w.roll(0x32, last);
    CHECK(w.value() == crc::compute<crc::crc32>("34"));
}
