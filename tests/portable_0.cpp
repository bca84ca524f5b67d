#define CRC_PORTABLE_TABLES 0
#include "support/portable.inl"

TEST_CASE("portable: bit by bit") { check_portable("portable_bitwise"); }
