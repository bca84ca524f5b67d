// The matrices of folding by bytes: what their identity says, by the model, for the catalogue and for random polynomials.
#include <crc/catalogue.hpp>
#include <crc/detail/math/half_byte_tables.hpp>
#include <crc/detail/math/sparse_multiple.hpp>
#include <crc/detail/math/word_matrices.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

namespace detail = crc::detail;

// The matrix times the byte, by the definition of GF2P8AFFINEQB.
unsigned char times(detail::bit_matrix m, unsigned char byte) {
    unsigned char result = 0;
    for (unsigned i = 0; i < 8; ++i) {
        unsigned ones = static_cast<unsigned char>(m >> (8 * (7 - i))) & static_cast<unsigned>(byte);
        bool odd = false;
        for (; ones != 0; ones &= ones - 1) odd = !odd;
        result = static_cast<unsigned char>(result | static_cast<unsigned>(odd) << i);
    }
    return result;
}

// How many matrices, 0 if there is no solution, and whether replacing a byte by its images leaves the CRC as it was.
unsigned check(const crc::params& p, const detail::byte_matrices& m, std::size_t vector) {
    if (m.distances == detail::no_distances) return 0;
    CHECK((m.distances & 0x100u) != 0);
    CHECK((m.distances & ~0x1f8u) == 0);
    unsigned count = 0;
    for (unsigned d = m.nearest; d <= m.farthest; ++d) {
        if ((m.distances >> d & 1u) != 0) ++count;
        else CHECK(m.onto[d - m.nearest] == 0);
    }
    const crc::params plain{p.width, p.poly, 0, p.refin, p.refout, 0};
    for (unsigned bit = 0; bit < 8; ++bit) {
        for (const std::size_t at : {std::size_t(0), vector / 2 + 1, vector - 1}) {
            const auto byte = static_cast<unsigned char>(1u << bit);
            std::vector<unsigned char> one(9 * vector + 3), images(one.size());
            one[at] = byte;
            for (unsigned d = m.nearest; d <= m.farthest; ++d) {
                if ((m.distances >> d & 1u) != 0) images[at + d * vector] = times(m.onto[d - m.nearest], byte);
            }
            CHECK(test::expected(plain, one.data(), one.size()) == test::expected(plain, images.data(), images.size()));
        }
    }
    return count;
}

detail::byte_folding folding_of(const crc::params& p, detail::distance_sets allowed) {
    const auto taps = detail::align(static_cast<std::uint64_t>(p.poly), p.width, p.refin);
    return p.refin ? detail::make_byte_folding<true>(taps, allowed) : detail::make_byte_folding<false>(taps, allowed);
}

// The matrices that look-ups stand for, and that each entry is what they make of a half byte.
detail::byte_matrices matrices_of(const detail::half_byte_tables& t, const detail::byte_matrices& solved) {
    detail::byte_matrices m = solved;
    m.distances = t.distances;
    unsigned number = 0;
    for (unsigned d = m.farthest; d >= m.nearest; --d) {
        if (t.distances == detail::no_distances || (t.distances >> d & 1u) == 0) continue;
        const auto& table = t.of[number++];
        for (unsigned i = 0; i < 16; ++i) {
            CHECK(table.low[i] == times(m.onto[d - m.nearest], static_cast<unsigned char>(i)));
            CHECK(table.high[i] == times(m.onto[d - m.nearest], static_cast<unsigned char>(16 * i)));
        }
    }
    return m;
}

// For vectors of 1 << log2_size bytes: how many tables, 0 if there is no solution or it has too many.
unsigned check_look_ups(const crc::params& p, unsigned log2_size, detail::distance_sets allowed) {
    const auto taps = detail::align(static_cast<std::uint64_t>(p.poly), p.width, p.refin);
    const auto make = [&](auto reflected) {
        constexpr bool r = decltype(reflected)::value;
        const auto solved = detail::make_byte_matrices<r>(
            p.width, detail::upper_taps<r>(taps),
            detail::make_row_powers(p.width, detail::upper_taps<r>(taps), log2_size, 8), 1u << log2_size, allowed);
        return check(p, matrices_of(detail::make_half_byte_tables<r>(taps, log2_size, allowed), solved),
                     1u << log2_size);
    };
    return p.refin ? make(std::true_type()) : make(std::false_type());
}

