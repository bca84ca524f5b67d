// The operations that take CRCs, over any source of parameters (source.hpp). operations.hpp, combine.hpp and engine.hpp
// beside the public headers document them.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_OPERATIONS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_OPERATIONS_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "source.hpp"

CRC_CODE_BEGIN_IN(detail)

template <class Source>
using value_of = typename Source::value;

template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> combine(const Source& s, value_of<Source> first, value_of<Source> second,
                                                     std::uint64_t size_b) noexcept {
    return s.to_crc(s.concatenated(s.from_crc(first), s.from_crc(second), size_b));
}
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> extend_zeros(const Source& s, value_of<Source> crc,
                                                          std::uint64_t n) noexcept {
    return s.to_crc(s.shift(s.from_crc(crc), n));
}
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> remove_suffix(const Source& s, value_of<Source> whole,
                                                           value_of<Source> second, std::uint64_t size_b) noexcept {
    return s.to_crc(s.without_suffix(s.from_crc(whole), s.from_crc(second), size_b));
}

// An error in a constant expression, the only place where a function without a result can say so.
inline void must_have_one_size(const char*) noexcept {}
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> replace(const Source& s, value_of<Source> crc, bytes old_bytes,
                                                     bytes new_bytes, std::uint64_t size_after) noexcept {
    if (CRC_CONSTANT_EVALUATED && old_bytes.size() != new_bytes.size()) {
        must_have_one_size("crc::replace: old_bytes and new_bytes must have one size");
    }
    constexpr typename Source::word zero = 0;
    return s.to_crc(s.from_crc(crc) ^ s.shift(s.run(zero, old_bytes) ^ s.run(zero, new_bytes), size_after));
}

CRC_CODE_END_IN

#endif
