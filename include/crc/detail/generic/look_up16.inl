// generic/look_up.inl with 16-byte vectors, for kernels that leave to the portable one what is short, and the last row.
// Included by an instruction-set file inside its region and namespace, after it has defined
//
//   vec                           16 bytes
//   looked_up(entries, indices)   byte i is entry indices[i] of 16

using vectors::vec128;
inline constexpr std::size_t vector_size = 16;
inline constexpr unsigned row_count = 8;
inline constexpr std::size_t prefetch_distance = 0;

CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept { return *static_cast<const vectors::of<16>::unaligned*>(p); }
CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }

#include "look_up.inl"

// What is the same in all these kernels.
template <unsigned Distances>
struct look_up_kernel : row_folding<Distances> {
    static constexpr std::size_t row = row_size;
    static constexpr std::size_t portable_limit = 511;
};
