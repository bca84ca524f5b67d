// The kernels that serve an algorithm, from the lists of the architecture, and the constants that they need. A kernel is a
// type with these members:
//   name                      the word for its file, its namespace, its test and its benchmark label
//   bit                       itself as a cpu::kernel_set; its architecture's cpu.hpp states its needs
//   update_long<Reflected>(reg, data, size, constants)
//                             the register of degree 64 after more than short_up_to bytes
//   short_up_to, short_messages
//                             up to short_up_to bytes go to short_messages, one type for several kernels, usable if any
//                             of them is. It has a name, the smallest size `least` for which it beats a table, and
//                             update_short<Reflected>, which is as update_long
// and, where they apply,
//   medium_up_to, medium_messages
//                             up to medium_up_to bytes the kernel medium_messages is faster
//   serves<Reflected>(constants, size)
//                             whether update_long leaves a message of this size to medium_messages, too (false) or not
//   multiplier                if it can multiply (generic/reduce.inl): one type for all such kernels, usable if any is
//   copy_row, copy_alignment, copy_rows<Reflected>(reg, dst, src, size, constants, streaming)
//                             the register after a multiple of copy_row bytes, which are copied
//   update_many<Reflected, Taps>(reg, messages, count, regs, constants)
//                             the registers after each of up to batch_block messages: generic/batch.inl
// A kernel that looks up half bytes leaves something to the portable kernel, and has instead
//   row, run(head, data, size, last, tables)
//                             as generic/look_up.inl has it
//   serves(tables, size)      whether run() does anything
//   most_left                 the most that run() leaves at `last`, of which the register from zero is that after the message
//   portable_up_to            up to so many bytes the portable kernel is faster
#ifndef CRC_HEADERS_DETAIL_DISPATCH_KERNELS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_KERNELS_HPP_INCLUDED

#include "../math/half_byte_tables.hpp"
#include "architecture.hpp"

CRC_CODE_BEGIN_IN(detail)

// This kernel runs here, without asking the CPU.
template <class Kernel>
inline constexpr bool is_promised = (cpu::promised & Kernel::bit) != 0;

// The set of the kernels that may be chosen from a list, and from those before it: none behind a promised one.
template <class... Kernels>
constexpr cpu::kernel_set reachable(kernel_list<Kernels...>, cpu::kernel_set before = 0) noexcept {
    ((before |= (before & cpu::promised) != 0 ? 0 : Kernels::bit), ...);
    return before;
}

template <class... First, class... Second>
constexpr kernel_list<First..., Second...> joined(kernel_list<First...>, kernel_list<Second...>) noexcept {
    return {};
}

template <class First, class... Rest>
constexpr First first(kernel_list<First, Rest...>) noexcept {
    return {};
}
template <class... Rest>
constexpr auto first(kernel_list<no_kernel, Rest...>) noexcept {
    return first(kernel_list<Rest...>{});
}
constexpr no_kernel first(kernel_list<>) noexcept { return {}; }

// Calls visit.template with<Kernel>() with the first kernel of the list that is in both sets; false if there is none. No
// code is made for kernels that are not in Reachable.
template <cpu::kernel_set Reachable, class Kernel, class Visit>
CRC_ALWAYS_INLINE bool visit_if(cpu::kernel_set set, Visit& visit) noexcept {
    if constexpr ((Reachable & Kernel::bit) != 0) {
        if ((set & Kernel::bit) != 0) {
            visit.template with<Kernel>();
            return true;
        }
    }
    return false;
}
template <cpu::kernel_set Reachable, class... Kernels, class Visit>
CRC_ALWAYS_INLINE bool visit_first(kernel_list<Kernels...>, cpu::kernel_set set, Visit& visit) noexcept {
    return (visit_if<Reachable, Kernels>(set, visit) || ...);
}

// The bit of the last kernel in Reachable.
template <class... Kernels>
constexpr cpu::kernel_set last_bit(kernel_list<Kernels...>, cpu::kernel_set among) noexcept {
    cpu::kernel_set last = 0;
    ((last = (among & Kernels::bit) != 0 ? Kernels::bit : last), ...);
    return last;
}

// The bit of a kernel that sends short messages to the same functions as the best one does.
template <cpu::kernel_set Reachable, class Best, class Kernel>
constexpr cpu::kernel_set with_best() noexcept {
    if constexpr ((Reachable & Kernel::bit) == 0) return 0;
    else return same<typename Kernel::short_messages, typename Best::short_messages> ? Kernel::bit : 0;
}

