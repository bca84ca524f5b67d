// Folding with 16-byte vectors: VPMSUMD (POWER8 and later), in little- and big-endian mode.
#ifndef CRC_HEADERS_DETAIL_PPC_VPMSUM_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_PPC_VPMSUM_HPP_INCLUDED

#include "../base/sizes.hpp"
#include "../base/vectors.hpp"
#include "../generic/operations.hpp"
#include "../generic/shuffles.hpp"
#include "../math/folding.hpp"
#include "cpu.hpp"

#if defined(__clang__)
CRC_REGION("altivec,vsx,power8-vector,power8-altivec,direct-move,crypto")
#else
CRC_REGION("altivec,vsx,crypto")
#endif
CRC_CODE_BEGIN_IN(detail::ppc_vpmsum)

namespace blocks = ppc_vpmsum;
inline constexpr const char* kernel_name = "ppc_vpmsum";

// Assembly, since built-ins number the bytes of a vector as the mode does, and instructions from the highest byte on, always.
struct adding_products {
    using vec = vec128;
    CRC_VECTOR_LOAD_BLOCK
    CRC_VECTOR_BLOCK

    static CRC_ALWAYS_INLINE vec moved(vec v, vec k) noexcept {
        vec sum;
        __asm__("vpmsumd %0,%1,%2" : "=v"(sum) : "v"(v), "v"(k));
        return sum;
    }
    // Byte 31 - i of the zeros and v is byte i of v, for i < 16, and zero for the others.
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept {
        vec shuffled;
        __asm__("vperm %0,%1,%2,%3" : "=v"(shuffled) : "v"(vec{}), "v"(v), "v"(~indices));
        return shuffled;
    }
    // Byte i of the result is that of the sum whose number is in the upper half of byte i of these, XORed with that of the data
    // whose number is in the lower half. LXVD2X reverses the bytes of each word in little-endian mode.
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec places() noexcept {
        if (CRC_BIG_ENDIAN) return block(0x8796a5b4c3d2e1f0, 0x0f1e2d3c4b5a6978);
        return Reflected ? block(0x8091a2b3c4d5e6f7, 0x08192a3b4c5d6e7f) : block(0x8f9eadbccbdae9f8, 0x0716253443526170);
    }
    // VPERMXOR brings the bytes in order and adds them, so that a vector takes three instructions in every order.
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned i, vec v, vec k, const unsigned char* p) noexcept {
        const unsigned long offset = 16ul * i;
        vec data;
        __asm__ volatile("lxvd2x %x0,%1,%2" : "=v"(data) : "b"(p - offset), "r"(offset) : "memory");
        if (CRC_BIG_ENDIAN && !Reflected) return moved(v, k) ^ data;
        vec sum;
        __asm__("vpermxor %0,%1,%2,%3" : "=v"(sum) : "v"(moved(v, k)), "v"(data), "v"(places<Reflected>()));
        return sum;
    }
};

#include "../generic/both_products.inl"

CRC_CODE_END_IN
// Longer messages have 16 accumulators. By llvm-mca, 128 bytes take 11.0 cycles on POWER10 with 8 of them, and 7.0 with 16; on
// POWER9 9.1 and 8.5.
CRC_CODE_BEGIN_IN(detail::ppc_vpmsum16)

namespace blocks = ppc_vpmsum;
#include "../generic/both_products16.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::ppc_vpmsum)

struct kernel : ppc_vpmsum16::long_kernel {
    static constexpr const char* name = kernel_name;
    static constexpr cpu::kernel_set bit = cpu::ppc_vpmsum;
};

CRC_CODE_END_IN

#endif
