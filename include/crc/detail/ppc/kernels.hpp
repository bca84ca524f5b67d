// The kernel of POWER.
#ifndef CRC_HEADERS_DETAIL_PPC_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_PPC_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "cpu.hpp"
#include "vpmsum.hpp"

CRC_CODE_BEGIN_IN(detail)

struct kernel_lists : no_kernels {
    template <class>
    using folding = kernel_list<ppc_vpmsum::kernel, no_kernel>;
};

CRC_CODE_END_IN

#endif
