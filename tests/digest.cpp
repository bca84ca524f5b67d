// crc::digest: pieces, peeking, resuming, and sums, which are a monoid.
#include <crc/digest.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {


template <crc::params P>
constexpr bool plain_value() {
    using digest = crc::digest<P>;
    return std::is_trivially_copyable_v<digest> && std::is_standard_layout_v<digest> &&
           std::is_nothrow_default_constructible_v<digest> && (P.width > 64 || sizeof(digest) <= 16) &&
           std::is_same_v<decltype(digest().value()), crc::value_t<P>> &&
           std::is_same_v<decltype(digest().size()), std::uint64_t>;
}
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    static_assert(plain_value<crc::identifier>(), name);
CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW

// In a constant expression: everything.
constexpr bool works_at_compile_time() {
    crc::digest<crc::crc32> d;
    if (d.value() != 0 || d.size() != 0) return false;
    d.update("1234").update("56789");
    if (d.value() != 0xcbf43926 || d.size() != 9) return false;
    d.reset();
    if (!(d == crc::digest<crc::crc32>())) return false;
    const auto half = crc::digest<crc::crc32>::resume(crc::compute<crc::crc32>("1234"), 4);
    d = half + crc::digest<crc::crc32>().update("56789");
    d += crc::digest<crc::crc32>();
    return d.value() == 0xcbf43926 && d.size() == 9 && d != half;
}
static_assert(works_at_compile_time());

// Adds the parts of a list in a random order of brackets.
template <class Digest>
Digest random_tree(const std::vector<Digest>& parts, std::size_t begin, std::size_t end, test::random& random) {
    if (end - begin == 1) return parts[begin];
    const std::size_t middle = begin + 1 + random.below(end - begin - 1);
    const Digest left = random_tree(parts, begin, middle, random);
    return left + random_tree(parts, middle, end, random);
}

template <crc::params P>
void check_monoid(std::uint64_t seed) {
    using digest = crc::digest<P>;
    test::random random(seed);
    const auto message = random.message(4000);
    const auto some = [&] {
        const std::size_t begin = random.below(3000);
        return digest().update(message.data() + begin, random.below(4) == 0 ? 0 : random.below(1000));
    };
    for (int round = 0; round < 50; ++round) {
        const digest a = some(), b = some(), c = some();
        CHECK((a + b) + c == a + (b + c));
        CHECK(a + digest() == a);
        CHECK(digest() + a == a);
        CHECK((a + b).size() == a.size() + b.size());
        // Addition and updating agree, whatever the digest went through before.
        digest longer = a + b;
        longer.update(message.data(), 77);
        CHECK(longer == a + (b + digest().update(message.data(), 77)));
    }
    CHECK(digest() + digest() == digest());

    for (int round = 0; round < 20; ++round) {
        std::vector<digest> parts;
        for (std::size_t at = 0; at < message.size();) {
            const std::size_t n = std::min(random.below(300), message.size() - at);
            parts.push_back(digest().update(message.data() + at, n));
            at += n;
        }
        const digest sum = random_tree(parts, 0, parts.size(), random);
        CHECK(sum.size() == message.size());
        CHECK(test::wide(sum.value()) == test::expected(P, message.data(), message.size()));
        CHECK(sum == digest().update(message.data(), message.size()));
    }
}

template <crc::params P>
void check_resume() {
    using digest = crc::digest<P>;
    const auto message = test::random(P.width).message(700);
    const auto whole = digest().update(message.data(), message.size());
    for (const std::size_t n : {std::size_t(0), std::size_t(1), std::size_t(100), std::size_t(700)}) {
        auto d = digest::resume(crc::compute<P>(message.data(), n), n);
        CHECK(d.size() == n);
        CHECK(d.value() == crc::compute<P>(message.data(), n));
        CHECK(d == digest().update(message.data(), n));
        d.update(message.data() + n, message.size() - n);
        CHECK(d == whole);
        // reset() returns to the empty message, not to where resume() began.
        d.reset();
        CHECK(d == digest());
        CHECK(d.value() == crc::compute<P>(nullptr, 0));
        CHECK(d.size() == 0);
        d.update(message.data(), message.size());
        CHECK(d == whole);
    }
}

}  // namespace

TEST_CASE("digest: pieces of every kind") {
    const std::string text = "6789";
    crc::digest<crc::crc32> d;
    d.update("12").update(std::string_view("34")).update(nullptr, 0).update(std::span<const char>()).update("5");
    CHECK(d.size() == 5);
    CHECK(d.value() == crc::compute<crc::crc32>("12345"));
    d.update(text.data(), text.size());
    CHECK(d.value() == 0xcbf43926);
    CHECK(d.size() == 9);
}

