// Folding by bytes (gf2.hpp, section 10) where a matrix is two look-ups of half bytes, for rows of eight vectors: of the
// message only one row is left, to be computed by others.

#include "rows.inl"

struct matrix {
    vec low, high;
};
// The halves of every byte.
struct half_bytes {
    vec low, high;
};
CRC_ALWAYS_INLINE half_bytes factor(vec v) noexcept { return {ops::low_halves(v), ops::high_halves(v)}; }
CRC_ALWAYS_INLINE vec transformed(const half_bytes& h, const matrix& m) noexcept {
    return ops::looked_up(m.low, h.low) ^ ops::looked_up(m.high, h.high);
}

#include "spread.inl"

// Nothing here depends on the direction: the matrices do.
template <unsigned Distances>
class look_up_row : public spread_row<Distances, 0> {
public:
    using constants = half_byte_tables;

    CRC_ALWAYS_INLINE explicit look_up_row(const half_byte_tables& t) noexcept {
        take<5>(t);
        take<4>(t);
        take<3>(t);
        take<2>(t);
        take<1>(t);
        take<0>(t);
    }

private:
    // Farther ones come before it.
    template <unsigned Number>
    CRC_ALWAYS_INLINE void take(const half_byte_tables& t) noexcept {
        if constexpr (spread_row<Distances, 0>::is_used(Number)) {
            const auto& table = t.of[count_ones(Distances >> (Number + byte_matrices::nearest + 1))];
            this->onto_[Number] = {ops::repeat(table.low), ops::repeat(table.high)};
        }
    }
};

// The kinds of rows that there may be, besides copied_rows (generic/copied.inl): Rows::row<look_up_row>.
struct only_folded {
    template <class Row>
    using row = Row;
};

// Folds n bytes, a multiple of a row, to one row. The register after that, from zero, is the one after the
// message; head, in message order, is the register before it. The size of that row; 0 if there is no code for the distances of
// these tables, of which serves() tells, for any size.
template <unsigned Distances>
struct row_folding {
    static CRC_NOINLINE bool serves(const half_byte_tables&, std::size_t) noexcept { return true; }

    template <class Rows = only_folded, class... To>
    static CRC_NOINLINE std::size_t run(std::uint64_t head, const unsigned char* p, std::size_t n, unsigned char* last,
                                        const half_byte_tables& t, To... to) noexcept {
        typename Rows::template row<look_up_row<Distances>> row(t, to...);
        fold_rows<no_streams>(row, begin_row(row, ops::block(head, 0), p), p + n);
        for (unsigned i = 0; i < sizes::rows; ++i) ops::store(last + i * vector_size, row.at(i));
        vectors::of<vector_size>::leave();
        return row_size;
    }
};
template <>
struct row_folding<any_distances> {
    static CRC_NOINLINE bool serves(const half_byte_tables& t, std::size_t) noexcept {
        return among(run_time_look_ups, t.distances);
    }

    template <class Rows = only_folded, class... To>
    static CRC_NOINLINE std::size_t run(std::uint64_t head, const unsigned char* p, std::size_t n, unsigned char* last,
                                        const half_byte_tables& t, To... to) noexcept {
        switch (t.distances) {
            case 0x100:
                return row_folding<0x100>::run<Rows>(head, p, n, last, t, to...);
            case 0x180:
                return row_folding<0x180>::run<Rows>(head, p, n, last, t, to...);
            case 0x140:
                return row_folding<0x140>::run<Rows>(head, p, n, last, t, to...);
            default:
                if constexpr (among(run_time_look_ups, 0x1f0)) {
                    if (t.distances == 0x1f0) return row_folding<0x1f0>::run<Rows>(head, p, n, last, t, to...);
                }
                return 0;
        }
    }
};
