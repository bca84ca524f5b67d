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
    return s.to_crc(detail::concatenated(s, s.from_crc(first), s.from_crc(second), size_b));
}
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> extend_zeros(const Source& s, value_of<Source> crc,
                                                          std::uint64_t n) noexcept {
    return s.to_crc(s.shift(s.from_crc(crc), n));
}
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> remove_suffix(const Source& s, value_of<Source> whole,
                                                           value_of<Source> second, std::uint64_t size_b) noexcept {
    return s.to_crc(detail::shift_back(s, s.from_crc(whole) ^ s.from_crc(second), size_b) ^ s.init());
}

// The register after so many repetitions of a step reg -> reg * factor ^ part, of which the order does not matter: steps of
// 1, 2, 4 ... repetitions are squared one from the other.
template <class Source>
CRC_NOINLINE constexpr typename Source::word repeated(const Source& s, typename Source::word reg,
                                                      typename Source::word part, typename Source::word factor,
                                                      std::uint64_t times) noexcept {
    while (times != 0) {
        if (times % 2 != 0) reg = s.multiply(reg, factor) ^ part;
        times /= 2;
        if (times == 0) break;
        part ^= s.multiply(part, factor);
        factor = s.multiply(factor, factor);
    }
    return reg;
}
// reg * x^(8 * size) ^ part is the register after the pattern, where part is what the pattern leaves of no register.
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> extend_pattern(const Source& s, value_of<Source> crc, bytes pattern,
                                                            std::uint64_t times) noexcept {
    constexpr typename Source::word zero = 0;
    return s.to_crc(detail::repeated(s, s.from_crc(crc), s.run(zero, pattern),
                                     detail::shift_factor(s, pattern.size()), times));
}
// And back: (reg ^ part) * x^(-8 * size).
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> remove_pattern(const Source& s, value_of<Source> crc, bytes pattern,
                                                            std::uint64_t times) noexcept {
    constexpr typename Source::word zero = 0;
    return s.to_crc(detail::repeated(s, s.from_crc(crc), detail::shift_back(s, s.run(zero, pattern), pattern.size()),
                                     detail::shift_back(s, s.unit(), pattern.size()), times));
}
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> extend(const Source& s, value_of<Source> crc, std::uint64_t n,
                                                    unsigned char byte) noexcept {
    if (byte == 0) return detail::extend_zeros(s, crc, n);
    const unsigned char pattern[1] = {byte};
    return detail::extend_pattern(s, crc, pattern, n);
}
template <class Source>
CRC_ALWAYS_INLINE constexpr value_of<Source> remove_extension(const Source& s, value_of<Source> crc, std::uint64_t n,
                                                              unsigned char byte) noexcept {
    if (byte == 0) return s.to_crc(detail::shift_back(s, s.from_crc(crc), n));
    const unsigned char pattern[1] = {byte};
    return detail::remove_pattern(s, crc, pattern, n);
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
