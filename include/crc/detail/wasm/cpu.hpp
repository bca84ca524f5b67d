// The kernels that WebAssembly runs: those that the flags of this translation unit promise.
#ifndef CRC_HEADERS_DETAIL_WASM_CPU_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_WASM_CPU_HPP_INCLUDED

#include "../base/state.hpp"

CRC_TYPES_BEGIN

namespace detail::cpu {

inline constexpr kernel_set wasm_simd128 = 1u << 0;

}  // namespace detail::cpu

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail::cpu)

inline constexpr kernel_set promised = wasm_simd128;
inline kernel_set detect() noexcept { return promised | known | portable; }
inline kernel_set kernels_within(kernel_set kernel) noexcept { return kernel | known | portable; }

CRC_CODE_END_IN

#endif
