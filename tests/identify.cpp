// crc/identify.hpp: which CRC gives these values, and which parameters could.
#include <crc/identify.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/engine.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <string>
#include <vector>

#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

constexpr bool works_at_compile_time() {
    const crc::identified found = crc::identify({{"123456789", 0xcbf43926}, {"", 0}});
    if (found.size() != 1 || found[0].params != crc::crc32) return false;
    // Two of one size are not enough to be sure of all, but one of another size is.
    const crc::solution s = crc::solve({{"ab", crc::compute<crc::crc8_smbus>("ab")},
                                        {"cf", crc::compute<crc::crc8_smbus>("cf")},
                                        {"xy", crc::compute<crc::crc8_smbus>("xy")},
                                        {"zk", crc::compute<crc::crc8_smbus>("zk")},
                                        {"abc", crc::compute<crc::crc8_smbus>("abc")}},
                                       8);
    return s && !s.open && s[0] == crc::crc8_smbus;
}
static_assert(works_at_compile_time());
static_assert(noexcept(crc::identify({{"1", 1}})) && noexcept(crc::solve({{"1", 1}}, 8)));
#if defined(__cpp_lib_ranges)
static_assert(std::forward_iterator<crc::identified::iterator>);
#endif

// Messages and their CRCs by the model.
struct sampler {
    crc::params p;
    test::random random;
    std::deque<std::vector<unsigned char>> messages{};
    std::vector<crc::sample> samples{};

    void add(std::vector<unsigned char> message) {
        const model::wide crc = test::expected(p, message.data(), message.size());
        messages.push_back(std::move(message));
        samples.push_back({messages.back(), crc::make_uint128(crc.high, crc.low)});
    }
    void add(std::size_t size) { add(random.message(size)); }
};

sampler of(const crc::params& p, std::initializer_list<std::size_t> sizes, std::uint64_t seed = 1) {
    sampler result{p, test::random(seed)};
    for (const std::size_t size : sizes) result.add(size);
    return result;
}

// By the model, on new messages.
bool same_algorithm(const crc::params& a, const crc::params& b, int rounds = 20) {
    test::random random(99);
    bool same = a.width == b.width;
    for (int round = 0; same && round < rounds; ++round) {
        const auto message = random.message(random.below(40));
        same = test::expected(a, message.data(), message.size()) == test::expected(b, message.data(), message.size());
    }
    return same;
}

bool gives_all(const crc::params& p, const std::vector<crc::sample>& samples) {
    return std::all_of(samples.begin(), samples.end(), [&](const crc::sample& s) {
        return test::expected(p, s.message.data(), s.message.size()) == test::wide(s.crc);
    });
}

bool among(const crc::solution& s, const crc::params& p) {
    return std::any_of(s.begin(), s.end(), [&](const crc::params& c) { return same_algorithm(c, p); });
}

crc::uint128 swapped(crc::uint128 crc, unsigned width) {
    crc::uint128 result = 0;
    for (unsigned i = 0; i < (width + 7) / 8; ++i, crc = crc >> 8u) result = result << 8u | (crc & crc::uint128(255));
    return result;
}

}  // namespace

TEST_CASE("identify: every algorithm of the catalogue, from numbers, bytes in either order, and frames") {
    for (const crc::entry& row : crc::catalogue) {
        INFO(row.name);
        const sampler s = of(row.params, {9, 4, 20, 0, 9, 31, 2, 17});
        const auto has = [&](const crc::identified& found, bool frames = false) {
            // Few bits may be right by chance. A frame of one CRC is also one of another whose generator divides its
            // own, if both have no init: there are three such pairs.
            const bool alone = found.size() == 1 || ((row.params.width < 6 || frames) && found.size() < 3);
            return alone && std::any_of(found.begin(), found.end(), [&](const crc::entry& e) { return &e == &row; });
        };
        CHECK(has(crc::identify(s.samples)));

        std::vector<crc::sample> other = s.samples;
        for (crc::sample& sample : other) sample.crc = swapped(sample.crc, row.params.width);
        CHECK(has(crc::identify({other, crc::byte_order::little})));
        CHECK(has(crc::identify({row.params.refout ? other : s.samples, crc::byte_order::wire})));

        const auto e = crc::wide_engine::make(row.params).engine;
        for (const crc::byte_order order : {crc::byte_order::wire, crc::byte_order::little, crc::byte_order::big}) {
            std::vector<std::vector<unsigned char>> frames(s.messages.begin(), s.messages.end());
            std::vector<crc::bytes> views;
            for (std::size_t i = 0; i < frames.size(); ++i) {
                for (const unsigned char byte : e.to_bytes(s.samples[i].crc, order)) frames[i].push_back(byte);
            }
            for (const auto& frame : frames) views.push_back(frame);
            CHECK(has(crc::identify(crc::samples::of_frames(views, order)), true));
            const crc::solution solved = crc::solve(crc::samples::of_frames(views, order), row.params);
            CHECK((solved && solved[0] == row.params));
        }
    }
}

