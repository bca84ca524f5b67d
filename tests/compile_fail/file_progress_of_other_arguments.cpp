// expect: crc: the options for a file are crc::threads, a stop token, or a function of (bytes done, bytes in all)
#include <crc/catalogue.hpp>
#include <crc/file.hpp>

void show(const char* text);
auto f() { return crc::compute_file<crc::crc32>("name", show); }
