// How rows begin (generic/multiplied.inl) on CPUs whose vectors have no masks.

// What fills no row comes first: its register is needed by one accumulator only, so that its latency disappears behind
// the others.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_rows(Row& row, std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
    if (const std::size_t part = n % row_size) {
        reg = update_part<Row::reflected>(reg, p, part, f);
        p += part;
    }
    return begin_row(row, reg, p);
}
