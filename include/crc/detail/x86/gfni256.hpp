// Folding by bytes with 32-byte vectors: the needs of x86_vpclmul256, and GFNI (Intel since Alder Lake).
#ifndef CRC_HEADERS_DETAIL_X86_GFNI256_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_GFNI256_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../math/byte_matrices.hpp"
#include "vpclmul256.hpp"

CRC_REGION("avx2,crc32,gfni,pclmul,vpclmulqdq")
CRC_CODE_BEGIN_IN(detail::x86_gfni256)

namespace blocks = x86_pclmul;

#if CRC_X86_INTRINSICS
using ops = x86_intrinsics::gfni256;
#else
struct ops : x86_vpclmul256::ops {
    using x86_vpclmul256::ops::repeat;
    static CRC_ALWAYS_INLINE vec transformed(vec v, vec matrix) noexcept {
        using chars = vectors::of<32>::bytes;
        return vec(__builtin_ia32_vgf2p8affineqb_v32qi(chars(v), chars(matrix), 0));
    }
    static CRC_ALWAYS_INLINE vec repeat(bit_matrix m) noexcept {
        const auto w = static_cast<long long>(m);
        return vec{w, w, w, w};
    }
    static CRC_ALWAYS_INLINE const byte_matrices& rows_of(const byte_folding& f) noexcept { return f.rows32; }
};
#endif
static_assert(matrix_operations<ops> && copying_operations<ops>);

// Measured on Zen 5, and where that is said on other CPUs (bench/README.md).
struct sizes : x86_vpclmul256::sizes {
    static constexpr unsigned rows = 8;
    static constexpr std::size_t multiply_up_to(unsigned) noexcept { return 511; }
    static constexpr unsigned multiplied(unsigned distances) noexcept { return multiplied_beside_matrices(distances); }
    static CRC_ALWAYS_INLINE bool few_ports() noexcept { return cpu::decides<cpu::x86_few_ports>(); }
    static constexpr unsigned multiplied_with_few_ports(unsigned distances) noexcept { return multiplied(distances); }
    // Emerald Rapids, GB/s by matrices and by x86_vpclmul256 at 1500 and 65536 bytes: CRC-32, four matrices, 20 and 29, 25 and
    // 39; CRC-24/OPENPGP, three, 20 and 27, 29 and 37; CRC-16/MCRF4XX, two, 31 and 33, 50 and 40.
    template <bool>
    static CRC_ALWAYS_INLINE bool matrices_pay(unsigned distances, std::size_t) noexcept {
        return count_ones(distances) <= 2 || !few_ports();
    }
};

#include "../generic/message.inl"

template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    return x86_vpclmul256::folding_kernel::update_long<Reflected>(reg, p, n, f);
}

#include "../generic/begin_reduced.inl"
#include "../generic/matrix.inl"
#include "../generic/copy.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_gfni256)

template <unsigned Distances>
struct kernel : matrix_kernel<Distances, x86_vpclmul256::kernel>, copying_kernel<matrix_rows<Distances>, x86_vpclmul256::kernel> {
    static constexpr const char* name = "x86_gfni256";
    static constexpr cpu::kernel_set bit = cpu::x86_gfni256;
};
template <>
struct kernel<any_distances> : matrix_kernel<any_distances, x86_vpclmul256::kernel> {
    static constexpr const char* name = "x86_gfni256";
    static constexpr cpu::kernel_set bit = cpu::x86_gfni256;
};

CRC_CODE_END_IN

#endif
