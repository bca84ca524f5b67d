// Bytes that give a message the CRC one wants: for firmware images, records with a CRC inside, and test data.
#ifndef CRC_FORGE_HPP
#define CRC_FORGE_HPP

#include <cstddef>
#include <cstdint>

#include "digest.hpp"
#include "wire.hpp"

CRC_TYPES_BEGIN

// Which argument of forge() or patch() is impossible, and what must hold for it. Converts to false when none is.
struct argument_error {
    const char* argument = nullptr;
    const char* reason = nullptr;

    CRC_ALWAYS_INLINE explicit constexpr operator bool() const noexcept { return argument != nullptr; }
};

// The (width + 7) / 8 bytes to write, or none and the error: `auto [bytes, error] = crc::forge<P>(…);`.
template <std::size_t Size>
struct [[nodiscard]] forged {
    short_array<unsigned char, Size> bytes = {};
    argument_error error = {};
};

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Polynomials of degree < width modulo G = x^width + poly itself, bit i for x^i. Modulo M (gf2.hpp, section 4) x has no
// inverse; modulo G it has one, since poly is odd.
template <class Word>
struct modulo_g {
    Word poly;
    unsigned width;

    constexpr Word times_x(Word v) const noexcept {
        const bool carry = (v >> (width - 1) & Word(1)) != Word(0);
        return (Word(v << 1u) & ones<Word>(width)) ^ (carry ? poly : Word(0));
    }
    // (v + G) / x if v is odd.
    constexpr Word divided_by_x(Word v) const noexcept {
        const bool is_odd = (v & Word(1)) != Word(0);
        return is_odd ? Word((v ^ poly) >> 1u) | Word(Word(1) << (width - 1)) : Word(v >> 1u);
    }
    constexpr Word multiply(Word a, Word b) const noexcept {
        Word product = 0;
        for (unsigned i = width; i-- != 0;) {
            product = times_x(product);
            if ((a >> i & Word(1)) != Word(0)) product ^= b;
        }
        return product;
    }
    // v / x^bits, one step per bit.
    constexpr Word divided_by_power(Word v, unsigned bits) const noexcept {
        for (; bits != 0; --bits) v = divided_by_x(v);
        return v;
    }
    // v / x^(8 * bytes), by squaring.
    constexpr Word moved_back(Word v, std::uint64_t bytes) const noexcept {
        Word factor = divided_by_power(Word(1) & ones<Word>(width), 8);
        for (; bytes != 0; bytes >>= 1u) {
            if ((bytes & 1u) != 0) v = multiply(v, factor);
            if (bytes != 1) factor = multiply(factor, factor);
        }
        return v;
    }
};

inline constexpr const char* must_fit = "must fit in width bits";

// What to write over `window`, which size_after bytes follow, so that a message of CRC `present` has the CRC `wanted`.
// With the change e of the window, a polynomial of degree < 8 * bytes_for(width):
//
//     e * x^(8 * size_after) * x^width  =  wanted - present     (mod G)
//
// Its solution of degree < width changes the last `width` bits of the window and leaves the others alone.
template <std::size_t Size, class Word>
constexpr forged<Size> patch(Word present, Word wanted, bytes window, std::uint64_t size_after,
                             const params& p) noexcept {
    const unsigned size = bytes_for(p.width);
    if (!fits(static_cast<uint128>(present), p.width)) return {{}, {"present", must_fit}};
    if (!fits(static_cast<uint128>(wanted), p.width)) return {{}, {"wanted", must_fit}};
    if (window.size() != size) return {{}, {"window", wrong_size}};
    const modulo_g<Word> g{static_cast<Word>(p.poly), p.width};
    const Word difference = p.refout ? gf2::reflect(Word(present ^ wanted), p.width) : Word(present ^ wanted);
    Word change = g.moved_back(g.divided_by_power(difference, p.width), size_after);
    forged<Size> result;
    result.bytes.length = size;
    for (unsigned i = size; i-- != 0; change = static_cast<Word>(change >> 8u)) {
        const auto byte = static_cast<unsigned char>(change & Word(255));
        const unsigned char flips = p.refin ? gf2::reflect(byte, 8) : byte;
        result.bytes.elements[i] = static_cast<unsigned char>(window.at(i) ^ flips);
    }
    return result;
}

constexpr argument_error wrong_place(std::size_t size, std::size_t position, const params& p) noexcept {
    const std::size_t window = bytes_for(p.width);
    if (size < window) return {"message", "must have at least (width + 7) / 8 bytes"};
    if (position > size - window) return {"position", "must leave (width + 7) / 8 bytes of the message after it"};
    return {};
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// The bytes to write over (P.width + 7) / 8 bytes of a message so that its CRC becomes `wanted`; from its present CRC,
// those bytes, and the number of bytes after them: it needs no look at the rest, and takes O(width * log size_after).
// Of widths that are not whole bytes the first bits, in the order of refin, stay as they are.
template <params P>
constexpr forged<(P.width + 7) / 8> patch(value_t<P> present, value_t<P> wanted, bytes window,
                                          std::uint64_t size_after) noexcept {
    using a = detail::algorithm<P>;
    using word = typename a::word;
    return detail::patch<(P.width + 7) / 8>(static_cast<word>(present), static_cast<word>(wanted), window, size_after,
                                            a::parameters);
}

// The bytes to write at `position` (in bytes, from 0) of the message so that its CRC becomes `wanted`. Reads the message
// once.
template <params P>
constexpr forged<(P.width + 7) / 8> forge(bytes message, std::size_t position, value_t<P> wanted) noexcept {
    using a = detail::algorithm<P>;
    constexpr std::size_t window = (P.width + 7) / 8;
    if (const argument_error error = detail::wrong_place(message.size(), position, a::parameters)) return {{}, error};
    return patch<P>(a::to_crc(detail::update<P>(a::init, message)), wanted, message.slice(position, window),
                    message.size() - window - position);
}

template <params P>
forged<(P.width + 7) / 8> forge(const void* message, std::size_t size, std::size_t position,
                                value_t<P> wanted) noexcept {
    return forge<P>(bytes(message, size), position, wanted);
}

// The bytes to put between two pieces so that the CRC of the whole becomes `wanted`; surplus bits are 0.
template <params P>
constexpr forged<(P.width + 7) / 8> forge(const digest<P>& before, const digest<P>& after, value_t<P> wanted) noexcept {
    constexpr unsigned char zeros[(P.width + 7) / 8] = {};
    return patch<P>((digest<P>(before).update(zeros) + after).value(), wanted, zeros, after.size());
}

CRC_CODE_END

#endif
