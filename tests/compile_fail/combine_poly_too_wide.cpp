// expect: crc::params: poly must fit in width bits (leave out the top term x^width)
#include <crc/crc.hpp>

auto f() { return crc::combine<crc::params{.width = 5, .poly = 0x25}>(1, 2, 3); }
