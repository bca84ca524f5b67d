// The vector types of the kernels, and what differs between compilers about them: vector extensions, which need no header; or
// where CRC_INTRINSICS says so, the types and the functions of <immintrin.h> or <arm_neon.h>.
#ifndef CRC_HEADERS_DETAIL_BASE_VECTORS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_VECTORS_HPP_INCLUDED

#include <cstdint>

#include "choose.hpp"
#include "region.hpp"
#if CRC_X86_INTRINSICS && CRC_GNU_C
#include <immintrin.h>
#elif CRC_X86_INTRINSICS
#include <intrin.h>
#elif CRC_ARM_INTRINSICS && CRC_GNU_C
#include <arm_acle.h>
#include <arm_neon.h>
#elif CRC_ARM_INTRINSICS
#include <arm64_neon.h>
#include <intrin.h>
#endif

// Macros, since GCC makes other code of functions that do no more. The compiler does not take the stores to an object for
// memset, which starts slowly; no access to memory moves from one side to the other; memory is asked for ahead of its use; the
// number of the lowest bit that is set in v, which is not 0. On x86, a vector that is a sum is not added up in another order
// together with what it is added to.
#if CRC_GNU_C
#define CRC_KEEP_STORES(object) __asm__("" : "+m"(object))
#define CRC_KEEP_ORDER __asm__ volatile("" ::: "memory")
#define CRC_ASK_AHEAD(p) __builtin_prefetch(p)
#define CRC_LOWEST_BIT(v) __builtin_ctzll(v)
#else
#define CRC_KEEP_STORES(object) static_cast<void>(0)
#define CRC_KEEP_ORDER static_cast<void>(0)
#if CRC_ARM_INTRINSICS
#define CRC_ASK_AHEAD(p) __prefetch(p)
#else
#define CRC_ASK_AHEAD(p) _mm_prefetch(reinterpret_cast<const char*>(p), _MM_HINT_T0)
#endif
#define CRC_LOWEST_BIT(v) detail::lowest_bit(v)
#endif

#if CRC_GNU_C && CRC_X86
#define CRC_KEEP_SUM(vector) __asm__("" : "+x"(vector))
#else
#define CRC_KEEP_SUM(vector) static_cast<void>(0)
#endif

// Where vectors are types of the intrinsics, or of our own.
#if CRC_INTRINSICS || CRC_RISCV_ZBC

CRC_CODE_BEGIN_IN(detail::vectors)

template <unsigned Bytes>
struct of;

CRC_CODE_END_IN

#define CRC_VECTOR_IN_ORDER(size)                                              \
    CRC_ALWAYS_INLINE vec load_in_order(const unsigned char* p) noexcept {     \
        const vec v = ops::load(p);                                            \
        CRC_KEEP_ORDER;                                                        \
        return v;                                                              \
    }

#endif
#if CRC_INTRINSICS

// `of`: a vector of so many bytes, with the members that texts and structs of operations ask for. (`fourth`: a fourth vector
// among the parameters of a function, which MSVC does not pass by value on 32-bit x86.)
#if defined(_M_IX86) && !CRC_GNU_C
#define CRC_VECTOR_FOURTH const words&
#else
#define CRC_VECTOR_FOURTH words
#endif

#if CRC_ARM_INTRINSICS

CRC_CODE_BEGIN_IN(detail::vectors)

CRC_ALWAYS_INLINE uint8x16_t as_bytes(uint64x2_t v) noexcept { return vreinterpretq_u8_u64(v); }
CRC_ALWAYS_INLINE uint64x2_t as_words(uint8x16_t v) noexcept { return vreinterpretq_u64_u8(v); }

template <>
struct of<16> {
    using words = uint64x2_t;
    using fourth = CRC_VECTOR_FOURTH;

    static CRC_ALWAYS_INLINE words load(const void* p) noexcept {
        return as_words(vld1q_u8(static_cast<const unsigned char*>(p)));
    }
    static CRC_ALWAYS_INLINE void store(void* p, words v) noexcept { vst1q_u8(static_cast<unsigned char*>(p), as_bytes(v)); }
    static CRC_ALWAYS_INLINE words low_halves(words v) noexcept { return as_words(vandq_u8(as_bytes(v), vdupq_n_u8(15))); }
    static CRC_ALWAYS_INLINE words high_halves(words v) noexcept { return as_words(vshrq_n_u8(as_bytes(v), 4)); }
    static CRC_ALWAYS_INLINE void leave() noexcept {}
};

CRC_CODE_END_IN

#else

