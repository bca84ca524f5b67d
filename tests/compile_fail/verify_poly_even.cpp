// expect: crc::params: poly must be odd
#include <crc/crc.hpp>

inline constexpr crc::params p{.width = 8, .poly = 6};
auto f(const unsigned char (&frame)[64]) { return crc::verify<p>(frame) && crc::verify_bits<p>(frame, 9); }
