// The CRC of a message that comes in pieces.
#ifndef CRC_HEADERS_DIGEST_HPP_INCLUDED
#define CRC_HEADERS_DIGEST_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "detail/dispatch/copy.hpp"
#include "detail/dispatch/gather.hpp"
#include "detail/dispatch/source.hpp"

CRC_TYPES_BEGIN

// The members that crc::digest and crc::engine::digest, which are Self, share. Source: of their parameters.
template <class Self, class Source>
class basic_digest : Source {
    using value_type = typename Source::value;
    using word = typename Source::word;

public:
    // The message goes on with these bytes.
    CRC_MEMBER constexpr Self& update(bytes data) noexcept { return becomes(source().run(reg_, data), data.size()); }
    // Bytes in braces, as crc::compute takes them.
    CRC_MEMBER constexpr Self& update(std::initializer_list<unsigned char> data) noexcept {
        return update(bytes(data));
    }
    template <detail::byte_in_braces Byte>
    CRC_MEMBER constexpr Self& update(std::initializer_list<Byte> data) noexcept {
        return update(bytes(data));
    }
    CRC_MEMBER Self& update(const void* data, std::size_t size) noexcept {
        return becomes(source().run(reg_, data, size), size);
    }

    // As update(src, size), and copies these bytes to dst: see crc::copy.
    CRC_MEMBER Self& update_copy(void* dst, const void* src, std::size_t size) noexcept {
        return becomes(source().apply(reg_, detail::copied{dst, src, size}), size);
    }

    // As update() with each of the pieces in turn: see crc::gather.
    CRC_MEMBER Self& update_gather(const piece* pieces, std::size_t count) noexcept {
        reg_ = source().apply(reg_, detail::gathered{pieces, count});
        for (std::size_t i = 0; i < count; ++i) size_ += pieces[i].size;
        return self();
    }

    // The CRC of all bytes so far. May be asked at any time; updating goes on afterwards.
    CRC_MEMBER constexpr value_type value() const noexcept { return source().to_crc(reg_); }

    // Bytes so far, modulo 2^64.
    CRC_MEMBER constexpr std::uint64_t size() const noexcept { return size_; }

    // Back to the empty message, also after resume().
    CRC_MEMBER constexpr void reset() noexcept {
        reg_ = source().init();
        size_ = 0;
    }

    // The digest of this message followed by the other's.
    CRC_MEMBER constexpr Self& operator+=(const Self& next) noexcept {
        return becomes(detail::concatenated(source(), reg_, next.reg_, next.size_), next.size_);
    }
    friend CRC_MEMBER constexpr Self operator+(Self a, const Self& b) noexcept { return a += b; }

    // True if their CRCs and their sizes are equal.
    friend CRC_MEMBER constexpr bool operator==(const Self& a, const Self& b) noexcept {
        return a.reg_ == b.reg_ && a.size_ == b.size_;
    }

protected:
    // With this register after so many bytes.
    CRC_MEMBER constexpr basic_digest(Source from, word reg, std::uint64_t size) noexcept
        : Source(from), reg_(reg), size_(size) {}

private:
    friend Self;
    CRC_MEMBER constexpr const Source& source() const noexcept { return *this; }
    CRC_MEMBER constexpr Self& self() noexcept { return static_cast<Self&>(*this); }
    CRC_MEMBER constexpr Self& becomes(word reg, std::uint64_t further) noexcept {
        reg_ = reg;
        size_ += further;
        return self();
    }

    word reg_;
    std::uint64_t size_;
};

// A CRC in progress: the register and the number of bytes so far. At most 16 bytes for widths up to 64, trivially
// copyable; never allocates, never throws. Digests are a monoid under +: the digest of A plus the digest of B is the
// digest of A followed by B, and digest{} is neutral, so any ordered reduction over pieces gives the CRC of the whole.
template <params Params>
class digest : public basic_digest<digest<Params>, detail::fixed_source<Params>> {
    using source = detail::fixed_source<Params>;
    using base = basic_digest<digest, source>;

public:
    // The digest of the empty message.
    CRC_MEMBER constexpr digest() noexcept : base({}, source::init(), 0) {}

    // The digest of a message of `size` bytes whose finished CRC is `crc`.
    CRC_MEMBER static constexpr digest resume(value_t<Params> crc, std::uint64_t size) noexcept {
        digest result;
        result.becomes(source::from_crc(crc), size);
        return result;
    }
};

// A type with the members of a digest: crc::digest, crc::engine::digest, or your own (several digests of one message, say).
// a += b means a's message followed by b's; reset() makes it that of the empty message.
template <class Digest>
concept message_digest = requires(Digest a, const Digest& b, const void* data, std::size_t size) {
    Digest(b);
    requires noexcept(a.update(data, size));
    requires noexcept(a += b);
    a.reset();
};

CRC_TYPES_END

#endif
