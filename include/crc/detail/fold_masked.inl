// Folding for messages that fill no row of fold.inl, with vectors of 64 bytes and masks (gf2.hpp, sections 7 and 8).
// Included after the operations that fold.inl asks for, and these:
//
//   load_some(p, mask)            the bytes whose bit is set; zero elsewhere, where memory is not touched
//   permute(v, indices)           byte i is v[indices[i]]

template <bool Reflected>
CRC_ALWAYS_INLINE vec in_order(vec v) noexcept {
    return Reflected ? v : shuffle(v, load(reversed_bytes));
}

// 1 to 255 bytes. The vectors are cut from the end; the first may be short and is filled up with zeros in front, which
// change nothing. The last two, at most 128 bytes, go to the end of the message at once; earlier ones are folded onto
// them.
template <bool Reflected>
CRC_NOINLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                       const folding& f) noexcept {
    if (n <= short_messages_limit) return short_kernel::template update_short<Reflected>(reg, p, n, f);
    const std::size_t first = (n - 1) % vector_size + 1;
    const unsigned long long mask = ~0ull << (vector_size - first);
    // The register is added to the first eight bytes, which may reach into the second vector.
    const std::uint64_t added = message_order<Reflected>(reg);
    vec last = in_order<Reflected>(load_some(p + first - vector_size, mask) ^
                                   permute(vec{static_cast<long long>(added)}, load(word_window.at + first)));
    vec total = moved(last, load(&f.last[4]));
    if (n > vector_size) {
        vec before = last;
        const vec rest = vec{static_cast<long long>(first < 8 ? added >> (8 * first) : 0)};
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

// 8 bytes or more, and the register with them, at the end of `count` vectors, zeros before them.
CRC_ALWAYS_INLINE void right_align(vec* row, unsigned count, std::uint64_t added, const unsigned char* p,
                                   std::size_t n) noexcept {
    const std::size_t first = (n - 1) % vector_size + 1;
    const std::size_t zeros = count - (n + vector_size - 1) / vector_size;
    for (std::size_t i = 0; i < zeros; ++i) row[i] = vec{};
    row += zeros;
    row[0] = load_some(p + first - vector_size, ~0ull << (vector_size - first)) ^
             permute(vec{static_cast<long long>(added)}, load(word_window.at + first));
    if (n <= vector_size) return;
    row[1] = load(p + first) ^ vec{static_cast<long long>(first < 8 ? added >> (8 * first) : 0)};
    for (std::size_t i = 2; i < count - zeros; ++i) row[i] = load(p + first + (i - 1) * vector_size);
}
