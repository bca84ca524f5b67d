// The matrices of folding by bytes: what their identity says, by the model, for the catalogue and for random polynomials.
#include <crc/catalogue.hpp>
#include <crc/detail/byte_matrices.hpp>

#include <cstdint>
#include <string>
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

}  // namespace

TEST_CASE("byte matrices: the catalogue") {
    std::string unsolved;
    for (const crc::entry& entry : crc::catalogue) {
        const crc::params& p = entry.params;
        if (p.width > 32) continue;
        INFO(entry.name);
        const detail::byte_folding f = folding_of(p, detail::all_distance_sets);
        const unsigned bytes = (p.width + 7) / 8;
        const unsigned counts[] = {check(p, f.rows64, 64), check(p, f.rows32, 32)};
        for (const unsigned count : counts) CHECK((count == 0 || count == bytes || count == bytes + 1));
        if (counts[0] == 0) unsolved += std::string(entry.name) + " 64\n";
        if (counts[1] == 0) unsolved += std::string(entry.name) + " 32\n";
    }
    // Their distances would go beyond eight.
    CHECK(unsolved ==
          "CRC-16/LJ1200 32\nCRC-16/M17 32\nCRC-16/OPENSAFETY-A 32\nCRC-17/CAN-FD 32\nCRC-21/CAN-FD 64\n"
          "CRC-32/CD-ROM-EDC 64\n");
}

TEST_CASE("byte matrices: random polynomials, at run time") {
    test::random random(9);
    unsigned solved = 0, all = 0;
    for (unsigned width = 1; width <= 32; ++width) {
        for (unsigned i = 0; i < 4; ++i) {
            const crc::params p = random.algorithm(width);
            CAPTURE(width, static_cast<std::uint64_t>(p.poly), p.refin);
            const detail::byte_folding f = folding_of(p, detail::run_time_distances);
            for (const unsigned count : {check(p, f.rows64, 64), check(p, f.rows32, 32)}) {
                ++all;
                if (count != 0) ++solved;
            }
        }
    }
    CHECK(10 * solved > 9 * all);
}

TEST_CASE("byte matrices: none for wider CRCs, and the reversal of bits") {
    CHECK(folding_of(crc::crc64_nvme, detail::all_distance_sets).rows64.distances == 0);
    for (unsigned i = 0; i < 8; ++i) {
        CHECK(times(detail::bit_reversal, static_cast<unsigned char>(1u << i)) == 1u << (7 - i));
    }
}
