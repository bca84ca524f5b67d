// expect: operator+
#include <crc/crc.hpp>

auto f(crc::digest<crc::crc32> a, crc::digest<crc::crc32c> b) { return a + b; }
