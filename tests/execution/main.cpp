// compute_parallel on the standard's parallel algorithms and on oneTBB itself. A program of its own: it alone is linked
// with oneTBB.
#include <crc/crc.hpp>
#include <crc/execution.hpp>

#include <tbb/parallel_for.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace {

int failed = 0;

void check(const char* what, bool good) {
    std::printf("%s: %s\n", good ? "ok" : "FAILED", what);
    failed += good ? 0 : 1;
}

template <crc::params P>
void check_runtimes(const char* name, const std::vector<unsigned char>& message) {
    const auto expected = crc::compute<P>(message);
    const auto by_tbb = [](std::size_t count, crc::piece_task task) { tbb::parallel_for(std::size_t(0), count, task); };
    check(name, crc::compute_parallel<P>(message, by_tbb) == expected);
#if defined(__cpp_lib_execution)
    check(name, crc::compute_parallel<P>(message, crc::on(std::execution::seq)) == expected);
    check(name, crc::compute_parallel<P>(message, crc::on(std::execution::par)) == expected);
    check(name, crc::compute_parallel<P>(message, crc::on(std::execution::par_unseq)) == expected);
#endif
}

}  // namespace

int main() {
    for (const std::size_t size : {std::size_t(9), std::size_t(2) << 20, (std::size_t(40) << 20) + 12345}) {
        std::vector<unsigned char> message(size);
        for (std::size_t i = 0; i < size; ++i) message[i] = static_cast<unsigned char>(i * 2654435761u >> 13);
        check_runtimes<crc::crc32>("CRC-32", message);
        check_runtimes<crc::crc64_nvme>("CRC-64/NVME", message);
        check_runtimes<crc::crc12_umts>("CRC-12/UMTS", message);
    }
    return failed == 0 ? 0 : 1;
}
