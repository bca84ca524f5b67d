// Which kernel, from which size: every checksum passes through update() here.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_UPDATE_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_UPDATE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../base/bytes.hpp"
#include "kernels.hpp"

CRC_CODE_BEGIN_IN(detail)

// An algorithm known at compile time: its register form, and its constants by name. What dispatch asks of an algorithm
// is `word`, `reflected`, `folds`, fixed_taps, folding_constants(), few() and portable(); crc::engine offers the same
// at run time.
template <params Params>
struct algorithm {
    static constexpr params parameters = checked<Params>::value;
    static constexpr unsigned width = parameters.width;
    static constexpr bool reflected = parameters.refin;
    using word = word_for<width>;

    static constexpr word taps = align(static_cast<word>(parameters.poly), width, reflected);
    static constexpr word init = align(static_cast<word>(parameters.init), width, reflected);

    // The modulus of degree 64, which the hardware kernels use.
    static constexpr bool folds = width <= 64;
    static constexpr std::uint64_t taps64() noexcept {
        return folds ? align(static_cast<std::uint64_t>(parameters.poly), folds ? width : 64, reflected) : 0;
    }
    static constexpr std::uint64_t fixed_taps = taps64();
    static constexpr const auto& folding_constants() noexcept { return constants_of<reflected, fixed_taps>(); }
#if CRC_LOOKS_UP
    static constexpr const auto& half_bytes() noexcept { return half_byte_tables_of<reflected, fixed_taps>; }
#endif

    template <unsigned Bits, unsigned Count, unsigned First = 0>
    static constexpr const tables<word, Bits, Count, First>& tables_here() noexcept {
        return tables_of<word, reflected, taps, Bits, Count, First>;
    }
    // Tables of 256 entries for short messages.
    static constexpr unsigned portable_count = CRC_PORTABLE_TABLES == 1 ? 1 : 8;
    static CRC_ALWAYS_INLINE word portable(word reg, const unsigned char* p, std::size_t n) noexcept {
        if constexpr (CRC_PORTABLE_TABLES == 0) return bitwise<word, reflected>(reg, p, n, taps);
        else return message_order<reflected>(by_tables(message_order<reflected>(reg), p, n));
    }

    static CRC_ALWAYS_INLINE word by_tables(word reg, const unsigned char* p, std::size_t n) noexcept {
        constexpr unsigned braid_first = piece<word> * (strands - 1);
        if constexpr (CRC_PORTABLE_TABLES < 16 || width > 64)
            return slicing(reg, p, n, tables_here<8, portable_count>());
        else if (n < 3 * braided_row<word>) return slicing(reg, p, n, tables_here<8, 8>());
        else return braided(reg, p, n, tables_here<8, piece<word>, braid_first>(), tables_here<8, 8>());
    }

    // A few bytes, for which tables are faster than folding.
    static CRC_ALWAYS_INLINE word few(word reg, const unsigned char* p, std::size_t n) noexcept {
        if constexpr (CRC_PORTABLE_TABLES == 0) return bitwise<word, reflected>(reg, p, n, taps);
        else
            return message_order<reflected>(
                bytewise(message_order<reflected>(reg), p, n, tables_here<8, portable_count>()));
    }

    static constexpr word from_crc(value_t<Params> crc) noexcept {
        return detail::from_crc(static_cast<word>(crc), parameters);
    }
    static constexpr value_t<Params> to_crc(word reg) noexcept {
        return static_cast<value_t<Params>>(detail::to_crc(reg, parameters));
    }
    // For shifts (shift.hpp).
    static constexpr word initial() noexcept { return init; }
    static constexpr word modulus() noexcept { return taps; }
    static constexpr const auto& shifts() noexcept { return comb_of<word, reflected, taps, 4>; }
    static constexpr word farthest_back() noexcept { return farthest_back_of<word, reflected, taps>; }
};

// The name of the portable kernel that this translation unit's policy asks for.
inline constexpr const char* portable_name = CRC_PORTABLE_TABLES == 0   ? "portable_bitwise"
                                             : CRC_PORTABLE_TABLES == 1 ? "portable_table1"
                                             : CRC_PORTABLE_TABLES == 8 ? "portable_slice8"
                                                                        : "portable_braid";
