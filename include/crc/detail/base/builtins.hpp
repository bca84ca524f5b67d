// Functions that compilers have built in, under different names.
#ifndef CRC_HEADERS_DETAIL_BASE_BUILTINS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_BUILTINS_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "target.hpp"

#if !CRC_GNU_C
extern "C" void* __cdecl memcpy(void* to, const void* from, std::size_t size);
#endif

CRC_CODE_BEGIN_IN(detail)

#include "builtins.inl"

// The number of bits that are set.
constexpr unsigned count_ones(std::uint64_t v) noexcept {
#if CRC_GNU_C
    return static_cast<unsigned>(__builtin_popcountll(v));
#else
    unsigned ones = 0;
    for (; v != 0; v &= v - 1) ++ones;
    return ones;
#endif
}

// The number of zeros above the highest bit that is set, and below the lowest. v is not 0.
constexpr unsigned leading_zeros(std::uint64_t v) noexcept {
#if CRC_GNU_C
    return static_cast<unsigned>(__builtin_clzll(v));
#else
    unsigned zeros = 0;
    for (; (v >> 63u) == 0; v <<= 1u) ++zeros;
    return zeros;
#endif
}
constexpr unsigned trailing_zeros(std::uint64_t v) noexcept {
#if CRC_GNU_C
    return static_cast<unsigned>(__builtin_ctzll(v));
#else
    unsigned zeros = 0;
    for (; (v & 1u) == 0; v >>= 1u) ++zeros;
    return zeros;
#endif
}

CRC_CODE_END_IN

#endif
