// How a CRC function is checked and measured, whoever wrote it.
#ifndef CRC_BENCH_MEASURE_HPP
#define CRC_BENCH_MEASURE_HPP

#include <benchmark/benchmark.h>
#include <crc/crc.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

// The algorithms: each a type, so that visitors can be templates.
template <crc::params P>
struct subject {
    static constexpr crc::params params = P;
    using value = crc::value_t<P>;
    const char* name;
};

template <class Visit>
void for_each_algorithm(Visit visit) {
    visit(subject<crc::crc32>{"CRC-32"});
    visit(subject<crc::crc32c>{"CRC-32C"});
    visit(subject<crc::crc64_nvme>{"CRC-64/NVME"});
    visit(subject<crc::crc64_xz>{"CRC-64/XZ"});
    visit(subject<crc::crc16_t10_dif>{"CRC-16/T10-DIF"});
    visit(subject<crc::crc32_bzip2>{"CRC-32/BZIP2"});
    visit(subject<crc::crc24_openpgp>{"CRC-24/OPENPGP"});
    visit(subject<crc::crc16_mcrf4xx>{"CRC-16/MCRF4XX"});
    visit(subject<crc::crc8_smbus>{"CRC-8/SMBUS"});
}

inline constexpr std::size_t sizes[] = {1, 4, 8, 16, 32, 39, 64, 128, 256, 1500, 4096, 65536, 1 << 20, 64 << 20};
inline constexpr std::size_t longest_dependent = 1500;

// What stands in the name of a benchmark: library/function/algorithm/calls/size. For our own library the function is
// the kernel; `kernel` is the one to force, or nullptr.
struct series {
    std::string library;
    std::string function;
    std::string algorithm;
    const char* kernel = nullptr;
};

// The libraries to compare with: name, and version or why it is missing.
std::vector<std::pair<std::string, std::string>> peers();
void add_peers();

// Random bytes, as many as the largest size, at the start of a page.
const unsigned char* message();

class forced {
public:
    explicit forced(const char* kernel) { crc::force_kernel(kernel); }
    forced(const forced&) = delete;
    forced& operator=(const forced&) = delete;
    ~forced() { crc::force_kernel(nullptr); }
};

// After this the compiler no longer knows what the variable holds, and has to have computed it.
template <class T>
inline void hide(T& variable) {
#if defined(__GNUC__)
    asm volatile("" : "+r"(variable));
#else
    benchmark::DoNotOptimize(variable);
#endif
}

// Some functions (ISA-L's with AVX-512) return without VZEROUPPER, and whatever uses the older encoding of SSE is slower
// from then on: 32 bytes in 9.6 instead of 5.1 ns (Zen 4). No measurement shall depend on the one before.
inline void clear_upper_halves() {
#if defined(__GNUC__) && (defined(__x86_64__) || defined(__i386__))
    if (__builtin_cpu_supports("avx")) asm volatile("vzeroupper");
#endif
}

template <class Subject, class One, class Next>
void check(const series& s, One one, Next next) {
    using value = typename Subject::value;
    const unsigned char* p = message();
    const crc::kernel_range kernels = crc::kernels();
    const char* portable = kernels[kernels.size() - 1].name;
    for (std::size_t n = 1; n <= 4500; n += n < 300 ? 1 : 97) {
        crc::force_kernel(portable);
        const value expected = crc::compute<Subject::params>(p, n);
        const value empty = crc::compute<Subject::params>(p, 0);
        const forced now(s.kernel);
        Next chain = next;
        const value first = chain(empty, p, n / 2);
        if (one(p, n) == expected && chain(first, p + n / 2, n - n / 2) == expected) continue;
        std::fprintf(stderr, "error: %s %s gives a wrong %s of %zu bytes\n", s.library.c_str(), s.function.c_str(),
                     s.algorithm.c_str(), n);
        std::exit(1);
    }
}

// Registers one(data, size), the CRC of a message, and next(crc, data, size), which goes on from a finished CRC, with
// all sizes, after checking both.
template <class Subject, class One, class Next>
void add(Subject, const series& s, One one, Next next) {
    check<Subject>(s, one, next);
    const std::string name = s.library + '/' + s.function + '/' + s.algorithm;
    for (const std::size_t size : sizes) {
        const auto independent = [=](benchmark::State& state) {
            const forced now(s.kernel);
            const unsigned char* p = message();
            std::size_t n = size;
            clear_upper_halves();
            for (auto _ : state) {
                hide(p);
                hide(n);
                auto crc = one(p, n);
                hide(crc);
            }
            state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
        };
        benchmark::RegisterBenchmark((name + "/independent/" + std::to_string(size)).c_str(), independent);

        if (size > longest_dependent) continue;
        const auto dependent = [=](benchmark::State& state) {
            const forced now(s.kernel);
            const unsigned char* p = message();
            std::size_t n = size;
            Next chain = next;
            typename Subject::value crc = crc::compute<Subject::params>(p, 0);
            clear_upper_halves();
            for (auto _ : state) {
                hide(p);
                hide(n);
                crc = chain(crc, p, n);
                hide(crc);
            }
            state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
        };
        benchmark::RegisterBenchmark((name + "/dependent/" + std::to_string(size)).c_str(), dependent);
    }
}

#endif
