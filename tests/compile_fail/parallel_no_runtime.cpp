// expect: compute_parallel
#include <crc/catalogue.hpp>
#include <crc/parallel.hpp>

auto f() { return crc::compute_parallel<crc::crc32>("123456789", 4); }
