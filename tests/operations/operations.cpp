// crc::extend_zeros, remove_prefix, remove_suffix and replace, and the shifts behind them and behind combine: against the
// model on whole messages, and against powers of x worked out apart from the library for sizes that no message has.
#include <crc/operations.hpp>
#include <crc/catalogue.hpp>
#include <crc/combine.hpp>
#include <crc/compute.hpp>
#include <crc/digest.hpp>
#include <crc/engine.hpp>
#include <crc/kernel_info.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"
#include "support/forced.hpp"

namespace {

using model::wide;
using std::uint64_t;

// Asked before main(), when nobody may have asked the CPU yet.
volatile uint64_t five = 5;
const std::uint32_t before_main = crc::combine<crc::crc32>(0x9be3e0a3, 0x131da070, five);

// All in constant expressions.
template <crc::params P>
constexpr bool works_at_compile_time() {
    const auto whole = crc::compute<P>("123456789"), first = crc::compute<P>("1234"), rest = crc::compute<P>("56789");
    return crc::combine<P>(first, rest, 5) == whole && crc::remove_prefix<P>(whole, first, 5) == rest &&
           crc::remove_suffix<P>(whole, rest, 5) == first &&
           crc::extend_zeros<P>(first, 3) == crc::compute<P>("1234\0\0\0") &&
           crc::replace<P>(whole, "345", "abc", 4) == crc::compute<P>("12abc6789") &&
           crc::replace<P>(whole, "", "", 4) == whole &&
           crc::remove_suffix<P>(crc::extend_zeros<P>(whole, ~uint64_t(0)),
                                 crc::extend_zeros<P>(crc::compute<P>(""), ~uint64_t(0)), ~uint64_t(0)) == whole;
}
template <crc::params P>
constexpr bool taken_works() {
    if constexpr (test::taken(P)) return works_at_compile_time<P>();
    else return true;
}
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    static_assert(taken_works<crc::identifier>(), name);
CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW

constexpr bool engine_works_at_compile_time(const crc::params& p) {
    const auto e = crc::engine::make(p).engine;
    const auto whole = e.compute("123456789"), first = e.compute("1234"), rest = e.compute("56789");
    return e.remove_prefix(whole, first, 5) == rest && e.remove_suffix(whole, rest, 5) == first &&
           e.extend_zeros(first, 3) == e.compute("1234\0\0\0") &&
           e.replace(whole, "345", "abc", 4) == e.compute("12abc6789");
}
static_assert(engine_works_at_compile_time(crc::crc32) && engine_works_at_compile_time(crc::crc12_umts));
static_assert(engine_works_at_compile_time(crc::crc64_we) && engine_works_at_compile_time(crc::crc3_rohc));

static_assert(noexcept(crc::extend_zeros<crc::crc32>(0, 0)) && noexcept(crc::remove_prefix<crc::crc32>(0, 0, 0)));
static_assert(noexcept(crc::remove_suffix<crc::crc32>(0, 0, 0)));
static_assert(noexcept(crc::replace<crc::crc32>(0, nullptr, nullptr, 0, 0)));
static_assert(std::is_same_v<decltype(crc::extend_zeros<crc::crc8_smbus>(0, 0)), std::uint8_t>);
static_assert(std::is_same_v<decltype(crc::remove_suffix<crc::crc82_darc>(0, 0, 0)), crc::uint128>);

// The operations of one algorithm on values of any width.
struct operations {
    const char* name;
    crc::params params;
    wide (*compute)(const void*, std::size_t);
    wide (*combine)(wide, wide, uint64_t);
    wide (*combiner)(wide, wide, uint64_t);
    wide (*sum)(wide, uint64_t, wide, uint64_t);
    wide (*extend_zeros)(wide, uint64_t);
    wide (*remove_prefix)(wide, wide, uint64_t);
    wide (*remove_suffix)(wide, wide, uint64_t);
    wide (*replace)(wide, const void*, const void*, std::size_t, uint64_t);
};

template <crc::params P>
crc::value_t<P> value(wide v) {
    if constexpr (P.width > 64) return crc::make_uint128(v.high, v.low);
    else return static_cast<crc::value_t<P>>(v.low);
}

template <crc::params P>
constexpr operations of_params(const char* name) {
    using test::wide;
    return {name,
            P,
            [](const void* p, std::size_t n) { return wide(crc::compute<P>(p, n)); },
            [](auto a, auto b, uint64_t n) { return wide(crc::combine<P>(value<P>(a), value<P>(b), n)); },
            [](auto a, auto b, uint64_t n) { return wide(crc::combiner<P>(n)(value<P>(a), value<P>(b))); },
            [](auto a, uint64_t m, auto b, uint64_t n) {
                using digest = crc::digest<P>;
                return wide((digest::resume(value<P>(a), m) + digest::resume(value<P>(b), n)).value());
            },
            [](auto a, uint64_t n) { return wide(crc::extend_zeros<P>(value<P>(a), n)); },
            [](auto a, auto b, uint64_t n) { return wide(crc::remove_prefix<P>(value<P>(a), value<P>(b), n)); },
            [](auto a, auto b, uint64_t n) { return wide(crc::remove_suffix<P>(value<P>(a), value<P>(b), n)); },
            [](auto a, const void* p, const void* q, std::size_t size, uint64_t n) {
                return wide(crc::replace<P>(value<P>(a), p, q, size, n));
            }};
}

// The same by the engine.
crc::engine engine;
operations of_engine(const char* name, const crc::params& p) {
    engine = crc::engine::make(p).engine;
    using test::wide;
    return {name,
            p,
            [](const void* data, std::size_t n) { return wide(engine.compute(data, n)); },
            [](auto a, auto b, uint64_t n) { return wide(engine.combine(a.low, b.low, n)); },
            [](auto a, auto b, uint64_t n) { return wide(crc::engine::combiner(engine, n)(a.low, b.low)); },
            [](auto a, uint64_t m, auto b, uint64_t n) {
                return wide((engine.resume(a.low, m) + engine.resume(b.low, n)).value());
            },
            [](auto a, uint64_t n) { return wide(engine.extend_zeros(a.low, n)); },
            [](auto a, auto b, uint64_t n) { return wide(engine.remove_prefix(a.low, b.low, n)); },
            [](auto a, auto b, uint64_t n) { return wide(engine.remove_suffix(a.low, b.low, n)); },
            [](auto a, const void* data, const void* q, std::size_t size, uint64_t n) {
                return wide(engine.replace(a.low, data, q, size, n));
            }};
}

const std::vector<operations>& known_at_compile_time() {
    static const std::vector<operations> all = [] {
        std::vector<operations> result;
        test::for_each_algorithm([&]<crc::params P>() { result.push_back(of_params<P>("of the catalogue")); });
#define CRC_TEST_ADD(p) result.push_back(of_params<test::p>(#p));
        CRC_TEST_ADD(width1)
        CRC_TEST_ADD(width1_reflected)
        CRC_TEST_ADD(width2)
        CRC_TEST_ADD(width9)
        CRC_TEST_ADD(width27)
        CRC_TEST_ADD(width33)
        CRC_TEST_ADD(width63)
        CRC_TEST_ADD(width64_one)
        CRC_TEST_ADD(width65)
        CRC_TEST_ADD(width82_refout)
        CRC_TEST_ADD(width127)
        CRC_TEST_ADD(width128)
#undef CRC_TEST_ADD
        return result;
    }();
    return all;
}

// Calls check(operations) for the whole catalogue, known at compile time and at run time, and for other parameters.
template <class Check>
void for_each_algorithm(const Check& check) {
    for (const operations& o : known_at_compile_time()) {
        CAPTURE(o.name, test::wide(o.params.poly));
        check(o);
    }
    for (const crc::entry& row : crc::catalogue) {
        CAPTURE("engine", row.name);
        if (row.params.width <= 64) check(of_engine(row.name, row.params));
    }
    test::random random(2026);
    for (unsigned width = 1; width <= 64; ++width) {
        CAPTURE("engine, random parameters", width);
        check(of_engine("", random.algorithm(width)));
    }
}

// The same for every kernel that runs here, and for none forced.
template <class Check>
void for_each_kernel_and_algorithm(const Check& check) {
    test::with_each_kernel([&](const char*) { for_each_algorithm(check); });
}

// What a message of the model gives.
wide expected(const operations& o, const std::vector<unsigned char>& message) {
    return test::expected(o.params, message.data(), message.size());
}

// Sizes of every magnitude, and those at the ends.
uint64_t some_size(test::random& random) {
    switch (random.below(8)) {
        case 0:
            return ~uint64_t(0) - random.below(3);
        case 1:
            return uint64_t(1) << random.below(64);
        default:
            return random() >> random.below(64);
    }
}

}  // namespace

