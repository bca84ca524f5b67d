// More CRCs of a message from CRCs alone, without reading it.
#ifndef CRC_HEADERS_OPERATIONS_HPP_INCLUDED
#define CRC_HEADERS_OPERATIONS_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "detail/dispatch/operations.hpp"

CRC_CODE_BEGIN

// All of these, like crc::combine: constexpr; O(log size) time, some tens of nanoseconds, or some hundred where bytes that
// are not zero are repeated; sizes are in bytes, up to 2^64 - 1; bits of a CRC beyond the width are ignored. Whether CRCs
// and sizes belong together cannot be seen from them: where they do not, the result is a CRC of no particular message, and
// nothing worse.

// The CRC of A followed by n zero bytes, from that of A.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> extend_zeros(value_t<Params> crc, std::uint64_t n) noexcept {
    return detail::extend_zeros(detail::fixed_source<Params>{}, crc, n);
}

// The same for n bytes of one value: erased flash, say, or the padding of an image.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> extend(value_t<Params> crc, std::uint64_t n, unsigned char byte) noexcept {
    return detail::extend(detail::fixed_source<Params>{}, crc, n, byte);
}

// The same for `times` copies of a pattern of bytes, which may have more than 2^64 - 1 bytes together.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> extend_pattern(value_t<Params> crc, bytes pattern,
                                                           std::uint64_t times) noexcept {
    return detail::extend_pattern(detail::fixed_source<Params>{}, crc, pattern, times);
}

// The inverse of each: the CRC of A from that of A followed by n zero bytes, by n bytes of one value, and by `times`
// copies of a pattern.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> remove_zeros(value_t<Params> crc, std::uint64_t n) noexcept {
    return detail::remove_extension(detail::fixed_source<Params>{}, crc, n, 0);
}
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> remove_extension(value_t<Params> crc, std::uint64_t n,
                                                             unsigned char byte) noexcept {
    return detail::remove_extension(detail::fixed_source<Params>{}, crc, n, byte);
}
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> remove_pattern(value_t<Params> crc, bytes pattern,
                                                           std::uint64_t times) noexcept {
    return detail::remove_pattern(detail::fixed_source<Params>{}, crc, pattern, times);
}

// The CRC of B from those of A followed by B and of A. size_b: bytes in B.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> remove_prefix(value_t<Params> whole, value_t<Params> first,
                                                          std::uint64_t size_b) noexcept {
    return detail::combine(detail::fixed_source<Params>{}, first, whole, size_b);  // the same sum of three registers
}

// The CRC of A from those of A followed by B and of B. size_b: bytes in B.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> remove_suffix(value_t<Params> whole, value_t<Params> second,
                                                          std::uint64_t size_b) noexcept {
    return detail::remove_suffix(detail::fixed_source<Params>{}, whole, second, size_b);
}

// The CRC of a message in which some bytes have been overwritten, from its CRC before: in O(changed bytes + log
// size_after), for any bytes in front of them. old_bytes and new_bytes: the bytes there before and now, of one size (in
// a constant expression, anything else is an error; at run time the result is then no CRC of either message).
// size_after: bytes of the message behind them.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> replace(value_t<Params> crc, bytes old_bytes, bytes new_bytes,
                                                    std::uint64_t size_after) noexcept {
    return detail::replace(detail::fixed_source<Params>{}, crc, old_bytes, new_bytes, size_after);
}

// The same for `size` bytes at each of two addresses.
template <params Params>
CRC_ALWAYS_INLINE value_t<Params> replace(value_t<Params> crc, const void* old_bytes, const void* new_bytes,
                                          std::size_t size, std::uint64_t size_after) noexcept {
    return replace<Params>(crc, bytes(old_bytes, size), bytes(new_bytes, size), size_after);
}

CRC_CODE_END

#endif
