// The instruction sets of a z/Architecture CPU, and those that the flags of this translation unit promise: each kernel's needs,
// once.
#ifndef CRC_HEADERS_DETAIL_S390X_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_S390X_CPU_HPP_INCLUDED

#include "../base/auxiliary.hpp"

CRC_TYPES_BEGIN

namespace detail::cpu {

inline constexpr kernel_set s390x_vgfm = 1u << 0;

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// The set for AT_HWCAP as Linux reports it: HWCAP_S390_VXRS. The CPU has the vector facility, which VGFM is part of, and the
// system saves its registers.
constexpr kernel_set s390x_kernels(unsigned long hwcap) noexcept {
    return known | portable | ((hwcap >> 11u & 1u) != 0 ? s390x_vgfm : 0);
}

inline kernel_set kernels_within(kernel_set kernel) noexcept { return kernel | known | portable; }

inline constexpr kernel_set promised = CRC_TAG_IF(__VX__, 1) + 0 != 0 ? s390x_vgfm : 0;

#if CRC_AUXV
CRC_NOINLINE inline kernel_set detect() noexcept { return s390x_kernels(auxiliary(16)) | promised; }
#else
// Nobody to ask.
inline kernel_set detect() noexcept { return promised | known | portable; }
#endif

CRC_CODE_END_IN

#endif
