// CRCs in destructors after main(), and in children that were forked before and after the first use of the library. The
// other programs of this folder do the same before main().
#include <crc/crc.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#if __has_include(<sys/wait.h>) && __has_include(<unistd.h>)
#include <sys/wait.h>
#include <unistd.h>
#define CRC_TEST_HAS_FORK 1
#else
#define CRC_TEST_HAS_FORK 0
#endif

namespace {

// Not known to the compiler.
unsigned char message[3000];

// By kernels for short and for long messages, an instruction, an engine and a multiplier.
bool right() {
    const std::uint32_t whole = crc::compute<crc::crc32>(message, sizeof(message));
    const std::uint32_t first = crc::compute<crc::crc32>(message, 1000);
    const std::uint32_t second = crc::compute<crc::crc32>(message + 1000, 2000);
    const auto e = crc::engine::make(crc::crc64_nvme).engine;
    return crc::compute<crc::crc32>("123456789", 9) == 0xcbf43926 &&
           crc::compute<crc::crc32c>("123456789", 9) == 0xe3069283 && e.compute("123456789", 9) == 0xae8b14860a799888 &&
           crc::combine<crc::crc32>(first, second, 2000) == whole && whole == 0x65ddf76a;
}

// Constructed before main(), so destroyed after it, when much else is gone.
struct at_exit {
    ~at_exit() {
        const bool good = right();
        std::printf("%s: in a destructor after main()\n", good ? "ok" : "FAILED");
        std::fflush(stdout);
        if (!good) std::_Exit(1);
    }
} last;

// True if the child gets everything right, too.
bool right_in_child() {
#if CRC_TEST_HAS_FORK
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) std::_Exit(right() ? 0 : 1);
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
#else
    return true;
#endif
}

}  // namespace

int main() {
    std::uint32_t state = 1;
    for (unsigned char& byte : message) byte = static_cast<unsigned char>((state = state * 1664525 + 1013904223) >> 24);
    int failed = 0;
    const auto check = [&](const char* what, bool good) {
        std::printf("%s: %s\n", good ? "ok" : "FAILED", what);
        failed += good ? 0 : 1;
    };
    check("in a child forked before the first use", right_in_child());
    check("in the parent", right());
    check("in a child forked after the first use", right_in_child());
    const crc::kernel_range all = crc::kernels();
    check("a kernel is forced", crc::force_kernel(all[all.size() - 1].name));
    check("in a child that inherits a forced kernel", right_in_child());
    check("automatic again", crc::force_kernel(nullptr));
    std::atexit([] {
        if (!right()) std::_Exit(1);
    });
    std::fflush(stdout);
    return failed == 0 ? 0 : 1;
}
