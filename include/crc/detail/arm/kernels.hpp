// The kernels of Arm.
#ifndef CRC_HEADERS_DETAIL_ARM_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "../math/half_byte_tables.hpp"
#include "cpu.hpp"
#include "crc32.hpp"
#if CRC_ARM_PMULL || CRC_ARM_PMULL_EOR3
#include "pmull.hpp"
#endif
#if CRC_ARM_PMULL_EOR3
#include "pmull_eor3.hpp"
#endif
#if CRC_ARM_NEON
#include "neon.hpp"
#endif

CRC_CODE_BEGIN_IN(detail)

// Best first.
// clang-format off
struct kernel_lists : no_kernels {
    template <class>
    using folding = kernel_list<
#if CRC_ARM_PMULL_EOR3
        arm_pmull_eor3::kernel,
#endif
#if CRC_ARM_PMULL
        arm_pmull::kernel,
#endif
        no_kernel>;

#if CRC_ARM_CRC32
    template <std::uint32_t Taps>
    using instruction = kernel_list<
#if CRC_ARM_PMULL_EOR3
        arm_pmull_eor3::fused<Taps>,
#endif
#if CRC_ARM_PMULL
        arm_pmull::fused<Taps>,
#endif
        arm_crc32::kernel<Taps>>;
    template <std::uint64_t Taps>
    static constexpr bool has_instruction = Taps == castagnoli || Taps == crc32_taps;
#endif

#if CRC_ARM_NEON
    template <class Distances>
    using look_up = when<has_half_byte_tables(Distances::rows16), arm_neon::kernel<Distances::rows16>>;
#endif
};
// clang-format on

CRC_CODE_END_IN

#endif
