// The library after, or before (CRC_BUILDS_FIRST), headers whose macros met with ours.
#if defined(CRC_BUILDS_FIRST)
#include <crc/crc.hpp>
#endif

// MinGW's <intrin.h> does not go together with <cpuid.h>.
#if defined(_WIN32)
#include <intrin.h>
#include <windows.h>
#elif defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#include <immintrin.h>
#include <x86intrin.h>
#endif
#if __has_include(<complex.h>)
#include <complex.h>
#endif

#include <crc/crc.hpp>

int main() {
    static unsigned char message[5000];
    for (unsigned i = 0; i < sizeof(message); ++i) message[i] = static_cast<unsigned char>(i * 7);
    const auto engine = crc::engine::make(crc::crc32).engine;
    bool good = crc::compute<crc::crc32>("123456789") == 0xcbf43926;
    for (const crc::kernel& kernel : crc::kernels()) {
        if (!crc::force_kernel(kernel.name)) continue;
        good = good && crc::compute<crc::crc32>(message, sizeof(message)) == engine.compute(message, sizeof(message));
        good = good && crc::compute<crc::crc32c>(message, sizeof(message)) == 0x0825b0c4;
    }
    return good ? 0 : 1;
}
