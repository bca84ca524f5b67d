// Flipped bits are found where they are, in every code that can tell them apart, and nowhere else: against all errors of small
// frames counted one by one, and against published distances.
#include <crc/locate.hpp>
#include <crc/bits.hpp>
#include <crc/catalogue.hpp>
#include <crc/engine.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

using std::uint64_t;

constexpr bool works_at_compile_time() {
    unsigned char frame[] = {'1', '2', '3', '4', 0xa3, 0xe0, 0xe3, 0x9b};
    frame[2] ^= 8;
    const auto mended = crc::correct<crc::crc32>(frame);
    return mended && mended.flipped == 1 && frame[2] == '3' && mended.where == 19 && crc::verify<crc::crc32>(frame);
}
static_assert(works_at_compile_time());
static_assert(crc::locate<crc::crc32>(crc::compute<crc::crc32>("1234") ^ crc::compute<crc::crc32>("1235"), 64) == 24);
static_assert(crc::hamming_distance<crc::crc8_smbus>(127) == 4 && crc::hamming_distance<crc::crc8_smbus>(128) == 2);
static_assert(noexcept(crc::locate<crc::crc32>(0, 0)) && noexcept(crc::hamming_distance<crc::crc32>(0)));
static_assert(std::is_trivially_copyable_v<crc::locator<crc::crc32>>);

// Frames that end with their CRC in wire order.
template <class Engine>
std::vector<unsigned char> frame_of(const Engine& e, std::vector<unsigned char> message) {
    const auto crc = e.to_bytes(e.compute(message));
    message.insert(message.end(), crc.begin(), crc.end());
    return message;
}

// Memory for a locator.
template <class Engine>
std::vector<typename crc::engine_locator<Engine>::slot> slots_for(const Engine&, uint64_t count) {
    return std::vector<typename crc::engine_locator<Engine>::slot>(static_cast<std::size_t>(count));
}

// f(engine) for all algorithms of the catalogue.
template <class F>
void for_each_engine(const F& f) {
    for (const crc::entry& row : crc::catalogue) {
        CAPTURE(row.name);
        if (row.params.width <= 64) f(crc::engine::make(row.params).engine);
        else f(crc::wide_engine::make(row.params).engine);
    }
}

// The number of a bit of a codeword as the byte and the bit of a frame. In the CRC it is that of a power of x.
struct place {
    std::size_t byte;
    unsigned bit;
};
place place_in_frame(const crc::params& p, std::size_t message, uint64_t position) {
    if (position < 8 * message) {
        const auto bit = static_cast<unsigned>(position % 8);
        return {static_cast<std::size_t>(position / 8), p.refin ? bit : 7 - bit};
    }
    const auto power = static_cast<unsigned>(8 * message + p.width - 1 - position);
    const unsigned bit = p.refout ? p.width - 1 - power : power, size = (p.width + 7) / 8;
    return {message + (p.refout ? bit / 8 : size - 1 - bit / 8), bit % 8};
}
void flip(std::vector<unsigned char>& frame, place at) {
    frame[at.byte] = static_cast<unsigned char>(frame[at.byte] ^ 1u << at.bit);
}

// The longest frame in bits, up to `most`, in which no bit is taken for another.
template <class Engine>
uint64_t guaranteed(const Engine& e, uint64_t most) {
    const model::remainders ring(test::plain(e.parameters()));
    const model::wide one{0, 1};
    model::wide power = one;
    for (uint64_t n = 1; n < most; ++n) {
        power = ring.times_x(power);
        if (power == one) return n;
    }
    return most;
}

}  // namespace