// The kernels that compute an algorithm.
template <class Folding, class LookUp>
struct kernels_among;
template <class... Folding, class LookUp>
struct kernels_among<kernel_list<Folding...>, LookUp> {
    using list = kernel_list<Folding...>;
    static constexpr cpu::kernel_set bits = reachable(list{});
    static constexpr bool folds = bits != 0;
    using best = decltype(first(list{}));
    // A CPU that runs any of these runs the functions for short messages.
    static constexpr cpu::kernel_set short_bits = (with_best<bits, best, Folding>() | ... | 0);

    // The kernel that leaves short messages and its last row to the portable one.
    using look_up = LookUp;
    static constexpr bool looks_up = (reachable(kernel_list<LookUp>{}, bits) & ~bits) != 0;

    // The best kernel needs no CPU detection, so nothing does.
    static constexpr bool best_promised = is_promised<choose<folds, best, LookUp>> || !(folds || looks_up);
};
// Widths over 64 have none; others those for the taps of degree 64, an instruction before those that fold.
template <class Algorithm>
constexpr auto make_kernels_of() noexcept {
    if constexpr (!Algorithm::folds) {
        return kernels_among<kernel_list<>, no_kernel>{};
    } else {
        constexpr std::uint64_t taps = Algorithm::fixed_taps;
        using distances = distances_of<Algorithm::reflected, taps>;
        using instruction = choose<Algorithm::reflected && kernel_lists::has_instruction<taps>,
                                   kernel_lists::instruction<static_cast<std::uint32_t>(taps)>, kernel_list<>>;
        using folding = kernel_lists::folding<distances>;
        return kernels_among<decltype(joined(instruction{}, folding{})), kernel_lists::look_up<distances>>{};
    }
}
template <class Algorithm>
using kernels_of_algorithm = decltype(make_kernels_of<Algorithm>());

// The properties of a kernel that are known without calling it.
struct kernel_facts {
    const char* name;
    cpu::kernel_set bit;
    bool promised;

    CRC_ALWAYS_INLINE bool runs_here() const noexcept { return promised || (cpu::found() & bit) != 0; }
};
template <unsigned Most>
struct facts_of_kernels {
    kernel_facts facts[Most];
    unsigned count;
};
template <class... Kernels>
constexpr auto facts_of(kernel_list<Kernels...>, cpu::kernel_set set) noexcept {
    facts_of_kernels<sizeof...(Kernels)> all{};
    ((all.facts[all.count] = {Kernels::name, Kernels::bit, is_promised<Kernels>},
      all.count += (set & Kernels::bit) != 0 ? 1 : 0),
     ...);
    return all;
}

// Every kernel that some algorithm of this translation unit may take: one with an instruction; one that is known only at run
// time; and one whose matrices cannot be had. Taps are 0, since every unit compiles this, and so solves no matrices.
struct no_byte_folding {
    static constexpr unsigned rows64 = no_distances, rows32 = no_distances, rows16 = no_distances;
    static constexpr bool has_multiple16 = false;
};
template <class Distances>
using folding_and_look_up =
    decltype(joined(kernel_lists::folding<Distances>{}, kernel_list<kernel_lists::look_up<Distances>, no_kernel>{}));
using kernels_listed = decltype(joined(kernel_lists::instruction<0>{}, folding_and_look_up<distances_of<true, 0>>{}));
struct kernels_here {
    static constexpr auto all =
        facts_of(kernels_listed{}, reachable(kernels_listed{}) | reachable(folding_and_look_up<distances_of<true, 0>>{}) |
                                       reachable(folding_and_look_up<no_byte_folding>{}));
    static constexpr const auto& facts = all.facts;
    static constexpr unsigned count = all.count;
    static constexpr bool best_promised = count == 0 || facts[0].promised;
};

// The constants that kernels need of an algorithm whose taps are known at compile time.
template <bool Reflected, std::uint64_t Taps>
CRC_ALWAYS_INLINE constexpr const auto& constants_of() noexcept {
#if CRC_FOLDS_BYTES
    if constexpr (width_of<Reflected>(Taps) <= 16) return look_up_folding_of<Reflected, Taps>;
    else if constexpr (width_of<Reflected>(Taps) <= 32) return byte_folding_of<Reflected, Taps>;
    else
#endif
        return folding_of<Reflected, Taps>;
}

// The constants of other algorithms. Everything is made in its place: GCC for 32-bit Arm aligns no temporary to 64 bytes.
template <bool Reflected>
constexpr constants16 make_run_time_tables16([[maybe_unused]] std::uint64_t taps) noexcept {
#if CRC_LOOKS_UP
    return make_constants16<Reflected>(taps, run_time_look_ups);
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
#elif CRC_HALF_BYTES
    return {{make_folding<Reflected>(taps)}, make_run_time_tables16<Reflected>(taps)};
#else
    return make_folding<Reflected>(taps);
#endif
}

CRC_CODE_END_IN

#endif
