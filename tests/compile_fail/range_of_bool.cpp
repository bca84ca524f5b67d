// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/catalogue.hpp>
#include <crc/ranges.hpp>

#include <vector>

auto f() { return crc::compute_range<crc::crc32>(std::vector<bool>(8)); }
