// The operations that take CRCs, over any source of parameters (source.hpp). operations.hpp, combine.hpp and engine.hpp beside
// the public headers say what they are.
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

CRC_TYPES_BEGIN

namespace detail {

// The members that crc::combiner and crc::engine::combiner share.
template <class Source>
class basic_combiner : protected Source {
public:
    CRC_MEMBER constexpr std::uint64_t size_b() const noexcept { return size_b_; }

    // The CRC of A followed by B, where B has the size given to the constructor.
    CRC_MEMBER constexpr value_of<Source> operator()(value_of<Source> first, value_of<Source> second) const noexcept {
        const Source& s = *this;
        return s.to_crc(s.multiply(s.from_crc(first) ^ s.init(), factor_) ^ s.from_crc(second));
    }

    friend CRC_MEMBER constexpr bool operator==(const basic_combiner& a, const basic_combiner& b) noexcept {
        return a.size_b_ == b.size_b_ && static_cast<const Source&>(a) == static_cast<const Source&>(b);
    }

protected:
    CRC_MEMBER constexpr basic_combiner(Source from, std::uint64_t size_b) noexcept
        : Source(from), factor_(from.shift_factor(size_b)), size_b_(size_b) {}
    // Without an algorithm.
    CRC_MEMBER explicit constexpr basic_combiner(Source from) noexcept : Source(from), factor_(0), size_b_(0) {}

private:
    typename Source::word factor_;
    std::uint64_t size_b_;
};

}  // namespace detail

CRC_TYPES_END

#endif
