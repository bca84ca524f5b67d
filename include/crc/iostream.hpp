// Digests of the characters that pass through a stream, in either direction.
#ifndef CRC_HEADERS_IOSTREAM_HPP_INCLUDED
#define CRC_HEADERS_IOSTREAM_HPP_INCLUDED

#include <cstddef>
#include <ios>
#include <streambuf>
#include <type_traits>

#include "digest.hpp"

CRC_CODE_BEGIN

// A streambuf in front of another one: passes everything on at once, and keeps a digest of the characters read
// through it and one of those written. It has no buffer of its own, so nothing is read ahead, and the characters that
// count as written are those that the other one has taken. The position may be asked (tellg, tellp) but not set, which
// would falsify a digest: such a call fails. The last character read may be put back once, if the other one can do so and
// the digest is trivially copyable, as ours are: then it counts no longer. Any other character, or a second one, is
// refused.
//   std::ofstream file("a.bin", std::ios::binary);
//   crc::digest_streambuf<crc::digest<crc::crc32>> through(file.rdbuf());
//   std::ostream out(&through);
//   out << ...; through.written().value()
template <message_digest Digest>
class digest_streambuf : public std::streambuf {
public:
    // `next` must outlive this object; nullptr has nothing to read and takes nothing. Both digests begin with `empty`.
    explicit digest_streambuf(std::streambuf* next, const Digest& empty = Digest())
        : next_(next), read_(empty), written_(empty), last_{empty} {}
    // A copy is in front of the same streambuf, with digests of its own.
    digest_streambuf(const digest_streambuf&) = default;
    digest_streambuf& operator=(const digest_streambuf&) = default;

    // The digests of the characters read, and of those written.
    const Digest& read() const noexcept { return read_; }
    const Digest& written() const noexcept { return written_; }

protected:
    // The functions that std::streambuf calls, as the standard describes them.
    int_type underflow() override { return next_ != nullptr ? next_->sgetc() : traits_type::eof(); }
    int_type uflow() override { return taken(next_ != nullptr ? next_->sbumpc() : traits_type::eof()); }
    std::streamsize xsgetn(char* to, std::streamsize size) override {
        const std::streamsize got = next_ != nullptr ? next_->sgetn(to, size) : 0;
        if (got > 0) take(to, static_cast<std::size_t>(got));
        return got;
    }
    std::streamsize showmanyc() override { return next_ != nullptr ? next_->in_avail() : -1; }
    int_type pbackfail(int_type c) override {
        const int_type none = traits_type::eof();
        if constexpr (steps_back) {
            const int_type last = traits_type::to_int_type(last_.character);
            if (!last_.known || (!traits_type::eq_int_type(c, none) && !traits_type::eq_int_type(c, last))) return none;
            const int_type back = next_->sungetc();
            if (traits_type::eq_int_type(back, last)) {
                read_ = last_.before;
                last_.known = false;
                return back;
            }
            if (!traits_type::eq_int_type(back, none)) next_->sbumpc();  // somebody else has moved it meanwhile
        }
        return none;
    }
    pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode which) override {
        if (next_ == nullptr || offset != 0 || from != std::ios_base::cur) return pos_type(off_type(-1));
        return next_->pubseekoff(0, std::ios_base::cur, which);
    }
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
    static constexpr bool steps_back = std::is_trivially_copyable_v<Digest> && std::is_copy_assignable_v<Digest>;

    // The characters read but for the last one, and that.
    struct one_read {
        Digest before;
        char character = 0;
        bool known = false;
    };
    struct nothing_read {
        explicit nothing_read(const Digest&) {}
    };

    void take(const char* data, std::size_t size) {
        if constexpr (steps_back) {
            if (size > 1) read_.update(data, size - 1);
            last_ = {read_, data[size - 1], true};
            read_.update(data + size - 1, 1);
        } else {
            read_.update(data, size);
        }
    }
    int_type taken(int_type c) {
        const char one = traits_type::to_char_type(c);
        if (!traits_type::eq_int_type(c, traits_type::eof())) take(&one, 1);
        return c;
    }
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
    std::conditional_t<steps_back, one_read, nothing_read> last_;
};

CRC_CODE_END

#endif
