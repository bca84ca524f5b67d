// Kernels that fuse the folding of generic/multiplied.inl with the streams of generic/streams.inl. Included after both.

// 24 to 255 bytes by three streams of the instruction, side by side and of equal length but for the words left over,
// which the third one takes. The registers of the first two are added to the last whole word. A template so that it is
// compiled only where it is used.
template <std::uint32_t Taps>
CRC_NOINLINE std::uint64_t update_three_streams(std::uint64_t reg, const unsigned char* p, std::size_t n) noexcept {
    static constexpr stream_factors<22> factors = make_stream_factors<22>(Taps, 8);
    const std::size_t words = n / 8, each = words / 3, left = words - 3 * each;
    const unsigned char *const second = p + 8 * each, *const last = p + 8 * (words - 1);
    std::uint64_t a = reg, b = 0, c = 0;
    for (const unsigned char* q = p; q != second - 8; q += 8) {
        a = instruction::next_word<Taps>(a, load64<true>(q));
        b = instruction::next_word<Taps>(b, load64<true>(q + 8 * each));
        c = instruction::next_word<Taps>(c, load64<true>(q + 16 * each));
    }
    a = instruction::next_word<Taps>(a, load64<true>(second - 8));
    b = instruction::next_word<Taps>(b, load64<true>(second + 8 * each - 8));
    for (const unsigned char* q = second + 16 * each - 8; q != last; q += 8)
        c = instruction::next_word<Taps>(c, load64<true>(q));
    // a and b end 8 * (each + each + left - 1) and 8 * (each + left - 1) bytes before the last word.
    const vec128 sum =
        blocks::product(a, factors.at[2 * each + left - 1]) ^ blocks::product(b, factors.at[each + left - 1]);
    reg = instruction::next_word<Taps>(c, load64<true>(last) ^ ops::word_at<0>(sum));
    return instruction::instruction_kernel<Taps>::update_few(reg, last + 8, n % 8);
}

template <class Streams>
struct fused_kernel {
    using short_messages = instruction::instruction_kernel<Streams::taps>;
    using multiplier = blocks::short_kernel::multiplier;
    static constexpr std::size_t short_up_to = sizes::instruction_up_to;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        static_assert(Reflected);
        // Masked vectors take half the time of three streams if calls are independent (Zen 4: 9.5 against 13 ns at 208
        // bytes).
        if constexpr (vector_size < 64) {
            if (n < 256) return update_three_streams<Streams::taps>(reg, p, n);
        } else {
            if (n <= part_up_to) return update_part<Reflected, typename Streams::reduction>(reg, p, n, f);
        }
        if (Streams::count == 0 || n < Streams::block + row_size || n > sizes::fused_up_to) {
            return update_message<short_streams<Streams::taps>, multiplied_row<Reflected>>(reg, p, n, f);
        }
        return update_message<Streams, multiplied_row<Reflected>>(reg, p, n, f);
    }
};
