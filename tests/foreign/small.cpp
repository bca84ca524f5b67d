// The library after a header that is named on the command line, for whatever macros that brings. CRC_TEST_LIGHT: crc.hpp alone.
#include CRC_TEST_BEFORE

#include <crc/crc.hpp>
#if !defined(CRC_TEST_LIGHT)
#include <crc/file.hpp>
#include <crc/iostream.hpp>
#include <crc/locate.hpp>
#include <crc/parallel.hpp>
#include <crc/ranges.hpp>
#endif

int main() {
    static_assert(crc::compute<crc::crc32>("123456789") == 0xcbf43926);
    crc::digest<crc::crc32> d;
    d.update("12345", 5).update("6789", 4);
    return d.value() == 0xcbf43926 && crc::verify<crc::crc32>("123456789\x26\x39\xf4\xcb") ? 0 : 1;
}
