// The catalogue: every row's check and residue, by the model and by the library, at compile time and at run time.
#include <crc/crc.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

// At compile time: the check value in one call, in pieces, by update() and by combine().
template <crc::params P>
constexpr bool correct(crc::uint128 check) {
    const auto wanted = crc::compute<P>("123456789");
    if (crc::uint128(wanted) != check) return false;
    crc::digest<P> d;
    d.update("1").update("").update("2345");
    if (d.value() != crc::compute<P>("12345") || d.size() != 5) return false;
    if (d.update("6789").value() != wanted) return false;
    if (crc::update<P>(crc::compute<P>("123"), "456789") != wanted) return false;
    if (crc::combine<P>(crc::compute<P>("1234567"), crc::compute<P>("89"), 2) != wanted) return false;
    const auto sum = crc::digest<P>().update("12345678") + crc::digest<P>().update("9");
    return sum.value() == wanted && sum == d && sum.size() == 9;
}

template <crc::params P>
constexpr bool taken_correct(crc::uint128 check) {
    if constexpr (test::taken(P)) return correct<P>(check);
    else return true;
}

#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    static_assert(taken_correct<crc::identifier>(check), name);
CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW

// 16 KiB in one constant expression, with the compiler's own limits.
struct kibibytes16 {
    unsigned char at[16384];
    constexpr const unsigned char* data() const { return at; }
    constexpr std::size_t size() const { return sizeof(at); }
};
constexpr kibibytes16 make_pattern() {
    kibibytes16 result{};
    for (unsigned i = 0; i < sizeof(result.at); ++i) result.at[i] = static_cast<unsigned char>(i * 7 ^ i >> 6);
    return result;
}
constexpr kibibytes16 pattern = make_pattern();
constexpr auto pattern_crc32 = crc::compute<crc::crc32>(pattern);
constexpr auto pattern_crc64 = crc::compute<crc::crc64_ecma_182>(pattern);
constexpr auto pattern_crc5 = crc::compute<crc::crc5_epc_c1g2>(pattern.at);
constexpr auto pattern_crc82 = crc::compute<crc::crc82_darc>(pattern);
constexpr auto pattern_digest = crc::digest<crc::crc16_modbus>().update(pattern).value();
constexpr auto pattern_engine = crc::engine::make(crc::crc24_openpgp).engine.compute(pattern);

struct run_time_row {
    const char* identifier;
    const crc::entry* entry;
    model::wide (*compute)(const void*, std::size_t);
    model::wide (*digested)(const unsigned char*, std::size_t, std::size_t);
    unsigned value_size;
};

template <crc::params P>
void add_row(std::vector<run_time_row>& all, const char* identifier, const crc::entry& entry) {
    if constexpr (test::taken(P))
        all.push_back({identifier, &entry,
                       [](const void* data, std::size_t size) { return test::wide(crc::compute<P>(data, size)); },
                       [](const unsigned char* data, std::size_t first, std::size_t second) {
                           crc::digest<P> d;
                           return test::wide(d.update(data, first).update(data + first, second).value());
                       },
                       sizeof(crc::value_t<P>)});
}

const std::vector<run_time_row>& rows() {
    static const std::vector<run_time_row> all = [] {
        std::vector<run_time_row> result;
        const crc::entry* entry = crc::catalogue;
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    add_row<crc::identifier>(result, #identifier, *entry++);
        CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
        return result;
    }();
    return all;
}

// The bytes of a CRC behind its message, as the directions ask for: its lowest byte first if refout.
std::vector<unsigned char> codeword(const crc::params& p, const std::vector<unsigned char>& message,
                                    const model::wide& crc) {
    std::vector<unsigned char> result = message;
    for (unsigned i = 0; i < p.width / 8; ++i) {
        const unsigned byte = p.refout ? i : p.width / 8 - 1 - i;
        result.push_back(
            static_cast<unsigned char>((byte < 8 ? crc.low >> 8 * byte : crc.high >> (8 * byte - 64)) & 255u));
    }
    return result;
}

}  // namespace

TEST_CASE("catalogue: 113 algorithms, in order, no name twice") {
    CHECK(sizeof(crc::catalogue) / sizeof(crc::catalogue[0]) == 113);
    std::set<std::string> names;
    unsigned width = 0;
    for (const crc::entry& row : crc::catalogue) {
        CAPTURE(row.name);
        CHECK(names.insert(row.name).second);
        CHECK(row.params.width >= width);
        width = row.params.width;
        CHECK(std::string(row.name).rfind("CRC-" + std::to_string(width) + "/", 0) == 0);
        CHECK_FALSE(crc::validate(row.params));
    }
}

TEST_CASE("catalogue: check values by the model") {
    for (const crc::entry& row : crc::catalogue) {
        CAPTURE(row.name);
        CHECK(test::expected(row.params, "123456789", 9) == test::wide(row.check));
    }
}

TEST_CASE("catalogue: check values at run time") {
    REQUIRE((rows().size() == 113 || CRC_TEST_SHARD >= 0));
    for (const run_time_row& row : rows()) {
        CAPTURE(row.identifier);
        CHECK(row.compute("123456789", 9) == test::wide(row.entry->check));
        const unsigned width = row.entry->params.width;
        CHECK(row.value_size == (width <= 8 ? 1 : width <= 16 ? 2 : width <= 32 ? 4 : width <= 64 ? 8 : 16));
    }
}

