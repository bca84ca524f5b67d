// A CRC as bytes and as text, both ways, and the check of a message that carries its own CRC.
#ifndef CRC_HEADERS_WIRE_HPP_INCLUDED
#define CRC_HEADERS_WIRE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "detail/dispatch/source.hpp"

CRC_TYPES_BEGIN

// The order in which the bytes of a CRC stand behind its message, or in a file.
enum class byte_order {
    wire,    // as the algorithm is usually sent: little if refout, else big
    little,  // least significant byte first
    big      // most significant byte first
};

// Up to Capacity bytes or characters, in place. The element behind the last one is 0, so text is a C string too; text
// also converts to std::string and std::string_view, and is written to a std::ostream by <<. For std::format include
// crc/format.hpp.
template <class Type, std::size_t Capacity>
struct short_array {
    Type elements[Capacity + 1] = {};  // the first `length` are used; 0 follows
    std::size_t length = 0;            // of elements

    // The elements, as a container has them.
    CRC_MEMBER constexpr const Type* data() const noexcept { return elements; }
    CRC_MEMBER constexpr std::size_t size() const noexcept { return length; }
    CRC_MEMBER constexpr const Type* begin() const noexcept { return elements; }
    CRC_MEMBER constexpr const Type* end() const noexcept { return elements + length; }
    CRC_MEMBER constexpr const Type& operator[](std::size_t i) const noexcept { return elements[i]; }

    // The text as a std::string or std::string_view.
    template <class Text>
    requires requires {
        typename Text::traits_type;
    } && detail::same<typename Text::value_type, Type> CRC_MEMBER constexpr operator Text() const {
        return Text(data(), length);
    }

    // True if all elements are equal.
    friend CRC_MEMBER constexpr bool operator==(const short_array& a, const short_array& b) noexcept {
        if (a.length != b.length) return false;
        for (std::size_t i = 0; i < a.length; ++i) {
            if (a.elements[i] != b.elements[i]) return false;
        }
        return true;
    }
};

// Text to a std::ostream, or to another type that takes a C string by <<; with the width and the fill of the stream.
template <class Stream, std::size_t Capacity>
requires requires(Stream& stream, const char* text) { stream << text; }
CRC_MEMBER Stream& operator<<(Stream& stream, const short_array<char, Capacity>& text) {
    stream << text.data();
    return stream;
}

// The error in bytes or text that should be a CRC. Converts to false if there is none.
struct parse_error {
    const char* reason = nullptr;  // a sentence about the input, or nullptr
    std::size_t position = 0;  // of the first byte or character that is wrong; where the input is too short, its size

    // True if there is an error.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return reason != nullptr; }
};

// A CRC that was read, or the error: `auto [value, error] = crc::from_hex<Params>(text);`. Equal to a CRC only if there was
// no error, so a comparison needs no further check.
template <class Value>
struct [[nodiscard]] parsed {
    Value value = 0;         // 0 if there is an error
    parse_error error = {};  // converts to false if there is none

    // True if there is no error, and the value is this one.
    friend CRC_MEMBER constexpr bool operator==(const parsed& p, const Value& crc) noexcept {
        return !p.error && p.value == crc;
    }
};

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Bytes that hold `width` bits, and the digits of a number of so many bits.
constexpr unsigned bytes_for(unsigned width) noexcept { return (width + 7) / 8; }
constexpr unsigned digits_for(unsigned width) noexcept { return (width + 3) / 4; }
constexpr unsigned base64_for(unsigned width) noexcept { return (bytes_for(width) + 2) / 3 * 4; }

constexpr bool is_big(byte_order order, const params& p) noexcept {
    return order == byte_order::big || (order == byte_order::wire && !p.refout);
}

// 2^width - 1.
template <class Word>
constexpr Word ones(unsigned width) noexcept {
    return Word(~Word(0)) >> (bits_of<Word> - width);
}

// A right CRC cancels all of the register but xorout; width more bits have then gone through it.
template <class Word>
constexpr Word residue(const params& p) noexcept {
    const Word taps = align(static_cast<Word>(p.poly), p.width, p.refin), reg = from_crc(Word(0), p);
    const Word after = p.refin ? polynomial<Word, true>::times_power(reg, p.width, taps)
                               : polynomial<Word, false>::times_power(reg, p.width, taps);
    return to_crc(after, p) ^ static_cast<Word>(p.xorout);
}

