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
    if (count % 8 != 0) c.add_bits(data[count / 8], static_cast<unsigned>(count % 8));
    return c.value();
}

wide oracle::zeros_after(const unsigned char* data, std::size_t size, std::size_t zeros) const {
    model::crc c(p_);
    c.add(data, size);
    for (std::size_t i = 0; i < zeros; ++i) c.add_byte(0);
    return c.value();
}

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