TEST_CASE("catalogue: every algorithm against the model") {
    const auto message = test::random(113).message(test::quick ? 600 : 2100);
    for (const run_time_row& row : rows()) {
        model::crc reference(test::plain(row.entry->params));
        std::size_t wrong = 0;
        for (std::size_t n = 0; n <= message.size(); ++n) {
            if (n % 3 == 0 || n < 300) {
                wrong += row.compute(message.data(), n) != reference.value();
                wrong += row.digested(message.data(), n / 3, n - n / 3) != reference.value();
            }
            if (n < message.size()) reference.add_byte(message[n]);
        }
        CAPTURE(row.identifier);
        CHECK(wrong == 0);
    }
}

// RevEng: the register after an error-free codeword, reflected if refout says so, without xorout.
TEST_CASE("catalogue: residues") {
    test::random random(7);
    for (const crc::entry& row : crc::catalogue) {
        CAPTURE(row.name);
        const crc::params& p = row.params;
        for (const std::size_t size : {std::size_t(0), std::size_t(1), std::size_t(9), std::size_t(100)}) {
            const auto message = random.message(size);
            model::crc whole(test::plain(p));
            whole.add(message.data(), size);
            const model::wide crc = whole.value();
            for (unsigned i = 0; i < p.width; ++i) whole.add_bit(crc.bit(p.refout ? i : p.width - 1 - i));
            CHECK(whole.residue() == test::wide(row.residue));
        }
    }
}

TEST_CASE("catalogue: residues by the library, of whole bytes") {
    const auto message = test::random(8).message(75);
    int tested = 0;
    for (const run_time_row& row : rows()) {
        const crc::params& p = row.entry->params;
        if (p.width % 8 != 0 || p.refin != p.refout) continue;
        CAPTURE(row.identifier);
        ++tested;
        const auto whole = codeword(p, message, row.compute(message.data(), message.size()));
        CHECK((row.compute(whole.data(), whole.size()) ^ test::wide(p.xorout)) == test::wide(row.entry->residue));
    }
    CHECK((tested > 70 || CRC_TEST_SHARD >= 0));
}

TEST_CASE("catalogue: identifiers follow from the names") {
    for (const run_time_row& row : rows()) {
        std::string name;
        for (const char* c = row.entry->name; *c != 0; ++c) {
            if (name == "crc" && *c == '-') continue;
            name += std::isalnum(static_cast<unsigned char>(*c)) != 0
                        ? static_cast<char>(std::tolower(static_cast<unsigned char>(*c)))
                        : '_';
        }
        CHECK(name == row.identifier);
    }
}

TEST_CASE("catalogue: names that people say") {
    STATIC_REQUIRE(crc::crc32 == crc::crc32_iso_hdlc);
    STATIC_REQUIRE(crc::crc32c == crc::crc32_iscsi);
    STATIC_REQUIRE(crc::crc64 == crc::crc64_ecma_182);
    STATIC_REQUIRE(crc::crc16_ccitt_false == crc::crc16_ibm_3740);
    STATIC_REQUIRE(crc::arc == crc::crc16_arc);
    STATIC_REQUIRE(crc::xmodem == crc::crc16_xmodem);
    STATIC_REQUIRE(crc::kermit == crc::crc16_kermit);
    STATIC_REQUIRE(crc::modbus == crc::crc16_modbus);
    STATIC_REQUIRE(crc::x_25 == crc::crc16_ibm_sdlc);
    STATIC_REQUIRE(crc::crc24 == crc::crc24_openpgp);
    STATIC_REQUIRE(crc::crc32_posix == crc::crc32_cksum);
    STATIC_REQUIRE(crc::jamcrc == crc::crc32_jamcrc);
    STATIC_REQUIRE(crc::crc16_iso_iec_14443_3_a == crc::crc_a);
    STATIC_REQUIRE(crc::crc82_darc.width == 82);
    // The values that everybody knows.
    STATIC_REQUIRE(crc::compute<crc::crc32>("123456789") == 0xcbf43926);
    STATIC_REQUIRE(crc::compute<crc::crc32c>("123456789") == 0xe3069283);
    STATIC_REQUIRE(crc::compute<crc::crc64_xz>("123456789") == 0x995dc9bbdf1939fa);
    STATIC_REQUIRE(crc::compute<crc::crc16_xmodem>("123456789") == 0x31c3);
}

TEST_CASE("catalogue: 16 KiB in a constant expression") {
    const auto expected = [](const crc::params& p) { return test::expected(p, pattern.at, sizeof(pattern.at)); };
    CHECK(test::wide(pattern_crc32) == expected(crc::crc32));
    CHECK(test::wide(pattern_crc64) == expected(crc::crc64_ecma_182));
    CHECK(test::wide(pattern_crc5) == expected(crc::crc5_epc_c1g2));
    CHECK(test::wide(pattern_crc82) == expected(crc::crc82_darc));
    CHECK(test::wide(pattern_digest) == expected(crc::crc16_modbus));
    CHECK(test::wide(pattern_engine) == expected(crc::crc24_openpgp));
}
