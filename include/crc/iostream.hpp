// Digests of what passes through a stream, in either direction.
#ifndef CRC_HEADERS_IOSTREAM_HPP_INCLUDED
#define CRC_HEADERS_IOSTREAM_HPP_INCLUDED

#include <cstddef>
#include <streambuf>

#include "digest.hpp"

CRC_CODE_BEGIN

// A streambuf in front of another one: passes everything on at once, and keeps a digest of what has been read through
// it and one of what has been written. It has no buffer of its own, so nothing is read ahead, and what counts as
// written is what the other one has taken. Characters cannot be put back, positions cannot be set: both would falsify a
// digest.
//   std::ofstream file("a.bin", std::ios::binary);
//   crc::digest_streambuf<crc::digest<crc::crc32>> through(file.rdbuf());
//   std::ostream out(&through);
//   out << ...; through.written().value()
template <message_digest Digest>
class digest_streambuf : public std::streambuf {
public:
    // `next` must outlive this object; nullptr has nothing to read and takes nothing. Both digests begin with `empty`.
    explicit digest_streambuf(std::streambuf* next, const Digest& empty = Digest())
        : next_(next), read_(empty), written_(empty) {}
    digest_streambuf(const digest_streambuf&) = default;
    digest_streambuf& operator=(const digest_streambuf&) = default;

    const Digest& read() const noexcept { return read_; }
    const Digest& written() const noexcept { return written_; }

protected:
    int_type underflow() override { return next_ != nullptr ? next_->sgetc() : traits_type::eof(); }
    int_type uflow() override { return counted(read_, next_ != nullptr ? next_->sbumpc() : traits_type::eof()); }
    std::streamsize xsgetn(char* to, std::streamsize size) override {
        return counted(read_, to, next_ != nullptr ? next_->sgetn(to, size) : 0);
    }
    std::streamsize showmanyc() override { return next_ != nullptr ? next_->in_avail() : -1; }

    int_type overflow(int_type c) override {
        if (next_ == nullptr) return traits_type::eof();
        if (traits_type::eq_int_type(c, traits_type::eof()))
            return traits_type::not_eof(c);  // there is nothing to flush
        return counted(written_, next_->sputc(traits_type::to_char_type(c)));
    }
    std::streamsize xsputn(const char* from, std::streamsize size) override {
        return counted(written_, from, next_ != nullptr ? next_->sputn(from, size) : 0);
    }
    int sync() override { return next_ != nullptr ? next_->pubsync() : -1; }

private:
    static int_type counted(Digest& d, int_type c) {
        if (traits_type::eq_int_type(c, traits_type::eof())) return c;
        const char one = traits_type::to_char_type(c);
        d.update(&one, 1);
        return c;
    }
    static std::streamsize counted(Digest& d, const char* data, std::streamsize size) {
        if (size > 0) d.update(data, static_cast<std::size_t>(size));
        return size;
    }

    std::streambuf* next_;
    Digest read_, written_;
};

CRC_CODE_END

#endif