template <std::size_t Capacity, class Word>
constexpr short_array<unsigned char, Capacity> to_bytes(Word crc, const params& p, byte_order order) noexcept {
    short_array<unsigned char, Capacity> result{};
    const unsigned size = bytes_for(p.width);
    const bool big = is_big(order, p);
    result.length = size;
    crc &= ones<Word>(p.width);
    for (unsigned i = 0; i < size; ++i) {
        result.elements[big ? size - 1 - i : i] = static_cast<unsigned char>(crc & Word(255));
        crc = static_cast<Word>(crc >> 8u);
    }
    return result;
}

inline constexpr const char* wrong_size = "must have (width + 7) / 8 bytes";
inline constexpr const char* too_wide = "has bits beyond the width of the CRC";
inline constexpr const char* wrong_digits = "must have as many digits as to_hex writes";
inline constexpr const char* not_a_digit = "has a character that is not a hexadecimal digit";
inline constexpr const char* wrong_base64 = "must have as many characters as to_base64 writes";
inline constexpr const char* not_base64 = "has a character that is not in the base64 alphabet";
inline constexpr const char* wrong_padding = "must end in the '=' that to_base64 writes, and nowhere else have one";
inline constexpr const char* spare_bits = "has bits after the last byte that are not zero";

template <class Value, class Word>
constexpr parsed<Value> from_bytes(bytes data, const params& p, byte_order order) noexcept {
    const unsigned size = bytes_for(p.width);
    if (data.size() != size) return {0, {wrong_size, data.size() < size ? data.size() : size}};
    const bool big = is_big(order, p);
    Word crc = 0;
    for (unsigned i = 0; i < size; ++i) crc = Word(crc << 8u) | Word(data.at(big ? i : size - 1 - i));
    if (!fits(static_cast<uint128>(crc), p.width)) return {0, {too_wide, big ? 0 : size - 1}};
    return {static_cast<Value>(crc), {}};
}

constexpr char hex_digit(unsigned v) noexcept { return static_cast<char>(v < 10 ? '0' + v : 'a' + (v - 10)); }

// 0 to 15, or 16 for a character that is no digit.
constexpr unsigned hex_value(unsigned char c) noexcept {
    return c >= '0' && c <= '9'   ? c - unsigned{'0'}
           : c >= 'a' && c <= 'f' ? c - unsigned{'a'} + 10
           : c >= 'A' && c <= 'F' ? c - unsigned{'A'} + 10
                                  : 16;
}

// Hexadecimal digits of bytes that are most significant first, from digit `skip` on.
template <std::size_t Capacity, class Bytes>
constexpr short_array<char, Capacity> hex_of(const Bytes& b, unsigned skip) noexcept {
    short_array<char, Capacity> result{};
    for (std::size_t i = skip; i < 2 * b.size(); ++i) {
        const unsigned byte = b[i / 2];
        result.elements[result.length++] = hex_digit(i % 2 == 0 ? byte >> 4u : byte & 15u);
    }
    return result;
}

template <std::size_t Capacity, class Word>
constexpr short_array<char, Capacity> to_hex(Word crc, const params& p) noexcept {
    const unsigned bytes = bytes_for(p.width), digits = digits_for(p.width);
    return hex_of<Capacity>(to_bytes<Capacity / 2>(crc, p, byte_order::big), 2 * bytes - digits);
}

template <class Value, class Word>
constexpr parsed<Value> from_hex(bytes text, const params& p, byte_order order, bool number) noexcept {
    std::size_t begin = 0;
    if (text.size() >= 2 && text.at(0) == '0' && (text.at(1) == 'x' || text.at(1) == 'X')) begin = 2;
    const std::size_t digits = text.size() - begin, full = std::size_t{2} * bytes_for(p.width),
                      fewest = digits_for(p.width);
    const std::size_t first = number && digits == fewest ? full - digits : 0;
    short_array<unsigned char, 16> b{};
    b.length = full / 2;
    for (std::size_t i = 0; i < digits && first + i < full; ++i) {
        const unsigned v = hex_value(text.at(begin + i));
        if (v == 16) return {0, {not_a_digit, begin + i}};
        unsigned char& byte = b.elements[(first + i) / 2];
        byte = static_cast<unsigned char>(unsigned{byte} << 4u | v);
    }
    if (first + digits != full) return {0, {wrong_digits, digits < full ? text.size() : begin + full}};
    parsed<Value> result = from_bytes<Value, Word>(b, p, order);
    // A byte's place among the bytes is that of its two digits.
    const std::size_t at = 2 * result.error.position;
    if (result.error) result.error.position = begin + (at > first ? at - first : 0);
    return result;
}

