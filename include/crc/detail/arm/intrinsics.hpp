// The operations of the 64-bit Arm kernels in intrinsics, for compilers without vector extensions (CRC_ARM_INTRINSICS).
// Each struct stands for the `ops` of the kernel of the same name, which has them in assembly.
#ifndef CRC_HEADERS_DETAIL_ARM_INTRINSICS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_INTRINSICS_HPP_INCLUDED

#include "../base/vectors.hpp"
#include "../math/folding.hpp"

#if CRC_ARM_INTRINSICS

// For GCC and Clang, in tests.
#if defined(__clang__)
#define CRC_ARM_MULTIPLIES "aes,sha2"
#define CRC_ARM_XORS_THREE "aes,sha2,sha3"
#else
#define CRC_ARM_MULTIPLIES "+crypto"
#define CRC_ARM_XORS_THREE "arch=armv8.2-a+crypto+sha3"
#endif

CRC_CODE_BEGIN_IN(detail::arm_intrinsics)

// Outside a region, like the functions that call it.
template <std::uint32_t Taps>
struct crc32 {
    static_assert(Taps == castagnoli || Taps == crc32_taps);

    static CRC_ALWAYS_INLINE std::uint64_t next_8(std::uint64_t reg, std::uint64_t word) noexcept {
        if constexpr (Taps == castagnoli) return __crc32cd(static_cast<std::uint32_t>(reg), word);
        else return __crc32d(static_cast<std::uint32_t>(reg), word);
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_4(std::uint32_t reg, std::uint32_t word) noexcept {
        if constexpr (Taps == castagnoli) return __crc32cw(reg, word);
        else return __crc32w(reg, word);
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_2(std::uint32_t reg, std::uint16_t word) noexcept {
        if constexpr (Taps == castagnoli) return __crc32ch(reg, word);
        else return __crc32h(reg, word);
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_1(std::uint32_t reg, unsigned char byte) noexcept {
        if constexpr (Taps == castagnoli) return __crc32cb(reg, byte);
        else return __crc32b(reg, byte);
    }
};

struct neon {
    using vec = vec128;
    static CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept {
        return vectors::as_words(vqtbl1q_u8(vectors::as_bytes(entries), vectors::as_bytes(indices)));
    }
};

CRC_CODE_END_IN

CRC_REGION(CRC_ARM_MULTIPLIES)
CRC_CODE_BEGIN_IN(detail::arm_intrinsics)

struct pmull {
    using vec = vec128;
    CRC_VECTOR_LOAD(load, 16)
    CRC_VECTOR_LOAD(load128, 16)
    CRC_VECTOR_BLOCK

    // The standard's intrinsic takes numbers, and Microsoft's takes vectors of one word.
    static CRC_ALWAYS_INLINE vec product(uint64x1_t a, uint64x1_t b) noexcept {
#if CRC_GNU_C
        return vreinterpretq_u64_p128(vmull_p64(vget_lane_u64(a, 0), vget_lane_u64(b, 0)));
#else
        return vmull_p64(a, b);
#endif
    }
    static CRC_ALWAYS_INLINE vec multiply_low(vec v, vec k) noexcept { return product(vget_low_u64(v), vget_low_u64(k)); }
    static CRC_ALWAYS_INLINE vec multiply_high(vec v, vec k) noexcept {
        return vreinterpretq_u64_p128(vmull_high_p64(vreinterpretq_p64_u64(v), vreinterpretq_p64_u64(k)));
    }
    static CRC_ALWAYS_INLINE vec multiply_low_high(vec v, vec k) noexcept {
        return product(vget_low_u64(v), vget_high_u64(k));
    }
    static CRC_ALWAYS_INLINE vec multiply_high_low(vec v, vec k) noexcept {
        return product(vget_high_u64(v), vget_low_u64(k));
    }
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept { return neon::looked_up(v, indices); }
    static CRC_ALWAYS_INLINE vec power_order(vec v) noexcept {
        return vectors::as_words(vrbitq_u8(vectors::as_bytes(v)));
    }
    static CRC_ALWAYS_INLINE vec moved(vec v, vec k) noexcept { return multiply_low(v, k) ^ multiply_high(v, k); }
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec ordered(const unsigned char* p) noexcept {
        return Reflected ? load(p) : power_order(load(p));
    }
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned, vec v, vec k, const unsigned char* p) noexcept {
        return multiply_low(v, k) ^ ordered<Reflected>(p) ^ multiply_high(v, k);
    }
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return load(&k); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept { return v; }
};

CRC_CODE_END_IN
CRC_REGION_END

#if CRC_ARM_PMULL_EOR3

CRC_REGION(CRC_ARM_XORS_THREE)
CRC_CODE_BEGIN_IN(detail::arm_intrinsics)

struct pmull_eor3 : pmull {
    // Which accumulators do without, arm/pmull_eor3.hpp says.
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned i, vec v, vec k, const unsigned char* p) noexcept {
        if (Reflected && i % 4 == 0) return pmull::folded<Reflected>(i, v, k, p);
        return veor3q_u64(multiply_low(v, k), multiply_high(v, k), ordered<Reflected>(p));
    }
};

CRC_CODE_END_IN
CRC_REGION_END

#endif

#endif

#endif
