// Folding by bytes (gf2.hpp, section 10), for rows of eight vectors. Included after generic/message.inl and one of the files
// begin_*.inl.

using matrix = vec;
CRC_ALWAYS_INLINE vec factor(vec v) noexcept { return v; }
CRC_ALWAYS_INLINE vec transformed(vec v, matrix m) noexcept { return ops::transformed(v, m); }

#include "spread.inl"

// Those accumulators in the set Multiplied move on by carry-less multiplication onto the farthest instead: so that both
// ports of the CPU are busy. If not reflected, these hold bytes with their bits in reverse order, so that all multiply in
// reflected order: reversing bits takes no multiplier's port, as shuffling bytes would.
template <bool Reflected, unsigned Distances, unsigned Multiplied>
class matrix_row : public spread_row<Distances, Reflected ? 0 : Multiplied> {
public:
    static constexpr bool reflected = Reflected;
    // For the distances of CRC-32: behind instructions that wait for the row before, where GCC 12 puts prefetches, 256 MiB
    // have 0.85 of the speed. The same order is 0.95 of the speed for CRC-32C at 2 to 8 KiB (Zen 5).
    static constexpr bool prefetches_first = Distances == 0x1d0;
    static constexpr bool loads_in_order = true;
    // Loads of 64 bytes beside two matrices are early enough for the hardware alone, if they are in order (Zen 5, of the speed
    // of asking 2 KiB ahead and to the end, GCC 12 and Clang 19: pieces of 4 KiB from 256 MiB CRC-16/T10-DIF 1.28 and 1.15,
    // CRC-16/MODBUS 1.26 and 1.0; 4 KiB from the first cache 1.03 and 1.01, 1.07 and 1.14); loads of 32 bytes are not (0.6).
    // One matrix gains as much from whole lines, but loses in the first cache where a vector lies in two (CRC-8/SMBUS, 8 KiB:
    // 1.16 and 1.24, 0.9 and 0.9), so it asks wherever it can.
    static constexpr bool leaves_to_hardware = count_ones(Distances) == 2 && vector_size == 64;
    static constexpr bool prefetches_to_end = !leaves_to_hardware;
    static CRC_ALWAYS_INLINE bool asks_ahead(std::size_t n) noexcept {
        if (leaves_to_hardware && n <= prefetch_near_up_to) return false;
        if (count_ones(Distances) == 1 && n <= prefetch_near) return false;
        return any_row::asks_ahead(n);
    }
    using constants = byte_folding;
    // Sixteen registers hold no more beside four matrices (Zen 5, CRC-32 by x86_gfni256, 256 KiB: 1.3 of the time with 2).
    static constexpr unsigned copy_lag = vector_size == 64 || count_ones(Distances) <= 2 ? 2 : 1;

    CRC_ALWAYS_INLINE explicit matrix_row(const byte_folding& f) noexcept
        : k_(ops::repeat(ops::rows_of(f).step)), reversal_(ops::repeat(bit_reversal)) {
        const byte_matrices& m = ops::rows_of(f);
        take<0>(m);
        take<1>(m);
        take<2>(m);
        take<3>(m);
        take<4>(m);
        take<5>(m);
    }

    CRC_ALWAYS_INLINE void begin(unsigned i, const unsigned char* p) noexcept { a_[i] = taken(i, ops::load(p)); }
    CRC_ALWAYS_INLINE void next(unsigned i, const unsigned char* p) noexcept { next(i, ops::load(p)); }
    CRC_ALWAYS_INLINE void next(unsigned i, vec v) noexcept {
        if (multiplies(i)) a_[i] = ops::moved(a_[i], k_) ^ taken(i, v);
        else this->spread(i, v);
    }
    CRC_ALWAYS_INLINE void jump(unsigned i, const unsigned char* p, vec k) noexcept {
        static_assert(Reflected);
        a_[i] = ops::moved(a_[i], k) ^ ops::load(p);
    }
    CRC_ALWAYS_INLINE void add(vec128 v) noexcept {
        static_assert(!multiplies(0));
        if constexpr (Reflected) a_[0] ^= ops::widen(v);
        else a_[0] ^= ops::shuffle(ops::widen(v), ops::load(reversed_bytes));
    }
    CRC_ALWAYS_INLINE vec at(unsigned i) const noexcept {
        if constexpr (Reflected) return a_[i];
        else return ops::shuffle(multiplies(i) ? ops::transformed(a_[i], reversal_) : a_[i], ops::load(reversed_bytes));
    }

private:
    using base = spread_row<Distances, Reflected ? 0 : Multiplied>;
    using base::a_;

