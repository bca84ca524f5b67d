// expect: crc: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f(char c) {
    const char buffer[4] = {c, c, c, 0};
    return crc::compute<crc::crc32>(buffer);
}
