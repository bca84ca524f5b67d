// Rows that are copied while they are folded: each vector that the main loop loads is stored, too. Included after
// generic/rows.inl, and after these operations:
//
//   stream(p, v)                  stores v, aligned to its size, past the caches
//   stream_end()                  orders such stores before later ones

// Accumulators that move on as those of Row do. A vector is stored when `lag` later ones have been loaded: a load waits for
// an earlier store whose address has the same last twelve bits, and without a lag each may meet one, if the destination
// begins a little after the source in that sense. (Zen 5, 8 MiB, 100 bytes after it, CRC-64: 1.6 of the time with it; of 1 to
// 4, 2 is best for all algorithms.)
template <class Row, bool Streaming>
class copied_row : public Row {
public:
    // Stores through the caches wait for memory themselves, and more so if loads are ahead of the hardware (Zen 5, time with
    // and without asking ahead: 1.5 and 1.2 of memcpy's at 256 KiB, 1.1 to 1.3 and 1.05 at 8 MiB; 0.9 and 1.05 at 2 MiB).
    static constexpr bool prefetches = Streaming && Row::prefetches;
    static constexpr bool asks_ahead(std::size_t) noexcept { return true; }
    static constexpr bool loads_in_order = false;

    CRC_ALWAYS_INLINE copied_row(const typename Row::constants& f, unsigned char* dst,
                                 const unsigned char* src) noexcept
        : Row(f), dst_(dst), src_(src) {}

    // The compiler takes the two loads of each vector for one.
    CRC_ALWAYS_INLINE void begin(unsigned i, const unsigned char* p) noexcept {
        if (i >= lag) copy(p - i * vector_size, i);
        Row::begin(i, p);
        held_[i % lag] = ops::load(p);
    }
    CRC_ALWAYS_INLINE void next(unsigned i, const unsigned char* p) noexcept {
        copy(p - i * vector_size, i);
        Row::next(i, p);
        held_[i % lag] = ops::load(p);
    }
    CRC_ALWAYS_INLINE void end(const unsigned char* p) const noexcept {
        copy(p, 0);
        if constexpr (lag == 2) copy(p, 1);
        if constexpr (Streaming) ops::stream_end();
    }

private:
    static constexpr unsigned lag = Row::copy_lag;
    static_assert(lag == 1 || lag == 2);

    // Stores the vector that lies `lag` vectors before vector i of this row. (So the difference is computed once for a row.)
    CRC_ALWAYS_INLINE void copy(const unsigned char* row, unsigned i) const noexcept {
        unsigned char* const to = dst_ + (row - src_) + i * vector_size - lag * vector_size;
        if constexpr (Streaming) ops::stream(to, held_[i % lag]);
        else ops::store(to, held_[i % lag]);
    }

    unsigned char* dst_;
    const unsigned char* src_;
    vec held_[lag];
};

// The kinds of rows (generic/look_up.inl).
template <bool Streaming>
struct copied_rows {
    template <class Row>
    using row = copied_row<Row, Streaming>;
};
