// The portable kernels: no instruction beyond plain C++, any width, both directions. Each takes and returns a register.
#ifndef CRC_HEADERS_DETAIL_PORTABLE_TABLES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_PORTABLE_TABLES_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../math/tables.hpp"

CRC_CODE_BEGIN_IN(detail)

// One bit at a time: no table.
template <class Word, bool Reflected>
constexpr Word bitwise(Word reg, const unsigned char* p, std::size_t n, Word taps) noexcept {
    for (std::size_t i = 0; i < n; ++i) {
        reg ^= Reflected ? Word(p[i]) : Word(Word(p[i]) << (bits_of<Word> - 8));
        // In two halves for wide words: of a loop over all eight bits GCC 15 and 16 want to make a CRC, and crash at its taps.
        constexpr unsigned bits = sizeof(Word) > 8 ? 4 : 8;
        for (unsigned bit = 0; bit < 8; bit += bits) {
            for (unsigned b = 0; b < bits; ++b) reg = polynomial<Word, Reflected>::times_x(reg, taps);
        }
    }
    return reg;
}

// Everything below takes registers in message order (see tables).

// The part of the register that one byte leaves once `following` more bytes have followed it.
template <class Word, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE constexpr Word look_up(const tables<Word, 8, Count, First>& t, unsigned following,
                                         unsigned byte) noexcept {
    return t.at[following].of[byte];
}
template <class Word, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE constexpr Word look_up(const tables<Word, 4, Count, First>& t, unsigned following,
                                         unsigned byte) noexcept {
    return t.at[2 * following + 1].of[byte & 15u] ^ t.at[2 * following].of[byte >> 4u];
}

// The same for four bytes, the first one lowest in v; the last is followed by `following` more.
template <class Word, unsigned Bits, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE Word look_up_4(const tables<Word, Bits, Count, First>& t, unsigned following,
                                 std::uint32_t v) noexcept {
    return look_up(t, following + 3, v & 255u) ^ look_up(t, following + 2, v >> 8u & 255u) ^
           look_up(t, following + 1, v >> 16u & 255u) ^ look_up(t, following, v >> 24u);
}
// The same for bytes in memory: their loads wait for nothing, and need no extraction.
template <class Word, unsigned Bits, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE Word look_up_4(const tables<Word, Bits, Count, First>& t, unsigned following,
                                 const unsigned char* p) noexcept {
    return look_up(t, following + 3, p[0]) ^ look_up(t, following + 2, p[1]) ^ look_up(t, following + 1, p[2]) ^
           look_up(t, following, p[3]);
}

// The same for eight bytes.
template <class Word, unsigned Bits, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE Word look_up_8(const tables<Word, Bits, Count, First>& t, std::uint64_t v) noexcept {
    return look_up_4(t, 4, static_cast<std::uint32_t>(v)) ^ look_up_4(t, 0, static_cast<std::uint32_t>(v >> 32u));
}

// The register after one byte.
template <class Word, unsigned Bits, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE constexpr Word next_byte(Word reg, unsigned char byte,
                                           const tables<Word, Bits, Count, First>& t) noexcept {
    return Word(reg >> 8u) ^ look_up(t, 0, static_cast<unsigned char>(static_cast<unsigned char>(reg) ^ byte));
}

// The register after four bytes, which meet it.
template <class Word, unsigned Bits, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE Word next_four(Word reg, const unsigned char* p, const tables<Word, Bits, Count, First>& t) noexcept {
    const Word sum = look_up_4(t, 0, load32<true>(p) ^ static_cast<std::uint32_t>(reg));
    if constexpr (bits_of<Word> == 32) return sum;
    else return sum ^ Word(reg >> 32u);
}

// The register after eight bytes: the first meet the register, the others go straight to their tables.
template <class Word, unsigned Bits, unsigned Count, unsigned First>
CRC_ALWAYS_INLINE Word next_eight(Word reg, const unsigned char* p,
                                  const tables<Word, Bits, Count, First>& t) noexcept {
    if constexpr (bits_of<Word> == 32) {
        return look_up_4(t, 4, load32<true>(p) ^ reg) ^ look_up_4(t, 0, p + 4);
    } else {
        const Word sum = look_up_8(t, load64<true>(p) ^ static_cast<std::uint64_t>(reg));
        if constexpr (bits_of<Word> == 64) return sum;
        else return sum ^ Word(reg >> 64u);
    }
}

