// expect: no matching function for call to
#include <crc/crc.hpp>

auto f() {
    static int words[4];
    return crc::compute<crc::crc32>(words);
}