TEST_CASE("locate: every single bit of every algorithm's frames up to the guaranteed length") {
    test::random random(61);
    for_each_engine([&](const auto& e) {
        const crc::params& p = e.parameters();
        const uint64_t longest = guaranteed(e, test::quick ? 300 : 1200);
        auto all = slots_for(e, 2 * longest + 2), few = slots_for(e, 80);
        const crc::engine_locator with_all(e, all.data(), all.size()), with_few(e, few.data(), few.size()), without(e);
        CHECK(with_all.hamming_distance(longest, 3) == 3);
        for (std::size_t message :
             {std::size_t{0}, std::size_t{1}, static_cast<std::size_t>((longest - p.width) / 8)}) {
            const uint64_t bits = 8 * message + p.width;
            if (bits > longest) continue;
            const auto good = frame_of(e, random.message(message));
            for (uint64_t position = 0; position < bits; ++position) {
                auto frame = good;
                flip(frame, place_in_frame(p, message, position));
                const auto mended = with_all.correct(frame);
                const bool found = mended.good && mended.flipped == 1 && mended.where == position && frame == good;
                if (!found) CHECK(position == bits);  // a whole check for each is most of the time
                if (position % 37 != 0) continue;
                flip(frame, place_in_frame(p, message, position));
                CHECK(with_few.correct(frame.data(), frame.size()).where == position);
                flip(frame, place_in_frame(p, message, position));
                CHECK(without.correct(frame).where == position);
                flip(frame, place_in_frame(p, message, position));
                CHECK(crc::correct(e, frame).where == position);
                CHECK(frame == good);
            }
            auto frame = good;
            CHECK(with_all.correct(frame).good);
            CHECK(with_all.correct(frame).flipped == 0);
            CHECK(frame == good);
            // Padding belongs to no codeword.
            for (unsigned bit = p.width; bit < (p.width + 7) / 8 * 8; ++bit) {
                frame = good;
                flip(frame, {p.refout ? frame.size() - 1 : message, bit % 8});
                const auto mended = without.correct(frame);
                CHECK((mended.good && mended.flipped == 1 && !mended.where && frame == good));
            }
        }
    });
}

TEST_CASE("locate: the same for bits that are no whole bytes") {
    test::random random(62);
    for_each_engine([&](const auto& e) {
        const crc::params& p = e.parameters();
        const uint64_t longest = guaranteed(e, 400);
        for (int round = 0; round < 6; ++round) {
            const uint64_t bits = p.width + random.below(static_cast<std::size_t>(longest - p.width + 1));
            const auto message = random.message(static_cast<std::size_t>((bits + 7) / 8));
            const uint64_t position = random.below(static_cast<std::size_t>(bits));
            auto computed = e.compute_bits(message, bits - p.width), received = computed;
            if (position < bits - p.width) {
                auto other = message;
                flip(other, place_in_frame(p, other.size(), position));
                received = e.compute_bits(other, bits - p.width);
            } else {
                const auto power = static_cast<unsigned>(bits - 1 - position);
                received ^= decltype(received)(1) << (p.refout ? p.width - 1 - power : power);
            }
            const crc::located found = crc::locate(e, received ^ computed, bits);
            CHECK((found && found == position && found.flips(position) && !found.flips(position + 1)));
            CHECK(((*found).position == position && found->length == 1 && !found.ambiguous));
        }
        CHECK_FALSE(crc::locate(e, 0, 100));
    });
}

TEST_CASE("locate: in a frame that is too long the bits that have a double are ambiguous") {
    test::random random(63);
    unsigned ambiguous = 0;
    for_each_engine([&](const auto& e) {
        const crc::params& p = e.parameters();
        const uint64_t period = guaranteed(e, 600);
        if (period == 600) return;
        for (const uint64_t bits : {period + 1, period + period / 2, 3 * period}) {
            auto all = slots_for(e, 2 * bits), few = slots_for(e, 20);
            for (const auto& l : {crc::engine_locator(e), crc::engine_locator(e, all.data(), all.size()),
                                  crc::engine_locator(e, few.data(), few.size())}) {
                for (int i = 0; i < 20; ++i) {
                    const uint64_t position = random.below(static_cast<std::size_t>(bits));
                    const std::vector<unsigned char> zeros(static_cast<std::size_t>((bits + 7) / 8));
                    auto one = zeros;
                    // The register without init: the error alone, and the CRC behind it.
                    if (position >= bits - p.width) continue;
                    flip(one, place_in_frame(p, one.size(), position));
                    const auto difference = e.compute_bits(one, bits - p.width) ^ e.compute_bits(zeros, bits - p.width);
                    const bool has_double = position + period < bits || position >= period;
                    const crc::located found = l.locate(difference, bits);
                    CHECK(found.ambiguous == has_double);
                    CHECK((has_double ? !found : found == position));
                    ambiguous += has_double;
                }
            }
            CHECK(crc::hamming_distance(e, bits) == 2);
        }
    });
    CHECK(ambiguous > 100);
}

// All errors of a kind in a small frame, by their differences.
struct every_error {
    struct error {
        unsigned count = 0;
        uint64_t first = 0, last = 0;  // powers of x
        uint64_t pattern = 0;          // bit i: x^(i + last)
    };
    std::map<uint64_t, error> of;

