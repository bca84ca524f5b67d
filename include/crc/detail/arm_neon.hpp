// Folding by look-ups of half bytes with 16-byte vectors, for CRCs of width 1 to 16 where nothing multiplies: what every
// AArch64 has (Cortex-A72 of the Raspberry Pi 4).
#ifndef CRC_DETAIL_ARM_NEON_HPP
#define CRC_DETAIL_ARM_NEON_HPP

#include "byte_matrices.hpp"
#include "cpu.hpp"
#include "vector.hpp"

CRC_CODE_BEGIN_IN(detail::arm_neon)

using vectors::vec128;
using vec = vec128;
inline constexpr std::size_t vector_size = 16;
inline constexpr unsigned row_count = 8;
inline constexpr std::size_t prefetch_distance = 0;

// In assembly, as in arm_pmull.hpp.
CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept {
    vec v;
    __asm__("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(v) : "w"(entries), "w"(indices));
    return v;
}
CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept { return *static_cast<const vectors::of<16>::unaligned*>(p); }
CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }

#include "fold_look_up.inl"

template <unsigned Distances>
struct kernel : row_folding<Distances> {
    static constexpr const char* name = "arm_neon";
    static constexpr cpu::kernel_set bit = cpu::arm_neon;
    static constexpr bool promised = true;
    static constexpr std::size_t row = row_size;
    static constexpr std::size_t portable_limit = 511;
};

CRC_CODE_END_IN

#endif
