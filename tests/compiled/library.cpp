// The part of crc::compiled that the users here need: engines, and the algorithms of user.cpp and of tests/odr/unit.cpp.
#define CRC_COMPILED_HERE(row) ::test::used(row)
#include <crc/catalogue.hpp>

#include <cstddef>

namespace test {

constexpr crc::params algorithms[] = {crc::crc32,      crc::crc32c,       crc::crc64_nvme,
                                      crc::crc82_darc, crc::crc16_modbus, crc::crc16_xmodem,
                                      crc::crc15_can,  crc::crc12_umts,   crc::crc8};
constexpr bool used(std::size_t row) {
    if (row == sizeof(crc::catalogue) / sizeof(crc::entry)) return true;
    const crc::params& p = crc::catalogue[row].params;
    for (const crc::params& q : algorithms) {
        if (p.width == q.width && p.poly == q.poly && p.refin == q.refin) return true;
    }
    return false;
}

}  // namespace test

#include "../../packaging/compiled/compiled.cpp"
