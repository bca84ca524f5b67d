// Messages that are not whole bytes.
#include <crc/bits.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/engine.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

static_assert(crc::compute_bits<crc::crc5_usb>("\x09\x01", 11) == 0x16);
static_assert(crc::verify_bits<crc::crc5_usb>("\x09\xb1", 16) && !crc::verify_bits<crc::crc5_usb>("\x09\xb1", 17));
static_assert((crc::bit_digest<crc::crc82_darc>().update("1234").update_bits("5", 3) +
               crc::bit_digest<crc::crc82_darc>().update_bits("\x06", 5).update("6789"))
                  .value() == crc::compute<crc::crc82_darc>("123456789"));
static_assert(std::is_trivially_copyable_v<crc::bit_digest<crc::crc32>> && sizeof(crc::bit_digest<crc::crc32>) <= 16);
static_assert(sizeof(crc::bit_digest<crc::crc64_xz>) <= 16);
static_assert(std::is_trivially_copyable_v<crc::engine::bit_digest>);
static_assert(!std::is_default_constructible_v<crc::engine::bit_digest>);

bool bit_of(const std::vector<unsigned char>& data, std::size_t i, bool refin) {
    return (data[i / 8] >> (refin ? i % 8 : 7 - i % 8) & 1) != 0;
}

void set_bit(std::vector<unsigned char>& data, std::size_t i, bool refin, bool to) {
    const auto mask = static_cast<unsigned char>(1u << (refin ? i % 8 : 7 - i % 8));
    data[i / 8] = static_cast<unsigned char>(to ? data[i / 8] | mask : data[i / 8] & ~mask);
}

// The bits from `begin` on, packed anew.
std::vector<unsigned char> cut(const std::vector<unsigned char>& data, std::size_t begin, std::size_t end, bool refin,
                               test::random& random) {
    auto result = random.message((end - begin + 7) / 8);  // what is behind the last bit must not count
    for (std::size_t i = begin; i < end; ++i) set_bit(result, i - begin, refin, bit_of(data, i, refin));
    return result;
}

model::wide expected_bits(const crc::params& p, const std::vector<unsigned char>& data, std::size_t count) {
    model::crc m(test::plain(p));
    for (std::size_t i = 0; i < count; ++i) m.add_bit(bit_of(data, i, p.refin));
    return m.value();
}

// The same checks for digests and free functions of a fixed algorithm, and for an engine's.
void check_messages(const crc::params& p, const auto& start, const auto& resume, const auto& compute,
                    const auto& verify, test::random& random) {
    for (int round = 0; round < (test::quick ? 5 : 12); ++round) {
        const std::size_t count = random.below(round < 4 ? 40 : 1200);
        const auto data = random.message((count + 7) / 8);
        CAPTURE(p.width, p.refin, p.refout, count);
        const model::wide whole = expected_bits(p, data, count);
        const auto crc = compute(data, count);
        CRC_HOLDS(test::wide(crc) == whole);
        CRC_HOLDS(compute(data.data(), count) == crc);

        // In three pieces at any bit, of digests that go on and that are added.
        const std::size_t first = random.below(count + 1), second = first + random.below(count + 1 - first);
        const auto a = cut(data, 0, first, p.refin, random), b = cut(data, first, second, p.refin, random),
                   c = cut(data, second, count, p.refin, random);
        auto d = start();
        d.update_bits(a, first).update_bits(b.data(), second - first).update_bits(c, count - second);
        CRC_HOLDS(test::wide(d.value()) == whole);
        CRC_HOLDS(d.bits() == count);
        const auto da = start().update_bits(a, first), db = start().update_bits(b, second - first),
                   dc = start().update_bits(c, count - second);
        CRC_HOLDS((da + db) + dc == d);
        CRC_HOLDS(da + (db + dc) == d);
        CRC_HOLDS(start() + d == d);
        CRC_HOLDS(d + start() == d);
        CRC_HOLDS(resume(da.value(), first) == da);
        // Whole bytes after a part of one.
        auto e = start();
        e.update_bits(a, first);
        const std::size_t bytes = (second - first) / 8;
        e.update(b.data(), bytes)
            .update_bits(cut(data, first + 8 * bytes, count, p.refin, random), count - first - 8 * bytes);
        CRC_HOLDS(e == d);
        d.reset();
        CRC_HOLDS(d == start());

        // A codeword, and one with any bit wrong.
        auto word = cut(data, 0, count, p.refin, random);
        word.resize((count + p.width + 7) / 8);
        for (unsigned i = 0; i < p.width; ++i) {
            set_bit(word, count + i, p.refin, test::wide(crc).bit(p.refout ? i : p.width - 1 - i));
        }
        CRC_HOLDS(verify(word, count + p.width));
        CRC_HOLDS(verify(word.data(), count + p.width));
        const std::size_t flip = random.below(count + p.width);
        set_bit(word, flip, p.refin, !bit_of(word, flip, p.refin));
        CRC_HOLDS(!verify(word, count + p.width));
        CRC_HOLDS(!verify(word, p.width - 1u));
        CRC_HOLDS(!verify(word, 8 * word.size() + 1));
    }
}

struct check_all {
    template <crc::params P>
    void operator()() const {
        test::random random(P.width);
        using digest = crc::bit_digest<P>;
        check_messages(
            P, [] { return digest(); }, [](auto crc, std::uint64_t n) { return digest::resume(crc, n); },
            [](const auto& data, std::uint64_t n) { return crc::compute_bits<P>(data, n); },
            [](const auto& data, std::uint64_t n) { return crc::verify_bits<P>(data, n); }, random);
        const auto message = random.message(300);
        CRC_HOLDS(crc::compute_bits<P>(message, 2400) == crc::compute<P>(message));
        CRC_HOLDS(digest().update(message).value() == crc::compute<P>(message));
    }
};

}  // namespace

