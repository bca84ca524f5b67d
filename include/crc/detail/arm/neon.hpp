// Folding by look-ups of half bytes with 16-byte vectors, for CRCs of width 1 to 16 where nothing multiplies: what every
// AArch64 has (Cortex-A72 of the Raspberry Pi 4).
#ifndef CRC_HEADERS_DETAIL_ARM_NEON_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_NEON_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../math/half_byte_tables.hpp"
#include "cpu.hpp"
#include "intrinsics.hpp"
#include "../base/vectors.hpp"

CRC_CODE_BEGIN_IN(detail::arm_neon)

#if CRC_ARM_INTRINSICS
using looking_up = arm_intrinsics::neon;
#else
struct looking_up {
    using vec = vec128;
    // In assembly, as in arm/pmull.hpp.
    static CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept {
        vec v;
        __asm__("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(v) : "w"(entries), "w"(indices));
        return v;
    }
};
#endif

#include "../generic/look_up16.inl"

template <unsigned Distances>
struct kernel : look_up_kernel<Distances> {
    static constexpr const char* name = "arm_neon";
    static constexpr cpu::kernel_set bit = cpu::arm_neon;
};

CRC_CODE_END_IN

#endif