CRC_REGION("sse2")
CRC_CODE_BEGIN_IN(detail::vectors)

template <>
struct of<16> {
    using words = __m128i;
    using fourth = CRC_VECTOR_FOURTH;

    static CRC_ALWAYS_INLINE words load(const void* p) noexcept { return _mm_loadu_si128(static_cast<const words*>(p)); }
    static CRC_ALWAYS_INLINE void store(void* p, words v) noexcept { _mm_storeu_si128(static_cast<words*>(p), v); }
    static CRC_ALWAYS_INLINE words low_halves(words v) noexcept { return _mm_and_si128(v, _mm_set1_epi8(15)); }
    static CRC_ALWAYS_INLINE words high_halves(words v) noexcept { return low_halves(_mm_srli_epi16(v, 4)); }
    static CRC_ALWAYS_INLINE void leave() noexcept {}
};

CRC_ALWAYS_INLINE std::uint64_t stored_word(__m128i v) noexcept {
    std::uint64_t word = 0;
    _mm_storel_epi64(static_cast<__m128i*>(static_cast<void*>(&word)), v);
    return word;
}

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("avx2")
CRC_CODE_BEGIN_IN(detail::vectors)

template <>
struct of<32> {
    using words = __m256i;
    using fourth = CRC_VECTOR_FOURTH;

    static CRC_ALWAYS_INLINE words load(const void* p) noexcept { return _mm256_loadu_si256(static_cast<const words*>(p)); }
    static CRC_ALWAYS_INLINE void store(void* p, words v) noexcept { _mm256_storeu_si256(static_cast<words*>(p), v); }
    static CRC_ALWAYS_INLINE words low_halves(words v) noexcept { return _mm256_and_si256(v, _mm256_set1_epi8(15)); }
    static CRC_ALWAYS_INLINE words high_halves(words v) noexcept { return low_halves(_mm256_srli_epi16(v, 4)); }
    static CRC_ALWAYS_INLINE void leave() noexcept { _mm256_zeroupper(); }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("avx512f" CRC_X86_EVEX512)
CRC_CODE_BEGIN_IN(detail::vectors)

template <>
struct of<64> {
    using words = __m512i;
    using fourth = CRC_VECTOR_FOURTH;

