// crc::copy beside memcpy and crc::compute, crc::compute_many beside a loop of crc::compute, and crc::gather beside a
// chain of crc::update: median times of runs that take turns.
// usage: crc_bench_bulk [KERNEL]
#include <crc/crc.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <random>
#include <vector>

namespace {

volatile std::uint64_t sink;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

// Median seconds of one call of each, in `rounds` rounds of `calls`.
template <class... Calls>
std::vector<double> medians(int rounds, int calls, Calls... call) {
    std::vector<std::vector<double>> times(sizeof...(Calls));
    for (int round = 0; round < rounds; ++round) {
        std::size_t i = 0;
        const auto measure = [&](auto& one) {
            const double start = now();
            for (int k = 0; k < calls; ++k) one();
            times[i++].push_back((now() - start) / calls);
        };
        (measure(call), ...);
    }
    std::vector<double> result;
    for (auto& t : times) {
        std::nth_element(t.begin(), t.begin() + rounds / 2, t.end());
        result.push_back(t[static_cast<std::size_t>(rounds) / 2]);
    }
    return result;
}

template <crc::params P>
void copies(const char* name) {
    const std::vector<unsigned char> from(std::size_t(64) << 20, 0x5a);
    std::vector<unsigned char> to(from.size());
    std::printf("%s: size; GB/s of memcpy, compute, copy; time of copy / slower of the two\n", name);
    for (std::size_t n = std::size_t(64) << 10; n <= from.size(); n *= 2) {
        const auto t = medians(
            n < std::size_t(16) << 20 ? 41 : 15, static_cast<int>(1 + (std::size_t(2) << 20) / n),
            [&] {
                std::memcpy(to.data(), from.data(), n);
                sink = to[n / 2];
            },
            [&] { sink = static_cast<std::uint64_t>(crc::compute<P>(from.data(), n)); },
            [&] { sink = static_cast<std::uint64_t>(crc::copy<P>(to.data(), from.data(), n)); });
        const double bytes = static_cast<double>(n) / 1e9;
        std::printf("%9zu %6.1f %6.1f %6.1f   %.2f\n", n, bytes / t[0], bytes / t[1], bytes / t[2],
                    t[2] / std::max(t[0], t[1]));
    }
}

template <crc::params P>
void many(const char* name) {
    std::mt19937 random(1);
    const std::vector<unsigned char> data(std::size_t(2) << 20, 0x5a);
    std::printf("%s: messages; sizes; ns per message of a loop, compute_many; ns per piece of a chain, gather\n", name);
    // The CPU knows the sizes of 1000 messages by heart after some rounds, and those of 60000 not.
    struct row {
        std::size_t count, least, most;
    };
    for (const row r : {row{1000, 8, 8}, row{1000, 16, 16}, row{1000, 20, 20}, row{1000, 32, 32}, row{1000, 48, 48},
                        row{1000, 64, 64}, row{1000, 100, 100}, row{1000, 128, 128}, row{1000, 192, 192},
                        row{1000, 256, 256}, row{60000, 1, 16}, row{60000, 16, 64}, row{60000, 16, 256},
                        row{1000, 1, 16}, row{1000, 16, 64}, row{1000, 16, 256}, row{1000, 40, 1500}}) {
        const std::size_t count = r.count;
        std::vector<crc::piece> pieces(count);
        std::vector<crc::value_t<P>> results(count);
        std::size_t at = 0;
        for (crc::piece& p : pieces) {
            p = {data.data() + 64 + at % (std::size_t(256) << 10), r.least + random() % (r.most - r.least + 1)};
            at += p.size + 3;
        }
        const auto t = medians(
            41, count <= 1000 ? 20 : 1,
            [&] {
                for (std::size_t i = 0; i < count; ++i) results[i] = crc::compute<P>(pieces[i].data, pieces[i].size);
            },
            [&] { crc::compute_many<P>(pieces.data(), count, results.data()); },
            [&] {
                auto value = crc::compute<P>(nullptr, 0);
                for (const crc::piece& p : pieces) value = crc::update<P>(value, p.data, p.size);
                sink = static_cast<std::uint64_t>(value);
            },
            [&] { sink = static_cast<std::uint64_t>(crc::gather<P>(pieces.data(), count)); });
        const double ns = 1e9 / static_cast<double>(count);
        std::printf("%5zu %4zu-%-4zu %6.2f %6.2f  (%.2f)  %6.2f %6.2f  (%.2f)\n", count, r.least, r.most, t[0] * ns,
                    t[1] * ns, t[0] / t[1], t[2] * ns, t[3] * ns, t[2] / t[3]);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1 && !crc::force_kernel(argv[1])) return std::printf("%s does not run here\n", argv[1]), 1;
    many<crc::crc32>("CRC-32");
    many<crc::crc32c>("CRC-32C");
    many<crc::crc16_t10_dif>("CRC-16/T10-DIF");
    many<crc::crc64_nvme>("CRC-64/NVME");
    copies<crc::crc32>("CRC-32");
    copies<crc::crc32c>("CRC-32C");
    copies<crc::crc16_t10_dif>("CRC-16/T10-DIF");
    copies<crc::crc8_smbus>("CRC-8/SMBUS");
    copies<crc::crc64_xz>("CRC-64/XZ");
}
