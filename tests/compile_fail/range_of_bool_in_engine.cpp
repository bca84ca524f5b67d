// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/ranges.hpp>

#include <list>

auto f(const crc::engine& e, const std::list<bool>& bits) { return crc::compute_range(e, bits); }
