// Messages that are not whole bytes: CAN frames, USB tokens, GSM blocks.
//
// The bits of a byte are taken in the order of refin: the least significant first if it is true, else the most
// significant. So the last, partial byte holds its bits at the low end if refin, else at the high end, and its other
// bits are ignored. A message simply goes on: after 11 bits, the first bit of the next byte is the 12th. A range of bool
// holds one bit in each element, in the order in which they are sent.
#ifndef CRC_HEADERS_BITS_HPP_INCLUDED
#define CRC_HEADERS_BITS_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "digest.hpp"
#include "wire.hpp"

CRC_CODE_BEGIN_IN(detail)

// Bytes that hold `count` bits, and the view of them.
CRC_ALWAYS_INLINE constexpr std::uint64_t bytes_for_bits(std::uint64_t count) noexcept {
    return count / 8 + (count % 8 != 0);
}
CRC_ALWAYS_INLINE bytes bytes_of_bits(const void* data, std::uint64_t count) noexcept {
    return {data, number_as<std::size_t>(bytes_for_bits(count))};
}

// True if `size` bytes can hold a message of `count` bits that ends in its CRC.
CRC_ALWAYS_INLINE constexpr bool holds_codeword(std::size_t size, std::uint64_t count, const params& p) noexcept {
    return count >= p.width && bytes_for_bits(count) <= size;
}

// Not for constant expressions: in one, asking for more bits than the data has is an error that names this function.
inline void more_bits_than_the_data_has() noexcept {}

CRC_CODE_END_IN

CRC_TYPES_BEGIN

namespace detail {

template <class Type>
inline constexpr bool is_bool_array = false;
template <std::size_t Length>
inline constexpr bool is_bool_array<bool[Length]> = true;

// One bit in each element: bool[11], std::array<bool, 11>, std::vector<bool> ...
template <class Range>
concept unpacked_bits = bool_range<Range> || is_bool_array<Range>;

}  // namespace detail

// A CRC in progress that counts bits; users say crc::bit_digest<Params> and crc::engine::bit_digest. Like crc::digest it
// neither allocates nor throws, and is a monoid under + (of messages below 2^64 bits). Whole bytes take the same
// kernels at any place in the message.
template <class Source>
class basic_bit_digest : Source {  // a base, since MSVC ignores [[no_unique_address]]
public:
    using value_type = typename Source::value;  // the type of a finished CRC

    // The digest of the empty message, and that of a message of `bits` bits whose finished CRC is `crc`.
    CRC_MEMBER constexpr basic_bit_digest() noexcept requires requires { Source(); } : basic_bit_digest(Source()) {
    }
    CRC_MEMBER constexpr explicit basic_bit_digest(Source from) noexcept : Source(from), reg_(from.init()) {}
    CRC_MEMBER constexpr basic_bit_digest(Source from, value_type crc, std::uint64_t bits) noexcept
        : Source(from), reg_(from.from_crc(crc)), bits_(bits) {}
    CRC_MEMBER static constexpr basic_bit_digest resume(value_type crc, std::uint64_t bits) noexcept requires requires {
        Source();
    }
    { return basic_bit_digest(Source(), crc, bits); }

    // The message goes on with these bytes.
    CRC_MEMBER constexpr basic_bit_digest& update(bytes data) noexcept {
        reg_ = source().run(reg_, data);
        bits_ += std::uint64_t{data.size()} * 8;
        return *this;
    }
    // Bytes in braces, as crc::compute takes them.
    CRC_MEMBER constexpr basic_bit_digest& update(std::initializer_list<unsigned char> data) noexcept {
        return update(bytes(data));
    }
    template <detail::byte_in_braces Byte>
    CRC_MEMBER constexpr basic_bit_digest& update(std::initializer_list<Byte> data) noexcept {
        return update(bytes(data));
    }
    CRC_MEMBER basic_bit_digest& update(const void* data, std::size_t size) noexcept {
        return update(bytes(data, size));
    }

    // The first `count` bits of the data. Never reads outside it: of data that has fewer it takes all, as bits() tells;
    // in a constant expression that is an error.
    CRC_MEMBER constexpr basic_bit_digest& update_bits(bytes data, std::uint64_t count) noexcept {
        if (detail::bytes_for_bits(count) > data.size()) {
            if (CRC_CONSTANT_EVALUATED) detail::more_bits_than_the_data_has();
            count = std::uint64_t{data.size()} * 8;
        }
        const auto whole = detail::number_as<std::size_t>(count / 8);
        reg_ = source().run(reg_, data.slice(0, whole));
        if (count % 8 != 0) reg_ = source().run_bits(reg_, data.at(whole), static_cast<unsigned>(count % 8));
        bits_ += count;
        return *this;
    }
    // From a pointer to at least (count + 7) / 8 bytes.
    template <detail::pointer_to_data Pointer>
    CRC_MEMBER basic_bit_digest& update_bits(const Pointer& data, std::uint64_t count) noexcept {
        return update_bits(detail::bytes_of_bits(data, count), count);
    }

