// crc::engine: the same results as at compile time, and clear errors for impossible parameters.
#include <crc/engine.hpp>
#include <crc/catalogue.hpp>
#include <crc/combine.hpp>
#include <crc/compute.hpp>
#include <crc/digest.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

static_assert(std::is_trivially_copyable_v<crc::engine> && sizeof(crc::engine) < 4096);
static_assert(std::is_trivially_copyable_v<crc::engine::digest>);
static_assert(std::is_nothrow_default_constructible_v<crc::engine> && !std::is_convertible_v<crc::engine, int>);
static_assert(noexcept(crc::engine::make(crc::crc32)));
static_assert(noexcept(std::declval<const crc::engine&>().compute(nullptr, 0)));
static_assert(crc::engine::max_width == 64 && crc::wide_engine::max_width == crc::max_width);
static_assert(std::is_trivially_copyable_v<crc::wide_engine> && sizeof(crc::wide_engine) < 6 * 1024);

// All of it in a constant expression.
template <class Engine, class Value>
constexpr bool works_at_compile_time(const crc::params& p, Value check) {
    const auto [e, error] = Engine::make(p);
    if (error || !e || !(e.parameters() == p)) return false;
    if (e.compute("123456789") != check || e.compute("") != e.start().value()) return false;
    if (e.update(e.compute("1234"), "56789") != check) return false;
    if (e.combine(e.compute("1234"), e.compute("56789"), 5) != check) return false;
    if (typename Engine::combiner(e, 5)(e.compute("1234"), e.compute("56789")) != check) return false;
    typename Engine::combiner combiner;
    if (combiner.size_b() != 0 || combiner(check, e.compute("")) != check) return false;
    if (!(typename Engine::combiner(e, 0) == typename Engine::combiner(e, 0)) || combiner != decltype(combiner)())
        return false;
    combiner = typename Engine::combiner(e, 5);
    if (combiner.size_b() != 5 || combiner(e.compute("1234"), e.compute("56789")) != check) return false;
    if (combiner != typename Engine::combiner(e, 5) || combiner == typename Engine::combiner(e, 6)) return false;
    if (combiner == decltype(combiner)() || decltype(combiner)() == typename Engine::combiner(e, 0)) return false;
    auto d = e.start();
    d.update("12").update("3456");
    if (d.size() != 6 || d.value() != e.compute("123456")) return false;
    d += e.start().update("789");
    if (d.value() != check || d.size() != 9) return false;
    if (!(d == e.resume(e.compute("123"), 3) + e.start().update("456789"))) return false;
    d.reset();
    return d == e.start() && d.size() == 0;
}
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue)               \
    static_assert(                                                                                                \
        width > 64 || !test::taken(crc::identifier) ||                                                            \
            works_at_compile_time<crc::engine>(crc::identifier, static_cast<std::uint64_t>(crc::uint128(check))), \
        name);
CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW

constexpr unsigned char some_bytes[] = {'T',  'h',  'e', ' ', 'q', 'u', 'i', 'c', 'k', 0,
                                        0xff, 0x80, 1,   2,   3,   4,   5,   6,   7,   8};

// What the compile-time functions say of one algorithm.
struct known {
    crc::params params;
    std::uint64_t computed, updated, digested, combined;
};

template <crc::params P>
constexpr known known_of() {
    if constexpr (P.width <= 64 && test::taken(P)) {
        const auto some = crc::compute<P>(some_bytes), check = crc::compute<P>("123456789");
        return {P, some, crc::update<P>(check, some_bytes), crc::digest<P>().update("abc").update(some_bytes).value(),
                crc::combine<P>(check, some, std::uint64_t(1) << 40)};
    } else {
        return {P, 0, 0, 0, 0};
    }
}

constexpr known catalogue_known[] = {
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    known_of<crc::identifier>(),
    CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
};

std::string complaint(const crc::params& p) {
    const auto [e, error] = crc::engine::make(p);
    CHECK(bool(e) != bool(error));
    if (!error) return "";
    CHECK_FALSE(e);
    REQUIRE(error.field != nullptr);
    REQUIRE(error.reason != nullptr);
    return std::string(error.field) + " " + error.reason;
}

