// Several translation units with different macros in one program: types are one, code is apart, a forced kernel holds in all.
#include <crc/crc.hpp>

#include <cstddef>
#include <string>

#include "support/bridge.hpp"
#include "support/catch.hpp"
#include "support/multi_tu.hpp"

TEST_CASE("multi_tu: a digest crosses units") {
    const auto message = test::random(2).message(1000);
    const unsigned char* const p = message.data();
    crc::digest<crc::crc32> d;
    unit_a::update(d, p, 300);
    unit_b::update(d, p + 300, 300);
    d.update(p + 600, 400);
    CHECK(test::wide(d.value()) == test::expected(crc::crc32, p, 1000));
    CHECK(unit_a::add(crc::digest<crc::crc32>().update(p, 77), crc::digest<crc::crc32>().update(p + 77, 923)) == d);
    CHECK(unit_b::add(crc::digest<crc::crc32>().update(p, 77), crc::digest<crc::crc32>().update(p + 77, 923)) == d);
    CHECK(unit_a::compute(p, 1000) == d.value());
    CHECK(unit_b::compute(p, 1000) == d.value());

    crc::digest<crc::crc82_darc> wide;
    unit_b::update_wide(wide, p, 300);
    unit_a::update_wide(wide, p + 300, 700);
    CHECK(test::wide(wide.value()) == test::expected(crc::crc82_darc, p, 1000));
}

TEST_CASE("multi_tu: an engine crosses units") {
    const auto message = test::random(3).message(1000);
    const auto from_a = unit_a::make_engine(crc::crc40_gsm), from_b = unit_b::make_engine(crc::crc40_gsm);
    const model::wide expected = test::expected(crc::crc40_gsm, message.data(), message.size());
    CHECK(test::wide(unit_a::run_engine(from_b, message.data(), message.size())) == expected);
    CHECK(test::wide(unit_b::run_engine(from_a, message.data(), message.size())) == expected);
    CHECK(test::wide(from_b.compute(message)) == expected);
}

TEST_CASE("multi_tu: there is one catalogue") {
    CHECK(unit_a::address_of_catalogue() == crc::catalogue);
    CHECK(unit_b::address_of_catalogue() == crc::catalogue);
    CHECK(unit_a::address_of_params() == unit_b::address_of_params());
    CHECK(unit_a::find("crc32c") == unit_b::find("CRC-32/ISCSI"));
}

TEST_CASE("multi_tu: each unit has its own tables") {
    CHECK(std::string(unit_a::portable_kernel()) == crc::detail::portable_name);
    CHECK(std::string(unit_b::portable_kernel()) == "portable_table1");
}

TEST_CASE("multi_tu: a forced kernel holds in all units") {
    const auto message = test::random(4).message(5000);
    const model::wide expected = test::expected(crc::crc32, message.data(), message.size());
    const auto agree = [&] {
        for (const std::size_t n : {std::size_t(5), std::size_t(100), std::size_t(5000)}) {
            const model::wide value = test::expected(crc::crc32, message.data(), n);
            CHECK(test::wide(unit_a::compute(message.data(), n)) == value);
            CHECK(test::wide(unit_b::compute(message.data(), n)) == value);
            CHECK(test::wide(crc::compute<crc::crc32>(message.data(), n)) == value);
        }
    };
    const std::string automatic = crc::active_kernel<crc::crc32>();
    const std::string portable = unit_a::portable_kernel();
    for (const crc::kernel& k : crc::kernels()) {
        if (!k.runs_here) continue;
        CAPTURE(k.name);
        REQUIRE(unit_a::force_kernel(k.name));
        const std::string active = crc::active_kernel<crc::crc32>();
        CHECK(unit_a::active_kernel() == active);
        // Portable kernels differ in name, since each unit has its own.
        CHECK(unit_b::active_kernel() == (active == portable ? unit_b::portable_kernel() : active));
        agree();
        // The other unit ends it.
        REQUIRE(unit_b::force_kernel(nullptr));
        CHECK(crc::active_kernel<crc::crc32>() == automatic);
        agree();
    }
    REQUIRE(unit_b::force_kernel(unit_b::portable_kernel()));
    CHECK(unit_a::active_kernel() == portable);
    REQUIRE(crc::force_kernel(nullptr));
    CHECK(unit_a::active_kernel() == automatic);
    CHECK(test::wide(unit_b::compute(message.data(), message.size())) == expected);
}
