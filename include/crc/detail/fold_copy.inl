// Folding and copying in one pass: fold.inl's main loop stores what it loads. Included after fold.inl, and after this
// operation:
//
//   stream(p, v)                  stores v, aligned to its size, past the caches
//   stream_end()                  orders such stores before later ones

template <bool Streaming>
struct copy_to {
    unsigned char* dst;
    const unsigned char* src;

    CRC_ALWAYS_INLINE void operator()(const unsigned char* p, vec v) const noexcept {
        unsigned char* const to = dst + (p - src);
        if constexpr (Streaming) stream(to, v);
        else *reinterpret_cast<vectors::of<vector_size>::unaligned*>(to) = v;
    }
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
                reg = update_rows<Reflected, no_streams>(reg, src, n, f, copy_to<true>{dst, src});
                stream_end();
                return reg;
            }
        }
        return update_rows<Reflected, no_streams>(reg, src, n, f, copy_to<false>{dst, src});
    }
};
