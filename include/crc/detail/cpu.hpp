// What the CPU at hand offers, found at run time: the only file with operating-system `#if`s.
#ifndef CRC_DETAIL_CPU_HPP
#define CRC_DETAIL_CPU_HPP

#include <cstdint>

#include "target.hpp"

// x86 kernels take part with GCC's and Clang's built-ins, and never where the compiler was told to keep off the vector
// registers. (On 32-bit x86 its macros do not tell: there CRC_PORTABLE_ONLY must.)
#if !defined(CRC_PORTABLE_ONLY) && defined(__GNUC__) && \
    ((defined(__x86_64__) && defined(__SSE2__)) || defined(__i386__))
#define CRC_X86_KERNELS 1
#include <cpuid.h>
#else
#define CRC_X86_KERNELS 0
#endif

// Linux and FreeBSD tell by the auxiliary vector.
#if (defined(__linux__) || defined(__FreeBSD__)) && __has_include(<sys/auxv.h>)
#define CRC_ARM_AUXV 1
#else
#define CRC_ARM_AUXV 0
#endif

// Arm kernels are inline assembly: no built-in, no flag. Little-endian. 64 bits: not where vectors are off limits. 32
// bits: in ARM or Thumb-2 code, where somebody tells what the CPU has or the flags promise the CRC instructions; folding
// needs vector registers, so not with a software floating-point unit. (No macro tells of -mgeneral-regs-only there, nor
// that GNU's assembler works for Clang, which it cannot with what a function asks for: CRC_DISABLE_ARM_PMULL must.)
#if defined(CRC_PORTABLE_ONLY) || !defined(__GNUC__) || CRC_BIG_ENDIAN
#define CRC_ARM_KERNELS 0
#elif defined(__aarch64__) && defined(__ARM_NEON)
#define CRC_ARM_KERNELS 1
#define CRC_ARM_FOLDING 1
#elif defined(__arm__) && defined(__ELF__) && defined(__ARM_ARCH_ISA_ARM) && \
    (!defined(__thumb__) || defined(__thumb2__)) && (CRC_ARM_AUXV || defined(__ARM_FEATURE_CRC32))
#define CRC_ARM_KERNELS 1
#if defined(__ARM_FP) && !defined(__SOFTFP__) && !defined(CRC_DISABLE_ARM_PMULL)
#define CRC_ARM_FOLDING 1
#endif
#else
#define CRC_ARM_KERNELS 0
#endif
#if !defined(CRC_ARM_FOLDING)
#define CRC_ARM_FOLDING 0
#endif

// WebAssembly has what the flags promise.
#if !defined(CRC_PORTABLE_ONLY) && defined(__wasm_simd128__) && defined(__GNUC__)
#define CRC_WASM_KERNELS 1
#else
#define CRC_WASM_KERNELS 0
#endif

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

// The state of dispatch: plain words, constant-initialised, shared by all translation units, read and written with
// relaxed order. Every thread that finds `usable` unknown computes and stores the same values, so no lock is needed.
struct state {
    kernel_set found;    // what runs on this CPU; 0: nobody has asked yet
    kernel_set allowed;  // all, or what is forced
    kernel_set usable;   // found and allowed
};
inline constexpr kernel_set all_kernels = ~kernel_set(0);
inline state words = {0, all_kernels, 0};

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// Relaxed accesses. Targets whose atomics are not lock-free have single-copy atomic loads of an aligned word all the
// same.
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

CRC_NOINLINE inline kernel_set detect() noexcept {
    x86_words w{};
    unsigned a = 0, b = 0, d = 0;
    if (__get_cpuid(1, &a, &b, &w.leaf1_c, &d) == 0) return known | portable;
    if (x86_has_xgetbv(w.leaf1_c)) {
        unsigned high = 0;
        __asm__ volatile("xgetbv" : "=a"(w.saved), "=d"(high) : "c"(0));
    }
    if (__get_cpuid_count(7, 0, &a, &w.leaf7_b, &w.leaf7_c, &d) == 0) w.leaf7_b = w.leaf7_c = 0;
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

#elif CRC_WASM_KERNELS

inline kernel_set detect() noexcept { return known | portable | wasm_simd128; }

#else

inline kernel_set detect() noexcept { return known | portable; }

#endif

// Sets a word that is zero.
CRC_ALWAYS_INLINE void store_first(std::uint32_t& word, std::uint32_t value) noexcept {
#if defined(__GNUC__) && __GCC_ATOMIC_INT_LOCK_FREE == 2
    std::uint32_t zero = 0;
    __atomic_compare_exchange_n(&word, &zero, value, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
#else
    if (load(word) == 0) store(word, value);
#endif
}

// Asks the CPU, once, and returns what runs on it. `usable` is only set first, since allow() may have been faster.
inline kernel_set found() noexcept {
    kernel_set set = load(words.found);
    if (set == 0) {
        set = detect();
        store(words.found, set);
        store_first(words.usable, set & load(words.allowed));
    }
    return set;
}

// Allows only these kernels from now on.
inline void allow(kernel_set set) noexcept {
    store(words.allowed, set | known);
    store(words.usable, found() & (set | known));
}

CRC_CODE_END_IN

#endif