TEST_CASE("operations: messages of random pieces") {
    test::random random(7);
    for_each_kernel_and_algorithm([&](const operations& o) {
        for (int round = 0; round < (test::quick ? 1 : 3); ++round) {
            CAPTURE(round);
            const auto a = random.message(random.below(70)), b = random.message(random.below(70));
            auto ab = a;
            ab.insert(ab.end(), b.begin(), b.end());
            const wide first = expected(o, a), second = expected(o, b), whole = expected(o, ab);
            CHECK(o.combine(first, second, b.size()) == whole);
            CHECK(o.combiner(first, second, b.size()) == whole);
            CHECK(o.sum(first, a.size(), second, b.size()) == whole);
            CHECK(o.remove_prefix(whole, first, b.size()) == second);
            CHECK(o.remove_suffix(whole, second, b.size()) == first);

            const std::size_t zeros = random.below(100);
            auto longer = a;
            longer.insert(longer.end(), zeros, 0);
            CHECK(o.extend_zeros(first, zeros) == expected(o, longer));

            const std::size_t size = random.below(ab.size() + 1), at = random.below(ab.size() - size + 1);
            const auto change = random.message(size);
            auto changed = ab;
            std::copy(change.begin(), change.end(), changed.begin() + static_cast<std::ptrdiff_t>(at));
            const std::size_t after = ab.size() - at - size;
            CHECK(o.replace(whole, ab.data() + at, change.data(), size, after) == expected(o, changed));
        }
    });
}

