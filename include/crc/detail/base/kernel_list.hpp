// Lists of kernels, best first, as types.
#ifndef CRC_HEADERS_DETAIL_BASE_KERNEL_LIST_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_KERNEL_LIST_HPP_INCLUDED

#include "state.hpp"

CRC_CODE_BEGIN_IN(detail)

template <class... Kernels>
struct kernel_list {};

// The list without the kernels that can never be chosen: those after one that is in the set of promised kernels.
template <cpu::kernel_set Promised, class... Chosen>
constexpr kernel_list<Chosen...> until_promised(kernel_list<Chosen...>, kernel_list<void>) noexcept {
    return {};
}
// no_kernel stands where there would be a kernel if it could serve the algorithm.
struct no_kernel {
    static constexpr cpu::kernel_set bit = 0;
};
template <cpu::kernel_set Promised, class... Chosen, class... Rest>
constexpr auto until_promised(kernel_list<Chosen...>, kernel_list<no_kernel, Rest...>) noexcept {
    return until_promised<Promised>(kernel_list<Chosen...>{}, kernel_list<Rest...>{});
}
template <cpu::kernel_set Promised, class... Chosen, class Next, class... Rest>
constexpr auto until_promised(kernel_list<Chosen...>, kernel_list<Next, Rest...>) noexcept {
    if constexpr ((Promised & Next::bit) != 0) return kernel_list<Chosen..., Next>{};
    else return until_promised<Promised>(kernel_list<Chosen..., Next>{}, kernel_list<Rest...>{});
}

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

CRC_CODE_END_IN

#endif