    void add(const crc::engine& e, uint64_t bits, uint64_t last, uint64_t pattern) {
        const crc::params& p = e.parameters();
        model::remainders ring(test::plain(p));
        model::wide sum{0, 0}, power{0, 1};
        uint64_t first = last;
        for (uint64_t i = 0; i < last; ++i) power = ring.times_x(power);
        for (uint64_t i = 0; pattern >> i != 0; ++i, power = ring.times_x(power)) {
            if ((pattern >> i & 1) != 0) sum = sum ^ power, first = last + i;
        }
        if (first >= bits) return;
        if (p.refout) sum = sum.reversed(p.width);
        error& known = of[sum.low];
        if (++known.count == 1) known = {1, first, last, pattern};
    }

    void check(const crc::located& found, uint64_t difference, uint64_t bits) const {
        const auto known = of.find(difference);
        const unsigned count = difference == 0 || known == of.end() ? 0 : known->second.count;
        CAPTURE(difference, bits, count);
        bool right = bool(found) == (count == 1) && found.ambiguous == (count > 1);
        if (count == 1) {
            const error& e = known->second;
            right = right && found.position == bits - 1 - e.first && found.length == e.first - e.last + 1;
            for (uint64_t i = 0; i < bits; ++i) {
                const uint64_t power = bits - 1 - i;
                const bool flipped = power >= e.last && power <= e.first && (e.pattern >> (power - e.last) & 1) != 0;
                right = right && found.flips(i) == flipped;
            }
        }
        if (!right) CHECK(right);
    }
};

TEST_CASE("locate: bursts and pairs against all errors of small frames") {
    test::random random(64);
    const auto check = [&](const crc::params& p) {
        CAPTURE(p.width, p.refout);
        const crc::engine e = crc::engine::make(p).engine;
        const uint64_t bits = p.width + random.below(30);
        auto few = slots_for(e, 10), all = slots_for(e, 2 * bits);
        const crc::engine_locator l(e), with_few(e, few.data(), few.size()), with_all(e, all.data(), all.size());
        every_error bursts, pairs;
        const auto longest = static_cast<unsigned>(2 + random.below(5));
        const unsigned within = longest < p.width ? longest : p.width;
        for (uint64_t last = 0; last < bits; ++last) {
            for (uint64_t pattern = 1; pattern < uint64_t(1) << within; pattern += 2)
                bursts.add(e, bits, last, pattern);
            pairs.add(e, bits, last, 1);
            for (uint64_t gap = 1; gap < bits - last; ++gap) pairs.add(e, bits, last, uint64_t(1) << gap | 1u);
        }
        std::vector<uint64_t> differences;
        for (const auto& [difference, error] : bursts.of) differences.push_back(difference);
        for (const auto& [difference, error] : pairs.of) differences.push_back(difference);
        for (int i = 0; i < 30; ++i) differences.push_back(random() >> (64 - p.width));
        for (std::size_t i = 0; i < differences.size(); i += 1 + random.below(test::quick ? 20 : 4)) {
            const uint64_t d = differences[i];
            bursts.check(l.locate(d, bits, crc::burst{longest}), d, bits);
            pairs.check(l.locate(d, bits, crc::two_bits{}), d, bits);
            pairs.check(with_few.locate(d, bits, crc::two_bits{}), d, bits);
            pairs.check(with_all.locate(d, bits, crc::two_bits{}), d, bits);
        }
    };
    for (const crc::entry& row : crc::catalogue) {
        if (row.params.width <= 32 && (!test::quick || random.below(6) == 0)) check(row.params);
    }
    // With their frames in 64 bits.
    for (unsigned width = 2; width <= 34; width += 2) check(random.algorithm(width));
}

