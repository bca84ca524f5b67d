#define CRC_TEST_THIS a
#define CRC_TEST_OTHER b
#include "unit.inl"
