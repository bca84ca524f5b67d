// expect: crc: CRC_PORTABLE_TABLES must be 0, 1, 8 or 16
#define CRC_PORTABLE_TABLES 7
#include <crc/crc.hpp>

auto f(const void* p) { return crc::compute<crc::crc32>(p, 1); }
