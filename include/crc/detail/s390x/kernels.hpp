// The kernel of z/Architecture.
#ifndef CRC_HEADERS_DETAIL_S390X_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_S390X_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "cpu.hpp"
#include "vgfm.hpp"

CRC_CODE_BEGIN_IN(detail)

struct kernel_lists : no_kernels {
    template <class>
    using folding = kernel_list<s390x_vgfm::kernel, no_kernel>;
};

CRC_CODE_END_IN

#endif
