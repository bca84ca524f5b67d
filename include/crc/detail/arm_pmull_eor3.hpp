// The same as arm_pmull with an XOR of three operands: FEAT_SHA3 (Neoverse V1 and later, Apple M1 and later).
#ifndef CRC_DETAIL_ARM_PMULL_EOR3_HPP
#define CRC_DETAIL_ARM_PMULL_EOR3_HPP

#include "arm_pmull.hpp"

CRC_CODE_BEGIN_IN(detail::arm_pmull_eor3)

using arm_pmull::first_word;
using arm_pmull::load;
using arm_pmull::moved;
using arm_pmull::moved_last;
using arm_pmull::multiply_high;
using arm_pmull::multiply_low;
using arm_pmull::power_order;
using arm_pmull::reduce;
using arm_pmull::repeat;
using arm_pmull::short_kernel;
using arm_pmull::sum;
using arm_pmull::update_part;
using arm_pmull::vec;
using arm_pmull::widen;
using vectors::vec128;
inline constexpr std::size_t vector_size = 16;
inline constexpr unsigned row_count = 8;
inline constexpr std::size_t short_messages_limit = 127;
inline constexpr std::size_t part_limit = row_count * vector_size - 1;
inline constexpr std::size_t prefetch_distance = 0;

// GNU's assembler knows eor3 from ARMv8.2 on only, and naming an architecture would take later ones away from the code
// that follows. So it gets the word itself: 0xce000000 with the register numbers of the operands.
#if defined(__clang__)
#define CRC_ARM_EOR3 ".arch_extension sha3\n\teor3 %0.16b, %1.16b, %2.16b, %3.16b"
#else
#define CRC_ARM_EOR3                                                                                   \
    ".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31\n\t" \
    ".equ .Lcrc_v\\n, \\n\n\t.endr\n\t"                                                                \
    ".inst 0xce000000 | .Lcrc_%2 << 16 | .Lcrc_%3 << 10 | .Lcrc_%1 << 5 | .Lcrc_%0"
#endif
// On Neoverse EOR3 has one port of four, so two accumulators of eight do without, by llvm-mca 128 bytes take 6.5 cycles
// on V1 and V2, with EOR3 for all 8.0; not so where RBIT takes turns on all ports, 8.5 and 8.0. Apple's cores join a
// multiplication and the EOR right behind it, so these stand together.
template <bool Reflected>
CRC_ALWAYS_INLINE vec folded(unsigned i, vec v, vec k, vec data) noexcept {
    if (Reflected && i % 4 == 0) {
        vec low;
        __asm__(".arch_extension aes\n\tpmull %0.1q, %1.1d, %2.1d\n\teor %0.16b, %0.16b, %3.16b"
                : "=&w"(low)
                : "w"(v), "w"(k), "w"(data));
        __asm__(".arch_extension aes\n\tpmull2 %0.1q, %0.2d, %1.2d\n\teor %0.16b, %0.16b, %2.16b"
                : "+w"(v)
                : "w"(k), "w"(low));
        return v;
    }
    vec result;
    __asm__(CRC_ARM_EOR3 : "=w"(result) : "w"(multiply_low(v, k)), "w"(multiply_high(v, k)), "w"(data));
    return result;
}
#undef CRC_ARM_EOR3

#include "fold.inl"
#include "fold_part.inl"

using arm_crc32::instruction_kernel;
using arm_crc32::instruction_limit;
using arm_crc32::next_word;
#include "streams.inl"

#if defined(__ARM_FEATURE_SHA3)
inline constexpr bool promised = arm_pmull::promised;
#else
inline constexpr bool promised = false;
#endif

struct kernel : folding_kernel {
    static constexpr const char* name = "arm_pmull_eor3";
    static constexpr cpu::kernel_set bit = cpu::arm_pmull_eor3;
    static constexpr bool promised = arm_pmull_eor3::promised;
};

// As many words per row as a row takes cycles for folding from Neoverse V1 on, by llvm-mca, and on Apple's Firestorm, by
// hand (bench/README.md): 6.
template <std::uint32_t Taps>
struct fused : fused_kernel<streams<3, 2, 8, Taps>> {
    static constexpr const char* name = "arm_pmull_eor3_crc32";
    static constexpr cpu::kernel_set bit = cpu::arm_pmull_eor3_crc32;
    static constexpr bool promised = arm_pmull_eor3::promised && arm_crc32::kernel<Taps>::promised;
};

CRC_CODE_END_IN

#endif