// Of how many words a group is, 0 if there are none; and whether the CRC stays what it was when a word goes to the last
// vector of 64 bytes, from each of the three before it.
template <unsigned Count>
void check_words(const crc::params& p, const detail::word_groups& groups, const detail::word_matrices<Count>& m) {
    unsigned all = 0;
    for (unsigned g = 0; g < 8 / Count; ++g) {
        CHECK(__builtin_popcount(groups.at[g]) == int(Count));
        all += groups.at[g];
    }
    CHECK(all == 0xff);
    const crc::params plain{p.width, p.poly, 0, p.refin, p.refout, 0};
    test::random random(p.width);
    for (unsigned before = 0; before < 3; ++before) {
        const auto vector = random.message(64);
        std::vector<unsigned char> there(256), last(256);
        for (unsigned i = 0; i < 64; ++i) there[128 - 64 * before + i] = vector[i];
        for (unsigned j = 0; j < Count; ++j) {
            for (unsigned w = 0; w < 8; ++w) {
                const auto from = static_cast<unsigned>(m.from[j][w]);
                if (j == 0) CHECK(from == w);
                for (unsigned i = 0; i < 8; ++i) {
                    const unsigned char image = times(m.onto[before][j][from], vector[8 * from + i]);
                    last[192 + 8 * w + i] = static_cast<unsigned char>(last[192 + 8 * w + i] ^ image);
                }
            }
        }
        CHECK(test::expected(plain, there.data(), there.size()) == test::expected(plain, last.data(), last.size()));
    }
}

unsigned check_words(const crc::params& p) {
    const auto taps = detail::align(static_cast<std::uint64_t>(p.poly), p.width, p.refin);
    const auto make = [&](auto reflected) {
        constexpr bool r = decltype(reflected)::value;
        const std::uint32_t upper = detail::upper_taps<r>(taps);
        const detail::word_groups groups = detail::make_word_groups(p.width, upper);
        if (groups.size == 1) check_words(p, groups, detail::make_word_matrices<r, 1>(p.width, upper, groups));
        if (groups.size == 2) check_words(p, groups, detail::make_word_matrices<r, 2>(p.width, upper, groups));
        if (groups.size == 4) check_words(p, groups, detail::make_word_matrices<r, 4>(p.width, upper, groups));
        return groups.size;
    };
    return p.refin ? make(std::true_type()) : make(std::false_type());
}

}  // namespace

TEST_CASE("word matrices: the catalogue") {
    std::string none, larger;
    for (const crc::entry& entry : crc::catalogue) {
        const crc::params& p = entry.params;
        if (p.width > 32) continue;
        INFO(entry.name);
        const unsigned size = check_words(p);
        const unsigned least = p.width <= 8 ? 1 : p.width <= 16 ? 2 : 4;
        if (size == 0) none += std::string(entry.name) + "\n";
        else if (size != least) larger += std::string(entry.name) + "\n";
    }
    CHECK(none == "CRC-15/MPT1327\n");
    CHECK(larger == "CRC-16/DECT-R\nCRC-16/DECT-X\n");
}

TEST_CASE("word matrices: random polynomials") {
    test::random random(10);
    unsigned solved = 0, all = 0;
    for (unsigned width = 1; width <= 32; ++width) {
        for (unsigned i = 0; i < 4; ++i, ++all) {
            const crc::params p = random.algorithm(width);
            CAPTURE(width, static_cast<std::uint64_t>(p.poly), p.refin);
            if (check_words(p) != 0) ++solved;
        }
    }
    CHECK(10 * solved > 9 * all);
}

TEST_CASE("byte matrices: look-ups of half bytes") {
    std::string unsolved;
    unsigned solved = 0, all = 0;
    for (const crc::entry& entry : crc::catalogue) {
        const crc::params& p = entry.params;
        if (p.width > 16) continue;
        INFO(entry.name);
        for (const unsigned log2_size : {4u, 5u}) {
            const unsigned count = check_look_ups(p, log2_size, detail::all_distance_sets);
            if (p.width <= 8) CHECK(count == 1);
            else if (count == 0) unsolved += std::string(entry.name) + (log2_size == 4 ? " 16\n" : " 32\n");
            else CHECK(count == 2);
            ++all;
            if (check_look_ups(p, log2_size, detail::run_time_look_ups) != 0) ++solved;
        }
    }
    CHECK(unsolved ==
          "CRC-15/CAN 16\nCRC-16/DECT-R 16\nCRC-16/DECT-X 16\nCRC-16/LJ1200 32\nCRC-16/M17 32\n"
          "CRC-16/OPENSAFETY-A 32\n");
    CHECK(10 * solved > 9 * all);

    // None for wider CRCs, and none for more matrices than two.
    const auto taps = detail::align(static_cast<std::uint64_t>(crc::crc24_openpgp.poly), 24, false);
    CHECK(detail::make_half_byte_tables<false>(taps, 4, detail::all_distance_sets).distances == detail::no_distances);
    CHECK(detail::make_half_byte_tables(folding_of(crc::crc24_openpgp, detail::all_distance_sets).rows64).distances ==
          detail::no_distances);
}

