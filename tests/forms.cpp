// crc/forms.hpp: polynomials and initial values in other people's forms; what an engine says of them; seeds; masked
// CRCs.
#include <crc/forms.hpp>
#include <crc/compute.hpp>
#include <crc/digest.hpp>
#include <crc/engine.hpp>
#include <crc/wire.hpp>

#include <string>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

constexpr crc::poly_form forms[] = {crc::poly_form::normal, crc::poly_form::reversed, crc::poly_form::koopman,
                                    crc::poly_form::full};

static_assert(crc::poly_from_form(crc::poly_form::reversed, 32, 0xedb88320) == crc::uint128(0x04c11db7));
static_assert(crc::poly_from_form(crc::poly_form::koopman, 32, 0x82608edb) == crc::uint128(0x04c11db7));
static_assert(crc::poly_from_form(crc::poly_form::full, 32, 0x104c11db7) == crc::uint128(0x04c11db7));
static_assert(crc::direct_init(16, 0x1021, 0xffff) == crc::uint128(0x1d0f));
static_assert(crc::nondirect_init(16, 0x1021, 0x1d0f) == crc::uint128(0xffff));
static_assert(crc::update<crc::crc24_ble>(crc::seed<crc::crc24_ble>(0x123456), "123456789") == 0x452627);
static_assert(crc::update<crc::crc24_ble>(crc::seed<crc::crc24_ble>(0x555555), "123456789") == 0xc25a56);
static_assert(crc::masked(0xe3069283) == 0xc78ab0e5 && crc::unmasked(0xc78ab0e5) == 0xe3069283);

std::string said_of(unsigned width, crc::uint128 poly) {
    const auto [e, error] = crc::wide_engine::make({width, poly});
    CHECK(static_cast<bool>(e) == !error);
    if (error) CHECK(std::string(error.field) == "poly");
    return error.reason == nullptr ? "" : (error ? "error: " : "remark: ") + std::string(error.reason);
}

bool names(const std::string& said, const std::string& kind, const std::string& form) {
    return said.compare(0, kind.size(), kind) == 0 && said.find(form) != std::string::npos;
}

}  // namespace

TEST_CASE("forms: every polynomial comes back from every form, and each form is what it is said to be") {
    test::random random(1);
    for (unsigned width = 1; width <= 128; ++width) {
        for (int round = 0; round < 20; ++round) {
            const crc::uint128 poly = random.algorithm(width).poly;
            CAPTURE(width, test::wide(poly));
            for (const crc::poly_form form : forms) {
                const crc::uint128 value = crc::poly_to_form(form, width, poly);
                if (form == crc::poly_form::full && width == 128) {
                    CHECK(value == crc::uint128(0));
                    continue;
                }
                CHECK(crc::poly_from_form(form, width, value) == poly);
                for (unsigned power = 0; power <= width; ++power) {
                    const bool in_poly = power == width || ((poly >> power) & crc::uint128(1)) != crc::uint128(0);
                    const int place = form == crc::poly_form::reversed  ? static_cast<int>(width - 1 - power)
                                      : form == crc::poly_form::koopman ? static_cast<int>(power) - 1
                                                                        : static_cast<int>(power);
                    const bool left_out = place < 0 || (power == width && form != crc::poly_form::full &&
                                                        form != crc::poly_form::koopman);
                    if (left_out) continue;
                    const bool in_form = ((value >> static_cast<unsigned>(place)) & crc::uint128(1)) != crc::uint128(0);
                    CRC_HOLDS(in_form == in_poly);
                }
            }
        }
    }
}

TEST_CASE("forms: what is no polynomial of the width gives 0") {
    using form = crc::poly_form;
    for (const form f : forms) {
        CHECK(crc::poly_from_form(f, 0, 1) == crc::uint128(0));
        CHECK(crc::poly_from_form(f, 129, 1) == crc::uint128(0));
        CHECK(crc::poly_to_form(f, 16, 0x1020) == crc::uint128(0));
        CHECK(crc::poly_to_form(f, 16, 0x11021) == crc::uint128(0));
    }
    CHECK(crc::poly_from_form(form::normal, 16, 0x1020) == crc::uint128(0));
    CHECK(crc::poly_from_form(form::reversed, 16, 0x7408) == crc::uint128(0));   // no x^0
    CHECK(crc::poly_from_form(form::reversed, 16, 0x18408) == crc::uint128(0));  // too wide
    CHECK(crc::poly_from_form(form::koopman, 16, 0x0810) == crc::uint128(0));    // no x^16
    CHECK(crc::poly_from_form(form::koopman, 16, 0x18810) == crc::uint128(0));
    CHECK(crc::poly_from_form(form::full, 16, 0x1021) == crc::uint128(0));
    CHECK(crc::poly_from_form(form::full, 16, 0x31021) == crc::uint128(0));
    CHECK(crc::poly_from_form(form::full, 16, 0x11020) == crc::uint128(0));
}

