// Folding with 16-byte vectors: VGFM with words of 8 bytes (z13 and later).
#ifndef CRC_HEADERS_DETAIL_S390X_VGFM_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_S390X_VGFM_HPP_INCLUDED

#include "../base/sizes.hpp"
#include "../base/vectors.hpp"
#include "../generic/operations.hpp"
#include "../generic/shuffles.hpp"
#include "../math/folding.hpp"
#include "cpu.hpp"

// GCC inlines no function that is compiled without vectors into one with them, since that changes the calling convention: the
// functions that texts ask of other headers are in the region again.
#if defined(__VX__)
#define CRC_S390X_REGION_END
#elif defined(__clang__)
CRC_REGION("arch=z13,vector")
#define CRC_S390X_REGION_END CRC_REGION_END
#else
CRC_REGION("arch=z13,vx")
#define CRC_S390X_REGION_END CRC_REGION_END
#endif
CRC_CODE_BEGIN_IN(detail::s390x_vgfm)

#include "../base/builtins.inl"
#include "../base/load.inl"
#include "../math/words.inl"

namespace blocks = s390x_vgfm;
inline constexpr const char* kernel_name = "s390x_vgfm";

// Assembly: compilers disagree about the types of the built-ins.
struct adding_products {
    using vec = vec128;
    CRC_VECTOR_LOAD_BLOCK
    CRC_VECTOR_BLOCK

    static CRC_ALWAYS_INLINE vec moved(vec v, vec k) noexcept {
        vec sum;
        __asm__("vgfmg %0,%1,%2" : "=v"(sum) : "v"(v), "v"(k));
        return sum;
    }
    // Byte 31 - i of the zeros and v is byte i of v, for i < 16, and zero for the others.
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept {
        vec shuffled;
        __asm__("vperm %0,%1,%2,%3" : "=v"(shuffled) : "v"(vec{}), "v"(v), "v"(~indices));
        return shuffled;
    }
    template <bool Reflected>
    static CRC_ALWAYS_INLINE vec folded(unsigned, vec v, vec k, const unsigned char* p) noexcept {
        vec sum;
        __asm__("vgfmag %0,%1,%2,%3" : "=v"(sum) : "v"(v), "v"(k), "v"(ordered<Reflected>(p)));
        return sum;
    }
};

#include "../generic/both_products.inl"

CRC_CODE_END_IN
CRC_CODE_BEGIN_IN(detail::s390x_vgfm16)

namespace blocks = s390x_vgfm;
#include "../generic/both_products16.inl"

CRC_CODE_END_IN
CRC_S390X_REGION_END
#undef CRC_S390X_REGION_END

CRC_CODE_BEGIN_IN(detail::s390x_vgfm)

struct kernel : s390x_vgfm16::long_kernel {
    static constexpr const char* name = kernel_name;
    static constexpr cpu::kernel_set bit = cpu::s390x_vgfm;
};

CRC_CODE_END_IN

#endif
