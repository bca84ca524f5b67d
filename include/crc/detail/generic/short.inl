// Folding for messages of up to 128 bytes, with vectors of 16 bytes (gf2.hpp, sections 7 and 8), where latency is
// everything; and the functions of such vectors that longer messages need. Kernels call this namespace `blocks`. Included after
// generic/aligned.inl.

// A polynomial of degree < 64 as the first eight of 16 message bytes.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 first_word(std::uint64_t word) noexcept {
    if constexpr (!Reflected && bits_reversed) return first_word<true>(reverse_bits(word));
    return Reflected ? ops::block(word, 0) : ops::block(0, word);
}

// The pair that moves a block with so many others behind it to the end of the message; the pairs of those behind it follow.
CRC_ALWAYS_INLINE const folding::pair* to_end(const folding& f, std::size_t behind) noexcept {
    return f.ends + (folding::ends_count - 1 - behind);
}

// The pair of the first vector, of so many bytes, of a message of n bytes, up to 256, whose vectors are cut from its end.
// A mask does it, where to_end() takes two shifts.
CRC_ALWAYS_INLINE const folding::pair* of_first(const folding& f, std::size_t n, std::size_t vector) noexcept {
    return f.ends + folding::ends_count + (static_cast<std::ptrdiff_t>((0 - n) & (0 - vector)) >> 4u);
}

// A register of an instruction's stream times a factor x^n, both reflected, not yet reduced.
CRC_ALWAYS_INLINE vec128 product(std::uint64_t reg, std::uint64_t factor) noexcept {
    return ops::multiply_low(first_word<true>(reg), first_word<true>(factor));
}

#include "reduce.inl"

// One to seven bytes as a polynomial of degree < 8n.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t load_few(const unsigned char* p, std::size_t n) noexcept {
    if (n >= 4) [[likely]] return load_4_to_8<Reflected>(p, n);
    // 1, 2 or 3 bytes: first, middle, last, overlapping.
    const std::uint64_t first = p[0], middle = p[n / 2], last = p[n - 1];
    return Reflected ? first | middle << (8 * (n / 2)) | last << (8 * (n - 1))
                     : first << (8 * (n - 1)) | middle << (8 * (n - 1 - n / 2)) | last;
}

// Shifts towards the higher and towards the lower powers of x, for 0 <= bits < 64.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t up(std::uint64_t reg, unsigned bits) noexcept {
    return Reflected ? reg >> bits : reg << bits;
}
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t down(std::uint64_t reg, unsigned bits) noexcept {
    return Reflected ? reg << bits : reg >> bits;
}

// The product of the first words of v and of k, which has the factor in both.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 times_first(vec128 v, const folding::pair& k) noexcept {
    return as_reflected<Reflected> ? ops::multiply_low(v, ops::repeat(k)) : ops::multiply_high(v, ops::repeat(k));
}

// A first word over the 16 bytes from its end, ready to be reduced.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 moved_word(vec128 v, const folding& f) noexcept {
    return times_first<Reflected>(v, *to_end(f, 0));
}

// 1 to 7 bytes of a message and those of the register over them, as a polynomial of degree < 64.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t load_few_added(std::uint64_t reg, const unsigned char* p, std::size_t n) noexcept {
    const auto bits = 8 * number_as<unsigned>(n);
    const std::uint64_t data = load_few<Reflected>(p, n);
    return Reflected ? (reg ^ data) << (64 - bits) : (reg >> (64 - bits)) ^ data;
}

// What to add to the block of 16 bytes behind 1 to 7 bytes, for these and for the register.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 few_before(std::uint64_t reg, const unsigned char* p, std::size_t n, const folding& f) noexcept {
    const vec128 few = first_word<Reflected>(load_few_added<Reflected>(reg, p, n));
    return moved_word<Reflected>(few, f) ^ first_word<Reflected>(up<Reflected>(reg, 8 * number_as<unsigned>(n)));
}

// 1 to 15 bytes, without a vector load.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_16(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                          const folding& f) noexcept {
    const auto bits = 8 * number_as<unsigned>(n);
    if (n > 8) {
        // The message, right-aligned in two words. The last one contains the rest of the register. The quotient is a sum of two
        // products, so that it waits for one multiplication and not for two: 0.87 of the time where each call waits for the one
        // before (Zen 5).
        const vec128 head = first_word<Reflected>(down<Reflected>(load64<Reflected>(p) ^ reg, 128 - bits));
        const vec128 last =
            first_word<Reflected>(load64<Reflected>(p + n - 8) ^ up<Reflected>(up<Reflected>(reg, 1), bits - 65));
        const vec128 q = quotient<as_reflected<Reflected>>(last, ops::repeat(f.barrett)) ^
                         times_first<Reflected>(head, f.last_quotient);
        return reduce_by<Reflected>(moved_word<Reflected>(head, f), q, f);
    }
    if (n == 8) return reduce<Reflected>(first_word<Reflected>(load64<Reflected>(p) ^ reg), f);
    const vec128 few = first_word<Reflected>(load_few_added<Reflected>(reg, p, n));
    return reduce<Reflected>(few, f) ^ up<Reflected>(reg, bits);
}

