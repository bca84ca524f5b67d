// expect: more_bits_than_the_data_has
#include <crc/crc.hpp>

static_assert(crc::compute_bits<crc::crc32>("abc", 25) != 0);
