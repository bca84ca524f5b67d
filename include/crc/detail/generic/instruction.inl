// Messages by an instruction that computes one reflected CRC of 32 bits, one word after the other. Included by an
// instruction-set file after it has defined
//
//   next_word<Taps>(reg, word), next_4<Taps>(reg, p), next_2<Taps>(reg, p), next_1<Taps>(reg, p)
//                                 the register after eight, four, two and one bytes; not in a target region, so that
//                                 they can be inlined everywhere
//   instruction_bit               its bit in a cpu::kernel_set
//   instruction_name              the word for its kernel

template <std::uint32_t Taps>
struct instruction_kernel {
    static constexpr const char* name = instruction_name;
    static constexpr cpu::kernel_set bit = instruction_bit;
    static constexpr std::size_t least = 0;

    template <bool Reflected>
    static CRC_ALWAYS_INLINE std::uint64_t update_short(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                        const folding&) noexcept {
        static_assert(Reflected);
        for (; n >= 8; p += 8, n -= 8) reg = next_word<Taps>(reg, load64<true>(p));
        return update_few(reg, p, n);
    }

    // Up to seven bytes.
    static CRC_ALWAYS_INLINE std::uint64_t update_few(std::uint64_t reg, const unsigned char* p,
                                                      std::size_t n) noexcept {
        auto r = static_cast<std::uint32_t>(reg);
        if ((n & 4u) != 0) r = next_4<Taps>(r, p), p += 4;
        if ((n & 2u) != 0) r = next_2<Taps>(r, p), p += 2;
        if ((n & 1u) != 0) r = next_1<Taps>(r, p);
        return r;
    }

    using short_messages = instruction_kernel;
    static constexpr std::size_t short_up_to = instruction_up_to;
    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        return update_short<Reflected>(reg, p, n, f);
    }
};
