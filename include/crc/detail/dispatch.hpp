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
        else return slicing<reflected>(reg, p, n, byte_tables<CRC_PORTABLE_TABLES>());
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
                                                                        : "portable_slice16";
static_assert(CRC_PORTABLE_TABLES == 0 || CRC_PORTABLE_TABLES == 1 || CRC_PORTABLE_TABLES == 8 ||
                  CRC_PORTABLE_TABLES == 16,
              "crc: CRC_PORTABLE_TABLES must be 0, 1, 8 or 16");

// Calls f(Kernel{}) for each hardware kernel, best first, until it returns true. Returns whether one did.
template <class F, class... Kernels>
CRC_ALWAYS_INLINE bool for_each_kernel(F&& f, kernel_list<Kernels...>) noexcept {
    return (f(Kernels{}) || ...);
}
template <class F>
CRC_ALWAYS_INLINE bool for_each_kernel(F&& f) noexcept {
    return for_each_kernel(f, kernels_here{});
}

// Whether the CPU described by `found` has what Kernel needs. Folds to true where the compiler's flags promise it.
template <class Kernel>
CRC_ALWAYS_INLINE bool runs_on(cpu::features found) noexcept {
    return Kernel::promised || (found & Kernel::needs) == Kernel::needs;
}
template <class Kernel>
CRC_ALWAYS_INLINE bool runs_here() noexcept {
    return Kernel::promised || runs_on<Kernel>(cpu::found());
}
template <class Kernel>
CRC_ALWAYS_INLINE bool allowed() noexcept {
    return ((cpu::load(cpu::words.allowed) >> Kernel::id) & 1u) != 0;
}

template <class Kernel, class Algorithm>
CRC_ALWAYS_INLINE constexpr bool computes(const Algorithm& algorithm) noexcept {
    return Kernel::only_taps == 0 || (Algorithm::reflected && algorithm.taps64() == Kernel::only_taps);
}

// A register of the algorithm's word as one of degree 64, and back.
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr std::uint64_t widen(Word reg) noexcept {
    return Reflected ? std::uint64_t(reg) : std::uint64_t(reg) << (64 - bits_of<Word>);
}
template <bool Reflected, class Word>
CRC_ALWAYS_INLINE constexpr Word narrow(std::uint64_t reg) noexcept {
    return static_cast<Word>(Reflected ? reg : reg >> (64 - bits_of<Word>));
}

// Runs the best kernel that this CPU, the algorithm and force_kernel() admit; false if there is none.
template <class Algorithm>
CRC_ALWAYS_INLINE bool update_by_hardware(const Algorithm& algorithm, cpu::features found, typename Algorithm::word& reg,
                                          const unsigned char* p, std::size_t n) noexcept {
    return for_each_kernel([&](auto k) {
        using candidate = decltype(k);
        if (!computes<candidate>(algorithm) || !runs_on<candidate>(found) || !allowed<candidate>()) return false;
        reg = narrow<Algorithm::reflected, typename Algorithm::word>(candidate::template update<Algorithm::reflected>(
            widen<Algorithm::reflected>(reg), p, n, algorithm.folding_constants()));
        return true;
    });
}

// The first call of the program: asks the CPU, then does the same.
template <class Algorithm>
CRC_NOINLINE typename Algorithm::word update_first(const Algorithm& algorithm, typename Algorithm::word reg,
                                                   const unsigned char* p, std::size_t n) noexcept {
    if (!update_by_hardware(algorithm, cpu::found(), reg, p, n)) reg = algorithm.portable(reg, p, n);
    return reg;
}

// The register after `size` bytes from `data`.
template <class Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update(const Algorithm& algorithm, typename Algorithm::word reg,
                                                  const void* data, std::size_t size) noexcept {
    const auto* p = static_cast<const unsigned char*>(data);
    if constexpr (Algorithm::folds && has_kernels) {
        const cpu::features found = cpu::load(cpu::words.found);
        if (update_by_hardware(algorithm, found, reg, p, size)) return reg;
        if ((found & cpu::known) == 0) return update_first(algorithm, reg, p, size);
    }
    return algorithm.portable(reg, p, size);
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
    for (std::size_t i = 0; i < data.size();) {
        const std::size_t end = data.size() - i < 65536 ? data.size() : i + 65536;
        for (; i < end; ++i) reg = next_byte<A::reflected>(reg, data[i], t);
    }
    return reg;
}

template <params P>
CRC_ALWAYS_INLINE constexpr typename algorithm<P>::word update(typename algorithm<P>::word reg, bytes data) noexcept {
    if (__builtin_is_constant_evaluated()) return constant_update<algorithm<P>>(reg, data);
    return detail::update<P>(reg, data.data(), data.size());
}

// The name of the kernel that long inputs take now.
template <class Algorithm>
inline const char* chosen_kernel(const Algorithm& algorithm) noexcept {
    const char* name = portable_name;
    if constexpr (Algorithm::folds) {
        for_each_kernel([&](auto k) {
            using candidate = decltype(k);
            if (!computes<candidate>(algorithm) || !runs_here<candidate>() || !allowed<candidate>()) return false;
            name = candidate::name;
            return true;
        });
    }
    return name;
}

CRC_CODE_END_IN

#endif