TEST_CASE("locate: two flipped bits are never taken for one from distance 4 on, and are found from distance 5 on") {
    test::random random(65);
    unsigned doubles = 0, pairs = 0;
    while (doubles < (test::quick ? 1000u : 10000u)) {
        for_each_engine([&](const auto& e) {
            const crc::params& p = e.parameters();
            const std::size_t message = random.below(p.width < 16 ? 16 : 60);
            const uint64_t bits = 8 * message + p.width;
            auto all = slots_for(e, 2 * bits);
            const crc::engine_locator l(e, all.data(), all.size());
            const unsigned distance = l.hamming_distance(bits, 5);
            if (distance < 4) return;
            const auto good = frame_of(e, random.message(message));
            for (int i = 0; i < 8; ++i) {
                const uint64_t a = random.below(static_cast<std::size_t>(bits)),
                               b = random.below(static_cast<std::size_t>(bits));
                if (a == b) continue;
                auto frame = good;
                flip(frame, place_in_frame(p, message, a));
                flip(frame, place_in_frame(p, message, b));
                const auto broken = frame;
                ++doubles;
                const auto as_one = l.correct(frame);
                if (as_one || as_one.flipped != 0 || frame != broken) CHECK(frame == broken);
                if (distance < 5) continue;
                ++pairs;
                const auto as_two = l.correct(frame, crc::two_bits{});
                const bool right = as_two.good && as_two.flipped == 2 && as_two.where.flips(a) && as_two.where.flips(b);
                if (!right || frame != good) CHECK(frame == good);
            }
        });
    }
    CHECK(pairs > doubles / 10);
}

TEST_CASE("locate: bursts are mended in place") {
    test::random random(66);
    unsigned mended = 0;
    for_each_engine([&](const auto& e) {
        const crc::params& p = e.parameters();
        for (int round = 0; round < 6; ++round) {
            const std::size_t message = 2 + random.below(4);
            const uint64_t bits = 8 * message + p.width;
            const auto longest = static_cast<unsigned>(1 + random.below(p.width / 4 + 1));
            const uint64_t position = random.below(static_cast<std::size_t>(bits - longest + 1));
            const auto good = frame_of(e, random.message(message));
            auto frame = good;
            flip(frame, place_in_frame(p, message, position));
            unsigned flipped = 1;
            for (unsigned i = 1; i < longest; ++i) {
                if (random.below(2) == 0 && i + 1 < longest) continue;
                flip(frame, place_in_frame(p, message, position + i));
                ++flipped;
            }
            const auto broken = frame;
            const auto result = crc::correct(e, frame, crc::burst{longest});
            CHECK(result.good == (result.flipped != 0));
            if (!result.good) {
                CHECK(result.where.length == 0);
                CHECK(frame == broken);
                continue;
            }
            CHECK((result.flipped == flipped && result.where.position == position && frame == good));
            ++mended;
        }
    });
    CHECK(mended > 300);
}

TEST_CASE("locate: distances that are published") {
    // P. Koopman, https://users.ece.cmu.edu/~koopman/crc/: the longest messages, in bits, of each distance.
    struct row {
        crc::params params;
        unsigned distance;
        uint64_t message;
    };
    const row rows[] = {
        {crc::crc32, 6, 268},          {crc::crc32, 5, 2974},         {crc::crc32, 4, 91607},
        {crc::crc32c, 6, 5243},        {crc::crc16_xmodem, 4, 32751}, {crc::crc16_arc, 4, 32751},
        {crc::crc16_dnp, 6, 135},      {crc::crc8_smbus, 4, 119},     {crc::crc5_usb, 3, 26},
        {crc::crc6_cdma2000_a, 3, 57}, {crc::crc6_cdma2000_a, 4, 5},
    };
    for (const row& r : rows) {
        if ((!test::optimised || test::quick) && r.distance > 4 && r.message > 1000) continue;
        const crc::engine e = crc::engine::make(r.params).engine;
        const uint64_t bits = r.message + r.params.width;
        auto slots = slots_for(e, 2 * bits + 2);
        const crc::engine_locator l(e, slots.data(), slots.size());
        CAPTURE(r.params.width, r.message);
        CHECK(l.hamming_distance(bits) == r.distance);
        CHECK(l.hamming_distance(bits + 1) < r.distance);
        if (bits < 400) CHECK(crc::hamming_distance(e, bits) == r.distance);
        if (bits < 400) CHECK(crc::hamming_distance(e, bits + 1) < r.distance);
    }
}

