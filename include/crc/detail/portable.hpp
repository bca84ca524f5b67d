// The portable kernels: no instruction beyond plain C++, any width, both directions. Each takes and returns a register.
#ifndef CRC_DETAIL_PORTABLE_HPP
#define CRC_DETAIL_PORTABLE_HPP

#include <cstddef>
#include <cstdint>

#include "constants.hpp"

CRC_CODE_BEGIN_IN(detail)

// The byte at p[i] as the register takes it: at the top powers.
template <class Word, bool Reflected>
constexpr Word first_digit(unsigned char byte) noexcept {
    return Reflected ? Word(byte) : Word(Word(byte) << (bits_of<Word> - 8));
}

// Message bytes as a polynomial, in the direction's bit order: eight as one of degree < 64, four as one of degree < 32.
template <class Word, bool Reflected>
constexpr Word load_word(const unsigned char* p) noexcept {
    Word v = 0;
    if (__builtin_is_constant_evaluated()) {
        for (unsigned i = 0; i < sizeof(Word); ++i) {
            v |= Word(p[i]) << (Reflected ? 8 * i : bits_of<Word> - 8 - 8 * i);
        }
        return v;
    }
    __builtin_memcpy(&v, p, sizeof(Word));
    if constexpr (Reflected == (CRC_BIG_ENDIAN == 1)) {
        if constexpr (sizeof(Word) == 8) v = __builtin_bswap64(v);
        else v = __builtin_bswap32(v);
    }
    return v;
}
template <bool Reflected>
CRC_ALWAYS_INLINE constexpr std::uint64_t load64(const unsigned char* p) noexcept {
    return load_word<std::uint64_t, Reflected>(p);
}
template <bool Reflected>
CRC_ALWAYS_INLINE constexpr std::uint32_t load32(const unsigned char* p) noexcept {
    return load_word<std::uint32_t, Reflected>(p);
}

// One bit at a time: no table.
template <class Word, bool Reflected>
constexpr Word bitwise(Word reg, const unsigned char* p, std::size_t n, Word taps) noexcept {
    for (std::size_t i = 0; i < n; ++i) {
        reg ^= first_digit<Word, Reflected>(p[i]);
        for (unsigned bit = 0; bit < 8; ++bit) reg = polynomial<Word, Reflected>::times_x(reg, taps);
    }
    return reg;
}

// reg * x^bits, bits dropped beyond the top, for bits up to the size of the word.
template <class Word, bool Reflected>
constexpr Word drop(Word reg, unsigned bits) noexcept {
    return bits >= bits_of<Word> ? Word(0) : Reflected ? Word(reg >> bits) : Word(reg << bits);
}

// The register after one byte, by the table's digits of Bits bits.
template <bool Reflected, class Word, unsigned Bits, unsigned Count>
constexpr Word next_byte(Word reg, unsigned char byte, const tables<Word, Bits, Count>& t) noexcept {
    static_assert(Count * Bits >= 8);
    reg ^= first_digit<Word, Reflected>(byte);
    const auto digits = static_cast<unsigned>(static_cast<unsigned char>(Reflected ? reg : reg >> (bits_of<Word> - 8)));
    Word next = drop<Word, Reflected>(reg, 8);
    for (unsigned i = 0; i < 8 / Bits; ++i) {
        const unsigned shift = Reflected ? Bits * i : 8 - Bits - Bits * i;
        next ^= t.at[8 / Bits - 1 - i][(digits >> shift) & ((1u << Bits) - 1)];
    }
    return next;
}

// Slicing: Bits * Count / 8 bytes per step where that is 8 or 16, else byte by byte.
template <bool Reflected, class Word, unsigned Bits, unsigned Count>
constexpr Word slicing(Word reg, const unsigned char* p, std::size_t n, const tables<Word, Bits, Count>& t) noexcept {
    constexpr unsigned step = Bits * Count / 8;
    static_assert(step == 1 || step % 8 == 0);
    if constexpr (step > 1) {
        for (; n >= step; p += step, n -= step) {
            Word next = drop<Word, Reflected>(reg, 8 * step);
            for (unsigned w = 0; w < step / 8; ++w) {
                std::uint64_t block = load64<Reflected>(p + 8 * w);
                if (w * 64 < bits_of<Word>) {
                    const Word part = drop<Word, Reflected>(reg, 64 * w);
                    if constexpr (Reflected || bits_of<Word> == 64) block ^= static_cast<std::uint64_t>(part);
                    else if constexpr (bits_of<Word> < 64) block ^= static_cast<std::uint64_t>(part) << 32u;
                    else block ^= static_cast<std::uint64_t>(part >> 64u);
                }
                for (unsigned i = 0; i < 64 / Bits; ++i) {
                    const unsigned shift = Reflected ? Bits * i : 64 - Bits - Bits * i;
                    next ^= t.at[Count - 1 - w * (64 / Bits) - i][(block >> shift) & ((1u << Bits) - 1)];
                }
            }
            reg = next;
        }
    }
    for (; n > 0; ++p, --n) reg = next_byte<Reflected>(reg, *p, t);
    return reg;
}

CRC_CODE_END_IN

#endif