TEST_CASE("digest: peeking changes nothing") {
    const auto message = test::random(1).message(600);
    crc::digest<crc::crc64_we> d;
    model::crc reference(test::plain(crc::crc64_we));
    for (const unsigned char& byte : message) {
        CHECK(test::wide(d.value()) == reference.value());
        const auto& constant = d;
        CHECK(constant.value() == d.value());
        d.update(&byte, 1);
        reference.add_byte(byte);
    }
    CHECK(test::wide(d.value()) == reference.value());
    CHECK(d.size() == 600);
}

TEST_CASE("digest: copies go their own ways") {
    crc::digest<crc::crc32c> a;
    a.update("1234");
    auto b = a;
    b.update("56789");
    CHECK(a.value() == crc::compute<crc::crc32c>("1234"));
    CHECK(b.value() == 0xe3069283);
    CHECK(a != b);
    crc::digest<crc::crc32c> c;
    std::memcpy(static_cast<void*>(&c), &b, sizeof(b));
    CHECK(c == b);
}

TEST_CASE("digest: the value alone does not make two digests equal") {
    // Zero bytes leave a register of 0 as it is.
    const unsigned char zeros[3] = {};
    const auto a = crc::digest<crc::crc16_xmodem>().update(zeros), b = crc::digest<crc::crc16_xmodem>();
    CHECK(a.value() == b.value());
    CHECK(a != b);
}

TEST_CASE("digest: resume") {
    check_resume<crc::crc32>();
    check_resume<crc::crc32_bzip2>();
    check_resume<crc::crc64_go_iso>();
    check_resume<crc::crc12_umts>();
    check_resume<crc::crc5_usb>();
    check_resume<crc::crc7_mmc>();
    check_resume<crc::crc82_darc>();
    check_resume<test::width27_reflected>();
}

TEST_CASE("digest: sums are a monoid") {
    check_monoid<crc::crc32>(1);
    check_monoid<crc::crc32c>(2);
    check_monoid<crc::crc64_xz>(3);
    check_monoid<crc::crc64_we>(4);
    check_monoid<crc::crc16_genibus>(5);
    check_monoid<crc::crc12_umts>(6);
    check_monoid<crc::crc3_rohc>(7);
    check_monoid<crc::crc4_interlaken>(8);
    check_monoid<crc::crc82_darc>(9);
    check_monoid<test::width27_reflected>(10);
}

TEST_CASE("digest: adding to itself") {
    auto d = crc::digest<crc::crc32>().update("123");
    d += d;
    CHECK(d.value() == crc::compute<crc::crc32>("123123"));
    CHECK(d.size() == 6);
}

TEST_CASE("digest: more than 4 GiB") {
    constexpr std::size_t mebibyte = 1048576;
    constexpr unsigned pieces = 4100;
    const auto message = test::random(4).message(mebibyte);
    const auto once = crc::digest<crc::crc32>().update(message.data(), mebibyte);
    // By doubling: the sum over the bits of the number of pieces.
    crc::digest<crc::crc32> sum, power = once;
    for (unsigned left = pieces; left != 0; left >>= 1) {
        if ((left & 1u) != 0) sum += power;
        power += power;
    }
    CHECK(sum.size() == std::uint64_t(pieces) * mebibyte);
    CHECK(sum.size() > 0xffffffffu);
    crc::digest<crc::crc32> added;
    for (unsigned i = 0; i < pieces; ++i) added += once;
    CHECK(added == sum);
    if (!test::optimised || test::quick) return;
    crc::digest<crc::crc32> streamed;
    for (unsigned i = 0; i < pieces; ++i) streamed.update(message.data(), mebibyte);
    CHECK(streamed == sum);
    CHECK(streamed.value() == sum.value());
}

TEST_CASE("digest: bytes in braces") {
    static_assert(crc::digest<crc::crc32>().update({0x31, 0x32}).update({0x33}).value() ==
                  crc::compute<crc::crc32>("123"));
    crc::digest<crc::crc32> d;
    d.update({0, 1}).update({std::byte{2}, std::byte{3}}).update({'4'}).update({});
    CHECK(d.value() == crc::compute<crc::crc32>({0, 1, 2, 3, 0x34}));
    CHECK(d.size() == 5);
    const unsigned char two[] = {0, 1};
    CHECK(crc::digest<crc::crc32>().update({two, 2}).value() == crc::compute<crc::crc32>(two));
}
