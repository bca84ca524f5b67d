#define CRC_PORTABLE_TABLES 8
#include "support/portable.inl"

TEST_CASE("portable: slicing by 8") { check_portable("portable_slice8"); }
