// Copies: which kernel, and from which size.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_COPY_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_COPY_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../base/sizes.hpp"
#include "update.hpp"

CRC_CODE_BEGIN_IN(detail)

// Reads the copy, so that the CRC is that of the bytes written.
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word copy_blocks(const Algorithm& algorithm, typename Algorithm::word reg,
                                                       unsigned char* dst, const unsigned char* src,
                                                       std::size_t n) noexcept {
    while (n != 0) {
        const std::size_t block = n < copy_block ? n : copy_block;
        copy_bytes(dst, src, block);
        reg = detail::update(algorithm, reg, dst, block);
        dst += block;
        src += block;
        n -= block;
    }
    return reg;
}

// By the visited kernel: generic/copy.inl.
template <class Algorithm>
struct copy_by {
    const Algorithm& algorithm;
    typename Algorithm::word reg;
    unsigned char* dst;
    const unsigned char* src;
    std::size_t n;

    template <class Kernel>
    CRC_ALWAYS_INLINE void with() noexcept {
        constexpr bool reflected = Algorithm::reflected;
        const std::size_t head =
            (Kernel::copy_alignment - reinterpret_cast<std::uintptr_t>(dst)) % Kernel::copy_alignment;
        const std::size_t tail = (n - head) % Kernel::copy_row, rows = n - head - tail;
        reg = copy_blocks(algorithm, reg, dst, src, head);
        reg = narrow<reflected, typename Algorithm::word>(
            Kernel::template copy_rows<reflected>(widen<reflected>(reg), dst + head, src + head, rows,
                                                  algorithm.folding_constants(), n >= copy_streams_from));
        reg = copy_blocks(algorithm, reg, dst + head + rows, src + head + rows, tail);
    }
};
template <class... Kernels>
constexpr cpu::kernel_set copying(kernel_list<Kernels...>) noexcept {
    return ((requires { Kernels::copy_row; } ? Kernels::bit : 0) | ... | 0);
}

// The register after n bytes, which are copied.
template <class Algorithm>
CRC_NOINLINE typename Algorithm::word copy(passed<Algorithm> by_value, typename Algorithm::word reg, unsigned char* dst,
                                           const unsigned char* src, std::size_t n) noexcept {
    using kernels = kernels_of_algorithm<Algorithm>;
    const Algorithm& algorithm = by_value;
    if constexpr (kernels::folds) {
        if (n > copy_block) {
            if constexpr (!kernels::best_promised) cpu::found();
            using list = typename kernels::list;
            copy_by<Algorithm> copy{algorithm, reg, dst, src, n};
            if (visit_first<kernels::bits & copying(list{})>(list{}, usable<kernels>(), copy)) return copy.reg;
        }
    }
    return copy_blocks(algorithm, reg, dst, src, n);
}

// A functor as `updated` (update.hpp) is one.
struct copied {
    void* dst;
    const void* src;
    std::size_t size;

    template <class Algorithm>
    CRC_ALWAYS_INLINE typename Algorithm::word operator()(const Algorithm& algorithm,
                                                          typename Algorithm::word reg) const noexcept {
        return detail::copy<Algorithm>(passed<Algorithm>{algorithm}, reg, static_cast<unsigned char*>(dst),
                                       opaque(static_cast<const unsigned char*>(src)), size);
    }
};

CRC_CODE_END_IN

#endif
