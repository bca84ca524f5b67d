// What the CPU at hand offers, found at run time: the only file with operating-system `#if`s.
#ifndef CRC_DETAIL_CPU_HPP
#define CRC_DETAIL_CPU_HPP

#include <cstdint>

#include "target.hpp"

CRC_TYPES_BEGIN

namespace detail::cpu {

using features = std::uint32_t;

// Set once the CPU has been asked.
inline constexpr features known = 0x80000000u;

// The state of dispatch: plain words, constant-initialised, shared by all translation units, read and written with relaxed
// order. Every thread that finds `found` unknown computes and stores the same value, so no lock is needed.
struct state {
    features found;         // features of this CPU, and `known`
    std::uint32_t allowed;  // kernels that may run, one bit per kernel id: all, or the one that is forced
};

inline constexpr std::uint32_t portable_id = 0;
inline constexpr std::uint32_t all_kernels = 0xffffffffu;

inline state words = {0, all_kernels};

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// Relaxed accesses. Targets whose atomics are not lock-free have single-copy atomic loads of an aligned word all the same.
CRC_ALWAYS_INLINE std::uint32_t load(const std::uint32_t& word) noexcept {
#if defined(__GNUC__) && __GCC_ATOMIC_INT_LOCK_FREE == 2
    return __atomic_load_n(&word, __ATOMIC_RELAXED);
#else
    return *static_cast<const volatile std::uint32_t*>(&word);
#endif
}

CRC_ALWAYS_INLINE void store(std::uint32_t& word, std::uint32_t value) noexcept {
#if defined(__GNUC__) && __GCC_ATOMIC_INT_LOCK_FREE == 2
    __atomic_store_n(&word, value, __ATOMIC_RELAXED);
#else
    *static_cast<volatile std::uint32_t*>(&word) = value;
#endif
}

CRC_NOINLINE inline features detect() noexcept { return known; }

// The features of this CPU, asked for once.
inline features found() noexcept {
    features f = load(words.found);
    if ((f & known) == 0) {
        f = detect();
        store(words.found, f);
    }
    return f;
}

CRC_CODE_END_IN

#endif
