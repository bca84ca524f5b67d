// Byte matrices as look-ups of half bytes (gf2.hpp, section 10), for algorithms of width 1 to 16, or 32; the constants that an
// engine stores; and the distances at which an algorithm folds by bytes.
#ifndef CRC_HEADERS_DETAIL_MATH_HALF_BYTE_TABLES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_HALF_BYTE_TABLES_HPP_INCLUDED

#include <cstdint>

#include "byte_matrices.hpp"
#if CRC_WASM
#include "sparse_multiple.hpp"
#endif

CRC_TYPES_BEGIN

namespace detail {

// Matrices as look-ups of half bytes: of[0] is onto the farthest distance, those onto nearer ones follow. Entry i of `low`
// is the matrix times i, of `high` times 16 i.
struct half_byte_tables {
    // More matrices than two, and so wider algorithms, pay where nothing multiplies.
    static constexpr unsigned most = CRC_WASM ? 5 : 2;
    static constexpr unsigned widest = CRC_WASM ? 32 : 16;
    struct table {
        alignas(16) unsigned char low[16];
        alignas(16) unsigned char high[16];
    };

    unsigned distances;
    table of[most];
};

// The constants of an algorithm for a kernel that looks up with vectors of 16 bytes.
#if CRC_WASM
struct constants16 : half_byte_tables {
    sparse_multiple multiple;
};
#else
using constants16 = half_byte_tables;
#endif

// The constants of an algorithm of width 1 to 16.
struct look_up_folding : byte_folding {
    half_byte_tables tables32;
};
// The tables that an engine stores. The architecture alone decides, since an engine may go from one translation unit to
// another that has other kernels: engines of a unit leave those at no_distances for which it has no kernel.
#if CRC_X86
struct run_time_folding : look_up_folding {
    constants16 tables16;
};
#elif CRC_HALF_BYTES
struct run_time_folding : folding {
    constants16 tables16;
};
#else
using run_time_folding = folding;
#endif

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

constexpr bool has_half_byte_tables(unsigned distances) noexcept {
    return distances == any_distances ||
           (distances != no_distances && count_ones(distances) <= half_byte_tables::most);
}

// The matrices as look-ups, if there are few enough of them.
constexpr half_byte_tables make_half_byte_tables(const byte_matrices& m) noexcept {
    half_byte_tables t{no_distances, {}};
    if (!has_half_byte_tables(m.distances)) return t;
    t.distances = m.distances;
    unsigned number = 0;
    for (unsigned d = m.farthest; d >= m.nearest; --d) {
        if ((m.distances >> d & 1u) == 0) continue;
        half_byte_tables::table& table = t.of[number++];
        write_zeros(table.low);
        write_zeros(table.high);
        for (unsigned in = 0; in < 8; ++in) {
            unsigned image = 0;
            for (unsigned out = 0; out < 8; ++out) {
                image |= static_cast<unsigned>(m.onto[d - m.nearest] >> (8 * (7 - out) + in) & 1u) << out;
            }
            // Linear: an entry is the sum of those of its bits.
            unsigned char* const half = in < 4 ? table.low : table.high;
            const unsigned bit = 1u << in % 4;
            for (unsigned i = 0; i < bit; ++i) half[bit + i] = static_cast<unsigned char>(half[i] ^ image);
        }
    }
    return t;
}

// For rows of vectors of 1 << log2_size bytes; none if the algorithm is too wide.
template <bool Reflected>
constexpr half_byte_tables make_half_byte_tables(std::uint64_t taps, unsigned log2_size,
                                                 distance_sets allowed) noexcept {
    const unsigned width = width_of<Reflected>(taps);
    if (width > half_byte_tables::widest) return {no_distances, {}};
    const std::uint32_t taps32 = upper_taps<Reflected>(taps);
    return make_half_byte_tables(make_byte_matrices<Reflected>(
        width, taps32, make_row_powers(width, taps32, log2_size, 8), 1u << log2_size, allowed));
}

template <bool Reflected>
constexpr constants16 make_constants16(std::uint64_t taps, distance_sets allowed) noexcept {
#if CRC_WASM
    return {make_half_byte_tables<Reflected>(taps, 4, allowed),
            make_sparse_multiple<Reflected>(taps, width_of<Reflected>(taps))};
#else
    return make_half_byte_tables<Reflected>(taps, 4, allowed);
#endif
}
template <bool Reflected, std::uint64_t Taps>
inline constexpr constants16 constants16_of = make_constants16<Reflected>(Taps, all_distance_sets);

template <bool Reflected, std::uint64_t Taps>
inline constexpr look_up_folding look_up_folding_of = {byte_folding_of<Reflected, Taps>,
                                                       make_half_byte_tables(byte_folding_of<Reflected, Taps>.rows32)};

// The distances at which an algorithm's matrices fold, for vectors of 64 and of 32 bytes, and for look-ups with 16 bytes.
// Taps = 0: known only at run time.
template <bool Reflected, std::uint64_t Taps>
struct distances_of {
#if CRC_FOLDS_BYTES
    static constexpr bool none = width_of<Reflected>(Taps) > 32;
    static constexpr unsigned rows64 = none ? no_distances : byte_folding_of<Reflected, Taps>.rows64.distances;
    static constexpr unsigned rows32 = none ? no_distances : byte_folding_of<Reflected, Taps>.rows32.distances;
#endif
#if CRC_LOOKS_UP
    static constexpr unsigned rows16 =
        width_of<Reflected>(Taps) > half_byte_tables::widest ? no_distances : constants16_of<Reflected, Taps>.distances;
#endif
#if CRC_WASM_SIMD128
    static constexpr bool has_multiple16 = constants16_of<Reflected, Taps>.multiple.count != 0;
#endif
};
template <bool Reflected>
struct distances_of<Reflected, 0> {
#if CRC_FOLDS_BYTES
    static constexpr unsigned rows64 = any_distances, rows32 = any_distances;
#endif
#if CRC_LOOKS_UP
    static constexpr unsigned rows16 = any_distances;
    static constexpr bool has_multiple16 = true;
#endif
};

CRC_CODE_END_IN

#endif
