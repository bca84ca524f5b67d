// Which kernel copies, and which takes many messages at once.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_BULK_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_BULK_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../base/sizes.hpp"
#include "update.hpp"

CRC_CODE_BEGIN_IN(detail)

// Reads the copy, so that the CRC is that of what was written.
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

// By the visited kernel: generic/batch.inl. The messages in the set `left` are not computed.
template <class Algorithm>
struct many_by {
    const Algorithm& algorithm;
    std::uint64_t reg;
    const crc::piece* messages;
    std::size_t count;
    std::uint64_t* regs;
    std::uint64_t left;

    template <class Kernel>
    CRC_ALWAYS_INLINE void with() noexcept {
        left = Kernel::template update_many<Algorithm::reflected, Algorithm::fixed_taps>(
            reg, messages, count, regs, algorithm.folding_constants());
    }
};
// The first kernel that takes several messages at once. No CPU has x86_vpclmul512 and not x86_gfni512, so no other is asked.
template <bool Reflected, std::uint64_t Taps, class... Kernels>
constexpr cpu::kernel_set taking_many(kernel_list<Kernels...>) noexcept {
    cpu::kernel_set first = 0;
    ((first |= first == 0 && requires { Kernels::template update_many<Reflected, Taps>; } ? Kernels::bit : 0), ...);
    return first;
}

// Whether several at once is worth it, guessed from the first four: one has `least` bytes, or all have one size of
// `least_alike`, and at most one is too long.
inline bool worth_it(std::size_t least, std::size_t least_alike, const crc::piece* messages,
                     std::size_t count) noexcept {
    bool alike = count >= 4 && messages[0].size >= least_alike, one = false;
    unsigned too_long = 0;
    for (std::size_t i = 0; i < count && i < 4; ++i) {
        one = one || messages[i].size >= least;
        if (messages[i].size > batch_up_to) ++too_long;
        alike = alike && messages[i].size == messages[0].size;
    }
    return (one || alike) && too_long < 2;
}

// The CRC that belongs to each register. By fours, because GCC at -O2 does not use vectors for one by one (0.25 ns each).
template <class Algorithm, class Value, class ToCrc>
CRC_ALWAYS_INLINE void finish_all(const std::uint64_t* regs, std::size_t count, Value* results,
                                  const ToCrc& to_crc) noexcept {
    using word = typename Algorithm::word;
    constexpr bool reflected = Algorithm::reflected;
    for (; count >= 4; count -= 4, regs += 4, results += 4) {
        const Value a = to_crc(narrow<reflected, word>(regs[0])), b = to_crc(narrow<reflected, word>(regs[1]));
        const Value c = to_crc(narrow<reflected, word>(regs[2])), d = to_crc(narrow<reflected, word>(regs[3]));
        results[0] = a;
        results[1] = b;
        results[2] = c;
        results[3] = d;
    }
    for (std::size_t i = 0; i < count; ++i) results[i] = to_crc(narrow<reflected, word>(regs[i]));
}

