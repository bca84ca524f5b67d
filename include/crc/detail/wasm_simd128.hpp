// Folding by look-ups of half bytes with 16-byte vectors, for CRCs of width 1 to 16: WebAssembly with -msimd128, where
// nothing multiplies and nothing is detected.
#ifndef CRC_DETAIL_WASM_SIMD128_HPP
#define CRC_DETAIL_WASM_SIMD128_HPP

#include "byte_matrices.hpp"
#include "cpu.hpp"
#include "vector.hpp"

CRC_CODE_BEGIN_IN(detail::wasm_simd128)

using vectors::vec128;
using vec = vec128;
inline constexpr std::size_t vector_size = 16;
inline constexpr unsigned row_count = 8;
inline constexpr std::size_t prefetch_distance = 0;

CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept {
    typedef signed char bytes __attribute__((vector_size(16)));
    return vec(__builtin_wasm_swizzle_i8x16(bytes(entries), bytes(indices)));
}
CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept { return *static_cast<const vectors::of<16>::unaligned*>(p); }
CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }

#include "fold_look_up.inl"

template <unsigned Distances>
struct kernel : row_folding<Distances> {
    static constexpr const char* name = "wasm_simd128";
    static constexpr cpu::kernel_set bit = cpu::wasm_simd128;
    static constexpr bool promised = true;
    static constexpr std::size_t row = row_size;
    static constexpr std::size_t portable_limit = 511;
};

CRC_CODE_END_IN

#endif
