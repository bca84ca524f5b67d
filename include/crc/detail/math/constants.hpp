// The constants of one algorithm, computed from its polynomial by their formulas: look-up tables and folding constants.
#ifndef CRC_HEADERS_DETAIL_MATH_CONSTANTS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_CONSTANTS_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "power.hpp"

CRC_TYPES_BEGIN

namespace detail {

// Look-up tables by digits of Bits bits (8, or 4: half a byte). at[k].of[v] is what the digit v leaves in the register
// once First + k more digits have followed it: v * x^(B - Bits) * x^(Bits * (First + k + 1)) mod M (gf2.hpp, section
// 3).
//
// Registers are in message order here: their first byte, which meets the next byte of the message, is the lowest. For a
// reflected algorithm that is the register as it is; otherwise its bytes are reversed. So the kernels that use the
// tables do not depend on the direction. Of the two halves of a byte, the lower always uses the odd table.
template <class Word, unsigned Bits>
struct table {
    Word of[1u << Bits];
};
template <class Word, unsigned Bits, unsigned Count, unsigned First = 0>
struct tables {
    table<Word, Bits> at[Count];
};

// Carry-less multipliers of one modulus M of degree 64 (gf2.hpp, sections 7 and 8). A pair multiplies the two words of
// 16 bytes in the order in which they lie in a vector register: reflected {x^(D+63), x^(D-1)}, first word first; not
// reflected, {x^D, x^(D+64)} after the bytes are reversed, and where `bits_reversed` all is as if reflected. All mod M.
struct folding {
    struct pair {
        std::uint64_t low;
        std::uint64_t high;
    };
    // step[k]: over D = 8 * (16 << k) bits, that is 16, 32, 64, 128, 256 bytes.
    alignas(64) pair step[5];
    // Barrett reduction: low is floor(x^128 / M), high is M. Their 65 bits are stored without x^64 when not reflected
    // and, so that products need no shift, without x^0 when reflected.
    pair barrett;
    // All ones in both words if reflected and M has the term x^0, which `barrett` leaves out; else zero. The floor's
    // term x^0 is never needed: its product does not reach x^64.
    pair unit;
    // last[i]: over D = 8 * (120 - 16 i) bits. Moves each 16 bytes of the last 128 to the end of the message and
    // 64 bits further, to the place where Barrett reduction wants them.
    alignas(64) pair last[8];
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Writes every element of an array. Constants that are loaded by more than one element at a time start with this, because GCC
// (11 to 16) takes such a load for zero where the element that it begins at was only value-initialised in the constant
// expression, once the constant has taken the place of a parameter.
template <class Element, std::size_t Count>
constexpr void write_zeros(Element (&array)[Count]) noexcept {
    for (Element& element : array) {
        if constexpr (requires { element[0]; }) write_zeros(element);
        else element = 0;
    }
}

// From a register to message order, and back.
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr Word message_order(Word reg) noexcept {
    return Reflected ? reg : swap_bytes(reg);
}

// One of them, from its lowest power: x^(B - Bits) * x^(Bits * (First + k + 1)).
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

template <bool Reflected>
constexpr folding make_folding(std::uint64_t taps) noexcept {
    if constexpr (!Reflected && bits_reversed) return make_folding<true>(gf2::reflect(taps, 64));
    using poly = polynomial<std::uint64_t, Reflected>;
    folding f{};
    const auto pair = [](std::uint64_t low_power, std::uint64_t high_power) {
        return Reflected ? folding::pair{high_power, low_power} : folding::pair{low_power, high_power};
    };
    // x^(D - 1) when reflected, x^D when not, for D = 64, 128, 192 … 1088.
    constexpr unsigned count = 17;
    std::uint64_t at[count + 1] = {};
    std::uint64_t power = Reflected ? poly::monomial(63) : taps;
    for (unsigned i = 1; i <= count; ++i) {
        at[i] = power;
        power = poly::times_power(power, 64, taps);
    }
    for (unsigned i = 0; i < 8; ++i) f.last[i] = pair(at[15 - 2 * i], at[16 - 2 * i]);
    for (unsigned k = 0; k < 4; ++k) f.step[k] = pair(at[2u << k], at[(2u << k) + 1]);
    // Twice the distance is D + D, when reflected D - 1 + D - 1 + 1.
    power = poly::multiply(at[16], at[16], taps);
    if (Reflected) power = poly::times_x(power, taps);
    f.step[4] = pair(power, poly::times_power(power, 64, taps));
    const std::uint64_t floor = poly::barrett_quotient(taps);
    f.barrett = Reflected ? folding::pair{floor << 1u | 1u, taps << 1u | 1u} : folding::pair{floor, taps};
    const std::uint64_t unit = Reflected && (taps & poly::monomial(0)) != 0 ? ~std::uint64_t(0) : 0;
    f.unit = {unit, unit};
    return f;
}

// x^(8 * bytes) mod M, by squaring.
template <class Word, bool Reflected>
constexpr Word power_over(unsigned bytes, Word taps) noexcept {
    using poly = polynomial<Word, Reflected>;
    Word result = poly::monomial(0);
    for (Word square = poly::monomial(8); bytes != 0; square = poly::multiply(square, square, taps)) {
        if ((bytes & 1u) != 0) result = poly::multiply(result, square, taps);
        bytes >>= 1u;
    }
    return result;
}

// at[k]: x^(8 * distance * k + 31) mod G of degree 32, reflected. Multiplied by a register of 32 bits, it gives what to
// add to the first eight bytes that lie k times the distance, in bytes, behind that register.
template <unsigned Count>
struct shifts {
    std::uint64_t at[Count];
};
template <unsigned Count>
constexpr shifts<Count> make_shifts(std::uint32_t taps, unsigned distance) noexcept {
    using poly = polynomial<std::uint32_t, true>;
    const std::uint32_t step = power_over<std::uint32_t, true>(distance, taps);
    shifts<Count> s{};
    std::uint32_t power = poly::monomial(31);
    for (unsigned k = 0; k < Count; ++k) {
        s.at[k] = power;
        power = poly::multiply(power, step, taps);
    }
    return s;
}

// As folding::step over D = 8 * distance bits, reflected, for any distance of 8 bytes or more.
constexpr folding::pair make_jump(std::uint64_t taps, unsigned distance) noexcept {
    using poly = polynomial<std::uint64_t, true>;
    const std::uint64_t before =
        poly::multiply(poly::monomial(63), power_over<std::uint64_t, true>(distance - 8, taps), taps);  // x^(D - 1)
    return {poly::times_power(before, 64, taps), before};
}

// Shuffle indices that move the first r bytes of 16 to the end, zeros before them: 16 entries from window + r, or, for
// bytes in reverse order, from window + 32 - r. An index with its top bit set gives zero.
inline constexpr unsigned char shift_window[48] = {
    128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,  //
    0,   1,   2,   3,   4,   5,   6,   7,   8,   9,   10,  11,  12,  13,  14,  15,   //
    128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128};

// Permutation indices for 64 bytes: 64 entries from n on move the first n bytes to the end, 1 <= n <= 64.
struct byte_window {
    unsigned char at[128];
};
constexpr byte_window make_sliding_indices() noexcept {
    byte_window w{};
    for (unsigned i = 0; i < 128; ++i) w.at[i] = static_cast<unsigned char>(i % 64);
    return w;
}
inline constexpr byte_window sliding_indices = make_sliding_indices();

// at[i]: i.
struct byte_positions {
    unsigned char at[256];
};
constexpr byte_positions make_positions() noexcept {
    byte_positions p{};
    for (unsigned i = 0; i < 256; ++i) p.at[i] = static_cast<unsigned char>(i);
    return p;
}
alignas(64) inline constexpr byte_positions positions = make_positions();

// Shuffle indices that reverse the bytes of every 16.
alignas(64) inline constexpr unsigned char reversed_bytes[64] = {
    15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
    15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

// One object per polynomial: algorithms that share a polynomial share it.
template <class Word, bool Reflected, Word Taps, unsigned Bits, unsigned Count, unsigned First = 0>
inline constexpr tables<Word, Bits, Count, First> tables_of = make_tables<Word, Reflected, Bits, Count, First>(Taps);

template <bool Reflected, std::uint64_t Taps>
inline constexpr folding folding_of = make_folding<Reflected>(Taps);

template <class Word, bool Reflected, Word Taps, unsigned Count>
inline constexpr comb<Word, Count> comb_of = make_comb<Reflected, Count>(Taps, constant_ring<Word, Reflected>{Taps});

template <class Word, bool Reflected, Word Taps>
inline constexpr Word farthest_back_of = make_farthest_back<Reflected>(Taps, constant_ring<Word, Reflected>{Taps});

CRC_CODE_END_IN

#endif
