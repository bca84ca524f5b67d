// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

auto f(crc::digest<crc::crc5_usb>& d, const bool (&token)[11]) { d.update(token); }
