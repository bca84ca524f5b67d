// Folding for messages that fill no row, with vectors of 64 bytes and masks (gf2.hpp, sections 7 and 8). Included after
// generic/message.inl.

#include "padded.inl"

// A masked load that begins before the message would do the same, but where the page before it is missing that takes 150 ns
// (Zen 5).
CRC_ALWAYS_INLINE vec right_aligned(vec v, std::size_t n) noexcept {
    return ops::permute_some(v, ops::load(sliding_indices.at + n), ~0ull << (vector_size - n));
}

inline constexpr std::size_t part_up_to = 3 * vector_size;

// 1 to 192 bytes. The last two vectors, at most 128 bytes, go to the end of the message at once; earlier ones are folded onto
// them.
template <bool Reflected, class Reduction = reduction_by_multiplication>
CRC_NOINLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                       const folding& f) noexcept {
    if (n <= sizes::short_up_to) return blocks::short_kernel::update_short<Reflected>(reg, p, n, f);
    static_assert(sizes::short_up_to >= 8);
    const std::uint64_t added = message_order<Reflected>(reg);
    if (n < vector_size) {
        const unsigned long long mask = ~0ull << (vector_size - n);
        const bool same_page = reinterpret_cast<std::uintptr_t>(p) % 4096 <= 4096 - vector_size;
        const vec v = same_page ? right_aligned(ops::load_some(p, mask >> (vector_size - n)) ^ first_added(added), n)
                                : ops::load_some(p + n - vector_size, mask) ^ right_aligned(first_added(added), n);
        const vec all = ops::moved(in_order<Reflected>(v), ops::load(blocks::to_end(f, 3)));
        return Reduction::template reduce<Reflected>(ops::sum(all), f);
    }
    const std::size_t first = (n - 1) % vector_size + 1;
    vec last = in_order<Reflected>(right_aligned(ops::load(p) ^ first_added(added), first));
    vec total = ops::moved(last, ops::load(blocks::to_end(f, 3)));
    if (n > vector_size) {
        vec before = last;
        const vec rest = first_added(added_beyond(added, first));
        const unsigned char* const end = p + n;
        p += first;
        last = in_order<Reflected>(ops::load(p) ^ rest);
        const vec k = ops::repeat(f.over[3]);
        while ((p += vector_size) != end) {
            const vec next = ops::moved(before, k) ^ in_order<Reflected>(ops::load(p));
            before = last;
            last = next;
        }
        total = ops::moved(before, ops::load(blocks::to_end(f, 7))) ^ ops::moved(last, ops::load(blocks::to_end(f, 3)));
    }
    return Reduction::template reduce<Reflected>(ops::sum(total), f);
}

// The first n bytes of 64 or more, 8 to 64 * Count, and the register with them, at the end of `row`, zeros before them.
template <unsigned Count>
CRC_ALWAYS_INLINE void right_align(vec (&row)[Count], std::uint64_t added, const unsigned char* p,
                                   std::size_t n) noexcept {
    for (vec& v : row) {
        v = vec{};
        CRC_KEEP_STORES(v);
    }
    const std::size_t first = (n - 1) % vector_size + 1;
    vec *to = row + Count - (n + vector_size - 1) / vector_size, *const end = row + Count;
    *to = right_aligned(ops::load(p) ^ first_added(added), first);
    vec rest = first_added(added_beyond(added, first));
    p += first;
    while (++to != end) {
        *to = ops::load(p) ^ rest;
        rest = vec{};
        p += vector_size;
    }
}
