// expect: crc::params: poly must be odd: the generator of a CRC has the term x^0
#include <crc/crc.hpp>

crc::digest<crc::params{.width = 32, .poly = 0xedb88320}> d;
