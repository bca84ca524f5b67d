// expect: compute_range
#include <crc/catalogue.hpp>
#include <crc/ranges.hpp>

#include <vector>

auto f() { return crc::compute_range<crc::crc32>(std::vector<bool>(8)); }
