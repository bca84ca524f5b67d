// Copying and the CRC of what is copied, in one pass over memory.
#ifndef CRC_COPY_HPP
#define CRC_COPY_HPP

#include <cstddef>

#include "detail/bulk.hpp"

CRC_CODE_BEGIN

// Copies size bytes from src to dst, as memcpy does, and returns their CRC. The two must not overlap. {nullptr, nullptr,
// 0} is legal. If somebody else writes to src meanwhile, some of the old and some of the new bytes are copied, and the
// CRC may be that of another mixture: keep writers out.
template <params P>
CRC_ALWAYS_INLINE value_t<P> copy(void* dst, const void* src, std::size_t size) noexcept {
    using a = detail::algorithm<P>;
    return a::to_crc(detail::copy(a{}, a::init, dst, src, size));
}

// The same, going on from the finished CRC of what came before, as crc::update.
template <params P>
CRC_ALWAYS_INLINE value_t<P> update_copy(value_t<P> crc, void* dst, const void* src, std::size_t size) noexcept {
    using a = detail::algorithm<P>;
    return a::to_crc(detail::copy(a{}, a::from_crc(crc), dst, src, size));
}

CRC_CODE_END

#endif
