// Macros of other people's headers, defined before ours: everything works, and they are still there afterwards.

// What real headers of the machine define.
#if __has_include(<sys/param.h>)
#include <sys/param.h>
#endif
#if __has_include(<sys/sysmacros.h>)
#include <sys/sysmacros.h>
#endif
#if __has_include(<sys/stat.h>)
#include <sys/stat.h>
#endif
#if __has_include(<termios.h>)
#include <termios.h>
#endif
#if __has_include(<netinet/in.h>)
#include <netinet/in.h>
#endif

#undef major
#undef minor
#undef makedev
#undef linux
#undef unix
#undef min
#undef max

// zlib with Z_PREFIX, and programs that rename their own.
#define crc32 z_crc32
#define crc32_combine z_crc32_combine
#define adler32 z_adler32
#define crc32c my_crc32c
#define crc16 my_crc16
#define crc8 my_crc8
#define crc64 my_crc64
#define xmodem my_xmodem
// windows.h and the headers it includes.
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char
#define near
#define far
#define pascal
#define cdecl
#define interface struct
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define TRUE 1
#define FALSE 0
#define ERROR 0
#define DELETE 0x00010000L
// complex.h, sys/types.h of old, and what compilers predefine in GNU modes.
#define I _Complex_I
#define major gnu_dev_major
#define minor gnu_dev_minor
#define makedev gnu_dev_makedev
#define linux 1
#define unix 1
#define i386 1
#define arm 1
#define mips 1
// X11/Xlib.h.
#define None 0L
#define Bool int
#define Status int
#define True 1
#define False 0
#define Success 0
#define Always 2
// Qt.
#define emit
#define slots
#define signals public
#define foreach Q_FOREACH
// Arduino.h and avr/io.h.
#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define PI 3.1415926535897932384626433832795
#define F(text) (text)
#define abs(x) ((x) > 0 ? (x) : -(x))
#define round(x) ((x) >= 0 ? (long)((x) + 0.5) : (long)((x)-0.5))
#define lowByte(w) ((unsigned char)((w)&0xff))
#define highByte(w) ((unsigned char)((w) >> 8))
// AssertMacros.h of macOS.
#define check(assertion)
#define verify(assertion)
#define require(assertion, label)
// strings.h of old, and others.
#define index strchr
#define rindex strrchr
#define local static
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

#include <crc/crc.hpp>

#define CRC_TEST_TEXT_(...) #__VA_ARGS__
#define CRC_TEST_TEXT(...) CRC_TEST_TEXT_(__VA_ARGS__)

namespace {

constexpr auto constant = crc::compute<crc::crc32>("123456789");
static_assert(crc::compute<crc::crc32c>("123456789") == 0xe3069283);
static_assert(crc::compute<crc::crc64>("123456789") == 0x6c40df5f0b497347);
static_assert(crc::compute<crc::crc8>("123456789") == 0xf4);
static_assert(crc::compute<crc::xmodem>("123456789") == 0x31c3);
static_assert(crc::verify<crc::xmodem>("123456789\x31\xc3"));
static_assert(!crc::forge<crc::crc32>("123456789", 5, 1).error && crc::compute_bits<crc::crc8>("a", 7) != 0);

unsigned long long computed(const void* data, decltype(sizeof(0)) size) { return crc::compute<crc::crc32>(data, size); }
unsigned long long digested(const void* data, decltype(sizeof(0)) size) {
    crc::digest<crc::crc32> d;
    return (d.update(data, size) + crc::digest<crc::crc32>()).value();
}
unsigned long long combined() {
    return crc::combine<crc::crc32>(crc::compute<crc::crc32>("1234"), crc::compute<crc::crc32>("56789"), 5);
}
unsigned long long by_engine(const void* data, decltype(sizeof(0)) size) {
    return crc::engine::make(crc::crc32).engine.compute(data, size);
}
const char* found() { return crc::find("crc32")->name; }
bool forced() { return crc::force_kernel(crc::active_kernel<crc::crc32>()) && crc::force_kernel(nullptr); }

struct text_of_macro {
    const char* now;
    const char* before;
};
// Without min and max, which libstdc++ undefines.
constexpr text_of_macro still_there[] = {
    {CRC_TEST_TEXT(crc32), "z_crc32"},
    {CRC_TEST_TEXT(crc32c), "my_crc32c"},
    {CRC_TEST_TEXT(crc64), "my_crc64"},
    {CRC_TEST_TEXT(small), "char"},
    {CRC_TEST_TEXT(near), ""},
    {CRC_TEST_TEXT(far), ""},
    {CRC_TEST_TEXT(interface), "struct"},
    {CRC_TEST_TEXT(I), "_Complex_I"},
    {CRC_TEST_TEXT(major), "gnu_dev_major"},
    {CRC_TEST_TEXT(minor), "gnu_dev_minor"},
    {CRC_TEST_TEXT(linux), "1"},
    {CRC_TEST_TEXT(unix), "1"},
    {CRC_TEST_TEXT(None), "0L"},
    {CRC_TEST_TEXT(True), "1"},
    {CRC_TEST_TEXT(signals), "public"},
    {CRC_TEST_TEXT(HIGH), "0x1"},
    {CRC_TEST_TEXT(index), "strchr"},
    {CRC_TEST_TEXT(local), "static"},
    {CRC_TEST_TEXT(check(1)), ""},
};

}  // namespace

// Catch2 cannot bear them.
#undef crc32
#undef min
#undef max
#undef small
#undef near
#undef far
#undef pascal
#undef cdecl
#undef interface
#undef IN
#undef OUT
#undef OPTIONAL
#undef CONST
#undef VOID
#undef TRUE
#undef FALSE
#undef ERROR
#undef DELETE
#undef I
#undef major
#undef minor
#undef makedev
#undef linux
#undef unix
#undef i386
#undef arm
#undef mips
#undef None
#undef Bool
#undef Status
#undef True
#undef False
#undef Success
#undef Always
#undef emit
#undef slots
#undef signals
#undef foreach
#undef HIGH
#undef LOW
#undef INPUT
#undef OUTPUT
#undef PI
#undef F
#undef abs
#undef round
#undef lowByte
#undef highByte
#undef check
#undef verify
#undef require
#undef index
#undef rindex
#undef local
#undef likely
#undef unlikely

#include <string>

#include "support/catch.hpp"

TEST_CASE("macros: the library works after hostile ones") {
    CHECK(constant == 0xcbf43926);
    CHECK(computed("123456789", 9) == 0xcbf43926);
    CHECK(digested("123456789", 9) == 0xcbf43926);
    CHECK(combined() == 0xcbf43926);
    CHECK(by_engine("123456789", 9) == 0xcbf43926);
    CHECK(std::string(found()) == "CRC-32/ISO-HDLC");
    CHECK(forced());
}

TEST_CASE("macros: other people's are left alone") {
    for (const text_of_macro& macro : still_there) {
        CAPTURE(macro.before);
        CHECK(std::string(macro.now) == macro.before);
    }
}
