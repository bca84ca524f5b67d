// Accumulators that multiply (gf2.hpp, sections 7 and 8), and the kernel that has no others. Included after
// generic/message.inl and one of the files begin_*.inl.

// The accumulators, and how they move on over a whole row: each by carry-less multiplication. generic/matrix.inl has
// others.
template <bool Reflected>
class multiplied_row : public any_row {
public:
    static constexpr bool reflected = Reflected;
    // CRC-64/ECMA-182, Zen 5, GCC 12, GB/s so and without: pieces of 4 KiB from 256 MiB 33 and 26, 64 MiB 53 and 49.
    static constexpr bool prefetches_first = !Reflected;
    using constants = folding;

    CRC_ALWAYS_INLINE explicit multiplied_row(const folding& f) noexcept
        : k_(ops::repeat(f.over[log2(row_size / 16)])) {}

    // Accumulator i begins with the bytes at p, or with a vector in the order of ops::ordered(), or goes on with the bytes
    // at p.
    CRC_ALWAYS_INLINE void begin(unsigned i, const unsigned char* p) noexcept { begin(i, ops::template ordered<Reflected>(p)); }
    CRC_ALWAYS_INLINE void begin(unsigned i, vec v) noexcept { a_[i] = v; }
    CRC_ALWAYS_INLINE void next(unsigned i, const unsigned char* p) noexcept { jump(i, p, k_); }
    // The same over another distance, that of k.
    CRC_ALWAYS_INLINE void jump(unsigned i, const unsigned char* p, vec k) noexcept {
        a_[i] = ops::template folded<Reflected>(i, a_[i], k, p);
    }
    // Adds to the first bytes.
    CRC_ALWAYS_INLINE void add(vec128 v) noexcept { a_[0] ^= ops::widen(v); }

    // Accumulator i, in the order of ops::ordered().
    CRC_ALWAYS_INLINE vec at(unsigned i) const noexcept { return a_[i]; }

private:
    vec a_[sizes::rows];
    vec k_;
};

struct multiplied_rows {
    template <bool Reflected>
    using row = multiplied_row<Reflected>;
};

struct folding_kernel {
    using short_messages = blocks::short_kernel;
    using multiplier = blocks::short_kernel::multiplier;
    static constexpr std::size_t short_up_to = sizes::short_up_to;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        if (n <= part_up_to) return update_part<Reflected>(reg, p, n, f);
        return update_message<no_streams, multiplied_row<Reflected>>(reg, p, n, f);
    }
};
