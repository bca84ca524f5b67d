// expect: update_bits
#include <crc/crc.hpp>

auto f(const unsigned char* data) { return crc::digest<crc::crc15_can>().update_bits(data, 19); }