template <class Word, unsigned Bits, unsigned Count>
CRC_ALWAYS_INLINE Word bytewise(Word reg, const unsigned char* p, std::size_t n,
                                const tables<Word, Bits, Count>& t) noexcept {
    for (; n > 0; ++p, --n) reg = next_byte(reg, *p, t);
    return reg;
}

// One table of 256 entries or more; 8 of them, or 16 of 16 entries, take eight bytes per step.
template <class Word, unsigned Bits, unsigned Count>
CRC_NOINLINE Word slicing(Word reg, const unsigned char* p, std::size_t n,
                          const tables<Word, Bits, Count>& t) noexcept {
    if constexpr (Bits * Count >= 64) {
        for (; n >= 8; p += 8, n -= 8) reg = next_eight(reg, p, t);
    }
    return bytewise(reg, p, n, t);
}

// The register after four to eight bytes: as after eight, with zeros in front of what they and the register have in common.
template <class Word>
CRC_NOINLINE Word four_to_eight(Word reg, const unsigned char* p, std::size_t n, const tables<Word, 8, 8>& t) noexcept {
    const auto bits = 8 * number_as<unsigned>(n);
    const std::uint64_t v = (load_4_to_8<true>(p, n) ^ static_cast<std::uint64_t>(reg)) << (64 - bits);
    const Word sum = look_up_8(t, v);
    if constexpr (bits_of<Word> == 32) return sum;
    else return sum ^ Word(reg >> 32u >> (bits - 32));
}

// Braids (Kadatch and Jenkins, section 4.11; the direct half is ours): Strands registers, each of which takes every
// Strands-th piece of the message. A piece is twice as long as a register: its first half is added to the register and
// cut into bytes, its second half is looked up from memory, so that loads and arithmetic are in balance. Measured on
// Zen 4 with 2 to 6 strands: bench/README.md.
inline constexpr unsigned strands = 4;
template <class Word>
inline constexpr unsigned braid_piece = 2 * sizeof(Word);
template <class Word>
using braid_tables = tables<Word, 8, braid_piece<Word>, braid_piece<Word>*(strands - 1)>;

// The register of one strand after its next piece.
template <class Word>
CRC_ALWAYS_INLINE Word next_piece(Word reg, const unsigned char* p, const braid_tables<Word>& t) noexcept {
    if constexpr (bits_of<Word> == 32) {
        return next_eight(reg, p, t);
    } else {
        const std::uint64_t v = load64<true>(p) ^ reg;
        return look_up_4(t, 12, static_cast<std::uint32_t>(v)) ^ look_up_4(t, 8, static_cast<std::uint32_t>(v >> 32u)) ^
               look_up_4(t, 4, p + 8) ^ look_up_4(t, 0, p + 12);
    }
}

template <class Word>
inline constexpr std::size_t braided_row = strands* braid_piece<Word>;

// From 2 rows on.
template <class Word>
CRC_NOINLINE Word braided(Word reg, const unsigned char* p, std::size_t n, const braid_tables<Word>& braid,
                          const tables<Word, 8, 8>& t) noexcept {
    constexpr std::size_t row = braided_row<Word>;
    Word at[strands] = {reg};
    for (; n >= 2 * row; p += row, n -= row) {
        at[0] = next_piece(at[0], p, braid);
        at[1] = next_piece(at[1], p + braid_piece<Word>, braid);
        at[2] = next_piece(at[2], p + 2 * braid_piece<Word>, braid);
        at[3] = next_piece(at[3], p + 3 * braid_piece<Word>, braid);
    }
    // The last row in order: each piece takes its strand's register along.
    reg = 0;
    for (unsigned i = 0; i < strands; ++i, p += braid_piece<Word>) reg = slicing(Word(reg ^ at[i]), p, braid_piece<Word>, t);
    return slicing(reg, p, n - row, t);
}

CRC_CODE_END_IN

#endif
