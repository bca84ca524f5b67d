// expect: no matching function for call to
#include <crc/crc.hpp>

auto f(const char* text) { return crc::compute<crc::crc32>(text); }
