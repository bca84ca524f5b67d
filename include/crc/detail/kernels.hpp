// The list of hardware kernels of this translation unit, best first, and the `#if`s that choose which architecture's
// files take part. A kernel is a type that carries:
//   name                      the word for its file, its namespace, its test and its benchmark label
//   bit                       itself as a cpu::kernel_set; detect() knows what it needs
//   promised                  true if the compiler's flags promise all of that
//   update_long<Reflected>(reg, data, size, folding)
//                             the register of degree 64 after more than short_limit bytes
//   short_limit, short_messages
//                             up to short_limit bytes go to short_messages, one type for several kernels, usable if any
//                             of them is: the smallest size `least` for which it beats a table, update_short<Reflected>
// and, if it can (detail/bulk.hpp):
//   copy_row, copy_alignment, copy_rows<Reflected>(reg, dst, src, size, folding, streaming)
//                             the register after a multiple of copy_row bytes, which are copied
//   update_many<Reflected>(reg, messages, count, regs, folding)
//                             the registers after each of up to 64 messages
#ifndef CRC_DETAIL_KERNELS_HPP
#define CRC_DETAIL_KERNELS_HPP

#include "cpu.hpp"
#include "portable.hpp"

#if CRC_X86_KERNELS
#include "x86_crc32c.hpp"
#include "x86_pclmul.hpp"
#include "x86_vpclmul256.hpp"
#if !defined(CRC_DISABLE_X86_VPCLMUL512)
#include "x86_vpclmul512.hpp"
#endif
#endif

#if CRC_ARM_KERNELS
#include "arm_crc32.hpp"
#include "arm_pmull.hpp"
#include "arm_pmull_eor3.hpp"
#endif

CRC_CODE_BEGIN_IN(detail)

template <class... Kernels>
struct kernel_list {};

// The list without the kernels that can never be chosen: those after a promised one.
template <class... Chosen>
constexpr kernel_list<Chosen...> until_promised(kernel_list<Chosen...>, kernel_list<void>) noexcept {
    return {};
}
template <class... Chosen, class Next, class... Rest>
constexpr auto until_promised(kernel_list<Chosen...>, kernel_list<Next, Rest...>) noexcept {
    if constexpr (Next::promised) return kernel_list<Chosen..., Next>{};
    else return until_promised(kernel_list<Chosen..., Next>{}, kernel_list<Rest...>{});
}

// clang-format off
using folding_kernels = decltype(until_promised(kernel_list<>{}, kernel_list<
#if CRC_X86_KERNELS
#if !defined(CRC_DISABLE_X86_VPCLMUL512)
    x86_vpclmul512::kernel,
#endif
#if !defined(CRC_DISABLE_X86_VPCLMUL256)
    x86_vpclmul256::kernel,
#endif
#if !defined(CRC_DISABLE_X86_PCLMUL)
    x86_pclmul::kernel,
#endif
#endif
#if CRC_ARM_KERNELS
#if !defined(CRC_DISABLE_ARM_PMULL_EOR3)
    arm_pmull_eor3::kernel,
#endif
#if !defined(CRC_DISABLE_ARM_PMULL)
    arm_pmull::kernel,
#endif
#endif
    void>{}));

// Those that use an instruction for one polynomial of degree 32.
template <std::uint32_t Taps>
using instruction_kernels = decltype(until_promised(kernel_list<>{}, kernel_list<
#if CRC_X86_KERNELS && !defined(CRC_DISABLE_X86_CRC32C)
#if !defined(CRC_DISABLE_X86_VPCLMUL512)
    x86_vpclmul512::fused<Taps>,
#endif
#if !defined(CRC_DISABLE_X86_VPCLMUL256)
    x86_vpclmul256::fused<Taps>,
#endif
#if !defined(CRC_DISABLE_X86_PCLMUL)
    x86_pclmul::fused<Taps>,
#endif
    x86_crc32c::kernel<Taps>,
#endif
#if CRC_ARM_KERNELS && !defined(CRC_DISABLE_ARM_CRC32)
#if !defined(CRC_DISABLE_ARM_PMULL_EOR3)
    arm_pmull_eor3::fused<Taps>,
#endif
#if !defined(CRC_DISABLE_ARM_PMULL)
    arm_pmull::fused<Taps>,
#endif
    arm_crc32::kernel<Taps>,
#endif
    void>{}));
// clang-format on

template <class... A, class... B>
constexpr kernel_list<A..., B...> joined(kernel_list<A...>, kernel_list<B...>) noexcept {
    return {};
}
using kernels_listed = decltype(joined(instruction_kernels<castagnoli>{}, folding_kernels{}));

// Whether there is an instruction for these taps of a reflected algorithm.
template <std::uint64_t Taps>
inline constexpr bool has_instruction =
    Taps == castagnoli ? CRC_X86_KERNELS || CRC_ARM_KERNELS : Taps == crc32_taps&& CRC_ARM_KERNELS;

// Those that compute the reflected or not reflected algorithm with these taps of degree 64.
template <bool Reflected, std::uint64_t Taps, bool = Reflected&& has_instruction<Taps>>
struct kernels_for {
    using list = folding_kernels;
};
template <std::uint64_t Taps>
struct kernels_for<true, Taps, true> {
    using list = decltype(joined(instruction_kernels<static_cast<std::uint32_t>(Taps)>{}, folding_kernels{}));
};

CRC_CODE_END_IN

#endif
