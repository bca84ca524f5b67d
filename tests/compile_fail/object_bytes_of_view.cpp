// expect: crc: the object only refers to bytes that lie elsewhere
#include <crc/ranges.hpp>

#include <string_view>

auto f(std::string_view text) { return crc::object_bytes_with_padding(text); }
