// A program whose first calls into the library come from many threads, while others ask for and force kernels. run.sh
// compiles it for the thread sanitizer. With the argument "race" it has a race of its own instead, which must be reported.
#include <crc/crc.hpp>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <thread>
#include <vector>

namespace {

inline constexpr unsigned threads = 64;
inline constexpr int calls = 50;
unsigned char message[700];
int raced = 0;

bool work(unsigned i) {
    bool good = true;
    for (int call = 0; call < calls; ++call) {
        switch (i % 8) {
            case 0:
            case 1:
                good = good &&
                       crc::compute<crc::crc32>(message, sizeof(message)) == crc::compute<crc::crc32>(message, 700);
                good = good && crc::compute<crc::crc32>("123456789", 9) == 0xcbf43926;
                break;
            case 2:
                good = good && crc::digest<crc::crc32c>().update("1234", 4).update("56789", 5).value() == 0xe3069283;
                break;
            case 3:
                good = good && crc::engine::make(crc::crc64_nvme).engine.compute("123456789", 9) == 0xae8b14860a799888;
                break;
            case 4:
                for (const crc::kernel& k : crc::kernels()) good = good && k.name != nullptr;
                break;
            case 5:
                good = good && crc::active_kernel<crc::crc16_xmodem>() != nullptr;
                break;
            case 6:
                good = good && crc::compute<crc::crc16_xmodem>("123456789", 9) == 0x31c3;
                break;
            default: {
                const crc::kernel_range all = crc::kernels();
                const crc::kernel& k = all[static_cast<unsigned>(call) % all.size()];
                good = good && crc::force_kernel(k.name) == k.runs_here && crc::force_kernel(nullptr);
                break;
            }
        }
    }
    return good;
}

}  // namespace

int main(int argc, char** argv) {
    const bool race = argc > 1 && std::strcmp(argv[1], "race") == 0;
    std::atomic<unsigned> waiting{threads}, wrong{0};
    std::vector<std::thread> all;
    for (unsigned i = 0; i < threads; ++i) {
        all.emplace_back([&, i] {
            --waiting;
            while (waiting != 0) std::this_thread::yield();
            if (race) ++raced;
            else if (!work(i)) ++wrong;
        });
    }
    for (std::thread& t : all) t.join();
    std::printf("%u wrong\n", wrong.load());
    return wrong == 0 ? 0 : 1;
}
