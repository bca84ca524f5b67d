// Which kernel, from which size: every checksum passes through update() here.
#ifndef CRC_DETAIL_DISPATCH_HPP
#define CRC_DETAIL_DISPATCH_HPP

#include <cstddef>
#include <cstdint>

#include "bytes.hpp"
#include "kernels.hpp"

CRC_CODE_BEGIN_IN(detail)

// An algorithm known at compile time: its register form, and its constants by name. What dispatch asks of an algorithm is
// `word`, `reflected`, `folds`, taps64(), folding_constants() and portable(); crc::engine offers the same at run time.
template <params P>
struct algorithm {
    static constexpr params parameters = checked<P>::value;
    static constexpr unsigned width = parameters.width;
    static constexpr bool reflected = parameters.refin;
    using word = word_for<width>;
    using poly = polynomial<word, reflected>;

    static constexpr word taps = align(static_cast<word>(parameters.poly), width, reflected);
    static constexpr word init = align(static_cast<word>(parameters.init), width, reflected);

    // The modulus of degree 64, which the hardware kernels use.
    static constexpr bool folds = width <= 64;
    static constexpr std::uint64_t taps64() noexcept {
        return folds ? align(static_cast<std::uint64_t>(parameters.poly), folds ? width : 64, reflected) : 0;
    }
    static constexpr const folding& folding_constants() noexcept { return folding_of<reflected, taps64()>; }

    template <unsigned Count>
    static constexpr const tables<word, 8, Count>& byte_tables() noexcept {
        return tables_of<word, reflected, taps, 8, Count>;
    }
    static CRC_ALWAYS_INLINE word portable(word reg, const unsigned char* p, std::size_t n) noexcept {
        if constexpr (CRC_PORTABLE_TABLES == 0) return bitwise<word, reflected>(reg, p, n, taps);
        else return message_order<reflected>(by_tables(message_order<reflected>(reg), p, n));
    }

    static CRC_ALWAYS_INLINE word by_tables(word reg, const unsigned char* p, std::size_t n) noexcept {
        constexpr unsigned braid_first = piece<word> * (strands - 1);
        if constexpr (CRC_PORTABLE_TABLES == 1) return slicing(reg, p, n, byte_tables<1>());
        else if constexpr (CRC_PORTABLE_TABLES == 8 || width > 64) return slicing(reg, p, n, byte_tables<8>());
        else return braided(reg, p, n, tables_of<word, reflected, taps, 8, piece<word>, braid_first>, byte_tables<8>());
    }

    static constexpr word from_crc(value_t<P> crc) noexcept {
        return detail::from_crc(static_cast<word>(crc), parameters);
    }
    static constexpr value_t<P> to_crc(word reg) noexcept {
        return static_cast<value_t<P>>(detail::to_crc(reg, parameters));
    }
    // What moves a register over `size` further bytes: x^(8 * size).
    static constexpr word shift_factor(std::uint64_t size) noexcept {
        return byte_power<word, reflected>(size, taps, byte_powers_of<word, reflected, taps>);
    }
    static constexpr word multiply(word a, word b) noexcept { return poly::multiply(a, b, taps); }
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
    unsigned id;
    cpu::features needs;
    bool promised;
    std::uint64_t only_taps;

    constexpr bool runs_on(cpu::features found) const noexcept { return promised || (found & needs) == needs; }
    template <class Algorithm>
    constexpr bool computes(const Algorithm& algorithm) const noexcept {
        return only_taps == 0 || (Algorithm::reflected && algorithm.taps64() == only_taps);
    }
};
template <class Kernel>
inline constexpr kernel_facts facts_of = {Kernel::name, Kernel::id, Kernel::needs, Kernel::promised, Kernel::only_taps};

// The facts of this translation unit's kernels, best first.
template <class List>
struct facts_list;
template <class... Kernels>
struct facts_list<kernel_list<Kernels...>> {
    static constexpr unsigned count = sizeof...(Kernels);
    static constexpr kernel_facts at[count + 1] = {facts_of<Kernels>..., {}};
};
using facts_here = facts_list<kernels_here>;

CRC_ALWAYS_INLINE bool allowed(unsigned id) noexcept { return ((cpu::load(cpu::words.allowed) >> id) & 1u) != 0; }

// A register of the algorithm's word as one of degree 64, and back.
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr std::uint64_t widen(Word reg) noexcept {
    return Reflected ? std::uint64_t(reg) : std::uint64_t(reg) << (64 - bits_of<Word>);
}
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr Word narrow(std::uint64_t reg) noexcept {
    return static_cast<Word>(Reflected ? reg : reg >> (64 - bits_of<Word>));
}