TEST_CASE("locate: distances against all codewords of small codes") {
    test::random random(67);
    for (int round = 0; round < 150; ++round) {
        const crc::params p = random.algorithm(static_cast<unsigned>(1 + random.below(9)));
        const uint64_t message = 1 + random.below(9), bits = message + p.width;
        CAPTURE(p.width, test::wide(p.poly), bits);
        const model::remainders ring(test::plain(p));
        unsigned least = 99;
        for (uint64_t m = 1; m < uint64_t(1) << message; ++m) {
            model::wide crc{0, 0};
            for (unsigned i = 0; i < p.width; ++i) crc = ring.times_x(crc);
            for (uint64_t i = message; i-- != 0;)
                crc = ring.times_x(crc ^ model::wide{0, (m >> i & 1) << (p.width - 1)});
            unsigned weight = 0;
            for (unsigned i = 0; i < 64; ++i) weight += static_cast<unsigned>((m >> i & 1) + (crc.low >> i & 1));
            if (weight < least) least = weight;
        }
        const crc::engine e = crc::engine::make(p).engine;
        auto slots = slots_for(e, 2 * bits);
        for (unsigned most = 2; most < 8; ++most) {
            const unsigned expected = least < most ? least : most;
            CHECK(crc::hamming_distance(e, bits, most) == expected);
            CHECK(crc::engine_locator(e, slots.data(), slots.size()).hamming_distance(bits, most) == expected);
        }
        CHECK(crc::hamming_distance(e, p.width, 6) == 6);
    }
}

namespace {

// Algorithms that are known at compile time are their engines.
struct check_fixed {
    template <crc::params P>
    void operator()() const {
        test::random random(P.width);
        const uint64_t bits = P.width + 1 + random.below(20);
        const auto difference = static_cast<crc::value_t<P>>(crc::value_t<P>(1) << random.below(P.width));
        const crc::located found = crc::locate<P>(difference, bits);
        const crc::wide_engine e = crc::wide_engine::make(P).engine;
        const crc::located expected = crc::locate(e, difference, bits);
        CRC_HOLDS(found.position == expected.position && found.length == expected.length);
        CRC_HOLDS(found.ambiguous == expected.ambiguous);
        auto frame = frame_of(e, random.message(3));
        frame[1] ^= 0x20;
        const auto broken = frame;
        const auto mended = crc::correct<P>(frame);
        auto other = broken;
        CRC_HOLDS(crc::correct(e, other).good == mended.good && other == frame);
    }
};

}  // namespace

TEST_CASE("locate: algorithms known at compile time") { test::for_each_algorithm(check_fixed()); }

TEST_CASE("locate: frames of every kind, and none") {
    std::array<unsigned char, 8> array{'1', '2', '3', '4', 0xa3, 0xe0, 0xe3, 0x9b};
    array[7] ^= 0x80;
    CHECK(crc::correct<crc::crc32>(array).where == 63);
    std::string text(array.begin(), array.end());
    text[0] = '0';
    CHECK(crc::correct<crc::crc32>(text).where == 7 - 7);
    CHECK(text[0] == '1');
    text[0] = '0';
    CHECK(crc::correct<crc::crc32>(text.data(), text.size(), crc::two_bits{}));
    text[0] = '0';
    CHECK(crc::correct<crc::crc32>(text, {4}));
    CHECK_FALSE(crc::correct<crc::crc32>(nullptr, 0));
    CHECK_FALSE(crc::correct<crc::crc32>(text.data(), 3));
    CHECK_FALSE(crc::locate<crc::crc32>(1, 0));
    CHECK_FALSE(crc::locate<crc::crc32>(1, 64, crc::burst{0}));
    CHECK_FALSE(crc::locate<crc::crc32>(1, 0, crc::two_bits{}));
    CHECK(crc::locate<crc::crc32>(1u << 31, 33, crc::burst{99}).ambiguous);
    // A bit of the padding above a CRC of 5 bits, and one more, wherever that is.
    const std::array<unsigned char, 3> sound{'1', '2', crc::compute<crc::crc5_usb>("12")};
    for (unsigned bit = 0; bit < 23; ++bit) {
        std::array<unsigned char, 3> frame = sound;
        frame[2] ^= 0x80;
        const std::array<unsigned char, 3> once = frame;
        CHECK((crc::correct<crc::crc5_usb>(frame).flipped == 1 && frame == sound));
        frame = once;
        frame[bit / 8] = static_cast<unsigned char>(frame[bit / 8] ^ 1u << bit % 8);
        const std::array<unsigned char, 3> twice = frame;
        const crc::corrected done = crc::correct<crc::crc5_usb>(frame);
        CHECK((!done && done.flipped == 0 && frame == twice));
    }
    const crc::engine none;
    CHECK_FALSE(crc::locate(none, 1, 64));
    CHECK_FALSE(crc::correct(none, text));
    CHECK(crc::hamming_distance(none, 0) == 6);
}
