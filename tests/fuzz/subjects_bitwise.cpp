#define CRC_PORTABLE_ONLY
#define CRC_PORTABLE_TABLES 0
#define CRC_FUZZ_ONLY
#include "subjects.inl"

namespace fuzz {

subjects by_bitwise() { return made(); }

}  // namespace fuzz
