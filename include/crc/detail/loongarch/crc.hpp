// CRC-32 and CRC-32C by their own instructions: crc.w.d.w, crcc.w.d.w and those for fewer bytes, which the architecture
// asks of every CPU of 64 bits.
#ifndef CRC_HEADERS_DETAIL_LOONGARCH_CRC_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_LOONGARCH_CRC_HPP_INCLUDED

#include "../base/load.hpp"
#include "../base/sizes.hpp"
#include "../math/folding.hpp"
#include "../portable/product.hpp"
#include "cpu.hpp"

CRC_CODE_BEGIN_IN(detail::loongarch_crc)

inline constexpr const char* instruction_name = "loongarch_crc";
inline constexpr cpu::kernel_set instruction_bit = cpu::loongarch_crc;

struct sizes : any_sizes {
    // On paper: at 512 bytes a second stream costs 48 instructions (GCC 14), and saves 64 of the 128 cycles that one takes
    // if an instruction has its result after two.
    static constexpr std::size_t instruction_up_to = 511;
};

// Assembly, since the built-ins have an int for the register, which the texts below keep in a word: an instruction reads the
// lower half of it and fills the whole, of which the upper half counts for nothing.
#define CRC_LOONGARCH_NEXT(size, word)                                                                        \
    if constexpr (Taps == castagnoli) __asm__("crcc.w." size ".w %0, %1, %0" : "+r"(reg) : "r"(word));        \
    else __asm__("crc.w." size ".w %0, %1, %0" : "+r"(reg) : "r"(word));                                      \
    return reg;

template <std::uint32_t Taps>
struct crc_ops {
    static CRC_ALWAYS_INLINE std::uint64_t next_8(std::uint64_t reg, std::uint64_t word) noexcept {
        CRC_LOONGARCH_NEXT("d", word)
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_4(std::uint32_t reg, std::uint32_t word) noexcept {
        CRC_LOONGARCH_NEXT("w", word)
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_2(std::uint32_t reg, std::uint32_t word) noexcept {
        CRC_LOONGARCH_NEXT("h", word)
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_1(std::uint32_t reg, std::uint32_t byte) noexcept {
        CRC_LOONGARCH_NEXT("b", byte)
    }
};
#undef CRC_LOONGARCH_NEXT

#include "../generic/instruction.inl"
#include "../generic/two_streams.inl"

template <std::uint32_t Taps>
using kernel = two_streams_kernel<Taps>;

CRC_CODE_END_IN

#endif
