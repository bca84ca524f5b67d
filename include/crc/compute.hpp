// The CRC of bytes that lie in memory, in one call.
#ifndef CRC_HEADERS_COMPUTE_HPP_INCLUDED
#define CRC_HEADERS_COMPUTE_HPP_INCLUDED

#include <cstddef>
#include <initializer_list>

#include "detail/dispatch/update.hpp"

CRC_CODE_BEGIN

// The CRC of a contiguous range of byte-sized elements or of a string literal (see crc::bytes). Constexpr.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> compute(bytes data) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::update<Params>(a::init, data));
}

// The same of bytes in braces: compute<P>({0x01, 0x03, 0x00}). (crc::bytes has no such constructor: the bytes would be gone
// before they are read.)
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> compute(std::initializer_list<unsigned char> data) noexcept {
    return compute<Params>(bytes(data));
}
template <params Params, detail::byte_in_braces Byte>
CRC_ALWAYS_INLINE constexpr value_t<Params> compute(std::initializer_list<Byte> data) noexcept {
    return compute<Params>(bytes(data));
}

// The CRC of size bytes from data; {nullptr, 0} is the empty message.
template <params Params>
CRC_ALWAYS_INLINE value_t<Params> compute(const void* data, std::size_t size) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::update(a{}, a::init, data, size));
}

// The CRC that update() and digest::resume(..., 0) start from for another init than that of Params, such as one that comes at
// run time: update(seed(init), data) is the CRC that an algorithm with this init gives. Constexpr.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> seed(value_t<Params> init) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::align(static_cast<typename a::word>(init), Params.width, Params.refin));
}

// Goes on from the finished CRC of the bytes before: update(compute(A), B) == compute(A followed by B).
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> update(value_t<Params> crc, bytes data) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::update<Params>(a::from_crc(crc), data));
}
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> update(value_t<Params> crc,
                                                   std::initializer_list<unsigned char> data) noexcept {
    return update<Params>(crc, bytes(data));
}
template <params Params, detail::byte_in_braces Byte>
CRC_ALWAYS_INLINE constexpr value_t<Params> update(value_t<Params> crc, std::initializer_list<Byte> data) noexcept {
    return update<Params>(crc, bytes(data));
}
template <params Params>
CRC_ALWAYS_INLINE value_t<Params> update(value_t<Params> crc, const void* data, std::size_t size) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::update(a{}, a::from_crc(crc), data, size));
}

CRC_CODE_END

#endif
