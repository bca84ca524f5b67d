// expect: no matching function for call to
#include <crc/crc.hpp>

auto f(const unsigned char* p) { return crc::compute<crc::crc32>(p); }
