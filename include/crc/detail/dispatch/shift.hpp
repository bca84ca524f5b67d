// Moving a register over bytes that follow, without them: which multiplier, and the portable one.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_SHIFT_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_SHIFT_HPP_INCLUDED

#include <cstdint>

#include "../base/bytes.hpp"
#include "update.hpp"

CRC_CODE_BEGIN_IN(detail)

#include "../generic/comb_power.inl"

// Registers and factors as they are. An algorithm has the members here that dispatch asks for, and modulus() and powers().
template <class Algorithm>
struct portable_ring {
    using value = typename Algorithm::word;
    const Algorithm& algorithm;

    CRC_ALWAYS_INLINE constexpr value factor(value word) const noexcept { return word; }
    CRC_ALWAYS_INLINE constexpr value times(value a, value b) const noexcept {
        if (CRC_CONSTANT_EVALUATED) {
            return constant_ring<value, Algorithm::reflected>{algorithm.modulus()}.times(a, b);
        }
#if !CRC_DEVICE
        return portable_product(algorithm, a, b);
#endif
    }
};

// The kernels that can multiply all use one multiplier: the set of them, and the multiplier.
template <class Kernel>
concept multiplies = requires {
    typename Kernel::multiplier;
};
template <cpu::kernel_set Reachable, class... Kernels>
constexpr cpu::kernel_set multiplying(kernel_list<Kernels...>) noexcept {
    return ((multiplies<Kernels> ? Kernels::bit & Reachable : 0) | ... | 0);
}
template <class Kernel, class... Rest>
constexpr auto multiplier_of(kernel_list<Kernel, Rest...>) noexcept {
    if constexpr (multiplies<Kernel>) return typename Kernel::multiplier{};
    else return multiplier_of(kernel_list<Rest...>{});
}
template <class Algorithm>
inline constexpr cpu::kernel_set multipliers =
    multiplying<kernels_of_algorithm<Algorithm>::bits>(typename kernels_of_algorithm<Algorithm>::list{});
template <class Algorithm>
using multiplier = decltype(multiplier_of(typename kernels_of_algorithm<Algorithm>::list{}));

// Whether one of them may serve a call now.
template <class Algorithm>
CRC_ALWAYS_INLINE bool multiplier_usable() noexcept {
    return (usable_for_certain<kernels_of_algorithm<Algorithm>>() & multipliers<Algorithm>) != 0;
}

template <class Algorithm>
CRC_NOINLINE constexpr typename Algorithm::word shift_portably(const Algorithm& algorithm, typename Algorithm::word reg,
                                                               std::uint64_t bytes) noexcept {
    const portable_ring<Algorithm> ring{algorithm};
    return ring.times(reg, comb_power::of(ring, bytes, algorithm.powers()));
}

struct zero_bytes {
    unsigned char at[zeros_up_to];
};
inline constexpr zero_bytes zeros_at_hand{};

template <class Algorithm>
CRC_NOINLINE typename Algorithm::word shift_over_zeros(passed<Algorithm> algorithm, typename Algorithm::word reg,
                                                       std::size_t bytes) noexcept {
    return detail::update(algorithm, reg, zeros_at_hand.at, bytes);
}

// shift() and multiply() below, but for constant expressions. (Their namesakes in compiled.hpp call a library.)
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word shift_here(const Algorithm& algorithm, typename Algorithm::word reg,
                                                      std::uint64_t bytes) noexcept {
    if (bytes <= zeros_up_to) {
        return shift_over_zeros<Algorithm>(passed<Algorithm>{algorithm}, reg, number_as<std::size_t>(bytes));
    }
    if constexpr (multipliers<Algorithm> != 0) {
        if (multiplier_usable<Algorithm>()) {
            return multiplier<Algorithm>::template shift<Algorithm::reflected>(reg, bytes, algorithm.powers(),
                                                                                 algorithm.folding_constants());
        }
    }
    return shift_portably(algorithm, reg, bytes);
}
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word multiply_here(const Algorithm& algorithm, typename Algorithm::word a,
                                                         typename Algorithm::word b) noexcept {
    if constexpr (multipliers<Algorithm> != 0) {
        if (multiplier_usable<Algorithm>()) {
            return multiplier<Algorithm>::template multiply<Algorithm::reflected>(a, b,
                                                                                    algorithm.folding_constants());
        }
    }
    return portable_ring<Algorithm>{algorithm}.times(a, b);
}

// reg * x^(8 * bytes): the register after so many zero bytes.
template <class Algorithm>
CRC_ALWAYS_INLINE constexpr typename Algorithm::word shift(const Algorithm& algorithm, typename Algorithm::word reg,
                                                           std::uint64_t bytes) noexcept {
    if (CRC_CONSTANT_EVALUATED) return shift_portably(algorithm, reg, bytes);
#if !CRC_DEVICE
    return detail::shift_here(algorithm, reg, bytes);
#endif
}

// The product of two factors, or of a register and a factor.
template <class Algorithm>
CRC_ALWAYS_INLINE constexpr typename Algorithm::word multiply(const Algorithm& algorithm, typename Algorithm::word a,
                                                              typename Algorithm::word b) noexcept {
    if (CRC_CONSTANT_EVALUATED) return portable_ring<Algorithm>{algorithm}.times(a, b);
#if !CRC_DEVICE
    return detail::multiply_here(algorithm, a, b);
#endif
}

CRC_CODE_END_IN

#endif
