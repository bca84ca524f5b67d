// The kernels of RISC-V.
#ifndef CRC_HEADERS_DETAIL_RISCV_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_RISCV_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "cpu.hpp"
#include "zbc.hpp"
#include "zvbc.hpp"

CRC_CODE_BEGIN_IN(detail)

// Best first.
struct kernel_lists : no_kernels {
    template <class>
    using folding = kernel_list<
#if CRC_RISCV_ZVBC
        riscv_zvbc::kernel,
#endif
        riscv_zbc::kernel, no_kernel>;
};

CRC_CODE_END_IN

#endif
