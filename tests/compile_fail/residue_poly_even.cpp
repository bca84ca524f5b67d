// expect: crc::params: poly must be odd
#include <crc/crc.hpp>

inline constexpr crc::params p{.width = 8, .poly = 6};
auto f() { return crc::residue_v<p>; }
