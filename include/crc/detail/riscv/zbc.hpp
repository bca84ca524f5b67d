// Folding by CLMUL and CLMULH, which multiply two words of 64 bits without carries: Zbc or Zbkc, and Zbb or Zbkb.
#ifndef CRC_HEADERS_DETAIL_RISCV_ZBC_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_RISCV_ZBC_HPP_INCLUDED

#include "../base/load.hpp"
#include "../base/sizes.hpp"
#include "../base/vectors.hpp"
#include "../generic/operations.hpp"
#include "../math/folding.hpp"
#include "cpu.hpp"

CRC_CODE_BEGIN_IN(detail::riscv_zbc)

namespace blocks = riscv_zbc;
inline constexpr const char* kernel_name = "riscv_zbc";

// A vector is two registers. Assembly by numbers, since assemblers take the names only where flags promise the instructions.
struct ops {
    using vec = vec128;

    static CRC_ALWAYS_INLINE std::uint64_t clmul(std::uint64_t a, std::uint64_t b) noexcept {
        std::uint64_t low;
        __asm__(".insn r 0x33, 1, 5, %0, %1, %2" : "=r"(low) : "r"(a), "r"(b));
        return low;
    }
    static CRC_ALWAYS_INLINE std::uint64_t clmulh(std::uint64_t a, std::uint64_t b) noexcept {
        std::uint64_t high;
        __asm__(".insn r 0x33, 3, 5, %0, %1, %2" : "=r"(high) : "r"(a), "r"(b));
        return high;
    }
    static CRC_ALWAYS_INLINE std::uint64_t rev8(std::uint64_t v) noexcept {
        std::uint64_t reversed;
        __asm__(".insn i 0x13, 5, %0, %1, 0x6b8" : "=r"(reversed) : "r"(v));
        return reversed;
    }
    static CRC_ALWAYS_INLINE vec product(std::uint64_t a, std::uint64_t b) noexcept { return {clmul(a, b), clmulh(a, b)}; }

    static CRC_ALWAYS_INLINE vec multiply_low(vec v, vec k) noexcept { return product(v.first, k.first); }
    static CRC_ALWAYS_INLINE vec multiply_high(vec v, vec k) noexcept { return product(v.second, k.second); }
    static CRC_ALWAYS_INLINE vec multiply_low_high(vec v, vec k) noexcept { return product(v.first, k.second); }
    static CRC_ALWAYS_INLINE vec multiply_high_low(vec v, vec k) noexcept { return product(v.second, k.first); }
    static CRC_ALWAYS_INLINE vec moved(vec v, vec k) noexcept { return multiply_low(v, k) ^ multiply_high(v, k); }
    static CRC_ALWAYS_INLINE vec power_order(vec v) noexcept { return {rev8(v.second), rev8(v.first)}; }
    static CRC_ALWAYS_INLINE vec block(std::uint64_t first, std::uint64_t second) noexcept { return {first, second}; }
    template <unsigned Index>
    static CRC_ALWAYS_INLINE std::uint64_t word_at(vec v) noexcept {
        return Index == 0 ? v.first : v.second;
    }
    static CRC_ALWAYS_INLINE vec load(const void* p) noexcept {
        const auto* const bytes = static_cast<const unsigned char*>(p);
        return {load64<true>(bytes), load64<true>(bytes + 8)};
    }
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec ordered(const unsigned char* p) noexcept {
        return Reflected ? load(p) : power_order(load(p));
    }
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return {k.low, k.high}; }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept { return v; }
    // Of rows, which begin at an aligned address. All in one, so that GCC does not load a whole row first and then keep
    // accumulators in memory: 128 bytes took it 133 instructions, and take 82 (not reflected 169 and 98).
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned, vec v, vec k, const unsigned char* p) noexcept {
        typedef std::uint64_t aligned_word __attribute__((__may_alias__));
        const auto* const words = static_cast<const aligned_word*>(__builtin_assume_aligned(p, 8));
        std::uint64_t first, second, high, low;
#define CRC_RISCV_FOLDED(order)                                                                          \
    __asm__("ld %2, %8\n\tld %3, %9\n\t" order                                                          \
            ".insn r 0x33, 3, 5, %4, %0, %6\n\t.insn r 0x33, 1, 5, %0, %0, %6\n\t"                      \
            ".insn r 0x33, 1, 5, %5, %1, %7\n\t.insn r 0x33, 3, 5, %1, %1, %7\n\t"                      \
            "xor %3, %3, %4\n\txor %2, %2, %5\n\txor %0, %0, %2\n\txor %1, %1, %3"                      \
            : "+&r"(v.first), "+&r"(v.second), "=&r"(first), "=&r"(second), "=&r"(high), "=&r"(low)      \
            : "r"(k.first), "r"(k.second), "m"(words[Reflected ? 0 : 1]), "m"(words[Reflected ? 1 : 0]))
        if constexpr (Reflected) CRC_RISCV_FOLDED("");
        else CRC_RISCV_FOLDED(".insn i 0x13, 5, %2, %2, 0x6b8\n\t.insn i 0x13, 5, %3, %3, 0x6b8\n\t");
#undef CRC_RISCV_FOLDED
        return v;
    }
};
static_assert(block_operations<ops> && multiplying_operations<ops>);
struct sizes : any_sizes {
    static constexpr unsigned rows = 8;
    // Instructions, CRC-32/MPEG-2, GCC 12: 12 bytes 179 by multiplication, 165 by tables; 15 bytes 179 and 198.
    static constexpr std::size_t least = 14;
    static constexpr std::size_t short_up_to = 127;
};

