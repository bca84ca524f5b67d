// zlib-ng with its own interface, apart from the other libraries: its header and zlib's cannot meet.
#include "measure.hpp"

#if defined(CRC_BENCH_ZLIBNG)
#include <zlib-ng.h>

const char* zlibng_found() { return zlibng_version(); }

void add_zlibng() {
    const subject<crc::crc32> algorithm{"CRC-32"};
    add_function<crc::crc32>("zlib-ng", algorithm.name,
                             [](auto crc, auto p, auto n) { return zng_crc32_z(crc, p, n); });
    add_combine(algorithm, "zlib-ng", [](std::uint64_t size) {
        return
            [size](std::uint32_t a, std::uint32_t b) { return zng_crc32_combine(a, b, static_cast<z_off64_t>(size)); };
    });
    add_combiner(algorithm, "zlib-ng", [](std::uint64_t size) {
        return [op = zng_crc32_combine_gen(static_cast<z_off64_t>(size))](std::uint32_t a, std::uint32_t b) {
            return zng_crc32_combine_op(a, b, op);
        };
    });
}
#else
const char* zlibng_found() { return missing; }
void add_zlibng() {}
#endif
