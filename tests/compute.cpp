// crc::compute and crc::update: everything that may be passed as data, and the types of results.
#include <crc/compute.hpp>
#include <crc/catalogue.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/bridge.hpp"
#include "support/catch.hpp"
#include "support/guarded.hpp"

namespace {

constexpr std::uint32_t check = 0xcbf43926;  // of "123456789"
constexpr std::uint32_t empty = 0;

// The types of values: the smallest one that holds the width.
template <unsigned Width>
inline constexpr crc::params of_width{Width, 1};
static_assert(std::is_same_v<crc::value_t<of_width<1>>, std::uint8_t>);
static_assert(std::is_same_v<crc::value_t<of_width<8>>, std::uint8_t>);
static_assert(std::is_same_v<crc::value_t<of_width<9>>, std::uint16_t>);
static_assert(std::is_same_v<crc::value_t<of_width<16>>, std::uint16_t>);
static_assert(std::is_same_v<crc::value_t<of_width<17>>, std::uint32_t>);
static_assert(std::is_same_v<crc::value_t<of_width<32>>, std::uint32_t>);
static_assert(std::is_same_v<crc::value_t<of_width<33>>, std::uint64_t>);
static_assert(std::is_same_v<crc::value_t<of_width<64>>, std::uint64_t>);
static_assert(std::is_same_v<crc::value_t<of_width<65>>, crc::uint128>);
static_assert(std::is_same_v<crc::value_t<of_width<128>>, crc::uint128>);
static_assert(sizeof(crc::uint128) == 16);
static_assert(std::is_same_v<decltype(crc::compute<crc::crc16_arc>("")), std::uint16_t>);
static_assert(std::is_same_v<decltype(crc::update<crc::crc5_usb>(0, "")), std::uint8_t>);

// Nothing throws.
static_assert(noexcept(crc::compute<crc::crc32>(nullptr, 0)) && noexcept(crc::update<crc::crc32>(0, nullptr, 0)));
static_assert(noexcept(crc::compute<crc::crc32>(std::declval<const std::string&>())));

// crc::params is an aggregate of exactly six members, the last four with defaults.
static_assert(std::is_aggregate_v<crc::params> && std::is_trivially_copyable_v<crc::params>);
static_assert(crc::params{.width = 16, .poly = 0x8005, .init = 0, .refin = true, .refout = true, .xorout = 0} ==
              crc::crc16_arc);
static_assert(crc::params{16, 0x1021} == crc::crc16_xmodem);
static_assert(crc::params{16, 0x1021} != crc::crc16_arc);

// A range of our own: data() and size() are enough.
struct packet {
    unsigned char bytes[9];
    constexpr const unsigned char* data() const { return bytes; }
    constexpr int size() const { return 9; }
};

enum class octet : unsigned char {};

// Constant expressions, from every kind of data whose bytes they may read.
constexpr unsigned char unsigned_chars[] = {'1', '2', '3', '4', '5', '6', '7', '8', '9'};
constexpr signed char signed_chars[] = {'1', '2', '3', '4', '5', '6', '7', '8', '9'};
constexpr std::byte std_bytes[] = {std::byte('1'), std::byte('2'), std::byte('3'), std::byte('4'), std::byte('5'),
                                   std::byte('6'), std::byte('7'), std::byte('8'), std::byte('9')};
constexpr std::array<char, 9> array_of_char = {'1', '2', '3', '4', '5', '6', '7', '8', '9'};
static_assert(crc::compute<crc::crc32>("123456789") == check);
static_assert(crc::compute<crc::crc32>(u8"123456789") == check);
static_assert(crc::compute<crc::crc32>("") == empty);
static_assert(crc::compute<crc::crc32>(unsigned_chars) == check);
static_assert(crc::compute<crc::crc32>(signed_chars) == check);
static_assert(crc::compute<crc::crc32>(std_bytes) == check);
static_assert(crc::compute<crc::crc32>(array_of_char) == check);
static_assert(crc::compute<crc::crc32>(std::span(std_bytes)) == check);
static_assert(crc::compute<crc::crc32>(std::string_view("123456789")) == check);
static_assert(crc::compute<crc::crc32>(std::u8string_view(u8"123456789")) == check);
static_assert(crc::compute<crc::crc32>(packet{{'1', '2', '3', '4', '5', '6', '7', '8', '9'}}) == check);
static_assert(crc::compute<crc::crc32>(crc::bytes()) == empty);
static_assert(crc::update<crc::crc32>(crc::compute<crc::crc32>("1234"), "56789") == check);
static_assert(crc::compute<crc::crc32>("\xff\x80") ==
              crc::compute<crc::crc32>(std::array<unsigned char, 2>{0xff, 0x80}));

// A literal's characters are its value, terminators within it included.
static_assert(crc::compute<crc::crc32>("a\0b") == crc::compute<crc::crc32>(std::string_view("a\0b", 3)));
static_assert(crc::compute<crc::crc32>("a\0") == crc::compute<crc::crc32>(std::string_view("a\0", 2)));

// Bytes in braces; as before, {pointer, size} is a view.
static_assert(crc::compute<crc::crc32>({'1', '2', '3', '4', '5', '6', '7', '8', '9'}) == check);
static_assert(crc::compute<crc::crc32>({0x31, 0x32, 51, '4', 0x35, 54, 0x37, 0x38, '9'}) == check);
static_assert(crc::compute<crc::crc16_modbus>({0x01, 0x03, 0x00, 0x00, 0x00, 0x0a}) == 0xcdc5);
static_assert(crc::compute<crc::crc32>({}) == empty &&
              crc::compute<crc::crc32>({'a'}) == crc::compute<crc::crc32>("a"));
static_assert(crc::compute<crc::crc32>({std::byte(1), std::byte(2)}) == crc::compute<crc::crc32>({1, 2}));
static_assert(crc::compute<crc::crc32>({'\xff', '\x80'}) == crc::compute<crc::crc32>({0xff, 0x80}));
static_assert(crc::compute<crc::crc32>({0, 1}) == crc::compute<crc::crc32>(std::string_view("\0\1", 2)));
static_assert(crc::update<crc::crc32>(crc::compute<crc::crc32>("1234"), {'5', 0x36, '7', '8', '9'}) == check);
static_assert(crc::update<crc::crc32>(check, {}) == check);
static_assert(crc::compute<crc::crc32>({"123456789"}) == check && crc::compute<crc::crc32>({std_bytes}) == check);
static_assert(crc::compute<crc::crc32>(std::initializer_list<char>{'1', '2'}) == crc::compute<crc::crc32>("12"));
static_assert(noexcept(crc::compute<crc::crc32>({1, 2})) && noexcept(crc::update<crc::crc32>(0, {1, 2})));

// Any constant char array that ends in a terminator is text, because nothing tells it from a literal; binary data belongs in
// other types, which are taken whole.
constexpr char text_or_not[] = {1, 2, 3, 0};
constexpr unsigned char data[] = {1, 2, 3, 0};
static_assert(crc::compute<crc::crc32>(text_or_not) == crc::compute<crc::crc32>(std::string_view(text_or_not, 3)));
static_assert(crc::compute<crc::crc32>(data) == crc::compute<crc::crc32>(std::string_view(text_or_not, 4)));

}  // namespace

