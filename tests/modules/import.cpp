// A unit that imports the library's own module; with INCLUDED it includes the header as well.
#if defined(INCLUDED)
#include <crc/crc.hpp>
#endif
import crc;

bool NAME(const void* data, unsigned long size) {
    static_assert(crc::compute<crc::crc16_modbus>("123456789") == 0x4b37);
    static_assert(crc::to_hex<crc::crc32>(0xcbf43926)[0] == 'c' && crc::residue_v<crc::crc32> == 0xdebb20e3);
    const auto engine = crc::engine::make(crc::find("CRC-64/NVME")->params).engine;
    bool good = engine.compute(data, size) == crc::compute<crc::crc64_nvme>(data, size);
    crc::digest<crc::crc32c> begun;
    begun.update(data, size / 3);
    const auto whole = begun + crc::digest<crc::crc32c>().update(static_cast<const char*>(data) + size / 3, size - size / 3);
    good = good && whole.value() == crc::compute<crc::crc32c>(data, size) && whole == whole;
    const auto expected = crc::compute<crc::crc32>(data, size);
    for (const crc::kernel& kernel : crc::kernels()) {
        if (crc::force_kernel(kernel.name)) good = good && crc::compute<crc::crc32>(data, size) == expected;
    }
    return good && crc::force_kernel(nullptr) && crc::compute_parallel<crc::crc32>(crc::bytes(data, size)) == expected;
}