// Whether Kernel may serve this call. `found` may be empty when nobody has asked the CPU yet.
template <class Kernel, class Algorithm>
CRC_ALWAYS_INLINE bool serves(const Algorithm& algorithm, cpu::features found) noexcept {
    constexpr kernel_facts facts = facts_of<Kernel>;
    return facts.computes(algorithm) && facts.runs_on(found) && allowed(facts.id);
}

template <class Kernel, class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update_by(const Algorithm& algorithm, typename Algorithm::word reg,
                                                     const unsigned char* p, std::size_t n) noexcept {
    constexpr bool reflected = Algorithm::reflected;
    const std::uint64_t wide = widen<reflected>(reg);
    const folding& f = algorithm.folding_constants();
    return narrow<reflected, typename Algorithm::word>(
        n <= Kernel::short_limit ? Kernel::template update_short<reflected>(wide, p, n, f)
                                 : Kernel::template update_long<reflected>(wide, p, n, f));
}

// The first of the list that serves this call, else the portable kernel.
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update_by_first_of(kernel_list<>, const Algorithm& algorithm, cpu::features,
                                                              typename Algorithm::word reg, const unsigned char* p,
                                                              std::size_t n) noexcept {
    return algorithm.portable(reg, p, n);
}
template <class Kernel, class... Rest, class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update_by_first_of(kernel_list<Kernel, Rest...>, const Algorithm& algorithm,
                                                              cpu::features found, typename Algorithm::word reg,
                                                              const unsigned char* p, std::size_t n) noexcept {
    if (serves<Kernel>(algorithm, found)) return update_by<Kernel>(algorithm, reg, p, n);
    return update_by_first_of(kernel_list<Rest...>{}, algorithm, found, reg, p, n);
}

// Whatever the call site does not do itself: the first call of the program, which asks the CPU, and lesser kernels.
template <class Algorithm>
CRC_NOINLINE typename Algorithm::word update_any(const Algorithm& algorithm, typename Algorithm::word reg,
                                                 const unsigned char* p, std::size_t n) noexcept {
    return update_by_first_of(kernels_here{}, algorithm, cpu::found(), reg, p, n);
}

// At the call site: the best kernel, behind one predictable branch.
template <class Best, class... Rest, class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update_here(kernel_list<Best, Rest...>, const Algorithm& algorithm,
                                                       typename Algorithm::word reg, const unsigned char* p,
                                                       std::size_t n) noexcept {
    if (serves<Best>(algorithm, cpu::load(cpu::words.found))) return update_by<Best>(algorithm, reg, p, n);
    return update_any(algorithm, reg, p, n);
}

// The register after `size` bytes from `data`.
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update(const Algorithm& algorithm, typename Algorithm::word reg,
                                                  const void* data, std::size_t size) noexcept {
    const auto* p = static_cast<const unsigned char*>(data);
    if constexpr (Algorithm::folds && facts_here::count != 0) return update_here(kernels_here{}, algorithm, reg, p, size);
    else return algorithm.portable(reg, p, size);
}

template <params P>
CRC_ALWAYS_INLINE typename algorithm<P>::word update(typename algorithm<P>::word reg, const void* data,
                                                     std::size_t size) noexcept {
    return detail::update(algorithm<P>{}, reg, data, size);
}

// One byte at a time from the smallest table, in constant expressions. In blocks, since compilers limit the rounds of one
// loop.
template <class A>
constexpr typename A::word constant_update(typename A::word reg, bytes data) noexcept {
    const auto& t = A::template byte_tables<1>();
    reg = message_order<A::reflected>(reg);
    for (std::size_t i = 0; i < data.size();) {
        const std::size_t end = data.size() - i < 65536 ? data.size() : i + 65536;
        for (; i < end; ++i) reg = next_byte(reg, data[i], t);
    }
    return message_order<A::reflected>(reg);
}

template <params P>
CRC_ALWAYS_INLINE constexpr typename algorithm<P>::word update(typename algorithm<P>::word reg, bytes data) noexcept {
    if (__builtin_is_constant_evaluated()) return constant_update<algorithm<P>>(reg, data);
    return detail::update<P>(reg, data.data(), data.size());
}

// The name of the kernel that long inputs take now.
template <class Algorithm>
inline const char* chosen_kernel(const Algorithm& algorithm) noexcept {
    for (unsigned i = 0; Algorithm::folds && i < facts_here::count; ++i) {
        const kernel_facts& k = facts_here::at[i];
        if (k.computes(algorithm) && k.runs_on(cpu::found()) && allowed(k.id)) return k.name;
    }
    return portable_name;
}

CRC_CODE_END_IN

#endif
