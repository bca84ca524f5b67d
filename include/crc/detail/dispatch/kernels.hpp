// Which kernels serve an algorithm, from the list of the architecture, and the constants that they need. A kernel is a type
// that carries:
//   name                      the word for its file, its namespace, its test and its benchmark label
//   bit                       itself as a cpu::kernel_set; its architecture's cpu.hpp knows what it needs
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
#include "../portable/portable.hpp"
#include "architecture.hpp"

CRC_CODE_BEGIN_IN(detail)

// The same where nothing folds by bytes.
struct no_byte_folding {
    static constexpr unsigned rows64 = no_distances, rows32 = no_distances, rows16 = no_distances;
};

// Every kernel that some algorithm may take: where flags promise one that folds by bytes, others still fold the algorithms
// that it cannot. Taps = 0, since this is compiled with every unit, and needs no matrices.
using kernels_listed =
    decltype(united(united(instruction_kernels<0>{}, folding_kernels<distances_of<true, 0>>{}),
                    folding_kernels<no_byte_folding>{}));

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

// And of others. Everything is made in its place: GCC for 32-bit Arm aligns no temporary to 64 bytes.
template <bool Reflected>
constexpr half_byte_tables make_run_time_tables16([[maybe_unused]] std::uint64_t taps) noexcept {
#if CRC_LOOKS_UP
    return make_half_byte_tables<Reflected>(taps, 4, run_time_look_ups);
#else
    return {};
#endif
}
template <bool Reflected>
constexpr run_time_folding make_run_time_folding(std::uint64_t taps) noexcept {
#if CRC_FOLDS_BYTES
    return {{make_byte_folding<Reflected>(taps, run_time_distances),
             make_half_byte_tables<Reflected>(taps, 5, run_time_look_ups)},
            make_run_time_tables16<Reflected>(taps)};
#elif CRC_X86
    return {{{{make_folding<Reflected>(taps)}, {}, {}}, {}}, make_run_time_tables16<Reflected>(taps)};
#elif CRC_ARM64 || CRC_WASM
    return {{make_folding<Reflected>(taps)}, make_run_time_tables16<Reflected>(taps)};
#else
    return make_folding<Reflected>(taps);
#endif
}

CRC_CODE_END_IN

#endif
