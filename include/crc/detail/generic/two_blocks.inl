// Folding for messages that fill no row, with vectors of 32 bytes and no masks (gf2.hpp, sections 7 and 8). Included after
// generic/message.inl.

#include "padded.inl"

// A block of the result has bytes of the same block of v, and the second one those that come from the first.
CRC_ALWAYS_INLINE vec right_aligned(vec v, std::size_t n) noexcept {
    const std::size_t of_second = n < 16 ? 0 : n - 16;
    return ops::shuffle(v, ops::repeat(shift_window + of_second)) ^
           ops::shuffle(ops::behind_zeros(v), ops::repeat(shift_window + n));
}

inline constexpr std::size_t part_up_to = 256;

// 1 to 256 bytes: all vectors at once, each by its own distance from the end, in the order and spelled out as in
// generic/short.inl. (Zen 5, 129 to 255 bytes: 0.8 to 0.9 of the time of a row of four vectors with the rest before it.)
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    if (n <= sizes::short_up_to) return blocks::short_kernel::update_short<Reflected>(reg, p, n, f);
    const std::uint64_t added = message_order<Reflected>(reg);
    const std::size_t bytes = (n - 1) % vector_size + 1;
    vec first = ops::load(p) ^ first_added(added), second = ops::load(p + bytes);
    if (bytes != vector_size) {
        const std::size_t of_first = bytes < 16 ? bytes : 16;
        second ^= ops::shuffle(first_added(added), ops::repeat(shift_window + 16 + of_first));
        first = right_aligned(first, bytes);
    }
    first = in_order<Reflected>(first);
    second = in_order<Reflected>(second);
    const folding::pair* const end = blocks::to_end(f, 1);
    vec total{};
    if (n <= 64) {
        total = ops::moved(first, ops::load(end - 2)) ^ ops::moved(second, ops::load(end));
    } else {
        const folding::pair* const k = blocks::of_first(f, n, vector_size);
        const vec last = ops::template ordered<Reflected>(p + n - vector_size);
        total = ops::moved(first, ops::load(k)) ^ ops::moved(second, ops::load(k + 2)) ^ ops::moved(last, ops::load(end));
        p += bytes;
#define CRC_NEXT_VECTOR(i)           \
        if (n <= 32 * i + 32) break; \
        total ^= ops::moved(ops::template ordered<Reflected>(p + 32 * i - 32), ops::load(k + 2 * i));
        do {
            CRC_NEXT_VECTOR(2) CRC_NEXT_VECTOR(3) CRC_NEXT_VECTOR(4) CRC_NEXT_VECTOR(5) CRC_NEXT_VECTOR(6)
        } while (false);
#undef CRC_NEXT_VECTOR
    }
    return reduction_by_multiplication::reduce<Reflected>(ops::sum(total), f);
}
