// Algorithms to test: parameters that no catalogue has, and functions that call another for every algorithm.
#ifndef CRC_TESTS_SUPPORT_ALGORITHMS_HPP
#define CRC_TESTS_SUPPORT_ALGORITHMS_HPP

#include <crc/catalogue.hpp>

#include "bridge.hpp"
#include "catch.hpp"

// CHECK for code that is compiled for every algorithm: Catch2's own takes minutes there.
#define CRC_HOLDS(...) ::test::holds(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __LINE__)

// Code for every algorithm takes a compiler minutes. CRC_TEST_SHARD = n, 0 to 3, is a build that takes a quarter of the
// algorithms that are known at compile time, another for each n; all are known at run time.
#if !defined(CRC_TEST_SHARD)
#define CRC_TEST_SHARD -1
#endif

namespace test {

inline void holds(bool good, const char* what, int line) {
    INFO("line " << line << ": " << what);
    CHECK(good);
}

// Whether this build has code for these parameters.
constexpr bool taken(const crc::params& p) {
    const auto mixed =
        static_cast<std::uint64_t>(p.poly ^ p.init ^ p.xorout) * 0x9e3779b97f4a7c15u + p.width + 2u * p.refin;
    return CRC_TEST_SHARD < 0 || (mixed >> 62u) == static_cast<std::uint64_t>(CRC_TEST_SHARD);
}

// Parameters that are in no catalogue: widths that are no whole bytes, the smallest and the widest, and mixed directions.
inline constexpr crc::params width1{1, 1, 1, false, false, 0};
inline constexpr crc::params width1_reflected{1, 1, 0, true, true, 1};
inline constexpr crc::params width2{2, 1, 2, true, false, 3};
inline constexpr crc::params width9{9, 0x119, 0x1ff, true, true, 0x55};
inline constexpr crc::params width27{27, 0x5a5a5a5, 0x1234567, false, true, 0x7654321};
inline constexpr crc::params width27_reflected{27, 0x5a5a5a5, 0x1234567, true, false, 0x7654321};
inline constexpr crc::params width33{33, 0x1a5a5a5a5, 1, true, false, 0x100000000};
inline constexpr crc::params width63{63, 0x7123456789abcdef, 5, false, false, 6};
inline constexpr crc::params width64_one{64, 1, 0, true, true, 0};
inline constexpr crc::params width65{65, crc::make_uint128(1, 0x123456789abcdef1), 9, true, true, 0};
inline constexpr crc::params width82{82, crc::crc82_darc.poly, 5, false, false, 9};
inline constexpr crc::params width82_refout{82, crc::crc82_darc.poly, 5, false, true, 9};
inline constexpr crc::params width127{127, crc::make_uint128(0x123456789abcdef0, 1), 77, false, false, 99};
inline constexpr crc::params width128{128, crc::make_uint128(0x123456789abcdef0, 0x0fedcba987654321), 77, true, false,
                                      99};

// Parameters from their width, all fields scrambled; refin and refout differ in half of them.
constexpr crc::params scrambled(unsigned width, unsigned seed) {
    std::uint64_t state = 1000003u * seed + width;
    const auto number = [&] {
        const auto next = [&] {
            state = state * 6364136223846793005u + 1442695040888963407u;
            return (state ^ state >> 29u) * 0xbf58476d1ce4e5b9u;
        };
        const std::uint64_t high = next();
        return crc::make_uint128(high, next()) >> (128 - width);
    };
    const crc::uint128 poly = number() | crc::uint128(1), init = number(), xorout = number();
    return {width, poly, init, (seed & 1u) != 0, (seed & 2u) != 0, xorout};
}

// f.template operator()<P>(), if this build has code for P.
template <crc::params P, class F>
void call([[maybe_unused]] const F& f, [[maybe_unused]] const char* name) {
    if constexpr (taken(P)) {
        INFO(name);
        f.template operator()<P>();
    }
}

// f.template operator()<P>() for every algorithm of the catalogue.
template <class F>
void for_each_algorithm(const F& f) {
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    call<crc::identifier>(f, name);
    CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
}

// The same, and for parameters of many widths at random.
template <class F>
void for_many_algorithms(const F& f) {
    for_each_algorithm(f);
#define CRC_SCRAMBLED(width, seed) call<scrambled(width, seed)>(f, "scrambled parameters " #width ", " #seed);
    CRC_SCRAMBLED(1, 0)
    CRC_SCRAMBLED(1, 3)
    CRC_SCRAMBLED(2, 1)
    CRC_SCRAMBLED(7, 2)
    CRC_SCRAMBLED(8, 1)
    CRC_SCRAMBLED(9, 0)
    CRC_SCRAMBLED(16, 2)
    CRC_SCRAMBLED(27, 1)
    CRC_SCRAMBLED(31, 3)
    CRC_SCRAMBLED(32, 2)
    CRC_SCRAMBLED(33, 1)
    CRC_SCRAMBLED(57, 2)
    CRC_SCRAMBLED(64, 1)
    CRC_SCRAMBLED(65, 2)
    CRC_SCRAMBLED(96, 0)
    CRC_SCRAMBLED(127, 1)
    CRC_SCRAMBLED(128, 2)
    CRC_SCRAMBLED(128, 3)
#undef CRC_SCRAMBLED
}

}  // namespace test

#endif
