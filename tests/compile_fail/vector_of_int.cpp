// expect: no matching function for call to
#include <crc/crc.hpp>

#include <vector>

auto f(const std::vector<int>& v) { return crc::compute<crc::crc32>(v); }
