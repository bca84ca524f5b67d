// Folding by look-ups of half bytes with 16-byte vectors, for CRCs of width 1 to 32: WebAssembly with -msimd128, where
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
        // All indices are below 16, for which the two are the same; the relaxed one is one instruction on x86, not two. (Clang
        // 14 had another encoding.)
#if defined(__wasm_relaxed_simd__) && __clang_major__ >= 16
        return vec(__builtin_wasm_relaxed_swizzle_i8x16(bytes(entries), bytes(indices)));
#else
        return vec(__builtin_wasm_swizzle_i8x16(bytes(entries), bytes(indices)));
#endif
    }
};

#include "../generic/look_up16.inl"

template <unsigned Distances>
struct kernel : look_up_kernel<Distances> {
    static constexpr const char* name = "wasm_simd128";
    static constexpr cpu::kernel_set bit = cpu::wasm_simd128;
    // The more matrices, the later they pay: in SpiderMonkey, which has the fastest tables (Zen 5; V8 and JavaScriptCore: from
    // 512 bytes on). The tables of engines, whose distances are not known here, are slow.
    static constexpr unsigned matrices = Distances == any_distances ? 1 : count_ones(Distances);
    static constexpr std::size_t portable_up_to =
        matrices < 4 ? look_up_kernel<Distances>::portable_up_to : matrices == 4 ? 639 : 4095;
};

CRC_CODE_END_IN

#endif
