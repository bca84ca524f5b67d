// expect: crc::params: init must fit in width bits
#include <crc/crc.hpp>

crc::digest<crc::params{.width = 31, .poly = 1, .init = 0xffffffff}> d;
