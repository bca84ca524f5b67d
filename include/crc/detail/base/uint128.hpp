// crc::uint128: the unsigned 16-byte integer that holds CRCs wider than 64 bits. The compiler's own where it has one.
#ifndef CRC_HEADERS_DETAIL_BASE_UINT128_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_UINT128_HPP_INCLUDED

#include <cstdint>

#include "target.hpp"

CRC_TYPES_BEGIN

#if CRC_HAS_INT128

__extension__ typedef unsigned __int128 uint128;

#else

// Two words with the operators that a CRC needs. Members are public so that the type may be a template argument.
struct uint128 {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    CRC_MEMBER constexpr uint128() noexcept {}
    CRC_MEMBER constexpr uint128(unsigned long long value) noexcept : low(value) {}
    CRC_MEMBER constexpr uint128(std::uint64_t high_, std::uint64_t low_) noexcept : low(low_), high(high_) {}

    CRC_MEMBER explicit constexpr operator bool() const noexcept { return (low | high) != 0; }
    CRC_MEMBER explicit constexpr operator unsigned long long() const noexcept { return low; }
    CRC_MEMBER explicit constexpr operator unsigned long() const noexcept { return static_cast<unsigned long>(low); }
    CRC_MEMBER explicit constexpr operator unsigned() const noexcept { return static_cast<unsigned>(low); }
    CRC_MEMBER explicit constexpr operator unsigned short() const noexcept { return static_cast<unsigned short>(low); }
    CRC_MEMBER explicit constexpr operator unsigned char() const noexcept { return static_cast<unsigned char>(low); }

    friend CRC_MEMBER constexpr bool operator==(const uint128& a, const uint128& b) noexcept {
        return a.low == b.low && a.high == b.high;
    }
    friend CRC_MEMBER constexpr bool operator<(const uint128& a, const uint128& b) noexcept {
        return a.high < b.high || (a.high == b.high && a.low < b.low);
    }
    friend CRC_MEMBER constexpr uint128 operator~(const uint128& a) noexcept { return {~a.high, ~a.low}; }
    friend CRC_MEMBER constexpr uint128 operator^(const uint128& a, const uint128& b) noexcept {
        return {a.high ^ b.high, a.low ^ b.low};
    }
    friend CRC_MEMBER constexpr uint128 operator&(const uint128& a, const uint128& b) noexcept {
        return {a.high & b.high, a.low & b.low};
    }
    friend CRC_MEMBER constexpr uint128 operator|(const uint128& a, const uint128& b) noexcept {
        return {a.high | b.high, a.low | b.low};
    }
    friend CRC_MEMBER constexpr uint128 operator<<(const uint128& a, unsigned n) noexcept {
        return n == 0    ? a
               : n >= 64 ? uint128(n == 64 ? a.low : a.low << (n - 64), 0)
                         : uint128((a.high << n) | (a.low >> (64 - n)), a.low << n);
    }
    friend CRC_MEMBER constexpr uint128 operator>>(const uint128& a, unsigned n) noexcept {
        return n == 0    ? a
               : n >= 64 ? uint128(0, n == 64 ? a.high : a.high >> (n - 64))
                         : uint128(a.high >> n, (a.low >> n) | (a.high << (64 - n)));
    }
    CRC_MEMBER constexpr uint128& operator^=(const uint128& b) noexcept { return *this = *this ^ b; }
    CRC_MEMBER constexpr uint128& operator&=(const uint128& b) noexcept { return *this = *this & b; }
    CRC_MEMBER constexpr uint128& operator|=(const uint128& b) noexcept { return *this = *this | b; }
    CRC_MEMBER constexpr uint128& operator<<=(unsigned n) noexcept { return *this = *this << n; }
    CRC_MEMBER constexpr uint128& operator>>=(unsigned n) noexcept { return *this = *this >> n; }
};

#endif

// high * 2^64 + low.
CRC_MEMBER constexpr uint128 make_uint128(std::uint64_t high, std::uint64_t low) noexcept {
    return (uint128(high) << 64u) | uint128(low);
}

CRC_TYPES_END

#endif
