// Lists of kernels, best first, as types.
#ifndef CRC_HEADERS_DETAIL_BASE_KERNEL_LIST_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_KERNEL_LIST_HPP_INCLUDED

#include "choose.hpp"
#include "state.hpp"

CRC_CODE_BEGIN_IN(detail)

template <class... Kernels>
struct kernel_list {};

// This type stands in a list where a kernel cannot serve the algorithm, and at its end, for the sake of the last comma.
struct no_kernel {
    static constexpr const char* name = "";
    static constexpr cpu::kernel_set bit = 0;
};
template <bool Serves, class Kernel>
using when = choose<Serves, Kernel, no_kernel>;

// The lists of an architecture that has no kernel. The kernels.hpp of an architecture defines `kernel_lists`, which inherits
// from this and has the lists that are not empty there. Distances: those at which the matrices of the algorithm fold
// (distances_of). Taps: of a reflected algorithm, of degree 64; 0 if they are known only at run time.
struct no_kernels {
    // The kernels that fold.
    template <class Distances>
    using folding = kernel_list<>;
    // The kernels that use an instruction for one polynomial of degree 32, and whether there is one for these taps.
    template <std::uint32_t Taps>
    using instruction = kernel_list<>;
    template <std::uint64_t Taps>
    static constexpr bool has_instruction = false;
    // The kernel that looks up half bytes where nothing folds.
    template <class Distances>
    using look_up = no_kernel;
};

CRC_CODE_END_IN

#endif
