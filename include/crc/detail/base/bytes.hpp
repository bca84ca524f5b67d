// crc::bytes: the data that every function of the library takes.
#ifndef CRC_HEADERS_DETAIL_BASE_BYTES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_BYTES_HPP_INCLUDED

#include <cstddef>

#include "choose.hpp"

#define CRC_NOT_A_LITERAL                                                                                          \
    "crc: a char array could be text or a buffer: pass a pointer and size, or a span; only a literal, or another " \
    "constant that ends in NUL, counts as text, without the NUL; binary data belongs in unsigned char or std::byte"
#define CRC_NOT_A_POINTER \
    "crc: {0, n} would be a null pointer of n bytes: bytes in braces are for compute and update, others take an array"
#define CRC_BOOL_IS_A_BIT                                                                                            \
    "crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits, crc::verify_bits or "     \
    "crc::bit_digest, or pass the range to these alone, without a count (a pointer and size would take each bool as " \
    "a byte)"

CRC_TYPES_BEGIN

namespace detail {

// The type of the characters of u8 literals. Where these are plain char (-fno-char8_t), one that nobody has: so crc::bytes
// has the same members.
#if defined(__cpp_char8_t)
using char8 = char8_t;
#else
enum class char8 : unsigned char {};
#endif

template <class Type>
inline constexpr bool is_bool = false;
template <>
inline constexpr bool is_bool<bool> = true;
template <>
inline constexpr bool is_bool<const bool> = true;

template <class Type>
concept byte_sized = sizeof(Type) == 1 && __is_trivially_copyable(Type) && requires(Type* p) {
    requires !is_bool<Type>;
    static_cast<const void*>(p);
};

// The types that may stand in braces besides unsigned char, and numbers that become one. Bool is refused by crc::bytes,
// which says why.
template <class Type>
concept byte_in_braces = (byte_sized<Type> && !__is_empty(Type) && !same<Type, unsigned char>) || is_bool<Type>;

// The type of a 0 that is no pointer.
template <class Type>
concept number = same<Type, int>;

template <class Type>
inline constexpr bool always_false = false;

template <class Type>
struct pointee {};
template <class Type>
struct pointee<Type*> {
    using type = const Type;
};

template <class Range>
concept byte_range = requires(const Range& r) {
    requires byte_sized<typename pointee<decltype(r.data())>::type>;
    static_cast<std::size_t>(r.size());
};

// A range without data(), such as std::initializer_list, whose iterators are pointers.
template <class Range>
concept byte_list = !byte_range<Range> && requires(const Range& r) {
    requires byte_sized<typename pointee<decltype(r.begin())>::type>;
    static_cast<std::size_t>(r.size());
};

// A range of bool, to be refused with a hint: std::array<bool, 8>, std::span<const bool>, std::vector<bool> ...
template <class Range>
concept has_bool_data = requires(const Range& r) {
    requires is_bool<typename pointee<decltype(r.data())>::type>;
};
template <class Range>
concept bool_range = has_bool_data<Range> || requires(const Range& r) {
    r.begin();
    requires is_bool<typename Range::value_type>;
};

// A pointer, or nullptr; not an array, which knows its own size.
template <class Type>
concept pointer_to_data = requires(Type p) {
    requires same<Type, decltype(nullptr)> || requires { typename pointee<Type>::type; };
    static_cast<const void*>(p);
};

}  // namespace detail

// A view of contiguous bytes. Converts from any contiguous range of byte-sized elements (std::string,
// std::vector<std::byte>, std::span<const unsigned char>, unsigned char[4] ...) and from a string literal, which means
// its characters without the terminator. So does any other constant char array that ends in NUL, because a constructor
// cannot tell it from a literal: `static constexpr char table[] = {1, 2, 3, 0}` is text of three characters. Every other
// char array is refused at compile time: it could be text or a buffer, and a guess would silently give a wrong CRC. Pass
// a pointer and size, or a span; binary data belongs in unsigned char or std::byte, whose arrays are taken whole.
//
// An array or range of bool is refused: it holds bits, one in each byte or even packed, and would be taken for bytes.
class bytes {
public:
    CRC_MEMBER constexpr bytes() noexcept {}

    // size bytes from data; {nullptr, 0} is the empty view.
    CRC_MEMBER constexpr bytes(const void* data, std::size_t size) noexcept : data_(data), size_(size) {}

    // {0, 5} would be a null pointer of five bytes.
    template <detail::number Number>
    CRC_MEMBER constexpr bytes(Number, std::size_t) noexcept {
        static_assert(detail::always_false<Number>, CRC_NOT_A_POINTER);
    }

    template <detail::byte_range Range>
    CRC_MEMBER constexpr bytes(const Range& range) noexcept
        : data_(range.data()), size_(static_cast<std::size_t>(range.size())), typed_(range.data()) {}

    template <detail::byte_list Range>
    CRC_MEMBER constexpr bytes(const Range& range) noexcept
        : data_(range.begin()), size_(static_cast<std::size_t>(range.size())), typed_(range.begin()) {}

    template <detail::byte_sized Type, std::size_t Length>
    CRC_MEMBER constexpr bytes(const Type (&array)[Length]) noexcept : data_(array), size_(Length), typed_(array) {}

