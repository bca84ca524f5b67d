// Uses the library from the module checks.cppm, or (HEADER_UNIT) its header as a unit.
#if defined(HEADER_UNIT)
import <crc/crc.hpp>;
#if !defined(CRC_VERSION_MAJOR)
#error "a header unit brings its macros"
#endif
#else
import checks;
#endif
int main() {
    static unsigned char message[5000];
    for (unsigned i = 0; i < sizeof(message); ++i) message[i] = static_cast<unsigned char>(i * 7);
    bool good = crc::compute<crc::crc32>("123456789") == 0xcbf43926;
    for (const crc::kernel& kernel : crc::kernels()) {
        if (!crc::force_kernel(kernel.name)) continue;
        good = good && crc::compute<crc::crc32c>(message, sizeof(message)) == 0x0825b0c4;
    }
    crc::digest<crc::crc32> d;
    d.update(message, 5000);
    return good && d.value() == crc::compute<crc::crc32>(message, sizeof(message)) ? 0 : 1;
}
