// The CRC of two pieces from the CRCs of each.
#ifndef CRC_COMBINE_HPP
#define CRC_COMBINE_HPP

#include <cstdint>

#include "detail/dispatch.hpp"

CRC_TYPES_BEGIN

// combine() for second pieces of one fixed size, worked out once: each call is a single multiplication modulo G.
template <params P>
class combiner {
public:
    // size_b: bytes in each second piece.
    CRC_ALWAYS_INLINE explicit constexpr combiner(std::uint64_t size_b) noexcept
        : factor_(detail::algorithm<P>::shift_factor(size_b)) {}

    // The CRC of A followed by B, where B has the size given to the constructor.
    CRC_ALWAYS_INLINE constexpr value_t<P> operator()(value_t<P> first, value_t<P> second) const noexcept {
        using a = detail::algorithm<P>;
        return a::to_crc(combined(a::from_crc(first), a::from_crc(second)));
    }

private:
    template <params>
    friend class digest;
    using word = detail::word_for<detail::checked<P>::value.width>;

    // register(A || B) = (register(A) - init) * x^|B| + register(B): B's own register began with init.
    CRC_ALWAYS_INLINE constexpr word combined(word reg_a, word reg_b) const noexcept {
        using a = detail::algorithm<P>;
        return a::multiply(reg_a ^ a::init, factor_) ^ reg_b;
    }

    word factor_;
};

CRC_TYPES_END

CRC_CODE_BEGIN

// The CRC of A followed by B from the CRCs of A and of B, in O(log size_b). size_b: bytes in B.
template <params P>
constexpr value_t<P> combine(value_t<P> first, value_t<P> second, std::uint64_t size_b) noexcept {
    return combiner<P>(size_b)(first, second);
}

CRC_CODE_END

#endif
