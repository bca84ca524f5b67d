// expect: crc: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f() {
    static char buffer[512];
    return crc::update<crc::crc32>(0, buffer);
}
