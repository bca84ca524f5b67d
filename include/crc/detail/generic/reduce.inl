// Multiplication modulo M of degree 64 (gf2.hpp, section 8), and shifts over any number of bytes (section 9), with vectors of
// 16 bytes. Included by generic/short.inl.

// Barrett reduction of h * x^64, where h is the first word of v: the remainder, XORed with the second word of v, is the
// second word of remainder(); but when reflected without the term x^0 of M, so that where folding::constant_term is
// all ones the first word of the quotient is to be added. Other words are of no use.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 quotient(vec128 v, vec128 barrett) noexcept {
    return Reflected ? ops::multiply_low(v, barrett) : ops::multiply_high_low(v, barrett) ^ v;
}
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 remainder(vec128 v, vec128 q, vec128 barrett) noexcept {
    return (Reflected ? ops::multiply_low_high(q, barrett) : ops::multiply_high(q, barrett)) ^ v;
}

// h * x^64 mod M, XORed with the second word, from v and the quotient.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t reduce_by(vec128 v, vec128 q, const folding& f) noexcept {
    if constexpr (!Reflected && bits_reversed) return reverse_bits(reduce_by<true>(v, q, f));
    const vec128 r = remainder<Reflected>(v, q, ops::repeat(f.barrett));
    if constexpr (!Reflected) return ops::word_at<0>(r);
    else return ops::word_at<1>(r) ^ (ops::word_at<0>(q) & f.constant_term.low);
}
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t reduce(vec128 v, const folding& f) noexcept {
    return reduce_by<Reflected>(v, quotient<as_reflected<Reflected>>(v, ops::repeat(f.barrett)), f);
}

// Registers and factors as second words, their bits reversed where all is as if reflected.
template <bool Reflected>
struct vector_ring {
    static constexpr bool reflected = as_reflected<Reflected>, reversed = reflected != Reflected;
    using value = vec128;
    vec128 barrett, unit;

    CRC_ALWAYS_INLINE explicit vector_ring(const folding& f) noexcept
        : barrett(ops::repeat(f.barrett)), unit(ops::repeat(f.constant_term)) {}

    template <class Word>
    CRC_ALWAYS_INLINE vec128 factor(Word word) const noexcept {
        const std::uint64_t w = widen<Reflected>(word);
        const std::uint64_t wide = reversed ? reverse_bits(w) : w;
        return ops::block(wide, wide);
    }
    CRC_ALWAYS_INLINE vec128 times(vec128 a, vec128 b) const noexcept {
        const vec128 v = reflected ? ops::multiply_high(a, b) : ops::multiply_low(a, b), q = quotient<reflected>(v, barrett);
        const vec128 rest = reflected ? v ^ (ops::block(0, ops::word_at<0>(q)) & unit) : v;  // while the multiplier is busy
        return remainder<reflected>(rest, q, barrett);
    }
    template <class Word>
    CRC_ALWAYS_INLINE Word word_of(vec128 a) const noexcept {
        const std::uint64_t w = ops::word_at<reflected ? 1 : 0>(a);
        return narrow<Reflected, Word>(reversed ? reverse_bits(w) : w);
    }
};

#include "comb_power.inl"

// The functions that shift.hpp asks of a kernel that can multiply.
struct vector_multiplier {
    template <bool Reflected, class Word>
    static CRC_NOINLINE Word multiply(Word a, Word b, const folding& f) noexcept {
        const vector_ring<Reflected> ring(f);
        return ring.template word_of<Word>(ring.times(ring.factor(a), ring.factor(b)));
    }
    // reg * x^(8 * bytes)
    template <bool Reflected, class Word, unsigned Count>
    static CRC_NOINLINE Word shift(Word reg, std::uint64_t bytes, const comb<Word, Count>& t,
                                   const folding& f) noexcept {
        const vector_ring<Reflected> ring(f);
        return ring.template word_of<Word>(ring.times(ring.factor(reg), comb_power::of(ring, bytes, t)));
    }
};
