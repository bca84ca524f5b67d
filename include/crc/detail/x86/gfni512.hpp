// Folding by bytes with 64-byte vectors: the needs of x86_vpclmul512, and GFNI (Intel since Ice Lake, AMD since Zen 4).
#ifndef CRC_HEADERS_DETAIL_X86_GFNI512_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_GFNI512_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../math/half_byte_tables.hpp"
#include "../math/word_matrices.hpp"
#include "vpclmul512.hpp"

CRC_REGION("avx2,crc32,gfni,pclmul,vpclmulqdq,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi" CRC_X86_EVEX512)
CRC_CODE_BEGIN_IN(detail::x86_gfni512)

namespace blocks = x86_pclmul;
namespace masked = x86_vpclmul512;
namespace instruction = x86_crc32c;

#if CRC_X86_INTRINSICS
using ops = x86_intrinsics::gfni512;
#else
struct ops : masked::ops {
    using masked::ops::repeat;
    static CRC_ALWAYS_INLINE vec transformed(vec v, vec matrix) noexcept {
        return vec(__builtin_ia32_vgf2p8affineqb_v64qi(chars(v), chars(matrix), 0));
    }
    // Word i is word from[i] of v.
    static CRC_ALWAYS_INLINE vec permuted(vec v, vec from) noexcept {
#if defined(__clang__)
        return __builtin_ia32_permvardi512(v, from);
#else
        return __builtin_shuffle(v, from);
#endif
    }
    static CRC_ALWAYS_INLINE vec repeat(bit_matrix m) noexcept {
        const auto w = static_cast<long long>(m);
        return vec{w, w, w, w, w, w, w, w};
    }
    static CRC_ALWAYS_INLINE const byte_matrices& rows_of(const byte_folding& f) noexcept { return f.rows64; }
};
#endif
static_assert(matrix_operations<ops> && copying_operations<ops> && word_matrix_operations<ops>);

// Measured on Zen 5, and where that is said on other CPUs (bench/README.md).
struct sizes : masked::sizes {
    static constexpr unsigned rows = 8;
    static CRC_ALWAYS_INLINE bool by_halves() noexcept { return cpu::decides<cpu::x86_halves>(); }
    // Streams do not ask for memory ahead. Zen 5, GB/s with and without them by GCC 12 and by Clang 19: 155 and 145, 149 and
    // 150 at 48 KiB, 129 and 129, 129 and 132 at 64 KiB, 134 and 135, 131 and 147 at 256 KiB; pieces of 64 KiB from 256 MiB 19
    // and 31, 18 and 33. Zen 4: 78 and 62 at 768 KiB, 75 and 61 at 1 MiB, 65 and 61 at 4 MiB.
    static CRC_ALWAYS_INLINE std::size_t fused_up_to() noexcept { return std::size_t(by_halves() ? 1024 : 48) << 10u; }
    // An engine passes any_distances, which counts as three.
    static constexpr std::size_t multiply_up_to(unsigned distances) noexcept {
        const unsigned count = count_ones(distances);
        return count == 1 || count == 2 ? 1023 : 1300;
    }
    static CRC_ALWAYS_INLINE bool few_ports() noexcept { return cpu::decides<cpu::x86_few_ports>(); }
    static constexpr unsigned multiplied_with_few_ports(unsigned distances) noexcept {
        return multiplied_beside_matrices(distances);
    }
    // GB/s by two matrices if one of eight multiplies and if none does: Zen 5 at 4 KiB, CRC-16/T10-DIF 154 and 164,
    // CRC-16/MODBUS 166 and 190; Zen 4 at 256 KiB, CRC-16/T10-DIF 91 and 103, CRC-16/MCRF4XX 99 and 113.
    static constexpr unsigned multiplied(unsigned distances) noexcept {
        return count_ones(distances) <= 2 ? 0 : multiplied_beside_matrices(distances);
    }
    // Zen 4, GB/s with and without asking: CRC-32 21 and 28 at 64 MiB; CRC-16/MCRF4XX 78 and 99 at 4 MiB, 20 and 28 at 64 MiB.
    static CRC_ALWAYS_INLINE bool asks_ahead(std::size_t) noexcept { return !by_halves(); }
    // With few ports a vector's matrices compete with its two multiplications, and with the shuffle that these take if not
    // reflected. Emerald Rapids, GB/s by matrices and by x86_vpclmul512 at 1500, 4096 and 65536 bytes: CRC-32, four matrices,
    // 35 and 53, 55 and 74, 56 and 76; CRC-24/OPENPGP, three, 38 and 43, 53 and 51, 53 and 51; CRC-16/MCRF4XX, two, 51 and 63,
    // 81 and 76, 77 and 76; CRC-16/T10-DIF, two, 47 and 44, 69 and 51, 73 and 53. By halves they do not pay where few rows are
    // full, and one alone is too fast for the hardware that fetches memory. Zen 4: CRC-32 and CRC-32/BZIP2 46 and 49, 40 and 42
    // at 1500 bytes; CRC-8/SMBUS 23 and 29 at 64 MiB.
    template <bool Reflected>
    static CRC_ALWAYS_INLINE bool matrices_pay(unsigned distances, std::size_t n) noexcept {
        const unsigned matrices = count_ones(distances), operations = matrices + (Reflected ? 1 : 0);
        if (((matrices == 4 && n < 2048) || (matrices == 1 && n > std::size_t(24) << 20u)) && by_halves()) return false;
        return operations < 3 || (operations == 3 && n >= 4096) || !few_ports();
    }
};

