// Folding for messages of a row or more, with accumulators of any kind (gf2.hpp, sections 7 and 8).

#include "rows.inl"

// The register that the last 16 bytes make, moved to the end of the message. generic/streams.inl has another.
struct reduction_by_multiplication {
    template <bool Reflected>
    static CRC_ALWAYS_INLINE std::uint64_t reduce(vec128 v, const folding& f) noexcept {
        return blocks::reduce<Reflected>(v, f);
    }
};

// The register after the last four vectors of 32 or 64 bytes.
template <class Reduction, bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t finish(vec a0, vec a1, vec a2, fourth_vec a3, const folding& f) noexcept {
    vec last{};
    if constexpr (vector_size == 64) {
        const vec half = ops::repeat(f.over[3]);  // over 128 bytes
        last = ops::moved(ops::moved(a0, half) ^ a2, ops::load(&f.to_end[0])) ^
               ops::moved(ops::moved(a1, half) ^ a3, ops::load(&f.to_end[4]));
    } else {
        last = ops::moved(a0, ops::load(&f.to_end[0])) ^ ops::moved(a1, ops::load(&f.to_end[2])) ^
               ops::moved(a2, ops::load(&f.to_end[4])) ^ ops::moved(a3, ops::load(&f.to_end[6]));
    }
    return Reduction::template reduce<Reflected>(ops::sum(last), f);
}

// The accumulators begin with the row at p, and with the register. Returns where the next row begins.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_row(Row& row, std::uint64_t reg, const unsigned char* p) noexcept {
    return begin_row(row, blocks::first_word<Row::reflected>(reg), p);
}

// The register after accumulators that have begun and the rows from p to end.
template <class Streams, class Row>
CRC_ALWAYS_INLINE std::uint64_t update_rows(Row& row, const unsigned char* p, const unsigned char* end,
                                            const folding& f) noexcept {
    static_assert(sizes::rows >= 8 || vector_size != 16);
    constexpr bool reflected = Row::reflected;
    using reduction = typename Streams::reduction;
    fold_rows<Streams>(row, p, end);
#define CRC_TAKE(i) [[maybe_unused]] vec a##i = row.at(i % sizes::rows);
#define CRC_HALF(i) a##i = ops::moved(a##i, half) ^ row.at((i + sizes::rows / 2) % sizes::rows);
#define CRC_LAST(i) last ^= ops::moved(a##i, ops::repeat(f.to_end[i]));
    // clang-format off
    CRC_TAKE(0) CRC_TAKE(1) CRC_TAKE(2) CRC_TAKE(3) CRC_TAKE(4) CRC_TAKE(5) CRC_TAKE(6) CRC_TAKE(7)
    // The first half of a row is folded onto the second where the register comes from half as many vectors.
    if constexpr (sizes::rows == (vector_size == 16 ? 16 : 8)) {
        const vec half = ops::repeat(f.over[log2(row_size / 2 / 16)]);
        CRC_HALF(0) CRC_HALF(1) CRC_HALF(2) CRC_HALF(3)
        if constexpr (vector_size == 16) { CRC_HALF(4) CRC_HALF(5) CRC_HALF(6) CRC_HALF(7) }
    }
    if constexpr (vector_size == 16) {
        vec last = blocks::moved_last<reflected>(a7, f);
        CRC_LAST(0) CRC_LAST(1) CRC_LAST(2) CRC_LAST(3) CRC_LAST(4) CRC_LAST(5) CRC_LAST(6)
        return reduction::template reduce<reflected>(ops::sum(last), f);
    } else {
        return finish<reduction, reflected>(a0, a1, a2, a3, f);
    }
    // clang-format on
#undef CRC_TAKE
#undef CRC_HALF
#undef CRC_LAST
}

// A message that fills a row. begin_rows(row, reg, p, n, f), in one of the files begin_*.inl, has the accumulators begin with
// the bytes that fill no row, or with a whole one, and with the register; it returns where the rows after that begin.
template <class Streams, class Row>
CRC_ALWAYS_INLINE std::uint64_t update_message(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                               const typename Row::constants& f) noexcept {
    Row row(f);
    const unsigned char* const end = p + n;
    p = begin_rows(row, reg, p, n, f);
    return update_rows<Streams>(row, p, end, f);
}
