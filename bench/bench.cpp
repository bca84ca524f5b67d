// Our library and every library beside it, by algorithm, kind of call and message length. See README.md.
#include <benchmark/benchmark.h>

#include "measure.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <string_view>

namespace {

constexpr auto one_by = [](auto algorithm) {
    return [](const unsigned char* p, std::size_t n) { return crc::compute<decltype(algorithm)::params>(p, n); };
};
constexpr auto next_by = [](auto algorithm) {
    using value = typename decltype(algorithm)::value;
    return [](value crc, const unsigned char* p, std::size_t n) {
        return crc::update<decltype(algorithm)::params>(crc, p, n);
    };
};

// A forced kernel leaves algorithms that are not its own to the portable one.
template <class Subject>
bool serves(Subject, const crc::kernel& k) {
    const forced now(k.name);
    return k.runs_here && std::string_view(crc::active_kernel<Subject::params>()) == k.name;
}

template <class Subject>
void add_engine(Subject algorithm) {
    if constexpr (Subject::params.width <= crc::engine::max_width) {
        using value = typename Subject::value;
        const auto engine = std::make_shared<const crc::engine>(crc::engine::make(Subject::params).engine);
        add_library(
            algorithm, {"engine", {}},
            [engine](const unsigned char* p, std::size_t n) { return static_cast<value>(engine->compute(p, n)); },
            [engine](value crc, const unsigned char* p, std::size_t n) {
                return static_cast<value>(engine->update(crc, p, n));
            });
    }
}

template <class Subject>
void add_ours(Subject algorithm) {
    const auto one = one_by(algorithm);
    const auto next = next_by(algorithm);
    add_library(algorithm, {"ours", {}}, one, next, [](const unsigned char* p, std::uint64_t n, std::uint64_t count) {
        for (; count != 0; --count) {
            crc::digest<Subject::params> digest;
            for (std::uint64_t i = 0; i < n; i += piece) digest.update(p + i, piece);
            auto crc = digest.value();
            hide(crc);
        }
    });
    const auto make = [](std::uint64_t n) { return crc::combiner<Subject::params>(n); };
    add_combine(algorithm, "ours", make);
    add_combiner(algorithm, "ours", make);
    enter(algorithm.name, calls::kernels, {"ours", independent_calls(one)});
    for (const crc::kernel& k : crc::kernels()) {
        if (!serves(algorithm, k)) continue;
        const contestant who{k.name, independent_calls(one), ~std::uint64_t{0}, k.name};
        check(who, algorithm, one, next);
        enter(algorithm.name, calls::kernels, who);
    }
}

void describe_this_machine() {
    std::ifstream cpuinfo("/proc/cpuinfo");
    std::map<std::string, std::string> facts;
    for (std::string line; std::getline(cpuinfo, line) && !line.empty();) {
        const std::size_t colon = line.find(": ");
        if (colon != std::string::npos) facts[line.substr(0, line.find('\t'))] = line.substr(colon + 2);
    }
    if (!facts["model name"].empty()) {
        const std::string where = " (family " + facts["cpu family"] + ", model " + facts["model"] + ')';
        benchmark::AddCustomContext("cpu", facts["model name"] + (facts["cpu family"].empty() ? "" : where));
    }
#if defined(__clang__)
    benchmark::AddCustomContext("compiler", "Clang " __clang_version__);
#else
    benchmark::AddCustomContext("compiler", "GCC " __VERSION__);
#endif
    for (const auto& [name, version] : peers()) benchmark::AddCustomContext("peer: " + name, version);
    std::string here, elsewhere;  // best first
    for (const crc::kernel& k : crc::kernels()) (k.runs_here ? here : elsewhere) += std::string(" ") + k.name;
    benchmark::AddCustomContext("kernels", here);
    if (!elsewhere.empty()) benchmark::AddCustomContext("kernels skipped: this CPU cannot run", elsewhere);
    for_each_algorithm([](auto algorithm) {
        benchmark::AddCustomContext(std::string("automatic: ") + algorithm.name,
                                    crc::active_kernel<decltype(algorithm)::params>());
    });
}

// Removes our own option from the command line and says whether it was there.
bool option(std::string_view name, int& argc, char** argv) {
    char** const end = std::remove_if(argv + 1, argv + argc, [&](const char* given) { return name == given; });
    const bool given = end != argv + argc;
    argc = static_cast<int>(end - argv);
    return given;
}

}  // namespace

int main(int argc, char** argv) {
    const bool alone = option("--alone", argc, argv);
    const selection wanted{option("--quick", argc, argv), option("--powers", argc, argv), option("--lengths", argc, argv)};
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        std::fputs("and of its own: --quick (fewer lengths), --alone (no other libraries), --powers (more by every kernel), "
                   "--lengths (each from 1 to 4096)\n",
                   stderr);
        return 1;
    }
    describe_this_machine();
    for_each_algorithm([](auto algorithm) {
        add_ours(algorithm);
        add_engine(algorithm);
    });
    for (const roof& r : roofs()) enter("roof", calls::kernels, {r.name, independent_calls(r.run)});
    if (!alone) add_peers();
    register_comparisons(wanted);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
