// Copying, and the CRC of the bytes that are copied, in one pass over memory.
#ifndef CRC_HEADERS_COPY_HPP_INCLUDED
#define CRC_HEADERS_COPY_HPP_INCLUDED

#include <cstddef>

#include "detail/dispatch/copy.hpp"

CRC_CODE_BEGIN

// Copies size bytes from src to dst, as memcpy does, and returns their CRC. The two must not overlap. With size 0
// nothing is touched, and both may be null. Nobody else may write to src meanwhile, or the CRC need not be that of the
// copy.
template <params Params>
CRC_ALWAYS_INLINE value_t<Params> copy(void* dst, const void* src, std::size_t size) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::copied{dst, src, size}(a{}, a::init));
}

// The same, going on from the finished CRC of the bytes before, as crc::update does.
template <params Params>
CRC_ALWAYS_INLINE value_t<Params> update_copy(value_t<Params> crc, void* dst, const void* src,
                                              std::size_t size) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::copied{dst, src, size}(a{}, a::from_crc(crc)));
}

CRC_CODE_END

#endif
