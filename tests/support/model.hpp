// A CRC as the Rocksoft model defines it, one bit at a time. It shares nothing with the library, not even its integers, so
// that the two agree only where both are right. It needs no operating system: programs of one file include model.cpp.
#ifndef CRC_TESTS_SUPPORT_MODEL_HPP
#define CRC_TESTS_SUPPORT_MODEL_HPP

#include <cstddef>
#include <cstdint>

namespace model {

// A number of up to 128 bits.
struct wide {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    friend bool operator==(const wide& a, const wide& b) { return a.high == b.high && a.low == b.low; }
    friend bool operator!=(const wide& a, const wide& b) { return !(a == b); }
    friend wide operator^(const wide& a, const wide& b) { return {a.high ^ b.high, a.low ^ b.low}; }

    bool bit(unsigned i) const { return ((i < 64 ? low >> i : high >> (i - 64)) & 1u) != 0; }
    void set_bit(unsigned i) { (i < 64 ? low : high) |= std::uint64_t(1) << i % 64; }

    wide doubled() const { return {high << 1 | low >> 63, low << 1}; }

    // The lowest `width` bits.
    wide cut(unsigned width) const {
        if (width >= 128) return *this;
        if (width > 64) return {high & ((std::uint64_t(1) << (width - 64)) - 1), low};
        if (width == 64) return {0, low};
        return {0, low & ((std::uint64_t(1) << width) - 1)};
    }

    // Bit 0 becomes bit width-1 and so on.
    wide reversed(unsigned width) const;
};

struct parameters {
    unsigned width;
    wide poly;
    wide init;
    bool refin;
    bool refout;
    wide xorout;
};

// Remainders modulo the generator, never reflected: bit i stands for x^i.
class remainders {
public:
    explicit remainders(const parameters& p) : p_(p) {}

    // a * x, and the bit of the message that comes next.
    wide times_x(const wide& a, bool bit = false) const;
    wide times(const wide& a, const wide& b) const;
    // x^(8n)
    wide power(std::uint64_t n) const;

    // From a finished CRC to the remainder it stands for, and back.
    wide from_crc(const wide& crc) const;
    wide to_crc(const wide& remainder) const;
    wide init() const { return p_.init; }
    wide cut(const wide& v) const { return v.cut(p_.width); }

    // The CRC of a message followed by n zero bytes, and of A followed by B, which has n bytes.
    wide extended(const wide& crc, std::uint64_t n) const { return to_crc(times(from_crc(crc), power(n))); }
    wide combined(const wide& a, const wide& b, std::uint64_t n) const {
        return to_crc(times(from_crc(a) ^ p_.init, power(n)) ^ from_crc(b));
    }

protected:
    parameters p_;
};

class crc : public remainders {
public:
    explicit crc(const parameters& p) : remainders(p), reg_(p.init) {}

    // One bit, the first bits of a byte, one byte, and several bytes of the message.
    void add_bit(bool bit) { reg_ = times_x(reg_, bit); }
    void add_bits(unsigned char byte, unsigned count);
    void add_byte(unsigned char byte) { add_bits(byte, 8); }
    void add(const void* data, std::size_t size);
    void restart() { reg_ = p_.init; }

    // The register, reflected if refout says so, without xorout: after a codeword this is the residue.
    wide residue() const { return value() ^ p_.xorout; }
    // The CRC.
    wide value() const { return to_crc(reg_); }

private:
    wide reg_;
};

wide compute(const parameters& p, const void* data, std::size_t size);

}  // namespace model

#endif
