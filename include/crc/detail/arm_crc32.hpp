// CRC-32 and CRC-32C by their own instructions: ARMv8.0 with FEAT_CRC32 (Cortex-A53 and all since), mandatory from
// ARMv8.1.
#ifndef CRC_DETAIL_ARM_CRC32_HPP
#define CRC_DETAIL_ARM_CRC32_HPP

#include "cpu.hpp"
#include "portable.hpp"

CRC_CODE_BEGIN_IN(detail::arm_crc32)

inline constexpr cpu::kernel_set instruction_bit = cpu::arm_crc32;

// Assembly, for the same reasons as in x86_crc32c.hpp; the directive is for the assembler alone.
#define CRC_ARM_NEXT(instruction, operand, value)                                                                 \
    if constexpr (Taps == castagnoli) {                                                                           \
        __asm__(".arch_extension crc\n\tcrc32c" instruction " %w0, %w0, %" operand "1" : "+r"(reg) : "r"(value)); \
    } else {                                                                                                      \
        static_assert(Taps == crc32_taps);                                                                        \
        __asm__(".arch_extension crc\n\tcrc32" instruction " %w0, %w0, %" operand "1" : "+r"(reg) : "r"(value));  \
    }                                                                                                             \
    return reg;

template <std::uint32_t Taps>
CRC_ALWAYS_INLINE std::uint32_t next_8(std::uint32_t reg, std::uint64_t word) noexcept {
    CRC_ARM_NEXT("x", "x", word)
}
template <std::uint32_t Taps>
CRC_ALWAYS_INLINE std::uint32_t next_4(std::uint32_t reg, const unsigned char* p) noexcept {
    CRC_ARM_NEXT("w", "w", load32<true>(p))
}
template <std::uint32_t Taps>
CRC_ALWAYS_INLINE std::uint32_t next_2(std::uint32_t reg, const unsigned char* p) noexcept {
    CRC_ARM_NEXT("h", "w", static_cast<std::uint32_t>(p[0] | p[1] << 8u))
}
template <std::uint32_t Taps>
CRC_ALWAYS_INLINE std::uint32_t next_1(std::uint32_t reg, const unsigned char* p) noexcept {
    CRC_ARM_NEXT("b", "w", static_cast<std::uint32_t>(*p))
}
#undef CRC_ARM_NEXT
template <std::uint32_t Taps>
CRC_ALWAYS_INLINE std::uint64_t next_word(std::uint64_t reg, std::uint64_t word) noexcept {
    return next_8<Taps>(static_cast<std::uint32_t>(reg), word);
}

#include "instruction.inl"

template <std::uint32_t Taps>
struct kernel : instruction_kernel<Taps> {
    static constexpr const char* name = "arm_crc32";
#if defined(__ARM_FEATURE_CRC32)
    static constexpr bool promised = true;
#else
    static constexpr bool promised = false;
#endif
};

CRC_CODE_END_IN

#endif
