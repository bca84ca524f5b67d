// The instruction sets of a POWER CPU, and those that the flags of this translation unit promise: each kernel's needs, once.
#ifndef CRC_HEADERS_DETAIL_PPC_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_PPC_CPU_HPP_INCLUDED

#include "../base/auxiliary.hpp"

CRC_TYPES_BEGIN

namespace detail::cpu {

inline constexpr kernel_set ppc_vpmsum = 1u << 0;

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// The set for AT_HWCAP2 as Linux and FreeBSD report it: PPC_FEATURE2_VEC_CRYPTO, which is VPMSUMD and VPERMXOR. A CPU that has
// it has VSX; a system that does not save the registers of VSX does not report it.
constexpr kernel_set ppc_kernels(unsigned long hwcap2) noexcept {
    return known | portable | ((hwcap2 & 0x02000000) != 0 ? ppc_vpmsum : 0);
}

inline kernel_set kernels_within(kernel_set kernel) noexcept { return kernel | known | portable; }

inline constexpr kernel_set promised = CRC_TAG_IF(__CRYPTO__, 1) + 0 != 0 ? ppc_vpmsum : 0;

#if CRC_AUXV
CRC_NOINLINE inline kernel_set detect() noexcept { return ppc_kernels(auxiliary(26)) | promised; }
#else
// Nobody to ask.
inline kernel_set detect() noexcept { return promised | known | portable; }
#endif

CRC_CODE_END_IN

#endif
