// How the CRC of one algorithm sits in a machine word, from its width and its directions (gf2.hpp, sections 4 and 5).
#ifndef CRC_HEADERS_DETAIL_MATH_REGISTER_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_REGISTER_HPP_INCLUDED

#include <cstdint>

#include "../../gf2.hpp"
#include "../../params.hpp"
#include "../base/choose.hpp"
#include "../base/load.hpp"

CRC_TYPES_BEGIN

// The type of a CRC: the smallest unsigned type of 8, 16, 32, 64 or 128 bits that holds Params.width bits.
template <params Params>
using value_t =
    detail::choose<Params.width <= 8, std::uint8_t,
                   detail::choose<Params.width <= 16, std::uint16_t,
                                  detail::choose<Params.width <= 32, std::uint32_t,
                                                 detail::choose<Params.width <= 64, std::uint64_t, uint128>>>>;

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The word that a register of this width is calculated in.
template <unsigned Width>
using word_for = choose<Width <= 32, std::uint32_t, choose<Width <= 64, std::uint64_t, uint128>>;

template <class Word>
inline constexpr unsigned bits_of = sizeof(Word) * 8;

// The polynomials that CPUs have instructions for, as reflected registers of 32 bits, and of 64 by the same number:
// CRC-32C's, 0x1edc6f41, and CRC-32's, 0x04c11db7.
inline constexpr std::uint32_t castagnoli = gf2::reflect(std::uint32_t{0x1edc6f41}, 32);
inline constexpr std::uint32_t crc32_taps = gf2::reflect(std::uint32_t{0x04c11db7}, 32);

// A register: the remainder modulo M of degree bits_of<Word>, at the low end of the word when reflected, at the top end
// when not.
template <class Word, bool Reflected>
using polynomial = gf2::polynomial<Word, bits_of<Word>, Reflected>;

// Of a message that is not reflected, kernels reverse on load either the bytes of every 16, or, where `bits_reversed`,
// the bits of every byte, which makes it a reflected one. AArch64 does the latter: RBIT has more ports than TBL (128 bytes
// on Neoverse V1: 8 cycles against 12, by llvm-mca). Nothing but the architecture decides, since the constants of an
// engine may come from another translation unit.
#if CRC_ARM64 && !CRC_BIG_ENDIAN
inline constexpr bool bits_reversed = true;
#else
inline constexpr bool bits_reversed = false;
#endif
template <bool Reflected>
inline constexpr bool as_reflected = Reflected || bits_reversed;

// From a register to message order, and back: its first byte, which meets the next byte of the message, is the lowest.
// That is a reflected register as it is; the bytes of the others are reversed.
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr Word message_order(Word reg) noexcept {
    return Reflected ? reg : swap_bytes(reg);
}

// A w-bit polynomial written as in crc::params (bit i is x^i), as a register.
template <class Word>
constexpr Word align(Word value, unsigned width, bool reflected) noexcept {
    return reflected ? gf2::reflect(value, width) : Word(value << (bits_of<Word> - width));
}

// The register after a message that has this CRC (the inverse of to_crc). Bits of `crc` beyond the width are ignored.
template <class Word>
constexpr Word from_crc(Word crc, const params& p) noexcept {
    const Word mask = static_cast<Word>(~Word(0)) >> (bits_of<Word> - p.width);
    const Word value = (crc ^ static_cast<Word>(p.xorout)) & mask;
    const Word low = p.refout == p.refin ? value : gf2::reflect(value, p.width);
    return p.refin ? low : Word(low << (bits_of<Word> - p.width));
}

// The CRC that belongs to this register: refout, then xorout.
template <class Word>
constexpr Word to_crc(Word reg, const params& p) noexcept {
    const Word low = p.refin ? reg : Word(reg >> (bits_of<Word> - p.width));
    const Word value = p.refout == p.refin ? low : gf2::reflect(low, p.width);
    return value ^ static_cast<Word>(p.xorout);
}

#include "words.inl"

CRC_CODE_END_IN

#endif
