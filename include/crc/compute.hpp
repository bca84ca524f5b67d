// The CRC of bytes that lie in memory, in one call.
#ifndef CRC_COMPUTE_HPP
#define CRC_COMPUTE_HPP

#include <cstddef>

#include "detail/dispatch.hpp"

CRC_CODE_BEGIN

// The CRC of a contiguous range of byte-sized elements or of a string literal (see crc::bytes). Constexpr.
template <params P>
CRC_ALWAYS_INLINE constexpr value_t<P> compute(bytes data) noexcept {
    using a = detail::algorithm<P>;
    return a::to_crc(detail::update<P>(a::init, data));
}

// The CRC of size bytes from data; {nullptr, 0} is the empty message.
template <params P>
CRC_ALWAYS_INLINE value_t<P> compute(const void* data, std::size_t size) noexcept {
    using a = detail::algorithm<P>;
    return a::to_crc(detail::update<P>(a::init, data, size));
}

// Goes on from the finished CRC of what came before: update(compute(A), B) == compute(A followed by B).
template <params P>
CRC_ALWAYS_INLINE constexpr value_t<P> update(value_t<P> crc, bytes data) noexcept {
    using a = detail::algorithm<P>;
    return a::to_crc(detail::update<P>(a::from_crc(crc), data));
}

template <params P>
CRC_ALWAYS_INLINE value_t<P> update(value_t<P> crc, const void* data, std::size_t size) noexcept {
    using a = detail::algorithm<P>;
    return a::to_crc(detail::update<P>(a::from_crc(crc), data, size));
}

CRC_CODE_END

#endif
