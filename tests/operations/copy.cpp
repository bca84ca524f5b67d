// crc::copy and its kin: the copy, and the CRC of it.
#include <crc/copy.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/digest.hpp>
#include <crc/engine.hpp>
#include <crc/kernel_info.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"
#include "support/forced.hpp"
#include "support/guarded.hpp"

namespace {

static_assert(noexcept(crc::copy<crc::crc32>(nullptr, nullptr, 0)));
static_assert(std::is_same_v<decltype(crc::copy<crc::crc16_kermit>(nullptr, nullptr, 0)), std::uint16_t>);

constexpr crc::params odd = test::width27, full = test::width128;

constexpr unsigned char untouched = 0xa5;

// An algorithm, whichever way it is reached.
struct subject {
    crc::params params;
    model::wide (*copy)(void*, const void*, std::size_t);
    model::wide (*in_two)(void*, const void*, std::size_t, std::size_t);
};

template <crc::params P>
subject subject_of() {
    return {P, [](void* dst, const void* src, std::size_t size) { return test::wide(crc::copy<P>(dst, src, size)); },
            [](void* dst, const void* src, std::size_t first, std::size_t size) {
                auto* const d = static_cast<unsigned char*>(dst);
                const auto* const s = static_cast<const unsigned char*>(src);
                const auto value = crc::update_copy<P>(crc::copy<P>(d, s, first), d + first, s + first, size - first);
                crc::digest<P> digest;
                digest.update_copy(d, s, first).update_copy(d + first, s + first, size - first);
                return digest.size() == size && digest.value() == value ? test::wide(value) : model::wide{~0ull, ~0ull};
            }};
}

const std::vector<subject>& subjects() {
    static const std::vector<subject> all = [] {
        std::vector<subject> result{subject_of<odd>(), subject_of<full>()};
        test::for_each_algorithm([&]<crc::params P>() { result.push_back(subject_of<P>()); });
        return result;
    }();
    return all;
}

// Whether size bytes of the message were copied from one guarded place to another, nothing beside them was touched, and
// the CRC is that of the message. The places are the offsets from the first usable byte, or, if at_end, from the last.
struct places {
    explicit places(std::size_t size) : from(size + 64), to(size + 64) {}

    template <class Copy>
    bool good(Copy copy, const unsigned char* message, std::size_t size, std::size_t from_offset, std::size_t to_offset,
              bool at_end, const model::wide& expected) {
        std::memset(to.begin(), untouched, to.size());
        const unsigned char* const src =
            at_end ? from.at(from.size() - size - from_offset, message, size) : from.at(from_offset, message, size);
        unsigned char* const dst = at_end ? to.end() - size - to_offset : to.begin() + to_offset;
        if (copy(dst, src, size) != expected) return false;
        if (size != 0 && std::memcmp(dst, message, size) != 0) return false;
        for (const unsigned char* p = to.begin(); p != dst; ++p)
            if (*p != untouched) return false;
        for (const unsigned char* p = dst + size; p != to.end(); ++p)
            if (*p != untouched) return false;
        return true;
    }

    test::guarded from, to;
};

}  // namespace

TEST_CASE("copy: every algorithm, all short sizes, between guard pages") {
    const auto message = test::random(1).message(300);
    places place(300);
    for (const subject& s : subjects()) {
        model::crc reference(test::plain(s.params));
        std::size_t wrong = 0;
        for (std::size_t n = 0; n <= message.size(); ++n) {
            wrong += !place.good(s.copy, message.data(), n, 0, 0, (n & 1u) != 0, reference.value());
            wrong += !place.good([&](void* d, const void* p, std::size_t size) { return s.in_two(d, p, n / 3, size); },
                                 message.data(), n, n % 5, n % 7, (n & 2u) != 0, reference.value());
            if (n < message.size()) reference.add_byte(message[n]);
        }
        CAPTURE(s.params.width, test::wide(s.params.poly));
        CHECK(wrong == 0);
    }
}

TEST_CASE("copy: every kernel, long messages, every alignment, between guard pages") {
    const auto message = test::random(2).message(20000);
    places place(message.size());
    test::with_each_kernel([&](const char*) {
        // One to five matrices, reflected or not; more than 32 bits; more than 64.
        for (const subject& s : {subject_of<crc::crc8_smbus>(), subject_of<crc::crc16_t10_dif>(),
                                 subject_of<crc::crc16_modbus>(), subject_of<crc::crc24_openpgp>(), subject_of<odd>(),
                                 subject_of<crc::crc32>(), subject_of<crc::crc32c>(), subject_of<crc::crc32_bzip2>(),
                                 subject_of<crc::crc64_we>(), subject_of<crc::crc64_xz>(), subject_of<full>()}) {
            for (const std::size_t n : {4095u, 4096u, 4097u, 4159u, 4160u, 4352u, 4415u, 5000u, 8192u, 20000u}) {
                if (test::quick && n > 5000) continue;
                const model::wide expected = test::expected(s.params, message.data(), n);
                std::size_t wrong = 0;
                for (std::size_t offset = 0; offset < 64; offset += test::quick ? 13 : 1) {
                    wrong += !place.good(s.copy, message.data(), n, 0, offset, offset % 2 == 0, expected);
                    wrong += !place.good(s.copy, message.data(), n, offset, 64 - offset, offset % 2 != 0, expected);
                }
                CAPTURE(n, s.params.width);
                CHECK(wrong == 0);
            }
        }
    });
}

