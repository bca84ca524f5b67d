// The instruction sets of an x86 CPU, and those that the flags of this translation unit promise: each kernel's needs, once.
#ifndef CRC_HEADERS_DETAIL_X86_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_CPU_HPP_INCLUDED

#include <cstdint>

#include "../base/state.hpp"
#if !CRC_GNU_C
#include "../base/vectors.hpp"
#endif

CRC_TYPES_BEGIN

namespace detail::cpu {

// The best have the lowest bits, which are the shortest to test.
inline constexpr kernel_set x86_gfni512 = 1u << 0;
inline constexpr kernel_set x86_gfni512_crc32c = 1u << 1;
inline constexpr kernel_set x86_vpclmul512 = 1u << 2;
inline constexpr kernel_set x86_vpclmul512_crc32c = 1u << 3;
inline constexpr kernel_set x86_gfni256 = 1u << 4;
inline constexpr kernel_set x86_vpclmul256 = 1u << 5;
inline constexpr kernel_set x86_vpclmul256_crc32c = 1u << 6;
inline constexpr kernel_set x86_pclmul = 1u << 7;
inline constexpr kernel_set x86_pclmul_crc32c = 1u << 8;
inline constexpr kernel_set x86_avx2 = 1u << 9;
inline constexpr kernel_set x86_crc32c = 1u << 10;
inline constexpr kernel_set x86_ssse3 = 1u << 11;
// No kernels, but properties that decide between kernels while none is forced: PCLMULQDQ every cycle; VPCLMULQDQ every other
// cycle (Zen 3); one port that multiplies, of two for vectors of 64 bytes and three for those of 32 (Intel); and vectors of
// 64 bytes in two halves (Zen 4).
inline constexpr kernel_set x86_fast_pclmul = 1u << 12;
inline constexpr kernel_set x86_slow_vpclmul = 1u << 13;
inline constexpr kernel_set x86_few_ports = 1u << 14;
inline constexpr kernel_set x86_halves = 1u << 15;
inline constexpr kernel_set x86_properties = x86_fast_pclmul | x86_slow_vpclmul | x86_few_ports | x86_halves;

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// The CPU's answers: CPUID's leaf 1 in ECX; leaf 7 in EBX and ECX, zero if there is none; XCR0, which registers the
// operating system saves, zero if it cannot be read; leaf 0 in EBX, the first letters of the maker's name; and leaf 1 in EAX.
struct x86_words {
    unsigned leaf1_c, leaf7_b, leaf7_c, saved, maker, version;
};
inline constexpr unsigned x86_intel = 0x756e6547;  // "Genu"
// Whether it can.
constexpr bool x86_has_xgetbv(unsigned leaf1_c) noexcept { return (leaf1_c >> 27u & 1u) != 0; }

// The CPU's family, in two fields: the second counts where the first is full.
constexpr unsigned x86_family(unsigned version) noexcept {
    const unsigned family = version >> 8u & 15u;
    return family == 15 ? family + (version >> 20u & 255u) : family;
}
inline constexpr unsigned x86_zen4 = 25;  // with AVX-512; Zen 3 is of this family, too

// The kernels that a CPU with these answers runs: what each kernel needs is stated here alone. detect() passes the answers of
// this CPU, x86_flags() makes those that the flags promise, and kernels_within() those of the least CPU for a kernel. (Intel,
// "Software Developer's Manual", volume 2, CPUID; volume 1, section 13.3 for XCR0: 0x06 xmm and ymm, 0xe0 masks and zmm.)
constexpr kernel_set x86_kernels(const x86_words& w) noexcept {
    const auto is_set = [](unsigned word, unsigned i) noexcept { return (word >> i & 1u) != 0; };
    kernel_set found = known | portable;
    if (is_set(w.leaf1_c, 9)) found |= x86_ssse3;
    if (!is_set(w.leaf1_c, 20)) return found;
    found |= x86_crc32c;
    if (!is_set(w.leaf1_c, 1)) return found;
    found |= x86_pclmul | x86_pclmul_crc32c;
    // Without VPCLMULQDQ these are Intel's since Broadwell: they have ADX, which Haswell lacks, and not SHA, which AMD has.
    if (is_set(w.leaf7_b, 19) && !is_set(w.leaf7_b, 29)) found |= x86_fast_pclmul;
    const bool avx = is_set(w.leaf1_c, 28) && (w.saved & 0x06u) == 0x06u;
    if (!avx || !is_set(w.leaf7_b, 5)) return found;
    found |= x86_avx2;
    if (is_set(w.leaf7_c, 10)) {
        const bool gfni = is_set(w.leaf7_c, 8);
        found |= x86_vpclmul256 | x86_vpclmul256_crc32c;
        if (gfni) found |= x86_gfni256;
        if (w.maker == x86_intel) found |= x86_few_ports;
        else if (!gfni) found |= x86_slow_vpclmul;
        const bool avx512 = is_set(w.leaf7_b, 16) && is_set(w.leaf7_b, 17) && is_set(w.leaf7_b, 30) &&
                            is_set(w.leaf7_b, 31) && is_set(w.leaf7_c, 1);
        if (avx512 && (w.saved & 0xe6u) == 0xe6u) {
            found |= x86_vpclmul512 | x86_vpclmul512_crc32c;
            if (gfni) found |= x86_gfni512 | x86_gfni512_crc32c;
            if (w.maker != x86_intel && x86_family(w.version) == x86_zen4) found |= x86_halves;
        }
    }
    return found;
}

// The kernels that run wherever this one does, from the answers of the least CPU for it; and all properties, which are of the
// CPU at hand.
inline kernel_set kernels_within(kernel_set kernel) noexcept {
    x86_words least{~0u, ~0u, ~0u, ~0u, 0, 0};
    const auto reduce = [&](unsigned& word) noexcept {
        for (unsigned bit = 1; bit != 0; bit <<= 1u) {
            word &= ~bit;
            if ((x86_kernels(least) & kernel) == 0) word |= bit;
        }
    };
    reduce(least.leaf1_c);
    reduce(least.leaf7_b);
    reduce(least.leaf7_c);
    reduce(least.saved);
    least.leaf1_c |= 1u << 9u;  // SSE4.2 implies SSSE3
    return x86_kernels(least) | x86_properties;
}

// One leaf of CPUID. Not by <cpuid.h>, whose macros collide with <intrin.h>; in both dialects of assembly, since
// -masm=intel changes that of users' programs. EBX may be the register that the compiler addresses its data by.
struct cpuid_leaf {
    unsigned a, b, c;
};
inline cpuid_leaf cpuid(unsigned number) noexcept {
#if !CRC_GNU_C
    int answer[4] = {};
    __cpuidex(answer, static_cast<int>(number), 0);
    return {static_cast<unsigned>(answer[0]), static_cast<unsigned>(answer[1]), static_cast<unsigned>(answer[2])};
#else
    cpuid_leaf leaf{};
    unsigned d = 0;
#if defined(__x86_64__)
    unsigned long long b = 0;
    __asm__ volatile("{xchgq %%rbx, %q1|xchg %q1, rbx}\n\tcpuid\n\t{xchgq %%rbx, %q1|xchg %q1, rbx}"
                     : "=a"(leaf.a), "=&r"(b), "=c"(leaf.c), "=d"(d)
                     : "0"(number), "2"(0));
    leaf.b = static_cast<unsigned>(b);
#else
    __asm__ volatile("{xchgl %%ebx, %k1|xchg %k1, ebx}\n\tcpuid\n\t{xchgl %%ebx, %k1|xchg %k1, ebx}"
                     : "=a"(leaf.a), "=&r"(leaf.b), "=c"(leaf.c), "=d"(d)
                     : "0"(number), "2"(0));
#endif
    return leaf;
#endif
}

// Whether there is CPUID: 32-bit CPUs before the Pentium cannot change the flag ID, bit 21.
inline bool x86_has_cpuid() noexcept {
#if !CRC_GNU_C || defined(__x86_64__) || defined(__i586__) || defined(__i686__) || defined(__SSE__)
    return true;
#else
    unsigned before = 0, after = 0;
    __asm__ volatile(
        "{pushfl|pushfd}\n\t{pushfl|pushfd}\n\t{popl %0|pop %0}\n\t{movl %0, %1|mov %1, %0}\n\t"
        "{xorl $0x200000, %0|xor %0, 0x200000}\n\t{pushl %0|push %0}\n\t{popfl|popfd}\n\t"
        "{pushfl|pushfd}\n\t{popl %0|pop %0}\n\t{popfl|popfd}"
        : "=&r"(after), "=&r"(before)
        :
        : "cc");
    return ((before ^ after) >> 21u & 1u) != 0;
#endif
}

CRC_NOINLINE inline kernel_set detect() noexcept {
    x86_words w{};
    const cpuid_leaf leaf0 = x86_has_cpuid() ? cpuid(0) : cpuid_leaf{};
    if (leaf0.a < 1) return known | portable;
    w.maker = leaf0.b;
    const cpuid_leaf leaf1 = cpuid(1);
    w.version = leaf1.a;
    w.leaf1_c = leaf1.c;
    if (x86_has_xgetbv(w.leaf1_c)) {
#if CRC_GNU_C
        unsigned high = 0;
        __asm__ volatile("xgetbv" : "=a"(w.saved), "=d"(high) : "c"(0));
#else
        w.saved = static_cast<unsigned>(_xgetbv(0) & 0xffffffffu);
#endif
    }
    if (leaf0.a >= 7) {
        const cpuid_leaf leaf7 = cpuid(7);
        w.leaf7_b = leaf7.b;
        w.leaf7_c = leaf7.c;
    }
    return x86_kernels(w);
}

// The promises of the flags, in the words of CPUID: bit i where the macro is defined.
#define CRC_X86_FLAG(macro, i) (CRC_TAG_IF(macro, 1u) + 0u) << (i)
constexpr x86_words x86_flags() noexcept {
    x86_words w{};
    w.leaf1_c = CRC_X86_FLAG(__PCLMUL__, 1) | CRC_X86_FLAG(__SSSE3__, 9) | CRC_X86_FLAG(__SSE4_2__, 20) |
                CRC_X86_FLAG(__AVX__, 28);
    w.leaf7_b = CRC_X86_FLAG(__AVX2__, 5) | CRC_X86_FLAG(__AVX512DQ__, 17) | CRC_X86_FLAG(__AVX512BW__, 30) |
                CRC_X86_FLAG(__AVX512VL__, 31);
    w.leaf7_c = CRC_X86_FLAG(__AVX512VBMI__, 1) | CRC_X86_FLAG(__GFNI__, 8) | CRC_X86_FLAG(__VPCLMULQDQ__, 10);
    if (CRC_X86_AVX512F != 0) w.leaf7_b |= 1u << 16u;
    w.saved = 0xe6;
    // Flags for CPUs of AMD's promise SSE4a, which Intel's lack.
    w.maker = (CRC_TAG_IF(__SSE4A__, 1u) + 0u) != 0 ? 0 : x86_intel;
    w.version = (CRC_TAG_IF(__znver4__, 1u) + 0u) != 0 ? 15u << 8u | (x86_zen4 - 15u) << 20u : 0;
    return w;
}
#undef CRC_X86_FLAG

// Flags promise no absence, as x86_fast_pclmul needs it. (Without GFNI those for Zen 3 are taken at their word.)
inline constexpr kernel_set promised = x86_kernels(x86_flags()) & ~(known | portable | x86_fast_pclmul);

// Whether the CPU has a property that is no kernel, and no kernel is forced.
template <kernel_set Property>
CRC_ALWAYS_INLINE bool decides() noexcept {
    return (load((promised & Property) != 0 ? words.allowed : words.usable) & Property) != 0;
}

CRC_CODE_END_IN

#endif
