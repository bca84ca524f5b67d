// What tests/multi_tu_a.cpp and tests/multi_tu_b.cpp offer to tests/multi_tu.cpp. Each is compiled with macros of its own;
// digests, engines and found entries cross from one to the other.
#ifndef CRC_TESTS_SUPPORT_MULTI_TU_HPP
#define CRC_TESTS_SUPPORT_MULTI_TU_HPP

#include <crc/catalogue.hpp>
#include <crc/digest.hpp>
#include <crc/engine.hpp>

#include <cstddef>
#include <cstdint>

#define CRC_TEST_UNIT(unit)                                                                          \
    namespace unit {                                                                                 \
    const char* active_kernel();                                                                     \
    const char* portable_kernel();                                                                   \
    bool force_kernel(const char* name);                                                             \
    std::uint32_t compute(const void* data, std::size_t size);                                       \
    void update(crc::digest<crc::crc32>& d, const void* data, std::size_t size);                     \
    void update_wide(crc::digest<crc::crc82_darc>& d, const void* data, std::size_t size);           \
    crc::digest<crc::crc32> add(const crc::digest<crc::crc32>& a, const crc::digest<crc::crc32>& b); \
    crc::engine make_engine(const crc::params& p);                                                   \
    std::uint64_t run_engine(const crc::engine& e, const void* data, std::size_t size);              \
    const crc::entry* find(const char* name);                                                        \
    const void* address_of_catalogue();                                                              \
    const void* address_of_params();                                                                 \
    }

CRC_TEST_UNIT(unit_a)
CRC_TEST_UNIT(unit_b)
#undef CRC_TEST_UNIT

#endif
