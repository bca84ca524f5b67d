// A CRC as the Rocksoft model defines it, one bit at a time. It shares nothing with the library, not even its integers, so
// that the two agree only where both are right.
#ifndef CRC_TESTS_SUPPORT_MODEL_HPP
#define CRC_TESTS_SUPPORT_MODEL_HPP

#include <cstddef>
#include <cstdint>
#include <string>

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

// In hexadecimal.
std::string text(const wide& v);

struct parameters {
    unsigned width;
    wide poly;
    wide init;
    bool refin;
    bool refout;
    wide xorout;
};

class crc {
public:
    explicit crc(const parameters& p) : p_(p), reg_(p.init) {}

    // One bit, one byte and several bytes of the message.
    void add_bit(bool bit);
    void add_byte(unsigned char byte);
    void add(const void* data, std::size_t size);

    // The register, reflected if refout says so, without xorout: after a codeword this is the residue.
    wide residue() const;
    // The CRC.
    wide value() const;

private:
    parameters p_;
    wide reg_;
};

wide compute(const parameters& p, const void* data, std::size_t size);

}  // namespace model

#endif
