// expect: no matching function for call to
#include <crc/crc.hpp>

auto f(int n) { return crc::compute<crc::crc32>(n); }
