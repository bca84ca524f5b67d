// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

#include <span>

auto f(std::span<const bool> token) { return crc::verify<crc::crc5_usb>(token); }
