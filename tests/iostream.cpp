// crc::digest_streambuf: what passes is passed on unchanged, and counted exactly.
#include <crc/iostream.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/engine.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iomanip>
#include <istream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>

#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

using digest = crc::digest<crc::crc32>;
using through = crc::digest_streambuf<digest>;

std::string text(std::size_t size, std::uint64_t seed) {
    const auto m = test::random(seed).message(size);
    return {m.begin(), m.end()};
}

// Takes so many characters and no more.
class full : public std::streambuf {
public:
    explicit full(std::size_t room) : room_(room) {}
    const std::string& str() const { return text_; }

protected:
    std::streamsize xsputn(const char* from, std::streamsize size) override {
        const std::size_t before = text_.size();
        text_.append(from, std::min(static_cast<std::size_t>(size), room_ - before));
        return static_cast<std::streamsize>(text_.size() - before);
    }
    int_type overflow(int_type c) override {
        if (text_.size() == room_) return traits_type::eof();
        text_ += traits_type::to_char_type(c);
        return c;
    }

private:
    std::size_t room_;
    std::string text_;
};

}  // namespace

TEST_CASE("iostream: written in every way") {
    std::stringbuf target;
    through buffer(&target);
    std::ostream out(&buffer);
    const std::string block = text(5000, 1);
    out << "text " << 42 << ' ' << std::hex << std::setw(8) << 0xabc << '\n' << block;
    out.put('\xff').put('\0');
    out.write(block.data(), 100);
    std::copy(block.begin(), block.end(), std::ostreambuf_iterator<char>(out));
    out << std::flush;
    CHECK(out.good());
    const std::string all = target.str();
    CHECK(all.size() == 5 + 3 + 8 + 1 + 5000 + 2 + 100 + 5000);
    CHECK(buffer.written() == digest().update(all));
    CHECK(buffer.read() == digest());
}