#include "../generic/message.inl"

// The bytes that fill no row become one, with zeros before them, and wait for nothing; few are folded onto the first row.
template <class Row>
CRC_ALWAYS_INLINE const unsigned char* begin_rows(Row& row, std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const folding& f) noexcept {
    const std::size_t part = n % row_size;
    if (part >= 8) {
        vec padded[sizes::rows];
        masked::right_align(padded, message_order<Row::reflected>(reg), p, part);
        begin_row(row, 0, reinterpret_cast<const unsigned char*>(padded));
        return p + part;
    }
    if (part == 0) return begin_row(row, reg, p);
    return begin_row(row, blocks::few_before<Row::reflected>(reg, p, part, f), p + part);
}

#include "../generic/matrix.inl"
#include "../generic/copy.inl"
#include "../generic/streams.inl"
#include "../generic/batch.inl"
#include "../generic/batch_matrices.inl"

// Rows beside streams of the instruction for CRC-32C: three kinds of ports.
template <class Streams, unsigned Distances>
struct fused_matrix_kernel {
    using short_messages = instruction::instruction_kernel<Streams::taps>;
    using medium_messages = x86_vpclmul512::fused<Streams::taps>;
    static constexpr std::size_t short_up_to = sizes::instruction_up_to;
    static constexpr std::size_t medium_up_to = sizes::multiply_up_to(Distances);

    template <bool>
    static CRC_NOINLINE bool serves(const byte_folding&, std::size_t n) noexcept {
        return pays(n);
    }

    template <bool Reflected>
    static CRC_NOINLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                  const byte_folding& f) noexcept {
        static_assert(Reflected);
        if (!pays(n)) return medium_messages::template update_long<true>(reg, p, n, f);
        if (n < shortest || n > sizes::fused_up_to()) {
            return matrix_kernel<Distances, x86_vpclmul512::kernel>::template update_long<true>(reg, p, n, f);
        }
        return update_blocks(reg, p, n, f);
    }

private:
    static constexpr std::size_t shortest = Streams::block + row_size;

    // By halves, matrices without streams are slower than multiplication beside some (Zen 4, GB/s: 60 and 66 at 8 KiB, 61 and
    // 68 at 4 MiB).
    static CRC_ALWAYS_INLINE bool pays(std::size_t n) noexcept {
        if (sizes::by_halves() && (n < shortest || n > sizes::fused_up_to())) return false;
        return sizes::matrices_pay<true>(Distances, n);
    }
    static CRC_NOINLINE std::uint64_t update_blocks(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                                    const byte_folding& f) noexcept {
        return update_message<Streams, typename matrix_rows<Distances>::template row<true>>(reg, p, n, f);
    }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_CODE_BEGIN_IN(detail::x86_gfni512)

// An algorithm that is known only at run time has no matrices for words.
struct many_kernel {
    template <bool Reflected, std::uint64_t Taps>
    static CRC_ALWAYS_INLINE std::uint64_t update_many(std::uint64_t reg, const crc::piece* messages, std::size_t count,
                                                       std::uint64_t* regs, const folding& f) noexcept {
        if constexpr (Taps == 0) {
            return x86_vpclmul512::many_kernel::update_many<Reflected, Taps>(reg, messages, count, regs, f);
        } else if constexpr (word_groups_of<Reflected, Taps>.size == 0) {
            return x86_vpclmul512::many_kernel::update_many<Reflected, Taps>(reg, messages, count, regs, f);
        } else {
            constexpr std::uint32_t taps = instruction::instruction_taps<Reflected, Taps>;
            constexpr unsigned size = word_groups_of<Reflected, Taps>.size;
            return x86_gfni512::update_many<Reflected, taps>(
                reg, messages, count, regs, joining_by_matrices<size>{{f}, word_matrices_of<Reflected, Taps>});
        }
    }
};

template <unsigned Distances>
struct kernel : matrix_kernel<Distances, x86_vpclmul512::kernel>,
                copying_kernel<matrix_rows<Distances>, x86_vpclmul512::kernel>,
                many_kernel {
    static constexpr const char* name = "x86_gfni512";
    static constexpr cpu::kernel_set bit = cpu::x86_gfni512;
};
template <>
struct kernel<any_distances> : matrix_kernel<any_distances, x86_vpclmul512::kernel> {
    static constexpr const char* name = "x86_gfni512";
    static constexpr cpu::kernel_set bit = cpu::x86_gfni512;
};

// Measured on Zen 5 (bench/README.md).
template <std::uint32_t Taps>
struct fused : fused_matrix_kernel<streams<6, 4, 16, Taps>, distances_of<true, Taps>::rows64> {
    static constexpr const char* name = "x86_gfni512_crc32c";
    static constexpr cpu::kernel_set bit = cpu::x86_gfni512_crc32c;
};

CRC_CODE_END_IN

#endif
