// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

struct flags {
    const bool* data() const;
    int size() const;
};
auto f(const flags& token) { return crc::compute<crc::crc5_usb>(token); }
