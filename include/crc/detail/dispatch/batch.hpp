// Many messages at once: which kernel, and whether it is worth it.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_BATCH_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_BATCH_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../base/sizes.hpp"
#include "update.hpp"

CRC_CODE_BEGIN_IN(detail)

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
template <class Algorithm, class Source>
CRC_ALWAYS_INLINE void finish_all(const std::uint64_t* regs, std::size_t count, typename Source::value* results,
                                  const Source& s) noexcept {
    using word = typename Algorithm::word;
    constexpr bool reflected = Algorithm::reflected;
    for (; count >= 4; count -= 4, regs += 4, results += 4) {
        const auto a = s.to_crc(narrow<reflected, word>(regs[0])), b = s.to_crc(narrow<reflected, word>(regs[1]));
        const auto c = s.to_crc(narrow<reflected, word>(regs[2])), d = s.to_crc(narrow<reflected, word>(regs[3]));
        results[0] = a;
        results[1] = b;
        results[2] = c;
        results[3] = d;
    }
    for (std::size_t i = 0; i < count; ++i) results[i] = s.to_crc(narrow<reflected, word>(regs[i]));
}

// Sets results[i] to the CRC of message i, at most batch_block of them; reg is the register before each.
template <class Algorithm, class Source>
CRC_NOINLINE void compute_block(passed<Algorithm> by_value, typename Algorithm::word reg, const crc::piece* messages,
                                std::size_t count, typename Source::value* results,
                                passed<Source> s_by_value) noexcept {
    using kernels = kernels_of_algorithm<Algorithm>;
    const Algorithm& algorithm = by_value;
    const Source& s = s_by_value;
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
                finish_all<Algorithm>(regs, count, results, s);
                for (std::size_t i = 0; many.left != 0; ++i, many.left >>= 1u) {
                    if ((many.left & 1u) == 0) continue;
                    results[i] = s.to_crc(detail::update(algorithm, reg, messages[i].data, messages[i].size));
                }
                return;
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        results[i] = s.to_crc(detail::update(algorithm, reg, messages[i].data, messages[i].size));
    }
}

// Messages of any sizes. A functor as `updated` (update.hpp) is one.
template <class Source>
struct each_message {
    const crc::piece* messages;
    std::size_t count;
    typename Source::value* results;
    Source s;

    template <class Algorithm>
    CRC_ALWAYS_INLINE void operator()(const Algorithm& algorithm, typename Algorithm::word reg) const noexcept {
        for (std::size_t i = 0, block; i < count; i += block) {
            block = count - i < batch_block ? count - i : batch_block;
            compute_block<Algorithm>(passed<Algorithm>{algorithm}, reg, opaque(messages) + i, block, results + i,
                                     passed<Source>{s});
        }
    }
};

// Messages of one size, at equal distances.
template <class Source>
struct each_record {
    const unsigned char* data;
    std::size_t size, stride, count;
    typename Source::value* results;
    Source s;

    template <class Algorithm>
    CRC_ALWAYS_INLINE void operator()(const Algorithm& algorithm, typename Algorithm::word reg) const noexcept {
        const unsigned char* const first = opaque(data);
        const std::size_t distance = size != 0 ? stride : 0;  // null has no distances
        crc::piece messages[batch_block] = {};
        for (std::size_t i = 0, block; i < count; i += block) {
            block = count - i < batch_block ? count - i : batch_block;
            for (std::size_t k = 0; k < block; ++k) messages[k] = {first + (i + k) * distance, size};
            compute_block<Algorithm>(passed<Algorithm>{algorithm}, reg, messages, block, results + i, passed<Source>{s});
        }
    }
};

CRC_CODE_END_IN

#endif
