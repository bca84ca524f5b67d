// Random cases for as long as one likes: every kernel that runs here, every operation, the catalogue, random parameters
// and algorithms known at compile time. Short messages are computed by the bitwise model; long ones by the oracle's
// tables, which are held against it.
//
//   soak [SECONDS [JOBS [SEED]]]    default: 10 seconds, 1 process, a seed from the clock; interrupted from the keyboard, or
//                                   its processes terminated, it closes its books early
//
// A case is one result of one kernel, compared. Its bytes are those of its message; messages are counted once besides.
#include <crc/catalogue.hpp>
#include <crc/kernel_info.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "../support/bridge.hpp"
#include "../support/guarded.hpp"
#include "checks.hpp"

#if CRC_TEST_HAS_MMAP
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace {

using namespace fuzz;

struct counts {
    std::uint64_t cases = 0;
    std::uint64_t bytes = 0;
    std::uint64_t wrong = 0;
};
// What all processes have done: by kernel, by oracle, and in all.
struct totals {
    counts kernel[32];
    counts messages;
    std::uint64_t by_model, bytes_by_model;
};

// The kernels of this program, and the portable ones of other configurations.
std::vector<std::string> rows() {
    std::vector<std::string> all;
    for (const crc::kernel& k : crc::kernels()) all.push_back(k.name);
    for (const char* name : {"portable_bitwise", "portable_table1", "portable_slice8"}) all.push_back(name);
    return all;
}

constexpr std::size_t longest_short = 1300;
constexpr std::size_t longest = std::size_t(4) << 20;
constexpr std::size_t very_long = (std::size_t(17) << 20) + 5;  // beyond the last threshold of the kernels

class tester {
public:
    tester(std::uint64_t seed, totals& t)
        : random_(seed), totals_(t), pool_(very_long + 64), page_(longest_short + 64), fixed_(known_at_compile_time()) {
        for (const crc::entry& row : crc::catalogue) {
            if (auto s = make_engine(row.name, row.params)) catalogue_.push_back(std::move(s));
        }
        variants_[0] = by_bitwise();
        variants_[1] = by_table1();
        variants_[2] = by_slice8();
        fill();
    }

    void one_round() {
        const std::size_t kind = random_.below(16);
        std::unique_ptr<subject> made;
        if (kind < 3) {
            const auto& some = variants_[kind];
            const subject& s = *some[random_.below(some.size())];
            prepare_short(s);
            for (const task& t : tasks_)
                compare(crc::kernels().size() + kind, rows_.at(crc::kernels().size() + kind), s, t);
            count_messages(true);
            return;
        }
        const subject* s = nullptr;
        if (kind < 8) s = fixed_[random_.below(fixed_.size())].get();
        else if (kind < 9) s = fixed_[0].get();  // CRC-32C, which has kernels of its own
        else if (kind < 12) s = catalogue_[random_.below(catalogue_.size())].get();
        else s = (made = make_engine("random", random_.algorithm(static_cast<unsigned>(1 + random_.below(64))))).get();

        const bool some_long = random_.below(12) == 0;
        if (some_long) prepare_long(*s);
        else prepare_short(*s);
        const crc::kernel_range kernels = crc::kernels();
        for (std::size_t i = 0; i < kernels.size(); ++i) {
            if (!kernels[i].runs_here || !serves(kernels[i].name, s->params())) continue;
            if (!crc::force_kernel(kernels[i].name)) std::abort();
            for (const task& t : tasks_) compare(i, kernels[i].name, *s, t);
        }
        crc::force_kernel(nullptr);
        count_messages(!some_long);
        if (random_.below(4000) == 0) fill();
    }

private:
    // New bytes to take messages from.
    void fill() {
        for (std::size_t i = 0; i < pool_.size() / 8; ++i) {
            const std::uint64_t v = random_();
            std::memcpy(pool_.begin() + 8 * i, &v, 8);
        }
    }

    void add(const subject& s, operation what, const unsigned char* p, std::size_t n) {
        const std::size_t split = random_.below(n + 1);
        std::uint64_t extra = random_();
        extra >>= random_.below(64);
        tasks_.push_back(prepare(s, what, p, n, split, extra));
    }

    // Flush against the page before or behind, all at one place: so each with its own bytes only if lengths differ.
    void prepare_short(const subject& s) {
        tasks_.clear();
        const bool at_end = random_.below(2) != 0;
        std::memcpy(page_.begin(), pool_.begin() + random_.below(longest), page_.size());
        for (unsigned i = 0; i < 48; ++i) {
            // Half of them below 64 bytes, most below 300.
            static constexpr std::size_t limits[] = {17, 64, 64, 64, 140, 300, 300, longest_short};
            const std::size_t n = random_.below(limits[random_.below(8)]);
            const std::size_t offset = at_end ? page_.size() - n : random_.below(2) * random_.below(64);
            const std::size_t pick = random_.below(32);
            const auto what = static_cast<operation>(pick < 8    ? pick % plain_operations
                                                     : pick < 31 ? random_.below(near_operations)
                                                                 : near_operations + random_.below(3));
            add(s, what, page_.begin() + offset, n);
        }
    }

    void prepare_long(const subject& s) {
        tasks_.clear();
        // Only one in 64 of widths over 64, which the oracle has no tables for.
        const bool slow = s.params().width > 64;
        const bool one = !slow && random_.below(100) == 0;
        for (unsigned i = 0; i < (slow || one ? 1 : 4); ++i) {
            std::size_t n = random_.below(longest >> random_.below(slow ? 8 : 12)) >> (slow ? 6 : 0);
            if (one) n = very_long - random_.below(1 << 20);
            const std::size_t offset = random_.below(pool_.size() - n + 1);
            add(s, static_cast<operation>(random_.below(plain_operations)), pool_.begin() + offset, n);
        }
    }

    void compare(std::size_t row, const std::string& kernel, const subject& s, const task& t) {
        const wide found = run(s, t);
        counts& c = totals_.kernel[row];
        ++c.cases;
        c.bytes += t.n;
        if (found == t.wanted) return;
        if (++c.wrong <= 10) std::printf("wrong: %s\n", describe(kernel.c_str(), s, t, found).c_str());
    }

    void count_messages(bool by_model) {
        for (const task& t : tasks_) {
            ++totals_.messages.cases;
            totals_.messages.bytes += t.n;
            if (!by_model) continue;
            ++totals_.by_model;
            totals_.bytes_by_model += t.n;
        }
    }

    test::random random_;
    totals& totals_;
    test::guarded pool_, page_;
    subjects fixed_, catalogue_, variants_[3];
    std::vector<std::string> rows_ = rows();
    std::vector<task> tasks_;
};

// Asked to end, it says what it has done so far.
volatile std::sig_atomic_t enough = 0;

void work(std::uint64_t seed, double seconds, totals& t) {
    tester one(seed, t);
    const auto begin = std::chrono::steady_clock::now();
    while (enough == 0 && std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() < seconds)
        one.one_round();
}

}  // namespace

