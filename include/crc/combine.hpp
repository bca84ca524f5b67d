// The CRC of two pieces from the CRCs of each.
#ifndef CRC_HEADERS_COMBINE_HPP_INCLUDED
#define CRC_HEADERS_COMBINE_HPP_INCLUDED

#include <cstdint>

#include "detail/dispatch/operations.hpp"

CRC_TYPES_BEGIN

// The members that crc::combiner and crc::engine::combiner share. Source: of their parameters.
template <class Source>
class basic_combiner : protected Source {
public:
    // Bytes in each second piece.
    CRC_MEMBER constexpr std::uint64_t size_b() const noexcept { return size_b_; }

    // The CRC of A followed by B, where B has the size given to the constructor.
    CRC_MEMBER constexpr typename Source::value operator()(typename Source::value first,
                                                           typename Source::value second) const noexcept {
        const Source& s = *this;
        return s.to_crc(s.multiply(s.from_crc(first) ^ s.init(), factor_) ^ s.from_crc(second));
    }

    // True if they give the same for all CRCs.
    friend CRC_MEMBER constexpr bool operator==(const basic_combiner& a, const basic_combiner& b) noexcept {
        return a.size_b_ == b.size_b_ && static_cast<const Source&>(a) == static_cast<const Source&>(b);
    }

protected:
    // For second pieces of size_b bytes.
    CRC_MEMBER constexpr basic_combiner(Source from, std::uint64_t size_b) noexcept
        : Source(from), factor_(detail::shift_factor(from, size_b)), size_b_(size_b) {}
    // Without an algorithm.
    CRC_MEMBER explicit constexpr basic_combiner(Source from) noexcept : Source(from), factor_(0), size_b_(0) {}

private:
    typename Source::word factor_;
    std::uint64_t size_b_;
};

// combine() for second pieces of one fixed size, worked out once: each call is a single multiplication modulo G. A value
// that may be stored, copied and compared.
template <params Params>
class combiner : public basic_combiner<detail::fixed_source<Params>> {
public:
    // For empty second pieces.
    CRC_MEMBER constexpr combiner() noexcept : combiner(0) {}

    // size_b: bytes in each second piece.
    CRC_MEMBER explicit constexpr combiner(std::uint64_t size_b) noexcept
        : basic_combiner<detail::fixed_source<Params>>({}, size_b) {}
};

CRC_TYPES_END

CRC_CODE_BEGIN

// The CRC of A followed by B from the CRCs of A and of B, in O(log size_b). size_b: bytes in B.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> combine(value_t<Params> first, value_t<Params> second,
                                                    std::uint64_t size_b) noexcept {
    return detail::combine(detail::fixed_source<Params>{}, first, second, size_b);
}

CRC_CODE_END

#endif
