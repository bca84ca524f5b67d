// Folding for messages of more than 128 bytes, with vectors of any size (gf2.hpp, sections 7 and 8). See fold_common.inl.
// The instruction-set file also says
//
//   long_count                    accumulators of the main loop
//   short_messages                the namespace whose short_kernel it uses

template <bool Reflected>
CRC_ALWAYS_INLINE vec load_block(const unsigned char* p) noexcept {
    return Reflected ? load(p) : shuffle(load(p), load(reversed_bytes));
}
inline constexpr unsigned log2(std::size_t n) noexcept { return n <= 1 ? 0 : 1 + log2(n / 2); }

// A row is Count vectors. These are loops over it, written as recursion so that every accumulator stays in a register
// at any optimisation level but the lowest (GCC's unroll pragma spreads to the loop around).

// a[i] = row[i]
template <bool Reflected, unsigned Count, unsigned I = 0>
CRC_ALWAYS_INLINE void load_row(vec (&a)[Count], const unsigned char* p) noexcept {
    a[I] = load_block<Reflected>(p + I * vector_size);
    if constexpr (I + 1 < Count) load_row<Reflected, Count, I + 1>(a, p);
}
// a[i] = a[i] moved over the distance of k + row[i]
template <bool Reflected, unsigned Count, unsigned I = 0>
CRC_ALWAYS_INLINE void fold_row(vec (&a)[Count], vec k, const unsigned char* p) noexcept {
    a[I] = moved(a[I], k) ^ load_block<Reflected>(p + I * vector_size);
    if constexpr (I + 1 < Count) fold_row<Reflected, Count, I + 1>(a, k, p);
}
// The first half of the first Half * 2 vectors, moved onto the second, which becomes the first.
template <unsigned Half, unsigned Count, unsigned I = 0>
CRC_ALWAYS_INLINE void halve_row(vec (&a)[Count], vec k) noexcept {
    a[I] = moved(a[I], k) ^ a[I + Half];
    if constexpr (I + 1 < Half) halve_row<Half, Count, I + 1>(a, k);
}
// The sum of the first Left vectors, each moved to the end of the message.
template <unsigned Left, unsigned Count, unsigned I = 0>
CRC_ALWAYS_INLINE vec end_row(const vec (&a)[Count], const folding& f) noexcept {
    const vec v = moved(a[I], load(&f.last[8 - (Left - I) * vector_size / 16]));
    if constexpr (I + 1 < Left) return v ^ end_row<Left, Count, I + 1>(a, f);
    else return v;
}
// From a row of Left vectors to the register: halves it until its distances are those of f.last.
template <bool Reflected, unsigned Left, unsigned Count>
CRC_ALWAYS_INLINE std::uint64_t finish_row(vec (&a)[Count], const folding& f) noexcept {
    if constexpr (Left * vector_size > 128) {
        halve_row<Left / 2>(a, repeat(f.step[log2(Left / 2 * vector_size / 16)]));
        return finish_row<Reflected, Left / 2>(a, f);
    } else {
        return reduce<Reflected>(sum(end_row<Left>(a, f)), f);
    }
}

// n bytes, a multiple of Count vectors: Count accumulators, each folded over a whole row.
template <bool Reflected, unsigned Count>
CRC_ALWAYS_INLINE std::uint64_t update_rows(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    constexpr std::size_t row = Count * vector_size;
    vec a[Count];
    load_row<Reflected>(a, p);
    a[0] ^= widen(first_word<Reflected>(reg));
    const vec k = repeat(f.step[log2(row / 16)]);
    for (const unsigned char* const end = p + n; (p += row) != end;) fold_row<Reflected>(a, k, p);
    return finish_row<Reflected, Count>(a, f);
}

struct folding_kernel : short_messages::short_kernel {
    // It computes every polynomial.
    static constexpr std::uint64_t only_taps = 0;

    // More than short_limit bytes. The part that fills no row comes first: its result is needed by one accumulator only,
    // so that its latency disappears behind the others.
    template <bool Reflected>
    static std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n, const folding& f) noexcept {
        constexpr std::size_t row = 128, long_row = long_count * vector_size;
        if (const std::size_t part = n % row) {
            reg = update_short<Reflected>(reg, p, part, f);
            p += part;
            n -= part;
        }
        if constexpr (long_row > row) {
            if (const std::size_t part = n % long_row) {
                reg = update_rows<Reflected, row / vector_size>(reg, p, part, f);
                p += part;
                n -= part;
            }
            if (n == 0) return reg;
        }
        return update_rows<Reflected, long_count>(reg, p, n, f);
    }
};
