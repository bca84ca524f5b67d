// Polynomials over GF(2): how a CRC is defined, and how it is computed fast. Read this first; every other file of the
// library takes its words and its formulas from here.
//
// 1. Definition. A string of bits is a polynomial with coefficients in GF(2), first bit first: the highest power.
//    Adding is XOR (so is subtracting), and multiplying by x appends a zero bit. The CRC of a message m(x) of n bits
//    under the generator G(x) of degree w is the remainder
//
//        crc = (m(x) * x^w  +  init(x) * x^n)  mod G(x)
//
//    then optionally reflected, then XORed with xorout. It is linear in the message and in init, apart from xorout:
//    everything below is a consequence.
//
// 2. Long division. Keep the remainder r of the bits seen so far, times x^w. One more bit b gives
//    r' = (r*x + b*x^w) mod G: shift, and subtract G if x^w appears. That is the bitwise algorithm, one bit per step.
//
// 3. Tables. Eight steps at once: the top 8 coefficients of r + b*x^(w-8) decide which multiple of G is subtracted, so
//    a table of 256 remainders replaces eight steps. Slicing goes on: the remainder of a longer block is the sum of
//    the remainders of its bytes, each times the power of x that its position stands for. One table per position, no
//    dependence between the look-ups.
//
// 4. One degree for all widths. For w <= 64 we calculate modulo
//
//        M(x) = G(x) * x^(B-w)        with B = 32 or 64, the bits of a machine word
//
//    instead of modulo G. M has degree B for every w, and (m * x^B) mod M = ((m * x^w) mod G) * x^(B-w): the wanted
//    remainder, aligned to the top power of the word. So a kernel written once for degree B serves CRC-3 to CRC-64.
//    Only operations that need an inverse of x must go back to G, since x divides M when w < B.
//
// 5. Reflection. When refin is true, each byte's least significant bit comes first. Rather than reversing the bits of
//    the data, we store polynomials reversed: bit i of a word of B bits stands for x^(B-1-i), instead of x^i. Bytes
//    loaded in little-endian order are then in the right place, a reflected register sits at the low end of its word,
//    and "times x" is a shift to the right. Not reflected: bit i stands for x^i, bytes are loaded in big-endian order,
//    the register sits at the top end, and "times x" is a shift to the left. In both, a register shifted by n bits
//    towards lower memory addresses of a message is the register times x^n.
//
// 6. Concatenation. With register(A) = (A * x^B) mod M for a message A (init left out), and |B| bits in B:
//
//        register(A || B) = register(A) * x^|B|  +  register(B)        (mod M)
//
//    x^n mod M takes O(log n) multiplications by squaring. This combines the CRCs of two pieces, extends a CRC by
//    zeros, and makes CRCs of known length a monoid, which parallel and distributed reductions need.
//
// 7. Folding. With a carry-less multiplier (64 x 64 -> 127 bits), 128 bits H*x^64 + L at a distance of D bits from the
//    place where they are wanted are congruent to
//
//        H * (x^(D+64) mod M)  +  L * (x^D mod M)
//
//    which is again less than 128 bits, and is XORed onto the 128 bits D further on. No reduction is needed until the
//    very end, and several accumulators hide the latency. In the reflected order the product of two 64-bit words
//    comes out one place too high (i + j counts from x^126, not x^127), so the constants are x^(D+63) and x^(D-1).
//
// 8. Barrett reduction. At the end, a polynomial h(x) * x^64 of degree < 128 is reduced modulo M without division:
//
//        q = floor(h * floor(x^128 / M) / x^64),    remainder = h * x^64 - q * M
//
//    two multiplications, exact because there are no carries. Where h is the upper word of a product a * k, its quotient need not
//    wait for that: it is floor(a * floor(k * x^64 / M) / x^64).
//
// 9. Long shifts. x^(8n) mod G for a 64-bit n is a product of x^(8 * 2^i), one for each bit i of n. Bits that lie far
//    apart share a table: for each of C tables, and each set of four bits 16 apart, the product is worked out
//    beforehand. The bits of n that are j mod 16/C make one product of C entries, P(j), and
//
//        x^(8n) = (... (P(top)^2 * P(top-1))^2 ...)^2 * P(0)
//
//    which takes 16/C - 1 squarings, and products that do not wait for each other (Lim and Lee, "More flexible
//    exponentiation with precomputation", 1994). Since G has the term x^0, x has an inverse modulo G, (G - 1) / x, and
//    a register can be moved back as well: x^(-8n) = x^(8(2^64 - 1 - n)) * x^(-8(2^64 - 1)), with the same tables.
//
//    A factor f is only needed modulo G: a register is a multiple of x^(B-w), so that register * f mod M is the same
//    for all f that are congruent modulo G. The "product" of two words that hardware gives is their product times some
//    x^s (one place in the reflected order, section 7, and 32 more where registers of 32 bits lie in words of 64).
//    So factors are stored times x^-s; then products of factors, and of a register and a factor, are right.
//
// 10. Folding by bytes. A CRC of degree w <= 32 needs no multiplier to fold. Let u_a be the power of x that bit a of a byte
//    stands for within the byte (a, or 7 - a if reflected), V the bytes in a vector, and k at least w / 8. Where the 8k
//    powers x^(u + 8V(d - d_j)), 0 <= u < 8, 0 <= j < k, d the greatest of k small distances d_j, span all residues
//    modulo G, the bits of a byte can be written in them, d vectors further on:
//
//        x^(u_a + 8Vd)  =  sum over j, b of  M_j[b][a] * x^(u_b + 8V(d - d_j))   (mod G)
//
//    so that a byte c may be replaced by the bytes M_j * c at the same place in the vectors d_j further on, with k
//    matrices M_j of 8 x 8 bits that are the same for every byte of the message. One instruction (GF2P8AFFINEQB)
//    multiplies every byte of a vector by a matrix: a vector moves on by k of them and as many XORs. Bytes stay where
//    they are, so nothing is shuffled, and either direction costs the same. With both kinds of folding in turn, the
//    multiplier and the matrices' port of the CPU are busy together.
//
// 11. Folding by words. A message of at most 256 bytes ends before the distances of section 10 are worth it. But the matrices
//    of the instruction need not be the same for all bytes of a vector: each word of 8 bytes has its own. Let T be a set
//    of 1, 2 or 4 words of the last vector whose powers x^(u + 64(7 - t)), 0 <= u < 8, t in T, span all residues modulo G.
//    Then the bits of a byte in any word w of the vector i before the last can be written in them,
//
//        x^(u_a + 64(8i + 7 - w))  =  sum over t in T, b of  M_t[b][a] * x^(u_b + 64(7 - t))   (mod G)
//
//    so that the byte goes to the same place in the words T. Where the eight words can be divided into such sets, and each
//    word w goes to the set that it is in, every word of the last vector receives as many as it gives: all products of
//    matrices, XORed over the vectors, become one vector for each step from word to word in the set, and one permutation
//    of words brings it home.
//
// 12. Folding by exclusive-ors alone. Squaring a polynomial spreads its terms: S(x)^2 = S(x^2). So a multiple of G with few
//    terms, x^n = the sum of some x^(n - d), is one for whole vectors as well,
//
//        x^(8Vn)  =  the sum of the same x^(8V(n - d))   (mod G),   8V a power of two,
//
//    and a vector may be added to those at the distances d instead. Every G of degree w has its own such multiple, G itself
//    in the worst case; among the x^n of the first hundred n, reduced, and the sums of two of them, there are some with
//    far fewer than the w / 2 terms of a residue at random. The distances are too great for registers: the vectors that
//    still give something, n of them, are kept in memory, and the last n are left to other ways.
//
// Further reading: Ross Williams, "A painless guide to CRC error detection algorithms" (1993), for the model; Kadatch
// and Jenkins, "Everything we know about CRC but afraid to forget" (2010), for tables and concatenation; Gopal et al.,
// "Fast CRC computation for generic polynomials using PCLMULQDQ" (2009), for folding.
#ifndef CRC_HEADERS_GF2_HPP_INCLUDED
#define CRC_HEADERS_GF2_HPP_INCLUDED

