// Folding with 16-byte vectors: SSE4.1 and PCLMULQDQ (Intel since Westmere, AMD since Bulldozer).
#ifndef CRC_HEADERS_DETAIL_X86_PCLMUL_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_PCLMUL_HPP_INCLUDED

#include "cpu.hpp"
#include "../portable/portable.hpp"
#include "crc32c.hpp"
#include "vector.hpp"

CRC_REGION("sse4.2,crc32,pclmul")
CRC_CODE_BEGIN_IN(detail::x86_pclmul)

inline constexpr const char* kernel_name = "x86_pclmul";
using vectors::vec128;
using vec = vec128;
inline constexpr std::size_t vector_size = 16;
inline constexpr unsigned row_count = 8;
inline constexpr std::size_t short_messages_limit = 127;
inline constexpr std::size_t part_limit = row_count * vector_size - 1;
inline constexpr std::size_t prefetch_distance = 0;

CRC_X86_LOAD(load, 16)
CRC_X86_LOAD(load128, 16)
CRC_X86_MULTIPLY(vec128, __builtin_ia32_pclmulqdq128)
CRC_X86_MOVED(vec128, __builtin_ia32_pclmulqdq128)
CRC_X86_SHUFFLE(vec128, 16, __builtin_ia32_pshufb128)
CRC_X86_STREAM(vec128, __builtin_ia32_movntdq)
CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return load(&k); }
CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept { return v; }

#include "../generic/short.inl"
#include "../generic/multiplied.inl"
#include "../generic/begin_unmasked.inl"
#include "../generic/copy.inl"

using x86_crc32c::instruction_kernel;
using x86_crc32c::instruction_limit;
using x86_crc32c::next_word;
#include "../generic/streams.inl"

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
