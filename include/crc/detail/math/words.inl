// Functions of math/register.hpp, which includes this; and so does a region that GCC inlines nothing into from outside.

// The bits of a word in reverse order.
CRC_ALWAYS_INLINE std::uint64_t reverse_bits(std::uint64_t v) noexcept {
#if CRC_ARM64 && CRC_GNU_C
    std::uint64_t reversed;
    __asm__("rbit %0, %1" : "=r"(reversed) : "r"(v));
    return reversed;
#else
    return gf2::reflect(v, 64);
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
