// The bit matrices that fold a message by bytes instead of by carry-less multiplication (gf2.hpp, section 10), solved for
// an algorithm of width 1 to 32.
#ifndef CRC_HEADERS_DETAIL_MATH_BYTE_MATRICES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_BYTE_MATRICES_HPP_INCLUDED

#include <cstdint>

#include "../base/builtins.hpp"
#include "folding.hpp"

CRC_TYPES_BEGIN

namespace detail {

// Matrices of 8 x 8 bits, row i in byte 7 - i, as the instruction GF2P8AFFINEQB takes them.
using bit_matrix = std::uint64_t;
// Reverses the bits of a byte.
inline constexpr bit_matrix bit_reversal = 0x8040201008040201;

// For rows of one size. A row goes onto rows 3 to 8 rows further on, by one matrix for each distance.
struct byte_matrices {
    static constexpr unsigned nearest = 3;
    static constexpr unsigned farthest = 8;

    // Bit d: there is a matrix for the distance d. The farthest is always among them.
    unsigned distances;
    // onto[d - nearest].
    bit_matrix onto[farthest - nearest + 1];
    // Carry-less multipliers over the farthest distance, for reflected order: if the algorithm is not reflected, for
    // bytes whose bits have been reversed.
    alignas(16) folding::pair step;
};

// Two values in place of a set of distances. no_distances: there is no solution, or nobody has looked for one; it is zero, so
// that constants which a unit leaves out are never taken for a solution. any_distances: the set is known only at run time.
inline constexpr unsigned no_distances = 0;
inline constexpr unsigned any_distances = 7;

// The constants of an algorithm of width 1 to 32, beside those for carry-less multiplication.
struct byte_folding : folding {
    byte_matrices rows64;
    byte_matrices rows32;
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// A basis of the space that some vectors span over GF(2), each with the set of vectors that it is the sum of, in echelon
// form.
class spanned {
public:
    unsigned rank = 0;

    // Adds vector number `number`.
    constexpr void add(std::uint32_t vector, unsigned number) noexcept {
        std::uint64_t sum = std::uint64_t(1) << number;
        while (vector != 0) {
            const unsigned leading = leading_zeros(vector) - 32;
            if (basis_[leading] == 0) {
                basis_[leading] = vector;
                sum_of_[leading] = sum;
                ++rank;
                return;
            }
            vector ^= basis_[leading];
            sum ^= sum_of_[leading];
        }
    }

