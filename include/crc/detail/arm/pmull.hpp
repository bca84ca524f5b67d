// Folding with 16-byte vectors: FEAT_PMULL (Cortex-A53 with the cryptographic extension, and all servers, telephones and
// Macs), in 64-bit and 32-bit mode.
#ifndef CRC_HEADERS_DETAIL_ARM_PMULL_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_PMULL_HPP_INCLUDED

#include "../base/sizes.hpp"
#include "../generic/operations.hpp"
#include "crc32.hpp"
#include "registers.hpp"
#include "cpu.hpp"
#include "intrinsics.hpp"
#include "../generic/shuffles.hpp"
#include "../math/folding.hpp"
#include "../base/vectors.hpp"

// In 64-bit mode there are vectors without asking, and assembly needs no more; intrinsics of GCC and Clang do. In 32-bit mode
// a region asks for vectors; Clang takes the ones that a flag has forbidden with them only by name.
#if CRC_ARM_INTRINSICS
CRC_REGION(CRC_ARM_MULTIPLIES)
#define CRC_ARM_REGION_END CRC_REGION_END
#elif defined(__aarch64__)
#define CRC_ARM_REGION_END
#elif defined(__clang__)
CRC_REGION("v8,acquire-release,perfmon,neon,aes,vfp2,vfp2sp,vfp3,vfp3sp,vfp3d16,vfp3d16sp,d32,fp64")
#define CRC_ARM_REGION_END CRC_REGION_END
#else
CRC_REGION("fpu=crypto-neon-fp-armv8")
#define CRC_ARM_REGION_END CRC_REGION_END
#endif
CRC_CODE_BEGIN_IN(detail::arm_pmull)

namespace blocks = arm_pmull;
namespace instruction = arm_crc32;
inline constexpr const char* kernel_name = "arm_pmull";

#if CRC_ARM_INTRINSICS
using ops = arm_intrinsics::pmull;
#else
struct ops {
    using vec = vec128;
    CRC_VECTOR_LOAD(load, 16)
    CRC_VECTOR_BLOCK

    // Assembly instead of built-ins and target attributes: compilers disagree about the names of both, and some hide them
    // without flags.
#if defined(__aarch64__)
    // PMULL, 0x0ee0e000, or PMULL2, 0x4ee0e000, with the operands %product, %v and %k.
#define CRC_ARM_PMULL_NUMBER(number, product, v, k)                                                          \
        ".inst " #number " | " CRC_ARM_SYMBOL "%" #k " << 16 | " CRC_ARM_SYMBOL "%" #v " << 5 | " CRC_ARM_SYMBOL \
        "%" #product
    static CRC_ALWAYS_INLINE vec multiply_low(vec v, vec k) noexcept {
        vec product;
        __asm__ inline(CRC_ARM_VECTORS CRC_ARM_PMULL_NUMBER(0x0ee0e000, 0, 1, 2) : "=w"(product) : "w"(v), "w"(k));
        return product;
    }
    static CRC_ALWAYS_INLINE vec multiply_high(vec v, vec k) noexcept {
        vec product;
        __asm__ inline(CRC_ARM_VECTORS CRC_ARM_PMULL_NUMBER(0x4ee0e000, 0, 1, 2) : "=w"(product) : "w"(v), "w"(k));
        return product;
    }
    static CRC_ALWAYS_INLINE vec multiply_low_high(vec v, vec k) noexcept { return multiply_low(v, vec{k[1], 0}); }
    static CRC_ALWAYS_INLINE vec multiply_high_low(vec v, vec k) noexcept { return multiply_low(vec{v[1], 0}, k); }
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept {
        vec shuffled;
        __asm__("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(shuffled) : "w"(v), "w"(indices));
        return shuffled;
    }
    static CRC_ALWAYS_INLINE vec power_order(vec v) noexcept {
        vec reversed;
        __asm__("rbit %0.16b, %1.16b" : "=w"(reversed) : "w"(v));
        return reversed;
    }
    // The second multiplication and the EOR behind it stand together, so that compilers put neither EORs nor copies of
    // registers into the multiplier's way. By llvm-mca, 128 bytes on Neoverse N1, which has two ports and one multiplier,
    // take 16.0 cycles with GCC 12 and with Clang 14, 16 and 19; left to the Clangs, 18, 20 and 17. (Cortex-A55, in order:
    // 78; 68.)
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned, vec v, vec k, const unsigned char* p) noexcept {
        const vec data = ordered<Reflected>(p), low = multiply_low(v, k) ^ data;
        __asm__ inline(CRC_ARM_VECTORS CRC_ARM_PMULL_NUMBER(0x4ee0e000, 0, 0, 1) "\n\teor %0.16b, %0.16b, %2.16b"
                       : "+w"(v)
                       : "w"(k), "w"(low));
        return v;
    }
#else
#define CRC_ARM_MULTIPLY(name, half_of_v, half_of_k)                                                 \
        static CRC_ALWAYS_INLINE vec name(vec v, vec k) noexcept {                                              \
            vec product;                                                                                 \
            __asm__("vmull.p64 %q0, %" half_of_v "1, %" half_of_k "2" : "=w"(product) : "w"(v), "w"(k)); \
            return product;                                                                              \
        }
    CRC_ARM_MULTIPLY(multiply_low, "e", "e")
    CRC_ARM_MULTIPLY(multiply_high, "f", "f")
    CRC_ARM_MULTIPLY(multiply_low_high, "e", "f")
    CRC_ARM_MULTIPLY(multiply_high_low, "f", "e")
#undef CRC_ARM_MULTIPLY
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept {
        vec shuffled;
        __asm__("vtbl.8 %e0, {%e1, %f1}, %e2\n\tvtbl.8 %f0, {%e1, %f1}, %f2" : "=&w"(shuffled) : "w"(v), "w"(indices));
        return shuffled;
    }
    static CRC_ALWAYS_INLINE vec power_order(vec v) noexcept { return shuffle(v, load(reversed_bytes)); }
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned, vec v, vec k, const unsigned char* p) noexcept {
        const vec data = ordered<Reflected>(p);
        return multiply_low(v, k) ^ multiply_high(v, k) ^ data;
    }
