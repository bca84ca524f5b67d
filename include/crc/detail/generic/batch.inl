// Folding of several short messages at once, with vectors of 64 bytes and masks: each is brought to one polynomial of
// degree < 128, and Barrett reduction takes four of these in one vector (gf2.hpp, sections 7 and 8). Included after
// generic/message.inl, where `masked` is the namespace that has generic/masked.inl.

// A register in the midst of zeros: loads from `start - i` have it begin at byte i.
struct padded_register {
    static constexpr std::size_t limit = batch_up_to;
    alignas(64) unsigned char at[2 * limit + 64];

    CRC_ALWAYS_INLINE void set(std::uint64_t reg) noexcept {
        for (std::size_t i = 0; i < sizeof at; i += vector_size) {
            *static_cast<vec*>(static_cast<void*>(at + i)) = i == limit ? ops::first_word(reg) : vec{};
            CRC_KEEP_STORES(at);
        }
    }

    CRC_ALWAYS_INLINE const unsigned char* start() const noexcept { return at + limit; }
};

// reduce() of every 16 bytes.
template <bool Reflected>
CRC_ALWAYS_INLINE void store_reduced(std::uint64_t* out, vec v, const folding& f) noexcept {
    const vec k = ops::repeat(f.barrett);
    if constexpr (Reflected) {
        const vec quotient = ops::multiply_low(v, k);
        const vec product = ops::multiply_low_high(quotient, k);
        ops::store_second_words(out, product ^ v ^ (ops::first_words(quotient) & ops::repeat(f.constant_term)));
    } else {
        const vec quotient = ops::multiply_high_low(v, k) ^ v;
        ops::store_first_words(out, ops::multiply_high(quotient, k) ^ v);
    }
}

// The last vectors of a message, as they lie in memory, joined and moved to its end: by multiplication. `before` and so on
// are not used if there are fewer vectors.
struct joining_by_multiplication {
    const folding& f;

    template <bool Reflected, unsigned Vectors>
    CRC_ALWAYS_INLINE vec total(vec last, vec before, vec third, fourth_vec fourth) const noexcept {
        last = masked::in_order<Reflected>(last);
        if constexpr (Vectors == 1) return ops::moved(last, ops::load(blocks::to_end(f, 3)));
        else {
            before = masked::in_order<Reflected>(before);
            const vec k = ops::repeat(f.over[3]);
            if constexpr (Vectors >= 3) last ^= ops::moved(masked::in_order<Reflected>(third), k);
            if constexpr (Vectors >= 4) before ^= ops::moved(masked::in_order<Reflected>(fourth), k);
            return ops::moved(before, ops::load(blocks::to_end(f, 7))) ^ ops::moved(last, ops::load(blocks::to_end(f, 3)));
        }
    }
};

// Vector I of a message after so many zeros, and the register with it. Alike: the zeros end in the first one.
template <unsigned Index, bool Alike>
CRC_ALWAYS_INLINE vec vector_after(std::size_t zeros, const unsigned char* p, const unsigned char* added) noexcept {
    p += Index * vector_size;
    if constexpr (Alike && Index > 1) {
        return ops::load(p);
    } else {
        const vec more = ops::load(added + Index * vector_size);
        if constexpr (Alike && Index == 1) return ops::load(p) ^ more;
        else return ops::load_some(p, ops::from_position(ops::load(positions.at + Index * vector_size), zeros)) ^ more;
    }
}

// A message of n bytes, 1 to 64 * Vectors, that starts with the register, zeros before it, moved to its end. Alike: it has
// more than 64 * (Vectors - 1) bytes.
template <bool Reflected, unsigned Vectors, bool Alike, class Joining>
CRC_ALWAYS_INLINE vec total(const void* data, std::size_t n, const unsigned char* start, const Joining& j) noexcept {
    const std::size_t zeros = Vectors * vector_size - n;
    const unsigned char* const p = static_cast<const unsigned char*>(data) - zeros;
    const unsigned char* const added = start - zeros;
    vec before{}, third{}, fourth{};
    if constexpr (Vectors >= 4) fourth = vector_after<Vectors - 4, Alike>(zeros, p, added);
    if constexpr (Vectors >= 3) third = vector_after<Vectors - 3, Alike>(zeros, p, added);
    if constexpr (Vectors >= 2) before = vector_after<Vectors - 2, Alike>(zeros, p, added);
    const vec last = vector_after<Vectors - 1, Alike>(zeros, p, added);
    return j.template total<Reflected, Vectors>(last, before, third, fourth);
}

