// crc::extend, extend_pattern and their inverses: against the model on whole messages, and against sums of digests for sizes
// that no message has.
#include <crc/operations.hpp>
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
#include "support/forced.hpp"

namespace {

using std::uint64_t;

static_assert(crc::extend<crc::crc32>(crc::compute<crc::crc32>("1"), 4, 'a') == crc::compute<crc::crc32>("1aaaa"));
static_assert(crc::extend<crc::crc32>(crc::compute<crc::crc32>("1"), 2, 0) == crc::compute<crc::crc32>("1\0\0"));
static_assert(crc::extend_pattern<crc::crc12_umts>(crc::compute<crc::crc12_umts>("1"), "xyz", 3) ==
              crc::compute<crc::crc12_umts>("1xyzxyzxyz"));
static_assert(crc::remove_pattern<crc::crc82_darc>(crc::compute<crc::crc82_darc>("1xyzxyzxyz"), "xyz", 3) ==
              crc::compute<crc::crc82_darc>("1"));
static_assert(crc::remove_extension<crc::crc5_usb>(crc::compute<crc::crc5_usb>("1aaaa"), 4, 'a') ==
              crc::compute<crc::crc5_usb>("1"));
static_assert(crc::remove_zeros<crc::crc64_we>(crc::compute<crc::crc64_we>("1\0\0"), 2) ==
              crc::compute<crc::crc64_we>("1"));
static_assert(crc::engine::make(crc::crc32).engine.extend(crc::compute<crc::crc32>("1"), 4, 'a') ==
              crc::compute<crc::crc32>("1aaaa"));
static_assert(noexcept(crc::extend<crc::crc32>(0, 0, 0)) && noexcept(crc::extend_pattern<crc::crc32>(0, "a", 0)));
static_assert(std::is_same_v<decltype(crc::extend<crc::crc8_smbus>(0, 0, 0)), std::uint8_t>);

// The operations of one algorithm, whose parameters are known at compile time or at run time.
void check(const crc::params& p, const auto& extend, const auto& remove, const auto& extend_pattern,
           const auto& remove_pattern, const auto& start, test::random& random) {
    for (int round = 0; round < (test::quick ? 2 : 5); ++round) {
        const auto message = random.message(random.below(30)), pattern = random.message(random.below(20));
        const std::size_t times = random.below(40);
        const auto byte = static_cast<unsigned char>(round == 0 ? 0 : round == 1 ? 255 : random.below(256));
        auto longer = message, repeated = message;
        longer.insert(longer.end(), times, byte);
        for (std::size_t i = 0; i < times; ++i) repeated.insert(repeated.end(), pattern.begin(), pattern.end());

        auto digest = start();
        const auto crc = digest.update(message).value();
        const auto extended = extend(crc, times, byte);
        CRC_HOLDS(test::wide(extended) == test::expected(p, longer.data(), longer.size()));
        CRC_HOLDS(remove(extended, times, byte) == crc);
        const auto patterned = extend_pattern(crc, pattern, times);
        CRC_HOLDS(test::wide(patterned) == test::expected(p, repeated.data(), repeated.size()));
        CRC_HOLDS(remove_pattern(patterned, pattern, times) == crc);

        // Any number of times: a sum of digests of 1, 2, 4 … copies.
        const uint64_t many = round == 0 ? ~uint64_t(0) : random() >> random.below(64);
        auto copies = start();
        copies.update(&byte, 1);
        for (uint64_t left = many; left != 0; left /= 2, copies += copies) {
            if (left % 2 != 0) digest += copies;
        }
        CRC_HOLDS(extend(crc, many, byte) == digest.value());
        CRC_HOLDS(remove(digest.value(), many, byte) == crc);
        // As many bytes in patterns of eight, and the rest.
        const std::vector<unsigned char> eight(8, byte);
        CRC_HOLDS(extend(extend_pattern(crc, eight, many / 8), many % 8, byte) == digest.value());
        CRC_HOLDS(remove_pattern(remove(digest.value(), many % 8, byte), eight, many / 8) == crc);
        CRC_HOLDS(extend_pattern(crc, std::vector<unsigned char>(), many) == crc);
        CRC_HOLDS(remove_pattern(crc, std::vector<unsigned char>(), many) == crc);
        CRC_HOLDS(extend_pattern(crc, pattern, 0) == crc);
    }
}

struct check_all {
    template <crc::params P>
    void operator()() const {
        test::random random(P.width);
        using value = crc::value_t<P>;
        check(
            P, [](value crc, uint64_t n, unsigned char byte) { return crc::extend<P>(crc, n, byte); },
            [](value crc, uint64_t n, unsigned char byte) { return crc::remove_extension<P>(crc, n, byte); },
            [](value crc, crc::bytes pattern, uint64_t n) { return crc::extend_pattern<P>(crc, pattern, n); },
            [](value crc, crc::bytes pattern, uint64_t n) { return crc::remove_pattern<P>(crc, pattern, n); },
            [] { return crc::digest<P>(); }, random);
        const value crc = crc::compute<P>("123456789");
        const uint64_t n = random() >> random.below(64);
        CRC_HOLDS(crc::extend<P>(crc, n, 0) == crc::extend_zeros<P>(crc, n));
        CRC_HOLDS(crc::remove_zeros<P>(crc::extend_zeros<P>(crc, n), n) == crc);
    }
};

}  // namespace

TEST_CASE("extend: every algorithm, any number of times") { test::for_many_algorithms(check_all()); }

TEST_CASE("extend: engines, with every kernel") {
    test::random random(31);
    const auto by = [&](const auto& e) {
        using word = decltype(e.compute(""));
        check(
            e.parameters(), [&](word crc, uint64_t n, unsigned char byte) { return e.extend(crc, n, byte); },
            [&](word crc, uint64_t n, unsigned char byte) { return e.remove_extension(crc, n, byte); },
            [&](word crc, crc::bytes pattern, uint64_t n) { return e.extend_pattern(crc, pattern, n); },
            [&](word crc, crc::bytes pattern, uint64_t n) { return e.remove_pattern(crc, pattern, n); },
            [&] { return e.start(); }, random);
        CRC_HOLDS(e.remove_zeros(e.extend_zeros(1, 77), 77) == word(1));
    };
    test::with_each_kernel([&](const char* kernel) {
        for (const crc::entry& entry : crc::catalogue) {
            if (entry.params.width <= 64) by(crc::engine::make(entry.params).engine);
        }
        if (kernel != std::string("automatic")) return;
        for (unsigned width = 1; width <= 64; ++width) by(crc::engine::make(random.algorithm(width)).engine);
        for (unsigned width = 65; width <= 128; width += 21) by(crc::wide_engine::make(random.algorithm(width)).engine);
    });
    const crc::engine none;
    CHECK(none.extend(1, 2, 3) == 0);
    CHECK(none.extend_pattern(1, "a", 3) == 0);
    CHECK(none.remove_zeros(1, 2) == 0);
    CHECK(none.remove_extension(1, 2, 3) == 0);
    CHECK(none.remove_pattern(1, "a", 3) == 0);
}
