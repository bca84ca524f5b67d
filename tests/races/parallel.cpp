// compute_parallel and compute_file by several threads, with progress, cancellation, errors and exceptions: for the
// thread sanitizer.
#include <crc/crc.hpp>
#include <crc/file.hpp>
#include <crc/parallel.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct stop_after {
    mutable std::atomic<int> left;
    bool stop_requested() const noexcept { return left-- <= 0; }
};

}  // namespace

// The argument: a file to write.
int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const std::string name = argv[1];
    std::vector<unsigned char> message(std::size_t(12) << 20);
    for (std::size_t i = 0; i < message.size(); ++i) message[i] = static_cast<unsigned char>(i * 2654435761u >> 13);
    std::FILE* const f = std::fopen(name.c_str(), "wb");
    if (f == nullptr || std::fwrite(message.data(), 1, message.size(), f) != message.size()) return 2;
    std::fclose(f);

    const std::uint32_t expected = crc::compute<crc::crc32>(message);
    const auto e = crc::engine::make(crc::crc32).engine;
    std::uint64_t last = 0;
    const auto progress = [&](std::uint64_t done, std::uint64_t) { last = done; };
    bool good = true;
    for (unsigned n = 1; n <= 8; ++n) {
        const crc::threads limit{n};
        good = good && crc::compute_parallel<crc::crc32>(message, limit) == expected;
        good = good && crc::compute_parallel(e, message, limit) == expected;
        good = good && crc::compute_file<crc::crc32>(name, limit, progress).crc == expected && last == message.size();
        good = good && crc::compute_file(e, name, limit).crc == expected;
        const stop_after stop{20};
        good = good && crc::compute_file<crc::crc32>(name, stop, limit).error == std::errc::operation_canceled;
        try {
            crc::compute_file<crc::crc32>(name, limit,
                                          [](std::uint64_t, std::uint64_t) { throw std::runtime_error("enough"); });
            good = false;
        } catch (const std::runtime_error&) {
        }
    }
    return good ? 0 : 1;
}
