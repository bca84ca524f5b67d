// The list of hardware kernels of this translation unit, best first, and the `#if`s that choose which architecture's files
// take part. A kernel is a type that carries:
//   name                      the word for its file, its namespace, its test and its benchmark label
//   id                        its bit in the mask of allowed kernels (one numbering for all architectures, never reused)
//   needs                     the cpu:: features without which it must not run
//   promised                  true if the compiler's flags promise them
//   supports<Reflected>(taps) true if it computes this polynomial; constant where the polynomial is
//   update<Reflected>(reg, data, size, folding) -> the register after the data, of degree 64
#ifndef CRC_DETAIL_KERNELS_HPP
#define CRC_DETAIL_KERNELS_HPP

#include "cpu.hpp"
#include "portable.hpp"

CRC_CODE_BEGIN_IN(detail)

template <class... Kernels>
struct kernel_list {};

using kernels_here = kernel_list<>;

template <class List>
inline constexpr bool has_any = false;
template <class First, class... Rest>
inline constexpr bool has_any<kernel_list<First, Rest...>> = true;
inline constexpr bool has_kernels = has_any<kernels_here>;

CRC_CODE_END_IN

#endif
