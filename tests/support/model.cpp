// Not in the header: GCC 12 at -O2 folds the loops wrongly (in its value-range pass) once it knows a width over 64.
#include "model.hpp"

#if defined(__GNUC__) && !defined(__clang__)
#define MODEL_APART __attribute__((noipa))
#else
#define MODEL_APART
#endif

namespace model {

MODEL_APART wide wide::reversed(unsigned width) const {
    wide result;
    for (unsigned i = 0; i < width; ++i)
        if (bit(i)) result.set_bit(width - 1 - i);
    return result;
}

// What falls out at the top, added to the bit, decides whether the polynomial is subtracted.
MODEL_APART wide remainders::times_x(const wide& a, bool bit) const {
    const bool out = a.bit(p_.width - 1) != bit;
    const wide shifted = a.doubled().cut(p_.width);
    return out ? shifted ^ p_.poly : shifted;
}

wide remainders::times(const wide& a, const wide& b) const {
    wide product;
    for (unsigned i = p_.width; i-- > 0;) {
        product = times_x(product);
        if (b.bit(i)) product = product ^ a;
    }
    return product;
}

wide remainders::power(std::uint64_t n) const {
    wide result{0, 1};
    for (unsigned i = 64; i-- > 0;) {
        result = times(result, result);
        if ((n >> i & 1u) != 0) result = times_x(result);
    }
    for (int i = 0; i < 3; ++i) result = times(result, result);
    return result;
}

wide remainders::from_crc(const wide& crc) const {
    const wide v = crc ^ p_.xorout;
    return p_.refout ? v.reversed(p_.width) : v;
}
wide remainders::to_crc(const wide& remainder) const {
    return (p_.refout ? remainder.reversed(p_.width) : remainder) ^ p_.xorout;
}

void crc::add_bits(unsigned char byte, unsigned count) {
    for (unsigned i = 0; i < count; ++i) add_bit((byte >> (p_.refin ? i : 7 - i) & 1) != 0);
}

void crc::add(const void* data, std::size_t size) {
    const auto* p = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < size; ++i) add_byte(p[i]);
}

wide compute(const parameters& p, const void* data, std::size_t size) {
    crc c(p);
    c.add(data, size);
    return c.value();
}

}  // namespace model
