// The CRC of two pieces from the CRCs of each.
#ifndef CRC_HEADERS_COMBINE_HPP_INCLUDED
#define CRC_HEADERS_COMBINE_HPP_INCLUDED

#include <cstdint>

#include "detail/dispatch/operations.hpp"

CRC_TYPES_BEGIN

// combine() for second pieces of one fixed size, worked out once: each call is a single multiplication modulo G. A value
// that may be stored, copied and compared. Its members are those of detail::basic_combiner.
template <params Params>
class combiner : public detail::basic_combiner<detail::fixed_source<Params>> {
public:
    // For empty second pieces.
    CRC_MEMBER constexpr combiner() noexcept : combiner(0) {}

    // size_b: bytes in each second piece.
    CRC_MEMBER explicit constexpr combiner(std::uint64_t size_b) noexcept
        : detail::basic_combiner<detail::fixed_source<Params>>({}, size_b) {}
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
