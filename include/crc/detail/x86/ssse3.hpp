// Folding by look-ups of half bytes with 16-byte vectors, for CRCs of width 1 to 16 where nothing multiplies: SSSE3 (Intel
// Core 2 and Nehalem, AMD Bobcat).
#ifndef CRC_HEADERS_DETAIL_X86_SSSE3_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_SSSE3_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../math/half_byte_tables.hpp"
#include "cpu.hpp"
#include "intrinsics.hpp"
#include "vector.hpp"

CRC_REGION("ssse3")
CRC_CODE_BEGIN_IN(detail::x86_ssse3)

#if CRC_X86_INTRINSICS
using looking_up = x86_intrinsics::ssse3;
#else
struct looking_up {
    using vec = vec128;
    CRC_X86_LOOKED_UP(16, __builtin_ia32_pshufb128)
};
#endif

#include "../generic/look_up16.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_ssse3)

template <unsigned Distances>
struct kernel : look_up_kernel<Distances> {
    static constexpr const char* name = "x86_ssse3";
    static constexpr cpu::kernel_set bit = cpu::x86_ssse3;
};

CRC_CODE_END_IN

#endif
