// The list of hardware kernels of this translation unit, best first, and the `#if`s that choose which architecture's
// files take part. A kernel is a type that carries:
//   name                      the word for its file, its namespace, its test and its benchmark label
//   bit                       itself as a cpu::kernel_set; detect() knows what it needs
//   promised                  true if the compiler's flags promise all of that
//   update_long<Reflected>(reg, data, size, folding)
//                             the register of degree 64 after more than short_limit bytes
//   short_limit, short_messages
//                             up to short_limit bytes go to short_messages, one type for several kernels: its bit, the
//                             smallest size `least` for which it beats a table, and update_short<Reflected>
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
    void>{}));

using crc32c_only_kernels = decltype(until_promised(kernel_list<>{}, kernel_list<
#if CRC_X86_KERNELS && !defined(CRC_DISABLE_X86_CRC32C)
#if !defined(CRC_DISABLE_X86_VPCLMUL512)
    x86_vpclmul512::crc32c_kernel,
#endif
#if !defined(CRC_DISABLE_X86_VPCLMUL256)
    x86_vpclmul256::crc32c_kernel,
#endif
#if !defined(CRC_DISABLE_X86_PCLMUL)
    x86_pclmul::crc32c_kernel,
#endif
    x86_crc32c::kernel,
#endif
    void>{}));
// clang-format on

template <class... A, class... B>
constexpr kernel_list<A..., B...> joined(kernel_list<A...>, kernel_list<B...>) noexcept {
    return {};
}
using kernels_listed = decltype(joined(crc32c_only_kernels{}, folding_kernels{}));

// Those that compute the reflected or not reflected algorithm with these taps of degree 64.
template <bool Reflected, std::uint64_t Taps>
using kernels_for = choose<Reflected && Taps == castagnoli, kernels_listed, folding_kernels>;

CRC_CODE_END_IN

#endif
