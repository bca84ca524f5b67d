// Powers of x modulo M, and what they do to a register: moving it over bytes that follow (gf2.hpp, section 6).
#ifndef CRC_DETAIL_POWER_HPP
#define CRC_DETAIL_POWER_HPP

#include <cstdint>

#include "register.hpp"

CRC_TYPES_BEGIN

namespace detail {

// at[k] = x^(8 * 2^k) mod M: the shifts over 2^k bytes.
template <class Word>
struct byte_powers {
    Word at[64];
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

template <class Word, bool Reflected>
constexpr byte_powers<Word> make_byte_powers(Word taps) noexcept {
    using poly = polynomial<Word, Reflected>;
    byte_powers<Word> powers{};
    powers.at[0] = poly::monomial(8);
    for (unsigned k = 1; k < 64; ++k) powers.at[k] = poly::multiply(powers.at[k - 1], powers.at[k - 1], taps);
    return powers;
}

// x^(8 * bytes) mod M by squaring, for a modulus known only at run time.
template <class Word, bool Reflected>
constexpr Word byte_power(std::uint64_t bytes, Word taps) noexcept {
    using poly = polynomial<Word, Reflected>;
    Word result = poly::monomial(0);
    for (Word square = poly::monomial(8); bytes != 0; square = poly::multiply(square, square, taps)) {
        if (bytes & 1u) result = poly::multiply(result, square, taps);
        bytes >>= 1u;
        if (bytes == 0) break;
    }
    return result;
}

// x^(8 * bytes) mod M from the table of an algorithm known at compile time.
template <class Word, bool Reflected>
constexpr Word byte_power(std::uint64_t bytes, Word taps, const byte_powers<Word>& powers) noexcept {
    using poly = polynomial<Word, Reflected>;
    Word result = poly::monomial(0);
    for (unsigned k = 0; bytes != 0; ++k, bytes >>= 1u) {
        if (bytes & 1u) result = poly::multiply(result, powers.at[k], taps);
    }
    return result;
}

CRC_CODE_END_IN

#endif