// 16 bytes: the register is added in the vector.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_block(std::uint64_t reg, const unsigned char* p, const folding& f) noexcept {
    const vec128 v = ops::template ordered<Reflected>(p) ^ first_word<Reflected>(reg);
    vec128 q = ops::moved(v, ops::repeat(f.last_quotient));
    if constexpr (!as_reflected<Reflected>) q ^= ops::block(0, ops::word_at<0>(v));
    return reduce_by<Reflected>(moved_word<Reflected>(v, f), q, f);
}

// The last 16 bytes of a message, ready to be reduced: the second word need not be multiplied to be times x^64.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 moved_last(vec128 v, const folding& f) noexcept {
    vec128 moved = moved_word<Reflected>(v, f) ^
                   (as_reflected<Reflected> ? ops::block(ops::word_at<1>(v), 0) : ops::block(0, ops::word_at<0>(v)));
    CRC_KEEP_SUM(moved);
    return moved;
}

// The bytes of the register beyond the first n. Without a branch: callers have messages of any size.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t beyond(std::uint64_t reg, std::size_t n) noexcept {
    return up<Reflected>(reg & (0 - static_cast<std::uint64_t>(n < 8)), 8 * number_as<unsigned>(n) % 64);
}

// The first n bytes of a message of more than 16, 1 to 16, at the end of a block, with zeros before them, and the second block:
// with the register, which is added to the first eight bytes and may reach into that one.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 first_block(std::uint64_t reg, const unsigned char* p, std::size_t n) noexcept {
    return right_aligned<Reflected>(ops::template ordered<Reflected>(p) ^ first_word<Reflected>(reg), n);
}
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 second_block(std::uint64_t reg, const unsigned char* p, std::size_t n) noexcept {
    return ops::template ordered<Reflected>(p + n) ^ left_aligned<Reflected>(first_word<Reflected>(reg), n);
}

// 17 to 128 bytes. The blocks are cut from the end; the first one is filled up with zeros in front, which change nothing.
// Zen 5 takes a multiplication from the program in a cycle of its own, and what stands between two of them costs another: so
// all that the first two need is loaded before them, and the last block, too.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_blocks(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                              const folding& f) noexcept {
    vec128 total{}, last{};
    if (n <= 32) {  // by themselves: 0.9 of the time (Zen 5)
        total = ops::moved(first_block<Reflected>(reg, p, n - 16), ops::repeat(*to_end(f, 1)));
        last = second_block<Reflected>(reg, p, n - 16);
    } else {
        const std::size_t bytes = (n - 1) % 16 + 1;
        const folding::pair* const k = of_first(f, n, 16);
        const vec128 first = first_block<Reflected>(reg, p, bytes), second = second_block<Reflected>(reg, p, bytes);
        last = ops::template ordered<Reflected>(p + n - 16);
        total = ops::moved(first, ops::repeat(*k)) ^ ops::moved(second, ops::repeat(k[1]));
        p += bytes;
        // Spelled out, since a branch that is taken costs as much as a multiplication: 0.8 to 0.95 of the time of a loop (Zen 5).
#define CRC_NEXT_BLOCK(i)            \
        if (n <= 16 * i + 16) break; \
        total ^= ops::moved(ops::template ordered<Reflected>(p + 16 * i - 16), ops::repeat(k[i]));
        do {
            CRC_NEXT_BLOCK(2) CRC_NEXT_BLOCK(3) CRC_NEXT_BLOCK(4) CRC_NEXT_BLOCK(5) CRC_NEXT_BLOCK(6)
        } while (false);
#undef CRC_NEXT_BLOCK
    }
    return reduce<Reflected>(total ^ moved_last<Reflected>(last, f), f);
}

struct short_kernel {
    static constexpr const char* name = kernel_name;
    using multiplier = vector_multiplier;

    static constexpr std::size_t least = sizes::least, at_once_up_to = sizes::at_once_up_to;

    // 1 to 128 bytes.
    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_short(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                   const folding& f) noexcept {
        if (n > 16) return update_blocks<Reflected>(reg, p, n, f);
        return n < 16 ? update_16<Reflected>(reg, p, n, f) : update_block<Reflected>(reg, p, f);
    }
};

// Messages that fill no row.
inline constexpr std::size_t part_up_to = sizes::short_up_to;
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    return short_kernel::update_short<Reflected>(reg, p, n, f);
}
