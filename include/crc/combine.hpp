// The CRC of two pieces from the CRCs of each.
#ifndef CRC_HEADERS_COMBINE_HPP_INCLUDED
#define CRC_HEADERS_COMBINE_HPP_INCLUDED

#include <cstdint>

#include "detail/dispatch/shift.hpp"

CRC_TYPES_BEGIN

// combine() for second pieces of one fixed size, worked out once: each call is a single multiplication modulo G. A value
// that may be stored, copied and compared.
template <params Params>
class combiner {
public:
    // For empty second pieces.
    CRC_MEMBER constexpr combiner() noexcept : combiner(0) {}

    // size_b: bytes in each second piece.
    CRC_MEMBER explicit constexpr combiner(std::uint64_t size_b) noexcept
        : factor_(detail::shift_factor(detail::algorithm<Params>{}, size_b)), size_b_(size_b) {}

    CRC_MEMBER constexpr std::uint64_t size_b() const noexcept { return size_b_; }

    // The CRC of A followed by B, where B has the size given to the constructor.
    CRC_MEMBER constexpr value_t<Params> operator()(value_t<Params> first, value_t<Params> second) const noexcept {
        using a = detail::algorithm<Params>;
        return a::to_crc(detail::multiply(a{}, a::from_crc(first) ^ a::init, factor_) ^ a::from_crc(second));
    }

    friend CRC_MEMBER constexpr bool operator==(const combiner& a, const combiner& b) noexcept {
        return a.size_b_ == b.size_b_;
    }

private:
    detail::word_for<detail::checked<Params>::value.width> factor_;
    std::uint64_t size_b_;
};

CRC_TYPES_END

CRC_CODE_BEGIN

// The CRC of A followed by B from the CRCs of A and of B, in O(log size_b). size_b: bytes in B.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> combine(value_t<Params> first, value_t<Params> second,
                                                    std::uint64_t size_b) noexcept {
    using a = detail::algorithm<Params>;
    return a::to_crc(detail::concatenated(a{}, a::from_crc(first), a::from_crc(second), size_b));
}

CRC_CODE_END

#endif
