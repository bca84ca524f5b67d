// expect: {0, n} would be a null pointer of n bytes
#include <crc/crc.hpp>

bool b = crc::verify<crc::crc32>({0, 5});
