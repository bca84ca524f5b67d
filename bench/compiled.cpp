// What a call of CRC-32 costs when the library was compiled beforehand (crc::compiled), against kernels in the same unit: the
// least of many rounds, in ns for short messages and in GB/s for a long one.
//
//   g++ -std=c++20 -O2 -Iinclude -c packaging/compiled/compiled.cpp -o compiled.o
//   for options in -O2 "-O2 -DCRC_COMPILED" -O0 "-O0 -DCRC_COMPILED"; do
//       g++ -std=c++20 $options -Iinclude bench/compiled.cpp compiled.o -o compiled && echo "$options" && ./compiled
//   done
#include <crc/crc.hpp>

#include <chrono>
#include <cstdio>

namespace {

unsigned char data[1 << 16];

// ns for one call, each of which waits for the one before.
double ns(std::size_t size, unsigned calls) {
    double least = 1e9;
    std::uint32_t crc = 0;
    for (int round = 0; round < 200; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (unsigned i = 0; i < calls; ++i) crc = crc::update<crc::crc32>(crc, data, size);
        const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - begin;
        if (time.count() / calls < least) least = time.count() / calls;
    }
    data[0] = static_cast<unsigned char>(crc);
    return least;
}

}  // namespace

int main() {
    for (std::size_t i = 0; i < sizeof(data); ++i) data[i] = static_cast<unsigned char>(i * i + 3 * i);
    for (const std::size_t size : {4u, 8u, 16u, 32u, 64u, 256u, 1024u}) {
        std::printf("%5u bytes: %6.1f ns\n", static_cast<unsigned>(size), ns(size, 2000));
    }
    std::printf("%5u bytes: %6.1f GB/s\n", static_cast<unsigned>(sizeof(data)), sizeof(data) / ns(sizeof(data), 20));
    return 0;
}
