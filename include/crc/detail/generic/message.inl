// Folding for messages of a row or more, with accumulators of any kind (gf2.hpp, sections 7 and 8).

#include "rows.inl"

// The register that the last 16 bytes make, moved to the end of the message. generic/streams.inl has another.
struct reduction_by_multiplication {
    template <bool Reflected>
    static CRC_ALWAYS_INLINE std::uint64_t reduce(vec128 v, const folding& f) noexcept {
        return blocks::reduce<Reflected>(v, f);
    }
};

// The accumulators begin with the row at p, and with the register. Returns where the next row begins.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_row(Row& row, std::uint64_t reg, const unsigned char* p) noexcept {
    return begin_row(row, blocks::first_word<Row::reflected>(reg), p);
}

// The register after accumulators that have begun, the rows from p to end, and, where Leaves, `left` bytes behind them: whole
// blocks, fewer than a row.
template <class Streams, bool Leaves, class Row>
CRC_ALWAYS_INLINE std::uint64_t update_rows(Row& row, const unsigned char* p, const unsigned char* end,
                                            [[maybe_unused]] std::size_t left, const folding& f) noexcept {
    static_assert(sizes::rows >= 8 || vector_size != 16);
    using reduction = typename Streams::reduction;
    constexpr bool reflected = Row::reflected;
    fold_rows<Streams>(row, p, end);
#define CRC_TAKE(i) [[maybe_unused]] vec a##i = row.at(i % sizes::rows);
#define CRC_HALF(i) a##i = ops::moved(a##i, half) ^ row.at((i + sizes::rows / 2) % sizes::rows);
#define CRC_MOVED(i) ops::moved(a##i, ops::repeat(k[i]))
#define CRC_MOVED_VECTOR(i) ops::moved(a##i, ops::load(k + i * (vector_size / 16)))
    // clang-format off
    CRC_TAKE(0) CRC_TAKE(1) CRC_TAKE(2) CRC_TAKE(3) CRC_TAKE(4) CRC_TAKE(5) CRC_TAKE(6) CRC_TAKE(7)
    // The first half of a long row is folded onto the second.
    if constexpr (sizes::rows == (vector_size == 16 ? 16 : 8)) {
        const vec half = ops::repeat(f.over[log2(row_size / 2 / 16)]);
        CRC_HALF(0) CRC_HALF(1) CRC_HALF(2) CRC_HALF(3)
        if constexpr (vector_size == 16) { CRC_HALF(4) CRC_HALF(5) CRC_HALF(6) CRC_HALF(7) }
    }
    if constexpr (vector_size == 16) {
        const folding::pair* const k = blocks::to_end(f, 7 + left / 16);
        vec total = CRC_MOVED(0) ^ CRC_MOVED(1) ^ CRC_MOVED(2) ^ CRC_MOVED(3) ^ CRC_MOVED(4) ^ CRC_MOVED(5) ^ CRC_MOVED(6);
        if constexpr (Leaves) {
            for (const folding::pair* next = k + 7; left != 0; left -= 16) {
                total ^= ops::moved(a7, ops::repeat(*next++));
                a7 = ops::template ordered<reflected>(end);
                end += 16;
            }
        }
        return reduction::template reduce<reflected>(total ^ blocks::moved_last<reflected>(a7, f), f);
    } else {
        const folding::pair* const k = blocks::to_end(f, 4 * vector_size / 16 - 1);
        const vec total = CRC_MOVED_VECTOR(0) ^ CRC_MOVED_VECTOR(1) ^ CRC_MOVED_VECTOR(2) ^ CRC_MOVED_VECTOR(3);
        return reduction::template reduce<reflected>(ops::sum(total), f);
    }
    // clang-format on
#undef CRC_TAKE
#undef CRC_HALF
#undef CRC_MOVED
#undef CRC_MOVED_VECTOR
}

// A message that fills a row. begin_rows(row, reg, p, n, f), in one of the files begin_*.inl, has the accumulators begin with
// the first bytes of the message and with the register; it returns where the rows after that begin. It leaves nothing behind
// them, or, where sizes::leaves_blocks, the whole blocks that fill no row.
template <class Streams, class Row>
CRC_ALWAYS_INLINE std::uint64_t update_message(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                               const typename Row::constants& f) noexcept {
    Row row(f);
    const std::size_t left = sizes::leaves_blocks ? (n + 15) % row_size / 16 * 16 : 0;
    const unsigned char* const end = p + n - left;
    p = begin_rows(row, reg, p, n, f);
    return update_rows<Streams, sizes::leaves_blocks>(row, p, end, left, f);
}