int main(int argc, char** argv) {
    const double seconds = argc > 1 ? std::atof(argv[1]) : 10;
    std::size_t jobs = argc > 2 ? static_cast<std::size_t>(std::atoi(argv[2])) : 1;
    const std::uint64_t seed =
        argc > 3 ? std::strtoull(argv[3], nullptr, 0)
                 : static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
    bool failed = false;
    const auto begin = std::chrono::steady_clock::now();
#if CRC_TEST_HAS_MMAP
    // One process each, since a forced kernel holds for all threads of a process.
    jobs = std::max<std::size_t>(jobs, 1);
    void* const shared =
        mmap(nullptr, jobs * sizeof(totals), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) return 2;
    auto* const all = static_cast<totals*>(shared);
    for (std::size_t i = 0; i < jobs; ++i) {
        const pid_t child = fork();
        if (child < 0) return 2;
        if (child == 0) {
            std::signal(SIGINT, [](int) { enough = 1; });
            std::signal(SIGTERM, [](int) { enough = 1; });
            work(seed + i * 0x9e3779b97f4a7c15, seconds, all[i]);
            std::fflush(stdout);
            _exit(0);
        }
    }
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    for (std::size_t i = 0; i < jobs; ++i) {
        int status = 0;
        if (wait(&status) < 0 || status != 0) failed = true, std::printf("a process ended with status %d\n", status);
    }
#else
    jobs = 1;
    static totals all[1];
    work(seed, seconds, all[0]);
#endif
    totals sum{};
    for (std::size_t i = 0; i < jobs; ++i) {
        for (unsigned k = 0; k < 32; ++k) {
            sum.kernel[k].cases += all[i].kernel[k].cases;
            sum.kernel[k].bytes += all[i].kernel[k].bytes;
            sum.kernel[k].wrong += all[i].kernel[k].wrong;
        }
        sum.messages.cases += all[i].messages.cases;
        sum.messages.bytes += all[i].messages.bytes;
        sum.by_model += all[i].by_model;
        sum.bytes_by_model += all[i].bytes_by_model;
    }
    const auto number = [](std::uint64_t v) { return static_cast<unsigned long long>(v); };
    counts compared;
    const auto names = rows();
    for (std::size_t k = 0; k < names.size(); ++k) {
        const counts& c = sum.kernel[k];
        if (c.cases == 0) std::printf("%-24s not run here\n", names[k].c_str());
        else
            std::printf("%-24s %14llu cases %18llu bytes %4llu wrong\n", names[k].c_str(), number(c.cases),
                        number(c.bytes), number(c.wrong));
        compared.cases += c.cases;
        compared.bytes += c.bytes;
        compared.wrong += c.wrong;
    }
    std::printf("messages: %llu, %llu bytes; of these bit by bit: %llu, %llu bytes\n", number(sum.messages.cases),
                number(sum.messages.bytes), number(sum.by_model), number(sum.bytes_by_model));
    std::printf("total: %llu cases, %llu bytes, %llu wrong, seed %llu, %.0f s, %zu processes\n", number(compared.cases),
                number(compared.bytes), number(compared.wrong), number(seed),
                std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), jobs);
    return compared.wrong == 0 && compared.cases != 0 && !failed ? 0 : 1;
}
