// The main loop of folding: a message goes through rows of vectors, from first to last. Included by fold.inl and
// fold_look_up.inl, which say what the operations are.

inline constexpr std::size_t row_size = row_count * vector_size;
inline constexpr unsigned log2(std::size_t n) noexcept { return n <= 1 ? 0 : 1 + log2(n / 2); }

// No streams beside the rows (streams.inl).
struct no_streams {
    static constexpr unsigned count = 0;
};

// Every statement is spelled out, so that an accumulator is a register and not memory (GCC's unroll pragma spreads to
// the loop around).
// clang-format off
#define CRC_EACH(statement)                             \
    statement(0) statement(1) statement(2) statement(3) \
    if constexpr (row_count == 8) { statement(4) statement(5) statement(6) statement(7) }
// clang-format on

// Takes in n bytes, a multiple of a row, of which the first row is at `first` and the others where they would be if it
// were at p. `head` is added to the first 16 bytes.
template <class Streams, class Row>
CRC_ALWAYS_INLINE void fold_rows(Row& row, vec128 head, const unsigned char* first, const unsigned char* p,
                                 std::size_t n) noexcept {
    static_assert(row_count == 4 || row_count == 8);
#define CRC_BEGIN(i) row.begin(i, first + i * vector_size);
#define CRC_NEXT(i) row.next(i, p + i * vector_size);
#define CRC_JUMP(i) row.jump(i, p + i * vector_size, jump);
#define CRC_PREFETCH(i) \
    if constexpr (i * vector_size % 64 == 0) __builtin_prefetch(ahead + i * vector_size);
    CRC_EACH(CRC_BEGIN)
    row.add(head);
    const unsigned char* const end = p + n;
    if constexpr (Streams::count != 0) {
        const vec jump = repeat(Streams::jump);
        while (static_cast<std::size_t>(end - p) > Streams::block) {
            Streams s(p);
            for (unsigned round = 1; round < Streams::rounds; ++round) {
                p += row_size;
                CRC_EACH(CRC_NEXT)
                s.next();
            }
            s.next();
            p += row_size + Streams::count * Streams::stretch;
            CRC_EACH(CRC_JUMP)
            row.add(s.sum());
        }
    }
    while ((p += row_size) != end) {
        if constexpr (prefetch_distance != 0) {
            const bool inside = static_cast<std::size_t>(end - p) > prefetch_distance;
            const unsigned char* const ahead = inside ? p + prefetch_distance : end - row_size;
            CRC_EACH(CRC_PREFETCH)
        }
        CRC_EACH(CRC_NEXT)
    }
#undef CRC_BEGIN
#undef CRC_NEXT
#undef CRC_JUMP
#undef CRC_PREFETCH
}
