// Powers of x modulo G, which move a register over the bytes that follow (gf2.hpp, sections 6 and 9).
#ifndef CRC_HEADERS_DETAIL_MATH_POWER_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_POWER_HPP_INCLUDED

#include <cstdint>

#include "register.hpp"

CRC_TYPES_BEGIN

namespace detail {

// The factors of long shifts (gf2.hpp, section 9): at[k].of[set] is the product of all x^(8 * 2^(16 r + k * 16 / Count))
// whose r is in the set, bit r of it being 1.
template <class Word, unsigned Count>
struct comb {
    struct {
        Word of[16];
    } at[Count];
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// A product of two registers is that of the polynomials times x^excess; a factor f is stored as f * x^-excess mod G
// (gf2.hpp, section 9).
template <class Word, bool Reflected>
inline constexpr unsigned excess = (bits_of<Word> == 32 ? 32 : 0) + (as_reflected<Reflected> ? 1 : 0);

// Arithmetic of registers and factors (a `ring` of generic/comb_power.inl) in constant expressions.
template <class Word, bool Reflected>
struct constant_ring {
    Word taps;

    // The product of two factors, or of a register and a factor.
    constexpr Word times(Word a, Word b) const noexcept {
        using poly = polynomial<Word, Reflected>;
        return poly::times_power(poly::multiply(a, b, taps), excess<Word, Reflected>, taps);
    }
};

// The factor x^(-8 * bytes), for up to a few bytes.
template <class Word, bool Reflected>
constexpr Word factor_back(unsigned bytes, Word taps) noexcept {
    using poly = polynomial<Word, Reflected>;
    return poly::over_power(poly::monomial(0), excess<Word, Reflected> + 8 * bytes, taps);
}

template <bool Reflected, unsigned Count, class Word, class Ring>
constexpr comb<Word, Count> make_comb(Word taps, const Ring& ring) noexcept {
    comb<Word, Count> t{};
    const Word unit = factor_back<Word, Reflected>(0, taps);
    Word power = polynomial<Word, Reflected>::times_power(unit, 8, taps);
    for (unsigned i = 0;; ++i) {  // power: x^(8 * 2^i)
        if (i % (16 / Count) == 0) t.at[i % 16 / (16 / Count)].of[1u << i / 16] = power;
        if (i == 63) break;
        power = ring.times(power, power);
    }
    for (auto& table : t.at) {
        table.of[0] = unit;
        for (unsigned row = 2; row < 16; row *= 2) {
            for (unsigned set = 1; set < row; ++set) {
                table.of[row + set] = ring.times(table.of[row], table.of[set]);
            }
        }
    }
    return t;
}

// The factor x^(-8 * (2^64 - 1)): back over the most bytes that a std::uint64_t can say.
template <bool Reflected, class Word, class Ring>
constexpr Word make_farthest_back(Word taps, const Ring& ring) noexcept {
    Word power = factor_back<Word, Reflected>(1, taps);
    for (unsigned i = 0; i < 64; ++i) power = ring.times(power, power);
    return polynomial<Word, Reflected>::times_power(power, 8, taps);
}

CRC_CODE_END_IN

#endif
