// Bytes that give a message the CRC one wants: for firmware images, records with a CRC inside, and test data.
#ifndef CRC_HEADERS_FORGE_HPP_INCLUDED
#define CRC_HEADERS_FORGE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "digest.hpp"
#include "wire.hpp"

CRC_TYPES_BEGIN

// The argument of forge() or patch() that is impossible, and the rule that it breaks. Converts to false if none is.
struct argument_error {
    const char* argument = nullptr;  // the name of the argument, or nullptr
    const char* reason = nullptr;    // the rule that it breaks

    // True if there is an error.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return argument != nullptr; }
};

// The (width + 7) / 8 bytes to write, or none and the error: `auto [bytes, error] = crc::forge<Params>(...);`.
template <std::size_t Size>
struct [[nodiscard]] forged {
    short_array<unsigned char, Size> bytes = {};  // none if there is an error
    argument_error error = {};                    // converts to false if there is none
};

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

inline constexpr const char* must_fit = "must fit in width bits";

// The bytes to write over `window`, which size_after bytes follow, so that a message of CRC `present` has the CRC `wanted`.
// With the change e of the window, a polynomial of degree < 8 * bytes_for(width):
//
//     e * x^(8 * size_after) * x^width  =  wanted - present     (mod G)
//
// Its solution of degree < width changes the last `width` bits of the window and leaves the others alone.
template <std::size_t Size, class Source>
constexpr forged<Size> patch(const Source& s, typename Source::value present, typename Source::value wanted,
                             bytes window, std::uint64_t size_after) noexcept {
    using reg_type = typename Source::word;
    const params& p = s.parameters();
    const unsigned size = bytes_for(p.width), surplus = 8 * size - p.width;
    if (!fits(static_cast<uint128>(present), p.width)) return {{}, {"present", must_fit}};
    if (!fits(static_cast<uint128>(wanted), p.width)) return {{}, {"wanted", must_fit}};
    if (window.size() != size) return {{}, {"window", wrong_size}};
    const reg_type difference = s.from_crc(present) ^ s.from_crc(wanted);
    const bool at_once = size_after <= ~std::uint64_t(0) - size;
    const reg_type before = shift_back(s, at_once ? difference : shift_back(s, difference, size),
                                       at_once ? size_after + size : size_after);
    const reg_type taps = align(static_cast<reg_type>(p.poly), p.width, p.refin);
    // e as a register, and then as an integer of `size` bytes, the first bits of the window in its lowest byte if
    // reflected, else in its highest.
    reg_type change = p.refin ? reg_type(polynomial<reg_type, true>::times_power(before, surplus, taps) << surplus)
                              : reg_type(polynomial<reg_type, false>::times_power(before, surplus, taps) >>
                                         (bits_of<reg_type> - p.width));
    forged<Size> result{};
    result.bytes.length = size;
    for (unsigned k = 0; k < size; ++k, change = reg_type(change >> 8u)) {
        const unsigned i = p.refin ? k : size - 1 - k;
        result.bytes.elements[i] =
            static_cast<unsigned char>(window.at(i) ^ static_cast<unsigned char>(change & reg_type(255)));
    }
    return result;
}

template <std::size_t Size, class Source>
constexpr forged<Size> forge(const Source& s, bytes message, std::size_t position,
                             typename Source::value wanted) noexcept {
    const std::size_t size = message.size(), window = bytes_for(s.parameters().width);
    if (size < window) return {{}, {"message", "must have at least (width + 7) / 8 bytes"}};
    if (position > size - window) {
        return {{}, {"position", "must leave (width + 7) / 8 bytes of the message after it"}};
    }
    return patch<Size>(s, s.to_crc(s.run(s.init(), message)), wanted, message.slice(position, window),
                       size - window - position);
}

template <std::size_t Size, class Source, class Digest>
constexpr forged<Size> forge(const Source& s, const Digest& before, const Digest& after,
                             typename Source::value wanted) noexcept {
    constexpr unsigned char zeros[Size] = {};
    const bytes window = bytes(zeros).slice(0, bytes_for(s.parameters().width));
    return patch<Size>(s, (Digest(before).update(window) + after).value(), wanted, window, after.size());
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// The bytes to write over (Params.width + 7) / 8 bytes of a message so that its CRC becomes `wanted`; from its present CRC,
// those bytes, and the number of bytes after them: it needs no look at the rest, and takes O(width + log size_after).
// Of widths that are not whole bytes the first bits, in the order of refin, stay as they are.
template <params Params>
constexpr forged<(Params.width + 7) / 8> patch(value_t<Params> present, value_t<Params> wanted, bytes window,
                                               std::uint64_t size_after) noexcept {
    return detail::patch<(Params.width + 7) / 8>(detail::fixed_source<Params>{}, present, wanted, window, size_after);
}

// The bytes to write at `position` (in bytes, from 0) of the message so that its CRC becomes `wanted`. Reads the message
// once.
template <params Params>
constexpr forged<(Params.width + 7) / 8> forge(bytes message, std::size_t position, value_t<Params> wanted) noexcept {
    return detail::forge<(Params.width + 7) / 8>(detail::fixed_source<Params>{}, message, position, wanted);
}
template <params Params>
forged<(Params.width + 7) / 8> forge(const void* message, std::size_t size, std::size_t position,
                                     value_t<Params> wanted) noexcept {
    return forge<Params>(bytes(message, size), position, wanted);
}

// The bytes to put between two pieces so that the CRC of the whole becomes `wanted`; surplus bits are 0.
template <params Params>
constexpr forged<(Params.width + 7) / 8> forge(const digest<Params>& before, const digest<Params>& after,
                                               value_t<Params> wanted) noexcept {
    return detail::forge<(Params.width + 7) / 8>(detail::fixed_source<Params>{}, before, after, wanted);
}

CRC_CODE_END

#endif