TEST_CASE("forms: an engine names the form that was probably meant") {
    CHECK(names(said_of(32, 0xedb88320), "error: must be odd", "reversed form"));
    CHECK(names(said_of(32, 0x8f6e37a0), "error: must be odd", "Koopman's form"));
    CHECK(names(said_of(32, 0x104c11db7), "error: must fit", "explicit form"));
    CHECK(names(said_of(16, 0x11021), "error: must fit", "explicit form"));
    CHECK(names(said_of(16, 0x8408), "error: must be odd", "reversed form"));
    CHECK(names(said_of(32, 0xabcd1230), "error: must be odd", "reversed form"));  // in no catalogue
    // Possible as they are.
    CHECK(names(said_of(32, 0x82608edb), "remark: poly is possible", "Koopman's form"));
    CHECK(names(said_of(16, 0xa001), "remark: poly is possible", "reversed form"));
    CHECK(said_of(32, 0xabcd1231).empty());
    CHECK(said_of(128, crc::uint128(1)).empty());
    // What has nothing to do with forms.
    CHECK(said_of(16, 0x1020) == "error: must be odd: the generator of a CRC has the term x^0");
    CHECK(said_of(16, 0x31021) == "error: must fit in width bits (leave out the top term x^width)");
    CHECK(std::string(crc::engine::make({16, 0xa001, 0x10000}).error.reason) == "must fit in width bits");
    for (const crc::entry& row : crc::catalogue) {
        INFO(row.name);
        CHECK(said_of(row.params.width, row.params.poly).empty());
        CHECK(crc::probable_form(row.params.width, row.params.poly) == crc::poly_form::normal);
    }
    // In another form each of these is a polynomial of the catalogue, but of another width.
    CHECK(crc::probable_form(6, 0x39) == crc::poly_form::reversed);
    CHECK(crc::probable_form(8, 0x98) == crc::poly_form::koopman);
    CHECK(crc::probable_form(8, 0x1a7) == crc::poly_form::full);
}

TEST_CASE("forms: an init that is not direct is that of a register which takes zeros after the message") {
    test::random random(2);
    for (unsigned width = 1; width <= 128; width += width < 20 ? 1 : 9) {
        for (int round = 0; round < 10; ++round) {
            const crc::params p = random.algorithm(width);
            const crc::uint128 direct = crc::direct_init(width, p.poly, p.init);
            CAPTURE(width, test::wide(p.poly), test::wide(p.init));
            CHECK(crc::nondirect_init(width, p.poly, direct) == p.init);
            // The first bits of the message enter at the low end of a register that begins with p.init.
            model::parameters plain = test::plain(p);
            const model::remainders ring(plain);
            model::wide reg = test::wide(p.init);
            for (unsigned bit = 0; bit < width; ++bit) reg = ring.times_x(reg);
            CHECK(test::wide(direct) == reg);
        }
    }
    CHECK(crc::direct_init(0, 1, 0) == crc::uint128(0));
    CHECK(crc::direct_init(16, 0x1020, 1) == crc::uint128(0));
    CHECK(crc::direct_init(16, 0x1021, 0x10000) == crc::uint128(0));
    CHECK(crc::nondirect_init(16, 0x1020, 1) == crc::uint128(0));
}

namespace {

struct check_seed {
    template <crc::params P>
    void operator()() const {
        test::random random(P.width);
        for (int round = 0; round < 5; ++round) {
            crc::params other = P;
            other.init = random.algorithm(P.width).init;
            const auto message = random.message(random.below(50));
            const auto init = static_cast<crc::value_t<P>>(other.init);
            const auto crc = crc::update<P>(crc::seed<P>(init), message);
            CRC_HOLDS(test::wide(crc) == test::expected(other, message.data(), message.size()));
            CRC_HOLDS(crc::digest<P>::resume(crc::seed<P>(init), 0).update(message).value() == crc);
            const auto e = crc::wide_engine::make(P).engine;
            CRC_HOLDS(e.update(e.seed(other.init), message) == crc::uint128(crc));
            if constexpr (P.width <= 64) {
                const auto fast = crc::engine::make(P).engine;
                CRC_HOLDS(fast.update(fast.seed(init), message) == crc);
            }
            CRC_HOLDS(crc::seed<P>(static_cast<crc::value_t<P>>(P.init)) == crc::compute<P>(""));
        }
    }
};

}  // namespace

TEST_CASE("forms: masked CRCs come back") {
    test::random random(3);
    for (int round = 0; round < 1000; ++round) {
        const auto crc = static_cast<std::uint32_t>(random());
        CHECK(crc::unmasked(crc::masked(crc)) == crc);
    }
    CHECK(crc::masked(0) == 0xa282ead8);
}

TEST_CASE("forms: a seed is what update() starts from with another init") {
    const check_seed check;
    test::call<crc::crc24_ble>(check, "CRC-24/BLE");
    test::call<crc::crc32>(check, "CRC-32");
    test::call<crc::crc64_we>(check, "CRC-64/WE");
    test::call<crc::crc12_umts>(check, "CRC-12/UMTS");
    test::call<crc::crc5_usb>(check, "CRC-5/USB");
    test::call<test::width27>(check, "width 27");
    test::call<test::width27_reflected>(check, "width 27, reflected");
    test::call<test::width128>(check, "width 128");
    CHECK(crc::engine().seed(5) == 0);
    // Bits beyond the width do not count.
    CHECK(crc::seed<crc::crc24_ble>(0xff555555) == crc::seed<crc::crc24_ble>(0x555555));
    CHECK(crc::seed<crc::crc5_epc_c1g2>(0xe9) == crc::seed<crc::crc5_epc_c1g2>(0x09));
}
