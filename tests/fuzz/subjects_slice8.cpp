#define CRC_PORTABLE_ONLY
#define CRC_PORTABLE_TABLES 8
#define CRC_FUZZ_ONLY
#include "subjects.inl"

namespace fuzz {

subjects by_slice8() { return made(); }

}  // namespace fuzz
