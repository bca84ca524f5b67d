// Not in the header: GCC 12 at -O2 folds the loops wrongly (in its value-range pass) once it knows a width over 64.
#include "model.hpp"

namespace model {

std::string text(const wide& v) {
    std::string digits = "0x";
    for (unsigned shift = 128; shift > 0;) {
        shift -= 4;
        const unsigned digit = static_cast<unsigned>((shift < 64 ? v.low >> shift : v.high >> (shift - 64)) & 15u);
        if (digit != 0 || digits.size() > 2 || shift == 0) digits += "0123456789abcdef"[digit];
    }
    return digits;
}

wide wide::reversed(unsigned width) const {
    wide result;
    for (unsigned i = 0; i < width; ++i)
        if (bit(i)) result.set_bit(width - 1 - i);
    return result;
}

// The register is shifted left, and what falls out, added to the bit, decides whether the polynomial is subtracted.
void crc::add_bit(bool bit) {
    const bool out = reg_.bit(p_.width - 1) != bit;
    reg_ = reg_.doubled().cut(p_.width);
    if (out) reg_ = reg_ ^ p_.poly;
}

void crc::add_byte(unsigned char byte) {
    for (unsigned i = 0; i < 8; ++i) add_bit((byte >> (p_.refin ? i : 7 - i) & 1) != 0);
}

void crc::add(const void* data, std::size_t size) {
    const auto* p = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < size; ++i) add_byte(p[i]);
}

wide crc::residue() const { return p_.refout ? reg_.reversed(p_.width) : reg_; }

wide crc::value() const { return residue() ^ p_.xorout; }

wide compute(const parameters& p, const void* data, std::size_t size) {
    crc c(p);
    c.add(data, size);
    return c.value();
}

}  // namespace model
