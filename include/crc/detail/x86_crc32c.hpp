// CRC-32C by its own instruction: SSE4.2 (Intel since Nehalem, AMD since Bulldozer).
#ifndef CRC_DETAIL_X86_CRC32C_HPP
#define CRC_DETAIL_X86_CRC32C_HPP

#include "cpu.hpp"
#include "portable.hpp"

CRC_CODE_BEGIN_IN(detail::x86_crc32c)

// The register after eight, four, two and one bytes. Assembly, since a built-in could not be inlined into functions
// compiled for the baseline, and a call would take longer than the few instructions of a short message.
CRC_ALWAYS_INLINE std::uint64_t next_word(std::uint64_t reg, std::uint64_t word) noexcept {
#if defined(__x86_64__)
    __asm__("crc32q %1, %0" : "+r"(reg) : "rm"(word));
    return reg;
#else
    auto r = static_cast<std::uint32_t>(reg);
    __asm__("crc32l %1, %0" : "+r"(r) : "rm"(static_cast<std::uint32_t>(word)));
    __asm__("crc32l %1, %0" : "+r"(r) : "rm"(static_cast<std::uint32_t>(word >> 32u)));
    return r;
#endif
}
CRC_ALWAYS_INLINE std::uint32_t next_4(std::uint32_t reg, const unsigned char* p) noexcept {
    __asm__("crc32l %1, %0" : "+r"(reg) : "rm"(load32<true>(p)));
    return reg;
}
CRC_ALWAYS_INLINE std::uint32_t next_2(std::uint32_t reg, const unsigned char* p) noexcept {
    __asm__("crc32w %1, %0" : "+r"(reg) : "r"(static_cast<std::uint16_t>(p[0] | p[1] << 8u)));
    return reg;
}
CRC_ALWAYS_INLINE std::uint32_t next_1(std::uint32_t reg, const unsigned char* p) noexcept {
    __asm__("crc32b %1, %0" : "+r"(reg) : "qm"(*p));
    return reg;
}

// From here on folding, or several streams, are faster (Zen 4).
inline constexpr std::size_t instruction_limit = 128;

struct short_kernel {
    static constexpr cpu::kernel_set bit = cpu::x86_crc32c;
    static constexpr std::size_t least = 0;

    template <bool Reflected>
    static CRC_ALWAYS_INLINE std::uint64_t update_short(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                        const folding&) noexcept {
        static_assert(Reflected);
        for (; n >= 8; p += 8, n -= 8) reg = next_word(reg, load64<true>(p));
        return update_few(reg, p, n);
    }

    // Up to seven bytes.
    static CRC_ALWAYS_INLINE std::uint64_t update_few(std::uint64_t reg, const unsigned char* p,
                                                      std::size_t n) noexcept {
        auto r = static_cast<std::uint32_t>(reg);
        if ((n & 4u) != 0) r = next_4(r, p), p += 4;
        if ((n & 2u) != 0) r = next_2(r, p), p += 2;
        if ((n & 1u) != 0) r = next_1(r, p);
        return r;
    }
};

struct kernel {
    static constexpr const char* name = "x86_crc32c";
    static constexpr cpu::kernel_set bit = cpu::x86_crc32c;
#if defined(__SSE4_2__)
    static constexpr bool promised = true;
#else
    static constexpr bool promised = false;
#endif
    using short_messages = short_kernel;
    static constexpr std::size_t short_limit = instruction_limit;
    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        return short_kernel::update_short<Reflected>(reg, p, n, f);
    }
};

CRC_CODE_END_IN

#endif