    // The bits that the elements of a range of bool are, the first one sent first.
    template <detail::unpacked_bits Bits>
    CRC_MEMBER constexpr basic_bit_digest& update_bits(const Bits& bits) noexcept {
        unsigned char gathered[64] = {};
        unsigned filled = 0;  // bits
        for (const bool bit : bits) {
            const unsigned place = source().parameters().refin ? filled % 8 : 7 - filled % 8;
            unsigned char& byte = gathered[filled / 8];
            byte = static_cast<unsigned char>((filled % 8 == 0 ? 0u : unsigned{byte}) | (bit ? 1u << place : 0u));
            if (++filled == 8 * sizeof(gathered)) {
                update_bits(bytes(gathered), filled);
                filled = 0;
            }
        }
        return update_bits(bytes(gathered), filled);
    }
    CRC_MEMBER constexpr basic_bit_digest& update_bits(std::initializer_list<bool> bits) noexcept {
        return update_bits<std::initializer_list<bool>>(bits);
    }

    // The CRC of all bits so far.
    CRC_MEMBER constexpr value_type value() const noexcept { return source().to_crc(reg_); }

    // Bits so far, modulo 2^64.
    CRC_MEMBER constexpr std::uint64_t bits() const noexcept { return bits_; }

    // Back to the empty message, also after resume().
    CRC_MEMBER constexpr void reset() noexcept { *this = basic_bit_digest(source()); }

    // The digest of this message followed by the other's.
    CRC_MEMBER constexpr basic_bit_digest& operator+=(const basic_bit_digest& next) noexcept {
        const auto whole = source().shift(reg_ ^ source().init(), next.bits_ / 8);
        reg_ = source().run_bits(whole, 0, static_cast<unsigned>(next.bits_ % 8)) ^ next.reg_;
        bits_ += next.bits_;
        return *this;
    }
    friend CRC_MEMBER constexpr basic_bit_digest operator+(basic_bit_digest a, const basic_bit_digest& b) noexcept {
        return a += b;
    }

    // Digests are equal if their CRCs and their sizes are.
    friend CRC_MEMBER constexpr bool operator==(const basic_bit_digest& a, const basic_bit_digest& b) noexcept {
        return a.reg_ == b.reg_ && a.bits_ == b.bits_;
    }

private:
    CRC_MEMBER constexpr const Source& source() const noexcept { return *this; }

    typename Source::word reg_;
    std::uint64_t bits_ = 0;
};

// The digest of an algorithm known at compile time.
template <params Params>
using bit_digest = basic_bit_digest<detail::fixed_source<Params>>;

CRC_TYPES_END

CRC_CODE_BEGIN

// The CRC of the first `count` bits of the data, which must have them: see bit_digest::update_bits.
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> compute_bits(bytes data, std::uint64_t count) noexcept {
    return bit_digest<Params>().update_bits(data, count).value();
}
template <params Params, detail::pointer_to_data Pointer>
CRC_ALWAYS_INLINE value_t<Params> compute_bits(const Pointer& data, std::uint64_t count) noexcept {
    return bit_digest<Params>().update_bits(data, count).value();
}

// The CRC of bits of which each element of a range of bool is one, the first one sent first.
template <params Params, detail::unpacked_bits Bits>
CRC_ALWAYS_INLINE constexpr value_t<Params> compute_bits(const Bits& bits) noexcept {
    return bit_digest<Params>().update_bits(bits).value();
}
template <params Params>
CRC_ALWAYS_INLINE constexpr value_t<Params> compute_bits(std::initializer_list<bool> bits) noexcept {
    return bit_digest<Params>().update_bits(bits).value();
}

// True if these bits are a message followed by the bits of its CRC, highest power of x first, with no padding between
// or after: RevEng's codeword. That is how CAN, USB and GSM send it. False if the data has fewer bits, or the CRC has more.
template <params Params>
CRC_ALWAYS_INLINE constexpr bool verify_bits(bytes data, std::uint64_t count) noexcept {
    if (!detail::holds_codeword(data.size(), count, detail::algorithm<Params>::parameters)) return false;
    return (compute_bits<Params>(data, count) ^ static_cast<value_t<Params>>(Params.xorout)) == residue_v<Params>;
}
template <params Params, detail::pointer_to_data Pointer>
CRC_ALWAYS_INLINE bool verify_bits(const Pointer& data, std::uint64_t count) noexcept {
    return verify_bits<Params>(detail::bytes_of_bits(data, count), count);
}
// The same of bits of which each element of a range of bool is one.
template <params Params, detail::unpacked_bits Bits>
CRC_ALWAYS_INLINE constexpr bool verify_bits(const Bits& bits) noexcept {
    const bit_digest<Params> d = bit_digest<Params>().update_bits(bits);
    return d.bits() >= Params.width && (d.value() ^ static_cast<value_t<Params>>(Params.xorout)) == residue_v<Params>;
}

CRC_CODE_END

#endif
