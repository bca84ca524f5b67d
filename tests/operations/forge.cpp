// crc::forge and crc::patch: bytes that give a message the CRC one wants.
#include <crc/forge.hpp>
#include <crc/catalogue.hpp>
#include <crc/combine.hpp>
#include <crc/compute.hpp>
#include <crc/engine.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

// In a constant expression; what is there already is what it finds.
constexpr bool works_at_compile_time() {
    const auto same = crc::forge<crc::crc32>("123456789", 3, 0xcbf43926);
    if (same.error || same.bytes.size() != 4 || same.bytes[0] != '4' || same.bytes[3] != '7') return false;
    unsigned char message[12] = {};
    const auto [bytes, error] = crc::forge<crc::crc82_darc>(message, 1, crc::uint128(0x1234567));
    if (error) return false;
    for (std::size_t i = 0; i < bytes.size(); ++i) message[1 + i] = bytes[i];
    return crc::compute<crc::crc82_darc>(message) == crc::uint128(0x1234567);
}
static_assert(works_at_compile_time());
static_assert(noexcept(crc::forge<crc::crc32>("1234", 0, 0)));

std::string complaint(const auto& forged) {
    CHECK(forged.bytes.size() == 0);
    REQUIRE(forged.error);
    return std::string(forged.error.argument) + " " + forged.error.reason;
}

void write(std::vector<unsigned char>& message, std::size_t position, const auto& bytes) {
    REQUIRE(position + bytes.size() <= message.size());
    std::copy(bytes.begin(), bytes.end(), message.begin() + static_cast<std::ptrdiff_t>(position));
}

// Of the bytes that are replaced, the bits before the last `width` in message order are what they were.
bool surplus_kept(const crc::params& p, const auto& now, const unsigned char* before) {
    const unsigned surplus = static_cast<unsigned>(8 * now.size()) - p.width;
    const unsigned mask = p.refin ? (1u << surplus) - 1u : 255u & ~(255u >> surplus);
    return ((now[0] ^ before[0]) & mask) == 0;
}

struct check_all {
    template <crc::params P>
    void operator()() const {
        using value = crc::value_t<P>;
        test::random random(P.width);
        constexpr std::size_t window = (P.width + 7) / 8;
        for (int round = 0; round < 10; ++round) {
            auto message = random.message(window + random.below(round < 2 ? 1 : 200));
            const std::size_t position = random.below(message.size() - window + 1);
            const std::size_t after = message.size() - window - position;
            const auto wanted = static_cast<value>(crc::make_uint128(random(), random()) >> (128 - P.width));
            CAPTURE(message.size(), position, test::wide(wanted));
            const value present = crc::compute<P>(message);

            const auto [bytes, error] = crc::forge<P>(message, position, wanted);
            CRC_HOLDS(!error);
            CRC_HOLDS(bytes.size() == window);
            CRC_HOLDS(surplus_kept(P, bytes, &message[position]));
            CRC_HOLDS(crc::forge<P>(message.data(), message.size(), position, wanted).bytes == bytes);
            CRC_HOLDS(crc::patch<P>(present, wanted, crc::bytes(&message[position], window), after).bytes == bytes);
            if constexpr (P.width <= 64) {
                const crc::engine e = crc::engine::make(P).engine;
                const auto by_engine = e.forge(message, position, wanted).bytes;
                CRC_HOLDS(std::equal(by_engine.begin(), by_engine.end(), bytes.begin(), bytes.end()));
                CRC_HOLDS(e.forge(message.data(), message.size(), position, wanted).bytes == by_engine);
                CRC_HOLDS(e.patch(present, wanted, crc::bytes(&message[position], window), after).bytes == by_engine);
            }

            const crc::digest<P> head = crc::digest<P>().update(message.data(), position);
            const crc::digest<P> tail = crc::digest<P>().update(message.data() + position + window, after);
            write(message, position, bytes);
            CRC_HOLDS(test::expected(P, message.data(), message.size()) == test::wide(wanted));

            const auto between = crc::forge<P>(head, tail, wanted);
            CRC_HOLDS(!between.error);
            const unsigned char zero = 0;
            CRC_HOLDS(surplus_kept(P, between.bytes, &zero));
            if constexpr (P.width <= 64) {
                const crc::engine e = crc::engine::make(P).engine;
                const auto by_engine =
                    e.forge(e.resume(head.value(), head.size()), e.resume(tail.value(), tail.size()), wanted).bytes;
                CRC_HOLDS(std::equal(by_engine.begin(), by_engine.end(), between.bytes.begin(), between.bytes.end()));
            }
            write(message, position, between.bytes);
            CRC_HOLDS(test::expected(P, message.data(), message.size()) == test::wide(wanted));
        }
        // What follows may be longer than any memory.
        for (const std::uint64_t after :
             {std::uint64_t(1) << 40, (std::uint64_t(1) << 62) + 12345, ~std::uint64_t(0) - window,
              ~std::uint64_t(0) - window + 1, ~std::uint64_t(0)}) {
            const unsigned char old[window] = {};
            const value crc_after = crc::compute<P>("the end");
            const value present = crc::combine<P>(crc::compute<P>(old), crc_after, after);
            const auto wanted = static_cast<value>(crc::make_uint128(random(), random()) >> (128 - P.width));
            const auto [bytes, error] = crc::patch<P>(present, wanted, old, after);
            CRC_HOLDS(!error);
            CRC_HOLDS(crc::combine<P>(crc::compute<P>(bytes), crc_after, after) == wanted);
        }
    }
};

}  // namespace

