// Folding for messages that fill no row, with vectors of 32 bytes and no masks (gf2.hpp, sections 7 and 8). Included after
// generic/message.inl.

#include "padded.inl"

// A block of the result has bytes of the same block of v, and the second one those that come from the first.
CRC_ALWAYS_INLINE vec right_aligned(vec v, std::size_t n) noexcept {
    const std::size_t of_second = n < 16 ? 0 : n - 16;
    return ops::shuffle(v, ops::repeat(shift_window + of_second)) ^
           ops::shuffle(ops::behind_zeros(v), ops::repeat(shift_window + n));
}

inline constexpr std::size_t part_up_to = row_size - 1;

// 1 to 127 bytes: all vectors at once, each by its own distance from the end.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    if (n <= sizes::short_up_to) return blocks::short_kernel::update_short<Reflected>(reg, p, n, f);
    const std::uint64_t added = message_order<Reflected>(reg);
    const std::size_t first = (n - 1) % vector_size + 1;
    const folding::pair *k = blocks::to_end(f, (n - 1) / vector_size * 2 + 1), *const end = blocks::to_end(f, 1);
    vec total = ops::load(p) ^ first_added(added);
    p += first;
    vec last = ops::load(p);
    if (first != vector_size) {
        total = right_aligned(total, first);
        last ^= first_added(added_beyond(added, first));
    }
    total = ops::moved(in_order<Reflected>(total), ops::load(k));
    last = in_order<Reflected>(last);
    while ((k += 2) != end) {
        total ^= ops::moved(last, ops::load(k));
        p += vector_size;
        last = in_order<Reflected>(ops::load(p));
    }
    return reduction_by_multiplication::reduce<Reflected>(ops::sum(total ^ ops::moved(last, ops::load(end))), f);
}
