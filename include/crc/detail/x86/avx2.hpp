// Folding by look-ups of half bytes with 32-byte vectors, for CRCs of width 1 to 16: AVX2 and the needs of x86_pclmul (Intel
// since Haswell, AMD since Zen).
#ifndef CRC_HEADERS_DETAIL_X86_AVX2_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_AVX2_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../math/half_byte_tables.hpp"
#include "pclmul.hpp"
#include "intrinsics.hpp"
#include "vector.hpp"
#if CRC_X86_VPCLMUL256
#include "vpclmul256.hpp"
#endif

CRC_REGION("avx2,crc32,pclmul")
CRC_CODE_BEGIN_IN(detail::x86_avx2)

#if CRC_X86_INTRINSICS
using ops = x86_intrinsics::avx2;
#else
struct ops {
    using vec = vectors::of<32>::words;
    CRC_VECTOR_LOAD(load, 32)
    CRC_VECTOR_STORE(32)
    CRC_VECTOR_HALVES(32)
    CRC_VECTOR_BLOCK
    CRC_X86_LOOKED_UP(32, __builtin_ia32_pshufb256)
    CRC_X86_REPEAT256(x86_pclmul::ops::load128(p))
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return vec{v[0], v[1], 0, 0}; }
    CRC_X86_STREAM(vec, __builtin_ia32_movntdq256)
};
#endif
static_assert(look_up_operations<ops> && copying_operations<ops>);

struct sizes : any_sizes {
    static constexpr unsigned rows = 8;
};

#include "../generic/look_up.inl"
#include "../generic/copied.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_avx2)

// The bytes that fill no row, and the last row, are multiplied; all of the message where that is as fast as two matrices,
// whose look-ups take the multiplier's port for as long on Intel's CPUs since Broadwell. (Not reflected, multiplying needs
// that port for shuffles besides.)
template <unsigned Distances>
struct kernel {
    static constexpr const char* name = "x86_avx2";
    static constexpr cpu::kernel_set bit = cpu::x86_avx2;

    using short_messages = x86_pclmul::kernel::short_messages;
    using multiplier = x86_pclmul::kernel::multiplier;
    using medium_messages = x86_pclmul::kernel;
    static constexpr std::size_t short_up_to = x86_pclmul::kernel::short_up_to;
    static constexpr std::size_t medium_up_to = 767;

    static constexpr unsigned one_matrix = 1u << byte_matrices::farthest;
    static CRC_ALWAYS_INLINE unsigned distances(const look_up_folding& f) noexcept {
        return Distances == any_distances ? f.tables32.distances : Distances;
    }

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const look_up_folding& f) noexcept {
        if (multiplies<Reflected>(f)) return x86_pclmul::kernel::update_long<Reflected>(reg, p, n, f);
        if (const std::size_t part = n % row_size) {
            reg = x86_pclmul::kernel::update_long<Reflected>(reg, p, part, f);
            p += part;
            n -= part;
        }
        return update_rows<Reflected, only_folded>(reg, p, n, f);
    }

    static constexpr std::size_t copy_row = row_size, copy_alignment = vector_size;

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t copy_rows(std::uint64_t reg, unsigned char* dst, const unsigned char* src,
                                                std::size_t n, const look_up_folding& f, bool streaming) noexcept {
        if (multiplies<Reflected>(f)) {
            return x86_pclmul::kernel::copy_rows<Reflected>(reg, dst, src, n, f, streaming);
        }
        if (streaming) return update_rows<Reflected, copied_rows<true>>(reg, src, n, f, dst, src);
        return update_rows<Reflected, copied_rows<false>>(reg, src, n, f, dst, src);
    }

    // Whether this kernel looks up, where it could leave all to medium_messages.
    template <bool Reflected>
    static CRC_ALWAYS_INLINE bool serves(const look_up_folding& f, std::size_t) noexcept {
        return !multiplies<Reflected>(f);
    }

private:
    template <bool Reflected>
    static CRC_ALWAYS_INLINE bool multiplies(const look_up_folding& f) noexcept {
        if (distances(f) == no_distances) return true;
        return Reflected && distances(f) != one_matrix && cpu::decides<cpu::x86_fast_pclmul>();
    }
    // Whole rows.
    template <bool Reflected, class Rows, class... To>
    static CRC_ALWAYS_INLINE std::uint64_t update_rows(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                       const look_up_folding& f, To... to) noexcept {
        alignas(32) unsigned char last[row_size];
        row_folding<Distances>::template run<Rows>(message_order<Reflected>(reg), p, n, last, f.tables32, to...);
        return x86_pclmul::kernel::update_long<Reflected>(0, last, row_size, f);
    }
};

#if CRC_X86_VPCLMUL256

// Multiplication by vectors of 32 bytes, but look-ups where a CPU multiplies slowly: Zen 3, GB/s by look-ups and by
// multiplication at 1500, 2048, 4096 bytes, 4, 8 and 16 MiB: CRC-8/SMBUS, one matrix, 16 and 18, 26 and 21, 35 and 21, 30 and 19,
// 26 and 21, 10 and 11; CRC-16/MCRF4XX, two, 14 and 19, 20 and 21, 24 and 22, 25 and 21, 19 and 21, 9 and 11.
template <unsigned Distances>
struct multiplying_kernel : x86_vpclmul256::kernel {
    using medium_messages = x86_avx2::kernel<Distances>;
    static constexpr std::size_t medium_up_to = 0;

    template <bool Reflected>
    static CRC_ALWAYS_INLINE bool serves(const look_up_folding& f, std::size_t n) noexcept {
        if (n < 1536 || !cpu::decides<cpu::x86_slow_vpclmul>()) return true;
        constexpr std::size_t mib = std::size_t(1) << 20u;
        const unsigned distances = medium_messages::distances(f);
        if (distances == medium_messages::one_matrix) return n > 8 * mib;
        return distances == no_distances || n < 4096 || n > 4 * mib;
    }

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const look_up_folding& f) noexcept {
        if (serves<Reflected>(f, n)) return x86_vpclmul256::kernel::update_long<Reflected>(reg, p, n, f);
        return medium_messages::template update_long<Reflected>(reg, p, n, f);
    }
};

#endif

CRC_CODE_END_IN

#endif
