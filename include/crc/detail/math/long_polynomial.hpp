// Polynomials over GF(2) of thousands of bits, for greatest common divisors.
#ifndef CRC_HEADERS_DETAIL_MATH_LONG_POLYNOMIAL_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_LONG_POLYNOMIAL_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../base/uint128.hpp"

CRC_CODE_BEGIN_IN(detail)

// Bit i of the words is the coefficient of x^i. The words behind the last bit are zero.
template <std::size_t Words>
struct long_polynomial {
    std::uint64_t words[Words] = {};
    std::size_t bits = 0;  // the degree plus 1; 0 for the polynomial 0

    static constexpr std::size_t most_bits = 64 * Words;

    constexpr long_polynomial() noexcept {}

    constexpr bool has_bit(std::size_t i) const noexcept { return (words[i / 64] >> i % 64 & 1u) != 0; }
    constexpr std::size_t filled() const noexcept { return (bits + 63) / 64; }

    constexpr void clear() noexcept {
        for (std::size_t i = 0; i < filled(); ++i) words[i] = 0;
        bits = 0;
    }

    // Adds value * x^position.
    constexpr void add(std::uint64_t value, std::size_t position) noexcept {
        if (value == 0) return;
        const std::size_t first = position / 64, shift = position % 64;
        words[first] ^= value << shift;
        if (shift != 0 && value >> (64 - shift) != 0) words[first + 1] ^= value >> (64 - shift);
        grow(position + 64 < most_bits ? position + 64 : most_bits);
    }
    constexpr void add(const uint128& value, std::size_t position) noexcept {
        add(static_cast<std::uint64_t>(value), position);
        add(static_cast<std::uint64_t>(value >> 64u), position + 64);
    }
    constexpr void add(const long_polynomial& other) noexcept {
        for (std::size_t i = 0; i < other.filled(); ++i) words[i] ^= other.words[i];
        grow(other.bits);
    }

    // times x, plus b, modulo m. The degree is less than that of m.
    constexpr void times_x_plus(bool b, const long_polynomial& m) noexcept {
        std::uint64_t carry = b ? 1 : 0;
        for (std::size_t i = 0, end = filled(); i < end || carry != 0; ++i) {
            const std::uint64_t word = words[i];
            words[i] = word << 1u | carry;
            carry = word >> 63u;
        }
        bits = bits != 0 ? bits + 1 : b ? 1 : 0;
        if (bits == m.bits) add(m);
    }

    // modulo m, which is not 0.
    constexpr void reduce(const long_polynomial& m) noexcept {
        while (bits >= m.bits) {
            const std::size_t distance = bits - m.bits, first = distance / 64, shift = distance % 64;
            for (std::size_t i = 0; i < m.filled(); ++i) {
                words[first + i] ^= m.words[i] << shift;
                if (shift != 0 && m.words[i] >> (64 - shift) != 0) words[first + i + 1] ^= m.words[i] >> (64 - shift);
            }
            settle();
        }
    }

    // Without its factors x.
    constexpr void drop_powers_of_x() noexcept {
        if (bits == 0) return;
        std::size_t zeros = 0;
        while (!has_bit(zeros)) ++zeros;
        const std::size_t first = zeros / 64, shift = zeros % 64, end = filled();
        for (std::size_t i = 0; i < end; ++i) {
            const std::uint64_t low = first + i < end ? words[first + i] : 0,
                                high = first + i + 1 < end ? words[first + i + 1] : 0;
            words[i] = shift == 0 ? low : low >> shift | high << (64 - shift);
        }
        bits -= zeros;
    }

    // The lowest 128 coefficients.
    constexpr uint128 low() const noexcept { return make_uint128(Words > 1 ? words[1] : 0, words[0]); }

private:
    constexpr void grow(std::size_t most) noexcept {
        if (bits < most) bits = most;
        settle();
    }
    constexpr void settle() noexcept {
        while (bits != 0 && !has_bit(bits - 1)) --bits;
    }
};

