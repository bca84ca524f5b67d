// expect: crc: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/catalogue.hpp>
#include <crc/ranges.hpp>

auto f() { return crc::compute_range<crc::crc32>("123456789"); }
