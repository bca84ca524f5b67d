#define CRC_PORTABLE_TABLES 16
#include "support/portable.inl"

TEST_CASE("portable: braids") { check_portable("portable_braid"); }