// A message of 1 to 16 bytes at the end of the given 16.
template <unsigned Lane>
CRC_ALWAYS_INLINE vec in_lane(const void* data, std::size_t n, const unsigned char* start) noexcept {
    const std::size_t zeros = 16 * (Lane + 1) - n;
    const unsigned long long mask = static_cast<unsigned long long>(0xffffu << (16 - n) & 0xffffu) << (16 * Lane);
    return ops::load_some(static_cast<const unsigned char*>(data) - zeros, mask) ^ ops::load_some(start - zeros, mask);
}

// The totals of four messages of a, b, c and d bytes, one after the other; Vectors = 0 for at most 16 bytes each.
template <bool Reflected, unsigned Vectors, bool Alike, class Joining>
CRC_ALWAYS_INLINE vec totals(const crc::piece* m, std::size_t a, std::size_t b, std::size_t c, std::size_t d,
                             const unsigned char* start, const Joining& j) noexcept {
    if constexpr (Vectors == 0) {
        const vec all = in_lane<0>(m[0].data, a, start) ^ in_lane<1>(m[1].data, b, start) ^
                        in_lane<2>(m[2].data, c, start) ^ in_lane<3>(m[3].data, d, start);
        return ops::moved(masked::in_order<Reflected>(all), ops::repeat(*blocks::to_end(j.f, 0)));
    } else {
        return ops::sums(total<Reflected, Vectors, Alike>(m[0].data, a, start, j),
                         total<Reflected, Vectors, Alike>(m[1].data, b, start, j),
                         total<Reflected, Vectors, Alike>(m[2].data, c, start, j),
                         total<Reflected, Vectors, Alike>(m[3].data, d, start, j));
    }
}

CRC_ALWAYS_INLINE const unsigned char* bytes_of(const crc::piece& message) noexcept {
    return static_cast<const unsigned char*>(message.data);
}

template <std::uint32_t Taps, unsigned Words>
CRC_ALWAYS_INLINE std::uint64_t next_words(std::uint64_t reg, const unsigned char* p) noexcept {
    if constexpr (Words == 0) return reg;
    else return next_words<Taps, Words - 1>(instruction::next_word<Taps>(reg, load64<true>(p)), p + 8);
}

// After `head` bytes and so many words; `added` goes to the register in between.
template <std::uint32_t Taps, unsigned Words>
CRC_ALWAYS_INLINE std::uint64_t next_part(std::uint64_t reg, const unsigned char* p, std::size_t head,
                                          std::uint64_t added) noexcept {
    return next_words<Taps, Words>(instruction::next_word<Taps>(reg, load64<true>(p) << (64 - 8 * head)) ^ added,
                                   p + head);
}

// `count` messages of n bytes each, 8 * Words or more, up to words_up_to, by the instruction: the CPU takes them in turns,
// because one message has to wait three cycles for every word. The bytes that are no word come first, zeros before them,
// which change nothing as long as the register is zero: so the register is added to the message, and the part of it that
// lies beyond those bytes to the next word.
template <std::uint32_t Taps, unsigned Words = 1>
CRC_ALWAYS_INLINE void update_words(std::uint64_t reg, const crc::piece* m, std::size_t count, std::size_t n,
                                    std::uint64_t* out) noexcept {
    if constexpr (Words < words_up_to / 8) {
        if (n / 8 != Words) return update_words<Taps, Words + 1>(reg, m, count, n, out);
    }
    const std::size_t head = n % 8, zeros = 64 - 8 * head;
    if (head == 0) {
        for (std::size_t i = 0; i < count; i += 4) {
            out[i] = next_words<Taps, Words>(reg, bytes_of(m[i]));
            out[i + 1] = next_words<Taps, Words>(reg, bytes_of(m[i + 1]));
            out[i + 2] = next_words<Taps, Words>(reg, bytes_of(m[i + 2]));
            out[i + 3] = next_words<Taps, Words>(reg, bytes_of(m[i + 3]));
        }
    } else {
        const std::uint64_t low = reg << zeros & 0xffffffff, high = reg << zeros ^ low;
        const std::uint64_t rest = instruction::next_word<Taps>(0, high) ^ reg >> 8 * head;
        for (std::size_t i = 0; i < count; i += 4) {
            out[i] = next_part<Taps, Words>(low, bytes_of(m[i]), head, rest);
            out[i + 1] = next_part<Taps, Words>(low, bytes_of(m[i + 1]), head, rest);
            out[i + 2] = next_part<Taps, Words>(low, bytes_of(m[i + 2]), head, rest);
            out[i + 3] = next_part<Taps, Words>(low, bytes_of(m[i + 3]), head, rest);
        }
    }
}

// Whether four messages are of this size.
CRC_ALWAYS_INLINE bool same_sizes(const crc::piece* m, std::size_t size) noexcept {
    return ((m[0].size ^ size) | (m[1].size ^ size) | (m[2].size ^ size) | (m[3].size ^ size)) == 0;
}