const crc::uint128 over_64 = crc::make_uint128(1, 1);

}  // namespace

TEST_CASE("engine: the whole catalogue, as at compile time") {
    int tested = 0;
    for (const known& k : catalogue_known) {
        if (k.params.width > 64 || !test::taken(k.params)) continue;
        ++tested;
        CAPTURE(crc::catalogue[&k - catalogue_known].name);
        const auto [e, error] = crc::engine::make(k.params);
        REQUIRE_FALSE(error);
        REQUIRE(e);
        CHECK(e.parameters() == k.params);
        const std::uint64_t check = e.compute("123456789"), some = e.compute(some_bytes);
        CHECK(some == k.computed);
        CHECK(e.compute(some_bytes, sizeof(some_bytes)) == k.computed);
        CHECK(e.update(check, some_bytes) == k.updated);
        CHECK(e.update(check, some_bytes, sizeof(some_bytes)) == k.updated);
        CHECK(e.start().update("abc").update(some_bytes, sizeof(some_bytes)).value() == k.digested);
        CHECK(e.combine(check, some, std::uint64_t(1) << 40) == k.combined);
        CHECK(crc::engine::combiner(e, std::uint64_t(1) << 40)(check, some) == k.combined);
        CHECK(e.resume(check, 9).update(some_bytes).value() == k.updated);
        CHECK(e.resume(check, 9).size() == 9);
        CHECK(e.compute(nullptr, 0) == e.start().value());
    }
    CHECK((tested == 112 || CRC_TEST_SHARD >= 0));
}

namespace {

// A message of random size, in two pieces.
template <class Engine>
void check_pieces(const Engine& e, test::random& random, const std::vector<unsigned char>& message) {
    const crc::params& p = e.parameters();
    const std::size_t size = random.below(message.size() + 1), split = random.below(size + 1);
    const std::span<const unsigned char> all(message.data(), size), a = all.first(split), b = all.subspan(split);
    const model::wide expected = test::expected(p, message.data(), size);
    CAPTURE(p.width, size, split);
    CHECK(test::wide(e.compute(all)) == expected);
    CHECK(test::wide(e.update(e.compute(a), b)) == expected);
    CHECK(test::wide(e.combine(e.compute(a), e.compute(b), b.size())) == expected);
    CHECK(test::wide((e.start().update(a) + e.start().update(b)).value()) == expected);
    CHECK(test::wide(e.resume(e.compute(a), a.size()).update(b).value()) == expected);
    std::vector<unsigned char> copied(size + 1);
    CHECK(test::wide(e.copy(copied.data(), message.data(), size)) == expected);
    CHECK(std::equal(all.begin(), all.end(), copied.begin()));
    const crc::piece pieces[] = {{a.data(), a.size()}, {b.data(), b.size()}};
    CHECK(test::wide(e.gather(pieces, 2)) == expected);
    decltype(e.compute("")) each[2];
    e.compute_many(pieces, 2, each);
    CHECK(test::wide(each[1]) == test::expected(p, b.data(), b.size()));
}

template <class Engine>
void check_random_parameters(unsigned first_width, unsigned seed) {
    test::random random(seed);
    const auto message = random.message(900);
    for (unsigned width = first_width; width <= Engine::max_width; ++width) {
        const auto e = Engine::make(random.algorithm(width)).engine;
        REQUIRE(e);
        for (int round = 0; round < 10; ++round) check_pieces(e, random, message);
    }
}

}  // namespace

TEST_CASE("engine: random parameters against the model") {
    check_random_parameters<crc::engine>(1, 99);
    check_random_parameters<crc::wide_engine>(60, 98);
    CHECK(std::string(crc::wide_engine::make({129, 1}).error.reason) == "must be at most 128");
}

static_assert(works_at_compile_time<crc::wide_engine>(crc::crc82_darc, crc::compute<crc::crc82_darc>("123456789")));

