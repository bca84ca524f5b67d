// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

// A USB token, one bit in each element.
auto f() {
    static bool token[11];
    return crc::compute<crc::crc5_usb>(token);
}
