// crc::compute_range, crc::digest_iterator, crc::object_bytes_with_padding.
#include <crc/ranges.hpp>
#include <crc/catalogue.hpp>
#include <crc/parallel.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <forward_list>
#include <iterator>
#include <list>
#include <ranges>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

// Clang before 16 cannot compile the views of libstdc++.
#if defined(__clang__) && __clang_major__ < 16
#define CRC_TEST_VIEWS 0
#else
#define CRC_TEST_VIEWS 1
#endif

namespace {

enum class octet : std::uint8_t {};

#if CRC_TEST_VIEWS
// In constant expressions, from a range that is not contiguous.
constexpr std::uint32_t at_compile_time() {
    return crc::compute_range<crc::crc32>(std::views::iota('1', char('9' + 1)) |
                                          std::views::transform([](char c) { return static_cast<char>(c); }));
}
static_assert(at_compile_time() == 0xcbf43926);
#endif

constexpr std::uint32_t by_iterator_at_compile_time() {
    crc::digest<crc::crc32c> d;
    crc::digest_iterator out(d);
    for (char c = '1'; c <= '9'; ++c) *out++ = c;
    return d.value();
}
static_assert(by_iterator_at_compile_time() == 0xe3069283);

static_assert(std::output_iterator<crc::digest_iterator<crc::digest<crc::crc32>>, std::byte>);
static_assert(std::output_iterator<crc::digest_iterator<crc::engine::digest>, char>);
static_assert(crc::byte_input_range<std::list<std::byte>>);
static_assert(crc::byte_input_range<const std::deque<octet>&>);
static_assert(!crc::byte_input_range<std::vector<int>>);
static_assert(!crc::byte_input_range<std::vector<bool>>);
static_assert(!crc::byte_input_range<std::vector<std::string>>);

// Only what a message_digest must have.
struct minimal {
    std::string text{};
    void update(const void* data, std::size_t size) noexcept { text.append(static_cast<const char*>(data), size); }
    minimal& operator+=(const minimal& next) noexcept {
        text += next.text;
        return *this;
    }
    void reset() noexcept { text.clear(); }
};

template <class R>
void check_range(R&& range, std::uint32_t expected) {
    CHECK(crc::compute_range<crc::crc32>(range) == expected);
    CHECK(crc::compute_range(crc::engine::make(crc::crc32).engine, range) == expected);
    crc::digest<crc::crc32> d;
    std::ranges::copy(range, crc::digest_iterator(d));
    CHECK(d.value() == expected);
}

}  // namespace

TEST_CASE("ranges: of every kind") {
    test::random random(1);
    for (const std::size_t size : {std::size_t(0), std::size_t(1), std::size_t(511), std::size_t(512), std::size_t(513),
                                   std::size_t(1024), std::size_t(5000)}) {
        const auto m = random.message(size);
        const auto expected = crc::compute<crc::crc32>(m);
        CAPTURE(size);
        check_range(m, expected);
        check_range(std::deque<unsigned char>(m.begin(), m.end()), expected);
        check_range(std::list<char>(m.begin(), m.end()), expected);
        check_range(std::forward_list<signed char>(m.begin(), m.end()), expected);
        std::vector<std::byte> bytes(size);
        std::vector<octet> octets(size);
        for (std::size_t i = 0; i < size; ++i) bytes[i] = std::byte(m[i]), octets[i] = octet(m[i]);
        check_range(bytes, expected);
        check_range(octets, expected);
        check_range(std::deque<octet>(octets.begin(), octets.end()), expected);
        check_range(std::string(m.begin(), m.end()), expected);
#if CRC_TEST_VIEWS
        check_range(m | std::views::transform([](unsigned char c) { return static_cast<char8_t>(c); }), expected);
        auto reversed = m;
        std::reverse(reversed.begin(), reversed.end());
        check_range(reversed | std::views::reverse, expected);
        // Read once only.
        std::istringstream in(std::string(m.begin(), m.end()));
        const auto once = std::ranges::subrange(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        CHECK(crc::compute_range<crc::crc32>(once) == expected);
#endif
    }
}

TEST_CASE("ranges: every algorithm") {
    const auto m = test::random(2).message(1300);
    const std::list<unsigned char> list(m.begin(), m.end());
    test::for_each_algorithm([&]<crc::params P>() {
        CHECK(test::wide(crc::compute_range<P>(list)) == test::expected(P, m.data(), m.size()));
    });
}

TEST_CASE("ranges: pieces, digests of others, and ranges that throw") {
    const std::list<char> start{'1', '2', '3'}, end{'4', '5', '6', '7', '8', '9'};
    crc::digest<crc::crc32> d;
    crc::update_range(d, start);
    crc::update_range(d, end);
    CHECK(d.value() == 0xcbf43926);
    CHECK(d.size() == 9);
    minimal own;
    crc::update_range(own, start);
    crc::update_range(own, std::string("45"));
    *crc::digest_iterator(own) = '6';
    CHECK(own.text == "123456");
#if CRC_TEST_VIEWS
    const auto throwing =
        end | std::views::transform([](char c) { return c != '7' ? c : throw std::runtime_error("7"); });
    CHECK_THROWS_AS(crc::compute_range<crc::crc32>(throwing), std::runtime_error);
#endif
}

TEST_CASE("ranges: bytes of objects") {
    struct record {
        std::uint32_t a;
        std::uint8_t b;
        std::uint8_t c[3];
    };
    const record r{0x01020304, 5, {6, 7, 8}};
    unsigned char raw[sizeof(record)];
    std::memcpy(raw, &r, sizeof r);
    CHECK(crc::compute<crc::crc32>(crc::object_bytes_with_padding(r)) == crc::compute<crc::crc32>(raw, sizeof raw));
    struct padded {
        char a;
        double b;
    };
    padded p;
    std::memset(static_cast<void*>(&p), 0x5a, sizeof p);
    p.a = 1;
    p.b = 2;
    CHECK(crc::object_bytes_with_padding(p).size() == sizeof(padded));
    const auto before = crc::compute<crc::crc32>(crc::object_bytes_with_padding(p));
    unsigned char bytes[sizeof(padded)];
    std::memcpy(bytes, &p, sizeof p);
    bytes[1] ^= 1;  // padding counts
    std::memcpy(static_cast<void*>(&p), bytes, sizeof p);
    CHECK(crc::compute<crc::crc32>(crc::object_bytes_with_padding(p)) != before);
    const std::array<std::uint16_t, 3> numbers{1, 2, 3};
    CHECK(crc::object_bytes_with_padding(numbers).size() == 6);
    CHECK(crc::digest<crc::crc32>().update(crc::object_bytes_with_padding(numbers)).size() == 6);
}
