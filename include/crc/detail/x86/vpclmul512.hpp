// Folding with 64-byte vectors: AVX-512 with VBMI, and VPCLMULQDQ (Intel since Ice Lake, AMD since Zen 4).
#ifndef CRC_HEADERS_DETAIL_X86_VPCLMUL512_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_VPCLMUL512_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../base/bytes.hpp"
#include "cpu.hpp"
#include "../generic/shuffles.hpp"
#include "../math/folding.hpp"
#include "crc32c.hpp"
#include "intrinsics.hpp"
#include "vector.hpp"
#include "pclmul.hpp"

CRC_REGION("avx2,crc32,pclmul,vpclmulqdq,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi" CRC_X86_EVEX512)
CRC_CODE_BEGIN_IN(detail::x86_vpclmul512)

namespace blocks = x86_pclmul;
namespace masked = x86_vpclmul512;
namespace instruction = x86_crc32c;

#if CRC_X86_INTRINSICS
using ops = x86_intrinsics::vpclmul512;
#else
struct ops : blocks::ops {
    using vec = vectors::of<64>::words;
    using chars = vectors::of<64>::bytes;
    CRC_VECTOR_LOAD(load, 64)
    CRC_VECTOR_STORE(64)
#if defined(__clang__)
    CRC_X86_MOVED(vec, __builtin_ia32_pclmulqdq512)
    CRC_X86_MULTIPLY(vec, __builtin_ia32_pclmulqdq512)
#define CRC_X86_SHUFFLE512(v, indices) __builtin_ia32_pshufb512(v, indices)
#else
    CRC_X86_MOVED(vec, __builtin_ia32_vpclmulqdq_v8di)
    CRC_X86_MULTIPLY(vec, __builtin_ia32_vpclmulqdq_v8di)
#define CRC_X86_SHUFFLE512(v, indices) __builtin_ia32_pshufb512_mask(v, indices, v, ~0ull)
#endif
    CRC_X86_SHUFFLE(vec, 64, CRC_X86_SHUFFLE512)
#undef CRC_X86_SHUFFLE512
    static CRC_ALWAYS_INLINE vec first_word(std::uint64_t word) noexcept { return vec{static_cast<long long>(word)}; }
    static CRC_ALWAYS_INLINE vec load_some(const unsigned char* p, unsigned long long mask) noexcept {
#if defined(__clang__)
        return vec(__builtin_ia32_loaddquqi512_mask(reinterpret_cast<const chars*>(p), chars{}, mask));
#else
        return vec(__builtin_ia32_loaddquqi512_mask(reinterpret_cast<const char*>(p), chars{}, mask));
#endif
    }
    static CRC_ALWAYS_INLINE vec permute_some(vec v, vec indices, unsigned long long mask) noexcept {
#if defined(__clang__)
        return vec(__builtin_ia32_selectb_512(mask, __builtin_ia32_permvarqi512(chars(v), chars(indices)), chars{}));
#else
        return vec(__builtin_ia32_permvarqi512_mask(chars(v), chars(indices), chars{}, mask));
#endif
    }
    CRC_X86_STREAM(vec, __builtin_ia32_movntdq512)
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept {
#if defined(__clang__)
        return __builtin_shufflevector(load128(&k), load128(&k), 0, 1, 0, 1, 0, 1, 0, 1);
#else
        typedef int ints128 __attribute__((__vector_size__(16)));
        typedef int ints512 __attribute__((__vector_size__(64)));
        return vec(__builtin_ia32_broadcasti32x4_512(ints128(load128(&k)), ints512{}, static_cast<unsigned short>(~0u)));
#endif
    }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return vec{v[0], v[1], 0, 0, 0, 0, 0, 0}; }
    static CRC_ALWAYS_INLINE unsigned long long from_position(vec at, std::size_t i) noexcept {
        constexpr int not_less = 5;
        return number_as<unsigned long long>(
            __builtin_ia32_ucmpb512_mask(chars(at), chars{} + static_cast<char>(i), not_less,
                                         number_as<decltype(__builtin_ia32_ucmpb512_mask(chars{}, chars{}, 0, 0))>(~0ull)));
    }
    // Words of a, 0 to 7, and of b, 8 to 15.
