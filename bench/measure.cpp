// Which lengths are measured for which calls, and how one comparison is timed. README.md tells why it is done this way.
#include <benchmark/benchmark.h>

#include "measure.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <memory>
#include <new>
#include <numeric>
#include <random>

namespace {

constexpr std::uint64_t kib = 1 << 10, mib = 1 << 20, gib = 1 << 30;

// Those that the tables show; the others are for the charts.
constexpr std::uint64_t chosen[] = {1,   4,    8,       16,       32,  39,       64,       128,
                                    256, 1500, 4 * kib, 64 * kib, mib, 16 * mib, 256 * mib};

struct comparison {
    std::string algorithm, calls;
    std::vector<contestant> contestants;
};

std::vector<comparison>& comparisons() {
    static std::vector<comparison> all;
    return all;
}

std::vector<std::uint64_t> sizes_for(const std::string& how, const selection& wanted) {
    if (wanted.lengths) {
        std::vector<std::uint64_t> sizes(4 * kib);
        std::iota(sizes.begin(), sizes.end(), std::uint64_t{1});
        return sizes;
    }
    const bool quick = wanted.quick;
    if (how == calls::combine || how == calls::combiner) return {1, 4 * kib, 1'000'000, 5 * gib, 3'000'000'000'000};
    if (how == calls::streaming) {
        if (quick) return {64 * kib, 16 * mib};
        return {4 * kib, 64 * kib, mib, 16 * mib, 256 * mib};
    }
    const std::uint64_t last = how == calls::dependent ? 4 * kib : how == calls::unaligned ? 16 * mib : 256 * mib;
    std::vector<std::uint64_t> sizes(std::begin(chosen), std::end(chosen));
    // Charts: every length to 256 (a quick run: every eighth) and powers of two beyond; for regret.py the powers alone.
    const bool all = how == calls::independent || how == calls::dependent;
    for (std::uint64_t n = 1; n <= 256 && all; n += quick ? 8 : 1) sizes.push_back(n);
    if (how != calls::kernels || wanted.powers) {
        for (std::uint64_t n = 1; n <= last; n *= quick ? 4 : 2) sizes.push_back(n);
    }
    std::sort(sizes.begin(), sizes.end());
    sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
    sizes.erase(std::upper_bound(sizes.begin(), sizes.end(), last), sizes.end());
    return sizes;
}

// Nanoseconds on the wall.
double now() {
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Nanoseconds that this thread ran, where the system tells. What runs as long as a turn of the scheduler is likely to be
// interrupted; asking takes too long for what is shorter.
double now_of_thread() {
#if defined(CLOCK_THREAD_CPUTIME_ID)
    timespec t;
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t) == 0) {
        return static_cast<double>(t.tv_sec) * 1e9 + static_cast<double>(t.tv_nsec);
    }
#endif
    return now();
}

template <class Work>
double time(Work work, double (*clock)() = now) {
    const double start = clock();
    work();
    return clock() - start;
}

// Cycles per nanosecond of this core at this moment, by a chain of additions of one cycle each; 0 if unknown.
double gigahertz() {
#if defined(__x86_64__) || defined(__aarch64__)
    constexpr std::uint64_t rounds = 500, additions = 16;
    std::uint64_t x = 1, y = 3;
    double best = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const double ns = time([&] {
            for (std::uint64_t i = 0; i < rounds; ++i) {
#define CRC_BENCH_FOUR(line) line line line line
#if defined(__x86_64__)
                asm volatile(CRC_BENCH_FOUR(CRC_BENCH_FOUR("add %1, %0\n\t")) : "+r"(x) : "r"(y) : "cc");
#else
                asm volatile(CRC_BENCH_FOUR(CRC_BENCH_FOUR("add %0, %0, %1\n\t")) : "+r"(x) : "r"(y));
#endif
#undef CRC_BENCH_FOUR
            }
        });
        best = std::max(best, rounds * additions / ns);
    }
    return best;