// Sets results[i] to the CRC of message i, at most batch_block of them; reg is the register before each.
template <class Algorithm, class Value, class ToCrc>
CRC_NOINLINE void compute_block(passed<Algorithm> by_value, typename Algorithm::word reg, const crc::piece* messages,
                                std::size_t count, Value* results, ToCrc to_crc) noexcept {
    using kernels = kernels_of_algorithm<Algorithm>;
    const Algorithm& algorithm = by_value;
    if constexpr (kernels::folds) {
        // Shorter messages are faster one at a time, with the instruction or a table (Zen 5). Where sizes differ, one longer
        // message among the four is enough: code that branches on every size is mispredicted too often.
        constexpr bool by_instruction = kernels::best::short_messages::least == 0;
        constexpr std::size_t least = by_instruction ? 9 : 4, least_alike = by_instruction ? 8 : 4;
        if (worth_it(least, least_alike, messages, count)) {
            constexpr bool reflected = Algorithm::reflected;
            using list = typename kernels::list;
            std::uint64_t regs[batch_block];
            many_by<Algorithm> many{algorithm, widen<reflected>(reg), messages, count, regs, 0};
            if (visit_first<kernels::bits & taking_many<reflected, Algorithm::fixed_taps>(list{})>(
                    list{}, usable<kernels>(), many)) {
                finish_all<Algorithm>(regs, count, results, to_crc);
                for (std::size_t i = 0; many.left != 0; ++i, many.left >>= 1u) {
                    if ((many.left & 1u) == 0) continue;
                    results[i] = to_crc(detail::update(algorithm, reg, messages[i].data, messages[i].size));
                }
                return;
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        results[i] = to_crc(detail::update(algorithm, reg, messages[i].data, messages[i].size));
    }
}

// What to do with an algorithm and a register, whether the algorithm is known at compile time or not.

template <class Value, class ToCrc>
struct each_message {
    const crc::piece* messages;
    std::size_t count;
    Value* results;
    ToCrc to_crc;

    template <class Algorithm>
    CRC_ALWAYS_INLINE void operator()(const Algorithm& algorithm, typename Algorithm::word reg) const noexcept {
        for (std::size_t i = 0, block; i < count; i += block) {
            block = count - i < batch_block ? count - i : batch_block;
            compute_block<Algorithm>(passed<Algorithm>{algorithm}, reg, opaque(messages) + i, block, results + i,
                                     to_crc);
        }
    }
};

// Messages of one size, at equal distances.
template <class Value, class ToCrc>
struct each_record {
    const unsigned char* data;
    std::size_t size, stride, count;
    Value* results;
    ToCrc to_crc;

    template <class Algorithm>
    CRC_ALWAYS_INLINE void operator()(const Algorithm& algorithm, typename Algorithm::word reg) const noexcept {
        const unsigned char* const first = opaque(data);
        const std::size_t distance = size != 0 ? stride : 0;  // null has no distances
        crc::piece messages[batch_block] = {};
        for (std::size_t i = 0, block; i < count; i += block) {
            block = count - i < batch_block ? count - i : batch_block;
            for (std::size_t k = 0; k < block; ++k) messages[k] = {first + (i + k) * distance, size};
            compute_block<Algorithm>(passed<Algorithm>{algorithm}, reg, messages, block, results + i, to_crc);
        }
    }
};

struct updated {
    const void* data;
    std::size_t size;

    template <class Algorithm>
    CRC_ALWAYS_INLINE typename Algorithm::word operator()(const Algorithm& algorithm,
                                                          typename Algorithm::word reg) const noexcept {
        return detail::update(algorithm, reg, data, size);
    }
};

struct path {
    std::size_t size;

    template <class Algorithm>
    CRC_ALWAYS_INLINE const char* operator()(const Algorithm& algorithm, typename Algorithm::word) const noexcept {
        return path_of(algorithm, size);
    }
};

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

// Short pieces are gathered in a buffer, because a register that goes through each would wait for every reduction.
template <class Algorithm>
CRC_NOINLINE typename Algorithm::word update_gathered(passed<Algorithm> by_value, typename Algorithm::word reg,
                                                      const crc::piece* pieces, std::size_t count) noexcept {
    const Algorithm& algorithm = by_value;
    unsigned char buffer[gather_buffer];
#if CRC_GNU_C
    __asm__("" : "=m"(buffer));  // else GCC warns that what was not gathered is not initialised
#endif
    std::size_t filled = 0;
    for (; count != 0; --count, ++pieces) {
        const std::size_t n = pieces->size;
        const bool fits = n <= gather_up_to;
        if (fits && n != 0) {
            __builtin_memcpy(buffer + filled, pieces->data, n);
            filled += n;
        }
        if (fits && filled <= gather_buffer - gather_up_to) continue;
        reg = detail::update(algorithm, reg, buffer, filled);
        filled = 0;
        if (!fits) reg = detail::update(algorithm, reg, pieces->data, n);
    }
    return detail::update(algorithm, reg, buffer, filled);
}

struct gathered {
    const crc::piece* pieces;
    std::size_t count;

    template <class Algorithm>
    CRC_ALWAYS_INLINE typename Algorithm::word operator()(const Algorithm& algorithm,
                                                          typename Algorithm::word reg) const noexcept {
        return update_gathered<Algorithm>(passed<Algorithm>{algorithm}, reg, opaque(pieces), count);
    }
};

CRC_CODE_END_IN

#endif
