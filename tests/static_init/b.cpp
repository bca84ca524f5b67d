#define CRC_TEST_THIS b
#define CRC_TEST_OTHER a
#include "unit.inl"
