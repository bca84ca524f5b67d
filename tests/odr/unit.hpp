// What each unit of tests/odr offers. They are one source compiled with different flags, so a function of the library that is
// one name in two of them would be whichever the linker saw first.
#ifndef CRC_TESTS_ODR_UNIT_HPP
#define CRC_TESTS_ODR_UNIT_HPP

#include <crc/crc.hpp>

#include <cstddef>
#include <cstdint>

struct shared_state {
    crc::digest<crc::crc32> narrow;
    crc::digest<crc::crc64_nvme> middle;
    crc::digest<crc::crc82_darc> wide;
    crc::engine engine;
};

// run() adds the message to the digests, with the engine that the previous unit left, and leaves its own; everything else
// of the library it uses as well. Returns the number of the first thing that is wrong, or 0.
#define CRC_ODR_UNIT(name)                                                        \
    namespace name {                                                              \
    int run(shared_state& state, const unsigned char* message, std::size_t size); \
    }
CRC_ODR_UNIT(baseline)
CRC_ODR_UNIT(bmi2)
CRC_ODR_UNIT(haswell)
CRC_ODR_UNIT(native)
#undef CRC_ODR_UNIT

#endif