TEST_CASE("engine: wide ones compute the whole catalogue, and do what narrow ones do") {
    for (const crc::entry& row : crc::catalogue) {
        CAPTURE(row.name);
        const auto [e, error] = crc::wide_engine::make(row.params);
        REQUIRE_FALSE(error);
        REQUIRE(e.parameters() == row.params);
        const auto a = e.compute("1234"), b = e.compute("56789"), whole = e.compute("123456789");
        CHECK(test::wide(whole) == test::wide(row.check));
        CHECK(test::wide(e.residue()) == test::wide(row.residue));
        CHECK(test::wide(e.remove_prefix(whole, a, 5)) == test::wide(b));
        CHECK(test::wide(e.remove_suffix(whole, b, 5)) == test::wide(a));
        CHECK(test::wide(e.replace(whole, "345", "abc", 4)) == test::wide(e.compute("12abc6789")));
        CHECK(test::wide(e.extend_zeros(a, 2)) == test::wide(e.compute("1234\0\0")));
        CHECK(test::wide(e.start_bits().update_bits("12345", 40).update("6789").value()) == test::wide(whole));

        std::string frame = "123456789";
        for (const unsigned char byte : e.to_bytes(whole)) frame += static_cast<char>(byte);
        CHECK((e.verify)(frame));
        frame[3] ^= 1;
        CHECK_FALSE((e.verify)(frame));
        for (const auto order : {crc::byte_order::little, crc::byte_order::big}) {
            const auto hex = e.to_hex(whole, order);
            const auto read = e.from_hex(std::string_view(hex.data(), hex.size()), order);
            CHECK((!read.error && test::wide(read.value) == test::wide(whole)));
        }
        const auto text = e.to_base64(whole);
        const auto read = e.from_base64(std::string_view(text.data(), text.size()));
        CHECK((!read.error && test::wide(read.value) == test::wide(whole)));
        std::string forged(40, 'x');
        const auto window = e.forge(forged, 11, b);
        REQUIRE_FALSE(window.error);
        std::copy(window.bytes.begin(), window.bytes.end(), forged.begin() + 11);
        CHECK(test::wide(e.compute(forged)) == test::wide(b));
    }
}

TEST_CASE("engine: digests are a monoid") {
    const auto e = crc::engine::make(crc::crc12_umts).engine;
    test::random random(3);
    const auto message = random.message(2000);
    const auto some = [&] { return e.start().update(message.data() + random.below(1000), random.below(1000)); };
    for (int round = 0; round < 100; ++round) {
        const auto a = some(), b = some(), c = some();
        CHECK((a + b) + c == a + (b + c));
        CHECK(a + e.start() == a);
        CHECK(e.start() + a == a);
        CHECK((a + b).size() == a.size() + b.size());
    }
    auto d = some();
    d.reset();
    CHECK(d == e.start());
    CHECK(d.value() == e.compute(""));
}

TEST_CASE("engine: data of every kind") {
    const auto e = crc::engine::make(crc::crc32).engine;
    const std::string text = "123456789";
    CHECK(e.compute(text) == 0xcbf43926);
    CHECK(e.compute(std::string_view(text)) == 0xcbf43926);
    CHECK(e.compute(std::as_bytes(std::span(text))) == 0xcbf43926);
    CHECK(e.compute(std::vector<char>(text.begin(), text.end())) == 0xcbf43926);
    CHECK(e.compute("123456789") == 0xcbf43926);
    CHECK(e.start().update(nullptr, 0).update(text).value() == 0xcbf43926);
}

TEST_CASE("engine: a copy owns everything") {
    crc::engine copy;
    {
        const auto e = crc::engine::make(crc::crc32c).engine;
        copy = e;
    }
    CHECK(copy.compute("123456789") == 0xe3069283);
    const auto message = test::random(1).message(3000);
    CHECK(test::wide(copy.compute(message)) == test::expected(crc::crc32c, message.data(), message.size()));
}

