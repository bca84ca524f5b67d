// expect: crc: each option for a file may be given once
#include <crc/catalogue.hpp>
#include <crc/file.hpp>

auto f() { return crc::compute_file<crc::crc32>("name", crc::threads{1}, crc::threads{2}); }