// Shifts of both words by whole bytes towards the higher and towards the lower powers of x, 0 <= n <= 16.
CRC_ALWAYS_INLINE vec128 bytes_up(vec128 v, std::size_t n) noexcept {
    if (n >= 8) return {0, n == 16 ? 0 : v.first << 8 * (n - 8)};
    return {v.first << 8 * n, v.second << 8 * n | v.first >> 1 >> (63 - 8 * n)};
}
CRC_ALWAYS_INLINE vec128 bytes_down(vec128 v, std::size_t n) noexcept {
    if (n >= 8) return {n == 16 ? 0 : v.second >> 8 * (n - 8), 0};
    return {v.first >> 8 * n | v.second << 1 << (63 - 8 * n), v.second >> 8 * n};
}

// As generic/aligned.inl, by shifts.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 right_aligned(vec128 block, std::size_t n) noexcept {
    return Reflected ? bytes_up(block, 16 - n) : bytes_down(block, 16 - n);
}
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 left_aligned(vec128 block, std::size_t n) noexcept {
    return Reflected ? bytes_down(block, n) : bytes_up(block, n);
}

#include "../generic/short.inl"
#include "../generic/message.inl"

// A row is whole, and the register goes to its first bytes.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_rows(Row& row, std::uint64_t reg, const unsigned char* p, std::size_t,
                                                  const folding&) noexcept {
    return begin_row(row, reg, p);
}

#include "../generic/multiplied.inl"

CRC_ALWAYS_INLINE const unsigned char* aligned(const unsigned char* p) noexcept {
    return static_cast<const unsigned char*>(__builtin_assume_aligned(p, 8));
}

struct kernel : folding_kernel {
    static constexpr const char* name = kernel_name;
    static constexpr cpu::kernel_set bit = cpu::riscv_zbc;

    // Bytes before the first aligned word, rows, and bytes that fill none: words at other addresses are loaded byte by byte,
    // since no flag says that the CPU loads them at once.
    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
        if (const std::size_t head = (0 - reinterpret_cast<std::uintptr_t>(p)) % 8; head != 0 && n > head) {
            reg = update_part<Reflected>(reg, p, head, f);
            p += head;
            n -= head;
        }
        if (const std::size_t rows = n - n % row_size; rows != 0) {
            reg = update_message<no_streams, multiplied_row<Reflected>>(reg, aligned(p), rows, f);
            p += rows;
            n -= rows;
        }
        return n == 0 ? reg : update_part<Reflected>(reg, p, n, f);
    }
};

CRC_CODE_END_IN

#endif
