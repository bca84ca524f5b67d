// expect: crc: the object only refers to bytes that lie elsewhere
#include <crc/ranges.hpp>

auto f(const int* pointer) { return crc::object_bytes_with_padding(pointer); }
