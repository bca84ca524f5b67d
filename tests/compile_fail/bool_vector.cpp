// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

#include <vector>

auto f(const std::vector<bool>& token) { return crc::compute<crc::crc5_usb>(token); }
