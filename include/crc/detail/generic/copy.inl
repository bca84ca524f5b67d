// Folding and copying in one pass. Included after generic/multiplied.inl and the operations that generic/copied.inl asks for.

#include "copied.inl"

// Rows::row<Reflected>: the accumulators. Otherwise: the kernel that copies where these do not pay, if that may be.
template <class Rows, class Otherwise = void>
struct copying_kernel {
    // copy_rows takes whole rows, to an aligned destination.
    static constexpr std::size_t copy_row = row_size, copy_alignment = vector_size;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t copy_rows(std::uint64_t reg, unsigned char* dst, const unsigned char* src,
                                                std::size_t n,
                                                const typename Rows::template row<Reflected>::constants& f,
                                                [[maybe_unused]] bool streaming) noexcept {
        using row = typename Rows::template row<Reflected>;
        if constexpr (requires { Otherwise::copy_row; }) {
            static_assert(copy_row % Otherwise::copy_row == 0 && copy_alignment == Otherwise::copy_alignment);
            if (!Rows::template pay<Reflected>(n)) {
                return Otherwise::template copy_rows<Reflected>(reg, dst, src, n, f, streaming);
            }
        }
        // Vectors of 16 bytes come too slowly to stream (Zen 5, 64 MiB: 1.3 against 1.0 of the CRC's time).
        if constexpr (vector_size > 16) {
            if (streaming) {
                copied_row<row, true> rows(f, dst, src);
                return update_rows<no_streams, false>(rows, begin_row(rows, reg, src), src + n, 0, f);
            }
        }
        copied_row<row, false> rows(f, dst, src);
        return update_rows<no_streams, false>(rows, begin_row(rows, reg, src), src + n, 0, f);
    }
};
