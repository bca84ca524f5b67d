// CRC-32C by its own instruction: SSE4.2 (Intel since Nehalem, AMD since Bulldozer).
#ifndef CRC_HEADERS_DETAIL_X86_CRC32C_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_CRC32C_HPP_INCLUDED

#include "cpu.hpp"
#include "intrinsics.hpp"
#include "../base/sizes.hpp"
#include "../base/load.hpp"
#include "../math/folding.hpp"

CRC_CODE_BEGIN_IN(detail::x86_crc32c)

inline constexpr const char* instruction_name = "x86_crc32c";
inline constexpr cpu::kernel_set instruction_bit = cpu::x86_crc32c;

#if CRC_X86_INTRINSICS

template <std::uint32_t>
using crc_ops = x86_intrinsics::crc32c;

#else

// Clang takes "rm" for memory, and stores a word that it has just loaded (Zen 5, 64 KiB: 101 instead of 128 GB/s); nor does
// it write the size of an operand in memory, which Intel's dialect needs.
#if defined(__clang__)
#define CRC_X86_OPERAND "r"
#define CRC_X86_BYTE "q"
#else
#define CRC_X86_OPERAND "rm"
#define CRC_X86_BYTE "qm"
#endif

// Assembly, since a built-in could not be inlined into functions compiled for the baseline, and a call would take longer than
// the few instructions of a short message. In both dialects of assembly, since -masm=intel changes that of users' programs.
template <std::uint32_t>
struct crc_ops {
    static CRC_ALWAYS_INLINE std::uint64_t next_8(std::uint64_t reg, std::uint64_t word) noexcept {
#if defined(__x86_64__)
        __asm__("{crc32q %1, %0|crc32 %0, %1}" : "+r"(reg) : CRC_X86_OPERAND(word));
        return reg;
#else
        return next_4(next_4(static_cast<std::uint32_t>(reg), static_cast<std::uint32_t>(word)),
                      static_cast<std::uint32_t>(word >> 32u));
#endif
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_4(std::uint32_t reg, std::uint32_t word) noexcept {
        __asm__("{crc32l %1, %0|crc32 %0, %1}" : "+r"(reg) : CRC_X86_OPERAND(word));
        return reg;
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_2(std::uint32_t reg, std::uint16_t word) noexcept {
        __asm__("{crc32w %1, %0|crc32 %0, %1}" : "+r"(reg) : "r"(word));
        return reg;
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_1(std::uint32_t reg, unsigned char byte) noexcept {
        __asm__("{crc32b %1, %0|crc32 %0, %1}" : "+r"(reg) : CRC_X86_BYTE(byte));
        return reg;
    }
};

#undef CRC_X86_OPERAND
#undef CRC_X86_BYTE

#endif

#include "../generic/instruction.inl"

// The taps of an algorithm if they are those of the instruction, else 0.
template <bool Reflected, std::uint64_t Taps>
inline constexpr std::uint32_t instruction_taps = (Reflected && Taps == castagnoli && CRC_X86_CRC32C != 0) ? castagnoli
                                                                                                           : 0;

template <std::uint32_t Taps>
using kernel = instruction_kernel<Taps>;

CRC_CODE_END_IN

#endif