constexpr char base64_digit(unsigned v) noexcept {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[v];
}

// 0 to 63, or 64 for a character that is no digit.
constexpr unsigned base64_value(unsigned char c) noexcept {
    unsigned v = 0;
    while (v < 64 && static_cast<unsigned char>(base64_digit(v)) != c) ++v;
    return v;
}

template <std::size_t Capacity, class Bytes>
constexpr short_array<char, Capacity> base64_of(const Bytes& b) noexcept {
    short_array<char, Capacity> result{};
    for (std::size_t i = 0; i < b.size(); i += 3) {
        const std::size_t left = b.size() - i;
        const unsigned group =
            unsigned{b[i]} << 16u | (left > 1 ? unsigned{b[i + 1]} << 8u : 0u) | (left > 2 ? unsigned{b[i + 2]} : 0u);
        for (unsigned k = 0; k < 4; ++k) {
            result.elements[result.length++] = k > left ? '=' : base64_digit(group >> (18 - 6 * k) & 63u);
        }
    }
    return result;
}

template <class Value, class Word>
constexpr parsed<Value> from_base64(bytes text, const params& p, byte_order order) noexcept {
    const std::size_t size = bytes_for(p.width), length = base64_for(p.width), digits = (8 * size + 5) / 6;
    short_array<unsigned char, 18> b{};
    unsigned held = 0, bits = 0;
    for (std::size_t i = 0; i < text.size() && i < length; ++i) {
        const unsigned char c = text.at(i);
        if ((c == '=') != (i >= digits)) return {0, {c == '=' || base64_value(c) < 64 ? wrong_padding : not_base64, i}};
        if (c == '=') continue;
        const unsigned v = base64_value(c);
        if (v == 64) return {0, {not_base64, i}};
        held = (held << 6u | v) & 0xfffu;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            b.elements[b.length++] = static_cast<unsigned char>(held >> bits & 255u);
        }
    }
    if (text.size() != length) return {0, {wrong_base64, text.size() < length ? text.size() : length}};
    if ((held & ((1u << bits) - 1u)) != 0) return {0, {spare_bits, digits - 1}};
    parsed<Value> result = from_bytes<Value, Word>(b, p, order);
    if (result.error) result.error.position = result.error.position * 8 / 6;
    return result;
}