    static CRC_ALWAYS_INLINE words load(const void* p) noexcept { return _mm512_loadu_si512(p); }
    static CRC_ALWAYS_INLINE void store(void* p, words v) noexcept { _mm512_storeu_si512(p, v); }
    static CRC_ALWAYS_INLINE void leave() noexcept { _mm256_zeroupper(); }
};

CRC_CODE_END_IN
CRC_REGION_END

#endif
#undef CRC_VECTOR_FOURTH

CRC_CODE_BEGIN_IN(detail)

// Where vectors are classes, they have these operators. (Templates, since a program that has such operators of its own has
// functions for them, which are then taken.)
#if !CRC_GNU_C && CRC_ARM_INTRINSICS
template <class Type>
concept vector_class = same<Type, uint64x2_t>;

template <vector_class Vector>
CRC_ALWAYS_INLINE Vector operator^(const Vector& a, const Vector& b) noexcept {
    return veorq_u64(a, b);
}
template <vector_class Vector>
CRC_ALWAYS_INLINE Vector operator&(const Vector& a, const Vector& b) noexcept {
    return vandq_u64(a, b);
}
#elif !CRC_GNU_C
template <class Type>
concept vector_class = same<Type, __m128i> || same<Type, __m256i> || same<Type, __m512i>;

template <vector_class Vector>
CRC_ALWAYS_INLINE Vector operator^(const Vector& a, const Vector& b) noexcept {
    if constexpr (sizeof(Vector) == 16) return _mm_xor_si128(a, b);
    else if constexpr (sizeof(Vector) == 32) return _mm256_xor_si256(a, b);
    else return _mm512_xor_si512(a, b);
}
template <vector_class Vector>
CRC_ALWAYS_INLINE Vector operator&(const Vector& a, const Vector& b) noexcept {
    if constexpr (sizeof(Vector) == 16) return _mm_and_si128(a, b);
    else if constexpr (sizeof(Vector) == 32) return _mm256_and_si256(a, b);
    else return _mm512_and_si512(a, b);
}
#endif
#if !CRC_GNU_C
template <vector_class Vector>
CRC_ALWAYS_INLINE Vector& operator^=(Vector& a, const Vector& b) noexcept {
    return a = a ^ b;
}
#endif

CRC_CODE_END_IN

#define CRC_VECTOR_LOAD(name, size)                                                  \
    static CRC_ALWAYS_INLINE vectors::of<size>::words name(const void* p) noexcept { \
        return vectors::of<size>::load(p);                                           \
    }
#define CRC_VECTOR_STORE(size)                                                          \
    static CRC_ALWAYS_INLINE void store(void* p, vectors::of<size>::words v) noexcept { \
        vectors::of<size>::store(p, v);                                                 \
    }
#define CRC_VECTOR_HALVES(size)                                                                          \
    static CRC_ALWAYS_INLINE vec low_halves(vec v) noexcept { return vectors::of<size>::low_halves(v); } \
    static CRC_ALWAYS_INLINE vec high_halves(vec v) noexcept { return vectors::of<size>::high_halves(v); }
// 32-bit x86 moves no 64 bits between a vector and other registers.
#if CRC_ARM_INTRINSICS
#define CRC_VECTOR_FIRST_WORD(v) static_cast<std::uint64_t>(vgetq_lane_u64(v, 0))
#define CRC_VECTOR_SECOND_WORD(v) static_cast<std::uint64_t>(vgetq_lane_u64(v, 1))
#elif defined(__x86_64__) || defined(_M_X64)
#define CRC_VECTOR_FIRST_WORD(v) static_cast<std::uint64_t>(_mm_cvtsi128_si64(v))
#define CRC_VECTOR_SECOND_WORD(v) static_cast<std::uint64_t>(_mm_extract_epi64(v, 1))
#else
#define CRC_VECTOR_FIRST_WORD(v) vectors::stored_word(v)
#define CRC_VECTOR_SECOND_WORD(v) vectors::stored_word(_mm_unpackhi_epi64(v, v))
#endif
#if CRC_ARM_INTRINSICS
#define CRC_VECTOR_OF_WORDS(first, second) vcombine_u64(vcreate_u64(first), vcreate_u64(second))
#else
#define CRC_VECTOR_OF_WORDS(first, second) _mm_set_epi64x(static_cast<long long>(second), static_cast<long long>(first))
#endif
#define CRC_VECTOR_BLOCK                                                                        \
    static CRC_ALWAYS_INLINE vec128 block(std::uint64_t first, std::uint64_t second) noexcept { \
        return CRC_VECTOR_OF_WORDS(first, second);                                              \
    }                                                                                           \
    template <unsigned Index>                                                                   \
    static CRC_ALWAYS_INLINE std::uint64_t word_at(vec128 v) noexcept {                         \
        if constexpr (Index == 0) return CRC_VECTOR_FIRST_WORD(v);                              \
        else return CRC_VECTOR_SECOND_WORD(v);                                                  \
    }

#elif CRC_RISCV_ZBC

CRC_CODE_BEGIN_IN(detail::vectors)

// A block is two registers: GCC keeps vectors that the CPU does not have in memory.
template <>
struct of<16> {
    struct words {
        std::uint64_t first, second;

        friend CRC_ALWAYS_INLINE words operator^(words a, words b) noexcept {
            return {a.first ^ b.first, a.second ^ b.second};
        }
        friend CRC_ALWAYS_INLINE words operator&(words a, words b) noexcept {
            return {a.first & b.first, a.second & b.second};
        }
        friend CRC_ALWAYS_INLINE words& operator^=(words& a, words b) noexcept { return a = a ^ b; }
    };
    using fourth = words;

    static CRC_ALWAYS_INLINE void leave() noexcept {}
};

CRC_CODE_END_IN

#else

CRC_CODE_BEGIN_IN(detail::vectors)

template <unsigned Bytes>
struct of {
    typedef long long words __attribute__((__vector_size__(Bytes)));
    typedef char bytes __attribute__((__vector_size__(Bytes)));
    typedef unsigned char unsigned_bytes __attribute__((__vector_size__(Bytes)));
    typedef long long unaligned __attribute__((__vector_size__(Bytes), __aligned__(1), __may_alias__));
    typedef words fourth;

