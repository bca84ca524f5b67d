// Calls into a library that was compiled beforehand (crc::compiled, packaging/compiled/compiled.cpp), for units that define
// CRC_COMPILED: what would compile kernels for an algorithm of the catalogue, or for an engine, is declared here alone.
// Algorithms that are not in the catalogue are compiled as ever.
//
// Names here hold no tag (tag.hpp), so that one library serves units with any flags: it asks the CPU itself.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_COMPILED_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_COMPILED_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "../../catalogue.hpp"
#include "../base/bytes.hpp"
#include "../base/sizes.hpp"
#include "../base/state.hpp"
#include "algorithm.hpp"

// Symbols of a shared library stay visible to units that hide their own (-fvisibility=hidden).
#if CRC_GNU_C && !defined(_WIN32)
#define CRC_VISIBLE __attribute__((__visibility__("default")))
#else
#define CRC_VISIBLE
#endif

CRC_TYPES_BEGIN

template <class Word>
class basic_engine;

namespace detail {

// Algorithms as the library knows them: those of one polynomial and one direction share their functions, whatever `init`,
// `refout` and `xorout` are.
template <unsigned Width, bool Reflected, std::uint64_t PolyHigh, std::uint64_t Poly>
struct CRC_VISIBLE named_algorithm {
    using word = word_for<Width>;
    CRC_MEMBER static constexpr auto algorithm() noexcept {
        return detail::algorithm<params{Width, make_uint128(PolyHigh, Poly), 0, Reflected, Reflected, 0}>{};
    }
};
// An engine by its address, in its direction, and where a CPU has an instruction for its polynomial, with that.
template <bool Wide, bool Reflected, std::uint64_t Taps>
struct CRC_VISIBLE named_engine {
    using word = choose<Wide, uint128, std::uint64_t>;
    using engine_type = basic_engine<word>;
    const engine_type* engine;
    CRC_MEMBER constexpr auto algorithm() const noexcept {
        return typename engine_type::template runtime_algorithm<Reflected, Taps>{*engine};
    }
};

// The list of calls that the library has: all members for each name. A CRC in them is a register.
template <class Name>
struct CRC_VISIBLE compiled {
    using word = typename Name::word;
    static word update(Name name, word reg, const void* data, std::size_t size) noexcept;
    static word copy(Name name, word reg, void* dst, const void* src, std::size_t size) noexcept;
    static word gather(Name name, word reg, const piece* pieces, std::size_t count) noexcept;
    // Sets regs[i] to the register after message i, at most batch_block of them.
    static void many(Name name, word reg, const piece* messages, std::size_t count, word* regs) noexcept;
    static word shift(Name name, word reg, std::uint64_t bytes) noexcept;
    static word multiply(Name name, word a, word b) noexcept;
    static const char* path(Name name, std::size_t size) noexcept;
};
// And once for each type of engines.
template <class Name>
struct CRC_VISIBLE compiled_engine {
    using engine = typename Name::engine_type;
    // As crc::engine::make.
    static typename engine::made make(const params& p) noexcept;
    // Allows only these kernels, to the whole library.
    static void allow(cpu::kernel_set set) noexcept;
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The name of an algorithm with these parameters.
template <params Params>
using name_of_params = named_algorithm<Params.width, Params.refin, static_cast<std::uint64_t>(Params.poly >> 64u),
                                       static_cast<std::uint64_t>(Params.poly)>;

// True if algorithms with these parameters share their functions.
constexpr bool same_functions(const params& a, const params& b) noexcept {
    return a.width == b.width && a.refin == b.refin && a.poly == b.poly;
}
// True if the catalogue has such an algorithm. Its rows are in the order of their widths, and compilers take their time over
// each that they look at.
template <params Params>
constexpr bool in_catalogue() noexcept {
    std::size_t first = 0;
    for (std::size_t step = 64; step != 0; step /= 2) {
        if (first + step <= sizeof(catalogue) / sizeof(entry) &&
            catalogue[first + step - 1].params.width < Params.width) {
            first += step;
        }
    }
    for (; first < sizeof(catalogue) / sizeof(entry) && catalogue[first].params.width == Params.width; ++first) {
        if (catalogue[first].params.poly == Params.poly && catalogue[first].params.refin == Params.refin) return true;
    }
    return false;
}

CRC_CODE_END_IN

#if CRC_CALLS_COMPILED

CRC_CODE_BEGIN_IN(detail)

// Whether the library has the algorithm, its name there, and the calls that this name has.
template <class Algorithm>
inline constexpr bool in_library = requires { typename Algorithm::compiled_name; };
template <params Params>
inline constexpr bool in_library<algorithm<Params>> = in_catalogue<Params>();

template <class Algorithm>
CRC_ALWAYS_INLINE constexpr auto name_of(const Algorithm& a) noexcept {
    return typename Algorithm::compiled_name{&a.e};
}
template <params Params>
CRC_ALWAYS_INLINE constexpr name_of_params<Params> name_of(const algorithm<Params>&) noexcept {
    return {};
}

template <class Algorithm>
using calls_of = compiled<decltype(detail::name_of(*static_cast<const Algorithm*>(nullptr)))>;

// In the place of the functions with these names in update.hpp, copy.hpp, gather.hpp, batch.hpp and shift.hpp.
// (The first is for what nearly every call is, so that compilers have less to look at.)
template <params Params>
    requires(in_catalogue<Params>())
CRC_ALWAYS_INLINE word_for<Params.width> update(const algorithm<Params>&, word_for<Params.width> reg, const void* data,
                                                std::size_t size) noexcept {
    return compiled<name_of_params<Params>>::update({}, reg, data, size);
}
template <class Algorithm>
    requires in_library<Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update(const Algorithm& algorithm, typename Algorithm::word reg,
                                                  const void* data, std::size_t size) noexcept {
    return calls_of<Algorithm>::update(detail::name_of(algorithm), reg, data, size);
}
template <class Algorithm>
    requires in_library<Algorithm>
CRC_ALWAYS_INLINE const char* path_of(const Algorithm& algorithm, std::size_t size) noexcept {
    return calls_of<Algorithm>::path(detail::name_of(algorithm), size);
}
template <class Algorithm>
    requires in_library<Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word copy(passed<Algorithm> algorithm, typename Algorithm::word reg,
                                                unsigned char* dst, const unsigned char* src, std::size_t n) noexcept {
    return calls_of<Algorithm>::copy(detail::name_of(static_cast<const Algorithm&>(algorithm)), reg, dst, src, n);
}
template <class Algorithm>
    requires in_library<Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word update_gathered(passed<Algorithm> algorithm, typename Algorithm::word reg,
                                                           const crc::piece* pieces, std::size_t count) noexcept {
    return calls_of<Algorithm>::gather(detail::name_of(static_cast<const Algorithm&>(algorithm)), reg, pieces, count);
}
template <class Algorithm, class Source>
    requires in_library<Algorithm>
CRC_ALWAYS_INLINE void compute_block(passed<Algorithm> algorithm, typename Algorithm::word reg,
                                     const crc::piece* messages, std::size_t count, typename Source::value* results,
                                     passed<Source> s) noexcept {
    typename Algorithm::word regs[batch_block];
    calls_of<Algorithm>::many(detail::name_of(static_cast<const Algorithm&>(algorithm)), reg, messages, count, regs);
    for (std::size_t i = 0; i < count; ++i) results[i] = s.to_crc(regs[i]);
}
template <class Algorithm>
    requires in_library<Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word shift_here(const Algorithm& algorithm, typename Algorithm::word reg,
                                                      std::uint64_t bytes) noexcept {
    return calls_of<Algorithm>::shift(detail::name_of(algorithm), reg, bytes);
}
template <class Algorithm>
    requires in_library<Algorithm>
CRC_ALWAYS_INLINE typename Algorithm::word multiply_here(const Algorithm& algorithm, typename Algorithm::word a,
                                                         typename Algorithm::word b) noexcept {
    return calls_of<Algorithm>::multiply(detail::name_of(algorithm), a, b);
}

CRC_CODE_END_IN

#endif

#endif