TEST_CASE("compute: ranges of every kind") {
    const std::string text = "123456789";
    const std::vector<unsigned char> chars(text.begin(), text.end());
    std::vector<std::byte> bytes;
    for (const char c : text) bytes.push_back(std::byte(c));

    CHECK(crc::compute<crc::crc32>(text) == check);
    CHECK(crc::compute<crc::crc32>(std::string(text)) == check);
    CHECK(crc::compute<crc::crc32>(std::string_view(text)) == check);
    CHECK(crc::compute<crc::crc32>(std::u8string(u8"123456789")) == check);
    CHECK(crc::compute<crc::crc32>("123456789") == check);
    CHECK(crc::compute<crc::crc32>(u8"123456789") == check);
    CHECK(crc::compute<crc::crc32>(chars) == check);
    CHECK(crc::compute<crc::crc32>(bytes) == check);
    CHECK(crc::compute<crc::crc32>(std::vector<char>(text.begin(), text.end())) == check);
    CHECK(crc::compute<crc::crc32>(std::vector<signed char>(text.begin(), text.end())) == check);
    CHECK(crc::compute<crc::crc32>(std::vector<std::uint8_t>(text.begin(), text.end())) == check);
    CHECK(crc::compute<crc::crc32>(std::vector<octet>(9, octet('x'))) == crc::compute<crc::crc32>("xxxxxxxxx"));
    CHECK(crc::compute<crc::crc32>(std::span(bytes)) == check);
    CHECK(crc::compute<crc::crc32>(std::span<const std::byte>(bytes)) == check);
    CHECK(crc::compute<crc::crc32>(std::span<const unsigned char, 9>(chars.data(), 9)) == check);
    CHECK(crc::compute<crc::crc32>(std::as_bytes(std::span(text))) == check);
    CHECK(crc::compute<crc::crc32>(std::array<char, 9>{'1', '2', '3', '4', '5', '6', '7', '8', '9'}) == check);
    CHECK(crc::compute<crc::crc32>(unsigned_chars) == check);
    CHECK(crc::compute<crc::crc32>(signed_chars) == check);
    CHECK(crc::compute<crc::crc32>(std_bytes) == check);
    CHECK(crc::compute<crc::crc32>(packet{{'1', '2', '3', '4', '5', '6', '7', '8', '9'}}) == check);
    CHECK(crc::compute<crc::crc32>(text.data(), text.size()) == check);

    unsigned char one = '1', two = '2';
    CHECK(crc::compute<crc::crc32>({one, two}) == crc::compute<crc::crc32>("12"));
    CHECK(crc::update<crc::crc32>(crc::compute<crc::crc32>({one}), {two}) == crc::compute<crc::crc32>("12"));
    CHECK(crc::compute<crc::crc32>({text.data(), text.size()}) == check);
    CHECK(crc::compute<crc::crc32>({text}) == check);
    CHECK(crc::compute<crc::crc32>({nullptr, 0}) == empty);

    unsigned char writable[9] = {'1', '2', '3', '4', '5', '6', '7', '8', '9'};
    CHECK(crc::compute<crc::crc32>(writable) == check);
    CHECK(crc::compute<crc::crc32>(std::span<unsigned char>(writable)) == check);
    CHECK(crc::compute<crc::crc32>(writable, sizeof(writable)) == check);
    std::array<std::byte, 9> writable_bytes{};
    CHECK(crc::compute<crc::crc32>(writable_bytes) == crc::compute<crc::crc32>(std::string(9, '\0')));

    // A char array goes as pointer and size, or as a span: no terminator is looked for.
    const char buffer[4] = {'a', 0, 'b', 0};
    CHECK(crc::compute<crc::crc32>(buffer, sizeof(buffer)) == crc::compute<crc::crc32>(std::string("a\0b\0", 4)));
    CHECK(crc::compute<crc::crc32>(std::span(buffer)) == crc::compute<crc::crc32>(std::string("a\0b\0", 4)));
}

