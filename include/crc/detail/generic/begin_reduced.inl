// How rows begin (generic/message.inl) where the bytes that fill no row are reduced to a register first. Included after
// update_part().

inline constexpr std::size_t part_up_to = row_size - 1;

// The bytes that fill no row come first: their register is needed by one accumulator only, so that its latency disappears
// behind the others.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_rows(Row& row, std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
    if (const std::size_t part = n % row_size) {
        reg = update_part<Row::reflected>(reg, p, part, f);
        p += part;
    }
    return begin_row(row, reg, p);
}
