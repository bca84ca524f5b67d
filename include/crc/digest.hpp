// The CRC of a message that comes in pieces.
#ifndef CRC_HEADERS_DIGEST_HPP_INCLUDED
#define CRC_HEADERS_DIGEST_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "detail/dispatch/copy.hpp"
#include "detail/dispatch/gather.hpp"
#include "detail/dispatch/shift.hpp"

CRC_TYPES_BEGIN

// A CRC in progress: the register and the number of bytes so far. At most 16 bytes for widths up to 64, trivially
// copyable; never allocates, never throws. Digests are a monoid under +: the digest of A plus the digest of B is the
// digest of A followed by B, and digest{} is neutral, so any ordered reduction over pieces gives the CRC of the whole.
template <params Params>
class digest {
    using algorithm_word = detail::word_for<detail::checked<Params>::value.width>;

public:
    // The digest of the empty message.
    CRC_MEMBER constexpr digest() noexcept : reg_(detail::algorithm<Params>::init) {}

    // The digest of a message of `size` bytes whose finished CRC is `crc`.
    CRC_MEMBER static constexpr digest resume(value_t<Params> crc, std::uint64_t size) noexcept {
        return digest(detail::algorithm<Params>::from_crc(crc), size);
    }

    CRC_MEMBER constexpr digest& update(bytes data) noexcept {
        reg_ = detail::update<Params>(reg_, data);
        size_ += data.size();
        return *this;
    }
    // Bytes in braces, as crc::compute takes them.
    CRC_MEMBER constexpr digest& update(std::initializer_list<unsigned char> data) noexcept {
        return update(bytes(data));
    }
    template <detail::byte_in_braces Byte>
    CRC_MEMBER constexpr digest& update(std::initializer_list<Byte> data) noexcept {
        return update(bytes(data));
    }
    CRC_MEMBER digest& update(const void* data, std::size_t size) noexcept {
        reg_ = detail::update<Params>(reg_, data, size);
        size_ += size;
        return *this;
    }

    // As update(src, size), and copies these bytes to dst: see crc::copy.
    CRC_MEMBER digest& update_copy(void* dst, const void* src, std::size_t size) noexcept {
        reg_ = detail::copied{dst, src, size}(detail::algorithm<Params>{}, reg_);
        size_ += size;
        return *this;
    }

    // As update() with each of the pieces in turn: see crc::gather.
    CRC_MEMBER digest& update_gather(const piece* pieces, std::size_t count) noexcept {
        reg_ = detail::gathered{pieces, count}(detail::algorithm<Params>{}, reg_);
        for (std::size_t i = 0; i < count; ++i) size_ += pieces[i].size;
        return *this;
    }

    // The CRC of all bytes so far. May be asked at any time; updating goes on afterwards.
    CRC_MEMBER constexpr value_t<Params> value() const noexcept { return detail::algorithm<Params>::to_crc(reg_); }

    // Bytes so far, modulo 2^64.
    CRC_MEMBER constexpr std::uint64_t size() const noexcept { return size_; }

    // Back to the empty message, also after resume().
    CRC_MEMBER constexpr void reset() noexcept { *this = digest(); }

    // The digest of this message followed by the other's.
    CRC_MEMBER constexpr digest& operator+=(const digest& next) noexcept {
        reg_ = detail::concatenated(detail::algorithm<Params>{}, reg_, next.reg_, next.size_);
        size_ += next.size_;
        return *this;
    }
    friend CRC_MEMBER constexpr digest operator+(digest a, const digest& b) noexcept { return a += b; }

    friend CRC_MEMBER constexpr bool operator==(const digest& a, const digest& b) noexcept {
        return a.reg_ == b.reg_ && a.size_ == b.size_;
    }

private:
    CRC_MEMBER constexpr digest(algorithm_word reg, std::uint64_t size) noexcept : reg_(reg), size_(size) {}

    algorithm_word reg_;
    std::uint64_t size_ = 0;
};

// What has the members of a digest: crc::digest, crc::engine::digest, or your own (several digests of one message, say).
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
