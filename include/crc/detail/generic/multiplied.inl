// Folding for messages of 128 bytes or more, with vectors of any size (gf2.hpp, sections 7 and 8). Included by an
// instruction-set file inside its region and namespace, after generic/short.inl or another's names from there
// (vec128, first_word, moved_last, reduce, short_kernel, perhaps update_part), and after it has defined its operations:
//
//   vec                           V = vector_size bytes, a multiple of 16
//   load(p)                       unaligned
//   power_order(v)                as in generic/short.inl, every 16 bytes
//   moved(v, k)                   as in generic/short.inl, for every 16 bytes
//   folded<Reflected>(i, v, k, data)    moved(v, k) ^ data, for accumulator i, which is known when this is inlined
//   repeat(pair)                  the pair in every 16 bytes of a vec
//   widen(v128)                   a vec that begins with these 16 bytes; the rest zero
//   sum(v)                        the XOR of all 16 bytes of a vec
//   row_count                     accumulators of the main loop: enough to hide the multiplier's latency
//   short_messages_limit          up to which size short_kernel is best
//   prefetch_distance             how far ahead of a row, in bytes, memory is asked for; 0: left to the hardware
//   part_limit                    up to which size update_part is best
//   update_part<Reflected>(reg, p, n, f)    the register after so few bytes
//   begin_rows(row, reg, p, n, f)    makes the accumulators begin with what fills no row, or with a whole one, and with the
//                                 register; returns where the rows after that begin (generic/begin_unmasked.inl, generic/masked.inl)

template <bool Reflected>
CRC_ALWAYS_INLINE vec load_block(const unsigned char* p) noexcept {
    return Reflected ? load(p) : power_order(load(p));
}

#include "rows.inl"

// The accumulators, and how they move on over a whole row: each by carry-less multiplication. generic/matrix.inl has
// others.
template <bool Reflected>
class multiplied_row : public any_row {
public:
    static constexpr bool reflected = Reflected;
    using constants = folding;

    CRC_ALWAYS_INLINE explicit multiplied_row(const folding& f) noexcept : k_(repeat(f.step[log2(row_size / 16)])) {}

    // Accumulator i begins with the bytes at p, or with a vector in the order of load_block(), or goes on with the bytes
    // at p.
    CRC_ALWAYS_INLINE void begin(unsigned i, const unsigned char* p) noexcept { begin(i, load_block<Reflected>(p)); }
    CRC_ALWAYS_INLINE void begin(unsigned i, vec v) noexcept { a_[i] = v; }
    CRC_ALWAYS_INLINE void next(unsigned i, const unsigned char* p) noexcept { jump(i, p, k_); }
    // The same over another distance, that of k.
    CRC_ALWAYS_INLINE void jump(unsigned i, const unsigned char* p, vec k) noexcept {
        a_[i] = folded<Reflected>(i, a_[i], k, load_block<Reflected>(p));
    }
    // Adds to the first bytes.
    CRC_ALWAYS_INLINE void add(vec128 v) noexcept { a_[0] ^= widen(v); }

    // Accumulator i, in the order of load_block().
    CRC_ALWAYS_INLINE vec at(unsigned i) const noexcept { return a_[i]; }

private:
    vec a_[row_count];
    vec k_;
};

// The register after the last four vectors of 32 or 64 bytes.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t finish(vec a0, vec a1, vec a2, vec a3, const folding& f) noexcept {
    vec last{};
    if constexpr (vector_size == 64) {
        const vec half = repeat(f.step[3]);  // over 128 bytes
        last = moved(moved(a0, half) ^ a2, load(&f.last[0])) ^ moved(moved(a1, half) ^ a3, load(&f.last[4]));
    } else {
        last = moved(a0, load(&f.last[0])) ^ moved(a1, load(&f.last[2])) ^ moved(a2, load(&f.last[4])) ^
               moved(a3, load(&f.last[6]));
    }
    return reduce<Reflected>(sum(last), f);
}

struct multiplied_rows {
    template <bool Reflected>
    using row = multiplied_row<Reflected>;
};

// The accumulators begin with the row at p, and with the register. Returns where the next row begins.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_row(Row& row, std::uint64_t reg, const unsigned char* p) noexcept {
    return begin_row(row, first_word<Row::reflected>(reg), p);
}

// The register after accumulators that have begun and the rows from p to end.
template <class Streams, class Row>
CRC_ALWAYS_INLINE std::uint64_t update_rows(Row& row, const unsigned char* p, const unsigned char* end,
                                            const folding& f) noexcept {
    static_assert(row_count == 8 || vector_size != 16);
    constexpr bool reflected = Row::reflected;
    fold_rows<Streams>(row, p, end);
#define CRC_TAKE(i) [[maybe_unused]] vec a##i = row.at(i % row_count);
#define CRC_HALF(i) a##i = moved(a##i, half) ^ row.at((i + 4) % row_count);
#define CRC_LAST(i) last ^= moved(a##i, load(&f.last[i]));
    // clang-format off
    CRC_TAKE(0) CRC_TAKE(1) CRC_TAKE(2) CRC_TAKE(3) CRC_TAKE(4) CRC_TAKE(5) CRC_TAKE(6) CRC_TAKE(7)
    if constexpr (vector_size == 16) {
        vec last = moved_last<reflected>(a7, f);
        CRC_LAST(0) CRC_LAST(1) CRC_LAST(2) CRC_LAST(3) CRC_LAST(4) CRC_LAST(5) CRC_LAST(6)
        return reduce<reflected>(sum(last), f);
    } else {
        if constexpr (row_count == 8) {
            const vec half = repeat(f.step[log2(row_size / 2 / 16)]);
            CRC_HALF(0) CRC_HALF(1) CRC_HALF(2) CRC_HALF(3)
        }
        return finish<reflected>(a0, a1, a2, a3, f);
    }
    // clang-format on
#undef CRC_TAKE
#undef CRC_HALF
#undef CRC_LAST
}

// More than part_limit bytes.
template <class Streams, class Row>
CRC_ALWAYS_INLINE std::uint64_t update_message(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                               const typename Row::constants& f) noexcept {
    Row row(f);
    const unsigned char* const end = p + n;
    p = begin_rows(row, reg, p, n, f);
    return update_rows<Streams>(row, p, end, f);
}

struct folding_kernel {
    using short_messages = short_kernel;
    using multiplier = short_kernel::multiplier;
    static constexpr std::size_t short_limit = short_messages_limit;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        if (n <= part_limit) return update_part<Reflected>(reg, p, n, f);
        return update_message<no_streams, multiplied_row<Reflected>>(reg, p, n, f);
    }
};
