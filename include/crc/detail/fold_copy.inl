// Folding and copying in one pass: fold.inl's main loop stores what it loads. Included after fold.inl, and after this
// operation:
//
//   stream(p, v)                  stores v, aligned to its size, past the caches
//   stream_end()                  orders such stores before later ones

// Accumulators that move on as those of Row do.
template <class Row, bool Streaming>
class copied_row : public Row {
public:
    CRC_ALWAYS_INLINE copied_row(const typename Row::constants& f, unsigned char* dst,
                                 const unsigned char* src) noexcept
        : Row(f), dst_(dst), src_(src) {}

    // The compiler takes the two loads of each block for one.
    CRC_ALWAYS_INLINE void begin(unsigned i, const unsigned char* p) noexcept {
        Row::begin(i, p);
        copy(p);
    }
    CRC_ALWAYS_INLINE void next(unsigned i, const unsigned char* p) noexcept {
        Row::next(i, p);
        copy(p);
    }

private:
    CRC_ALWAYS_INLINE void copy(const unsigned char* p) const noexcept {
        unsigned char* const to = dst_ + (p - src_);
        if constexpr (Streaming) stream(to, load(p));
        else *reinterpret_cast<vectors::of<vector_size>::unaligned*>(to) = load(p);
    }

    unsigned char* dst_;
    const unsigned char* src_;
};

// Rows::row<Reflected>: the accumulators.
template <class Rows>
struct copying_kernel {
    // copy_rows takes whole rows, to an aligned destination.
    static constexpr std::size_t copy_row = row_size, copy_alignment = vector_size;

    template <bool Reflected, class Constants>
    static CRC_NOINLINE std::uint64_t copy_rows(std::uint64_t reg, unsigned char* dst, const unsigned char* src,
                                                std::size_t n, const Constants& f,
                                                [[maybe_unused]] bool streaming) noexcept {
        using row = typename Rows::template row<Reflected>;
        // Vectors of 16 bytes come too slowly to stream (Zen 5, 64 MiB: 1.3 against 1.0 of the CRC's time).
        if constexpr (vector_size > 16) {
            if (streaming) {
                copied_row<row, true> rows(f, dst, src);
                reg = update_rows<no_streams>(rows, begin_row(rows, reg, src), src + n, f);
                stream_end();
                return reg;
            }
        }
        copied_row<row, false> rows(f, dst, src);
        return update_rows<no_streams>(rows, begin_row(rows, reg, src), src + n, f);
    }
};
