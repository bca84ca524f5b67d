// expect: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f() {
    char text[9] = {};
    return crc::from_hex<crc::crc32>(text);
}
