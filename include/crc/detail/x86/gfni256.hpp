// Folding by bytes with 32-byte vectors: what x86_vpclmul256 needs, and GFNI (Intel since Alder Lake).
#ifndef CRC_HEADERS_DETAIL_X86_GFNI256_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_GFNI256_HPP_INCLUDED

#include "../math/byte_matrices.hpp"
#include "vpclmul256.hpp"

CRC_REGION("avx2,crc32,gfni,pclmul,vpclmulqdq")
CRC_CODE_BEGIN_IN(detail::x86_gfni256)

using vectors::vec128;
using x86_pclmul::first_word;
using x86_pclmul::reduce;
using x86_pclmul::short_kernel;
using x86_vpclmul256::folded;
using x86_vpclmul256::load;
using x86_vpclmul256::moved;
using x86_vpclmul256::power_order;
using x86_vpclmul256::repeat;
using x86_vpclmul256::shuffle;
using x86_vpclmul256::stream;
using x86_vpclmul256::stream_end;
using x86_vpclmul256::sum;
using x86_vpclmul256::vec;
using x86_vpclmul256::vector_size;
using x86_vpclmul256::widen;
inline constexpr unsigned row_count = 8;
inline constexpr std::size_t short_messages_limit = x86_vpclmul256::short_messages_limit;
inline constexpr std::size_t part_limit = row_count * vector_size - 1;
inline constexpr std::size_t prefetch_distance = 8192;
constexpr std::size_t matrices_limit(unsigned) noexcept { return 511; }

// Measured on Zen 5 (bench/README.md); on paper for the others.
constexpr unsigned multiplied(unsigned distances) noexcept {
    constexpr unsigned best[] = {0, 0, 0x10, 0x10, 0x92, 0x92};
    return best[__builtin_popcount(distances)];
}

CRC_ALWAYS_INLINE vec transformed(vec v, vec matrix) noexcept {
    using chars = vectors::of<32>::bytes;
    return vec(__builtin_ia32_vgf2p8affineqb_v32qi(chars(v), chars(matrix), 0));
}
CRC_ALWAYS_INLINE vec repeat(bit_matrix m) noexcept {
    const auto w = static_cast<long long>(m);
    return vec{w, w, w, w};
}
CRC_ALWAYS_INLINE const byte_matrices& rows_of(const byte_folding& f) noexcept { return f.rows32; }

template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    return x86_vpclmul256::folding_kernel::update_long<Reflected>(reg, p, n, f);
}

#include "../generic/multiplied.inl"
#include "../generic/begin_unmasked.inl"
#include "../generic/matrix.inl"
#include "../generic/copy.inl"

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_gfni256)

template <unsigned Distances>
struct kernel : matrix_kernel<Distances, x86_vpclmul256::kernel>, copying_kernel<matrix_rows<Distances>> {
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
