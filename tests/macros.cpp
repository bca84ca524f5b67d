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
#undef MIN
#undef MAX
#undef roundup
#undef __always_inline

#include "support/foreign_macros.inl"

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
    {CRC_TEST_TEXT(I), "(__extension__ 1.0iF)"},
    {CRC_TEST_TEXT(A), "@"},
    {CRC_TEST_TEXT(noinline), "__attribute__((__noinline__))"},
    {CRC_TEST_TEXT(CRC), "0x04c11db7"},
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
#undef A
#undef B
#undef C
#undef D
#undef E
#undef F
#undef G
#undef H
#undef I
#undef J
#undef K
#undef L
#undef M
#undef N
#undef O
#undef P
#undef Q
#undef R
#undef S
#undef T
#undef U
#undef V
#undef W
#undef X
#undef Y
#undef Z
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
#undef abs
#undef round
#undef lowByte
#undef highByte
#undef word
#undef bit
#undef bitRead
#undef bitSet
#undef bitClear
#undef bitWrite
#undef interrupts
#undef noInterrupts
#undef sq
#undef constrain
#undef radians
#undef degrees
#undef _BV
#undef SERIAL
#undef DISPLAY
#undef CHANGE
#undef FALLING
#undef RISING
#undef DEFAULT
#undef EXTERNAL
#undef noinline
#undef always_inline
#undef __always_inline
#undef aligned
#undef packed
#undef section
#undef target
#undef vector_size
#undef may_alias
#undef abi_tag
#undef used
#undef unused
#undef weak
#undef pure
#undef hot
#undef cold
#undef __packed
#undef __used
#undef __weak
#undef __pure
#undef barrier
#undef clamp
#undef roundup
#undef fls
#undef hweight8
#undef container_of
#undef ARRAY_SIZE
#undef BIT
#undef BITS_PER_LONG
#undef GENMASK
#undef BUILD_BUG_ON
#undef MIN
#undef MAX
#undef current
#undef crc32_le
#undef crc16_update
#undef CRC
#undef POLY
#undef POLYNOMIAL
#undef WIDTH
#undef INIT
#undef TABLE
#undef REFLECT_DATA
#undef CRC_CRC_HPP
#undef CRC_HPP
#undef CRC_H
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
