// What each unit of tests/odr offers. They are one source compiled with different flags, so a function of the library that is
// one name in two of them would be whichever the linker saw first.
#ifndef CRC_TESTS_ODR_UNIT_HPP
#define CRC_TESTS_ODR_UNIT_HPP

#include <crc/crc.hpp>

#include <cstddef>
#include <cstdint>

constexpr unsigned shared_engines = 5;

struct shared_state {
    crc::digest<crc::crc32> narrow;
    crc::digest<crc::crc64_nvme> middle;
    crc::digest<crc::crc82_darc> wide;
    crc::engine engines[shared_engines];
    crc::wide_engine wide_engine;
};

// The sizes of the types that may cross units, and the alignments; 0 ends them.
using layout = const std::size_t*;

// run() adds the message to the digests, with the engines that the previous unit left, and leaves its own; everything else
// of the library it uses as well. Returns the number of the first thing that is wrong, or 0. kernel(): active_kernel of CRC-32.
// insist(): calls force_kernel(nullptr), which asks nothing of the CPU but has to tell all units.
#define CRC_ODR_UNIT(name)                                                                               \
    namespace name {                                                                                     \
    __attribute__((noinline)) int run(shared_state& state, const unsigned char* message, std::size_t n); \
    const char* kernel();                                                                                \
    bool insist();                                                                                       \
    layout types();                                                                                      \
    }
CRC_ODR_UNIT(baseline)
CRC_ODR_UNIT(bmi2)
CRC_ODR_UNIT(haswell)
CRC_ODR_UNIT(native)
CRC_ODR_UNIT(portable)
CRC_ODR_UNIT(fewer)
#undef CRC_ODR_UNIT

#endif
