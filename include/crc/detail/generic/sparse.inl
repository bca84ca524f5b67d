// Folding by exclusive-ors alone, by a multiple of the generator that has few terms (math/sparse_multiple.hpp). Included after
// generic/look_up.inl, with vectors of 16 bytes.

static_assert(vector_size == 16 && row_size == 16 * sparse_multiple::nearest);

inline constexpr std::size_t longest_window = 16 * sparse_multiple::farthest;
static_assert(longest_window % row_size == 0);
// As many bytes as vectors are folded over, in whole rows.
CRC_ALWAYS_INLINE std::size_t window_of(const sparse_multiple& m) noexcept {
    return (m.longest + sparse_multiple::nearest - 1) / sparse_multiple::nearest * row_size;
}

// Stores at `to` the row at p plus the rows that lie before `at` by the distances.
CRC_ALWAYS_INLINE void add_sparsely(unsigned char* to, const unsigned char* p, const unsigned char* at,
                                    const sparse_multiple& m) noexcept {
    vec v[sizes::rows];
    for (unsigned i = 0; i < sizes::rows; ++i) v[i] = ops::load(p + i * vector_size);
    for (unsigned k = 0; k < m.count; ++k) {
        const unsigned char* const from = at - vector_size * m.distances[k];
        for (unsigned i = 0; i < sizes::rows; ++i) v[i] ^= ops::load(from + i * vector_size);
    }
    for (unsigned i = 0; i < sizes::rows; ++i) ops::store(to + i * vector_size, v[i]);
}

// Folds n bytes, a multiple of a row and more than a window, to one window at `last`; otherwise as row_folding::run().
CRC_NOINLINE void fold_sparsely(std::uint64_t head, const unsigned char* p, std::size_t n, unsigned char* last,
                                std::size_t window, const sparse_multiple& m) noexcept {
    // A window of vectors that give, zeros at first, and behind it those that are folded now.
    alignas(16) unsigned char buffer[2 * longest_window];
    unsigned char* const now = buffer + window;
    for (std::size_t i = 0; i < window; i += vector_size) ops::store(buffer + i, vec{});
    while (n > window) {
        const std::size_t room = sizeof buffer - window, size = n - window < room ? n - window : room;
        for (std::size_t i = 0; i < size; i += row_size) {
            add_sparsely(now + i, p + i, now + i, m);
            // The first row is folded onto none of its own vectors.
            if (head != 0) ops::store(now, ops::load(now) ^ ops::block(head, 0));
            head = 0;
        }
        for (std::size_t i = 0; i < window; i += vector_size) ops::store(buffer + i, ops::load(buffer + size + i));
        p += size;
        n -= size;
    }
    // The vectors of the last window receive and give nothing.
    for (std::size_t i = 0; i < window; i += vector_size) ops::store(now + i, vec{});
    for (std::size_t i = 0; i < window; i += row_size) add_sparsely(last + i, p + i, now + i, m);
}
