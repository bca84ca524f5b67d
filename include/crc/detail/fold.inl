// Folding for messages of 128 bytes or more, with vectors of any size (gf2.hpp, sections 7 and 8). Included by an
// instruction-set file inside its region and namespace, after fold_short.inl or another's names from there
// (vec128, first_word, reduce, short_kernel, perhaps update_part), and after it has defined its operations:
//
//   vec                           V = vector_size bytes, a multiple of 16
//   load(p)                       unaligned
//   shuffle(v, indices)           as in fold_short.inl, within every 16 bytes
//   moved(v, k)                   as in fold_short.inl, for every 16 bytes
//   folded(v, k, data)            moved(v, k) ^ data
//   repeat(pair)                  the pair in every 16 bytes of a vec
//   widen(v128)                   a vec that begins with these 16 bytes; the rest zero
//   sum(v)                        the XOR of all 16 bytes of a vec
//   row_count                     accumulators of the main loop: enough to hide the multiplier's latency
//   short_messages_limit          up to which size short_kernel is best
//   update_part<Reflected>(reg, p, n, f)    the register after what fills no row

// What else becomes of the bytes: nothing (but see fold_copy.inl).
struct no_copy {
    CRC_ALWAYS_INLINE void operator()(const unsigned char*, vec) const noexcept {}
};

template <bool Reflected, class Copy>
CRC_ALWAYS_INLINE vec load_block(const unsigned char* p, const Copy& copy) noexcept {
    const vec block = load(p);
    copy(p, block);
    return Reflected ? block : shuffle(block, load(reversed_bytes));
}
inline constexpr std::size_t row_size = row_count * vector_size;
inline constexpr unsigned log2(std::size_t n) noexcept { return n <= 1 ? 0 : 1 + log2(n / 2); }

// No streams beside the rows (streams.inl).
struct no_streams {
    static constexpr unsigned count = 0;
};

// n bytes, a multiple of a row: row_count accumulators, each folded over a whole row at a time. Every statement is
// spelled out, so that an accumulator is a register and not memory (GCC's unroll pragma spreads to the loop around).
template <bool Reflected, class Streams, class Copy = no_copy>
CRC_ALWAYS_INLINE std::uint64_t update_rows(std::uint64_t reg, const unsigned char* p, std::size_t n, const folding& f,
                                            const Copy copy = {}) noexcept {
    static_assert(row_size == 128 ? row_count == 4 || row_count == 8 : row_count == 4 && row_size == 256);
// clang-format off
#define CRC_EACH(statement)                             \
    statement(0) statement(1) statement(2) statement(3) \
    if constexpr (row_count == 8) { statement(4) statement(5) statement(6) statement(7) }
// clang-format on
#define CRC_LOAD(i) a##i = load_block<Reflected>(p + i * vector_size, copy);
#define CRC_FOLD(i) a##i = folded(a##i, k, load_block<Reflected>(p + i * vector_size, copy));
#define CRC_JUMP(i) a##i = folded(a##i, jump, load_block<Reflected>(p + i * vector_size, copy));
#define CRC_LAST(i) last ^= moved(a##i, load(&f.last[i * vector_size / 16]));
    vec a0, a1, a2, a3;
    [[maybe_unused]] vec a4, a5, a6, a7;
    CRC_EACH(CRC_LOAD)
    a0 ^= widen(first_word<Reflected>(reg));
    const vec k = repeat(f.step[log2(row_size / 16)]);
    const unsigned char* const end = p + n;
    if constexpr (Streams::count != 0) {
        const vec jump = repeat(Streams::jump);
        while (static_cast<std::size_t>(end - p) > Streams::block) {
            Streams s(p);
            for (unsigned round = 1; round < Streams::rounds; ++round) {
                p += row_size;
                CRC_EACH(CRC_FOLD)
                s.next();
            }
            s.next();
            p += row_size + Streams::count * Streams::stretch;
            CRC_EACH(CRC_JUMP)
            a0 ^= widen(s.sum());
        }
    }
    while ((p += row_size) != end) {
        CRC_EACH(CRC_FOLD)
    }
    vec last{};
    if constexpr (row_size == 128) {
        CRC_EACH(CRC_LAST)
    } else {
        const vec half = repeat(f.step[log2(128 / 16)]);
        a0 = moved(a0, half) ^ a2;
        a1 = moved(a1, half) ^ a3;
        CRC_LAST(0)
        CRC_LAST(1)
    }
#undef CRC_EACH
#undef CRC_LOAD
#undef CRC_FOLD
#undef CRC_JUMP
#undef CRC_LAST
    return reduce<Reflected>(sum(last), f);
}

// More than short_limit bytes. The part that fills no row comes first: its result is needed by one accumulator only, so
// that its latency disappears behind the others.
template <bool Reflected, class Streams>
CRC_ALWAYS_INLINE std::uint64_t update_part_and_rows(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                     const folding& f) noexcept {
    if (n < row_size) return update_part<Reflected>(reg, p, n, f);
    if (const std::size_t part = n % row_size) {
        reg = update_part<Reflected>(reg, p, part, f);
        p += part;
        n -= part;
    }
    return update_rows<Reflected, Streams>(reg, p, n, f);
}

struct folding_kernel {
    using short_messages = short_kernel;
    static constexpr std::size_t short_limit = short_messages_limit;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        return update_part_and_rows<Reflected, no_streams>(reg, p, n, f);
    }
};
