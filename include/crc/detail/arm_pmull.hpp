// Folding with 16-byte vectors: AArch64 with FEAT_PMULL (Cortex-A53 with the cryptographic extension, and all servers,
// telephones and Macs).
#ifndef CRC_DETAIL_ARM_PMULL_HPP
#define CRC_DETAIL_ARM_PMULL_HPP

#include "arm_crc32.hpp"
#include "cpu.hpp"
#include "portable.hpp"
#include "vector.hpp"

CRC_CODE_BEGIN_IN(detail::arm_pmull)

using vectors::vec128;
using vec = vec128;
inline constexpr std::size_t vector_size = 16;
inline constexpr unsigned row_count = 8;
inline constexpr std::size_t short_messages_limit = 127;
inline constexpr std::size_t prefetch_distance = 0;

// Assembly instead of built-ins and target attributes: compilers disagree about the names of both, and some hide them
// without flags.
CRC_ALWAYS_INLINE vec multiply_low(vec v, vec k) noexcept {
    vec product;
    __asm__(".arch_extension aes\n\tpmull %0.1q, %1.1d, %2.1d" : "=w"(product) : "w"(v), "w"(k));
    return product;
}
CRC_ALWAYS_INLINE vec multiply_high(vec v, vec k) noexcept {
    vec product;
    __asm__(".arch_extension aes\n\tpmull2 %0.1q, %1.2d, %2.2d" : "=w"(product) : "w"(v), "w"(k));
    return product;
}
CRC_ALWAYS_INLINE vec multiply_low_high(vec v, vec k) noexcept { return multiply_low(v, vec{k[1], 0}); }
CRC_ALWAYS_INLINE vec multiply_high_low(vec v, vec k) noexcept { return multiply_low(vec{v[1], 0}, k); }
CRC_ALWAYS_INLINE vec moved(vec v, vec k) noexcept { return multiply_low(v, k) ^ multiply_high(v, k); }
CRC_ALWAYS_INLINE vec folded(vec v, vec k, vec data) noexcept { return moved(v, k) ^ data; }
CRC_ALWAYS_INLINE vec load(const void* p) noexcept { return *static_cast<const vectors::of<16>::unaligned*>(p); }
CRC_ALWAYS_INLINE vec load128(const void* p) noexcept { return load(p); }
CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept {
    vec shuffled;
    __asm__("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(shuffled) : "w"(v), "w"(indices));
    return shuffled;
}
CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return load(&k); }
CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept { return v; }

#include "fold_short.inl"
#include "fold.inl"

using arm_crc32::instruction_kernel;
using arm_crc32::instruction_limit;
using arm_crc32::next_word;
#include "streams.inl"

#if defined(__ARM_FEATURE_AES) || defined(__ARM_FEATURE_CRYPTO)
inline constexpr bool promised = true;
#else
inline constexpr bool promised = false;
#endif

struct kernel : folding_kernel {
    static constexpr const char* name = "arm_pmull";
    static constexpr cpu::kernel_set bit = cpu::arm_pmull;
    static constexpr bool promised = arm_pmull::promised;
};

// As many words per row as the multiplier takes cycles for it on Neoverse N1, 16, by llvm-mca.
template <std::uint32_t Taps>
struct fused : fused_kernel<streams<4, 4, 8, Taps>> {
    static constexpr const char* name = "arm_pmull_crc32";
    static constexpr cpu::kernel_set bit = cpu::arm_pmull_crc32;
    static constexpr bool promised = arm_pmull::promised && arm_crc32::kernel<Taps>::promised;
};

CRC_CODE_END_IN

#endif
