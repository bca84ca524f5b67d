// Streams of an instruction that computes one CRC, beside the folding of rows: the two run on different ports of the CPU. A
// message is cut into blocks, and a block into `rounds` rows for folding, followed by `count` stretches, one for each
// stream. The register that a stream leaves is added to the first bytes behind its block (gf2.hpp, section 6), and folding
// jumps over the stretches: nothing is reduced before the end of the message. Included after generic/rows.inl.

// The 128 bits to be reduced are a multiple of x^32 where the register has 32 bits. Of the 96 above, the instruction multiplies
// the first 64 by x^32 and reduces them; the last 32 are of the register's degree already. Both are shorter than Barrett's two
// multiplications, which wait for each other.
template <std::uint32_t Taps>
struct reduction_by_instruction {
    template <bool Reflected>
    static CRC_ALWAYS_INLINE std::uint64_t reduce(vec128 v, const folding&) noexcept {
        static_assert(Reflected);
        return instruction::next_word<Taps>(0, ops::word_at<0>(v)) ^ ops::word_at<1>(v);
    }
};

// No streams beside the rows: the instruction only reduces.
template <std::uint32_t Taps>
struct short_streams : no_streams {
    static constexpr std::uint32_t taps = Taps;
    static constexpr unsigned block = 0;
    using reduction = reduction_by_instruction<Taps>;
};

template <unsigned Count, unsigned Words, unsigned Rounds, std::uint32_t Taps>
class streams {
public:
    using reduction = reduction_by_instruction<Taps>;
    // Streams, words of each per row, rows per block. Bytes in a stretch and in a block.
    static constexpr std::uint32_t taps = Taps;
    static constexpr unsigned count = Count;
    static constexpr unsigned rounds = Rounds;
    static constexpr unsigned stretch = 8 * Words * Rounds;
    static constexpr unsigned block = Rounds * row_size + Count * stretch;
    static_assert(block % row_size == 0);
    // Over the stretches and one row; and from the end of the last stretch but k to the end of the last.
    alignas(16) static constexpr folding::pair jump = make_jump(Taps, Count* stretch + row_size);
    static constexpr stream_factors<Count> factors = make_stream_factors<Count>(Taps, stretch);

    // block: where it begins.
    CRC_ALWAYS_INLINE explicit streams(const unsigned char* begin) noexcept : p_(begin + Rounds * row_size) {}

    // Every stream takes its next words.
    CRC_ALWAYS_INLINE void next() noexcept {
        next_words<0>();
        p_ += 8 * Words;
    }

    // The registers of the streams, joined, to be added to the first eight bytes after the block.
    CRC_ALWAYS_INLINE vec128 sum() const noexcept { return sum_from<0>(); }

private:
    template <unsigned Index>
    CRC_ALWAYS_INLINE void next_words() noexcept {
        constexpr unsigned word = Index / Count, stream = Index % Count;
        reg_[stream] = instruction::next_word<Taps>(reg_[stream], load64<true>(p_ + stream * stretch + 8 * word));
        if constexpr (Index + 1 < Count * Words) next_words<Index + 1>();
    }
    template <unsigned Index>
    CRC_ALWAYS_INLINE vec128 sum_from() const noexcept {
        if constexpr (Index + 1 == Count) return blocks::first_word<true>(reg_[Index]);
        else return blocks::product(reg_[Index], factors.at[Count - 1 - Index]) ^ sum_from<Index + 1>();
    }

    const unsigned char* p_;
    std::uint64_t reg_[Count] = {};
};