TEST_CASE("iostream: read in every way") {
    const std::string all = "word 42\nline two\n" + text(3000, 2) + '\xff' + std::string(1, '\0') + text(700, 3);
    std::stringbuf source(all);
    through buffer(&source);
    std::istream in(&buffer);
    std::string word, line;
    int number = 0;
    in >> word >> number;
    CHECK(word == "word");
    CHECK(number == 42);
    // A peek takes nothing.
    CHECK(in.peek() == '\n');
    CHECK(buffer.read() == digest().update("word 42"));
    in.get();
    std::getline(in, line);
    CHECK(line == "line two");
    CHECK(buffer.read() == digest().update("word 42\nline two\n"));
    std::string block(3002, ' ');
    in.read(block.data(), 3002);
    CHECK(block == all.substr(17, 3002));
    CHECK(buffer.read() == digest().update(std::string_view(all).substr(0, 17 + 3002)));
    const std::string rest{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    CHECK(rest == all.substr(17 + 3002));
    CHECK(buffer.read() == digest().update(all));
    CHECK(buffer.written() == digest());
    // At the end nothing more is counted.
    CHECK(in.get() == std::char_traits<char>::eof());
    CHECK(buffer.sgetn(block.data(), 10) == 0);
    CHECK(buffer.read() == digest().update(all));
}

TEST_CASE("iostream: nothing is read ahead") {
    std::stringbuf source("123456789");
    {
        through buffer(&source);
        std::istream in(&buffer);
        char four[4];
        in.read(four, 4);
        CHECK(buffer.in_avail() == 5);
        CHECK(buffer.read() == digest().update("1234"));
    }
    CHECK(source.sgetc() == '5');
}

TEST_CASE("iostream: one character as a block") {
    std::stringbuf target("x");
    through buffer(&target);
    char c = 0;
    REQUIRE(buffer.sgetn(&c, 1) == 1);
    REQUIRE(buffer.sputn("y", 1) == 1);
    REQUIRE((buffer.read().value() == crc::compute<crc::crc32>("x") && buffer.read().size() == 1));
    REQUIRE((buffer.written().value() == crc::compute<crc::crc32>("y") && buffer.written().size() == 1));
}

TEST_CASE("iostream: a flush is no character") {
    struct opened : through {
        using through::overflow;
        using through::through;
    };
    std::stringbuf target;
    opened buffer(&target);
    const opened::int_type none = opened::traits_type::eof();
    REQUIRE(buffer.overflow(none) != none);
    REQUIRE((buffer.written().size() == 0 && target.str().empty()));
}

TEST_CASE("iostream: both directions at once, from any start, by an engine") {
    std::stringbuf both("abc");
    both.pubseekoff(0, std::ios::end, std::ios::out);
    const auto e = crc::engine::make(crc::crc16_modbus).engine;
    crc::digest_streambuf buffer(&both, e.start().update("12345"));
    std::iostream io(&buffer);
    io << "6789";
    CHECK(buffer.written().value() == 0x4b37);
    std::string word;
    io >> word;
    CHECK(word == "abc6789");
    CHECK(buffer.read() == e.start().update("12345abc6789"));
}

TEST_CASE("iostream: what is not taken is not counted") {
    full target(7);
    through buffer(&target);
    std::ostream out(&buffer);
    out.write("123456789", 9);
    CHECK(out.bad());
    CHECK(target.str() == "1234567");
    CHECK(buffer.written() == digest().update("1234567"));
    CHECK(buffer.sputc('8') == std::char_traits<char>::eof());
    CHECK(buffer.written().size() == 7);

    through nowhere(nullptr);
    std::iostream none(&nowhere);
    CHECK(none.get() == std::char_traits<char>::eof());
    none.clear();
    none << "x" << std::flush;
    CHECK(none.bad());
    CHECK(nowhere.written() == digest());
}

TEST_CASE("iostream: one step back, and no other") {
    std::stringbuf both("123456789");
    through buffer(&both);
    std::iostream io(&buffer);
    io.unget();  // nothing has been read
    CHECK(io.bad());
    io.clear();
    CHECK(io.get() == '1');
    CHECK(buffer.read() == digest().update("1"));
    io.unget();
    CHECK(io.good());
    CHECK(buffer.read() == digest());
    io.unget();
    CHECK(io.bad());
    io.clear();
    CHECK(io.get() == '1');
    CHECK(io.get() == '2');
    io.putback('x');  // another one
    CHECK(io.bad());
    io.clear();
    CHECK(buffer.read() == digest().update("12"));
    io.putback('2');
    CHECK(io.good());
    CHECK(buffer.read() == digest().update("1"));
    char block[5];
    CHECK(io.read(block, 5));
    CHECK(buffer.read() == digest().update("123456"));
    io.unget();
    CHECK(io.peek() == '6');
    CHECK(buffer.read() == digest().update("12345"));
    const std::string rest{std::istreambuf_iterator<char>(io), std::istreambuf_iterator<char>()};
    CHECK(rest == "6789");
    CHECK(buffer.read() == digest().update("123456789"));
    // Not if somebody else has moved the other buffer.
    io.clear();
    both.pubseekpos(3, std::ios::in);
    io.unget();
    CHECK(io.bad());
    CHECK(both.sgetc() == '4');
    CHECK(buffer.read() == digest().update("123456789"));
    // Once, even if the character before is the same.
    std::stringbuf twice("aabb");
    through third(&twice);
    REQUIRE(third.sgetn(block, 2) == 2);
    CHECK(third.read() == digest().update("aa"));
    CHECK(third.sungetc() == 'a');
    CHECK(third.sungetc() == std::char_traits<char>::eof());
    CHECK(third.read() == digest().update("a"));
    // A character that looks like the end of a file.
    std::stringbuf high("\xff\xfe");
    through again(&high);
    CHECK(again.sbumpc() == 0xff);
    CHECK(again.sungetc() == 0xff);
    CHECK(again.read() == digest());

    through nowhere(nullptr);
    CHECK(nowhere.sungetc() == std::char_traits<char>::eof());
    CHECK(nowhere.sputbackc('1') == std::char_traits<char>::eof());
}

TEST_CASE("iostream: the position may be asked and not set") {
    std::stringbuf both("123456789");
    through buffer(&both);
    std::iostream io(&buffer);
    CHECK(io.tellg() == std::streampos(0));
    io.get();
    CHECK(io.tellg() == std::streampos(1));
    io << "ab";
    CHECK(io.tellp() == std::streampos(2));
    CHECK(io.tellg() == std::streampos(1));
    io.seekg(0);
    CHECK(io.fail());
    io.clear();
    io.seekg(1, std::ios::cur);
    CHECK(io.fail());
    io.clear();
    io.seekp(0, std::ios::end);
    CHECK(io.fail());
    io.clear();
    io.seekp(0, std::ios::beg);
    CHECK(io.fail());
    CHECK(both.str() == "ab3456789");
    CHECK(buffer.read() == digest().update("1"));
    CHECK(buffer.written() == digest().update("ab"));
    through nowhere(nullptr);
    CHECK(std::ostream(&nowhere).tellp() == std::streampos(-1));
}

namespace {

// A digest that is not trivially copyable.
struct copied_by_hand {
    std::string text{};
    copied_by_hand() = default;
    void update(const void* data, std::size_t size) noexcept { text.append(static_cast<const char*>(data), size); }
    copied_by_hand& operator+=(const copied_by_hand& next) noexcept {
        text += next.text;
        return *this;
    }
    void reset() noexcept { text.clear(); }
};

}  // namespace

TEST_CASE("iostream: digests of others") {
    std::stringbuf both("123456789");
    crc::digest_streambuf<copied_by_hand> buffer(&both);
    std::iostream io(&buffer);
    io.get();
    char block[3];
    io.read(block, 3);
    CHECK(buffer.read().text == "1234");
    CHECK(io.tellg() == std::streampos(4));
    io.unget();
    CHECK(io.bad());
    CHECK(buffer.read().text == "1234");
}
