// The CRC of bytes that do not lie side by side (any input range, or an algorithm that writes to an output iterator), and
// of the bytes of objects.
#ifndef CRC_HEADERS_RANGES_HPP_INCLUDED
#define CRC_HEADERS_RANGES_HPP_INCLUDED

#include <bit>
#include <cstddef>
#include <iterator>
#include <memory>
#include <ranges>
#include <span>
#include <type_traits>

#include "compute.hpp"
#include "digest.hpp"
#include "engine.hpp"

CRC_TYPES_BEGIN

namespace detail {

template <class Type>
inline constexpr bool is_text_array = false;
template <std::size_t Length>
inline constexpr bool is_text_array<char[Length]> = true;
template <std::size_t Length>
inline constexpr bool is_text_array<char8[Length]> = true;

// A range of bool, to be refused with a hint: it holds bits.
template <class Range>
concept bool_input_range = std::ranges::input_range<Range> && is_bool<std::ranges::range_value_t<Range>>;

}  // namespace detail

// Any range of byte-sized elements that can be read once.
template <class Range>
concept byte_input_range = std::ranges::input_range<Range> && detail::byte_sized<std::ranges::range_value_t<Range>>;

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Constexpr for our digests.
template <message_digest Digest>
constexpr void feed(Digest& d, std::span<const unsigned char> data) noexcept {
    if constexpr (requires { d.update(bytes(data)); }) d.update(bytes(data));
    else d.update(data.data(), data.size());
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// Updates d by the elements of a range, of which each is one byte. Throws nothing but the range's exceptions, and d is
// then that of a part of the range. Constexpr for our digests.
template <message_digest Digest, byte_input_range Range>
constexpr void update_range(Digest& d, Range&& range) {
    using element = std::ranges::range_value_t<Range>;
    static_assert(!detail::is_text_array<std::remove_cvref_t<Range>>, CRC_NOT_A_LITERAL);
    if constexpr (std::ranges::contiguous_range<Range> && std::ranges::sized_range<Range> &&
                  requires { d.update(bytes(std::span<const element>())); }) {
        d.update(bytes(std::span<const element>(std::ranges::data(range), std::ranges::size(range))));
    } else {
        unsigned char gathered[512] = {};  // from here on more makes no difference to the speed
        std::size_t n = 0;
        for (auto&& e : range) {
            gathered[n++] = std::bit_cast<unsigned char>(static_cast<element>(e));
            if (n == sizeof(gathered)) {
                detail::feed(d, gathered);
                n = 0;
            }
        }
        detail::feed(d, std::span<const unsigned char>(gathered, n));
    }
}

template <message_digest Digest, detail::bool_input_range Range>
constexpr void update_range(Digest&, Range&&) {
    static_assert(detail::always_false<Range>, CRC_BOOL_IS_A_BIT);
}

// The CRC of the elements of a range. For contiguous ranges crc::compute does the same at less cost to compile.
template <params Params, byte_input_range Range>
constexpr value_t<Params> compute_range(Range&& range) {
    digest<Params> d;
    update_range(d, range);
    return d.value();
}
template <class Word, byte_input_range Range>
constexpr Word compute_range(const basic_engine<Word>& e, Range&& range) {
    auto d = e.start();
    update_range(d, range);
    return d.value();
}
template <params Params, detail::bool_input_range Range>
constexpr value_t<Params> compute_range(Range&&) {
    static_assert(detail::always_false<Range>, CRC_BOOL_IS_A_BIT);
    return 0;
}
template <class Word, detail::bool_input_range Range>
constexpr Word compute_range(const basic_engine<Word>&, Range&&) {
    static_assert(detail::always_false<Range>, CRC_BOOL_IS_A_BIT);
    return 0;
}

// An output iterator: each byte assigned goes to a digest, which must outlive the iterator and its copies. A call for
// each byte: where there is a range, update_range is many times faster.
//   std::copy(first, last, crc::digest_iterator(d));
template <message_digest Digest>
class digest_iterator {
public:
    // The types of an output iterator.
    using iterator_category = std::output_iterator_tag;
    using value_type = void;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = void;

    // An iterator to no digest, and to this one.
    constexpr digest_iterator() noexcept = default;
    explicit constexpr digest_iterator(Digest& d) noexcept : digest_(&d) {}

    // The message goes on with this byte.
    template <detail::byte_sized Byte>
    constexpr digest_iterator& operator=(Byte byte) noexcept {
        const unsigned char one[1] = {std::bit_cast<unsigned char>(byte)};
        detail::feed(*digest_, one);
        return *this;
    }
    template <class Bit>
    requires detail::is_bool<Bit>
    constexpr digest_iterator& operator=(Bit) noexcept {
        static_assert(detail::always_false<Bit>, CRC_BOOL_IS_A_BIT);
        return *this;
    }
    // These do nothing, as of every output iterator.
    constexpr digest_iterator& operator*() noexcept { return *this; }
    constexpr digest_iterator& operator++() noexcept { return *this; }
    constexpr digest_iterator operator++(int) noexcept { return *this; }

private:
    Digest* digest_ = nullptr;
};
// Digest follows from the argument.
template <message_digest Digest>
digest_iterator(Digest&) -> digest_iterator<Digest>;

// The bytes in memory of an object, to be passed to compute or update: in the byte order of this machine, and with the
// padding between and behind members, whose values nobody guarantees. Two equal objects with padding may have different
// CRCs; has_unique_object_representations tells whether a type has none. Refers to the object.
template <class Type>
bytes object_bytes_with_padding(const Type& object) noexcept {
    static_assert(std::is_trivially_copyable_v<Type>, "crc: the object is not trivially copyable");
    static_assert(!std::is_pointer_v<Type> && !std::is_member_pointer_v<Type> && !std::ranges::view<Type>,
                  "crc: the object only refers to bytes that lie elsewhere");
    return bytes(static_cast<const void*>(std::addressof(object)), sizeof(Type));
}

CRC_CODE_END

#endif
