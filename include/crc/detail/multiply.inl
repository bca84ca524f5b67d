// Multiplication modulo M of degree 64 (gf2.hpp, section 8), and shifts over any number of bytes (section 9). Included
// by fold_short.inl, which says what the operations are.

// h * x^64 mod M, where h is the first word of v; XORed with the second word. The result is the second word; the first
// is of no use.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 reduced(vec128 v, vec128 barrett, vec128 unit) noexcept {
    if constexpr (Reflected) {
        const vec128 quotient = multiply_low(v, barrett);
        return multiply_low_high(quotient, barrett) ^ v ^ (vec128{0, quotient[0]} & unit);
    } else {
        const vec128 quotient = multiply_high_low(v, barrett) ^ v;
        return multiply_high(quotient, barrett) ^ v;
    }
}
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t reduce(vec128 v, const folding& f) noexcept {
    const vec128 result = reduced<Reflected>(v, load128(&f.barrett), load128(&f.unit));
    return static_cast<std::uint64_t>(result[Reflected ? 1 : 0]);
}

// Registers and factors as second words.
template <bool Reflected>
struct vector_ring {
    using value = vec128;
    vec128 barrett, unit;

    CRC_ALWAYS_INLINE explicit vector_ring(const folding& f) noexcept
        : barrett(load128(&f.barrett)), unit(load128(&f.unit)) {}

    template <class Word>
    CRC_ALWAYS_INLINE vec128 factor(Word word) const noexcept {
        const auto wide = static_cast<long long>(detail::widen<Reflected>(word));
        return vec128{wide, wide};
    }
    CRC_ALWAYS_INLINE vec128 times(vec128 a, vec128 b) const noexcept {
        return reduced<Reflected>(Reflected ? multiply_high(a, b) : multiply_low(a, b), barrett, unit);
    }
    template <class Word>
    CRC_ALWAYS_INLINE Word word(vec128 a) const noexcept {
        return detail::narrow<Reflected, Word>(static_cast<std::uint64_t>(a[Reflected ? 1 : 0]));
    }
};

#include "power.inl"

// What shift.hpp asks of a kernel that can multiply.
struct vector_multiplier {
    template <bool Reflected, class Word>
    static CRC_NOINLINE Word multiply(Word a, Word b, const folding& f) noexcept {
        const vector_ring<Reflected> ring(f);
        return ring.template word<Word>(ring.times(ring.factor(a), ring.factor(b)));
    }
    // reg * x^(8 * bytes)
    template <bool Reflected, class Word, unsigned Count>
    static CRC_NOINLINE Word shift(Word reg, std::uint64_t bytes, const comb<Word, Count>& t,
                                   const folding& f) noexcept {
        const vector_ring<Reflected> ring(f);
        return ring.template word<Word>(ring.times(ring.factor(reg), comb_power::of(ring, bytes, t)));
    }
};
