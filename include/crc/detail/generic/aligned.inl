// Bytes of a block moved to its end or to its beginning, by shuffles. Included before generic/short.inl.

static_assert(shuffling_operations<ops>);

// A block whose first n bytes are at its end, zeros before them, 0 <= n <= 16.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 right_aligned(vec128 block, std::size_t n) noexcept {
    return ops::shuffle(block, ops::load128(as_reflected<Reflected> ? shift_window + n : shift_window + 32 - n));
}

// The bytes behind the first n of a block, at its beginning, 0 <= n <= 16.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 left_aligned(vec128 block, std::size_t n) noexcept {
    return ops::shuffle(block, ops::load128(as_reflected<Reflected> ? shift_window + 16 + n : shift_window + 16 - n));
}