#endif
    static CRC_ALWAYS_INLINE vec moved(vec v, vec k) noexcept { return multiply_low(v, k) ^ multiply_high(v, k); }
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec ordered(const unsigned char* p) noexcept {
        return Reflected ? load(p) : power_order(load(p));
    }
    static CRC_ALWAYS_INLINE vec load128(const void* p) noexcept { return load(p); }
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return load(&k); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept { return v; }
};
#endif
static_assert(block_operations<ops> && multiplying_operations<ops>);

struct sizes : any_sizes {
    static constexpr unsigned rows = 8;
    static constexpr bool leaves_blocks = true;
    static constexpr std::size_t short_up_to = 128;
    static constexpr std::size_t fused_up_to = any_size;
};

#include "../generic/aligned.inl"
#include "../generic/short.inl"
#include "../generic/message.inl"
#include "../generic/begin_blocks.inl"
#include "../generic/multiplied.inl"
#include "../generic/streams.inl"
#include "../generic/fused.inl"

CRC_CODE_END_IN
CRC_ARM_REGION_END
#undef CRC_ARM_REGION_END

CRC_CODE_BEGIN_IN(detail::arm_pmull)

struct kernel : folding_kernel {
    static constexpr const char* name = kernel_name;
    static constexpr cpu::kernel_set bit = cpu::arm_pmull;
};

// 64 bits: as many words per row as the multiplier takes cycles for it on Neoverse N1, 16, by llvm-mca. 32 bits: with
// words half as long and three instructions per cycle, streams beside the rows gain nothing (Cortex-A57, by llvm-mca: 5.1
// to 6.8 bytes per cycle by streams<2, 1, 8> to <4, 4, 8>, folding alone 6.7).
#if CRC_ARM64
template <std::uint32_t Taps>
using streams_beside = streams<4, 4, 8, Taps>;
#else
template <std::uint32_t Taps>
using streams_beside = short_streams<Taps>;
#endif
template <std::uint32_t Taps>
struct fused : fused_kernel<streams_beside<Taps>> {
    static constexpr const char* name = "arm_pmull_crc32";
    static constexpr cpu::kernel_set bit = cpu::arm_pmull_crc32;
};

CRC_CODE_END_IN

#endif
