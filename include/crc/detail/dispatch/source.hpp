// A source of parameters: an algorithm as the public operations take it, so that each of them is written once. This one knows
// the parameters at compile time; that of crc::engine (engine.hpp) has the same members.
//   value, word                   the types of a CRC and of a register
//   parameters(), init()          the parameters, and the register before the first byte
//   from_crc(crc), to_crc(reg)    from a finished CRC to the register, and back
//   run(reg, data), run(reg, data, size)
//                                 the register after these bytes
//   run_bits(reg, byte, count)    and after the first `count` bits of a byte, 0 to 7
//   apply(reg, operation)         operation(algorithm, reg), where dispatch takes the algorithm
//   shift(reg, bytes), multiply(a, b)
//                                 as in shift.hpp
//   unit(), farthest_back()       the factors x^0 and x^(-8 * (2^64 - 1))
#ifndef CRC_HEADERS_DETAIL_DISPATCH_SOURCE_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_SOURCE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "shift.hpp"

CRC_CODE_BEGIN_IN(detail)

// The register after the first `count` bits of a byte, 0 to 7.
template <class Word, bool Reflected>
constexpr Word after_bits(Word reg, unsigned char byte, unsigned count, Word taps) noexcept {
    const unsigned first = Reflected ? (1u << count) - 1u : 255u & ~(255u >> count);
    const Word bits = Word(byte & first);
    return polynomial<Word, Reflected>::times_power(reg ^ (Reflected ? bits : Word(bits << (bits_of<Word> - 8))), count,
                                                    taps);
}

CRC_CODE_END_IN

CRC_TYPES_BEGIN

namespace detail {

template <params Params>
struct fixed_source {
    using value = value_t<Params>;
    using word = word_for<checked<Params>::value.width>;

    CRC_MEMBER static constexpr const params& parameters() noexcept { return algorithm<Params>::parameters; }
    CRC_MEMBER static constexpr word init() noexcept { return algorithm<Params>::init; }
    CRC_MEMBER static constexpr value to_crc(word reg) noexcept { return algorithm<Params>::to_crc(reg); }
    CRC_MEMBER static constexpr word from_crc(value crc) noexcept { return algorithm<Params>::from_crc(crc); }

    CRC_MEMBER static constexpr word run(word reg, bytes data) noexcept { return detail::update<Params>(reg, data); }
    CRC_MEMBER static word run(word reg, const void* data, std::size_t size) noexcept {
        return detail::update(algorithm<Params>{}, reg, data, size);
    }
    CRC_MEMBER static constexpr word run_bits(word reg, unsigned char byte, unsigned count) noexcept {
        return after_bits<word, Params.refin>(reg, byte, count, algorithm<Params>::taps);
    }
    template <class Operation>
    CRC_MEMBER static auto apply(word reg, const Operation& operation) noexcept {
        return operation(algorithm<Params>{}, reg);
    }

    CRC_MEMBER static constexpr word shift(word reg, std::uint64_t bytes) noexcept {
        return detail::shift(algorithm<Params>{}, reg, bytes);
    }
    CRC_MEMBER static constexpr word multiply(word a, word b) noexcept {
        return detail::multiply(algorithm<Params>{}, a, b);
    }
    CRC_MEMBER static constexpr word unit() noexcept { return algorithm<Params>::powers().at[0].of[0]; }
    CRC_MEMBER static constexpr word farthest_back() noexcept {
        return farthest_back_of<word, Params.refin, algorithm<Params>::taps>;
    }

    friend CRC_MEMBER constexpr bool operator==(const fixed_source&, const fixed_source&) noexcept { return true; }
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The factor x^(8 * bytes).
template <class Source>
CRC_ALWAYS_INLINE constexpr typename Source::word shift_factor(const Source& s, std::uint64_t bytes) noexcept {
    return s.shift(s.unit(), bytes);
}
// reg * x^(-8 * bytes): the register before so many zero bytes.
template <class Source>
CRC_ALWAYS_INLINE constexpr typename Source::word shift_back(const Source& s, typename Source::word reg,
                                                             std::uint64_t bytes) noexcept {
    return s.shift(s.multiply(reg, s.farthest_back()), ~bytes);
}

// The register of A followed by B from theirs: B's register began with init, too. The same sum, of the registers of A
// and of A followed by B, is that of B.
template <class Source>
CRC_ALWAYS_INLINE constexpr typename Source::word concatenated(const Source& s, typename Source::word reg_a,
                                                               typename Source::word reg_b,
                                                               std::uint64_t size_b) noexcept {
    return s.shift(reg_a ^ s.init(), size_b) ^ reg_b;
}

CRC_CODE_END_IN

#endif
