// expect: crc: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

auto f(const crc::engine& e) {
    static char buffer[512];
    return e.compute(buffer);
}
