// crc::combine and crc::combiner: the CRC of two pieces from the CRCs of each.
#include <crc/combine.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/digest.hpp>
#include <crc/operations.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {


static_assert(crc::combine<crc::crc32>(crc::compute<crc::crc32>("1234"), crc::compute<crc::crc32>("56789"), 5) ==
              0xcbf43926);
static_assert(crc::combiner<crc::crc32>(5)(crc::compute<crc::crc32>("1234"), crc::compute<crc::crc32>("56789")) ==
              0xcbf43926);
static_assert(crc::combine<crc::crc82_darc>(crc::compute<crc::crc82_darc>("1234"),
                                            crc::compute<crc::crc82_darc>("56789"),
                                            5) == crc::compute<crc::crc82_darc>("123456789"));
static_assert(noexcept(crc::combine<crc::crc32>(0, 0, 0)) && noexcept(crc::combiner<crc::crc32>(0)(0, 0)));
static_assert(std::is_trivially_copyable_v<crc::combiner<crc::crc32>>);
static_assert(!std::is_convertible_v<std::uint64_t, crc::combiner<crc::crc32>>);
// A value: for empty pieces at first, assigned, compared.
static_assert(std::is_nothrow_default_constructible_v<crc::combiner<crc::crc32>>);
static_assert(crc::combiner<crc::crc32>() == crc::combiner<crc::crc32>(0) && crc::combiner<crc::crc32>().size_b() == 0);
static_assert(crc::combiner<crc::crc32>(5) == crc::combiner<crc::crc32>(5) &&
              crc::combiner<crc::crc32>(5).size_b() == 5);
static_assert(crc::combiner<crc::crc32>(5) != crc::combiner<crc::crc32>(6));
static_assert(crc::combiner<crc::crc32>()(0x12345678, crc::compute<crc::crc32>("")) == 0x12345678);
static_assert(crc::combiner<crc::crc32c>()(5, 9) == crc::combine<crc::crc32c>(5, 9, 0));
static_assert(std::is_same_v<decltype(crc::combine<crc::crc8_smbus>(0, 0, 0)), std::uint8_t>);

template <crc::params P>
void check_pieces() {
    test::random random(P.width);
    const auto message = random.message(3000);
    for (int round = 0; round < 60; ++round) {
        const std::size_t size = random.below(message.size() + 1), split = random.below(size + 1), rest = size - split;
        const auto first = crc::compute<P>(message.data(), split);
        const auto second = crc::compute<P>(message.data() + split, rest);
        const auto whole = crc::combine<P>(first, second, rest);
        CHECK(test::wide(whole) == test::expected(P, message.data(), size));
        CHECK(crc::combiner<P>(rest)(first, second) == whole);
    }
    const auto all = crc::compute<P>(message.data(), message.size());
    const auto none = crc::compute<P>(nullptr, 0);
    CHECK(crc::combine<P>(all, none, 0) == all);
    CHECK(crc::combine<P>(none, all, message.size()) == all);
    CHECK(crc::combine<P>(none, none, 0) == none);
    CHECK(test::wide(crc::combine<P>(all, crc::compute<P>(message.data(), 1), 1)) ==
          test::wide(crc::update<P>(all, message.data(), 1)));
    crc::combiner<P> assigned;
    CHECK(assigned(all, none) == all);
    CHECK(assigned(all, all) == crc::combine<P>(all, all, 0));
    assigned = crc::combiner<P>(message.size());
    CHECK(assigned(none, all) == all);
    CHECK(assigned.size_b() == message.size());
    // One combiner, many pieces.
    const crc::combiner<P> by_100(100);
    auto value = none;
    for (std::size_t at = 0; at < message.size(); at += 100) value = by_100(value, crc::compute<P>(&message[at], 100));
    CHECK(value == all);
}

