// How rows of vectors of 16 bytes begin (generic/message.inl): with the first block, which is filled up with zeros in front, so
// that whole blocks are left behind the last row and nothing waits for a reduction. Included after generic/message.inl.

template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_rows(Row& row, std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding&) noexcept {
    static_assert(vector_size == 16 && sizes::rows == 8 && sizes::leaves_blocks);
    const std::size_t first = (n - 1) % 16 + 1;
    row.begin(0, blocks::first_block<Row::reflected>(reg, p, first));
    row.begin(1, blocks::second_block<Row::reflected>(reg, p, first));
    p += first + 16;
    row.begin(2, p);
    row.begin(3, p + 16);
    row.begin(4, p + 32);
    row.begin(5, p + 48);
    row.begin(6, p + 64);
    row.begin(7, p + 80);
    return p + 96;
}
