// The kernel of WebAssembly.
#ifndef CRC_HEADERS_DETAIL_WASM_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_WASM_KERNELS_HPP_INCLUDED

#include "../base/kernel_list.hpp"
#include "../math/byte_matrices.hpp"
#include "cpu.hpp"
#include "simd128.hpp"

CRC_CODE_BEGIN_IN(detail)

// Best first, for an algorithm whose matrices fold at these distances.
// clang-format off
template <class Distances>
using folding_kernels = decltype(until_promised<cpu::promised>(kernel_list<>{}, kernel_list<
    choose<has_half_byte_tables(Distances::rows16), wasm_simd128::kernel<Distances::rows16>, no_kernel>,
    void>{}));

// clang-format on

// There is no instruction for a polynomial.
template <std::uint32_t>
using instruction_kernels = kernel_list<>;
template <std::uint64_t>
inline constexpr bool has_instruction = false;

CRC_CODE_END_IN

#endif
