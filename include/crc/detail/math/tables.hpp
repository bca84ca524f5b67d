// The look-up tables of one algorithm, computed from its polynomial by their formula.
#ifndef CRC_HEADERS_DETAIL_MATH_TABLES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_TABLES_HPP_INCLUDED

#include "power.hpp"

CRC_TYPES_BEGIN

namespace detail {

// Look-up tables by digits of Bits bits (8, or 4: half a byte). at[k].of[v] is the register that the digit v leaves
// once First + k more digits have followed it: v * x^(B - Bits) * x^(Bits * (First + k + 1)) mod M (gf2.hpp, section
// 3).
//
// Registers are in message order here, so that the kernels that use the tables do not depend on the direction. Of the
// two halves of a byte, the lower always uses the odd table.
template <class Word, unsigned Bits>
struct table {
    Word of[1u << Bits];
};
template <class Word, unsigned Bits, unsigned Count, unsigned First = 0>
struct tables {
    table<Word, Bits> at[Count];
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// One table, from its lowest power: x^(B - Bits) * x^(Bits * (First + k + 1)).
template <bool Reflected, unsigned Bits, class Word>
constexpr table<Word, Bits> make_table(Word power, Word taps) noexcept {
    table<Word, Bits> t{};
    t.of[0] = Word(0);  // not left to the initialiser: GCC 12 takes that for a modification if Word is a class
    for (unsigned i = 0; i < Bits; ++i) {
        t.of[1u << (Reflected ? Bits - 1 - i : i)] = message_order<Reflected>(power);
        power = polynomial<Word, Reflected>::times_x(power, taps);
    }
    // Linear: a digit's entry is the sum of those of its bits.
    for (unsigned bit = 2; bit < 1u << Bits; bit *= 2) {
        const Word top = t.of[bit];
        for (unsigned v = 1; v < bit; ++v) t.of[bit + v] = Word(top ^ t.of[v]);
    }
    return t;
}

template <class Word, bool Reflected, unsigned Bits, unsigned Count, unsigned First = 0>
constexpr tables<Word, Bits, Count, First> make_tables(Word taps) noexcept {
    using poly = polynomial<Word, Reflected>;
    tables<Word, Bits, Count, First> t{};
    Word power = poly::times_power(taps, Bits * First, taps);  // taps: x^B mod M
    for (unsigned k = 0; k < Count; ++k) {
        t.at[Reflected || Bits == 8 ? k : k ^ 1u] = make_table<Reflected, Bits>(power, taps);
        power = poly::times_power(power, Bits, taps);
    }
    return t;
}

// One object per polynomial: algorithms that share a polynomial share it.
template <class Word, bool Reflected, Word Taps, unsigned Bits, unsigned Count, unsigned First = 0>
inline constexpr tables<Word, Bits, Count, First> tables_of = make_tables<Word, Reflected, Bits, Count, First>(Taps);

CRC_CODE_END_IN

#endif