TEST_CASE("copy: every algorithm, every kernel, by name and by an engine") {
    const auto message = test::random(5).message(5003);
    places place(message.size());
    test::with_each_kernel([&](const char*) {
        std::size_t offset = 0;
        for (const subject& s : subjects()) {
            const std::size_t n = message.size() - offset;
            const model::wide expected = test::expected(s.params, message.data(), n);
            CAPTURE(s.params.width, test::wide(s.params.poly));
            CHECK(place.good(s.copy, message.data(), n, offset, 64 - offset, offset % 2 == 0, expected));
            if (s.params.width <= 64) {
                const auto by_engine = [&](void* d, const void* from, std::size_t size) {
                    return test::wide(crc::engine::make(s.params).engine.copy(d, from, size));
                };
                CHECK(place.good(by_engine, message.data(), n, 64 - offset, offset, offset % 2 != 0, expected));
            }
            offset = (offset + 5) % 64;
        }
    });
}

TEST_CASE("copy: past the caches") {
    std::vector<unsigned char> from((12u << 20u) + 777), to(from.size() + 2);
    for (std::size_t i = 0; i < from.size(); ++i) from[i] = static_cast<unsigned char>(i * i >> 7u);
    test::with_each_kernel([&](const char*) {
        const auto check = [&](auto copy, auto compute, std::size_t offset) {
            const std::size_t n = from.size() - offset;
            std::memset(to.data(), 0, to.size());
            CHECK(copy(to.data() + 1, from.data() + offset, n) == compute(from.data() + offset, n));
            CHECK(std::memcmp(to.data() + 1, from.data() + offset, n) == 0);
            CHECK((to.front() == 0 && to.back() == 0));
        };
#define CRC_BOTH(name) crc::copy<crc::name>, [](const void* p, std::size_t n) { return crc::compute<crc::name>(p, n); }
        check(CRC_BOTH(crc32), 0);
        check(CRC_BOTH(crc64_we), 100);
        check(CRC_BOTH(crc16_t10_dif), 1);
        check(CRC_BOTH(crc8_smbus), 64);
#undef CRC_BOTH
    });
}

TEST_CASE("copy: nothing") {
    CHECK(crc::copy<crc::crc32>(nullptr, nullptr, 0) == 0);
    CHECK(crc::copy<crc::crc16_ibm_3740>(nullptr, nullptr, 0) == 0xffff);
    CHECK(crc::update_copy<crc::crc32>(0xcbf43926, nullptr, nullptr, 0) == 0xcbf43926);
    const test::guarded memory(1);
    CHECK(crc::copy<crc::crc32>(memory.end(), memory.end(), 0) == 0);
}

TEST_CASE("copy: by an engine") {
    const auto message = test::random(3).message(10000);
    test::random random(4);
    places place(message.size());
    std::vector<crc::params> all;
    for (const crc::entry& row : crc::catalogue)
        if (row.params.width <= 64) all.push_back(row.params);
    for (unsigned width = 1; width <= 64; ++width) all.push_back(random.algorithm(width));
    for (const crc::params& p : all) {
        const auto made = crc::engine::make(p);
        REQUIRE_FALSE(made.error);
        const crc::engine& e = made.engine;
        for (const std::size_t n : {std::size_t(0), random.below(300), 4000 + random.below(6000)}) {
            const std::size_t first = random.below(n + 1);
            const auto whole = [&](void* d, const void* s, std::size_t size) { return test::wide(e.copy(d, s, size)); };
            const auto in_two = [&](void* dst, const void* src, std::size_t size) {
                auto* const d = static_cast<unsigned char*>(dst);
                const auto* const s = static_cast<const unsigned char*>(src);
                const auto value = e.update_copy(e.copy(d, s, first), d + first, s + first, size - first);
                auto digest = e.start();
                digest.update_copy(d, s, first).update_copy(d + first, s + first, size - first);
                CHECK((digest.value() == value && digest.size() == size));
                return test::wide(value);
            };
            const model::wide expected = test::expected(p, message.data(), n);
            CAPTURE(p.width, n);
            CHECK(place.good(whole, message.data(), n, 1, 3, false, expected));
            CHECK(place.good(in_two, message.data(), n, 0, 0, true, expected));
        }
    }
    // The empty engine copies too.
    unsigned char to[3] = {};
    CHECK(crc::engine().copy(to, "abc", 3) == 0);
    CHECK(std::memcmp(to, "abc", 3) == 0);
}
