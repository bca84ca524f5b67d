// The operations that the x86 vector kernels share.
#ifndef CRC_HEADERS_DETAIL_X86_VECTOR_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_VECTOR_HPP_INCLUDED

#include "../base/builtins.hpp"
#include "../base/vectors.hpp"

CRC_CODE_BEGIN_IN(detail)

// Which of eight accumulators multiply beside matrices at these distances, as a set: by how many matrices there are.
constexpr unsigned multiplied_beside_matrices(unsigned distances) noexcept {
    constexpr unsigned best[] = {0, 0, 0x10, 0x10, 0x92, 0x92};
    return best[count_ones(distances)];
}

CRC_CODE_END_IN

// The operations that differ between vector sizes in nothing but the type and the compiler's name for the instruction;
// for the structs of operations. The immediate operand picks the word of the first vector (bit 0) and of the second (bit
// 4). Without AVX the first is overwritten: in multiply_low_high it is k, which nothing needs afterwards, and v is not copied.
#define CRC_X86_LOOKED_UP(size, instruction)                                    \
    static CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept { \
        using shuffled = vectors::of<size>::bytes;                              \
        return vec(instruction(shuffled(entries), shuffled(indices)));          \
    }
#define CRC_X86_MOVED(type, instruction)                                                 \
    static CRC_ALWAYS_INLINE type moved(type v, type k) noexcept {                       \
        return instruction(v, k, 0x00) ^ instruction(v, k, 0x11);                        \
    }                                                                                    \
    template <bool Reflected>                                                            \
    static CRC_ALWAYS_INLINE type ordered(const unsigned char* p) noexcept {             \
        return Reflected ? load(p) : power_order(load(p));                               \
    }                                                                                    \
    template <bool Reflected>                                                            \
    static CRC_ALWAYS_INLINE type folded(unsigned, type v, type k,                       \
                                         const unsigned char* p) noexcept {              \
        const type data = ordered<Reflected>(p);                                         \
        return moved(v, k) ^ data;                                                       \
    }
#define CRC_X86_MULTIPLY(type, instruction)                                                                      \
    static CRC_ALWAYS_INLINE type multiply_low(type v, type k) noexcept { return instruction(v, k, 0x00); }      \
    static CRC_ALWAYS_INLINE type multiply_high(type v, type k) noexcept { return instruction(v, k, 0x11); }     \
    static CRC_ALWAYS_INLINE type multiply_low_high(type v, type k) noexcept { return instruction(k, v, 0x01); } \
    static CRC_ALWAYS_INLINE type multiply_high_low(type v, type k) noexcept { return instruction(v, k, 0x01); }
// Clang has one built-in for all sizes.
#if defined(__clang__)
#define CRC_X86_STREAM(type, instruction)                                          \
    static CRC_ALWAYS_INLINE void stream(unsigned char* p, type v) noexcept {      \
        __builtin_nontemporal_store(v, static_cast<type*>(static_cast<void*>(p))); \
    }                                                                              \
    static CRC_ALWAYS_INLINE void stream_end() noexcept { __builtin_ia32_sfence(); }
#else
#define CRC_X86_STREAM(type, instruction)                                     \
    static CRC_ALWAYS_INLINE void stream(unsigned char* p, type v) noexcept { \
        instruction(static_cast<type*>(static_cast<void*>(p)), v);            \
    }                                                                         \
    static CRC_ALWAYS_INLINE void stream_end() noexcept { __builtin_ia32_sfence(); }
#endif
// block: the 16 bytes at p.
#if defined(__clang__)
#define CRC_X86_REPEAT256(block)                                         \
    static CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept {        \
        return __builtin_shufflevector(block, block, 0, 1, 0, 1);        \
    }
#else
#define CRC_X86_REPEAT256(block) \
    static CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept { return __builtin_ia32_vbroadcastsi256(block); }
#endif
#define CRC_X86_SHUFFLE(type, size, instruction)                           \
    static CRC_ALWAYS_INLINE type shuffle(type v, type indices) noexcept { \
        using shuffled = vectors::of<size>::bytes;                         \
        return type(instruction(shuffled(v), shuffled(indices)));          \
    }                                                                      \
    static CRC_ALWAYS_INLINE type power_order(type v) noexcept { return shuffle(v, load(reversed_bytes)); }

#endif
