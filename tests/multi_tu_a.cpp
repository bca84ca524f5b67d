// A unit with the library's defaults, which includes crc.hpp before anything else.
#include <crc/crc.hpp>

#define CRC_TEST_THIS unit_a
#include "support/multi_tu.inl"
