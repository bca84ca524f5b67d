// CRC-32 and CRC-32C by their own instructions: ARMv8.0 with FEAT_CRC32 (Cortex-A53 and all since), mandatory from
// ARMv8.1; in 64-bit and 32-bit mode.
#ifndef CRC_HEADERS_DETAIL_ARM_CRC32_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_CRC32_HPP_INCLUDED

#include "registers.hpp"
#include "cpu.hpp"
#include "intrinsics.hpp"
#include "../base/sizes.hpp"
#include "../base/load.hpp"
#include "../math/folding.hpp"

CRC_CODE_BEGIN_IN(detail::arm_crc32)

inline constexpr const char* instruction_name = "arm_crc32";
inline constexpr cpu::kernel_set instruction_bit = cpu::arm_crc32;

#if CRC_ARM_INTRINSICS

template <std::uint32_t Taps>
using crc_ops = arm_intrinsics::crc32<Taps>;

#else

// Assembly, for the same reasons as in x86/crc32c.hpp, and the instruction as a number (arm/registers.hpp), with its size
// (1 << size bytes), its polynomial (1: CRC-32C) and its registers: destination and first operand are %0, the second is %1.
#if defined(__aarch64__)
#define CRC_ARM_NEXT_NUMBER(castagnoli_bit, size)                                                   \
    ".inst 0x1ac04000 | " CRC_ARM_SYMBOL "%w1 << 16 | " CRC_ARM_SYMBOL "%w0 << 5 | " CRC_ARM_SYMBOL \
    "%w0 | " castagnoli_bit " << 12 | " size " << 10 | " size " / 3 << 31"
#elif defined(__thumb__)
#define CRC_ARM_NEXT_NUMBER(castagnoli_bit, size)                                                   \
    ".inst.w 0xfac0f080 | " CRC_ARM_SYMBOL "%0 << 16 | " CRC_ARM_SYMBOL "%0 << 8 | " CRC_ARM_SYMBOL \
    "%1 | " castagnoli_bit " << 20 | " size " << 4"
#else
#define CRC_ARM_NEXT_NUMBER(castagnoli_bit, size)                                                  \
    ".inst 0xe1000040 | " CRC_ARM_SYMBOL "%0 << 16 | " CRC_ARM_SYMBOL "%0 << 12 | " CRC_ARM_SYMBOL \
    "%1 | " castagnoli_bit " << 9 | " size " << 21"
#endif
// `inline` says that it is short, however many lines it takes.
#define CRC_ARM_NEXT(size, value)                                                                  \
    if constexpr (Taps == castagnoli) {                                                            \
        __asm__ inline(CRC_ARM_REGISTERS CRC_ARM_NEXT_NUMBER("1", size) : "+r"(reg) : "r"(value)); \
    } else {                                                                                       \
        static_assert(Taps == crc32_taps);                                                         \
        __asm__ inline(CRC_ARM_REGISTERS CRC_ARM_NEXT_NUMBER("0", size) : "+r"(reg) : "r"(value)); \
    }                                                                                              \
    return reg;

template <std::uint32_t Taps>
struct crc_ops {
    static CRC_ALWAYS_INLINE std::uint64_t next_8(std::uint64_t wide, std::uint64_t word) noexcept {
#if defined(__aarch64__)
        auto reg = static_cast<std::uint32_t>(wide);
        CRC_ARM_NEXT("3", word)
#else
        return next_4(next_4(static_cast<std::uint32_t>(wide), static_cast<std::uint32_t>(word)),
                      static_cast<std::uint32_t>(word >> 32u));
#endif
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_4(std::uint32_t reg, std::uint32_t word) noexcept {
        CRC_ARM_NEXT("2", word)
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_2(std::uint32_t reg, std::uint16_t word) noexcept {
        CRC_ARM_NEXT("1", static_cast<std::uint32_t>(word))
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_1(std::uint32_t reg, unsigned char byte) noexcept {
        CRC_ARM_NEXT("0", static_cast<std::uint32_t>(byte))
    }
};
#undef CRC_ARM_NEXT
#undef CRC_ARM_NEXT_NUMBER

#endif

#include "../generic/instruction.inl"

template <std::uint32_t Taps>
using kernel = instruction_kernel<Taps>;

CRC_CODE_END_IN

#endif
