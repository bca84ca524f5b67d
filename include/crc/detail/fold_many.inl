// Folding of several short messages at once, with vectors of 64 bytes and masks: each is brought to one polynomial of
// degree < 128, and Barrett reduction takes four of these in one vector (gf2.hpp, sections 7 and 8). Included after
// fold_masked.inl and fold.inl, and these operations:
//
//   multiply_…(v, k)              as in fold_short.inl, for every 16 bytes
//   from_position(positions, i)   the mask of the bytes whose position, 0 to 255, is i or more
//   sums(a, b, c, d)              the XOR of all 16 bytes of each, one after the other
//   first_words(v)                the first word of every 16 bytes, in both words of it
//   store_first_words(p, v), store_second_words(p, v)
//                                 the first, or the second, word of every 16 bytes, one after the other
//   instruction_taps<Reflected, Taps>, next_word<Taps>(reg, word)
//                                 the taps if the CPU has an instruction for them, else 0; and that: instruction.inl

// A register in the midst of zeros: loads from `start - i` have it begin at byte i.
struct padded_register {
    static constexpr std::size_t limit = 256;
    alignas(64) unsigned char at[2 * limit + 64];

    CRC_ALWAYS_INLINE const unsigned char* start() const noexcept { return at + limit; }
};

// Up to here messages of one size and of whole words go by an instruction, where there is one (Zen 5).
inline constexpr std::size_t words_limit = 32;

// reduce() of every 16 bytes.
template <bool Reflected>
CRC_ALWAYS_INLINE void store_reduced(std::uint64_t* out, vec v, const folding& f) noexcept {
    const vec k = repeat(f.barrett);
    if constexpr (Reflected) {
        const vec quotient = multiply_low(v, k);
        const vec product = multiply_low_high(quotient, k);
        store_second_words(out, product ^ v ^ (first_words(quotient) & repeat(f.unit)));
    } else {
        const vec quotient = multiply_high_low(v, k) ^ v;
        store_first_words(out, multiply_high(quotient, k) ^ v);
    }
}

// A message of n bytes, 1 to 64 * Vectors, that starts with the register, zeros before it, moved to its end.
template <bool Reflected, unsigned Vectors>
CRC_ALWAYS_INLINE vec total(const void* data, std::size_t n, const unsigned char* start, const folding& f) noexcept {
    const std::size_t zeros = Vectors * vector_size - n;
    const unsigned char* const p = static_cast<const unsigned char*>(data) - zeros;
    const unsigned char* const added = start - zeros;
#define CRC_VECTOR(i)                                                                                                \
    in_order<Reflected>(load_some(p + (i)*vector_size, from_position(load(positions.at + (i)*vector_size), zeros)) ^ \
                        load(added + (i)*vector_size))
    if constexpr (Vectors == 1) return moved(CRC_VECTOR(0), load(&f.last[4]));
    else {
        vec before = CRC_VECTOR(Vectors - 2), last = CRC_VECTOR(Vectors - 1);
        const vec k = repeat(f.step[3]);
        if constexpr (Vectors == 4) before ^= moved(CRC_VECTOR(0), k);
        if constexpr (Vectors >= 3) last ^= moved(CRC_VECTOR(Vectors - 3), k);
        return moved(before, load(&f.last[0])) ^ moved(last, load(&f.last[4]));
    }
#undef CRC_VECTOR
}

// A message of 1 to 16 bytes at the end of the given 16.
template <unsigned Lane>
CRC_ALWAYS_INLINE vec in_lane(const void* data, std::size_t n, const unsigned char* start) noexcept {
    const std::size_t zeros = 16 * (Lane + 1) - n;
    const unsigned long long mask = static_cast<unsigned long long>(0xffffu << (16 - n) & 0xffffu) << (16 * Lane);
    return load_some(static_cast<const unsigned char*>(data) - zeros, mask) ^ load_some(start - zeros, mask);
}