    // The set of vectors whose sum this is. It must be one.
    constexpr std::uint64_t sum_for(std::uint32_t vector) const noexcept {
        std::uint64_t sum = 0;
        while (vector != 0) {
            const unsigned leading = leading_zeros(vector) - 32;
            vector ^= basis_[leading];
            sum ^= sum_of_[leading];
        }
        return sum;
    }

private:
    std::uint32_t basis_[32] = {};
    std::uint64_t sum_of_[32] = {};
};

// Takes x^from of a byte to x^to.
template <bool Reflected>
constexpr bit_matrix matrix_entry(unsigned to, unsigned from) noexcept {
    return bit_matrix(1) << (8 * (Reflected ? to : 7 - to) + (Reflected ? 7 - from : from));
}

// x^(8 * unit * k) mod G for k = 0 ... last < 32, unit in bytes; times x^(32 - w), as below.
struct row_powers {
    unsigned unit;
    std::uint32_t at[32];
};
// unit: 1 << log2_unit.
constexpr row_powers make_row_powers(unsigned width, std::uint32_t taps, unsigned log2_unit, unsigned last) noexcept {
    using poly = polynomial<std::uint32_t, false>;
    std::uint32_t row = poly::monomial(8);
    for (unsigned i = 0; i < log2_unit; ++i) row = poly::multiply(row, row, taps);
    row_powers powers{1u << log2_unit, {}};
    powers.at[0] = poly::monomial(32 - width);
    for (unsigned k = 1; k <= last; ++k) powers.at[k] = poly::multiply(powers.at[k - 1], row, taps);
    return powers;
}

// Sets of sets of distances: the bit of a set is its number without that of the farthest, divided by 8.
using distance_sets = std::uint32_t;
inline constexpr distance_sets all_distance_sets = ~distance_sets(0);
constexpr distance_sets only(unsigned distances) noexcept { return distance_sets(1) << ((distances & 0xffu) / 8); }
// Those that the kernels have code for if an algorithm is known only at run time: the farthest one, two and five.
inline constexpr distance_sets run_time_distances = only(0x100) | only(0x180) | only(0x1f0);
// And those that the look-ups have it for: of the 45 algorithms of width 9 to 16 in the catalogue they solve 40 for vectors of
// 16 bytes and 38 for 32; without the last 25 and 28. WebAssembly has five matrices for those that are left and for wider ones.
inline constexpr distance_sets run_time_look_ups =
    only(0x100) | only(0x180) | only(0x140) | (CRC_WASM ? only(0x1f0) : distance_sets(0));
// Whether these distances are in such a set of sets. (The bit of no_distances is another's.)
constexpr bool among(distance_sets sets, unsigned distances) noexcept {
    return distances != no_distances && (sets & only(distances)) != 0;
}

// Solves the identity of gf2.hpp, section 10, with one of the allowed sets of distances. vector_size: the unit of
// the powers, or twice that.
// Everything is modulo G here, in the upper bits of 32, highest power first, whatever the direction.
template <bool Reflected>
constexpr byte_matrices make_byte_matrices(unsigned width, std::uint32_t taps, const row_powers& powers,
                                           unsigned vector_size, distance_sets allowed) noexcept {
    using poly = polynomial<std::uint32_t, false>;
    byte_matrices m{};
    write_zeros(m.onto);
    const unsigned scale = vector_size / powers.unit;
    // As many distances as the CRC has bytes, without the nearest and then with it; or one more, or five, which nearly
    // always have a solution. Far distances first: they leave the processor more time.
    const unsigned bytes = (width + 7) / 8, counts[] = {bytes, bytes, bytes + 1, 5};
    for (unsigned trial = 0; trial < 4 * 16; ++trial) {
        const unsigned set = 0x1f0u - trial % 16 * 16 + (trial / 16 == 1 ? 1u << m.nearest : 0);
        const unsigned count = count_ones(set);
        if (count != counts[trial / 16] || (allowed & only(set)) == 0) continue;
        // Vector 8 * j + a is x^a at the distance that is the j-th, counted from the farthest.
        spanned span;
        unsigned number = 0;
        for (unsigned d = m.farthest; d >= m.nearest; --d) {
            if ((set >> d & 1u) == 0) continue;
            std::uint32_t power = powers.at[scale * (m.farthest - d)];
            for (unsigned a = 0; a < 8; ++a) {
                if (span.rank < width) span.add(power, number);
                ++number;
                power = poly::times_x(power, taps);
            }
        }
        if (span.rank != width) continue;
        m.distances = set;
        std::uint32_t wanted = powers.at[scale * m.farthest];
        for (unsigned u = 0; u < 8; ++u) {
            std::uint64_t sum = span.sum_for(wanted);
            wanted = poly::times_x(wanted, taps);
            for (unsigned d = m.farthest; d >= m.nearest; --d) {
                if ((set >> d & 1u) == 0) continue;
                for (unsigned a = 0; a < 8; ++a, sum >>= 1u) {
                    if ((sum & 1u) != 0) m.onto[d - m.nearest] |= matrix_entry<Reflected>(a, u);
                }
            }
        }
        break;
    }
    return m;
}

// The width of the algorithm that these taps of degree 64 belong to.
template <bool Reflected>
constexpr unsigned width_of(std::uint64_t taps) noexcept {
    return 64 - (Reflected ? leading_zeros(taps) : trailing_zeros(taps));
}

// These taps of degree 64 as a register of 32 bits, highest power first.
template <bool Reflected>
constexpr std::uint32_t upper_taps(std::uint64_t taps) noexcept {
    return Reflected ? gf2::reflect(static_cast<std::uint32_t>(taps), 32) : static_cast<std::uint32_t>(taps >> 32u);
}

// taps: of degree 64. Without solutions if the width is over 32; with vectors of 32 bytes if it is over 16, since three
// matrices and more lose there against multiplication wherever a CPU has no longer vectors (x86/gfni256.hpp).
template <bool Reflected>
constexpr byte_folding make_byte_folding(std::uint64_t taps, distance_sets allowed) noexcept {
    byte_folding f{{make_folding<Reflected>(taps)}, {}, {}};
    const unsigned width = width_of<Reflected>(taps);
    if (width > 32) return f;
    const std::uint32_t taps32 = upper_taps<Reflected>(taps);
    const row_powers powers = make_row_powers(width, taps32, 5, 16);
    f.rows64 = make_byte_matrices<Reflected>(width, taps32, powers, 64, allowed);
    if (width <= 16) f.rows32 = make_byte_matrices<Reflected>(width, taps32, powers, 32, allowed);

    // x^(2^k - 1) becomes x^(2^(k + 1) - 1); over 8 rows, k is 11 and 12.
    using reflected = polynomial<std::uint64_t, true>;
    const std::uint64_t mirrored = Reflected ? taps : gf2::reflect(taps, 64);
    std::uint64_t power = reflected::monomial(63);
    for (unsigned k = 6; k < 12; ++k) {
        power = reflected::times_x(reflected::multiply(power, power, mirrored), mirrored);
        if (k == 10) f.rows32.step = {reflected::times_power(power, 64, mirrored), power};
    }
    f.rows64.step = {reflected::times_power(power, 64, mirrored), power};
    return f;
}

template <bool Reflected, std::uint64_t Taps>
inline constexpr byte_folding byte_folding_of = make_byte_folding<Reflected>(Taps, all_distance_sets);

CRC_CODE_END_IN

#endif