    static CRC_ALWAYS_INLINE void leave() noexcept {}
};

CRC_CODE_END_IN

// Operations that differ between vector sizes in nothing but the type, for the structs of operations (CRC_VECTOR_IN_ORDER, a
// load that stays in its place among others, is for texts): as macros, since they belong inside a region. (Where a vector size
// is not compiled for, functions that pass such vectors have another calling convention.)
#define CRC_VECTOR_LOAD(name, size)                                                  \
    static CRC_ALWAYS_INLINE vectors::of<size>::words name(const void* p) noexcept { \
        return *static_cast<const vectors::of<size>::unaligned*>(p);                 \
    }
#define CRC_VECTOR_IN_ORDER(size)                                                                                \
    CRC_ALWAYS_INLINE vec load_in_order(const unsigned char* p) noexcept {                                       \
        return *static_cast<const volatile vectors::of<size>::unaligned*>(static_cast<const volatile void*>(p)); \
    }
#define CRC_VECTOR_STORE(size)                                                          \
    static CRC_ALWAYS_INLINE void store(void* p, vectors::of<size>::words v) noexcept { \
        *static_cast<vectors::of<size>::unaligned*>(p) = v;                             \
    }
#define CRC_VECTOR_HALVES(size)                                  \
    static CRC_ALWAYS_INLINE vec low_halves(vec v) noexcept {    \
        return vec(vectors::of<size>::unsigned_bytes(v) & 0x0f); \
    }                                                            \
    static CRC_ALWAYS_INLINE vec high_halves(vec v) noexcept {   \
        return vec(vectors::of<size>::unsigned_bytes(v) >> 4);   \
    }
// Where the CPU is big-endian, the first element is the one with the higher bits of a product: the second word of a block.
#if CRC_BIG_ENDIAN
#define CRC_VECTOR_ELEMENTS(first, second) {second, first}
#else
#define CRC_VECTOR_ELEMENTS(first, second) {first, second}
#endif
#define CRC_VECTOR_BLOCK                                                                                    \
    static CRC_ALWAYS_INLINE vec128 block(std::uint64_t first, std::uint64_t second) noexcept {             \
        return vec128 CRC_VECTOR_ELEMENTS(static_cast<long long>(first), static_cast<long long>(second));   \
    }                                                                                                       \
    template <unsigned Index>                                                                               \
    static CRC_ALWAYS_INLINE std::uint64_t word_at(vec128 v) noexcept {                                     \
        return static_cast<std::uint64_t>(v[CRC_BIG_ENDIAN ? 1 - Index : Index]);                           \
    }
// One block as operations that load and order it, whatever the CPU's order of bytes is: a reversal of what was reversed on load
// is none. (GCC 11 has no __builtin_shufflevector, Clang no __builtin_shuffle.)
#if defined(__clang__)
#define CRC_VECTOR_REVERSED(v) \
    __builtin_shufflevector(v, v, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#else
#define CRC_VECTOR_REVERSED(v) \
    __builtin_shuffle(v, vectors::of<16>::bytes{15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0})
#endif
// GCC for big-endian POWER, where no flag allows vectors, else keeps loaded ones in general registers and accumulators in memory.
#if CRC_BIG_ENDIAN
#define CRC_VECTOR_REGISTER(v) __asm__("" : "+v"(v))
#else
#define CRC_VECTOR_REGISTER(v) static_cast<void>(0)
#endif
#define CRC_VECTOR_LOAD_BLOCK                                                                             \
    static CRC_ALWAYS_INLINE vec128 power_order(vec128 v) noexcept {                                      \
        return vec128(CRC_VECTOR_REVERSED(vectors::of<16>::bytes(v)));                                    \
    }                                                                                                     \
    static CRC_ALWAYS_INLINE vec128 load(const void* p) noexcept {                                        \
        vec128 v = *static_cast<const vectors::of<16>::unaligned*>(p);                                    \
        CRC_VECTOR_REGISTER(v);                                                                           \
        return CRC_BIG_ENDIAN ? power_order(v) : v;                                                       \
    }                                                                                                     \
    template <bool Reflected>                                                                             \
    static CRC_ALWAYS_INLINE vec128 ordered(const unsigned char* p) noexcept {                            \
        return Reflected ? load(p) : power_order(load(p));                                                \
    }

#endif

CRC_CODE_BEGIN_IN(detail)

using vec128 = vectors::of<16>::words;

CRC_CODE_END_IN

#if !CRC_GNU_C
CRC_CODE_BEGIN_IN(detail)

CRC_ALWAYS_INLINE unsigned lowest_bit(std::uint64_t v) noexcept {
    unsigned long number = 0;
#if defined(_M_X64) || defined(_M_ARM64)
    _BitScanForward64(&number, v);
#else
    if (_BitScanForward(&number, static_cast<unsigned long>(v & 0xffffffffu)) == 0) {
        _BitScanForward(&number, static_cast<unsigned long>(v >> 32u));
        number += 32;
    }
#endif
    return number;
}

CRC_CODE_END_IN
#endif

#endif
