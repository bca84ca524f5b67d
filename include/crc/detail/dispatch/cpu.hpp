// What the CPU at hand offers, found at run time.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_CPU_HPP_INCLUDED

#include <cstdint>

#include "../base/target.hpp"

#if CRC_ARM_KERNELS
#if CRC_ARM_AUXV
#include <sys/auxv.h>
#elif defined(__APPLE__)
#include <sys/sysctl.h>
#elif defined(_WIN32)
extern "C" __declspec(dllimport) int __stdcall IsProcessorFeaturePresent(unsigned long feature);
#endif
#endif

CRC_TYPES_BEGIN

namespace detail::cpu {

// A set of kernels, one bit each; the bits of all architectures are distinct. A kernel is in the set that detect()
// returns if the CPU has what it needs and the operating system saves the registers.
using kernel_set = std::uint32_t;
inline constexpr kernel_set x86_crc32c = 1u << 0;         // SSE4.2
inline constexpr kernel_set x86_pclmul = 1u << 1;         // SSE4.2, PCLMULQDQ
inline constexpr kernel_set x86_vpclmul256 = 1u << 2;     // the same, AVX2, VPCLMULQDQ
inline constexpr kernel_set x86_vpclmul512 = 1u << 3;     // the same, AVX512F, BW, DQ, VL, VBMI
inline constexpr kernel_set x86_pclmul_crc32c = 1u << 4;  // and these the same as their namesakes
inline constexpr kernel_set x86_vpclmul256_crc32c = 1u << 5;
inline constexpr kernel_set x86_vpclmul512_crc32c = 1u << 6;
inline constexpr kernel_set arm_crc32 = 1u << 8;         // FEAT_CRC32
inline constexpr kernel_set arm_pmull = 1u << 9;         // FEAT_PMULL
inline constexpr kernel_set arm_pmull_eor3 = 1u << 10;   // FEAT_PMULL, FEAT_SHA3
inline constexpr kernel_set arm_pmull_crc32 = 1u << 11;  // FEAT_CRC32 and what their namesakes need
inline constexpr kernel_set arm_pmull_eor3_crc32 = 1u << 12;
inline constexpr kernel_set x86_gfni256 = 1u << 20;  // as x86_vpclmul256, and GFNI
inline constexpr kernel_set x86_gfni512 = 1u << 21;  // as x86_vpclmul512, and GFNI
inline constexpr kernel_set x86_gfni512_crc32c = 1u << 22;
inline constexpr kernel_set x86_ssse3 = 1u << 23;        // SSSE3
inline constexpr kernel_set x86_avx2 = 1u << 24;         // as x86_pclmul, and AVX2
inline constexpr kernel_set arm_neon = 1u << 25;         // every AArch64
inline constexpr kernel_set wasm_simd128 = 1u << 27;     // -msimd128
inline constexpr kernel_set x86_fast_pclmul = 1u << 26;  // no kernel: PCLMULQDQ every cycle
inline constexpr kernel_set portable = 1u << 30;         // always there

// Set once the CPU has been asked, and in every set that is made from its answer.
inline constexpr kernel_set known = 1u << 31;

// The state of dispatch: plain words, constant-initialised, shared by all translation units. Every thread that finds
// `usable` unknown computes and stores the same values, so no lock is needed. Units that compile no kernel never ask the CPU,
// so they must not answer for others: they leave `found` as it is.
struct state {
    kernel_set found;    // what runs on this CPU; 0: nobody has asked yet
    kernel_set allowed;  // all, or what is forced
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
#else
#define CRC_ATOMICS 0
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
    return load(word);
#endif
}
inline void store_in_order(std::uint32_t& word, std::uint32_t value) noexcept {
#if CRC_ATOMICS
    __atomic_store_n(&word, value, __ATOMIC_SEQ_CST);
#else
    *static_cast<volatile std::uint32_t*>(&word) = value;
#endif
}
// Only if the word is zero.
inline void store_first(std::uint32_t& word, std::uint32_t value) noexcept {
#if CRC_ATOMICS
    std::uint32_t zero = 0;
    __atomic_compare_exchange_n(&word, &zero, value, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
#else
    if (load(word) == 0) store_in_order(word, value);
#endif
}
#undef CRC_ATOMICS

#if CRC_X86_KERNELS

// What the CPU says: CPUID's leaf 1 in ECX; leaf 7 in EBX and ECX, zero if there is none; and XCR0, which registers the
// operating system saves, zero if it cannot be read.
struct x86_words {
    unsigned leaf1_c, leaf7_b, leaf7_c, saved;
};
// Whether it can.
inline bool x86_has_xgetbv(unsigned leaf1_c) noexcept { return (leaf1_c >> 27u & 1u) != 0; }

// The set for it. Intel, "Software Developer's Manual", volume 2, CPUID; volume 1, section 13.3 for XCR0: 0x06 xmm and
// ymm, 0xe0 masks and zmm.
inline kernel_set x86_kernels(const x86_words& w) noexcept {
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
        const bool avx512 = is_set(w.leaf7_b, 16) && is_set(w.leaf7_b, 17) && is_set(w.leaf7_b, 30) &&
                            is_set(w.leaf7_b, 31) && is_set(w.leaf7_c, 1);
        if (avx512 && (w.saved & 0xe6u) == 0xe6u) {
            found |= x86_vpclmul512 | x86_vpclmul512_crc32c;
            if (gfni) found |= x86_gfni512 | x86_gfni512_crc32c;
        }
    }
    return found;
}

// One leaf of CPUID. Not by <cpuid.h>, whose macros collide with <intrin.h>; in both dialects of assembly, since
// -masm=intel changes that of users' programs. EBX may be the register that the compiler addresses its data by.
struct cpuid_leaf {
    unsigned a, b, c;
};
inline cpuid_leaf cpuid(unsigned number) noexcept {
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
}

// Whether there is CPUID: 32-bit CPUs before the Pentium cannot change the flag ID, bit 21.
inline bool x86_has_cpuid() noexcept {
#if defined(__x86_64__) || defined(__i586__) || defined(__i686__) || defined(__SSE__)
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
    const unsigned leaves = x86_has_cpuid() ? cpuid(0).a : 0;
    if (leaves < 1) return known | portable;
    w.leaf1_c = cpuid(1).c;
    if (x86_has_xgetbv(w.leaf1_c)) {
        unsigned high = 0;
        __asm__ volatile("xgetbv" : "=a"(w.saved), "=d"(high) : "c"(0));
    }
    if (leaves >= 7) {
        const cpuid_leaf leaf7 = cpuid(7);
        w.leaf7_b = leaf7.b;
        w.leaf7_c = leaf7.c;
    }
    return x86_kernels(w);
}

#elif CRC_ARM_KERNELS

// The sets for features as an operating system reports them.
inline kernel_set arm_kernels(bool crc32, bool pmull, bool sha3) noexcept {
    kernel_set found = known | portable;
#if defined(__aarch64__)
    found |= arm_neon;
#endif
    if (crc32) found |= arm_crc32;
    if (pmull) found |= arm_pmull;
    if (pmull && sha3) found |= arm_pmull_eor3;
    if (pmull && crc32) found |= arm_pmull_crc32;
    if (pmull && crc32 && sha3) found |= arm_pmull_eor3_crc32;
    return found;
}

#if CRC_ARM_AUXV

// A word of the auxiliary vector.
inline unsigned long auxiliary(int type) noexcept {
#if defined(__linux__)
    return getauxval(static_cast<unsigned long>(type));
#else
    unsigned long word = 0;
    return elf_aux_info(type, &word, sizeof word) == 0 ? word : 0;
#endif
}
// Linux, "ARM64 ELF hwcaps": bits of AT_HWCAP; for 32 bits, of AT_HWCAP2 in <asm/hwcap.h>. FreeBSD uses the same bits.
CRC_NOINLINE inline kernel_set detect() noexcept {
#if defined(__aarch64__) && defined(__linux__)
    const unsigned long caps = auxiliary(16);
#elif defined(__aarch64__)
    const unsigned long caps = auxiliary(25);
#else
    const unsigned long caps = auxiliary(26);
#endif
#if defined(__aarch64__)
    return arm_kernels((caps >> 7u & 1u) != 0, (caps >> 4u & 1u) != 0, (caps >> 17u & 1u) != 0);
#else
    return arm_kernels((caps >> 4u & 1u) != 0, (caps >> 1u & 1u) != 0, false);
#endif
}

#elif defined(__APPLE__)

inline bool apple_has(const char* feature) noexcept {
    int value = 0;
    decltype(sizeof 0) size = sizeof value;
    return sysctlbyname(feature, &value, &size, nullptr, 0) == 0 && value != 0;
}
CRC_NOINLINE inline kernel_set detect() noexcept {
    return arm_kernels(apple_has("hw.optional.armv8_crc32"), apple_has("hw.optional.arm.FEAT_PMULL"),
                       apple_has("hw.optional.armv8_2_sha3"));
}

#elif defined(_WIN32)

// PF_ARM_V8_CRC32_INSTRUCTIONS_AVAILABLE, PF_ARM_V8_CRYPTO_INSTRUCTIONS_AVAILABLE; there is no old enough word for
// SHA3.
CRC_NOINLINE inline kernel_set detect() noexcept {
    return arm_kernels(IsProcessorFeaturePresent(31) != 0, IsProcessorFeaturePresent(30) != 0, false);
}

#else

// Nobody to ask: what the flags promise.
inline kernel_set detect() noexcept {
#if defined(__ARM_FEATURE_CRC32)
    constexpr bool crc32 = true;
#else
    constexpr bool crc32 = false;
#endif
#if defined(__ARM_FEATURE_AES) || defined(__ARM_FEATURE_CRYPTO)
    constexpr bool pmull = true;
#else
    constexpr bool pmull = false;
#endif
#if defined(__ARM_FEATURE_SHA3)
    constexpr bool sha3 = true;
#else
    constexpr bool sha3 = false;
#endif
    return arm_kernels(crc32, pmull, sha3);
}

#endif

#elif CRC_WASM_SIMD128

inline kernel_set detect() noexcept { return known | portable | wasm_simd128; }

#else

inline kernel_set detect() noexcept { return known | portable; }

#endif

// What runs on this CPU. Asks it the first time, and sets `usable` if nobody has: allow() may have been faster. The order of
// the accesses makes one of the two see what the other stored.
inline kernel_set found() noexcept {
#if CRC_X86_KERNELS || CRC_ARM_KERNELS || CRC_WASM_SIMD128
    kernel_set set = load_in_order(words.found);
    if (set == 0) {
        set = detect();
        store_in_order(words.found, set);
    }
    if (load(words.usable) == 0) store_first(words.usable, set & load_in_order(words.allowed));
    return set;
#else
    return detect();
#endif
}

// Allows only these kernels from now on.
inline void allow(kernel_set set) noexcept {
    store_in_order(words.allowed, set | known);
    const kernel_set of_cpu = load_in_order(words.found);
    if (of_cpu != 0) store_in_order(words.usable, of_cpu & (set | known));
}

CRC_CODE_END_IN

#endif
