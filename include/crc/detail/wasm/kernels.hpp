// The kernel of WebAssembly.
#ifndef CRC_HEADERS_DETAIL_WASM_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_WASM_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "../math/half_byte_tables.hpp"
#include "cpu.hpp"
#include "simd128.hpp"

CRC_CODE_BEGIN_IN(detail)

struct kernel_lists : no_kernels {
    template <class Distances>
    using look_up = when<has_half_byte_tables(Distances::rows16) || Distances::has_multiple16,
                         wasm_simd128::kernel<Distances::rows16>>;
};

CRC_CODE_END_IN

#endif