// a becomes the greatest common divisor of both; b is filled up.
template <std::size_t Words>
constexpr void common_divisor(long_polynomial<Words>& a, long_polynomial<Words>& b) noexcept {
    while (b.bits != 0) {
        a.reduce(b);
        if (a.bits == 0) {
            a = b;
            return;
        }
        b.reduce(a);
    }
}

// p / d without its 128th power and those above, and whether that leaves nothing. d: at most 64 bits, of which the last
// is `top`.
struct quotient {
    uint128 value;
    bool exact;
};
template <std::size_t Words>
constexpr quotient divide(const long_polynomial<Words>& p, std::uint64_t d, std::uint64_t top) noexcept {
    std::uint64_t rest = 0;
    uint128 value = 0;
    for (std::size_t i = p.bits; i-- != 0;) {
        rest = rest << 1u | (p.words[i / 64] >> i % 64 & 1u);
        const bool goes = (rest & top) != 0;
        if (goes) rest ^= d;
        value = value << 1u | uint128(goes ? 1u : 0u);
    }
    return {value, rest == 0};
}

// Vectors over GF(2) of up to 128 bits, in echelon form: at most one with each highest bit. Each may be an equation:
// the sum of the unknowns in the vector is `right`.
struct echelon {
    uint128 row[128] = {};
    bool right[128] = {};

    constexpr echelon() noexcept {}

    // The vector, less those here that have its highest bits; `sum` is then the right side that is left.
    constexpr uint128 reduced(uint128 vector, bool& sum) const noexcept {
        for (unsigned bit = 128; bit-- != 0;) {
            if (!has(vector, bit) || row[bit] == uint128(0)) continue;
            vector = vector ^ row[bit];
            sum = sum != right[bit];
        }
        return vector;
    }
    constexpr uint128 reduced(const uint128& vector) const noexcept {
        bool none = false;
        return reduced(vector, none);
    }

    // False if the equation contradicts those here.
    constexpr bool add(const uint128& vector, bool sum = false) noexcept {
        const uint128 rest = reduced(vector, sum);
        if (rest == uint128(0)) return !sum;
        unsigned bit = 127;
        while (!has(rest, bit)) --bit;
        row[bit] = rest;
        right[bit] = sum;
        return true;
    }

    // True if these values of the unknowns obey all equations.
    constexpr bool holds(const uint128& unknowns) const noexcept {
        for (unsigned bit = 0; bit < 128; ++bit) {
            bool sum = right[bit];
            for (uint128 both = row[bit] & unknowns; both != uint128(0); both = both >> 1u) sum = sum != has(both, 0);
            if (sum) return false;
        }
        return true;
    }

    // Makes each row the only one with its highest bit. Then an unknown whose bit is no row's highest one is free, and
    // the others follow.
    constexpr void solve() noexcept {
        for (unsigned bit = 0; bit < 128; ++bit) {
            if (row[bit] == uint128(0)) continue;
            for (unsigned below = bit; below-- != 0;) {
                if (row[below] == uint128(0) || !has(row[bit], below)) continue;
                row[bit] = row[bit] ^ row[below];
                right[bit] = right[bit] != right[below];
            }
        }
    }
    // After solve(): the unknowns where all free ones are 0; and how they change with a free one.
    constexpr uint128 particular() const noexcept {
        uint128 result = 0;
        for (unsigned bit = 0; bit < 128; ++bit) {
            if (right[bit]) result = result | uint128(1) << bit;
        }
        return result;
    }
    constexpr bool is_free(unsigned unknown) const noexcept { return row[unknown] == uint128(0); }
    constexpr uint128 change_with(unsigned unknown) const noexcept {
        uint128 result = uint128(1) << unknown;
        for (unsigned bit = 0; bit < 128; ++bit) {
            if (has(row[bit], unknown)) result = result | uint128(1) << bit;
        }
        return result;
    }

private:
    static constexpr bool has(const uint128& v, unsigned bit) noexcept { return (v >> bit & uint128(1)) != uint128(0); }
};

CRC_CODE_END_IN

#endif
