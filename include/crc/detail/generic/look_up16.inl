// generic/look_up.inl with 16-byte vectors, for kernels that leave short messages and the last row to the portable one.
// Included after
//
//   struct looking_up             look_up_operations (generic/operations.hpp) of 16 bytes: vec and looked_up

struct ops : looking_up {
    CRC_VECTOR_LOAD(load, 16)
    CRC_VECTOR_STORE(16)
    CRC_VECTOR_HALVES(16)
    CRC_VECTOR_BLOCK
    static CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept { return load(p); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
};
static_assert(look_up_operations<ops>);
struct sizes : any_sizes {
    static constexpr unsigned rows = 8;
    static constexpr std::size_t portable_up_to = 511;
};

#include "look_up.inl"

// The part that all these kernels share.
template <unsigned Distances>
struct look_up_kernel : row_folding<Distances> {
    static constexpr std::size_t row = row_size, most_left = row_size;
    static constexpr std::size_t portable_up_to = sizes::portable_up_to;
};
