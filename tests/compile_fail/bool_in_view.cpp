// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

auto f(const bool (&token)[11]) { return crc::bytes(token); }