// The totals of four messages of a, b, c and d bytes, one after the other; Vectors = 0 for at most 16 bytes each.
template <bool Reflected, unsigned Vectors>
CRC_ALWAYS_INLINE vec totals(const crc::piece* m, std::size_t a, std::size_t b, std::size_t c, std::size_t d,
                             const unsigned char* start, const folding& f) noexcept {
    if constexpr (Vectors == 0) {
        const vec all = in_lane<0>(m[0].data, a, start) ^ in_lane<1>(m[1].data, b, start) ^
                        in_lane<2>(m[2].data, c, start) ^ in_lane<3>(m[3].data, d, start);
        return moved(in_order<Reflected>(all), repeat(f.last[7]));
    } else {
        return sums(
            total<Reflected, Vectors>(m[0].data, a, start, f), total<Reflected, Vectors>(m[1].data, b, start, f),
            total<Reflected, Vectors>(m[2].data, c, start, f), total<Reflected, Vectors>(m[3].data, d, start, f));
    }
}
template <bool Reflected, unsigned Vectors>
CRC_ALWAYS_INLINE vec totals(const crc::piece* m, bool same_size, const unsigned char* start,
                             const folding& f) noexcept {
    const std::size_t a = m[0].size;
    // Masks and the register are the same for all; from three vectors on multiplication is the limit.
    if (Vectors <= 2 && same_size) return totals<Reflected, Vectors>(m, a, a, a, a, start, f);
    return totals<Reflected, Vectors>(m, a, m[1].size, m[2].size, m[3].size, start, f);
}

// Four messages of n bytes each, a multiple of 8, by the instruction, in turns: it has a latency of three.
template <std::uint32_t Taps>
CRC_ALWAYS_INLINE void update_words(std::uint64_t reg, const crc::piece* m, std::size_t n,
                                    std::uint64_t* out) noexcept {
    const auto *a = static_cast<const unsigned char*>(m[0].data), *b = static_cast<const unsigned char*>(m[1].data);
    const auto *c = static_cast<const unsigned char*>(m[2].data), *d = static_cast<const unsigned char*>(m[3].data);
    std::uint64_t reg_a = reg, reg_b = reg, reg_c = reg, reg_d = reg;
    for (std::size_t i = 0; i < n; i += 8) {
        reg_a = next_word<Taps>(reg_a, load64<true>(a + i));
        reg_b = next_word<Taps>(reg_b, load64<true>(b + i));
        reg_c = next_word<Taps>(reg_c, load64<true>(c + i));
        reg_d = next_word<Taps>(reg_d, load64<true>(d + i));
    }
    out[0] = reg_a;
    out[1] = reg_b;
    out[2] = reg_c;
    out[3] = reg_d;
}

// The registers after each of `count` messages, all from `reg`, at most 64. Returns the set of messages that are left to
// the caller, bit i for message i: groups of four with an empty or a long one, and what fills no group. Their register
// is `reg`. Taps: of the instruction for this algorithm, 0 if there is none.
template <bool Reflected, std::uint32_t Taps>
CRC_NOINLINE std::uint64_t update_many(std::uint64_t reg, const crc::piece* m, std::size_t count, std::uint64_t* out,
                                       const folding& f) noexcept {
    padded_register padded{};
    const std::uint64_t first_bytes = message_order<Reflected>(reg);
    __builtin_memcpy(padded.at + padded_register::limit, &first_bytes, sizeof first_bytes);
    const unsigned char* const start = padded.start();
    std::uint64_t left = 0;
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4, m += 4) {
        // By the longest of four, which is easier to predict than the length of each. (Sorting them first costs more
        // than it saves: Zen 5.)
        const std::size_t a = m[0].size, b = m[1].size, c = m[2].size, d = m[3].size;
        const std::size_t ab = a > b ? a : b, cd = c > d ? c : d, longest = ab > cd ? ab : cd;
        const std::size_t ba = a < b ? a : b, dc = c < d ? c : d, shortest = ba < dc ? ba : dc;
        const bool same_size = shortest == longest;
        if constexpr (Taps != 0) {
            if (same_size && longest <= words_limit && longest % 8 == 0) {
                update_words<Taps>(reg, m, longest, out + i);
                continue;
            }
        }
        if (longest > padded_register::limit || shortest == 0) {
            left |= std::uint64_t(15) << i;
            for (unsigned j = 0; j < 4; ++j) out[i + j] = reg;
            continue;
        }
        store_reduced<Reflected>(out + i,
                                 longest <= 16    ? totals<Reflected, 0>(m, same_size, start, f)
                                 : longest <= 64  ? totals<Reflected, 1>(m, same_size, start, f)
                                 : longest <= 128 ? totals<Reflected, 2>(m, same_size, start, f)
                                 : longest <= 192 ? totals<Reflected, 3>(m, same_size, start, f)
                                                  : totals<Reflected, 4>(m, same_size, start, f),
                                 f);
        if (shortest < 8) {
            for (unsigned j = 0; j < 4; ++j) out[i + j] ^= beyond<Reflected>(reg, m[j].size);
        }
    }
    for (; i < count; ++i) {
        left |= std::uint64_t(1) << i;
        out[i] = reg;
    }
    return left;
}
