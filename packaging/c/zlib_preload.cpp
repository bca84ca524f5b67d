// zlib's CRC-32 by this library, for programs that are there already: everything that they call crc32() for, by LD_PRELOAD.
//
//     c++ -std=c++20 -O2 -fPIC -shared -fvisibility=hidden -Iinclude packaging/c/zlib_preload.cpp -o zlib_preload.so
//     LD_PRELOAD=$PWD/zlib_preload.so git fsck
//
// Names, types and meaning are those of zlib.h. A length below 0, which other versions forbid, gives 0 as in zlib 1.3.2.
// Only the low 32 bits of a CRC count, and results have no others.
#include <cstddef>
#include <cstdint>

#include <crc/combine.hpp>
#include <crc/compute.hpp>
#include <crc/catalogue.hpp>

#define CRC_ZLIB extern "C" __attribute__((__visibility__("default")))

namespace {

// Polynomials as zlib writes them, reflected in 32 bits.
using polynomial = crc::detail::polynomial<std::uint32_t, true>;

constexpr std::uint32_t low(unsigned long crc) noexcept { return static_cast<std::uint32_t>(crc); }

// What each byte alone leaves of a register of zeros.
struct table {
    std::uint32_t of[256];
};
constexpr table crc_table = [] {
    constexpr crc::params plain{32, crc::crc32.poly, 0, true, true, 0};
    table result{};
    for (unsigned i = 0; i < 256; ++i) {
        const unsigned char byte[1] = {static_cast<unsigned char>(i)};
        result.of[i] = crc::compute<plain>(byte);
    }
    return result;
}();

}  // namespace

CRC_ZLIB unsigned long crc32_z(unsigned long crc, const unsigned char* data, std::size_t size) {
    return data == nullptr ? 0 : crc::update<crc::crc32>(low(crc), data, size);
}
CRC_ZLIB unsigned long crc32(unsigned long crc, const unsigned char* data, unsigned size) {
    return data == nullptr ? 0 : crc::update<crc::crc32>(low(crc), data, size);
}

// The operator for a length: x^(8 * size) mod G, which is never 0.
CRC_ZLIB unsigned long crc32_combine_gen64(std::int64_t size) {
    return size < 0 ? 0 : crc::combine<crc::crc32>(polynomial::monomial(0), 0, static_cast<std::uint64_t>(size));
}
CRC_ZLIB unsigned long crc32_combine_gen(long size) { return crc32_combine_gen64(size); }
CRC_ZLIB unsigned long crc32_combine_op(unsigned long a, unsigned long b, unsigned long op) {
    constexpr std::uint32_t taps = crc::detail::algorithm<crc::crc32>::taps;
    return low(op) == 0 ? 0 : polynomial::multiply(low(a), low(op), taps) ^ low(b);
}

CRC_ZLIB unsigned long crc32_combine64(unsigned long a, unsigned long b, std::int64_t size) {
    return size < 0 ? 0 : crc::combine<crc::crc32>(low(a), low(b), static_cast<std::uint64_t>(size));
}
CRC_ZLIB unsigned long crc32_combine(unsigned long a, unsigned long b, long size) {
    return crc32_combine64(a, b, size);
}

CRC_ZLIB const std::uint32_t* get_crc_table() { return crc_table.of; }
