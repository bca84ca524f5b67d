// The path that a message takes, by its size and by the kernels that this CPU runs: every checksum passes through update()
// here.
//
//   size                 path                                            the size is set by
//   up to few_up_to      tables                                          short_messages of the best kernel
//   up to short_up_to    short_messages of the best kernel               the best kernel
//   up to medium_up_to   medium_messages of the best kernel, if it has   the best kernel
//   more                 the best kernel, which may leave some to medium_messages: serves()
// If no usable kernel folds for the algorithm: tables, and from portable_up_to bytes on the kernel that looks up, if there is
// one. Which kernels there are: kernels_of_algorithm (kernels.hpp).
#ifndef CRC_HEADERS_DETAIL_DISPATCH_UPDATE_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_UPDATE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../base/bytes.hpp"
#include "../base/sizes.hpp"
#include "algorithm.hpp"
#if CRC_CALLS_COMPILED
#include "compiled.hpp"
#endif

CRC_CODE_BEGIN_IN(detail)

// The kernels that may serve a call now; without cpu::known while nobody has asked the CPU.
template <class Kernels>
CRC_ALWAYS_INLINE cpu::kernel_set usable() noexcept {
    return cpu::load(Kernels::best_promised ? cpu::words.allowed : cpu::words.usable);
}
// The same, but it asks the CPU if nobody has.
template <class Kernels>
CRC_ALWAYS_INLINE cpu::kernel_set usable_for_certain() noexcept {
    const cpu::kernel_set set = usable<Kernels>();
    if constexpr (!Kernels::best_promised) {
        if ((set & cpu::known) == 0) return cpu::found() & cpu::load(cpu::words.allowed);
    }
    return set;
}

// The same pointer or size, of which the compiler no longer knows anything. A user's message may be a constant, and GCC takes
// some wide loads from constants for zero: see write_zeros() in math/folding.hpp. For a long message of a constant size it makes a
// function of its own at -O3, with all rows spelled out: pieces of 4 KiB of CRC-16/T10-DIF from memory have 0.75 of the speed then
// (Zen 5).
template <class Value>
CRC_ALWAYS_INLINE Value opaque(Value v) noexcept {
#if defined(__GNUC__) && !defined(__clang__)
    __asm__("" : "+r"(v));
#endif
    return v;
}

// More than short_up_to bytes, by this kernel or by the one that it leaves medium sizes to.
template <bool Reflected, class Kernel, class Constants>
CRC_ALWAYS_INLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const Constants& f) noexcept {
    if constexpr (requires { Kernel::medium_up_to; }) {
        using medium = typename Kernel::medium_messages;
        if (n <= Kernel::medium_up_to) return medium::template update_long<Reflected>(reg, p, n, f);
    }
    return Kernel::template update_long<Reflected>(reg, p, opaque(n), f);
}

// Any size of at least `least` bytes, by the kernel that is visited.
template <bool Reflected, class Constants>
struct update_by {
    std::uint64_t reg;
    const unsigned char* p;
    std::size_t n;
    const Constants& f;

    template <class Kernel>
    CRC_ALWAYS_INLINE void with() noexcept {
        reg = n <= Kernel::short_up_to ? Kernel::short_messages::template update_short<Reflected>(reg, p, n, f)
                                       : detail::update_long<Reflected, Kernel>(reg, p, n, f);
    }
};
// By the first kernel of the set, which has one of them. One function for all algorithms with the same kernels. The set comes last,
// so that the others are in the registers in which kernels have them: all that it does is to jump, and it needs no stack.
template <bool Reflected, class Kernels, class Constants>
CRC_NOINLINE std::uint64_t update_by_first(std::uint64_t reg, const unsigned char* p, std::size_t n, const Constants& f,
                                           cpu::kernel_set set) noexcept {
    update_by<Reflected, Constants> update{reg, p, n, f};
    // When it is none of the others, it is the last one.
    constexpr cpu::kernel_set last = last_bit(typename Kernels::list{}, Kernels::bits);
    visit_first<Kernels::bits>(typename Kernels::list{}, set | last, update);
    return update.reg;
}

// Messages of up to few_up_to() bytes go through tables and not through a kernel: of up to few_at_most by few(), which is short
// enough to be inlined, of more by up_to_eight() or as by the portable kernel. (Zen 4, four bytes at once instead of by a kernel:
// 0.5 to 0.8 of the time.)
inline constexpr std::size_t few_at_most = 4;

template <class Algorithm>
constexpr std::size_t few_up_to() noexcept {
    using short_messages = typename kernels_of_algorithm<Algorithm>::best::short_messages;
    constexpr std::size_t least = short_messages::least;
    if constexpr (least == 0) return 0;
    else if constexpr (!Algorithm::few_at_once || least > short_messages::at_once_up_to) return least - 1;
    else return short_messages::at_once_up_to;
}

// The register after `size` bytes from `data` by any path: for messages that the best kernel does not serve, and for the
// first call of the program, which asks the CPU.
template <class Algorithm>
CRC_NOINLINE typename Algorithm::word update_by_any(passed<Algorithm> algorithm, typename Algorithm::word reg,
                                                    const unsigned char* p, std::size_t n) noexcept {
    using kernels = kernels_of_algorithm<Algorithm>;
    using word = typename Algorithm::word;
    constexpr bool reflected = Algorithm::reflected;
    const cpu::kernel_set set = usable_for_certain<kernels>();
    if (n == 0) return reg;
    if constexpr (kernels::folds) {
        if ((set & kernels::bits) != 0) {
            return narrow<reflected, word>(update_by_first<reflected, kernels>(
                widen<reflected>(reg), p, n, algorithm.folding_constants(), set));
        }
    }
    if constexpr (kernels::looks_up) {
        using look_up = typename kernels::look_up;
        if (n > look_up::portable_up_to && (set & look_up::bit) != 0) {
            unsigned char last[look_up::most_left];
            const std::size_t part = n % look_up::row;
            reg = algorithm.portable(reg, p, part);
            p += part;
            n -= part;
            const std::uint64_t head = message_order<reflected>(widen<reflected>(reg));
            const std::size_t left = look_up::run(head, p, n, last, algorithm.half_bytes());
            if (left != 0) return algorithm.portable(0, last, left);
        }
    }
    return algorithm.portable(reg, p, n);
}

