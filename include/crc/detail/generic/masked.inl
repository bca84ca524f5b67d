// Folding for messages that fill no row of generic/multiplied.inl, with vectors of 64 bytes and masks (gf2.hpp, sections 7 and 8).
// Included after the operations that generic/multiplied.inl asks for, and these:
//
//   load_some(p, mask)            the bytes whose bit is set; zero elsewhere, where memory is not touched
//   permute_some(v, indices, mask)    byte i is v[indices[i]] where bit i of the mask is set; zero elsewhere

template <bool Reflected>
CRC_ALWAYS_INLINE vec in_order(vec v) noexcept {
    return Reflected ? v : shuffle(v, load(reversed_bytes));
}

// The first n bytes of v, 1 to 64, at its end, zeros before them. A masked load that begins before the message would do
// the same, but where the page before it is missing that takes 150 ns (Zen 5).
CRC_ALWAYS_INLINE vec right_aligned(vec v, std::size_t n) noexcept {
    return permute_some(v, load(sliding_indices.at + n), ~0ull << (vector_size - n));
}

// What `added`, the register in the order of the message, has beyond the first n bytes, 1 or more.
CRC_ALWAYS_INLINE std::uint64_t added_beyond(std::uint64_t added, std::size_t n) noexcept {
    return n < 8 ? added >> (8 * n) : 0;
}
CRC_ALWAYS_INLINE vec first_added(std::uint64_t added) noexcept { return vec{static_cast<long long>(added)}; }

// 1 to 192 bytes. The vectors are cut from the end; the first may be short and is filled up with zeros in front, which
// change nothing. The last two, at most 128 bytes, go to the end of the message at once; earlier ones are folded onto
// them.
template <bool Reflected>
CRC_NOINLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                       const folding& f) noexcept {
    if (n <= short_messages_limit) return short_kernel::template update_short<Reflected>(reg, p, n, f);
    static_assert(short_messages_limit >= 8);
    // The register is added to the first eight bytes, which may reach beyond the first piece.
    const std::uint64_t added = message_order<Reflected>(reg);
    if (n < vector_size) {
        const unsigned long long mask = ~0ull << (vector_size - n);
        const bool same_page = reinterpret_cast<std::uintptr_t>(p) % 4096 <= 4096 - vector_size;
        const vec v = same_page ? right_aligned(load_some(p, mask >> (vector_size - n)) ^ first_added(added), n)
                                : load_some(p + n - vector_size, mask) ^ right_aligned(first_added(added), n);
        return reduce<Reflected>(sum(moved(in_order<Reflected>(v), load(&f.last[4]))), f);
    }
    const std::size_t first = (n - 1) % vector_size + 1;
    vec last = in_order<Reflected>(right_aligned(load(p) ^ first_added(added), first));
    vec total = moved(last, load(&f.last[4]));
    if (n > vector_size) {
        vec before = last;
        const vec rest = first_added(added_beyond(added, first));
        const unsigned char* const end = p + n;
        p += first;
        last = in_order<Reflected>(load(p) ^ rest);
        const vec k = repeat(f.step[3]);
        while ((p += vector_size) != end) {
            const vec next = moved(before, k) ^ in_order<Reflected>(load(p));
            before = last;
            last = next;
        }
        total = moved(before, load(&f.last[0])) ^ moved(last, load(&f.last[4]));
    }
    return reduce<Reflected>(sum(total), f);
}

// How rows of four accumulators that multiply begin. What fills no row are the first vectors of the accumulators at its
// end, and the others begin a row later: nothing waits for a register, and no vector is folded in vain.
inline constexpr std::size_t part_limit = 3 * vector_size;
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_rows(Row& row, std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding&) noexcept {
    if (n % (4 * vector_size) == 0) return begin_row(row, reg, p);
    constexpr bool reflected = Row::reflected;
    const std::uint64_t added = message_order<reflected>(reg);
    const std::size_t bytes = (n - 1) % vector_size + 1, others = (n - 1) / vector_size % 4;
    const vec first = in_order<reflected>(right_aligned(load(p) ^ first_added(added), bytes));
    const vec rest = in_order<reflected>(first_added(added_beyond(added, bytes)));
    p += bytes;
    const vec second = in_order<reflected>(load(p)) ^ rest;
    const unsigned char* const next = p + others * vector_size;
    if (others == 3) {
        row.begin(0, first);
        row.begin(1, second);
        row.begin(2, p + vector_size);
        row.begin(3, p + 2 * vector_size);
        return next;
    }
    if (others == 2) {
        row.begin(0, next);
        row.begin(1, first);
        row.begin(2, second);
        row.begin(3, p + vector_size);
        row.next(1, next + vector_size);
        row.next(2, next + 2 * vector_size);
    } else if (others == 1) {
        row.begin(0, next);
        row.begin(1, next + vector_size);
        row.begin(2, first);
        row.begin(3, second);
        row.next(2, next + 2 * vector_size);
    } else {
        row.begin(0, second);
        row.begin(1, next + vector_size);
        row.begin(2, next + 2 * vector_size);
        row.begin(3, first);
    }
    row.next(3, next + 3 * vector_size);
    return next + 4 * vector_size;
}

// The first n bytes of 64 or more, 8 to 64 * Count, and the register with them, at the end of `row`, zeros before them.
template <unsigned Count>
CRC_ALWAYS_INLINE void right_align(vec (&row)[Count], std::uint64_t added, const unsigned char* p,
                                   std::size_t n) noexcept {
    for (vec& v : row) {
        v = vec{};
        __asm__("" : "+m"(v));  // not memset
    }
    const std::size_t first = (n - 1) % vector_size + 1;
    vec *to = row + Count - (n + vector_size - 1) / vector_size, *const end = row + Count;
    *to = right_aligned(load(p) ^ first_added(added), first);
    vec rest = first_added(added_beyond(added, first));
    p += first;
    while (++to != end) {
        *to = load(p) ^ rest;
        rest = vec{};
        p += vector_size;
    }
}
