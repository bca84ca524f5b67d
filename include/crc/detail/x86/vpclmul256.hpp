// Folding with 32-byte vectors: AVX2 and VPCLMULQDQ without AVX-512 (Intel since Alder Lake, AMD Zen 3).
#ifndef CRC_HEADERS_DETAIL_X86_VPCLMUL256_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_VPCLMUL256_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "cpu.hpp"
#include "../generic/shuffles.hpp"
#include "../math/folding.hpp"
#include "crc32c.hpp"
#include "pclmul.hpp"
#include "intrinsics.hpp"
#include "vector.hpp"

CRC_REGION("avx2,crc32,pclmul,vpclmulqdq")
CRC_CODE_BEGIN_IN(detail::x86_vpclmul256)

namespace blocks = x86_pclmul;
namespace instruction = x86_crc32c;

#if CRC_X86_INTRINSICS
using ops = x86_intrinsics::vpclmul256;
#else
struct ops : blocks::ops {
    using vec = vectors::of<32>::words;
    CRC_VECTOR_LOAD(load, 32)
    CRC_VECTOR_STORE(32)
#if defined(__clang__)
    CRC_X86_MOVED(vec, __builtin_ia32_pclmulqdq256)
#else
    CRC_X86_MOVED(vec, __builtin_ia32_vpclmulqdq_v4di)
#endif
    CRC_X86_SHUFFLE(vec, 32, __builtin_ia32_pshufb256)
    CRC_X86_STREAM(vec, __builtin_ia32_movntdq256)
    CRC_X86_REPEAT256(load128(p))
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return repeat(&k); }
    static CRC_ALWAYS_INLINE vec behind_zeros(vec v) noexcept {
#if defined(__clang__)
        return __builtin_shufflevector(v, vec{}, 4, 5, 0, 1);
#else
        return __builtin_shuffle(v, vec{}, vec{4, 5, 0, 1});
#endif
    }
    static CRC_ALWAYS_INLINE vec first_word(std::uint64_t word) noexcept { return vec{static_cast<long long>(word)}; }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return vec{v[0], v[1], 0, 0}; }
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept {
        const vec128 a{v[0], v[1]}, b{v[2], v[3]};
        return a ^ b;
    }
};
#endif
static_assert(multiplying_operations<ops> && two_block_operations<ops> && copying_operations<ops>);

struct sizes : any_sizes {
    static constexpr unsigned rows = 4;
    // Zen 5, by vectors of 32 and of 16 bytes: independent calls 4.7 and 5.1 ns at 48 bytes, 4.6 and 5.8 at 56; each waiting for
    // the one before 12.3 and 10.4, 12.0 and 11.0.
    static constexpr std::size_t short_up_to = 48;
    static constexpr std::size_t prefetch = 8192;
    // Zen 3, GB/s fused and folded: 37 and 24 at 64 KiB, 35 and 24 at 4 MiB; with no limit 14 and 21 at 16 MiB.
    static constexpr std::size_t fused_up_to = std::size_t(4) << 20u;
};

#define CRC_ROWS 4
#include "../generic/message.inl"
#include "../generic/two_blocks.inl"
#include "../generic/begin_padded.inl"
#include "../generic/multiplied.inl"
#include "../generic/copy.inl"
#include "../generic/streams.inl"
#include "../generic/fused.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_vpclmul256)

struct kernel : folding_kernel, copying_kernel<multiplied_rows> {
    static constexpr const char* name = "x86_vpclmul256";
    static constexpr cpu::kernel_set bit = cpu::x86_vpclmul256;
};

// Per row and stream: a word per port and cycle. Measured on Zen 4 (bench/README.md).
template <std::uint32_t Taps>
struct fused : fused_kernel<streams<4, 4, 4, Taps>> {
    static constexpr const char* name = "x86_vpclmul256_crc32c";
    static constexpr cpu::kernel_set bit = cpu::x86_vpclmul256_crc32c;
};

CRC_CODE_END_IN

#endif