#include <cstdint>

#include "detail/base/target.hpp"

// Arithmetic on polynomials over GF(2), stored in unsigned words. Constexpr, portable, not constant-time.
CRC_CODE_BEGIN_IN(gf2)

// The lowest `width` bits of value in reverse order: bit i becomes bit width-1-i. The rest must be zero.
template <class Word>
constexpr Word reflect(Word value, unsigned width) noexcept {
    Word result = 0;
    for (unsigned i = 0; i < width; ++i) {
        result = static_cast<Word>(result << 1u) | static_cast<Word>(value & Word(1));
        value = static_cast<Word>(value >> 1u);
    }
    return result;
}

// A word with Bits coefficients, as section 5 above stores them. All functions are for polynomials of degree < Bits.
template <class Word, unsigned Bits, bool Reflected>
struct polynomial {
    // x^n for n < Bits.
    static constexpr Word monomial(unsigned n) noexcept { return Word(1) << (Reflected ? Bits - 1 - n : n); }

    // p * x, dropping x^Bits.
    static constexpr Word shifted(Word p) noexcept { return Reflected ? p >> 1u : p << 1u; }

    // True if the coefficient of x^(Bits-1) is 1.
    static constexpr bool top(Word p) noexcept { return (p & monomial(Bits - 1)) != Word(0); }

