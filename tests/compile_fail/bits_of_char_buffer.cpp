// expect: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f() {
    char buffer[3] = {};
    return crc::compute_bits<crc::crc15_can>(buffer, 19);
}
