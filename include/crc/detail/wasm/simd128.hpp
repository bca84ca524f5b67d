// Folding by look-ups of half bytes with 16-byte vectors, for CRCs of width 1 to 16: WebAssembly with -msimd128, where
// nothing multiplies and nothing is detected.
#ifndef CRC_HEADERS_DETAIL_WASM_SIMD128_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_WASM_SIMD128_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../math/half_byte_tables.hpp"
#include "cpu.hpp"
#include "../base/vectors.hpp"

CRC_CODE_BEGIN_IN(detail::wasm_simd128)

struct looking_up {
    using vec = vec128;
    static CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept {
        typedef signed char bytes __attribute__((__vector_size__(16)));
        return vec(__builtin_wasm_swizzle_i8x16(bytes(entries), bytes(indices)));
    }
};

#include "../generic/look_up16.inl"

template <unsigned Distances>
struct kernel : look_up_kernel<Distances> {
    static constexpr const char* name = "wasm_simd128";
    static constexpr cpu::kernel_set bit = cpu::wasm_simd128;
};

CRC_CODE_END_IN

#endif