TEST_CASE("identify: nothing fits what is wrong, too wide, or not there") {
    CHECK(crc::identify(std::vector<crc::sample>()).empty());
    CHECK(crc::identify({{"123456789", 0xcbf43927}}).empty());
    CHECK(crc::identify({{"123456789", crc::make_uint128(1, 0xcbf43926)}}).empty());
    CHECK(crc::identify({{"123456789", 0xcbf43926}, {"123456789", 0xe3069283}}).empty());
    CHECK(crc::identify({{{"123456789", 0x2639f4cb}}, crc::byte_order::little}).size() == 1);
    const crc::bytes frame("\x26\x39\xf4");
    CHECK(crc::solve(crc::samples::of_frames(&frame, 1), 32).error);
}

TEST_CASE("identify: a long message is read by an engine") {
    for (const crc::params& p : {crc::crc32, crc::crc82_darc, crc::crc16_xmodem}) {
        const sampler s = of(p, {5000, 5000, 3000});
        const crc::identified found = crc::identify(s.samples);
        CHECK((found.size() == 1 && found[0].params == p));
        const crc::solution known = crc::solve(s.samples, crc::params{p.width, p.poly, 0, p.refin, p.refout, 0});
        CHECK(among(known, p));
        CHECK(among(crc::identify_variants(s.samples), p));
    }
}

// The bar of the project, in small: 8 samples of several sizes, and the only answer is the right one in 95 of 100.
TEST_CASE("identify: random parameters are found from eight samples") {
    test::random random(2027);
    int only = 0;
    const int rounds = test::quick ? 20 : 100;
    for (int round = 0; round < rounds; ++round) {
        const crc::params p = random.algorithm(8 + static_cast<unsigned>(random.below(57)));
        sampler s{p, test::random(random())};
        for (unsigned i = 0; i < 8; ++i) s.add(round % 3 == 0 ? 12 + i % 3 : 1 + random.below(40) + (i == 0 ? 40 : 0));
        const crc::solution found = crc::solve(s.samples, p.width);
        CAPTURE(p.width, test::wide(p.poly), found.size());
        CHECK(found.complete);
        CHECK(among(found, p));
        for (const crc::params& c : found) CHECK(gives_all(c, s.samples));
        only += found && !found.open && found[0] == crc::canonical(p) ? 1 : 0;
    }
    CHECK(only * 100 >= rounds * 95);
}

TEST_CASE("identify: every width, given and tried") {
    test::random random(3);
    for (unsigned width = 1; width <= 128; ++width) {
        const crc::params p = random.algorithm(width);
        const sampler s = of(p, {16, 16, 16, 16, 16, 17, 18, 20}, width);
        const crc::solution found = crc::solve(s.samples, width);
        CAPTURE(width, test::wide(p.poly), found.size());
        CHECK(among(found, p));
        if (width > 5) CHECK((found && found[0] == crc::canonical(p)));
        for (const crc::params& c : found) CHECK(gives_all(c, s.samples));
        if (width % (test::quick ? 64 : 16) != 8) continue;
        const crc::solution tried = crc::solve(s.samples, 0);
        CHECK(among(tried, p));
        for (const crc::params& c : tried) CHECK(gives_all(c, s.samples));
    }
}

TEST_CASE("identify: messages of sizes that are all different") {
    test::random random(4);
    for (int round = 0; round < 20; ++round) {
        const crc::params p = random.algorithm(8 + static_cast<unsigned>(random.below(57)));
        sampler s{p, test::random(random())};
        for (unsigned i = 0; i < 8; ++i) s.add(3 + 11 * i + random.below(11));
        const crc::solution found = crc::solve(s.samples, p.width);
        CAPTURE(p.width, test::wide(p.poly));
        CHECK(among(found, p));
        CHECK((found.size() != 1 || found[0] == crc::canonical(p)));
    }
}

