// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

static constexpr bool token[11] = {true};
static_assert(crc::compute<crc::crc5_usb>(token) != 0);
