// The list of hardware kernels of this translation unit, best first, and the `#if`s that choose which architecture's
// files take part. A kernel is a type that carries:
//   name                      the word for its file, its namespace, its test and its benchmark label
//   bit                       itself as a cpu::kernel_set; detect() knows what it needs
//   promised                  true if the compiler's flags promise all of that
//   update_long<Reflected>(reg, data, size, constants)
//                             the register of degree 64 after more than short_limit bytes
//   short_limit, short_messages
//                             up to short_limit bytes go to short_messages, one type for several kernels, usable if any
//                             of them is: the smallest size `least` for which it beats a table, update_short<Reflected>
//   medium_limit, medium_messages
//                             if there are: up to medium_limit bytes the kernel medium_messages is better
//   multiplier                only if it can multiply (generic/reduce.inl): one type for all such kernels, usable if any is
// The last may be one that leaves something to the portable kernel, for algorithms of width 1 to 16, and carries instead
//   row, run(head, data, size, last, tables)
//                             as generic/look_up.inl has it
//   portable_limit            up to so many bytes the portable kernel is better
// And, if it can (detail/dispatch/bulk.hpp):
//   copy_row, copy_alignment, copy_rows<Reflected>(reg, dst, src, size, folding, streaming)
//                             the register after a multiple of copy_row bytes, which are copied
//   update_many<Reflected, Taps>(reg, messages, count, regs, folding)
//                             the registers after each of up to many_block messages; what is left, see generic/batch.inl
#ifndef CRC_HEADERS_DETAIL_DISPATCH_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_KERNELS_HPP_INCLUDED

#include "../math/byte_matrices.hpp"
#include "cpu.hpp"
#include "../portable/portable.hpp"

#if CRC_X86_KERNELS
#include "../x86/crc32c.hpp"
#include "../x86/pclmul.hpp"
#include "../x86/vpclmul256.hpp"
#endif
#if CRC_X86_VPCLMUL512
#include "../x86/vpclmul512.hpp"
#endif
#if CRC_X86_GFNI512
#include "../x86/gfni512.hpp"
#endif
#if CRC_X86_GFNI256
#include "../x86/gfni256.hpp"
#endif
#if CRC_X86_AVX2
#include "../x86/avx2.hpp"
#endif
#if CRC_X86_SSSE3
#include "../x86/ssse3.hpp"
#endif
#if CRC_ARM_KERNELS
#include "../arm/crc32.hpp"
#endif
#if CRC_ARM_PMULL || CRC_ARM_PMULL_EOR3
#include "../arm/pmull.hpp"
#endif
#if CRC_ARM_PMULL_EOR3
#include "../arm/pmull_eor3.hpp"
#endif
#if CRC_ARM_NEON
#include "../arm/neon.hpp"
#endif
#if CRC_WASM_SIMD128
#include "../wasm/simd128.hpp"
#endif

CRC_CODE_BEGIN_IN(detail)

template <class... Kernels>
struct kernel_list {};

// The list without the kernels that can never be chosen: those after a promised one.
template <class... Chosen>
constexpr kernel_list<Chosen...> until_promised(kernel_list<Chosen...>, kernel_list<void>) noexcept {
    return {};
}
// no_kernel stands where there would be a kernel if it could serve the algorithm.
struct no_kernel {
    static constexpr bool promised = false;
};
template <class... Chosen, class... Rest>
constexpr auto until_promised(kernel_list<Chosen...>, kernel_list<no_kernel, Rest...>) noexcept {
    return until_promised(kernel_list<Chosen...>{}, kernel_list<Rest...>{});
}
template <class... Chosen, class Next, class... Rest>
constexpr auto until_promised(kernel_list<Chosen...>, kernel_list<Next, Rest...>) noexcept {
    if constexpr (Next::promised) return kernel_list<Chosen..., Next>{};
    else return until_promised(kernel_list<Chosen..., Next>{}, kernel_list<Rest...>{});
}

// The distances at which an algorithm's matrices fold, for vectors of 64 and of 32 bytes, and for look-ups with 16 bytes.
// Taps = 0: known only at run time.
template <bool Reflected, std::uint64_t Taps>
struct distances_of {
#if CRC_FOLDS_BYTES
    static constexpr bool none = width_of<Reflected>(Taps) > 32;
    static constexpr unsigned rows64 = none ? no_distances : byte_folding_of<Reflected, Taps>.rows64.distances;
    static constexpr unsigned rows32 = none ? no_distances : byte_folding_of<Reflected, Taps>.rows32.distances;
#endif
#if CRC_LOOKS_UP
    static constexpr unsigned rows16 =
        width_of<Reflected>(Taps) > 16 ? no_distances : half_byte_tables_of<Reflected, Taps>.distances;
#endif
};
template <bool Reflected>
struct distances_of<Reflected, 0> {
#if CRC_FOLDS_BYTES
    static constexpr unsigned rows64 = any_distances, rows32 = any_distances;
#endif
#if CRC_LOOKS_UP
    static constexpr unsigned rows16 = any_distances;
#endif
};

// The same where nothing folds by bytes.
struct no_byte_folding {
    static constexpr unsigned rows64 = no_distances, rows32 = no_distances, rows16 = no_distances;
};

