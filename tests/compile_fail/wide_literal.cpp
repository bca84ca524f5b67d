// expect: no matching function for call to
#include <crc/crc.hpp>

auto f() { return crc::compute<crc::crc32>(L"text"); }
