// expect: crc: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f() {
    static char8_t buffer[512];
    return crc::compute<crc::crc32>(buffer);
}