    // The unused parameter is for the compiler's message when the argument is not a literal: it prints the call.
    template <std::size_t Length>
    consteval bytes(const char (&literal)[Length], const char* = CRC_NOT_A_LITERAL) noexcept
        : data_(literal), size_(terminated(literal[Length - 1] == 0, Length)), typed_(literal) {}
    template <std::size_t Length>
    consteval bytes(const detail::char8 (&literal)[Length], const char* = CRC_NOT_A_LITERAL) noexcept
        : data_(literal), size_(terminated(literal[Length - 1] == 0, Length)), typed_(literal) {}

    template <std::size_t Length>
    CRC_MEMBER bytes(char (&)[Length]) noexcept {
        static_assert(detail::always_false<char[Length]>, CRC_NOT_A_LITERAL);
    }
    template <std::size_t Length>
    CRC_MEMBER bytes(detail::char8 (&)[Length]) noexcept {
        static_assert(detail::always_false<detail::char8[Length]>, CRC_NOT_A_LITERAL);
    }

    template <std::size_t Length>
    CRC_MEMBER constexpr bytes(const bool (&)[Length]) noexcept {
        static_assert(detail::always_false<bool[Length]>, CRC_BOOL_IS_A_BIT);
    }
    template <detail::bool_range Range>
    CRC_MEMBER constexpr bytes(const Range&) noexcept {
        static_assert(detail::always_false<Range>, CRC_BOOL_IS_A_BIT);
    }

    CRC_MEMBER constexpr const void* data() const noexcept { return data_; }
    CRC_MEMBER constexpr std::size_t size() const noexcept { return size_; }

    // Byte i, in constant expressions, where a const void* cannot be read.
    CRC_MEMBER constexpr unsigned char operator[](std::size_t i) const noexcept {
        switch (static_cast<unsigned>(typed_.kind)) {
            case typed::a_char:
                return static_cast<unsigned char>(typed_.c[i]);
            case typed::a_signed_char:
                return static_cast<unsigned char>(typed_.s[i]);
            case typed::a_byte:
                return static_cast<unsigned char>(typed_.b[i]);
            case typed::a_char8:
                return static_cast<unsigned char>(typed_.u8[i]);
            default:
                return typed_.u[i];
        }
    }

    // Byte i, also where there are only a pointer and a size.
    CRC_MEMBER constexpr unsigned char at(std::size_t i) const noexcept {
        return CRC_CONSTANT_EVALUATED ? (*this)[i] : static_cast<const unsigned char*>(data_)[i];
    }

    // `size` bytes from byte `begin` on; begin + size is at most size().
    CRC_MEMBER constexpr bytes slice(std::size_t begin, std::size_t size) const noexcept {
        if (!CRC_CONSTANT_EVALUATED) return {static_cast<const unsigned char*>(data_) + begin, size};
        switch (static_cast<unsigned>(typed_.kind)) {
            case typed::a_char:
                return {typed_.c + begin, size, typed(typed_.c + begin)};
            case typed::a_signed_char:
                return {typed_.s + begin, size, typed(typed_.s + begin)};
            case typed::a_byte:
                return {typed_.b + begin, size, typed(typed_.b + begin)};
            case typed::a_char8:
                return {typed_.u8 + begin, size, typed(typed_.u8 + begin)};
            default:
                return {typed_.u + begin, size, typed(typed_.u + begin)};
        }
    }

private:
    struct typed {
        enum { none, a_char, a_signed_char, an_unsigned_char, a_byte, a_char8, other } kind = none;
        union {
            const unsigned char* u = nullptr;
            const char* c;
            const signed char* s;
            const std::byte* b;
            const detail::char8* u8;
        };
        CRC_MEMBER constexpr typed() noexcept {}
        CRC_MEMBER constexpr typed(const unsigned char* p) noexcept : kind(an_unsigned_char), u(p) {}
        CRC_MEMBER constexpr typed(const char* p) noexcept : kind(a_char), c(p) {}
        CRC_MEMBER constexpr typed(const signed char* p) noexcept : kind(a_signed_char), s(p) {}
        CRC_MEMBER constexpr typed(const std::byte* p) noexcept : kind(a_byte), b(p) {}
        CRC_MEMBER constexpr typed(const detail::char8* p) noexcept : kind(a_char8), u8(p) {}
        CRC_MEMBER constexpr typed(const void*) noexcept : kind(other) {}
    };

    CRC_MEMBER constexpr bytes(const void* data, std::size_t size, typed t) noexcept
        : data_(data), size_(size), typed_(t) {}

    static consteval std::size_t terminated(bool ends_with_nul, std::size_t length) noexcept {
        if (!ends_with_nul) not_a_literal(CRC_NOT_A_LITERAL);
        return length - 1;
    }
    static void not_a_literal(const char* what_to_do) noexcept;

    const void* data_ = nullptr;
    std::size_t size_ = 0;
    typed typed_{};
};

// One of several messages, or of the pieces of one: size bytes from data. Laid out as POSIX's iovec; {nullptr, 0} is
// empty.
struct piece {
    const void* data = nullptr;
    std::size_t size = 0;
};

CRC_TYPES_END

#endif
