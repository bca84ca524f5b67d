// Functions of math/register.hpp, which includes this; and so does a region that GCC inlines nothing into from outside.

// The bits of a word in reverse order.
CRC_ALWAYS_INLINE std::uint64_t reverse_bits(std::uint64_t v) noexcept {
#if CRC_ARM64 && !CRC_ARM_INTRINSICS
    std::uint64_t reversed;
    __asm__("rbit %0, %1" : "=r"(reversed) : "r"(v));
    return reversed;
#else
    v = (v >> 1u & 0x5555555555555555u) | (v & 0x5555555555555555u) << 1u;
    v = (v >> 2u & 0x3333333333333333u) | (v & 0x3333333333333333u) << 2u;
    v = (v >> 4u & 0x0f0f0f0f0f0f0f0fu) | (v & 0x0f0f0f0f0f0f0f0fu) << 4u;
    return swap_bytes(v);
#endif
}

// A register of one degree as one of degree 64, for words of at most 64 bits, and back.
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr std::uint64_t widen(Word reg) noexcept {
    return Reflected ? std::uint64_t(reg) : std::uint64_t(reg) << (64 - bits_of<Word>);
}
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr Word narrow(std::uint64_t reg) noexcept {
    return static_cast<Word>(Reflected ? reg : reg >> (64 - bits_of<Word>));
}
