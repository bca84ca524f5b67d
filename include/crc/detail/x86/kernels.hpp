// The kernels of x86.
#ifndef CRC_HEADERS_DETAIL_X86_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "../math/half_byte_tables.hpp"
#include "cpu.hpp"
#include "crc32c.hpp"
#if CRC_X86_PCLMUL
#include "pclmul.hpp"
#endif
#if CRC_X86_VPCLMUL256
#include "vpclmul256.hpp"
#endif
#if CRC_X86_VPCLMUL512
#include "vpclmul512.hpp"
#endif
#if CRC_X86_GFNI512
#include "gfni512.hpp"
#endif
#if CRC_X86_GFNI256
#include "gfni256.hpp"
#endif
#if CRC_X86_AVX2
#include "avx2.hpp"
#endif
#if CRC_X86_SSSE3
#include "ssse3.hpp"
#endif

CRC_CODE_BEGIN_IN(detail)

#if CRC_X86_VPCLMUL256 && CRC_X86_AVX2
template <class Distances>
using x86_vpclmul256_kernel = choose<has_half_byte_tables(Distances::rows32),
                                     x86_avx2::multiplying_kernel<Distances::rows32>, x86_vpclmul256::kernel>;
#elif CRC_X86_VPCLMUL256
template <class>
using x86_vpclmul256_kernel = x86_vpclmul256::kernel;
#endif

// Best first.
// clang-format off
struct kernel_lists : no_kernels {
    template <class Distances>
    using folding = kernel_list<
#if CRC_X86_GFNI512
        when<Distances::rows64 != no_distances, x86_gfni512::kernel<Distances::rows64>>,
#endif
#if CRC_X86_VPCLMUL512
        x86_vpclmul512::kernel,
#endif
#if CRC_X86_GFNI256
        when<Distances::rows32 != no_distances, x86_gfni256::kernel<Distances::rows32>>,
#endif
#if CRC_X86_VPCLMUL256
        x86_vpclmul256_kernel<Distances>,
#endif
#if CRC_X86_AVX2
        when<has_half_byte_tables(Distances::rows32), x86_avx2::kernel<Distances::rows32>>,
#endif
#if CRC_X86_PCLMUL
        x86_pclmul::kernel,
#endif
        no_kernel>;

#if CRC_X86_CRC32C
    template <std::uint32_t Taps>
    using instruction = kernel_list<
#if CRC_X86_GFNI512
        x86_gfni512::fused<Taps>,
#endif
#if CRC_X86_VPCLMUL512
        x86_vpclmul512::fused<Taps>,
#endif
#if CRC_X86_VPCLMUL256
        x86_vpclmul256::fused<Taps>,
#endif
#if CRC_X86_PCLMUL
        x86_pclmul::fused<Taps>,
#endif
        x86_crc32c::kernel<Taps>>;
    template <std::uint64_t Taps>
    static constexpr bool has_instruction = Taps == castagnoli;
#endif

#if CRC_X86_SSSE3
    template <class Distances>
    using look_up = when<has_half_byte_tables(Distances::rows16), x86_ssse3::kernel<Distances::rows16>>;
#endif
};
// clang-format on

CRC_CODE_END_IN

#endif
