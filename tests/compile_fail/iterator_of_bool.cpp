// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/catalogue.hpp>
#include <crc/ranges.hpp>

auto f(crc::digest<crc::crc32>& d) { *crc::digest_iterator(d) = true; }
