// The constants of folding and of shifts, computed from the polynomial by their formulas.
#ifndef CRC_HEADERS_DETAIL_MATH_FOLDING_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_FOLDING_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "power.hpp"

CRC_TYPES_BEGIN

namespace detail {

// Carry-less multipliers of one modulus M of degree 64 (gf2.hpp, sections 7 and 8). A pair multiplies the two words of
// 16 bytes in the order in which they lie in a vector register: reflected {x^(D+63), x^(D-1)}, first word first; not
// reflected, {x^D, x^(D+64)} after the bytes are reversed, and where `bits_reversed` all is as if reflected. All mod M.
struct folding {
    struct pair {
        std::uint64_t low;
        std::uint64_t high;
    };
    // over[k]: over D = 8 * (16 << k) bits, that is 16, 32, 64, 128, 256 bytes.
    alignas(64) pair over[5];
    // Barrett reduction: low is floor(x^128 / M), high is M. Their 65 bits are stored without x^64 when not reflected
    // and, so that products need no shift, without x^0 when reflected.
    pair barrett;
    // All ones in both words if reflected and M has the term x^0, which `barrett` leaves out; else zero. The floor's
    // term x^0 is never needed: its product does not reach x^64.
    pair constant_term;
    // Times the words of the last 16 bytes, these give the quotient of Barrett reduction (gf2.hpp, section 8): floor(k * x^64 / M),
    // where k moves the first eight bytes to the end, and the floor of `barrett`.
    pair last_quotient;
    // ends[i]: over D = 8 * (16 * (ends_count - i) - 8) bits. Moves each 16 bytes of the last 256 to the end of the message and
    // 64 bits further, to the place where Barrett reduction wants them.
    static constexpr unsigned ends_count = 16;
    alignas(64) pair ends[ends_count];
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

template <bool Reflected>
constexpr folding make_folding(std::uint64_t taps) noexcept {
    if constexpr (!Reflected && bits_reversed) return make_folding<true>(gf2::reflect(taps, 64));
    using poly = polynomial<std::uint64_t, Reflected>;
    folding f{};
    const auto pair = [](std::uint64_t low_power, std::uint64_t high_power) {
        return Reflected ? folding::pair{high_power, low_power} : folding::pair{low_power, high_power};
    };
    // x^(D - 1) when reflected, x^D when not, for D = 64, 128, 192 ... 2112.
    constexpr unsigned count = 33;
    std::uint64_t at[count + 1] = {};
    std::uint64_t power = Reflected ? poly::monomial(63) : taps;
    for (unsigned i = 1; i <= count; ++i) {
        at[i] = power;
        power = poly::times_power(power, 64, taps);
    }
    for (unsigned i = 0; i < folding::ends_count; ++i) {
        const unsigned words = 2 * (folding::ends_count - i) - 1;
        f.ends[i] = pair(at[words], at[words + 1]);
    }
    for (unsigned k = 0; k < 5; ++k) f.over[k] = pair(at[2u << k], at[(2u << k) + 1]);
    const std::uint64_t floor = poly::barrett_quotient(taps);
    f.barrett = Reflected ? folding::pair{floor << 1u | 1u, taps << 1u | 1u} : folding::pair{floor, taps};
    const std::uint64_t constant_term = Reflected && (taps & poly::monomial(0)) != 0 ? ~std::uint64_t(0) : 0;
    f.constant_term = {constant_term, constant_term};
    const folding::pair last = f.ends[folding::ends_count - 1];
    f.last_quotient = Reflected ? folding::pair{poly::quotient(last.low, taps), f.barrett.low}
                                : folding::pair{f.barrett.low, poly::quotient(last.high, taps)};
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

// at[k]: x^(8 * distance * k + 31) mod G of degree 32, reflected. Multiplied by a register of 32 bits, it gives the word to
// add to the first eight bytes that lie k times the distance, in bytes, behind that register.
template <unsigned Count>
struct stream_factors {
    std::uint64_t at[Count];
};
template <unsigned Count>
constexpr stream_factors<Count> make_stream_factors(std::uint32_t taps, unsigned distance) noexcept {
    using poly = polynomial<std::uint32_t, true>;
    const std::uint32_t step = power_over<std::uint32_t, true>(distance, taps);
    stream_factors<Count> s{};
    std::uint32_t power = poly::monomial(31);
    for (unsigned k = 0; k < Count; ++k) {
        s.at[k] = power;
        power = poly::multiply(power, step, taps);
    }
    return s;
}

// As folding::over over D = 8 * distance bits, reflected, for any distance of 8 bytes or more.
constexpr folding::pair make_jump(std::uint64_t taps, unsigned distance) noexcept {
    using poly = polynomial<std::uint64_t, true>;
    const std::uint64_t before =
        poly::multiply(poly::monomial(63), power_over<std::uint64_t, true>(distance - 8, taps), taps);  // x^(D - 1)
    return {poly::times_power(before, 64, taps), before};
}

// One object for each polynomial: algorithms that share a polynomial share it.
template <bool Reflected, std::uint64_t Taps>
inline constexpr folding folding_of = make_folding<Reflected>(Taps);

template <class Word, bool Reflected, Word Taps, unsigned Count>
inline constexpr comb<Word, Count> comb_of = make_comb<Reflected, Count>(Taps, constant_ring<Word, Reflected>{Taps});

template <class Word, bool Reflected, Word Taps>
inline constexpr Word farthest_back_of = make_farthest_back<Reflected>(Taps, constant_ring<Word, Reflected>{Taps});

CRC_CODE_END_IN

#endif
