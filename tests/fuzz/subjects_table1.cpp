#define CRC_PORTABLE_ONLY
#define CRC_PORTABLE_TABLES 1
#define CRC_FUZZ_ONLY
#include "subjects.inl"

namespace fuzz {

subjects by_table1() { return made(); }

}  // namespace fuzz
