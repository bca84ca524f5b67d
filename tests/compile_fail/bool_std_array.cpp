// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

#include <array>

auto f(const std::array<bool, 11>& token) { return crc::update<crc::crc5_usb>(0, token); }
