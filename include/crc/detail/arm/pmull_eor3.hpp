// The same as arm_pmull with an XOR of three operands: FEAT_SHA3 (Neoverse V1 and later, Apple M1 and later).
#ifndef CRC_HEADERS_DETAIL_ARM_PMULL_EOR3_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_PMULL_EOR3_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "pmull.hpp"
#include "registers.hpp"
#include "intrinsics.hpp"

#if CRC_ARM_INTRINSICS
CRC_REGION(CRC_ARM_XORS_THREE)
#endif
CRC_CODE_BEGIN_IN(detail::arm_pmull_eor3)

namespace blocks = arm_pmull;
namespace instruction = arm_crc32;

#if CRC_ARM_INTRINSICS
using ops = arm_intrinsics::pmull_eor3;
#else
struct ops : blocks::ops {
    // On Neoverse EOR3 has one port of four, so two accumulators of eight do without, by llvm-mca 128 bytes take 6.5 cycles
    // on V1 and V2, with EOR3 for all 8.0; not so where RBIT takes turns on all ports, 8.5 and 8.0. Apple's cores join a
    // multiplication and the EOR right behind it, so these stand together.
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned i, vec v, vec k, const unsigned char* p) noexcept {
        const vec data = ordered<Reflected>(p);
        if (Reflected && i % 4 == 0) {
            vec low;
            __asm__ inline(CRC_ARM_VECTORS CRC_ARM_PMULL_NUMBER(0x0ee0e000, 0, 1, 2) "\n\teor %0.16b, %0.16b, %3.16b"
                           : "=&w"(low)
                           : "w"(v), "w"(k), "w"(data));
            __asm__ inline(CRC_ARM_VECTORS CRC_ARM_PMULL_NUMBER(0x4ee0e000, 0, 0, 1) "\n\teor %0.16b, %0.16b, %2.16b"
                           : "+w"(v)
                           : "w"(k), "w"(low));
            return v;
        }
        vec result;
        // EOR3, 0xce000000.
        __asm__ inline(CRC_ARM_VECTORS ".inst 0xce000000 | " CRC_ARM_SYMBOL "%2 << 16 | " CRC_ARM_SYMBOL
                                       "%3 << 10 | " CRC_ARM_SYMBOL "%1 << 5 | " CRC_ARM_SYMBOL "%0"
                       : "=w"(result)
                       : "w"(multiply_low(v, k)), "w"(multiply_high(v, k)), "w"(data));
        return result;
    }
};
#endif
static_assert(multiplying_operations<ops>);
using blocks::sizes;
using blocks::part_up_to;
using blocks::update_part;

#include "../generic/message.inl"
#include "../generic/begin_blocks.inl"
#include "../generic/multiplied.inl"
#include "../generic/streams.inl"
#include "../generic/fused.inl"

CRC_CODE_END_IN
#if CRC_ARM_INTRINSICS
CRC_REGION_END
#endif

CRC_CODE_BEGIN_IN(detail::arm_pmull_eor3)

struct kernel : folding_kernel {
    static constexpr const char* name = "arm_pmull_eor3";
    static constexpr cpu::kernel_set bit = cpu::arm_pmull_eor3;
};

// As many words per row as a row takes cycles for folding from Neoverse V1 on, by llvm-mca, and on Apple's Firestorm, by
// hand (bench/README.md): 6.
template <std::uint32_t Taps>
struct fused : fused_kernel<streams<3, 2, 8, Taps>> {
    static constexpr const char* name = "arm_pmull_eor3_crc32";
    static constexpr cpu::kernel_set bit = cpu::arm_pmull_eor3_crc32;
};

CRC_CODE_END_IN

#endif