TEST_CASE("operations: sizes up to 2^64 - 1") {
    test::random random(8);
    for_each_kernel_and_algorithm([&](const operations& o) {
        const model::remainders r(test::plain(o.params));
        for (int round = 0; round < (test::quick ? 1 : 3); ++round) {
            const uint64_t n = some_size(random);
            CAPTURE(n);
            const wide a = r.cut({random(), random()}), b = r.cut({random(), random()});
            const wide power = r.power(n), reg_a = r.from_crc(a), reg_b = r.from_crc(b);
            const wide joined = r.to_crc(r.times(reg_a ^ r.init(), power) ^ reg_b);
            CHECK(o.combine(a, b, n) == joined);
            CHECK(o.combiner(a, b, n) == joined);
            CHECK(o.sum(a, 0, b, n) == joined);
            CHECK(o.remove_prefix(joined, a, n) == b);
            CHECK(o.remove_suffix(joined, b, n) == a);
            CHECK(o.extend_zeros(a, n) == r.to_crc(r.times(reg_a, power)));
            // A message of five bytes and n zeros, of which the middle three are overwritten.
            const wide before = o.extend_zeros(o.compute("12345", 5), n);
            CHECK(o.replace(before, "234", "abc", 3, n < ~uint64_t(0) ? n + 1 : n) ==
                  (n < ~uint64_t(0)
                       ? o.extend_zeros(o.compute("1abc5", 5), n)
                       : before ^ o.extend_zeros(o.compute("234", 3), n) ^ o.extend_zeros(o.compute("abc", 3), n)));
        }
    });
}

TEST_CASE("operations: zeros add up, and come off again") {
    test::random random(9);
    for_each_algorithm([&](const operations& o) {
        const uint64_t n = random() >> random.below(63), m = random() % (~n + (n == 0 ? 0 : 1)) / 2;
        CAPTURE(n, m);
        const wide crc = o.compute("123456789", 9), none = o.compute(nullptr, 0);
        CHECK(o.extend_zeros(o.extend_zeros(crc, n), m) == o.extend_zeros(crc, n + m));
        CHECK(o.extend_zeros(crc, 0) == crc);
        CHECK(o.remove_suffix(o.extend_zeros(crc, n), o.extend_zeros(none, n), n) == crc);
        CHECK(o.remove_prefix(o.extend_zeros(crc, n), crc, n) == o.extend_zeros(none, n));
        CHECK(o.remove_suffix(crc, crc, 0) == none);
        CHECK(o.remove_prefix(crc, crc, 0) == none);
        CHECK(o.remove_suffix(crc, none, 0) == crc);
    });
}

TEST_CASE("operations: bits beyond the width of a CRC are ignored") {
    constexpr crc::params p = crc::crc5_usb;
    const auto whole = crc::compute<p>("123456789"), first = crc::compute<p>("1234"), rest = crc::compute<p>("56789");
    const auto dirty = [](std::uint8_t v) { return static_cast<std::uint8_t>(v | 0xe0u); };
    CHECK(crc::extend_zeros<p>(dirty(first), 2) == crc::extend_zeros<p>(first, 2));
    CHECK(crc::remove_prefix<p>(dirty(whole), dirty(first), 5) == rest);
    CHECK(crc::remove_suffix<p>(dirty(whole), dirty(rest), 5) == first);
    CHECK(crc::replace<p>(dirty(whole), "9", "8", 0) == crc::compute<p>("123456788"));
    const auto e = crc::engine::make(p).engine;
    const uint64_t above = 0xffffffffffffffe0;
    CHECK(e.extend_zeros(above | first, 2) == e.extend_zeros(first, 2));
    CHECK(e.remove_prefix(above | whole, above | first, 5) == rest);
    CHECK(e.remove_suffix(above | whole, above | rest, 5) == first);
    CHECK(e.replace(above | whole, "9", "8", 0) == crc::compute<p>("123456788"));
}

TEST_CASE("operations: data of every kind, and the first call of all") {
    const std::string was = "345", is = "abc";
    const auto whole = crc::compute<crc::crc32>("123456789"), changed = crc::compute<crc::crc32>("12abc6789");
    CHECK(crc::replace<crc::crc32>(whole, was, is, 4) == changed);
    CHECK(crc::replace<crc::crc32>(whole, was.data(), is.data(), 3, 4) == changed);
    CHECK(crc::replace<crc::crc32>(whole, std::vector<char>(was.begin(), was.end()), "abc", 4) == changed);
    CHECK(crc::replace<crc::crc32>(whole, nullptr, nullptr, 0, 4) == whole);
    CHECK(crc::engine::make(crc::crc32).engine.replace(whole, was, is, 4) == changed);
    CHECK(before_main == 0xcbf43926);
}

TEST_CASE("operations: the empty engine gives 0") {
    const crc::engine e;
    CHECK(e.extend_zeros(1, 2) == 0);
    CHECK(e.remove_prefix(1, 2, 3) == 0);
    CHECK(e.remove_suffix(1, 2, 3) == 0);
    CHECK(e.replace(1, "a", "b", 3) == 0);
}
