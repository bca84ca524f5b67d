// expect: crc::params: xorout must fit in width bits
#include <crc/crc.hpp>

auto f() { return crc::combine<crc::params{.width = 5, .poly = 5, .xorout = 0x20}>(1, 2, 3); }
