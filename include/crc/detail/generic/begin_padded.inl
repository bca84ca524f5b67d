// How rows of four accumulators that multiply begin (generic/message.inl) where a vector can be filled up with zeros in front.
// The bytes that fill no row make one to four vectors, the first of them with zeros in front. They become the first vectors of
// the last accumulators, and the other accumulators begin with the next row: so nothing waits for a reduction, and no vector of
// zeros is folded. Included after generic/masked.inl or generic/two_blocks.inl.

template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_rows(Row& row, std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding&) noexcept {
    if (n % (4 * vector_size) == 0) return begin_row(row, reg, p);
    constexpr bool reflected = Row::reflected;
    const std::uint64_t added = message_order<reflected>(reg);
    const std::size_t bytes = (n - 1) % vector_size + 1, others = (n - 1) / vector_size % 4;
    const vec first = in_order<reflected>(right_aligned(ops::load(p) ^ first_added(added), bytes));
    const vec rest = in_order<reflected>(first_added(added_beyond(added, bytes)));
    p += bytes;
    const vec second = in_order<reflected>(ops::load(p)) ^ rest;
    const unsigned char* const next = p + others * vector_size;
    if (others == 3) {
        row.begin(0, first);
        row.begin(1, second);
        row.begin(2, p + vector_size);
        row.begin(3, p + 2 * vector_size);
        return next;
    }
    if (others == 2) {
        row.begin(0, next);
        row.begin(1, first);
        row.begin(2, second);
        row.begin(3, p + vector_size);
        row.next(1, next + vector_size);
        row.next(2, next + 2 * vector_size);
    } else if (others == 1) {
        row.begin(0, next);
        row.begin(1, next + vector_size);
        row.begin(2, first);
        row.begin(3, second);
        row.next(2, next + 2 * vector_size);
    } else {
        row.begin(0, second);
        row.begin(1, next + vector_size);
        row.begin(2, next + 2 * vector_size);
        row.begin(3, first);
    }
    row.next(3, next + 3 * vector_size);
    return next + 4 * vector_size;
}
