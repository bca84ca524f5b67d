#define CRC_PORTABLE_TABLES 1
#include "support/portable.inl"

TEST_CASE("portable: one table") { check_portable("portable_table1"); }
