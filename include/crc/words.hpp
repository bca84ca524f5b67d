// Messages of 16-, 32- and 64-bit words, as the CRC units of microcontrollers take them.
#ifndef CRC_HEADERS_WORDS_HPP_INCLUDED
#define CRC_HEADERS_WORDS_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "wire.hpp"

CRC_TYPES_BEGIN

namespace detail {

template <class Type, class... Types>
inline constexpr bool one_of = (same<Type, Types> || ...);

// The integers of 2, 4 or 8 bytes.
template <class Type>
concept message_word =
    one_of<Type, short, unsigned short, int, unsigned, long, unsigned long, long long, unsigned long long> &&
    (sizeof(Type) == 2 || sizeof(Type) == 4 || sizeof(Type) == 8);

template <class Word>
struct word_view {
    using word = Word;
    const Word* data;
    std::size_t count;
};

template <class Type>
struct without_const {
    using type = Type;
};
template <class Type>
struct without_const<const Type> {
    using type = Type;
};

// The words of an array, or of a range with data() and size().
template <message_word Word, std::size_t Length>
CRC_MEMBER constexpr word_view<Word> view_words(const Word (&words)[Length]) noexcept {
    return {words, Length};
}
template <class Range>
requires requires(const Range& range) {
    requires message_word<typename without_const<typename pointee<decltype(range.data())>::type>::type>;
    static_cast<std::size_t>(range.size());
}
CRC_MEMBER constexpr auto view_words(const Range& range) noexcept {
    using word = typename without_const<typename pointee<decltype(range.data())>::type>::type;
    return word_view<word>{range.data(), static_cast<std::size_t>(range.size())};
}
template <message_word Word>
CRC_MEMBER constexpr word_view<Word> view_words(std::initializer_list<Word> words) noexcept {
    return {words.begin(), words.size()};
}

template <class Words>
concept word_range = requires(const Words& words) {
    view_words(words);
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Bytes of words that are put into another order at once.
inline constexpr std::size_t words_buffer = 1024;

// Eight bytes from memory, with the bytes of each word of this size in reverse order.
template <unsigned Size>
CRC_ALWAYS_INLINE constexpr std::uint64_t swap_each(std::uint64_t v) noexcept {
    constexpr std::uint64_t low = 0x00ff00ff00ff00ff;
    if constexpr (Size == 2) return (v & low) << 8u | (v >> 8u & low);
    else if constexpr (Size == 4) return swap_bytes(v) << 32u | swap_bytes(v) >> 32u;
    else return swap_bytes(v);
}

// The register after these words. Memory holds them in the order of this machine; for the other one they are swapped, in
// pieces.
template <class Source, class Word>
constexpr typename Source::word run_words(const Source& s, typename Source::word reg, const Word* words,
                                          std::size_t count, byte_order order) noexcept {
    const bool big = order == byte_order::big || (order == byte_order::wire && !s.parameters().refin);
    if (CRC_CONSTANT_EVALUATED) {
        for (std::size_t i = 0; i < count; ++i) {
            unsigned char of_word[sizeof(Word)] = {};
            for (unsigned byte = 0; byte < sizeof(Word); ++byte) {
                const unsigned shift = 8 * (big ? unsigned{sizeof(Word)} - 1 - byte : byte);
                of_word[byte] = static_cast<unsigned char>(static_cast<std::uint64_t>(words[i]) >> shift & 255u);
            }
            reg = s.run(reg, bytes(of_word));
        }
        return reg;
    }
#if !CRC_DEVICE
    if (big == (CRC_BIG_ENDIAN != 0)) return s.run(reg, words, count * sizeof(Word));
    const unsigned char* p = opaque(reinterpret_cast<const unsigned char*>(words));
    for (std::size_t left = count * sizeof(Word); left != 0;) {
        std::uint64_t swapped[words_buffer / 8];
        const std::size_t n = left < words_buffer ? left : words_buffer;
        const std::size_t whole = n / 8;
        for (std::size_t i = 0; i < whole; ++i) {
            std::uint64_t v;
            copy_bytes(&v, p + 8 * i, 8);
            swapped[i] = swap_each<sizeof(Word)>(v);
        }
        if (n % 8 != 0) {
            std::uint64_t v = 0;
            copy_bytes(&v, p + 8 * whole, n % 8);
            swapped[whole] = swap_each<sizeof(Word)>(v);
        }
        reg = s.run(reg, swapped, n);
        p += n;
        left -= n;
    }
    return reg;
#endif
}

template <class Source, class Word>
constexpr typename Source::value compute_words(const Source& s, word_view<Word> words, byte_order order) noexcept {
    return s.to_crc(detail::run_words(s, s.init(), words.data, words.count, order));
}
template <class Source, class Word>
constexpr typename Source::value update_words(const Source& s, typename Source::value crc, word_view<Word> words,
                                              byte_order order) noexcept {
    return s.to_crc(detail::run_words(s, s.from_crc(crc), words.data, words.count, order));
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// The CRC of words of 16, 32 or 64 bits, each of them taken in this order of its bytes: byte_order::big is the most
// significant byte first; byte_order::wire is little if refin, else big, so that the bits of a word go in from one end to
// the other. Words: an array, any contiguous range, or words in braces, of any integer type of that size. The value does
// not depend on the machine. Constexpr.
template <params Params, detail::word_range Words>
constexpr value_t<Params> compute_words(const Words& words, byte_order order) noexcept {
    return detail::compute_words(detail::fixed_source<Params>{}, detail::view_words(words), order);
}
template <params Params, detail::message_word Word>
constexpr value_t<Params> compute_words(std::initializer_list<Word> words, byte_order order) noexcept {
    return detail::compute_words(detail::fixed_source<Params>{}, detail::view_words(words), order);
}
// The same of `count` words from an address; {nullptr, 0} of a typed pointer is the empty message.
template <params Params, detail::message_word Word>
constexpr value_t<Params> compute_words(const Word* words, std::size_t count, byte_order order) noexcept {
    return detail::compute_words(detail::fixed_source<Params>{}, detail::word_view<Word>{words, count}, order);
}

// Goes on from the finished CRC of what was before, bytes or words.
template <params Params, detail::word_range Words>
constexpr value_t<Params> update_words(value_t<Params> crc, const Words& words, byte_order order) noexcept {
    return detail::update_words(detail::fixed_source<Params>{}, crc, detail::view_words(words), order);
}
template <params Params, detail::message_word Word>
constexpr value_t<Params> update_words(value_t<Params> crc, std::initializer_list<Word> words,
                                       byte_order order) noexcept {
    return detail::update_words(detail::fixed_source<Params>{}, crc, detail::view_words(words), order);
}
template <params Params, detail::message_word Word>
constexpr value_t<Params> update_words(value_t<Params> crc, const Word* words, std::size_t count,
                                       byte_order order) noexcept {
    return detail::update_words(detail::fixed_source<Params>{}, crc, detail::word_view<Word>{words, count}, order);
}

CRC_CODE_END

#endif
