// Long messages by two streams of an instruction that computes one reflected CRC of 32 bits, where no carry-less
// multiplication is at hand: the instruction has to wait for its last result, and two streams of it do not wait for each
// other. A block is cut in half, one half for each stream. An ordinary multiplication (portable/product.hpp) moves the
// register of the first to the eight bytes behind the block, which it is added to (gf2.hpp, section 6). Included after
// generic/instruction.inl by a file that has defined
//
//   sizes::instruction_up_to      messages that one stream takes fastest

inline constexpr unsigned stretch_step = 64;  // bytes that a stream takes in a round
inline constexpr unsigned most_steps = 128;   // rounds of a block

template <std::uint32_t Taps>
struct two_streams_kernel {
    static constexpr const char* name = instruction_name;
    static constexpr cpu::kernel_set bit = instruction_bit;
    using short_messages = instruction_kernel<Taps>;
    static constexpr std::size_t short_up_to = sizes::instruction_up_to;
    static_assert(short_up_to >= 2 * stretch_step + 15);

    // From the first aligned word on, so that compilers load words even where they may load no others.
    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        static_assert(Reflected);
        static constexpr stream_factors<most_steps + 1> factors = make_stream_factors<most_steps + 1>(Taps, stretch_step);
        const std::size_t head = (0 - reinterpret_cast<std::uintptr_t>(p)) % 8;
        reg = short_messages::update_few(reg, p, head);
        const auto* q = static_cast<const unsigned char*>(__builtin_assume_aligned(p + head, 8));
        n -= head;
        while (n >= 2 * stretch_step + 8) {
            const std::size_t whole = (n - 8) / (2 * stretch_step), steps = whole < most_steps ? whole : most_steps;
            const unsigned char *const end = q + steps * stretch_step, *second = end;
            std::uint64_t a = reg, b = 0;
            for (; q != end; q += stretch_step, second += stretch_step) next_words<0>(a, b, q, second);
            const auto moved = carryless(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(factors.at[steps]));
            reg = next_word<Taps>(b, load64<true>(second) ^ moved.low ^ std::uint64_t(moved.high) << 32u);
            q = second + 8;
            n -= 2 * steps * stretch_step + 8;
        }
        return short_messages::template update_short<true>(reg, q, n, f);
    }

private:
    template <unsigned Offset>
    static CRC_ALWAYS_INLINE void next_words(std::uint64_t& a, std::uint64_t& b, const unsigned char* p,
                                             const unsigned char* q) noexcept {
        a = next_word<Taps>(a, load64<true>(p + Offset));
        b = next_word<Taps>(b, load64<true>(q + Offset));
        if constexpr (Offset + 8 < stretch_step) next_words<Offset + 8>(a, b, p, q);
    }
};