TEST_CASE("engine: each error names the field and the reason") {
    const auto with = [](auto change) {
        crc::params p{.width = 16, .poly = 0x1021, .init = 0xffff, .refin = false, .refout = false, .xorout = 0xffff};
        change(p);
        return complaint(p);
    };
    CHECK(with([](auto&) {}) == "");
    CHECK(with([](auto& p) { p.width = 0; }) == "width must be at least 1");
    CHECK(with([](auto& p) { p.width = 65; }) ==
          "width must be at most 64 for an engine (crc::wide_engine takes up to 128)");
    CHECK(with([](auto& p) { p.width = 128; }) ==
          "width must be at most 64 for an engine (crc::wide_engine takes up to 128)");
    CHECK(with([](auto& p) { p.width = 129; }) == "width must be at most 128");
    CHECK(with([](auto& p) { p.width = ~0u; }) == "width must be at most 128");
    CHECK(with([](auto& p) { p.poly = 0x11021; }) ==
          "poly must fit in width bits (leave out the top term x^width: this is probably the explicit form, which has it)");
    CHECK(with([](auto& p) { p.poly = over_64; }) == "poly must fit in width bits (leave out the top term x^width)");
    CHECK(with([](auto& p) { p.poly = 0x1020; }) == "poly must be odd: the generator of a CRC has the term x^0");
    CHECK(with([](auto& p) { p.poly = 0; }) == "poly must be odd: the generator of a CRC has the term x^0");
    CHECK(with([](auto& p) { p.init = 0x10000; }) == "init must fit in width bits");
    CHECK(with([](auto& p) { p.xorout = 0x10000; }) == "xorout must fit in width bits");
    CHECK(with([](auto& p) { p.xorout = over_64; }) == "xorout must fit in width bits");
    // Width 64 leaves no bit of the first word to spare.
    crc::params p{.width = 64, .poly = 1, .init = over_64};
    CHECK(complaint(p) == "init must fit in width bits");
    p.init = ~std::uint64_t(0);
    CHECK(complaint(p) == "");
    // Of several faults the first field's is told.
    CHECK(with([](auto& q) { q.poly = 2, q.init = 0x10000; }) ==
          "poly must be odd: the generator of a CRC has the term x^0");
    // The same rules by themselves; a width over 64 is fine there.
    CHECK_FALSE(crc::validate(crc::crc82_darc));
    CHECK(std::string(crc::validate({129, 1}).field) == "width");
    STATIC_REQUIRE(crc::validate({8, 6}));
    STATIC_REQUIRE(!crc::validate({8, 7}));
    STATIC_REQUIRE(!crc::engine::make({8, 6}).engine);
    CHECK(complaint(crc::crc82_darc) == "width must be at most 64 for an engine (crc::wide_engine takes up to 128)");
}

TEST_CASE("engine: an error gives no wrong value") {
    for (const auto& e : {crc::engine(), crc::engine::make({0, 1}).engine, crc::engine::make({8, 6}).engine}) {
        CHECK_FALSE(e);
        CHECK(e.parameters().width == 0);
        CHECK(e.compute("123456789") == 0);
        CHECK(e.compute(std::string(5000, 'x')) == 0);
        CHECK(e.compute(nullptr, 0) == 0);
        CHECK(e.update(77, "123456789") == 0);
        CHECK(e.combine(1, 2, 3) == 0);
        CHECK(crc::engine::combiner(e, 100)(1, 2) == 0);
        auto d = e.start();
        d.update("123456789").update(std::string(5000, 'x'));
        CHECK(d.value() == 0);
        CHECK(d.size() == 5009);
        CHECK((d + d).value() == 0);
        CHECK(e.resume(5, 6).value() == 0);
    }
}

TEST_CASE("engine: bits beyond the width of a CRC are ignored") {
    const auto e = crc::engine::make(crc::crc5_usb).engine;
    CHECK(e.update(0xffffffffffffff00 | e.compute("12345"), "6789") == e.compute("123456789"));
}

TEST_CASE("engine: bytes in braces") {
    const auto e = crc::engine::make(crc::crc16_modbus).engine;
    const unsigned char request[] = {0x01, 0x03, 0x00, 0x00, 0x00, 0x0a};
    CHECK(e.compute({0x01, 0x03, 0x00, 0x00, 0x00, 0x0a}) == 0xcdc5);
    CHECK(e.compute({request, 6}) == 0xcdc5);
    CHECK(e.update(e.compute({0x01, 0x03}), {std::byte{0}, std::byte{0}, std::byte{0}, std::byte{0x0a}}) == 0xcdc5);
    auto d = e.start();
    d.update({0x01, 0x03}).update({0, 0}).update({std::byte{0}}).update({0x0a});
    CHECK(d.value() == 0xcdc5);
}