TEST_CASE("compute: objects of any type by pointer and size") {
    const std::uint32_t words[2] = {0x31313131, 0x32323232};
    CHECK(crc::compute<crc::crc32>(words, sizeof(words)) == crc::compute<crc::crc32>("11112222"));
    const void* const p = words;
    CHECK(crc::compute<crc::crc32>(p, 4) == crc::compute<crc::crc32>("1111"));
    CHECK(crc::compute<crc::crc32>(std::as_bytes(std::span(words))) == crc::compute<crc::crc32>("11112222"));
}

TEST_CASE("compute: nothing") {
    CHECK(crc::compute<crc::crc32>(nullptr, 0) == 0);
    CHECK(crc::compute<crc::crc64_xz>(nullptr, 0) == 0);
    CHECK(crc::compute<crc::crc16_ibm_3740>(nullptr, 0) == 0xffff);
    CHECK(crc::compute<crc::crc82_darc>(nullptr, 0) == crc::uint128(0));
    CHECK(crc::compute<crc::crc32>("") == 0);
    CHECK(crc::compute<crc::crc32>(std::string()) == 0);
    CHECK(crc::compute<crc::crc32>(std::vector<std::byte>()) == 0);
    CHECK(crc::compute<crc::crc32>(std::span<const unsigned char>()) == 0);
    CHECK(crc::compute<crc::crc32>(std::string_view()) == 0);
    CHECK(crc::compute<crc::crc32>(std::array<unsigned char, 0>()) == 0);
    CHECK(crc::update<crc::crc32>(check, nullptr, 0) == check);
    CHECK(crc::update<crc::crc32>(check, "") == check);
    // An empty message may lie anywhere, even where nothing may be read.
    const test::guarded memory(1);
    CHECK(crc::compute<crc::crc32>(memory.end(), 0) == 0);
    CHECK(crc::compute<crc::crc32>(std::span<const unsigned char>(memory.end(), 0)) == 0);
}