// The totals of `count` messages of n bytes each. Masks, the register and the factors are the same for all.
template <bool Reflected, unsigned Vectors, class Joining>
CRC_ALWAYS_INLINE void store_totals(vec* to, const crc::piece* m, std::size_t count, std::size_t n,
                                    const unsigned char* start, const Joining& j) noexcept {
    for (std::size_t i = 0; i < count; i += 4)
        to[i / 4] = totals<Reflected, Vectors, true>(m + i, n, n, n, n, start, j);
}
template <bool Reflected, class Joining>
CRC_ALWAYS_INLINE void store_totals(vec* to, const crc::piece* m, std::size_t count, std::size_t n,
                                    const unsigned char* start, const Joining& j) noexcept {
    if (n <= 16) store_totals<Reflected, 0>(to, m, count, n, start, j);
    else if (n <= 64) store_totals<Reflected, 1>(to, m, count, n, start, j);
    else if (n <= 128) store_totals<Reflected, 2>(to, m, count, n, start, j);
    else if (n <= 192) store_totals<Reflected, 3>(to, m, count, n, start, j);
    else store_totals<Reflected, 4>(to, m, count, n, start, j);
}

// The registers after each of `count` messages, all from `reg`, at most batch_block. Returns the set of messages that are
// left to the caller, bit i for message i: groups of four with an empty or a long one, and messages that fill no group. Their
// register is `reg`. Taps: of the instruction for this algorithm, 0 if there is none.
template <bool Reflected, std::uint32_t Taps, class Joining>
CRC_NOINLINE std::uint64_t update_many(std::uint64_t reg, const crc::piece* m, std::size_t count, std::uint64_t* out,
                                       Joining joining) noexcept {
    padded_register padded;
    padded.set(message_order<Reflected>(reg));
    const unsigned char* const start = padded.start();
    // Reduced afterwards: so the CPU has the next messages before it, instead of instructions that wait for these.
    vec unreduced[batch_block / 4];
    std::uint64_t to_reduce = 0, with_short = 0, left = 0;
    for (std::size_t i = 0, alike; i < count; i += alike) {
        alike = 4;
        if (count - i < 4) {
            left |= ~(~std::uint64_t(0) << (count - i)) << i;
            break;
        }
        const crc::piece* const group = m + i;
        const std::size_t a = group[0].size, b = group[1].size, c = group[2].size, d = group[3].size;
        // By the longest of four, which is easier to predict than the length of each. (Sorting them first costs more
        // than it saves: Zen 5.)
        const std::size_t ab = a > b ? a : b, cd = c > d ? c : d, longest = ab > cd ? ab : cd;
        const std::size_t ba = a < b ? a : b, dc = c < d ? c : d, shortest = ba < dc ? ba : dc;
        if (longest > batch_up_to || shortest == 0) {
            left |= std::uint64_t(15) << i;
            continue;
        }
        if (shortest == longest) {
            while (alike + 4 <= count - i && same_sizes(group + alike, a)) alike += 4;
            if constexpr (Taps != 0) {
                if (a >= 8 && a <= words_up_to) {
                    update_words<Taps>(reg, group, alike, a, out + i);
                    continue;
                }
            }
            store_totals<Reflected>(unreduced + i / 4, group, alike, a, start, joining);
        } else {
            unreduced[i / 4] = longest <= 16    ? totals<Reflected, 0, false>(group, a, b, c, d, start, joining)
                               : longest <= 64  ? totals<Reflected, 1, false>(group, a, b, c, d, start, joining)
                               : longest <= 128 ? totals<Reflected, 2, false>(group, a, b, c, d, start, joining)
                               : longest <= 192 ? totals<Reflected, 3, false>(group, a, b, c, d, start, joining)
                                                : totals<Reflected, 4, false>(group, a, b, c, d, start, joining);
        }
        const std::uint64_t these = ~std::uint64_t(0) >> (batch_block - alike) << i;
        to_reduce |= these;
        if (shortest < 8) with_short |= these;
    }
    for (std::size_t i = 0; i < count; i += 4) {
        if ((to_reduce >> i & 1u) != 0) store_reduced<Reflected>(out + i, unreduced[i / 4], joining.f);
    }
    vectors::of<vector_size>::leave();
    for (; with_short != 0; with_short &= with_short - 1) {
        const auto i = CRC_LOWEST_BIT(with_short);
        out[i] ^= blocks::beyond<Reflected>(reg, m[i].size);
    }
    for (std::uint64_t rest = left; rest != 0; rest &= rest - 1) out[CRC_LOWEST_BIT(rest)] = reg;
    return left;
}
