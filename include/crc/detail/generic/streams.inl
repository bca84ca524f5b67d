// Fusing the folding of generic/multiplied.inl with an instruction that computes one CRC: the two run on different ports of the CPU.
// A message is cut into blocks, and a block into `rounds` rows for folding, followed by `count` stretches, one for each
// stream of that instruction. What a stream leaves goes into the first bytes behind its block (gf2.hpp, section 6), and
// folding jumps over the stretches: nothing is reduced before the end of the message. Included by an instruction-set
// file after the names that generic/multiplied.inl asks for, and
//
//   next_word<Taps>(reg, word)    the instruction: the register after eight bytes
//   instruction_kernel<Taps>      the kernel for short messages by that instruction, with update_few(reg, data, size)
//   instruction_limit             up to which size it is best
//   multiply_low(v128, k)         as in generic/short.inl

template <unsigned Count, unsigned Words, unsigned Rounds, std::uint32_t Taps>
class streams {
public:
    // Streams, words of each per row, rows per block. Bytes in a stretch and in a block.
    static constexpr std::uint32_t taps = Taps;
    static constexpr unsigned count = Count;
    static constexpr unsigned rounds = Rounds;
    static constexpr unsigned stretch = 8 * Words * Rounds;
    static constexpr unsigned block = Rounds * row_size + Count * stretch;
    static_assert(block % row_size == 0);
    // Over the stretches and one row; and from the end of the last stretch but k to the end of the last.
    alignas(16) static constexpr folding::pair jump = make_jump(Taps, Count* stretch + row_size);
    static constexpr shifts<Count> over = make_shifts<Count>(Taps, stretch);

    // block: where it begins.
    CRC_ALWAYS_INLINE explicit streams(const unsigned char* begin) noexcept : p_(begin + Rounds * row_size) {}

    // Every stream takes its next words.
    CRC_ALWAYS_INLINE void next() noexcept {
        next_words<0>();
        p_ += 8 * Words;
    }

    // What the streams leave, to be added to the first eight bytes after the block.
    CRC_ALWAYS_INLINE vec128 sum() const noexcept { return sum_from<0>(); }

private:
    template <unsigned Index>
    CRC_ALWAYS_INLINE void next_words() noexcept {
        constexpr unsigned word = Index / Count, stream = Index % Count;
        reg_[stream] = next_word<Taps>(reg_[stream], load64<true>(p_ + stream * stretch + 8 * word));
        if constexpr (Index + 1 < Count * Words) next_words<Index + 1>();
    }
    template <unsigned Index>
    CRC_ALWAYS_INLINE vec128 sum_from() const noexcept {
        const vec128 reg = first_word<true>(reg_[Index]);
        if constexpr (Index + 1 == Count) return reg;
        else return multiply_low(reg, first_word<true>(over.at[Count - 1 - Index])) ^ sum_from<Index + 1>();
    }

    const unsigned char* p_;
    std::uint64_t reg_[Count] = {};
};

// 24 to 255 bytes by three streams of the instruction, side by side and of equal length but for what is left over,
// which the third one takes. What the first two leave is added to the last whole word. A template so that it is
// compiled only where it is used.
template <std::uint32_t Taps>
CRC_NOINLINE std::uint64_t update_three_streams(std::uint64_t reg, const unsigned char* p, std::size_t n) noexcept {
    static constexpr shifts<22> over = make_shifts<22>(Taps, 8);
    const std::size_t words = n / 8, each = words / 3, left = words - 3 * each;
    const unsigned char *const second = p + 8 * each, *const last = p + 8 * (words - 1);
    std::uint64_t a = reg, b = 0, c = 0;
    for (const unsigned char* q = p; q != second - 8; q += 8) {
        a = next_word<Taps>(a, load64<true>(q));
        b = next_word<Taps>(b, load64<true>(q + 8 * each));
        c = next_word<Taps>(c, load64<true>(q + 16 * each));
    }
    a = next_word<Taps>(a, load64<true>(second - 8));
    b = next_word<Taps>(b, load64<true>(second + 8 * each - 8));
    for (const unsigned char* q = second + 16 * each - 8; q != last; q += 8) c = next_word<Taps>(c, load64<true>(q));
    // a and b end 8 * (each + each + left - 1) and 8 * (each + left - 1) bytes before the last word.
    const vec128 sum = multiply_low(first_word<true>(a), first_word<true>(over.at[2 * each + left - 1])) ^
                       multiply_low(first_word<true>(b), first_word<true>(over.at[each + left - 1]));
    reg = next_word<Taps>(c, load64<true>(last) ^ static_cast<std::uint64_t>(sum[0]));
    return instruction_kernel<Taps>::update_few(reg, last + 8, n % 8);
}

// None beside the rows: the instruction for short messages, folding alone for long ones.
template <std::uint32_t Taps>
struct short_streams : no_streams {
    static constexpr std::uint32_t taps = Taps;
    static constexpr unsigned block = 0;
};

template <class Streams>
struct fused_kernel {
    using short_messages = instruction_kernel<Streams::taps>;
    using multiplier = short_kernel::multiplier;
    static constexpr std::size_t short_limit = instruction_limit;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        static_assert(Reflected);
        // Masked vectors take half the time of three streams if calls are independent (Zen 4: 9.5 against 13 ns at 208
        // bytes). What comes from memory comes best in one stream (64 MiB: 0.9 of ISA-L's speed fused, 1.0 folded).
        if constexpr (vector_size == 64) {
            if (n > std::size_t(16) << 20u) return folding_kernel::update_long<Reflected>(reg, p, n, f);
        } else {
            if (n < 256) return update_three_streams<Streams::taps>(reg, p, n);
        }
        if (Streams::count == 0 || n < Streams::block + row_size)
            return folding_kernel::update_long<Reflected>(reg, p, n, f);
        return update_message<Streams, multiplied_row<Reflected>>(reg, p, n, f);
    }
};