static_assert(CRC_PORTABLE_TABLES == 0 || CRC_PORTABLE_TABLES == 1 || CRC_PORTABLE_TABLES == 8 ||
                  CRC_PORTABLE_TABLES == 16,
              "crc: CRC_PORTABLE_TABLES must be 0, 1, 8 or 16");

// What is known of a kernel without calling it.
struct kernel_facts {
    const char* name;
    cpu::kernel_set bit;
    bool promised;

    CRC_ALWAYS_INLINE bool runs_here() const noexcept { return promised || (cpu::found() & bit) != 0; }
};

// Those of a list that need no other: all but one that leaves something to the portable kernel, which is the last.
template <class... Main>
constexpr kernel_list<Main...> main_kernels(kernel_list<Main...>, kernel_list<>) noexcept {
    return {};
}
template <class... Main, class Next, class... Rest>
constexpr auto main_kernels(kernel_list<Main...>, kernel_list<Next, Rest...>) noexcept {
    if constexpr (requires { Next::portable_limit; }) return kernel_list<Main...>{};
    else return main_kernels(kernel_list<Main..., Next>{}, kernel_list<Rest...>{});
}
template <class Last>
constexpr Last last_kernel(kernel_list<Last>) noexcept {
    return {};
}
template <class First, class Next, class... Rest>
constexpr auto last_kernel(kernel_list<First, Next, Rest...>) noexcept {
    return last_kernel(kernel_list<Next, Rest...>{});
}

template <class Kernel>
inline constexpr kernel_facts facts_of = {Kernel::name, Kernel::bit, (cpu::promised & Kernel::bit) != 0};

template <class List>
struct main_kernels_of {
    static constexpr bool folds = false;
};
template <class Best, class... Rest>
struct main_kernels_of<kernel_list<Best, Rest...>> {
    static constexpr bool folds = true;
    static constexpr cpu::kernel_set bits = (Best::bit | ... | Rest::bit);
    using best = Best;
    // Those that send short messages where the best does: whichever is usable, so is that.
    template <class Kernel>
    static constexpr cpu::kernel_set with_best = __is_same(typename Kernel::short_messages,
                                                           typename Best::short_messages)
                                                     ? Kernel::bit
                                                     : 0;
    static constexpr cpu::kernel_set short_bits = (Best::bit | ... | with_best<Rest>);
    using list = kernel_list<Best, Rest...>;
};

// This translation unit's kernels.
template <class List>
struct kernels_of;
template <>
struct kernels_of<kernel_list<>> {
    static constexpr bool folds = false, looks_up = false;
    static constexpr unsigned count = 0;
    static constexpr kernel_facts facts[1] = {};
    static constexpr bool best_promised = true;
};
template <class Best, class... Rest>
struct kernels_of<kernel_list<Best, Rest...>>
    : main_kernels_of<decltype(main_kernels(kernel_list<>{}, kernel_list<Best, Rest...>{}))> {
    static constexpr unsigned count = 1 + sizeof...(Rest);
    static constexpr kernel_facts facts[count] = {facts_of<Best>, facts_of<Rest>...};
    // The best kernel needs no CPU detection, so nothing does.
    static constexpr bool best_promised = facts_of<Best>.promised;
    // The one that leaves something to the portable kernel, if there is one.
    using last = decltype(last_kernel(kernel_list<Best, Rest...>{}));
    static constexpr bool looks_up = requires { last::portable_limit; };
};
using kernels_here = kernels_of<kernels_listed>;
template <class Algorithm>
using kernels_of_algorithm = kernels_of<typename kernels_for<Algorithm::reflected, Algorithm::fixed_taps>::list>;

// What may serve a call now; without cpu::known while nobody has asked the CPU.
template <class Kernels>
CRC_ALWAYS_INLINE cpu::kernel_set usable() noexcept {
    return cpu::load(Kernels::best_promised ? cpu::words.allowed : cpu::words.usable);
}

// More than short_limit bytes by this kernel.
template <bool Reflected, class Kernel, class Constants>
CRC_ALWAYS_INLINE std::uint64_t update_long(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const Constants& f) noexcept {
    if constexpr (requires { Kernel::medium_limit; }) {
        using medium = typename Kernel::medium_messages;
        if (n <= Kernel::medium_limit) return medium::template update_long<Reflected>(reg, p, n, f);
    }
    return Kernel::template update_long<Reflected>(reg, p, n, f);
}