// The CRC of 2^k zero bytes for k = 0 … 62 by doubling, in which every combine() of 2^k bytes takes part.
template <crc::params P>
void check_doubling() {
    using value = crc::value_t<P>;
    const unsigned char zero = 0;
    const value start = crc::compute<P>("123456789");
    value one_by_one = start;
    for (std::uint64_t size = 0; size <= 300; ++size) {
        CHECK(crc::extend_zeros<P>(start, size) == one_by_one);
        one_by_one = crc::update<P>(one_by_one, &zero, 1);
    }
    std::vector<value> zeros{crc::compute<P>(&zero, 1)};
    for (unsigned k = 0; k < 62; ++k) {
        const std::uint64_t size = std::uint64_t(1) << k;
        zeros.push_back(crc::combine<P>(zeros[k], zeros[k], size));
        // Twice 2^k bytes, or once 2^(k+1).
        const value twice = crc::combine<P>(crc::combine<P>(start, zeros[k], size), zeros[k], size);
        CHECK(crc::combine<P>(start, zeros[k + 1], 2 * size) == twice);
        CHECK(crc::combiner<P>(2 * size)(start, zeros[k + 1]) == twice);
        // 2^k + 1 and 2^k - 1 bytes.
        CHECK(crc::combine<P>(start, crc::combine<P>(zeros[k], zeros[0], 1), size + 1) ==
              crc::update<P>(crc::combine<P>(start, zeros[k], size), &zero, 1));
        value less = crc::compute<P>(nullptr, 0);
        for (unsigned i = 0; i < k; ++i) less = crc::combine<P>(less, zeros[i], std::uint64_t(1) << i);
        CHECK(crc::update<P>(crc::combine<P>(start, less, size - 1), &zero, 1) ==
              crc::combine<P>(start, zeros[k], size));
        // Small ones by the model, too.
        if (k < (test::quick ? 8 : 16)) {
            model::crc reference(test::plain(P));
            reference.add("123456789", 9);
            for (std::uint64_t i = 0; i < size; ++i) reference.add_byte(0);
            CHECK(test::wide(crc::combine<P>(start, zeros[k], size)) == reference.value());
        }
    }
}

// x^order is 1 modulo G, so that 8 * order zero bits, and any multiple of them, leave every register as it is.
template <crc::params P>
void check_order(std::uint64_t order) {
    using value = crc::value_t<P>;
    const value start = crc::compute<P>("123456789");
    const value none = crc::compute<P>(nullptr, 0);
    for (std::uint64_t size = order; size < std::uint64_t(1) << 62; size += size + size / (2 * order) * order) {
        CHECK(size % order == 0);
        CHECK(crc::combine<P>(start, none, size) == start);
        CHECK(crc::combine<P>(start, crc::compute<P>("abc"), size + 3) == crc::update<P>(start, "abc"));
    }
}

}  // namespace

TEST_CASE("combine: random pieces") {
    check_pieces<crc::crc32>();
    check_pieces<crc::crc32c>();
    check_pieces<crc::crc32_bzip2>();
    check_pieces<crc::crc64_xz>();
    check_pieces<crc::crc64_we>();
    check_pieces<crc::crc40_gsm>();
    check_pieces<crc::crc24_openpgp>();
    check_pieces<crc::crc16_ibm_sdlc>();
    check_pieces<crc::crc16_ibm_3740>();
    check_pieces<crc::crc12_umts>();
    check_pieces<crc::crc8_rohc>();
    check_pieces<crc::crc5_epc_c1g2>();
    check_pieces<crc::crc3_gsm>();
    check_pieces<crc::crc82_darc>();
    check_pieces<test::width27>();
    check_pieces<test::width128>();
}

TEST_CASE("combine: lengths up to 2^62") {
    check_doubling<crc::crc32>();
    check_doubling<crc::crc64_we>();
    check_doubling<crc::crc16_ibm_3740>();
    check_doubling<crc::crc12_umts>();
    check_doubling<crc::crc8_rohc>();
    check_doubling<crc::crc82_darc>();
    check_doubling<test::width27>();
    check_doubling<test::width128>();
}

TEST_CASE("combine: whole periods of the polynomial") {
    check_order<crc::crc32>(0xffffffff);   // the polynomial is primitive
    check_order<crc::crc32c>(0x7fffffff);  // x + 1 times a primitive one of degree 31, as are the next two
    check_order<crc::crc16_arc>(0x7fff);
    check_order<crc::crc16_xmodem>(0x7fff);
    check_order<crc::crc8_smbus>(0x7f);
}

TEST_CASE("combine: the largest lengths") {
    // 2^64 - 1 bytes, the most that a length can say, in two ways: a = 2^63, b = 2^63 - 1.
    const std::uint64_t half = std::uint64_t(1) << 63;
    const std::uint64_t value = 0x0123456789abcdef;
    const std::uint64_t none = crc::compute<crc::crc64_xz>(nullptr, 0);
    const auto shifted = [&](std::uint64_t v, std::uint64_t n) { return crc::combine<crc::crc64_xz>(v, none, n); };
    CHECK(shifted(shifted(value, half), half - 1) == shifted(value, ~std::uint64_t(0)));
    CHECK(shifted(shifted(value, half - 1), half) == shifted(value, ~std::uint64_t(0)));
    CHECK(shifted(shifted(value, 3), ~std::uint64_t(0) - 3) == shifted(value, ~std::uint64_t(0)));
}
