// The portable kernels: no instruction beyond plain C++, any width, both directions. Each takes and returns a register.
#ifndef CRC_DETAIL_PORTABLE_HPP
#define CRC_DETAIL_PORTABLE_HPP

#include <cstddef>
#include <cstdint>

#include "constants.hpp"

CRC_CODE_BEGIN_IN(detail)

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
        reg ^= Reflected ? Word(p[i]) : Word(Word(p[i]) << (bits_of<Word> - 8));
        for (unsigned bit = 0; bit < 8; ++bit) reg = polynomial<Word, Reflected>::times_x(reg, taps);
    }
    return reg;
}

// Everything below takes registers in message order (see tables).

// What one byte leaves in the register once Following more bytes have followed it.
template <unsigned Following, class Word, unsigned Bits, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE constexpr Word look_up(unsigned byte, const tables<Word, Bits, Count, First>& t) noexcept {
    if constexpr (Bits == 8) return t.at[Following][byte];
    else return t.at[2 * Following + 1][byte & 15u] ^ t.at[2 * Following][byte >> 4u];
}

// The same for the lowest `Bytes` bytes of v, first byte lowest, of which the last is followed by Following more.
template <unsigned Bytes, unsigned Following, class Word, class Tables>
CRC_ALWAYS_INLINE constexpr Word look_up_word(Word v, const Tables& t) noexcept {
    const auto byte = static_cast<unsigned>(static_cast<unsigned char>(v));
    const Word part = look_up<Following + Bytes - 1, Word>(byte, t);
    if constexpr (Bytes == 1) return part;
    else return part ^ look_up_word<Bytes - 1, Following>(Word(v >> 8u), t);
}

// The same for bytes in memory: their loads wait for nothing, and need no extraction.
template <unsigned Bytes, unsigned Following, class Word, class Tables>
CRC_ALWAYS_INLINE constexpr Word look_up_memory(const unsigned char* p, const Tables& t) noexcept {
    const Word part = look_up<Following + Bytes - 1, Word>(p[0], t);
    if constexpr (Bytes == 1) return part;
    else return part ^ look_up_memory<Bytes - 1, Following, Word>(p + 1, t);
}

// The register after one byte.
template <class Word, class Tables>
CRC_ALWAYS_INLINE constexpr Word next_byte(Word reg, unsigned char byte, const Tables& t) noexcept {
    const auto index = static_cast<unsigned char>(static_cast<unsigned char>(reg) ^ byte);
    return Word(reg >> 8u) ^ look_up<0, Word>(index, t);
}

// The register after eight bytes: the first meet the register, the others go straight to their tables.
template <class Word, class Tables>
CRC_ALWAYS_INLINE constexpr Word next_eight(Word reg, const unsigned char* p, const Tables& t) noexcept {
    if constexpr (bits_of<Word> == 32) {
        return look_up_word<4, 4>(Word(load32<true>(p) ^ reg), t) ^ look_up_memory<4, 0, Word>(p + 4, t);
    } else {
        const std::uint64_t v = load64<true>(p) ^ static_cast<std::uint64_t>(reg);
        if constexpr (bits_of<Word> == 64) return look_up_word<8, 0>(v, t);
        else return Word(reg >> 64u) ^ look_up_word<8, 0>(Word(v), t);
    }
}

// One table of 256 entries or more; 8 of them, or 16 of 16 entries, take eight bytes per step.
template <class Word, unsigned Bits, unsigned Count>
constexpr Word slicing(Word reg, const unsigned char* p, std::size_t n, const tables<Word, Bits, Count>& t) noexcept {
    if constexpr (Bits * Count >= 64) {
        for (; n >= 8; p += 8, n -= 8) reg = next_eight(reg, p, t);
    }
    for (; n > 0; ++p, --n) reg = next_byte(reg, *p, t);
    return reg;
}

// Braids (Kadatch and Jenkins, section 4.11; the direct half is ours): Strands registers, each of which takes every
// Strands-th piece of the message. A piece is twice as long as a register: its first half is added to the register and
// cut into bytes, its second half is looked up from memory, so that loads and arithmetic are in balance. Measured on
// Zen 5 with 2 to 6 strands: bench/README.md.
inline constexpr unsigned strands = 4;
template <class Word>
inline constexpr unsigned piece = 2 * sizeof(Word);
template <class Word>
using braid_tables = tables<Word, 8, piece<Word>, piece<Word> * (strands - 1)>;

template <unsigned I, class Word>
CRC_ALWAYS_INLINE void next_strands(Word (&reg)[strands], const unsigned char* p, const braid_tables<Word>& t) noexcept {
    constexpr unsigned half = sizeof(Word);
    const unsigned char* const q = p + I * piece<Word>;
    const Word first = Word(load_word<Word, true>(q) ^ reg[I]);
    reg[I] = look_up_word<half, half>(first, t) ^ look_up_memory<half, 0, Word>(q + half, t);
    if constexpr (I + 1 < strands) next_strands<I + 1>(reg, p, t);
}

template <class Word>
inline Word braided(Word reg, const unsigned char* p, std::size_t n, const braid_tables<Word>& braid,
                    const tables<Word, 8, 8>& t) noexcept {
    constexpr std::size_t row = strands * piece<Word>;
    if (n >= 3 * row) {
        Word at[strands] = {reg};
        for (; n >= 2 * row; p += row, n -= row) next_strands<0>(at, p, braid);
        // The last row in order: each piece takes its strand's register along.
        reg = 0;
        for (unsigned i = 0; i < strands; ++i, p += piece<Word>) {
            reg = next_eight(Word(reg ^ at[i]), p, t);
            if constexpr (piece<Word> == 16) reg = next_eight(reg, p + 8, t);
        }
        n -= row;
    }
    return slicing(reg, p, n, t);
}

CRC_CODE_END_IN

#endif