TEST_CASE("byte matrices: the catalogue") {
    std::string unsolved;
    for (const crc::entry& entry : crc::catalogue) {
        const crc::params& p = entry.params;
        if (p.width > 32) continue;
        INFO(entry.name);
        const detail::byte_folding f = folding_of(p, detail::all_distance_sets);
        const unsigned bytes = (p.width + 7) / 8;
        for (const unsigned size : {64u, 32u}) {
            const unsigned count = check(p, size == 64 ? f.rows64 : f.rows32, size);
            if (size == 32 && p.width > 16) {
                CHECK(count == 0);
                continue;
            }
            CHECK((count == 0 || count == bytes || count == bytes + 1));
            if (count == 0) unsolved += std::string(entry.name) + " " + std::to_string(size) + "\n";
        }
    }
    // Their distances would go beyond eight.
    CHECK(unsolved ==
          "CRC-16/LJ1200 32\nCRC-16/M17 32\nCRC-16/OPENSAFETY-A 32\nCRC-21/CAN-FD 64\nCRC-32/CD-ROM-EDC 64\n");
}

TEST_CASE("byte matrices: random polynomials, at run time") {
    test::random random(9);
    unsigned solved = 0, all = 0;
    for (unsigned width = 1; width <= 32; ++width) {
        for (unsigned i = 0; i < 4; ++i) {
            const crc::params p = random.algorithm(width);
            CAPTURE(width, static_cast<std::uint64_t>(p.poly), p.refin);
            const detail::byte_folding f = folding_of(p, detail::run_time_distances);
            for (const unsigned size : {64u, 32u}) {
                if (size == 32 && width > 16) continue;
                ++all;
                if (check(p, size == 64 ? f.rows64 : f.rows32, size) != 0) ++solved;
            }
        }
    }
    CHECK(10 * solved > 9 * all);
}

namespace {

// How many terms, 0 if there is no multiple, and whether replacing a byte by its copies leaves the CRC as it was.
unsigned check_multiple(const crc::params& p) {
    const auto taps = detail::align(static_cast<std::uint64_t>(p.poly), p.width, p.refin);
    const detail::sparse_multiple m =
        p.refin ? detail::make_sparse_multiple<true>(taps, p.width) : detail::make_sparse_multiple<false>(taps, p.width);
    std::vector<unsigned char> one(16 * (m.longest + 1u) + 5), copies(one.size());
    const crc::params plain{p.width, p.poly, 0, p.refin, p.refout, 0};
    one[11] = 0xa7;
    for (unsigned k = 0; k < m.count; ++k) {
        CHECK((m.distances[k] >= m.nearest && m.distances[k] <= m.longest));
        copies[11 + 16u * m.distances[k]] = static_cast<unsigned char>(copies[11 + 16u * m.distances[k]] ^ 0xa7);
    }
    CHECK((m.count <= m.most && m.longest <= m.farthest && (m.longest == 0) == (m.count == 0)));
    if (m.count != 0) {
        CHECK(test::expected(plain, one.data(), one.size()) == test::expected(plain, copies.data(), copies.size()));
    }
    return m.count;
}

}  // namespace

TEST_CASE("sparse multiples: the catalogue and random polynomials") {
    std::string none;
    for (const crc::entry& entry : crc::catalogue) {
        if (entry.params.width > 64) continue;
        INFO(entry.name);
        const unsigned count = check_multiple(entry.params);
        if (count == 0) none += std::string(entry.name) + "\n";
        if (entry.params.width <= 32) CHECK(count <= 9);
    }
    CHECK(none == "CRC-64/MS\n");
    CHECK(check_multiple(crc::crc32) == 9);
    CHECK(check_multiple(crc::crc64_xz) == 17);
    test::random random(11);
    for (unsigned width = 1; width <= 64; ++width) {
        const crc::params p = random.algorithm(width);
        CAPTURE(width, static_cast<std::uint64_t>(p.poly), p.refin);
        if (check_multiple(p) == 0) CHECK(width > 48);
    }
}

TEST_CASE("byte matrices: none for wider CRCs, and the reversal of bits") {
    CHECK(folding_of(crc::crc64_nvme, detail::all_distance_sets).rows64.distances == 0);
    for (unsigned i = 0; i < 8; ++i) {
        CHECK(times(detail::bit_reversal, static_cast<unsigned char>(1u << i)) == 1u << (7 - i));
    }
}
