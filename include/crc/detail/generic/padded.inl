// Messages whose vectors are cut from the end, and whose first vector is filled up with zeros in front, which change nothing.
// Included after generic/message.inl by generic/masked.inl and generic/two_blocks.inl, which have
//   right_aligned(v, n)   the first n bytes of v, 1 or more, at its end, zeros before them
//   update_part           messages that fill no row
//   part_up_to            up to so many bytes it is the best

template <bool Reflected>
CRC_ALWAYS_INLINE vec in_order(vec v) noexcept {
    return Reflected ? v : ops::shuffle(v, ops::load(reversed_bytes));
}

// The register is added to the first eight bytes, which may reach beyond the first piece: it in the order of the message, and
// its bytes beyond the first n, 1 or more.
CRC_ALWAYS_INLINE vec first_added(std::uint64_t added) noexcept { return ops::first_word(added); }
CRC_ALWAYS_INLINE std::uint64_t added_beyond(std::uint64_t added, std::size_t n) noexcept {
    return n < 8 ? added >> (8 * n) : 0;
}