TEST_CASE("forge: every algorithm, everywhere") { test::for_many_algorithms(check_all()); }

TEST_CASE("forge: engines of random parameters") {
    test::random random(8);
    for (unsigned width = 1; width <= 64; ++width) {
        const crc::params p = random.algorithm(width);
        const crc::engine e = crc::engine::make(p).engine;
        for (int round = 0; round < 5; ++round) {
            auto message = random.message((width + 7) / 8 + random.below(60));
            const std::size_t position = random.below(message.size() - (width + 7) / 8 + 1);
            const std::uint64_t wanted = random() >> (64 - width);
            const auto [bytes, error] = e.forge(message, position, wanted);
            REQUIRE_FALSE(error);
            CHECK(surplus_kept(p, bytes, &message[position]));
            write(message, position, bytes);
            CHECK(test::expected(p, message.data(), message.size()) == test::wide(wanted));
        }
    }
}

TEST_CASE("forge: what cannot be is said") {
    const std::string message = "123456789";
    const std::string place = "position must leave (width + 7) / 8 bytes of the message after it";
    CHECK_FALSE(crc::forge<crc::crc32>(message, 5, 0).error);
    CHECK(complaint(crc::forge<crc::crc32>(message, 6, 0)) == place);
    CHECK(complaint(crc::forge<crc::crc32>(message, ~std::size_t(0), 0)) == place);
    CHECK(complaint(crc::forge<crc::crc32>(nullptr, 0, 0, 0)) == "message must have at least (width + 7) / 8 bytes");
    CHECK(complaint(crc::forge<crc::crc32>("123", 0, 0)) == "message must have at least (width + 7) / 8 bytes");
    CHECK(complaint(crc::forge<crc::crc5_usb>(message, 0, 0x20)) == "wanted must fit in width bits");
    CHECK(complaint(crc::patch<crc::crc5_usb>(0x20, 0, "a", 0)) == "present must fit in width bits");
    CHECK(complaint(crc::patch<crc::crc32>(0, 0, "abcde", 0)) == "window must have (width + 7) / 8 bytes");

    const crc::engine e = crc::engine::make(crc::crc12_umts).engine, none;
    CHECK(complaint(e.forge(message, 8, 0)) == place);
    CHECK(complaint(e.forge(message, 0, 0x1000)) == "wanted must fit in width bits");
    CHECK(complaint(e.patch(0x1000, 0, "ab", 0)) == "present must fit in width bits");
    CHECK(complaint(e.patch(0, 0, "a", 0)) == "window must have (width + 7) / 8 bytes");
    CHECK(complaint(none.forge(message, 0, 0)) == "engine must not be empty");
    CHECK(complaint(none.forge(none.start(), none.start(), 0)) == "engine must not be empty");
    CHECK(complaint(none.patch(0, 0, "", 0)) == "engine must not be empty");
}