    // p / x, dropping the coefficient of x^0; and whether that is 1.
    static constexpr Word lowered(Word p) noexcept { return Reflected ? Word(p << 1u) : Word(p >> 1u); }
    static constexpr bool bottom(Word p) noexcept { return (p & monomial(0)) != Word(0); }

    // p * x mod M, where M = x^Bits + taps. Section 2, one step.
    static constexpr Word times_x(Word p, Word taps) noexcept { return top(p) ? Word(shifted(p) ^ taps) : shifted(p); }

    // p * x^n mod M, where M = x^Bits + taps.
    static constexpr Word times_power(Word p, unsigned n, Word taps) noexcept {
        for (; n != 0; --n) {
            if constexpr (Reflected) p = Word(p >> 1u) ^ ((p & Word(1)) != Word(0) ? taps : Word(0));
            else p = Word(p << 1u) ^ ((p >> (Bits - 1)) != Word(0) ? taps : Word(0));
        }
        return p;
    }

    // a * b mod M, where M = x^Bits + taps.
    static constexpr Word multiply(Word a, Word b, Word taps) noexcept {
        // Spelled out, since compilers take their time over calls in constant expressions.
        Word product = 0;
        for (unsigned i = 0; i < Bits; ++i) {
            if constexpr (Reflected) {
                product = Word(product >> 1u) ^ ((product & Word(1)) != Word(0) ? taps : Word(0)) ^
                          ((a >> i & Word(1)) != Word(0) ? b : Word(0));
            } else {
                product = Word(product << 1u) ^ ((product >> (Bits - 1)) != Word(0) ? taps : Word(0)) ^
                          ((a >> (Bits - 1 - i) & Word(1)) != Word(0) ? b : Word(0));
            }
        }
        return product;
    }

    // p / x^n mod G, where G is M without its factors x: M = G * x^(Bits - w), and the degree of p is less than w. taps
    // must not be zero.
    static constexpr Word over_power(Word p, unsigned n, Word taps) noexcept {
        unsigned width = Bits;
        for (; !bottom(taps); taps = lowered(taps)) --width;
        for (; n != 0; --n) p = bottom(p) ? Word(lowered(Word(p ^ taps)) ^ monomial(width - 1)) : lowered(p);
        return p;
    }

    // floor(p * x^Bits / M)
    static constexpr Word quotient(Word p, Word taps) noexcept {
        Word quotient = 0;
        for (unsigned i = 0; i < Bits; ++i) {
            if (top(p)) quotient |= monomial(Bits - 1 - i);
            p = times_x(p, taps);
        }
        return quotient;
    }

    // floor(x^(2 * Bits) / M) - x^Bits: the quotient without its top term.
    static constexpr Word barrett_quotient(Word taps) noexcept { return quotient(taps, taps); }
};

CRC_CODE_END_IN

#endif
