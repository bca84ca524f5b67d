#include "oracle.hpp"

#include <stdexcept>

namespace fuzz {

using model::wide;

oracle::oracle(const model::parameters& p) : p_(p) {
    if (p.width > 64) return;
    poly_ = p.refin ? p.poly.reversed(p.width).low : p.poly.low << (64 - p.width);
    tables_ = std::make_unique<tables>();
    for (unsigned v = 0; v < 256; ++v) {
        std::uint64_t reg = take(0, static_cast<unsigned char>(v));
        tables_->of[0][v] = reg;
    }
    for (unsigned k = 1; k < 16; ++k) {
        for (unsigned v = 0; v < 256; ++v) {
            const std::uint64_t reg = tables_->of[k - 1][v];
            tables_->of[k][v] = p.refin ? reg >> 8 ^ tables_->of[0][reg & 255] : reg << 8 ^ tables_->of[0][reg >> 56];
        }
    }
    unsigned char sample[77];
    for (unsigned i = 0; i < sizeof(sample); ++i) sample[i] = static_cast<unsigned char>(i * i * 29 + i * 5 + 1);
    const wide defined = model::compute(p, sample, sizeof(sample));
    if (slow(sample, sizeof(sample)) != defined || fast(sample, sizeof(sample)) != defined) {
        throw std::logic_error("the oracle's means disagree");
    }
}

std::uint64_t oracle::start() const {
    return p_.refin ? p_.init.reversed(p_.width).low : p_.init.low << (64 - p_.width);
}

wide oracle::finished(std::uint64_t reg) const {
    const wide value{0, p_.refin ? reg : reg >> (64 - p_.width)};
    return (p_.refin == p_.refout ? value : value.reversed(p_.width)) ^ p_.xorout;
}

std::uint64_t oracle::take(std::uint64_t reg, unsigned char byte) const {
    if (p_.refin) {
        for (unsigned i = 0; i < 8; ++i) {
            const std::uint64_t out = (reg ^ static_cast<unsigned>(byte) >> i) & 1u;
            reg = reg >> 1 ^ ((0 - out) & poly_);
        }
    } else {
        for (unsigned i = 8; i-- > 0;) {
            const std::uint64_t out = (reg >> 63 ^ static_cast<unsigned>(byte) >> i) & 1u;
            reg = reg << 1 ^ ((0 - out) & poly_);
        }
    }
    return reg;
}

wide oracle::slow(const unsigned char* data, std::size_t size) const {
    if (p_.width > 64) return model::compute(p_, data, size);
    std::uint64_t reg = start();
    for (std::size_t i = 0; i < size; ++i) reg = take(reg, data[i]);
    return finished(reg);
}

wide oracle::bits(const unsigned char* data, std::size_t count) const {
    model::crc c(p_);
    c.add(data, count / 8);
    for (std::size_t i = 0; i < count % 8; ++i) c.add_bit((data[count / 8] >> (p_.refin ? i : 7 - i) & 1) != 0);
    return c.value();
}

wide oracle::zeros_after(const unsigned char* data, std::size_t size, std::size_t zeros) const {
    model::crc c(p_);
    c.add(data, size);
    for (std::size_t i = 0; i < zeros; ++i) c.add_byte(0);
    return c.value();
}

// The remainder, never reflected, that a finished CRC stands for.
wide oracle::register_of(const wide& crc) const {
    const wide v = crc ^ p_.xorout;
    return p_.refout ? v.reversed(p_.width) : v;
}

wide oracle::product(const wide& a, const wide& b) const {
    wide sum;
    for (unsigned i = p_.width; i-- > 0;) {
        const bool out = sum.bit(p_.width - 1);
        sum = sum.doubled().cut(p_.width);
        if (out) sum = sum ^ p_.poly;
        if (a.bit(i)) sum = sum ^ b;
    }
    return sum;
}

wide oracle::crc_of(const wide& reg) const { return (p_.refout ? reg.reversed(p_.width) : reg) ^ p_.xorout; }

// reg * x^(8 * bytes)
wide oracle::moved(const wide& reg, std::uint64_t bytes) const {
    wide result = reg, power{0, 1};
    for (unsigned i = 0; i < 8; ++i) {
        const bool out = power.bit(p_.width - 1);
        power = power.doubled().cut(p_.width);
        if (out) power = power ^ p_.poly;
    }
    for (; bytes != 0; bytes >>= 1) {
        if ((bytes & 1u) != 0) result = product(result, power);
        if (bytes != 1) power = product(power, power);
    }
    return result;
}

wide oracle::combined(const wide& first, const wide& second, std::uint64_t size_b) const {
    return crc_of(moved(register_of(first) ^ p_.init, size_b) ^ register_of(second));
}

wide oracle::extended(const wide& crc, std::uint64_t zeros) const { return crc_of(moved(register_of(crc), zeros)); }

wide oracle::fast(const unsigned char* data, std::size_t size) const {
    if (p_.width > 64) return slow(data, size);
    const tables& t = *tables_;
    std::uint64_t reg = start();
    for (; size >= 16; data += 16, size -= 16) {
        std::uint64_t next = 0;
        for (unsigned i = 0; i < 8; ++i) {
            const std::uint64_t high = p_.refin ? reg >> 8 * i : reg >> (56 - 8 * i);
            next ^= t.of[15 - i][(high ^ data[i]) & 255] ^ t.of[7 - i][data[8 + i]];
        }
        reg = next;
    }
    for (; size > 0; ++data, --size) {
        reg = p_.refin ? reg >> 8 ^ t.of[0][(reg ^ *data) & 255] : reg << 8 ^ t.of[0][(reg >> 56 ^ *data) & 255];
    }
    return finished(reg);
}

}  // namespace fuzz
