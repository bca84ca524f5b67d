// Algorithms of one's own, known at compile time: widths that nobody else has, mixed directions, every start and end.
#include <crc/combine.hpp>
#include <crc/compute.hpp>
#include <crc/digest.hpp>
#include <crc/engine.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

constexpr crc::uint128 u128(std::uint64_t high, std::uint64_t low) { return crc::make_uint128(high, low); }

inline constexpr crc::params mine{
    .width = 16, .poly = 0x8005, .init = 0xffff, .refin = true, .refout = true, .xorout = 0};
static_assert(crc::compute<mine>("123456789") == 0x4b37);  // CRC-16/MODBUS
static_assert(crc::compute<crc::params{.width = 8, .poly = 0x07}>("123456789") == 0xf4);

// The directions by a number: bit 0 is refin, bit 1 refout.
template <unsigned Width, unsigned Directions>
inline constexpr crc::params odd{
    .width = Width,
    .poly = (u128(0x8123456789abcdef, 0xfedcba9876543211) >> (128 - Width)) | crc::uint128(1),
    .init = u128(0xc0ffee1234567890, 0xdeadbeefcafebabe) >> (128 - Width),
    .refin = (Directions & 1u) != 0,
    .refout = (Directions & 2u) != 0,
    .xorout = u128(0x9999555533331111, 0x0f1e2d3c4b5a6978) >> (128 - Width),
};

template <crc::params P>
constexpr bool consistent() {
    const auto whole = crc::compute<P>("123456789");
    auto d = crc::digest<P>().update("12345");
    d.update("6789");
    return d.value() == whole && crc::update<P>(crc::compute<P>("12"), "3456789") == whole &&
           crc::combine<P>(crc::compute<P>("1234567"), crc::compute<P>("89"), 2) == whole;
}

template <crc::params P>
void check(const std::vector<unsigned char>& message) {
    CAPTURE(P.width, P.refin, P.refout);
    static_assert(consistent<P>());
    constexpr auto constant = crc::compute<P>("123456789");
    CHECK(test::wide(constant) == test::expected(P, "123456789", 9));
    for (const std::size_t n : {std::size_t(0), std::size_t(1), std::size_t(5), std::size_t(16), std::size_t(64),
                                std::size_t(255), std::size_t(1000)}) {
        const model::wide expected = test::expected(P, message.data(), n);
        CHECK(test::wide(crc::compute<P>(message.data(), n)) == expected);
        const std::size_t split = n / 3;
        const auto first = crc::compute<P>(message.data(), split);
        CHECK(test::wide(crc::update<P>(first, message.data() + split, n - split)) == expected);
        CHECK(test::wide(crc::combine<P>(first, crc::compute<P>(message.data() + split, n - split), n - split)) ==
              expected);
        CHECK(test::wide(
                  crc::digest<P>().update(message.data(), split).update(message.data() + split, n - split).value()) ==
              expected);
        if constexpr (P.width <= 64) {
            CHECK(test::wide(crc::engine::make(P).engine.compute(message.data(), n)) == expected);
        }
    }
}

template <unsigned Width>
void check_directions() {
    static const auto message = test::random(17).message(1000);
    check<odd<Width, 0>>(message);
    check<odd<Width, 1>>(message);
    check<odd<Width, 2>>(message);
    check<odd<Width, 3>>(message);
}

}  // namespace

TEST_CASE("custom: width 1, the parity of all bits") {
    constexpr crc::params parity{.width = 1, .poly = 1};
    STATIC_REQUIRE(crc::compute<parity>("") == 0);
    STATIC_REQUIRE(crc::compute<parity>("a") == 1);
    STATIC_REQUIRE(crc::compute<parity>("c") == 0);
    CHECK(crc::compute<parity>(test::random(1).message(1)) <= 1);
    check_directions<1>();
}

TEST_CASE("custom: widths up to 8") {
    check_directions<5>();
    check_directions<8>();
}

TEST_CASE("custom: widths up to 32") {
    check_directions<9>();
    check_directions<27>();
    check_directions<32>();
}

TEST_CASE("custom: widths up to 64") {
    check_directions<33>();
    check_directions<63>();
    check_directions<64>();
}

TEST_CASE("custom: widths up to 128") {
    check_directions<65>();
    check_directions<127>();
    check_directions<128>();
}

TEST_CASE("custom: the sparsest polynomials") {
    const auto message = test::random(18).message(1000);
    check<crc::params{.width = 64, .poly = 1}>(message);
    check<crc::params{.width = 128, .poly = 1, .refin = true, .refout = true}>(message);
    check<crc::params{.width = 32, .poly = 1, .init = 0xffffffff, .xorout = 1}>(message);
    check<crc::params{.width = 3, .poly = 7, .init = 7, .refin = true, .refout = true, .xorout = 5}>(message);
}