// The CRC that the last bytes of a frame are, in wire order; an error if there are too few.
template <class Word>
constexpr parsed<Word> sent_crc(bytes frame, const params& p) noexcept {
    const std::size_t size = frame.size() < bytes_for(p.width) ? frame.size() : bytes_for(p.width);
    return from_bytes<Word, Word>(frame.slice(frame.size() - size, size), p, byte_order::wire);
}
template <class Source>
CRC_ALWAYS_INLINE constexpr bool(verify)(const Source& s, bytes frame) noexcept {
    const params& p = s.parameters();
    const parsed<typename Source::word> sent = sent_crc<typename Source::word>(frame, p);
    if (sent.error) return false;
    return s.run(s.init(), frame.slice(0, frame.size() - bytes_for(p.width))) == from_crc(sent.value, p);
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// The residue as the RevEng catalogue defines it: the register after any message followed by its own CRC, reflected if
// refout says so, before xorout. The CRC's bits follow the message's from the highest power of x to the lowest, however
// the message is cut into bytes; so it is defined for widths that are not whole bytes, and for refin != refout, as
// well. crc::compute_bits over such a codeword gives residue_v<Params> ^ Params.xorout.
template <params Params>
inline constexpr value_t<Params> residue_v = static_cast<value_t<Params>>(
    detail::residue<typename detail::algorithm<Params>::word>(detail::algorithm<Params>::parameters));

// True if the frame is a message followed by its CRC as to_bytes<Params>(crc) writes it, in wire order. The CRC is computed
// and compared, so this holds for every width and for refin != refout; a frame that is too short, or has padding bits
// that are not zero, is false. For frames whose CRC follows bit by bit see crc::verify_bits. Constexpr.
// In parentheses, since AssertMacros.h of macOS has a macro verify().
template <params Params>
CRC_ALWAYS_INLINE constexpr bool(verify)(bytes frame) noexcept {
    return (detail::verify)(detail::fixed_source<Params>{}, frame);
}
template <params Params>
CRC_ALWAYS_INLINE bool(verify)(const void* frame, std::size_t size) noexcept {
    return verify<Params>(bytes(frame, size));
}

// A CRC-32C as LevelDB, RocksDB, Snappy's framing format and TFRecord store it, so that data which holds CRCs may itself be
// summed: rotated to the right by 15 bits, plus a constant. And back. Constexpr.
CRC_ALWAYS_INLINE constexpr std::uint32_t masked(std::uint32_t crc) noexcept {
    return (crc >> 15u | crc << 17u) + 0xa282ead8u;
}
CRC_ALWAYS_INLINE constexpr std::uint32_t unmasked(std::uint32_t m) noexcept {
    const std::uint32_t rotated = m - 0xa282ead8u;
    return rotated >> 17u | rotated << 15u;
}

// The CRC as (width + 7) / 8 bytes. Of a width that is not whole bytes the value is that of an integer: the most
// significant byte, wherever it stands, has zeros above the width. Bits of `crc` beyond the width are ignored.
template <params Params>
constexpr short_array<unsigned char, (Params.width + 7) / 8> to_bytes(value_t<Params> crc,
                                                                      byte_order order = byte_order::wire) noexcept {
    using a = detail::algorithm<Params>;
    return detail::to_bytes<(Params.width + 7) / 8>(static_cast<typename a::word>(crc), a::parameters, order);
}

// The CRC from exactly so many bytes; padding that is not zero is an error.
template <params Params>
constexpr parsed<value_t<Params>> from_bytes(bytes data, byte_order order = byte_order::wire) noexcept {
    using a = detail::algorithm<Params>;
    return detail::from_bytes<value_t<Params>, typename a::word>(data, a::parameters, order);
}

// The CRC as a hexadecimal number of (width + 3) / 4 lower-case digits.
template <params Params>
constexpr short_array<char, 2 * ((Params.width + 7) / 8)> to_hex(value_t<Params> crc) noexcept {
    using a = detail::algorithm<Params>;
    return detail::to_hex<2 * ((Params.width + 7) / 8)>(static_cast<typename a::word>(crc), a::parameters);
}

// The bytes of the CRC in hexadecimal, two digits each.
template <params Params>
constexpr short_array<char, 2 * ((Params.width + 7) / 8)> to_hex(value_t<Params> crc, byte_order order) noexcept {
    return detail::hex_of<2 * ((Params.width + 7) / 8)>(to_bytes<Params>(crc, order), 0);
}

// The CRC from all digits of such a number, or as many as fill whole bytes; from the bytes in the given order. Either
// case, with or without "0x" in front.
template <params Params>
constexpr parsed<value_t<Params>> from_hex(bytes text) noexcept {
    using a = detail::algorithm<Params>;
    return detail::from_hex<value_t<Params>, typename a::word>(text, a::parameters, byte_order::big, true);
}
template <params Params>
constexpr parsed<value_t<Params>> from_hex(bytes text, byte_order order) noexcept {
    using a = detail::algorithm<Params>;
    return detail::from_hex<value_t<Params>, typename a::word>(text, a::parameters, order, false);
}

// The bytes of the CRC, most significant first unless told otherwise, in base64 (RFC 4648, section 4, padded), as in the
// x-amz-checksum-... headers of S3.
template <params Params>
constexpr short_array<char, (Params.width + 23) / 24 * 4> to_base64(value_t<Params> crc,
                                                                    byte_order order = byte_order::big) noexcept {
    return detail::base64_of<(Params.width + 23) / 24 * 4>(to_bytes<Params>(crc, order));
}

// The CRC from such text. Padding must be there, and spare bits must be zero.
template <params Params>
constexpr parsed<value_t<Params>> from_base64(bytes text, byte_order order = byte_order::big) noexcept {
    using a = detail::algorithm<Params>;
    return detail::from_base64<value_t<Params>, typename a::word>(text, a::parameters, order);
}

CRC_CODE_END

#endif
