// expect: verify
#include <crc/crc.hpp>

auto f(unsigned frame) { return crc::verify<crc::crc32>(frame); }
