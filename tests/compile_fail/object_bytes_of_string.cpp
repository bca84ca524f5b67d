// expect: crc: the object is not trivially copyable
#include <crc/ranges.hpp>

#include <string>

auto f(const std::string& text) { return crc::object_bytes_with_padding(text); }