TEST_CASE("compute: update goes on from a finished CRC") {
    std::uint32_t value = crc::compute<crc::crc32>("");
    for (const char* const piece : {"1", "", "2345", "678", "9"}) {
        value = crc::update<crc::crc32>(value, std::string_view(piece));
    }
    CHECK(value == check);
    CHECK(crc::update<crc::crc32>(crc::compute<crc::crc32>("12345"), std::string("6789").data(), 4) == check);
    CHECK(crc::update<crc::crc12_umts>(crc::compute<crc::crc12_umts>("12345"), "6789") ==
          crc::compute<crc::crc12_umts>("123456789"));
    CHECK(crc::update<crc::crc82_darc>(crc::compute<crc::crc82_darc>("12345"), "6789") ==
          crc::compute<crc::crc82_darc>("123456789"));
    CHECK(crc::update<crc::crc3_gsm>(crc::compute<crc::crc3_gsm>("12345"), "6789") ==
          crc::compute<crc::crc3_gsm>("123456789"));
}

TEST_CASE("compute: ranges and pointers agree on long messages") {
    const auto message = test::random(5).message(5000);
    for (const std::size_t n : {std::size_t(17), std::size_t(200), std::size_t(1000), std::size_t(5000)}) {
        const std::span<const unsigned char> part(message.data(), n);
        const std::uint64_t value = crc::compute<crc::crc64_nvme>(part);
        CHECK(value == crc::compute<crc::crc64_nvme>(message.data(), n));
        CHECK(test::wide(value) == test::expected(crc::crc64_nvme, message.data(), n));
        CHECK(crc::compute<crc::crc64_nvme>(std::as_bytes(part)) == value);
        CHECK(crc::update<crc::crc64_nvme>(crc::compute<crc::crc64_nvme>(part.first(10)), part.subspan(10)) == value);
    }
}

TEST_CASE("compute: a message beyond the caches") {
    std::vector<unsigned char> all((17u << 20u) + 13);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<unsigned char>(i * i >> 7u);
    std::uint32_t crc32 = 0, crc32c = 0;  // of the empty message
    for (std::size_t i = 0; i < all.size(); i += 1u << 20u) {
        const std::size_t n = all.size() - i < (1u << 20u) ? all.size() - i : 1u << 20u;
        crc32 = crc::update<crc::crc32>(crc32, all.data() + i, n);
        crc32c = crc::update<crc::crc32c>(crc32c, all.data() + i, n);
    }
    CHECK(crc::compute<crc::crc32>(all) == crc32);
    CHECK(crc::compute<crc::crc32c>(all) == crc32c);
}
