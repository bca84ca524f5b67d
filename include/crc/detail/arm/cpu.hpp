// The instruction sets of an Arm CPU, and those that the flags of this translation unit promise: each kernel's needs, once.
#ifndef CRC_HEADERS_DETAIL_ARM_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_CPU_HPP_INCLUDED

#include <cstdint>

#include "../base/auxiliary.hpp"

#if defined(__APPLE__)
#include <sys/sysctl.h>
#elif defined(_WIN32)
extern "C" __declspec(dllimport) int __stdcall IsProcessorFeaturePresent(unsigned long feature);
#endif

CRC_TYPES_BEGIN

namespace detail::cpu {

inline constexpr kernel_set arm_pmull_eor3 = 1u << 0;
inline constexpr kernel_set arm_pmull_eor3_crc32 = 1u << 1;
inline constexpr kernel_set arm_pmull = 1u << 2;
inline constexpr kernel_set arm_pmull_crc32 = 1u << 3;
inline constexpr kernel_set arm_crc32 = 1u << 4;
inline constexpr kernel_set arm_neon = 1u << 5;

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// The sets for features as an operating system reports them.
constexpr kernel_set arm_kernels(bool crc32, bool pmull, bool sha3) noexcept {
    kernel_set found = known | portable;
#if CRC_ARM64
    found |= arm_neon;
#endif
    if (crc32) found |= arm_crc32;
    if (pmull) found |= arm_pmull;
    if (pmull && sha3) found |= arm_pmull_eor3;
    if (pmull && crc32) found |= arm_pmull_crc32;
    if (pmull && crc32 && sha3) found |= arm_pmull_eor3_crc32;
    return found;
}

// The kernels that run wherever this one does.
inline kernel_set kernels_within(kernel_set kernel) noexcept {
    kernel_set within = all_kernels;
    for (unsigned features = 0; features < 8; ++features) {
        const kernel_set set = arm_kernels((features & 1u) != 0, (features & 2u) != 0, (features & 4u) != 0);
        if ((set & kernel) != 0) within &= set;
    }
    return within;
}

// The promises of the flags.
inline constexpr bool promises_crc32 = CRC_TAG_IF(__ARM_FEATURE_CRC32, 1) + 0 != 0;
inline constexpr bool promises_pmull = CRC_TAG_IF(__ARM_FEATURE_AES, 1) + CRC_TAG_IF(__ARM_FEATURE_CRYPTO, 1) + 0 != 0;
inline constexpr bool promises_sha3 = CRC_TAG_IF(__ARM_FEATURE_SHA3, 1) + 0 != 0;
inline constexpr kernel_set promised = arm_kernels(promises_crc32, promises_pmull, promises_sha3) & ~(known | portable);

#if CRC_AUXV

// Linux, "ARM64 ELF hwcaps": bits of AT_HWCAP; for 32 bits, of AT_HWCAP2 in <asm/hwcap.h>. The BSDs use the same bits.
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
                       apple_has("hw.optional.arm.FEAT_SHA3") || apple_has("hw.optional.armv8_2_sha3"));  // older: the latter
}

#elif defined(_WIN32)

// PF_ARM_V8_CRC32_INSTRUCTIONS_AVAILABLE, PF_ARM_V8_CRYPTO_INSTRUCTIONS_AVAILABLE, and PF_ARM_SHA3_INSTRUCTIONS_AVAILABLE,
// which older systems do not know: they say no.
CRC_NOINLINE inline kernel_set detect() noexcept {
    return arm_kernels(IsProcessorFeaturePresent(31) != 0, IsProcessorFeaturePresent(30) != 0,
                       IsProcessorFeaturePresent(64) != 0);
}

#else

// Nobody to ask.
inline kernel_set detect() noexcept { return promised | known | portable; }

#endif

CRC_CODE_END_IN

#endif
