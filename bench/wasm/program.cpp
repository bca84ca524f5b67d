// What measure.js measures: checksums of a buffer, by the kernel of WebAssembly or by tables.
#include <crc/crc.hpp>

#define CRC_BENCH_EXPORT extern "C" __attribute__((__visibility__("default"), __used__))

namespace {

unsigned char message[1u << 20u];

template <crc::params P>
void compute(unsigned size, unsigned times) {
    for (; times != 0; --times) message[0] = static_cast<unsigned char>(crc::compute<P>(message, size));
}
template <crc::params P>
void compute_by_engine(unsigned size, unsigned times) {
    static const auto engine = crc::engine::make(P).engine;
    for (; times != 0; --times) message[0] = static_cast<unsigned char>(engine.compute(message, size));
}

constexpr struct {
    const char* name;
    void (*run)(unsigned size, unsigned times);
} rows[] = {
    {"CRC-8/SMBUS", compute<crc::crc8_smbus>},
    {"CRC-16/MODBUS", compute<crc::crc16_modbus>},
    {"CRC-24/OPENPGP", compute<crc::crc24_openpgp>},
    {"CRC-32", compute<crc::crc32>},
    {"CRC-32C", compute<crc::crc32c>},
    {"CRC-32/BZIP2", compute<crc::crc32_bzip2>},
    {"CRC-40/GSM", compute<crc::crc40_gsm>},
    {"CRC-64/XZ", compute<crc::crc64_xz>},
    {"CRC-32, engine", compute_by_engine<crc::crc32>},
    {"CRC-64/XZ, engine", compute_by_engine<crc::crc64_xz>},
};

}  // namespace

// The name of a row, or null behind the last.
CRC_BENCH_EXPORT const char* name(unsigned row) { return row < sizeof(rows) / sizeof(rows[0]) ? rows[row].name : nullptr; }
CRC_BENCH_EXPORT void run(unsigned row, unsigned size, unsigned times) { rows[row].run(size, times); }
// From now on without the kernel, or with it.
CRC_BENCH_EXPORT void by_tables(unsigned yes) {
    crc::force_kernel(yes != 0 ? crc::kernels()[crc::kernels().size() - 1].name : nullptr);
}
