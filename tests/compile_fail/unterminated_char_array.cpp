// expect: crc: a char array could be text or a buffer: pass a pointer and size, or a span
#include <crc/crc.hpp>

// As a static constant it could be a literal, but for the terminator.
static constexpr char magic[] = {'P', 'K'};
auto f() { return crc::compute<crc::crc32>(magic); }
