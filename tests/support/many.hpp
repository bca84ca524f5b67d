// Calls a function for every algorithm of the catalogue, and for some parameters of every width that are at random.
#ifndef CRC_TESTS_SUPPORT_MANY_HPP
#define CRC_TESTS_SUPPORT_MANY_HPP

#include <crc/catalogue.hpp>

#include "bridge.hpp"
#include "catch.hpp"

// CHECK for code that is compiled for every algorithm: Catch2's own takes minutes there.
#define CRC_HOLDS(...) ::test::holds(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __LINE__)

namespace test {

inline void holds(bool good, const char* what, int line) {
    INFO("line " << line << ": " << what);
    CHECK(good);
}

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

// f.template operator()<P>() for each of them.
template <class F>
void for_many_algorithms(const F& f) {
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    {                                                                                               \
        INFO(name);                                                                                 \
        f.template operator()<crc::identifier>();                                                   \
    }
    CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
#define CRC_SCRAMBLED(width, seed)                                  \
    {                                                               \
        INFO("scrambled parameters " << (width) << ", " << (seed)); \
        static constexpr crc::params p = scrambled(width, seed);    \
        f.template operator()<p>();                                 \
    }
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
