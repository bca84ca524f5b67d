// The first use of the library from many threads at once. Other tests of this program may have used it before, so each
// round forgets what is known of the CPU. tests/races looks for data races too.
#if defined(__STDCPP_THREADS__)

#include <crc/crc.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

inline constexpr unsigned threads = 64;

void forget() { crc::detail::cpu::words = {0, crc::detail::cpu::all_kernels, 0}; }

// Calls work(i) in each thread, all from the same moment as nearly as can be.
template <class Work>
void at_once(Work work) {
    std::atomic<unsigned> waiting{threads};
    std::vector<std::thread> all;
    for (unsigned i = 0; i < threads; ++i) {
        all.emplace_back([&, i] {
            --waiting;
            while (waiting != 0) std::this_thread::yield();
            work(i);
        });
    }
    for (std::thread& t : all) t.join();
}

// What thread i makes of the message; each starts with another function of the library.
bool right(unsigned i, const std::vector<unsigned char>& m, std::uint32_t crc32, std::uint32_t crc32c) {
    const unsigned char* const p = m.data();
    const std::size_t n = m.size();
    bool good = true;
    for (unsigned step = 0; step < 5; ++step) {
        switch ((i + step) % 5) {
            case 0:
                good = good && crc::compute<crc::crc32>(p, n) == crc32;
                break;
            case 1:
                good = good && crc::digest<crc::crc32c>().update(p, i).update(p + i, n - i).value() == crc32c;
                break;
            case 2:
                good = good && crc::engine::make(crc::crc32).engine.compute(p, n) == crc32;
                break;
            case 3:
                good = good && crc::kernels().size() != 0 && crc::active_kernel<crc::crc32>() != nullptr;
                break;
            default:
                good = good && crc::compute<crc::crc32c>(p, n) == crc32c;
                break;
        }
    }
    return good;
}

}  // namespace

TEST_CASE("threads: the first use") {
    const auto message = test::random(16).message(1000);
    const auto crc32 = static_cast<std::uint32_t>(test::expected(crc::crc32, message.data(), message.size()).low);
    const auto crc32c = static_cast<std::uint32_t>(test::expected(crc::crc32c, message.data(), message.size()).low);
    const std::string automatic = crc::active_kernel<crc::crc32>();
    for (int round = 0; round < (test::quick ? 5 : 50); ++round) {
        forget();
        std::atomic<unsigned> wrong{0};
        at_once([&](unsigned i) { wrong += right(i, message, crc32, crc32c) ? 0 : 1; });
        CHECK(wrong == 0);
        CHECK(crc::active_kernel<crc::crc32>() == automatic);
    }
}

TEST_CASE("threads: a forced kernel during the first use") {
    const auto message = test::random(16).message(1000);
    const auto crc32 = static_cast<std::uint32_t>(test::expected(crc::crc32, message.data(), message.size()).low);
    const auto crc32c = static_cast<std::uint32_t>(test::expected(crc::crc32c, message.data(), message.size()).low);
    const crc::kernel_range all = crc::kernels();
    const char* const portable = all[all.size() - 1].name;
    unsigned lost = 0;
    for (int round = 0; round < (test::quick ? 5 : 200); ++round) {
        forget();
        std::atomic<unsigned> wrong{0};
        at_once([&](unsigned i) {
            if (i == threads - 1) wrong += crc::force_kernel(portable) ? 0 : 1;
            else wrong += right(i, message, crc32, crc32c) ? 0 : 1;
        });
        CHECK(wrong == 0);
        CHECK(std::string(crc::active_kernel<crc::crc32>()) == portable);
        // What calls go by must agree with what active_kernel() says.
        const crc::detail::cpu::state& words = crc::detail::cpu::words;
        if (words.usable != (words.found & words.allowed)) ++lost;
    }
    forget();
    CHECK(lost == 0);
}

#endif
