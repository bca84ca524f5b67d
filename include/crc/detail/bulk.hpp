// Which kernel copies, and which takes many messages at once.
#ifndef CRC_DETAIL_BULK_HPP
#define CRC_DETAIL_BULK_HPP

#include <cstddef>
#include <cstdint>

#include "dispatch.hpp"

CRC_CODE_BEGIN_IN(detail)

// Up to this size, a copy by memcpy and then the CRC, while the bytes are in the first cache.
inline constexpr std::size_t copy_block = 4096;
// From this size on, copies go past the caches: what was written first has left them when the copy ends.
inline constexpr std::size_t copy_streaming = std::size_t(8) << 20u;

// The CRC is that of the copied bytes, even if somebody writes to the source meanwhile.
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word copy_blocks(const Algorithm& algorithm, typename Algorithm::word reg,
                                                       unsigned char* dst, const unsigned char* src,
                                                       std::size_t n) noexcept {
    while (n != 0) {
        const std::size_t block = n < copy_block ? n : copy_block;
        __builtin_memcpy(dst, src, block);
        reg = detail::update(algorithm, reg, dst, block);
        dst += block;
        src += block;
        n -= block;
    }
    return reg;
}

// By the first usable kernel of the list that can copy: fold_copy.inl.
template <class Algorithm, class Kernel, class... Rest>
CRC_ALWAYS_INLINE typename Algorithm::word copy_by_first_of(kernel_list<Kernel, Rest...>, cpu::kernel_set set,
                                                            const Algorithm& algorithm, typename Algorithm::word reg,
                                                            unsigned char* dst, const unsigned char* src,
                                                            std::size_t n) noexcept {
    if constexpr (requires { Kernel::copy_row; }) {
        if ((set & Kernel::bit) != 0) {
            constexpr bool reflected = Algorithm::reflected;
            const std::size_t head =
                (Kernel::copy_alignment - reinterpret_cast<std::uintptr_t>(dst)) % Kernel::copy_alignment;
            const std::size_t tail = (n - head) % Kernel::copy_row, rows = n - head - tail;
            reg = copy_blocks(algorithm, reg, dst, src, head);
            reg = narrow<reflected, typename Algorithm::word>(Kernel::template copy_rows<reflected>(
                widen<reflected>(reg), dst + head, src + head, rows, algorithm.folding_constants(),
                n >= copy_streaming));
            return copy_blocks(algorithm, reg, dst + head + rows, src + head + rows, tail);
        }
    }
    if constexpr (sizeof...(Rest) != 0) {
        return copy_by_first_of(kernel_list<Rest...>{}, set, algorithm, reg, dst, src, n);
    } else {
        return copy_blocks(algorithm, reg, dst, src, n);
    }
}

// The register after n bytes, which are copied.
template <class Algorithm, class Kernels = kernels_of_algorithm<Algorithm>>
CRC_NOINLINE typename Algorithm::word copy(Algorithm algorithm, typename Algorithm::word reg, unsigned char* dst,
                                           const unsigned char* src, std::size_t n) noexcept {
    if constexpr (Algorithm::folds && Kernels::count != 0) {
        if (n > copy_block) {
            if constexpr (!Kernels::best_promised) cpu::found();
            return copy_by_first_of(typename Kernels::list{}, usable<Kernels>(), algorithm, reg, dst, src, n);
        }
    }
    return copy_blocks(algorithm, reg, dst, src, n);
}

template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word copy(const Algorithm& algorithm, typename Algorithm::word reg, void* dst,
                                                const void* src, std::size_t n) noexcept {
    return detail::copy(algorithm, reg, static_cast<unsigned char*>(dst), static_cast<const unsigned char*>(src), n);
}

CRC_CODE_END_IN

#endif