TEST_CASE("identify: what is open is said, and what comes then settles it") {
    test::random random(5);
    for (int round = 0; round < 20; ++round) {
        const crc::params p = random.algorithm(20 + static_cast<unsigned>(random.below(45)));
        CAPTURE(p.width, test::wide(p.poly));
        // One size: any init has its xorout.
        sampler s = of(p, {30, 30, 30, 30, 30}, random());
        crc::solution found = crc::solve(s.samples, p.width);
        CHECK((!found && !found.complete && found.open.one_byte_longer == 1 && found.open.more_of_one_size == 0));
        CHECK(found.size() > 1);
        for (const crc::params& c : found) CHECK(gives_all(c, s.samples));
        s.add(round % 2 == 0 ? 31 : 29);
        found = crc::solve(s.samples, p.width);
        CHECK((found && !found.open && found[0] == crc::canonical(p)));

        // Too few for the polynomial.
        s = of(p, {30, 31}, random());
        found = crc::solve(s.samples, p.width);
        CHECK((!found && !found.complete && !found.error && found.open.more_of_one_size == 2));
        for (unsigned i = 0; i < found.open.more_of_one_size + 1; ++i) s.add(30);
        found = crc::solve(s.samples, p.width);
        CHECK((found && !found.open && found[0] == crc::canonical(p)));
    }
}

// x^(8n) + 1 has the factor x^2 + x + 1 if 3 divides n: where G has it too, sizes that differ by three bytes leave two
// bits open.
TEST_CASE("identify: a few open bits are all named") {
    const crc::params p{16, 0xc01b, 0x1234, true, true, 0x4321};  // (x^2 + x + 1) * q, without x + 1
    sampler s = of(p, {10, 10, 10, 10, 10, 13});
    const crc::solution found = crc::solve(s.samples, 16);
    CHECK((found.size() == 4 && found.complete && !found && found.open.one_byte_longer == 1));
    CHECK(found.open.more_of_one_size == 0);
    CHECK(among(found, p));
    for (const crc::params& c : found) CHECK(gives_all(c, s.samples));
    s.add(14);
    CHECK(crc::solve(s.samples, 16)[0] == p);
}

// Parity is the same in all directions.
TEST_CASE("identify: what is one function of different parameters is one answer") {
    const crc::params p{1, 1, 1, true, false, 0};
    const sampler s = of(p, {5, 5, 5, 5, 6, 6});
    const crc::solution found = crc::solve(s.samples, 1);
    CHECK((found && among(found, p)));
}

TEST_CASE("identify: samples that contradict each other") {
    CHECK(std::string(crc::solve(std::vector<crc::sample>(), 8).error.reason) == "there is no sample");
    const crc::solution twice = crc::solve({{"ab", 1}, {"abc", 2}, {"ab", 3}}, 8);
    CHECK(std::string(twice.error.reason) == "the same message has different CRCs");
    CHECK((twice.error.first == 0 && twice.error.second == 2 && twice.empty() && !twice));
    const crc::solution wide = crc::solve({{"ab", 1}, {"abc", 0x100}}, 8);
    CHECK((wide.error && wide.error.first == 1));
    CHECK(crc::solve({{"ab", 1}}, 129).error);
    CHECK(crc::solve({{"ab", 1}}, crc::params{16, 0x1020}).error);
    CHECK(crc::solve({{"ab", 0x10000}}, crc::params{16, 0x1021}).error);
    // One wrong value among many.
    sampler s = of(crc::crc16_modbus, {9, 9, 9, 9, 10, 10, 11, 12});
    CHECK(crc::solve(s.samples, 16)[0] == crc::crc16_modbus);
    s.samples[3].crc = s.samples[3].crc ^ crc::uint128(4);
    const crc::solution none = crc::solve(s.samples, 16);
    CHECK((none.empty() && none.complete && std::string(none.error.reason) == "no CRC gives all of these"));
    CHECK(std::string(crc::identify_variants(s.samples).error.reason) ==
          "no polynomial of the catalogue gives all of these");
    CHECK(std::string(crc::solve(s.samples, crc::crc16_modbus).error.reason) == "no init and xorout give all of these");
    // The same sample twice says nothing, and nothing wrong.
    s = of(crc::crc16_modbus, {9, 9, 9, 9, 10, 10, 11, 12});
    s.samples.push_back(s.samples[2]);
    CHECK(crc::solve(s.samples, 16)[0] == crc::crc16_modbus);
}

