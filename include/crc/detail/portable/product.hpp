// The portable multiplication of polynomials.
#ifndef CRC_HEADERS_DETAIL_PORTABLE_PRODUCT_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_PORTABLE_PRODUCT_HPP_INCLUDED

#include <cstdint>

#include "../math/power.hpp"
#include "../math/tables.hpp"

CRC_CODE_BEGIN_IN(detail)

// The product of two polynomials without reduction. Words of 32 bits by ordinary multiplications of every fourth bit: at
// most eight ones meet in a place, so their sum takes four bits, of which the lowest is wanted (Pornin, BearSSL). Wider
// words by three products of halves (Karatsuba and Ofman).
template <class Word>
struct halves {
    Word low, high;
};
CRC_ALWAYS_INLINE halves<std::uint32_t> carryless(std::uint32_t a, std::uint32_t b) noexcept {
    constexpr std::uint64_t fourth = 0x1111111111111111;
    const std::uint64_t a0 = a & fourth, a1 = a & fourth << 1u, a2 = a & fourth << 2u, a3 = a & fourth << 3u;
    const std::uint64_t b0 = b & fourth, b1 = b & fourth << 1u, b2 = b & fourth << 2u, b3 = b & fourth << 3u;
    const std::uint64_t product = ((a0 * b0 ^ a1 * b3 ^ a2 * b2 ^ a3 * b1) & fourth) |
                                  ((a0 * b1 ^ a1 * b0 ^ a2 * b3 ^ a3 * b2) & fourth << 1u) |
                                  ((a0 * b2 ^ a1 * b1 ^ a2 * b0 ^ a3 * b3) & fourth << 2u) |
                                  ((a0 * b3 ^ a1 * b2 ^ a2 * b1 ^ a3 * b0) & fourth << 3u);
    return {static_cast<std::uint32_t>(product), static_cast<std::uint32_t>(product >> 32u)};
}
template <class Word>
CRC_ALWAYS_INLINE halves<Word> carryless(Word a, Word b) noexcept {
    using half = choose<bits_of<Word> == 64, std::uint32_t, std::uint64_t>;
    constexpr unsigned bits = bits_of<half>;
    const half a0 = static_cast<half>(a), a1 = static_cast<half>(a >> bits);
    const half b0 = static_cast<half>(b), b1 = static_cast<half>(b >> bits);
    const auto low = carryless(a0, b0), high = carryless(a1, b1), both = carryless(half(a0 ^ a1), half(b0 ^ b1));
    const half low1 = low.high ^ both.low ^ low.low ^ high.low, high0 = high.low ^ both.high ^ low.high ^ high.high;
    return {Word(Word(low1) << bits) ^ Word(low.low), Word(Word(high.high) << bits) ^ Word(high0)};
}

// The product of two factors, or of a register and a factor (power.hpp): the register that the product leaves as a message
// in a zero register. Words of 32 bits go in whole; otherwise the first word, and the second is added.
template <class Algorithm, class Word>
CRC_NOINLINE Word portable_product(const Algorithm& algorithm, Word a, Word b) noexcept {
    constexpr bool reflected = Algorithm::reflected, narrow = bits_of<Word> == 32;
    const halves<Word> p = carryless(a, b);
    const Word first = message_order<reflected>(reflected ? p.low : p.high);
    const Word second = message_order<reflected>(reflected ? p.high : p.low);
    unsigned char message[narrow ? 8 : sizeof(Word)];
    if constexpr (narrow) store64(message, first | std::uint64_t(second) << 32u);
    else
        for (unsigned i = 0; i < sizeof(Word); i += 8)
            store64(message + i, static_cast<std::uint64_t>(first >> (8 * i)));
    const Word reg = algorithm.portable(Word(0), message, sizeof(message));
    const Word result = narrow ? reg : Word(reg ^ (reflected ? p.high : p.low));
    // The same excess as that of the hardware kernels.
    if constexpr (reflected == as_reflected<reflected>) return result;
    else return polynomial<Word, reflected>::times_x(result, algorithm.modulus());
}

CRC_CODE_END_IN

#endif
