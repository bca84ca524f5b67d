// expect: crc::params: poly must be odd: the generator of a CRC has the term x^0
#include <crc/crc.hpp>

// The reflected form of 0x1021.
auto f(const void* p) { return crc::compute<crc::params{.width = 16, .poly = 0x8408}>(p, 1); }
