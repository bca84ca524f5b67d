// Folding with 16-byte vectors: SSE4.2 and PCLMULQDQ (Intel since Westmere, AMD since Bulldozer).
#ifndef CRC_HEADERS_DETAIL_X86_PCLMUL_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_PCLMUL_HPP_INCLUDED

#include "../base/sizes.hpp"
#include "../generic/operations.hpp"
#include "cpu.hpp"
#include "../generic/shuffles.hpp"
#include "../math/folding.hpp"
#include "crc32c.hpp"
#include "intrinsics.hpp"
#include "vector.hpp"

CRC_REGION("sse4.2,crc32,pclmul")
CRC_CODE_BEGIN_IN(detail::x86_pclmul)

namespace blocks = x86_pclmul;
namespace instruction = x86_crc32c;
inline constexpr const char* kernel_name = "x86_pclmul";

#if CRC_X86_INTRINSICS
using ops = x86_intrinsics::pclmul;
#else
struct ops {
    using vec = vec128;
    CRC_VECTOR_LOAD(load, 16)
    CRC_VECTOR_LOAD(load128, 16)
    CRC_VECTOR_STORE(16)
    CRC_VECTOR_BLOCK
    CRC_X86_MULTIPLY(vec128, __builtin_ia32_pclmulqdq128)
    CRC_X86_MOVED(vec128, __builtin_ia32_pclmulqdq128)
    CRC_X86_SHUFFLE(vec128, 16, __builtin_ia32_pshufb128)
    CRC_X86_STREAM(vec128, __builtin_ia32_movntdq)
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return load(&k); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
    static CRC_ALWAYS_INLINE vec sum(vec v) noexcept { return v; }
};
#endif
static_assert(block_operations<ops> && multiplying_operations<ops> && copying_operations<ops>);

struct sizes : any_sizes {
    static constexpr unsigned rows = 8;
    static constexpr bool leaves_blocks = true;
    // Zen 5, CRC-32, 5 to 8 bytes: 3.0 ns by tables and 3.0 to 3.2 by multiplication, and 4.0 and 6.0 to 6.2 where each call waits
    // for the one before.
    static constexpr std::size_t at_once_up_to = 8;
    static constexpr std::size_t short_up_to = 128;
    static constexpr std::size_t fused_up_to = any_size;
};

#include "../generic/aligned.inl"
#include "../generic/short.inl"
#include "../generic/message.inl"
#include "../generic/begin_blocks.inl"
#include "../generic/multiplied.inl"
#include "../generic/copy.inl"
#include "../generic/streams.inl"
#include "../generic/fused.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_pclmul)

struct kernel : folding_kernel, copying_kernel<multiplied_rows> {
    static constexpr const char* name = kernel_name;
    static constexpr cpu::kernel_set bit = cpu::x86_pclmul;
};

// Per row and stream: a word per port and cycle. Measured on Zen 4 (bench/README.md).
template <std::uint32_t Taps>
struct fused : fused_kernel<streams<4, 4, 4, Taps>> {
    static constexpr const char* name = "x86_pclmul_crc32c";
    static constexpr cpu::kernel_set bit = cpu::x86_pclmul_crc32c;
};

CRC_CODE_END_IN

#endif
