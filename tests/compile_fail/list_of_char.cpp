// expect: no matching function for call to
#include <crc/crc.hpp>

#include <list>

auto f(const std::list<char>& l) { return crc::compute<crc::crc32>(l); }
