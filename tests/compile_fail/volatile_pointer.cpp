// expect: volatile
#include <crc/crc.hpp>

auto f(const volatile unsigned char* p) { return crc::compute<crc::crc32>(p, 4); }
