// The kernels of Arm.
#ifndef CRC_HEADERS_DETAIL_ARM_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "../math/byte_matrices.hpp"
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

// Best first, for an algorithm whose matrices fold at these distances.
// clang-format off
template <class Distances>
using folding_kernels = decltype(until_promised<cpu::promised>(kernel_list<>{}, kernel_list<
#if CRC_ARM_PMULL_EOR3
    arm_pmull_eor3::kernel,
#endif
#if CRC_ARM_PMULL
    arm_pmull::kernel,
#endif
#if CRC_ARM_NEON
    choose<has_half_byte_tables(Distances::rows16), arm_neon::kernel<Distances::rows16>, no_kernel>,
#endif
    void>{}));

// Those that use an instruction for one polynomial of degree 32.
template <std::uint32_t Taps>
using instruction_kernels = decltype(until_promised<cpu::promised>(kernel_list<>{}, kernel_list<
#if CRC_ARM_CRC32
#if CRC_ARM_PMULL_EOR3
    arm_pmull_eor3::fused<Taps>,
#endif
#if CRC_ARM_PMULL
    arm_pmull::fused<Taps>,
#endif
    arm_crc32::kernel<Taps>,
#endif
    void>{}));
// clang-format on

// Whether there is an instruction for these taps of a reflected algorithm.
template <std::uint64_t Taps>
inline constexpr bool has_instruction = ((Taps == castagnoli || Taps == crc32_taps) && CRC_ARM_CRC32 != 0);

CRC_CODE_END_IN

#endif
