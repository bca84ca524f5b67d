// Folding and copying in one pass: fold.inl's main loop stores what it loads. Included after fold.inl, and after this
// operation:
//
//   stream(p, v)                  stores v, aligned to its size, past the caches
//   stream_end()                  orders such stores before later ones

// What a row needs, and where its bytes go.
struct copied_folding : folding {
    unsigned char* dst;
    const unsigned char* src;
};

template <bool Reflected, bool Streaming>
class copied_row : public multiplied_row<Reflected> {
public:
    using constants = copied_folding;

    CRC_ALWAYS_INLINE explicit copied_row(const copied_folding& f) noexcept
        : multiplied_row<Reflected>(f), dst_(f.dst), src_(f.src) {}

    // The compiler takes the two loads of each block for one.
    CRC_ALWAYS_INLINE void begin(unsigned i, const unsigned char* p) noexcept {
        multiplied_row<Reflected>::begin(i, p);
        copy(p);
    }
    CRC_ALWAYS_INLINE void next(unsigned i, const unsigned char* p) noexcept {
        multiplied_row<Reflected>::next(i, p);
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

struct copying_kernel {
    // copy_rows takes whole rows, to an aligned destination.
    static constexpr std::size_t copy_row = row_size, copy_alignment = vector_size;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t copy_rows(std::uint64_t reg, unsigned char* dst, const unsigned char* src,
                                                std::size_t n, const folding& f,
                                                [[maybe_unused]] bool streaming) noexcept {
        // Vectors of 16 bytes come too slowly to stream (Zen 5, 64 MiB: 1.3 against 1.0 of the CRC's time).
        if constexpr (vector_size > 16) {
            if (streaming) {
                reg = update_rows<Reflected, no_streams, copied_row<Reflected, true>>(reg, src, src, n, {f, dst, src});
                stream_end();
                return reg;
            }
        }
        return update_rows<Reflected, no_streams, copied_row<Reflected, false>>(reg, src, src, n, {f, dst, src});
    }
};
