// A unit with other tables, which includes much else first.
#define CRC_PORTABLE_TABLES 1

#include <algorithm>
#include <string>
#include <vector>

#include "support/multi_tu.hpp"

#define CRC_TEST_THIS unit_b
#include "support/multi_tu.inl"