// clang-format off
template <class Distances>
using folding_kernels = decltype(until_promised(kernel_list<>{}, kernel_list<
#if CRC_X86_KERNELS
#if CRC_X86_GFNI512
    choose<Distances::rows64 == no_distances, no_kernel, x86_gfni512::kernel<Distances::rows64>>,
#endif
#if CRC_X86_VPCLMUL512
    x86_vpclmul512::kernel,
#endif
#if CRC_X86_GFNI256
    choose<Distances::rows32 == no_distances, no_kernel, x86_gfni256::kernel<Distances::rows32>>,
#endif
#if CRC_X86_VPCLMUL256
    x86_vpclmul256::kernel,
#endif
#if CRC_X86_AVX2
    choose<has_half_byte_tables(Distances::rows32), x86_avx2::kernel<Distances::rows32>, no_kernel>,
#endif
#if CRC_X86_PCLMUL
    x86_pclmul::kernel,
#endif
#if CRC_X86_SSSE3
    choose<has_half_byte_tables(Distances::rows16), x86_ssse3::kernel<Distances::rows16>, no_kernel>,
#endif
#endif
#if CRC_ARM_PMULL_EOR3
    arm_pmull_eor3::kernel,
#endif
#if CRC_ARM_PMULL
    arm_pmull::kernel,
#endif
#if CRC_ARM_NEON
    choose<has_half_byte_tables(Distances::rows16), arm_neon::kernel<Distances::rows16>, no_kernel>,
#endif
#if CRC_WASM_SIMD128
    choose<has_half_byte_tables(Distances::rows16), wasm_simd128::kernel<Distances::rows16>, no_kernel>,
#endif
    void>{}));

// Those that use an instruction for one polynomial of degree 32.
template <std::uint32_t Taps>
using instruction_kernels = decltype(until_promised(kernel_list<>{}, kernel_list<
#if CRC_X86_CRC32C
#if CRC_X86_GFNI512
    x86_gfni512::fused<Taps>,
#endif
#if CRC_X86_VPCLMUL512
    x86_vpclmul512::fused<Taps>,
#endif
#if CRC_X86_VPCLMUL256
    x86_vpclmul256::fused<Taps>,
#endif
#if CRC_X86_PCLMUL
    x86_pclmul::fused<Taps>,
#endif
    x86_crc32c::kernel<Taps>,
#endif
#if CRC_ARM_CRC32
#if CRC_ARM_PMULL_EOR3
    arm_pmull_eor3::fused<Taps>,
#endif
#if CRC_ARM_PMULL
    arm_pmull::fused<Taps>,
#endif
    arm_crc32::kernel<Taps>,
#endif
    void>{}));
// clang-format on

// A list, and behind it what another has besides.
template <class... First>
constexpr kernel_list<First...> united(kernel_list<First...>, kernel_list<>) noexcept {
    return {};
}
template <class... First, class Next, class... Rest>
constexpr auto united(kernel_list<First...>, kernel_list<Next, Rest...>) noexcept {
    if constexpr ((__is_same(First, Next) || ...)) return united(kernel_list<First...>{}, kernel_list<Rest...>{});
    else return united(kernel_list<First..., Next>{}, kernel_list<Rest...>{});
}

// Every kernel that some algorithm may take: where flags promise one that folds by bytes, others still fold the algorithms
// that it cannot.
using kernels_listed =
    decltype(united(united(instruction_kernels<castagnoli>{}, folding_kernels<distances_of<true, 0>>{}),
                    folding_kernels<no_byte_folding>{}));

// Whether there is an instruction for these taps of a reflected algorithm.
template <std::uint64_t Taps>
inline constexpr bool has_instruction = (Taps == castagnoli && CRC_X86_CRC32C + CRC_ARM_CRC32 != 0) ||
                                        (Taps == crc32_taps && CRC_ARM_CRC32 != 0);

// Those that compute the reflected or not reflected algorithm with these taps of degree 64.
template <bool Reflected, std::uint64_t Taps, bool = Reflected&& has_instruction<Taps>>
struct kernels_for {
    using list = folding_kernels<distances_of<Reflected, Taps>>;
};
template <std::uint64_t Taps>
struct kernels_for<true, Taps, true> {
    using list = decltype(united(instruction_kernels<static_cast<std::uint32_t>(Taps)>{},
                                 folding_kernels<distances_of<true, Taps>>{}));
};

// What they need to know of an algorithm whose taps are known at compile time.
template <bool Reflected, std::uint64_t Taps>
CRC_ALWAYS_INLINE constexpr const auto& constants_of() noexcept {
#if CRC_FOLDS_BYTES
    if constexpr (width_of<Reflected>(Taps) <= 16) return look_up_folding_of<Reflected, Taps>;
    else if constexpr (width_of<Reflected>(Taps) <= 32) return byte_folding_of<Reflected, Taps>;
    else
#endif
        return folding_of<Reflected, Taps>;
}

// And of others.
template <bool Reflected>
constexpr run_time_folding make_run_time_folding(std::uint64_t taps) noexcept {
#if CRC_FOLDS_BYTES
    return {{make_byte_folding<Reflected>(taps, run_time_distances),
             make_half_byte_tables<Reflected>(taps, 5, run_time_look_ups)},
            make_half_byte_tables<Reflected>(taps, 4, run_time_look_ups)};
#else
    run_time_folding f{};
    static_cast<folding&>(f) = make_folding<Reflected>(taps);
#if CRC_LOOKS_UP
    f.tables16 = make_half_byte_tables<Reflected>(taps, 4, run_time_look_ups);
#endif
    return f;
#endif
}

CRC_CODE_END_IN

#endif
