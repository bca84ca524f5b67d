// What the CPU at hand offers, found at run time: the only file with operating-system `#if`s.
#ifndef CRC_DETAIL_CPU_HPP
#define CRC_DETAIL_CPU_HPP

#include <cstdint>

#include "target.hpp"

// x86 kernels take part with GCC's and Clang's built-ins, and never where the compiler was told to keep off the vector
// registers. (On 32-bit x86 its macros do not tell: there CRC_PORTABLE_ONLY must.)
#if !defined(CRC_PORTABLE_ONLY) && defined(__GNUC__) && ((defined(__x86_64__) && defined(__SSE2__)) || defined(__i386__))
#define CRC_X86_KERNELS 1
#include <cpuid.h>
#else
#define CRC_X86_KERNELS 0
#endif

CRC_TYPES_BEGIN

namespace detail::cpu {

using features = std::uint32_t;

// What the kernels need, one bit each: the CPU has it and the operating system saves its registers.
inline constexpr features x86_crc32c = 1u << 0;      // SSE4.2
inline constexpr features x86_pclmul = 1u << 1;      // SSSE3, SSE4.1, PCLMULQDQ
inline constexpr features x86_vpclmul256 = 1u << 2;  // the same, AVX2, VPCLMULQDQ
inline constexpr features x86_vpclmul512 = 1u << 3;  // the same, AVX512F, BW, DQ, VL

// Set once the CPU has been asked.
inline constexpr features known = 1u << 31;

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

#if CRC_X86_KERNELS

// Intel, "Software Developer's Manual", volume 2, CPUID; volume 1, section 13.3 for XCR0.
CRC_NOINLINE inline features detect() noexcept {
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0) return known;
    const auto bit = [](unsigned word, unsigned i) { return (word >> i & 1u) != 0; };
    features found = known;
    if (bit(c, 20)) found |= x86_crc32c;
    const bool pclmul = bit(c, 1) && bit(c, 9) && bit(c, 19);
    if (pclmul) found |= x86_pclmul;

    // XCR0, which registers the operating system saves: 0x06 xmm and ymm, 0xe0 masks and zmm.
    unsigned saved = 0;
    if (bit(c, 27)) {
        unsigned high = 0;
        __asm__ volatile("xgetbv" : "=a"(saved), "=d"(high) : "c"(0));
    }
    const bool avx = bit(c, 28) && (saved & 0x06u) == 0x06u;
    unsigned b7 = 0, c7 = 0;
    if (__get_cpuid_count(7, 0, &a, &b7, &c7, &d) == 0) return found;
    if (pclmul && avx && bit(b7, 5) && bit(c7, 10)) {
        found |= x86_vpclmul256;
        const bool avx512 = bit(b7, 16) && bit(b7, 17) && bit(b7, 30) && bit(b7, 31);
        if (avx512 && (saved & 0xe6u) == 0xe6u) found |= x86_vpclmul512;
    }
    return found;
}

#else

inline features detect() noexcept { return known; }

#endif

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
