// The instruction sets of a LoongArch CPU: each kernel's needs, once.
#ifndef CRC_HEADERS_DETAIL_LOONGARCH_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_LOONGARCH_CPU_HPP_INCLUDED

#include "../base/auxiliary.hpp"

CRC_TYPES_BEGIN

namespace detail::cpu {

inline constexpr kernel_set loongarch_crc = 1u << 0;

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

// The set for AT_HWCAP as Linux reports it: HWCAP_LOONGARCH_CRC32. (The instruction CPUCFG tells what the hardware has,
// even where the system, or an emulator, says that programs shall not use it.)
constexpr kernel_set loongarch_kernels(unsigned long hwcap) noexcept {
    return known | portable | ((hwcap >> 6u & 1u) != 0 ? loongarch_crc : 0);
}

inline kernel_set kernels_within(kernel_set kernel) noexcept { return kernel | known | portable; }

// No flag promises the instructions, by a macro that would tell.
inline constexpr kernel_set promised = 0;

CRC_NOINLINE inline kernel_set detect() noexcept { return loongarch_kernels(auxiliary(16)); }

CRC_CODE_END_IN

#endif