// The register after `size` bytes from `data`.
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update(const Algorithm& algorithm, typename Algorithm::word reg,
                                                  const void* data, std::size_t size) noexcept {
    const auto* p = opaque(static_cast<const unsigned char*>(data));
    using kernels = kernels_of_algorithm<Algorithm>;
    using word = typename Algorithm::word;
    constexpr bool reflected = Algorithm::reflected;
    if constexpr (kernels::folds) {
        using best = typename kernels::best;
        using short_messages = typename best::short_messages;
        if constexpr (few_up_to<Algorithm>() != 0) {
            if (size <= few_up_to<Algorithm>()) {
                if (few_up_to<Algorithm>() <= few_at_most || size <= few_at_most) return algorithm.few(reg, p, size);
                if constexpr (Algorithm::few_at_once && few_up_to<Algorithm>() <= 8) return algorithm.up_to_eight(reg, p, size);
                else return algorithm.portable(reg, p, size);
            }
        }
        const cpu::kernel_set set = usable<kernels>();
        if (size <= best::short_up_to) {
            if ((set & kernels::short_bits) != 0) [[likely]] {
                return narrow<reflected, word>(short_messages::template update_short<reflected>(
                    widen<reflected>(reg), p, size, algorithm.folding_constants()));
            }
        } else if ((set & best::bit) != 0) {
            return narrow<reflected, word>(
                detail::update_long<reflected, best>(widen<reflected>(reg), p, size, algorithm.folding_constants()));
        } else if ((set & kernels::bits) != 0) [[likely]] {
            return narrow<reflected, word>(update_by_first<reflected, kernels>(
                widen<reflected>(reg), p, size, algorithm.folding_constants(), set));
        }
        return update_by_any<Algorithm>(passed<Algorithm>{algorithm}, reg, p, size);
    } else if constexpr (kernels::looks_up) {
        if (size > kernels::look_up::portable_up_to) {
            return update_by_any<Algorithm>(passed<Algorithm>{algorithm}, reg, p, size);
        }
    }
    return algorithm.portable(reg, p, size);
}

// One byte at a time from a table, in constant expressions. In blocks, since compilers limit the rounds of one loop.
template <class Word, unsigned Bits, unsigned Count>
constexpr Word constant_update(Word reg, bytes data, bool reflected, const tables<Word, Bits, Count>& t) noexcept {
    if (!reflected) reg = swap_bytes(reg);
    for (std::size_t i = 0; i < data.size();) {
        const std::size_t end = data.size() - i < constant_block ? data.size() : i + constant_block;
        for (; i < end; ++i) reg = next_byte(reg, data[i], t);
    }
    return reflected ? reg : swap_bytes(reg);
}

template <params Params>
CRC_ALWAYS_INLINE constexpr typename algorithm<Params>::word update(typename algorithm<Params>::word reg,
                                                                    bytes data) noexcept {
    if (CRC_CONSTANT_EVALUATED) {
        return constant_update(reg, data, Params.refin, algorithm<Params>::template tables_here<8, 1>());
    }
#if !CRC_DEVICE
    return detail::update(algorithm<Params>{}, reg, data.data(), data.size());
#endif
}

// The name of the path that the visited kernel gives n bytes.
template <bool Reflected, class Constants>
struct path_by {
    const char* name;
    std::size_t n;
    const Constants& f;

    template <class Kernel>
    CRC_ALWAYS_INLINE void with() noexcept {
        name = n <= Kernel::short_up_to ? Kernel::short_messages::name : Kernel::name;
        if constexpr (requires { Kernel::medium_up_to; }) {
            bool is_medium = n <= Kernel::medium_up_to;
            if constexpr (requires { Kernel::template serves<Reflected>(f, n); }) {
                is_medium = is_medium || !Kernel::template serves<Reflected>(f, n);
            }
            if (n > Kernel::short_up_to && is_medium) name = Kernel::medium_messages::name;
        }
    }
};
// The name of the path that update() would take now for n bytes; tests/paths.cpp holds the two together.
template <class Algorithm>
inline const char* path_of([[maybe_unused]] const Algorithm& algorithm, [[maybe_unused]] std::size_t n) noexcept {
    using kernels = kernels_of_algorithm<Algorithm>;
    [[maybe_unused]] const cpu::kernel_set set = usable_for_certain<kernels>();
    if constexpr (kernels::folds) {
        if (few_up_to<Algorithm>() != 0 && n <= few_up_to<Algorithm>()) return portable_name;
        const auto& f = algorithm.folding_constants();
        path_by<Algorithm::reflected, decltype(algorithm.folding_constants())> path{portable_name, n, f};
        if (visit_first<kernels::bits>(typename kernels::list{}, set, path)) return path.name;
    }
    if constexpr (kernels::looks_up) {
        using look_up = typename kernels::look_up;
        if (n > look_up::portable_up_to && (set & look_up::bit) != 0 && look_up::serves(algorithm.half_bytes(), n)) {
            return look_up::name;
        }
    }
    return portable_name;
}

// A functor for an algorithm and a register, whether the algorithm is known at compile time or not. (Not a lambda, whose
// function in a type without a tag would have none either.)
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

CRC_CODE_END_IN

#endif