// By the first usable kernel of the list, of which one is. One function for all algorithms.
template <bool Reflected, class Constants, class Kernel, class... Rest>
CRC_ALWAYS_INLINE std::uint64_t update_by_first_of(kernel_list<Kernel, Rest...>, cpu::kernel_set set, std::uint64_t reg,
                                                   const unsigned char* p, std::size_t n, const Constants& f) noexcept {
    if constexpr (sizeof...(Rest) != 0) {
        if ((set & Kernel::bit) == 0) return update_by_first_of<Reflected>(kernel_list<Rest...>{}, set, reg, p, n, f);
    }
    return n <= Kernel::short_limit ? Kernel::short_messages::template update_short<Reflected>(reg, p, n, f)
                                    : detail::update_long<Reflected, Kernel>(reg, p, n, f);
}
template <bool Reflected, class Kernels, class Constants>
CRC_NOINLINE std::uint64_t update_by_lesser(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const Constants& f) noexcept {
    return update_by_first_of<Reflected>(typename Kernels::list{}, usable<Kernels>(), reg, p, n, f);
}

// An algorithm as an argument. GCC for 32-bit Arm has a note for users wherever a class with names of 64-bit types is
// passed; this one has none of its own.
template <class Algorithm>
struct passed : Algorithm {};

// The same pointer, of which the compiler no longer knows where it points. What a user passes may be a constant, and GCC takes
// some wide loads from constants for zero: see write_zeros() in constants.hpp.
template <class Pointee>
CRC_ALWAYS_INLINE const Pointee* opaque(const Pointee* p) noexcept {
#if defined(__GNUC__) && !defined(__clang__)
    __asm__("" : "+r"(p));
#endif
    return p;
}

// What the best kernel may not serve; and the first call of the program, which asks the CPU.
template <class Algorithm, class Kernels>
CRC_NOINLINE typename Algorithm::word update_rest(passed<Algorithm> algorithm, typename Algorithm::word reg,
                                                  const unsigned char* p, std::size_t n) noexcept;

// The register after `size` bytes from `data`.
template <class Algorithm, class Kernels = kernels_of_algorithm<Algorithm>>
CRC_ALWAYS_INLINE typename Algorithm::word update(const Algorithm& algorithm, typename Algorithm::word reg,
                                                  const void* data, std::size_t size) noexcept {
    const auto* p = opaque(static_cast<const unsigned char*>(data));
    if constexpr (Algorithm::folds && Kernels::folds) {
        constexpr bool reflected = Algorithm::reflected;
        using word = typename Algorithm::word;
        using best = typename Kernels::best;
        using short_messages = typename best::short_messages;
        if constexpr (short_messages::least != 0) {
            if (size < short_messages::least) return algorithm.few(reg, p, size);
        }
        const cpu::kernel_set set = usable<Kernels>();
        if (size <= best::short_limit) {
            if ((set & Kernels::short_bits) != 0) {
                return narrow<reflected, word>(short_messages::template update_short<reflected>(
                    widen<reflected>(reg), p, size, algorithm.folding_constants()));
            }
        } else if ((set & best::bit) != 0) {
            return narrow<reflected, word>(
                detail::update_long<reflected, best>(widen<reflected>(reg), p, size, algorithm.folding_constants()));
        } else if ((set & Kernels::bits) != 0) {
            return narrow<reflected, word>(
                update_by_lesser<reflected, Kernels>(widen<reflected>(reg), p, size, algorithm.folding_constants()));
        }
        return update_rest<Algorithm, Kernels>(passed<Algorithm>{algorithm}, reg, p, size);
    } else {
        if constexpr (Algorithm::folds && Kernels::looks_up) {
            if (size > Kernels::last::portable_limit) {
                return update_rest<Algorithm, Kernels>(passed<Algorithm>{algorithm}, reg, p, size);
            }
        }
        return algorithm.portable(reg, p, size);
    }
}