#else
    return 0;
#endif
}

// One length of a comparison. Every repetition times all contestants, in random order, within a few milliseconds of
// each other: a pair for every ratio.
class measurement {
public:
    measurement(const comparison& c, std::uint64_t size) : offset_(c.calls == calls::unaligned), size_(size) {
        for (const contestant& who : c.contestants) {
            if (size <= who.longest) entries_.push_back({&who, 0, {}});
        }
    }

    void repeat(benchmark::State& state) {
        static std::mt19937 dice(std::random_device{}());
        std::vector<entry*> order;
        for (entry& e : entries_) {
            e.samples.clear();
            order.push_back(&e);
        }
        for (auto _ : state) {
            const double frequency = gigahertz();
            for (int round = 0; round < rounds; ++round) {
                std::shuffle(order.begin(), order.end(), dice);
                for (entry* e : order) {
                    if (round == 0 || e->nanoseconds < 1e6) sample(*e);
                }
            }
            if (frequency > 0) state.counters["GHz"] = frequency;
        }
        for (entry& e : entries_) {
            std::sort(e.samples.begin(), e.samples.end());
            e.nanoseconds = e.samples[e.samples.size() / 2];
            e.calls = std::max(std::uint64_t{1}, static_cast<std::uint64_t>(slice / std::max(e.nanoseconds, 0.1)));
            state.counters[e.who->name] = e.nanoseconds;
        }
    }

private:
    static constexpr int rounds = 3;
    static constexpr double slice = 15'000;  // nanoseconds: long against the clock, short against the scheduler

    struct entry {
        const contestant* who;
        double nanoseconds;  // per call; 0: not known yet
        std::vector<double> samples;
        std::uint64_t calls = 1;
    };

    void sample(entry& e) {
        const forced kernel(e.who->kernel);
        const unsigned char* p = message() + offset_;
        clear_upper_halves();
        const auto run = [&](std::uint64_t calls, double (*clock)() = now) {
            return time([&] { e.who->run(p, size_, calls); }, clock);
        };
        while (e.nanoseconds == 0) {
            const double taken = run(e.calls);
            if (taken < slice / 2) {
                e.calls *= 2;
            } else {
                e.nanoseconds = taken / static_cast<double>(e.calls);
            }
        }
        // Caches and branch predictors still hold another contestant's work.
        if (e.nanoseconds < slice) run(std::max(std::uint64_t{1}, e.calls / 4));
        e.samples.push_back(run(e.calls, e.nanoseconds < 10 * slice ? now : now_of_thread) /
                            static_cast<double>(e.calls));
    }

    std::size_t offset_;
    std::uint64_t size_;
    std::vector<entry> entries_;
};

}  // namespace

const unsigned char* message() {
    constexpr std::align_val_t page{4096};
    static unsigned char* const bytes = [] {
        auto* p = static_cast<unsigned char*>(::operator new(message_size + 64, page));
        std::uint64_t random = 1;
        for (std::size_t i = 0; i < message_size + 64; ++i) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            p[i] = static_cast<unsigned char>(random >> 56);
        }
        return p;
    }();
    return bytes;
}

void enter(const char* algorithm, const char* calls, contestant who) {
    for (comparison& c : comparisons()) {
        if (c.algorithm == algorithm && c.calls == calls) return c.contestants.push_back(std::move(who));
    }
    comparisons().push_back({algorithm, calls, {std::move(who)}});
}

void register_comparisons(const selection& wanted) {
    for (const comparison& c : comparisons()) {
        for (const std::uint64_t size : sizes_for(c.calls, wanted)) {
            const auto m = std::make_shared<measurement>(c, size);
            const std::string name = c.algorithm + '/' + c.calls + '/' + std::to_string(size);
            benchmark::RegisterBenchmark(name.c_str(), [m](benchmark::State& state) {
                m->repeat(state);
            })->Iterations(1);
        }
    }
}