    static CRC_ALWAYS_INLINE constexpr bool multiplies(unsigned i) noexcept { return (Multiplied >> i & 1u) != 0; }

    template <unsigned Number>
    CRC_ALWAYS_INLINE void take(const byte_matrices& m) noexcept {
        if constexpr (base::is_used(Number)) {
            this->onto_[Number] = ops::repeat(m.onto[Number]);
            // Rows in reverse order reverse the bits of the bytes that they take.
            if constexpr (!Reflected) this->onto_reversed_[Number] = ops::repeat(swap_bytes(m.onto[Number]));
        }
    }
    // v as accumulator i takes it.
    CRC_ALWAYS_INLINE vec taken(unsigned i, vec v) const noexcept {
        return !Reflected && multiplies(i) ? ops::transformed(v, reversal_) : v;
    }

    vec k_, reversal_;
};

template <unsigned Distances>
struct matrix_rows {
    template <bool Reflected>
    using row = matrix_row<Reflected, Distances, sizes::multiplied(Distances)>;
    template <bool Reflected>
    using row_with_few_ports = matrix_row<Reflected, Distances, sizes::multiplied_with_few_ports(Distances)>;

    // Whether they are faster for n bytes than multiplication, on this CPU.
    template <bool Reflected>
    static CRC_ALWAYS_INLINE bool pay(std::size_t n) noexcept {
        return sizes::matrices_pay<Reflected>(Distances, n);
    }
};

// Distances: those of the algorithm. Medium: the kernel for sizes up to sizes::multiply_up_to(), and where
// sizes::matrices_pay() denies it.
template <unsigned Distances, class Medium>
struct matrix_kernel {
    using short_messages = blocks::short_kernel;
    using medium_messages = Medium;
    using multiplier = blocks::short_kernel::multiplier;
    static constexpr std::size_t short_up_to = sizes::short_up_to;
    static constexpr std::size_t medium_up_to = sizes::multiply_up_to(Distances);

    template <bool Reflected>
    static CRC_NOINLINE bool serves(const byte_folding&, std::size_t n) noexcept {
        return matrix_rows<Distances>::template pay<Reflected>(n);
    }

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const byte_folding& f) noexcept {
        if (!matrix_rows<Distances>::template pay<Reflected>(n))
            return Medium::template update_long<Reflected>(reg, p, n, f);
        if constexpr (sizes::multiplied_with_few_ports(Distances) != sizes::multiplied(Distances)) {
            if (sizes::few_ports()) return update_with_few_ports<Reflected>(reg, p, n, f);
        }
        return update_message<no_streams, typename matrix_rows<Distances>::template row<Reflected>>(reg, p, n, f);
    }

private:
    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_with_few_ports(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                            const byte_folding& f) noexcept {
        using row = typename matrix_rows<Distances>::template row_with_few_ports<Reflected>;
        return update_message<no_streams, row>(reg, p, n, f);
    }
};
template <class Medium>
struct matrix_kernel<any_distances, Medium> : Medium {
    using medium_messages = Medium;
    static constexpr std::size_t medium_up_to = sizes::multiply_up_to(any_distances);

    // Whether there is code for the distances of these matrices, and it pays.
    template <bool Reflected>
    static CRC_NOINLINE bool serves(const byte_folding& f, std::size_t n) noexcept {
        const unsigned distances = ops::rows_of(f).distances;
        return among(run_time_distances, distances) && sizes::matrices_pay<Reflected>(distances, n);
    }

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const byte_folding& f) noexcept {
        switch (ops::rows_of(f).distances) {
            case 0x100: return matrix_kernel<0x100, Medium>::template update_long<Reflected>(reg, p, n, f);
            case 0x180: return matrix_kernel<0x180, Medium>::template update_long<Reflected>(reg, p, n, f);
            case 0x1f0: return matrix_kernel<0x1f0, Medium>::template update_long<Reflected>(reg, p, n, f);
            default: return Medium::template update_long<Reflected>(reg, p, n, f);
        }
    }
};
