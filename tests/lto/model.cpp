// The bitwise model of program.cpp, a unit that is compiled without optimisation.
#include <crc/params.hpp>

#include <cstdint>

void model(const crc::params& p, const unsigned char* data, unsigned size, std::uint64_t* values) {
    const std::uint64_t top = std::uint64_t(1) << (p.width - 1), mask = top | (top - 1);
    std::uint64_t reg = static_cast<std::uint64_t>(p.init) & mask;
    for (unsigned n = 0;; ++n) {
        std::uint64_t out = reg;
        if (p.refout) {
            out = 0;
            for (unsigned i = 0; i < p.width; ++i) out |= (reg >> i & 1u) << (p.width - 1 - i);
        }
        values[n] = (out ^ static_cast<std::uint64_t>(p.xorout)) & mask;
        if (n == size) return;
        for (unsigned bit = 0; bit < 8; ++bit) {
            const bool in = (data[n] >> (p.refin ? bit : 7 - bit) & 1u) != 0;
            const bool carry = ((reg & top) != 0) != in;
            reg = (reg << 1u & mask) ^ (carry ? static_cast<std::uint64_t>(p.poly) : 0);
        }
    }
}
