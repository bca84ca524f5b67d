// expect: volatile
#include <crc/crc.hpp>

auto f() {
    static volatile unsigned char registers[4];
    return crc::compute<crc::crc32>(registers);
}
