// The main loop of folding: a message goes through rows of vectors, from first to last. A row is one vector for each
// accumulator.

using vec = ops::vec;
inline constexpr std::size_t vector_size = sizeof(vec);
using fourth_vec = vectors::of<vector_size>::fourth;
inline constexpr std::size_t row_size = sizes::rows * vector_size;
inline constexpr unsigned log2(std::size_t n) noexcept { return n <= 1 ? 0 : 1 + log2(n / 2); }

// No streams beside the rows (generic/streams.inl).
struct reduction_by_multiplication;
struct no_streams {
    static constexpr unsigned count = 0;
    using reduction = reduction_by_multiplication;
};

// Every statement is spelled out, so that an accumulator is a register and not memory (GCC's unroll pragma spreads to
// the loop around). Preprocessed, since a compiler reads even what it discards: kernels with other than eight accumulators
// define CRC_ROWS for this file.
#if !defined(CRC_ROWS)
#define CRC_ROWS 8
#endif
static_assert(sizes::rows == CRC_ROWS);
#define CRC_EACH_4(statement) statement(0) statement(1) statement(2) statement(3)
#if CRC_ROWS == 4
#define CRC_EACH CRC_EACH_4
#else
#define CRC_EACH_8(statement) CRC_EACH_4(statement) statement(4) statement(5) statement(6) statement(7)
#if CRC_ROWS == 8
#define CRC_EACH CRC_EACH_8
#elif CRC_ROWS == 16
// clang-format off
#define CRC_EACH(statement) \
    CRC_EACH_8(statement) \
    statement(8) statement(9) statement(10) statement(11) statement(12) statement(13) statement(14) statement(15)
// clang-format on
#endif
#endif

// How far ahead memory is asked for in messages up to prefetch_near_up_to.
inline constexpr std::size_t prefetch_near = sizes::prefetch * 5 / 16;
inline constexpr std::size_t prefetch_near_up_to = 4 * sizes::prefetch;
static_assert(prefetch_near % row_size == 0, "no row that is asked for ends behind the message");

// The properties of accumulators that have no others.
struct any_row {
    static constexpr bool prefetches = sizes::prefetch != 0;
    static constexpr bool prefetches_first = false;  // before all else in a row, as written here
    static constexpr bool prefetches_to_end = true;  // the last row again and again, where there is no more to ask for
    static constexpr bool loads_in_order = false;    // where nothing is prefetched
    // Whether to prefetch in a message of n bytes on this CPU.
    static CRC_ALWAYS_INLINE bool asks_ahead(std::size_t n) noexcept { return sizes::asks_ahead(n); }
    static constexpr unsigned copy_lag = 2;          // generic/copied.inl
    // After the last row, which ends there.
    CRC_ALWAYS_INLINE void end(const unsigned char*) const noexcept {}
};

// Left to itself, GCC 12 loads the vectors of a row in any order, and hardware that fetches what follows loses its way (Zen 4,
// 64 MiB, CRC-32C: 10 GB/s instead of 25; 4 MiB, CRC-16/MCRF4XX: 71 instead of 99).
CRC_VECTOR_IN_ORDER(vector_size)

// The accumulators begin with the row at p, and with `added` in its first 16 bytes. Returns where the next row begins.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_row(Row& row, vec128 added, const unsigned char* p) noexcept {
#define CRC_BEGIN(i) row.begin(i, p + i * vector_size);
    CRC_EACH(CRC_BEGIN)
#undef CRC_BEGIN
    row.add(added);
    return p + row_size;
}

// Every accumulator goes on with the row at p.
template <class Row>
CRC_ALWAYS_INLINE void next_row(Row& row, const unsigned char* p) noexcept {
#define CRC_NEXT(i) row.next(i, p + i * vector_size);
    CRC_EACH(CRC_NEXT)
#undef CRC_NEXT
}

// How far ahead memory is asked for in a message of n bytes. Where that is beyond the end of a piece, all would be left to the
// hardware: pieces of 4 KiB from 256 MiB have 0.7 of the speed then (Zen 5).
CRC_ALWAYS_INLINE std::size_t prefetch_distance(std::size_t n) noexcept {
    return prefetch_near + (sizes::prefetch - prefetch_near) * static_cast<std::size_t>(n > prefetch_near_up_to);
}

// Accumulators that have begun go on with the rows from p to end.
template <class Streams, class Row>
CRC_ALWAYS_INLINE void fold_rows(Row& row, const unsigned char* p, const unsigned char* end) noexcept {
#define CRC_NEXT_IN_ORDER(i) row.next(i, load_in_order(p + i * vector_size));
#define CRC_JUMP(i) row.jump(i, p + i * vector_size, jump);
#define CRC_PREFETCH(i) \
    if constexpr (i * vector_size % 64 == 0) CRC_ASK_AHEAD(ahead + i * vector_size);
    if constexpr (Streams::count != 0) {
        const vec jump = ops::repeat(Streams::jump);
        // A block begins with the row before p.
        while (static_cast<std::size_t>(end - p) > Streams::block - row_size) {
            Streams s(p - row_size);
            for (unsigned round = 1; round < Streams::rounds; ++round) {
                s.next();
                next_row(row, p);
                p += row_size;
            }
            s.next();
            p += Streams::count * Streams::stretch;
            CRC_EACH(CRC_JUMP)
            row.add(s.sum());
            p += row_size;
        }
    }
    if constexpr (Row::prefetches) {
        if (Row::asks_ahead(static_cast<std::size_t>(end - p))) {
            const std::size_t distance = prefetch_distance(static_cast<std::size_t>(end - p));
            for (; Row::prefetches_to_end ? p != end : static_cast<std::size_t>(end - p) > distance; p += row_size) {
                const bool inside = !Row::prefetches_to_end || static_cast<std::size_t>(end - p) > distance;
                const unsigned char* const ahead = inside ? p + distance : end - row_size;
                CRC_EACH(CRC_PREFETCH)
                if constexpr (Row::prefetches_first) CRC_KEEP_ORDER;
                next_row(row, p);
            }
        }
    }
    for (; p != end; p += row_size) {
        if constexpr (Row::loads_in_order) {
            CRC_EACH(CRC_NEXT_IN_ORDER)
        } else {
            next_row(row, p);
        }
    }
    row.end(end);
#undef CRC_NEXT_IN_ORDER
#undef CRC_JUMP
#undef CRC_PREFETCH
}
#undef CRC_EACH
#undef CRC_EACH_4
#undef CRC_EACH_8
#undef CRC_ROWS
