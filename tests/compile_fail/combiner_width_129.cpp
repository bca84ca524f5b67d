// expect: crc::params: width must be at most 128
#include <crc/crc.hpp>

crc::combiner<crc::params{.width = 129, .poly = 5}> c(3);
