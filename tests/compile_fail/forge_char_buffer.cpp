// expect: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f() {
    char image[64] = {};
    return crc::forge<crc::crc32>(image, 60, 0);
}