#if defined(__clang__)
#define CRC_X86_WORDS(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)
#else
#define CRC_X86_WORDS(a, b, ...) __builtin_shuffle(a, b, vec{__VA_ARGS__})
#endif
    static CRC_ALWAYS_INLINE vec sums(vec a, vec b, vec c, vec d) noexcept {
        const vec ab = CRC_X86_WORDS(a, b, 0, 1, 2, 3, 8, 9, 10, 11) ^ CRC_X86_WORDS(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
        const vec cd = CRC_X86_WORDS(c, d, 0, 1, 2, 3, 8, 9, 10, 11) ^ CRC_X86_WORDS(c, d, 4, 5, 6, 7, 12, 13, 14, 15);
        return CRC_X86_WORDS(ab, cd, 0, 1, 4, 5, 8, 9, 12, 13) ^ CRC_X86_WORDS(ab, cd, 2, 3, 6, 7, 10, 11, 14, 15);
    }
    static CRC_ALWAYS_INLINE vec first_words(vec v) noexcept { return CRC_X86_WORDS(v, v, 0, 0, 2, 2, 4, 4, 6, 6); }
    static CRC_ALWAYS_INLINE void store_first_words(std::uint64_t* out, vec v) noexcept {
        const vec w = CRC_X86_WORDS(v, v, 0, 2, 4, 6, 0, 2, 4, 6);
        *static_cast<vectors::of<32>::unaligned*>(static_cast<void*>(out)) = vectors::of<32>::words{w[0], w[1], w[2], w[3]};
    }
    static CRC_ALWAYS_INLINE void store_second_words(std::uint64_t* out, vec v) noexcept {
        const vec w = CRC_X86_WORDS(v, v, 1, 3, 5, 7, 1, 3, 5, 7);
        *static_cast<vectors::of<32>::unaligned*>(static_cast<void*>(out)) = vectors::of<32>::words{w[0], w[1], w[2], w[3]};
    }
#undef CRC_X86_WORDS
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept {
        using half = vectors::of<32>::words;
        const half a{v[0], v[1], v[2], v[3]}, b{v[4], v[5], v[6], v[7]};
        const half h = a ^ b;
        const vec128 c{h[0], h[1]}, d{h[2], h[3]};
        return c ^ d;
    }
};
#endif
static_assert(multiplying_operations<ops> && copying_operations<ops> && batch_operations<ops>);

struct sizes : any_sizes {
    static constexpr unsigned rows = 4;
    static constexpr std::size_t short_up_to = 32;  // then masks (Zen 4)
    // The latency of the instruction, and of folding, which the instruction reduces: 12.4 and 12.2 ns for 112 bytes on Zen 5,
    // 15.9 and 12 for 96 bytes on Emerald Rapids.
    static constexpr std::size_t instruction_up_to = 96;
    static constexpr std::size_t prefetch = 8192;
    // Zen 4, CRC-32, GB/s with and without asking: 57 and 54 at 16 MiB, 40 and 39 at 32 MiB, 25 and 27 at 64 MiB.
    static CRC_ALWAYS_INLINE bool asks_ahead(std::size_t n) noexcept {
        return n <= std::size_t(32) << 20u || !cpu::decides<cpu::x86_halves>();
    }
    // Data from memory comes best in one stream (Zen 4, 64 MiB: 0.9 of ISA-L's speed fused, 1.0 folded).
    static constexpr std::size_t fused_up_to = std::size_t(16) << 20u;
};

#define CRC_ROWS 4
#include "../generic/message.inl"
#include "../generic/masked.inl"
#include "../generic/begin_padded.inl"
#include "../generic/multiplied.inl"
#include "../generic/copy.inl"
#include "../generic/batch.inl"
#include "../generic/streams.inl"
#include "../generic/fused.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_vpclmul512)

struct many_kernel {
    template <bool Reflected, std::uint64_t Taps>
    static CRC_ALWAYS_INLINE std::uint64_t update_many(std::uint64_t reg, const crc::piece* messages, std::size_t count,
                                                       std::uint64_t* regs, const folding& f) noexcept {
        constexpr std::uint32_t taps = instruction::instruction_taps<Reflected, Taps>;
        return x86_vpclmul512::update_many<Reflected, taps>(reg, messages, count, regs, joining_by_multiplication{f});
    }
};

struct kernel : folding_kernel, copying_kernel<multiplied_rows>, many_kernel {
    static constexpr const char* name = "x86_vpclmul512";
    static constexpr cpu::kernel_set bit = cpu::x86_vpclmul512;
};

// Per row and stream: a word per port and cycle. Measured on Zen 4 (bench/README.md).
template <std::uint32_t Taps>
struct fused : fused_kernel<streams<2, 4, 4, Taps>> {
    static constexpr const char* name = "x86_vpclmul512_crc32c";
    static constexpr cpu::kernel_set bit = cpu::x86_vpclmul512_crc32c;
};

CRC_CODE_END_IN

#endif
