// expect: crc: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f(crc::digest<crc::crc32>& d) {
    static char buffer[512];
    d.update(buffer);
}
