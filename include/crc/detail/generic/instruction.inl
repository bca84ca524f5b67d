// Messages by an instruction that computes one reflected CRC of 32 bits, one word after the other. Included by an
// instruction-set file after it has defined
//
//   crc_ops<Taps>                 next_8, next_4, next_2 and next_1(reg, word): the register after a word of so many bytes, the
//                                 first one lowest; not in a target region, so that they can be inlined everywhere
//   instruction_bit               its bit in a cpu::kernel_set
//   instruction_name              the word for its kernel

template <std::uint32_t Taps>
CRC_ALWAYS_INLINE std::uint64_t next_word(std::uint64_t reg, std::uint64_t word) noexcept {
    return crc_ops<Taps>::next_8(reg, word);
}

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
        using ops = crc_ops<Taps>;
        auto r = static_cast<std::uint32_t>(reg);
        if ((n & 4u) != 0) r = ops::next_4(r, load32<true>(p)), p += 4;
        if ((n & 2u) != 0) r = ops::next_2(r, static_cast<std::uint16_t>(p[0] | p[1] << 8u)), p += 2;
        if ((n & 1u) != 0) r = ops::next_1(r, *p);
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
