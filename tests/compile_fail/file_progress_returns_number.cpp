// expect: crc: a progress function returns nothing, or a bool: false to stop
#include <crc/catalogue.hpp>
#include <crc/file.hpp>

#include <cstdint>

int show(std::uint64_t done, std::uint64_t total);
auto f() { return crc::compute_file<crc::crc32>("name", show); }
