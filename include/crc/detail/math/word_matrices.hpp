// The bit matrices that fold a short message of 64-byte vectors onto the last of them (gf2.hpp, section 11), solved for an
// algorithm of width 1 to 32.
#ifndef CRC_HEADERS_DETAIL_MATH_WORD_MATRICES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_WORD_MATRICES_HPP_INCLUDED

#include <cstdint>

#include "byte_matrices.hpp"

CRC_TYPES_BEGIN

namespace detail {

// The words of a vector, 0 to 7, in groups of one size: sets of words, each of which span all residues modulo G. Size 0:
// there are none.
struct word_groups {
    unsigned size;
    unsigned char at[8];
};

// Count: the size of the groups.
template <unsigned Count>
struct word_matrices {
    static constexpr unsigned most_vectors = 4;

    // onto[i][j]: a matrix for each word of the vector that has i more between itself and the last. The products for j
    // belong j words further on in the group, the first word coming after the last:
    alignas(64) bit_matrix onto[most_vectors - 1][Count][8];
    // word w of the last vector takes word from[j][w] of the products for j.
    alignas(64) std::uint64_t from[Count][8];
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The space that the bits of these words of a vector span; word w, counted from the first, stands for at[7 - w]. Vector 8 *
// j + a is x^a in the j-th word.
constexpr spanned spanned_by(unsigned words, unsigned width, std::uint32_t taps, const row_powers& powers) noexcept {
    spanned span;
    unsigned number = 0;
    for (unsigned w = 0; w < 8; ++w) {
        if ((words >> w & 1u) == 0) continue;
        std::uint32_t power = powers.at[7 - w];
        for (unsigned a = 0; a < 8; ++a, ++number) {
            if (span.rank < width) span.add(power, number);
            power = polynomial<std::uint32_t, false>::times_x(power, taps);
        }
    }
    return span;
}

// Divides the words that are left into groups from number `count` on.
constexpr bool find_groups(word_groups& g, unsigned count, unsigned left, unsigned width, std::uint32_t taps,
                           const row_powers& powers) noexcept {
    if (left == 0) return true;
    if (count == sizeof g.at) return false;  // never: GCC for s390x warns otherwise
    const unsigned first = left & (0u - left);
    for (unsigned words = first; words <= left; words += 2 * first) {
        if ((words & ~left) != 0 || count_ones(words) != g.size) continue;
        if (spanned_by(words, width, taps, powers).rank != width) continue;
        g.at[count] = static_cast<unsigned char>(words);
        if (find_groups(g, count + 1, left & ~words, width, taps, powers)) return true;
    }
    return false;
}

constexpr row_powers make_word_powers(unsigned width, std::uint32_t taps) noexcept {
    return make_row_powers(width, taps, 3, 31);
}

// As many words as the CRC has bytes, or more.
constexpr word_groups make_word_groups(unsigned width, std::uint32_t taps) noexcept {
    const row_powers powers = make_word_powers(width, taps);
    word_groups g{1, {}};
    while (g.size <= 4 && !(8 * g.size >= width && find_groups(g, 0, 0xff, width, taps, powers))) g = {2 * g.size, {}};
    if (g.size > 4) g = {};
    return g;
}

template <bool Reflected, unsigned Count>
constexpr word_matrices<Count> make_word_matrices(unsigned width, std::uint32_t taps,
                                                  const word_groups& groups) noexcept {
    const row_powers powers = make_word_powers(width, taps);
    word_matrices<Count> m{};
    write_zeros(m.onto);
    write_zeros(m.from);
    for (unsigned g = 0; g < 8 / Count; ++g) {
        unsigned word[Count] = {};
        for (unsigned w = 0, i = 0; w < 8; ++w) {
            if ((unsigned{groups.at[g]} >> w & 1u) != 0) word[i++] = w;
        }
        const spanned span = spanned_by(groups.at[g], width, taps, powers);
        for (unsigned i = 0; i < Count; ++i) {
            for (unsigned j = 0; j < Count; ++j) m.from[j][word[(i + j) % Count]] = word[i];
            for (unsigned before = 0; before < m.most_vectors - 1; ++before) {
                std::uint32_t wanted = powers.at[8 * (before + 1) + 7 - word[i]];
                for (unsigned u = 0; u < 8; ++u) {
                    const std::uint64_t sum = span.sum_for(wanted);
                    wanted = polynomial<std::uint32_t, false>::times_x(wanted, taps);
                    for (unsigned number = 0; number < 8 * Count; ++number) {
                        if ((sum >> number & 1u) == 0) continue;
                        const unsigned further = (number / 8 + Count - i) % Count;
                        m.onto[before][further][word[i]] |= matrix_entry<Reflected>(number % 8, u);
                    }
                }
            }
        }
    }
    return m;
}

// Taps: of degree 64.
template <bool Reflected, std::uint64_t Taps>
inline constexpr word_groups word_groups_of = width_of<Reflected>(Taps) > 32
                                                  ? word_groups{}
                                                  : make_word_groups(width_of<Reflected>(Taps),
                                                                     upper_taps<Reflected>(Taps));

template <bool Reflected, std::uint64_t Taps>
inline constexpr word_matrices<word_groups_of<Reflected, Taps>.size> word_matrices_of =
    make_word_matrices<Reflected, word_groups_of<Reflected, Taps>.size>(width_of<Reflected>(Taps),
                                                                        upper_taps<Reflected>(Taps),
                                                                        word_groups_of<Reflected, Taps>);

CRC_CODE_END_IN

#endif
