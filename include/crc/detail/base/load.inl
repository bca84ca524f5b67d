// The functions of base/load.hpp, which includes this; and so does a region that GCC inlines nothing into from outside.

// The bytes of a word in reverse order.
CRC_ALWAYS_INLINE constexpr std::uint32_t swap_bytes(std::uint32_t v) noexcept {
    return v << 24u | (v << 8u & 0xff0000u) | (v >> 8u & 0xff00u) | v >> 24u;
}
CRC_ALWAYS_INLINE constexpr std::uint64_t swap_bytes(std::uint64_t v) noexcept {
    return std::uint64_t(swap_bytes(static_cast<std::uint32_t>(v))) << 32u |
           swap_bytes(static_cast<std::uint32_t>(v >> 32u));
}
CRC_ALWAYS_INLINE constexpr uint128 swap_bytes(uint128 v) noexcept {
    return make_uint128(swap_bytes(static_cast<std::uint64_t>(v)), swap_bytes(static_cast<std::uint64_t>(v >> 64u)));
}

// Message bytes as a polynomial, in the direction's bit order: eight as one of degree < 64, four as one of degree < 32.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t load64(const unsigned char* p) noexcept {
    std::uint64_t v;
    copy_bytes(&v, p, 8);
    return Reflected == (CRC_BIG_ENDIAN == 0) ? v : swap_bytes(v);
}
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint32_t load32(const unsigned char* p) noexcept {
    std::uint32_t v;
    copy_bytes(&v, p, 4);
    return Reflected == (CRC_BIG_ENDIAN == 0) ? v : swap_bytes(v);
}

// Four to eight bytes as one of degree < 8n.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t load_4_to_8(const unsigned char* p, std::size_t n) noexcept {
    const std::uint64_t first = load32<Reflected>(p), last = load32<Reflected>(p + n - 4);
    return Reflected ? first | last << (8 * n - 32) : first << (8 * n - 32) | last;
}

// The lowest byte first.
CRC_ALWAYS_INLINE void store64(unsigned char* p, std::uint64_t v) noexcept {
    if (CRC_BIG_ENDIAN) v = swap_bytes(v);
    copy_bytes(p, &v, 8);
}