TEST_CASE("identify: the polynomials of the catalogue with any init, xorout and direction") {
    const crc::params own{32, 0x1edc6f41, 0x12345678, true, false, 0xdeadbeef};
    const sampler s = of(own, {40, 41, 60});
    const crc::solution found = crc::identify_variants(s.samples);
    CHECK((found && found[0] == crc::canonical(own)));
    const crc::params shape{32, 0x1edc6f41, 0, true, false, 0};
    CHECK(crc::solve(s.samples, shape)[0] == crc::canonical(own));
    // Of one sample, those with the init or xorout that people use.
    const sampler one = of(crc::crc32, {40});
    const crc::solution open = crc::solve(one.samples, crc::crc32);
    CHECK((!open.complete && open.open.one_byte_longer == 1));
    CHECK(open[0] == crc::crc32);
    for (const crc::params& c : open) CHECK(gives_all(c, one.samples));
}

TEST_CASE("identify: messages that are too long to begin with") {
    const crc::params p = crc::crc32_iscsi;
    const std::size_t most = crc::longest_solved;
    CHECK(crc::solve(of(p, {most, most, most, most, most + 1}).samples, 32)[0] == p);
    const crc::solution found = crc::solve(of(p, {most + 1, most + 1, most + 1, most + 1, most + 2}).samples, 32);
    CHECK((found.empty() && !found.complete && found.open.shorter_ones && !found.error));
    // All different.
    CHECK(crc::solve(of(p, {1000, 1001, 3000, 3007, 1900}).samples, 32)[0] == p);
    CHECK(crc::solve(of(p, {most, most + 10, most + 20, most + 31}).samples, 32).open.shorter_ones);
    // What they agree in at the beginning does not count, and one short pair is enough.
    sampler s{p, test::random(6)};
    auto message = s.random.message(9000);
    for (int i = 0; i < 4; ++i) {
        for (std::size_t at = 8990; at < 9000; ++at) message[at] = static_cast<unsigned char>(s.random() >> 56);
        s.add(message);
    }
    s.add(std::size_t(9001));
    CHECK(crc::solve(s.samples, 32)[0] == p);
    CHECK(crc::solve(of(p, {20, 20, 9000, 9000, 9001}).samples, 32)[0] == p);
}

TEST_CASE("identify: pairs of init and xorout that nothing tells apart") {
    unsigned with_factor = 0;
    for (const crc::entry& row : crc::catalogue) {
        INFO(row.name);
        with_factor += crc::indistinct_bits(row.params) != 0 ? 1u : 0u;
        CHECK(crc::canonical(row.params) == row.params);
        CHECK(crc::equivalent(row.params, row.params));
    }
    CHECK(with_factor == 75);
    CHECK(crc::indistinct_bits({8, 0x01}) == 8);   // x^8 + 1
    CHECK(crc::indistinct_bits({16, 0x01}) == 8);  // (x + 1)^16
    CHECK(crc::indistinct_bits({32, 0x04c11db7}) == 0);
    CHECK(crc::indistinct_bits({16, 0x1020}) == 0);
    CHECK(crc::canonical({16, 0x1020, 5}) == crc::params{16, 0x1020, 5});

    // X-25 with the quotient G / (x + 1) added to both.
    const crc::params twin{16, 0x1021, 0xffff ^ 0xf01f, true, true, 0xffff ^ 0xf80f};
    CHECK(same_algorithm(twin, crc::crc16_ibm_sdlc));
    CHECK(crc::equivalent(twin, crc::crc16_ibm_sdlc));
    CHECK(crc::canonical(twin) == crc::crc16_ibm_sdlc);
    // The sum of the bytes, in either direction.
    CHECK(crc::equivalent({8, 1, 5, false, false, 3}, {8, 1, crc::gf2::reflect(crc::uint128(5), 8), true, true, 3}));
    CHECK_FALSE(crc::equivalent({8, 1, 5, false, false, 3}, {8, 1, 5, true, true, 3}));
    CHECK_FALSE(crc::equivalent({8, 1}, {9, 1}));
    CHECK_FALSE(crc::equivalent({8, 2}, {8, 2}));

    test::random random(7);
    for (int round = 0; round < 300; ++round) {
        const unsigned width = 1 + static_cast<unsigned>(random.below(24));
        const crc::params a = random.algorithm(width);
        crc::params b = a;
        const crc::uint128 change = random.algorithm(width).init;
        b.init = b.init ^ change;
        b.xorout = b.xorout ^ (a.refout ? crc::gf2::reflect(change, width) : change);
        if (round % 3 == 0) b.refin = !b.refin;
        CAPTURE(width, test::wide(a.poly), test::wide(change));
        const bool same = crc::equivalent(a, b);
        CHECK(same == same_algorithm(a, b, 300));
        if (a.refin == b.refin) CHECK(same == (crc::canonical(a) == crc::canonical(b)));
        CHECK(crc::equivalent(a, crc::canonical(a)));
    }
}
