// expect: crc::replace: old_bytes and new_bytes must have one size
#include <crc/crc.hpp>

constexpr auto changed = crc::replace<crc::crc32>(0xcbf43926, "345", "ab", 4);
