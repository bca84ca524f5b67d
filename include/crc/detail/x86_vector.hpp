// What the x86 vector kernels share: vector types without any intrinsics header, and target regions.
#ifndef CRC_DETAIL_X86_VECTOR_HPP
#define CRC_DETAIL_X86_VECTOR_HPP

#include "target.hpp"

// Functions and templates between REGION and REGION_END may use these instruction sets, whatever the flags are;
// templates keep that when they are instantiated later. Standard headers stay outside.
#define CRC_PRAGMA(text) _Pragma(#text)
#if defined(__clang__)
#define CRC_X86_REGION(features) \
    CRC_PRAGMA(clang attribute push(__attribute__((target(features))), apply_to = function))
#define CRC_X86_REGION_END CRC_PRAGMA(clang attribute pop)
#else
#define CRC_X86_REGION(features) CRC_PRAGMA(GCC push_options) CRC_PRAGMA(GCC target(features))
#define CRC_X86_REGION_END CRC_PRAGMA(GCC pop_options)
#endif

// LLVM 18 to 21 can compile for AVX-512 without 512-bit registers, and must be told that they are wanted. (Apple
// numbers its Clang differently and needs no telling.)
#if defined(__clang__) && __clang_major__ >= 18 && __clang_major__ < 22 && !defined(__apple_build_version__)
#define CRC_X86_EVEX512 ",evex512"
#else
#define CRC_X86_EVEX512
#endif

CRC_TYPES_BEGIN

namespace detail::x86_vector {

template <unsigned Bytes>
struct of {
    typedef long long words __attribute__((vector_size(Bytes)));
    typedef char bytes __attribute__((vector_size(Bytes)));
    typedef long long unaligned __attribute__((vector_size(Bytes), aligned(1), may_alias));
};

using vec128 = of<16>::words;

}  // namespace detail::x86_vector

CRC_TYPES_END

// The operations that differ between vector sizes in nothing but the type and the compiler's name for the instruction;
// for use inside a region. The immediate operand picks the word of v (bit 0) and of k (bit 4).
#define CRC_X86_LOAD(name, vector_bytes)                                                 \
    CRC_ALWAYS_INLINE x86_vector::of<vector_bytes>::words name(const void* p) noexcept { \
        return *static_cast<const x86_vector::of<vector_bytes>::unaligned*>(p);          \
    }
#define CRC_X86_MOVED(vector, instruction)                                        \
    CRC_ALWAYS_INLINE vector moved(vector v, vector k) noexcept {                 \
        return vector(instruction(v, k, 0x00)) ^ vector(instruction(v, k, 0x11)); \
    }
#define CRC_X86_MULTIPLY(vector, instruction)                                                                       \
    CRC_ALWAYS_INLINE vector multiply_low(vector v, vector k) noexcept { return vector(instruction(v, k, 0x00)); }  \
    CRC_ALWAYS_INLINE vector multiply_high(vector v, vector k) noexcept { return vector(instruction(v, k, 0x11)); } \
    CRC_ALWAYS_INLINE vector multiply_low_high(vector v, vector k) noexcept {                                       \
        return vector(instruction(v, k, 0x10));                                                                     \
    }                                                                                                               \
    CRC_ALWAYS_INLINE vector multiply_high_low(vector v, vector k) noexcept { return vector(instruction(v, k, 0x01)); }
#define CRC_X86_SHUFFLE(vector, vector_bytes, instruction)                \
    CRC_ALWAYS_INLINE vector shuffle(vector v, vector indices) noexcept { \
        using shuffled = x86_vector::of<vector_bytes>::bytes;             \
        return vector(instruction(shuffled(v), shuffled(indices)));       \
    }

#endif