TEST_CASE("bits: every algorithm, any piece") { test::for_many_algorithms(check_all()); }

TEST_CASE("bits: engines of the catalogue and of random parameters") {
    test::random random(21);
    const auto check = [&](const crc::params& p) {
        const crc::engine e = crc::engine::make(p).engine;
        check_messages(
            p, [&] { return e.start_bits(); }, [&](auto crc, std::uint64_t n) { return e.resume_bits(crc, n); },
            [&](const auto& data, std::uint64_t n) { return e.compute_bits(data, n); },
            [&](const auto& data, std::uint64_t n) { return e.verify_bits(data, n); }, random);
    };
    for (const crc::entry& entry : crc::catalogue) {
        if (entry.params.width <= 64) check(entry.params);
    }
    for (unsigned width = 1; width <= 64; ++width) check(random.algorithm(width));

    const crc::engine none;
    CHECK(none.compute_bits("abc", 11) == 0);
    CHECK(none.start_bits().update_bits("abc", 11).bits() == 11);
    CHECK_FALSE(none.verify_bits("abc", 11));
}

TEST_CASE("bits: protocols") {
    // USB tokens: 7 bits of address, 4 of endpoint, 5 of CRC. Address 9, endpoint 2 is sent as 09 b1 (A. Cruse,
    // University of San Francisco, CS 698, tokencrc, a worked division); address 0, endpoint 0 as 00 10, and address 11,
    // endpoint 0 has the CRC field 4, as logic analyzers show.
    const auto token = [](unsigned address, unsigned endpoint) {
        const unsigned bits = address | endpoint << 7;
        const unsigned char data[] = {static_cast<unsigned char>(bits), static_cast<unsigned char>(bits >> 8)};
        return crc::compute_bits<crc::crc5_usb>(data, 11);
    };
    CHECK(token(9, 2) == 0xb109 >> 11);
    CHECK(token(0, 0) == 0x02);
    CHECK(token(11, 0) == 0x04);

    // CAN: the register as the Bosch CAN Specification 2.0, part A, section 3.1.1 (September 1991) writes it, over the
    // bits from start of frame to the end of the data field, of a frame with a standard identifier and n data bytes:
    // 19 + 8 * n bits.
    test::random random(15);
    for (unsigned n = 0; n <= 8; ++n) {
        const std::size_t count = 19 + std::size_t{8} * n;
        auto frame = random.message((count + 7) / 8);
        unsigned crc_rg = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const bool crcnxt = bit_of(frame, i, false) != ((crc_rg >> 14 & 1) != 0);
            crc_rg = crc_rg << 1 & 0x7fff;
            if (crcnxt) crc_rg ^= 0x4599;
        }
        CHECK(crc::compute_bits<crc::crc15_can>(frame, count) == crc_rg);
        frame.resize((count + 15 + 7) / 8);
        for (unsigned i = 0; i < 15; ++i) set_bit(frame, count + i, false, (crc_rg >> (14 - i) & 1) != 0);
        CHECK(crc::verify_bits<crc::crc15_can>(frame, count + 15));
    }

    // GSM (3GPP TS 45.003): d(x) * x^w + p(x), divided by the generator, leaves all ones. So the parity of zeros is all
    // ones, and that of a lone last one is the generator's lower terms inverted. SCH: 25 bits, 10 of parity, x^10 + x^8 +
    // x^6 + x^5 + x^4 + x^2 + 1; RACH: 8 bits, 6 of parity, x^6 + x^5 + x^3 + x^2 + x + 1; TCH/FS: 50 bits, 3 of parity,
    // x^3 + x + 1.
    CHECK(crc::compute_bits<crc::crc10_gsm>(std::string(4, '\0'), 25) == 0x3ff);
    CHECK(crc::compute_bits<crc::crc10_gsm>(std::string("\0\0\0\x80", 4), 25) == (0x175 ^ 0x3ff));
    CHECK(crc::compute_bits<crc::crc6_gsm>(std::string("\x01"), 8) == (0x2f ^ 0x3f));
    CHECK(crc::compute_bits<crc::crc3_gsm>(std::string(6, '\0') + "\x40", 50) == (3 ^ 7));
}

TEST_CASE("bits: never beyond the data") {
    const std::string data = "abc";
    auto d = crc::bit_digest<crc::crc32>().update_bits(data, 25);
    CHECK(d.bits() == 24);
    CHECK(d.value() == crc::compute<crc::crc32>(data));
    d.reset();
    CHECK(d.update_bits(data, ~std::uint64_t(0)).bits() == 24);
    CHECK(crc::bit_digest<crc::crc32>().update_bits(nullptr, 0).bits() == 0);
    CHECK(crc::bit_digest<crc::crc32>().update_bits(crc::bytes(), 7).bits() == 0);
    CHECK_FALSE(crc::verify_bits<crc::crc32>(crc::bytes(), ~std::uint64_t(0)));
}

TEST_CASE("bits: bytes in braces") {
    CHECK(crc::bit_digest<crc::crc32>().update({0, 1}).value() == crc::compute<crc::crc32>({0, 1}));
    CHECK(crc::bit_digest<crc::crc32>().update({std::byte{0}, std::byte{1}}).bits() == 16);
}
