// The kernel of LoongArch.
#ifndef CRC_HEADERS_DETAIL_LOONGARCH_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_LOONGARCH_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "cpu.hpp"
#include "crc.hpp"

CRC_CODE_BEGIN_IN(detail)

struct kernel_lists : no_kernels {
    template <std::uint32_t Taps>
    using instruction = kernel_list<loongarch_crc::kernel<Taps>>;
    template <std::uint64_t Taps>
    static constexpr bool has_instruction = Taps == castagnoli || Taps == crc32_taps;
};

CRC_CODE_END_IN

#endif