template <class Algorithm, class Kernels>
CRC_NOINLINE typename Algorithm::word update_rest(passed<Algorithm> algorithm, typename Algorithm::word reg,
                                                  const unsigned char* p, std::size_t n) noexcept {
    constexpr bool reflected = Algorithm::reflected;
    if constexpr (!Kernels::best_promised) {
        if ((usable<Kernels>() & cpu::known) == 0) cpu::found();
    }
    if (n == 0) return reg;
    if constexpr (Kernels::folds) {
        if ((usable<Kernels>() & Kernels::bits) != 0) {
            return narrow<reflected, typename Algorithm::word>(
                update_by_lesser<reflected, Kernels>(widen<reflected>(reg), p, n, algorithm.folding_constants()));
        }
    }
    if constexpr (Kernels::looks_up) {
        using last = typename Kernels::last;
        if (n > last::portable_limit && (usable<Kernels>() & last::bit) != 0) {
            unsigned char row[last::row];
            const std::size_t part = n % last::row;
            reg = algorithm.portable(reg, p, part);
            p += part;
            n -= part;
            const std::uint64_t head = message_order<reflected>(widen<reflected>(reg));
            if (last::run(head, p, n, row, algorithm.half_bytes())) return algorithm.portable(0, row, last::row);
        }
    }
    return algorithm.portable(reg, p, n);
}

template <params Params>
CRC_ALWAYS_INLINE typename algorithm<Params>::word update(typename algorithm<Params>::word reg, const void* data,
                                                          std::size_t size) noexcept {
    return detail::update(algorithm<Params>{}, reg, data, size);
}

// One byte at a time from a table, in constant expressions. In blocks, since compilers limit the rounds of one loop.
template <class Word, unsigned Bits, unsigned Count>
constexpr Word constant_update(Word reg, bytes data, bool reflected, const tables<Word, Bits, Count>& t) noexcept {
    if (!reflected) reg = swap_bytes(reg);
    for (std::size_t i = 0; i < data.size();) {
        const std::size_t end = data.size() - i < 65536 ? data.size() : i + 65536;
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
    return detail::update<Params>(reg, data.data(), data.size());
#endif
}

// The name of the path that update() would take now for so many bytes: it decides as update(), update_long() and update_rest()
// do, and tests/paths.cpp holds them together.
template <bool Reflected, class Kernel, class Constants>
CRC_ALWAYS_INLINE const char* long_path(std::size_t n, const Constants& f) noexcept {
    if constexpr (requires { Kernel::medium_limit; }) {
        if (n <= Kernel::medium_limit) return Kernel::medium_messages::name;
        if constexpr (requires { Kernel::template serves<Reflected>(f); }) {
            if (!Kernel::template serves<Reflected>(f)) return Kernel::medium_messages::name;
        }
    }
    return Kernel::name;
}
template <bool Reflected, class Constants, class Kernel, class... Rest>
CRC_ALWAYS_INLINE const char* path_by_first_of(kernel_list<Kernel, Rest...>, cpu::kernel_set set, std::size_t n,
                                               const Constants& f) noexcept {
    if constexpr (sizeof...(Rest) != 0) {
        if ((set & Kernel::bit) == 0) return path_by_first_of<Reflected>(kernel_list<Rest...>{}, set, n, f);
    }
    return n <= Kernel::short_limit ? Kernel::short_messages::name : long_path<Reflected, Kernel>(n, f);
}
template <class Algorithm>
inline const char* path_of(const Algorithm& algorithm, std::size_t n) noexcept {
    using kernels = kernels_of_algorithm<Algorithm>;
    if constexpr (Algorithm::folds && kernels::count != 0) {
        if constexpr (!kernels::best_promised) cpu::found();
        const cpu::kernel_set set = usable<kernels>();
        if constexpr (kernels::folds) {
            if (n < kernels::best::short_messages::least) return portable_name;
            if ((set & kernels::bits) != 0) {
                return path_by_first_of<Algorithm::reflected>(typename kernels::list{}, set, n,
                                                              algorithm.folding_constants());
            }
        }
        if constexpr (kernels::looks_up) {
            using last = typename kernels::last;
            if (n > last::portable_limit && (set & last::bit) != 0 && last::serves(algorithm.half_bytes())) {
                return last::name;
            }
        }
    }
    return portable_name;
}

CRC_CODE_END_IN

#endif
