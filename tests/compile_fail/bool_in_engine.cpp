// expect: crc: a bool is a bit, not a byte: pack the bits into bytes and use crc::compute_bits
#include <crc/crc.hpp>

#include <vector>

auto f(const crc::engine& e, const std::vector<bool>& token) { return e.compute(token); }
