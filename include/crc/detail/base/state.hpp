// The state of dispatch, which all translation units share: which kernels run on this CPU, and which of them may.
#ifndef CRC_HEADERS_DETAIL_BASE_STATE_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_STATE_HPP_INCLUDED

#include <cstdint>

#include "target.hpp"
#if CRC_KERNELS && !CRC_GNU_C
#include "vectors.hpp"
#endif

CRC_TYPES_BEGIN

namespace detail::cpu {

// A set of kernels, one bit each. The bits of an architecture are in its cpu.hpp. A kernel is in the set that detect()
// returns if the CPU has the instructions and the operating system saves the registers.
using kernel_set = std::uint32_t;
inline constexpr kernel_set portable = 1u << 30;  // always there
// Set once the CPU has been asked, and in every set that is made from its answer.
inline constexpr kernel_set known = 1u << 31;

// The state of dispatch: plain words, constant-initialised, shared by all translation units. Every thread that finds
// `usable` unknown computes and stores the same values, so no lock is needed. Units that compile no kernel never ask the CPU,
// so they must not answer for others: they leave `found` as it is.
struct state {
    kernel_set found;    // those that run on this CPU; 0: nobody has asked yet
    kernel_set allowed;  // all, or the forced one
    kernel_set usable;   // found and allowed; 0: nobody has asked yet
};
inline constexpr kernel_set all_kernels = ~kernel_set(0);
inline state words = {0, all_kernels, 0};

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// Accesses to the words of the state. Targets whose atomics are not lock-free have single-copy atomic loads of an aligned
// word all the same.
#if defined(__GCC_ATOMIC_INT_LOCK_FREE)
#define CRC_ATOMICS (__GCC_ATOMIC_INT_LOCK_FREE == 2)
#elif defined(__CLANG_ATOMIC_INT_LOCK_FREE)
#define CRC_ATOMICS (__CLANG_ATOMIC_INT_LOCK_FREE == 2)
#else
#define CRC_ATOMICS 0
#endif
// MSVC, whose volatile accesses are not moved past each other; on x86 loads keep their order.
#if CRC_KERNELS && !CRC_GNU_C
#define CRC_INTERLOCKED 1
#else
#define CRC_INTERLOCKED 0
#endif

// In no order with other accesses: the hot path.
CRC_ALWAYS_INLINE std::uint32_t load(const std::uint32_t& word) noexcept {
#if CRC_ATOMICS
    return __atomic_load_n(&word, __ATOMIC_RELAXED);
#else
    return *static_cast<const volatile std::uint32_t*>(&word);
#endif
}

// In one order that all threads see.
inline std::uint32_t load_in_order(const std::uint32_t& word) noexcept {
#if CRC_ATOMICS
    return __atomic_load_n(&word, __ATOMIC_SEQ_CST);
#else
#if CRC_INTERLOCKED && CRC_ARM_INTRINSICS
    __dmb(0x0b);  // _ARM64_BARRIER_ISH: not before an earlier store of this thread
#endif
    return load(word);
#endif
}
inline void store_in_order(std::uint32_t& word, std::uint32_t value) noexcept {
#if CRC_ATOMICS
    __atomic_store_n(&word, value, __ATOMIC_SEQ_CST);
#elif CRC_INTERLOCKED
    _InterlockedExchange(reinterpret_cast<volatile long*>(&word), static_cast<long>(value));
#else
    *static_cast<volatile std::uint32_t*>(&word) = value;
#endif
}
// Only if the word is zero.
inline void store_first(std::uint32_t& word, std::uint32_t value) noexcept {
#if CRC_ATOMICS
    std::uint32_t zero = 0;
    __atomic_compare_exchange_n(&word, &zero, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
#elif CRC_INTERLOCKED
    _InterlockedCompareExchange(reinterpret_cast<volatile long*>(&word), static_cast<long>(value), 0);
#else
    if (load(word) == 0) store_in_order(word, value);
#endif
}
#undef CRC_ATOMICS
#undef CRC_INTERLOCKED

CRC_CODE_END_IN

#endif
