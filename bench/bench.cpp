// Every kernel of ours that runs here and every library beside it, by algorithm and message length. See README.md.
#include "measure.hpp"

#include <cstdint>
#include <fstream>
#include <map>
#include <new>

const unsigned char* message() {
    constexpr std::size_t size = 64 << 20;
    constexpr std::align_val_t page{4096};
    static unsigned char* const bytes = [] {
        auto* p = static_cast<unsigned char*>(::operator new(size, page));
        std::uint64_t random = 1;
        for (std::size_t i = 0; i < size; ++i) {
            random = random * 6364136223846793005u + 1442695040888963407u;
            p[i] = static_cast<unsigned char>(random >> 56);
        }
        return p;
    }();
    return bytes;
}

namespace {

template <class Subject>
void add_ours(Subject algorithm, const std::string& function, const char* kernel) {
    add(
        algorithm, {"ours", function, algorithm.name, kernel},
        [](const unsigned char* p, std::size_t n) { return crc::compute<Subject::params>(p, n); },
        [](typename Subject::value crc, const unsigned char* p, std::size_t n) {
            return crc::update<Subject::params>(crc, p, n);
        });
}

// A forced kernel leaves algorithms that are not its own to the portable one.
template <class Subject>
bool serves(Subject, const crc::kernel& k) {
    const forced now(k.name);
    return k.runs_here && std::string(crc::active_kernel<Subject::params>()) == k.name;
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
#elif defined(__GNUC__)
    benchmark::AddCustomContext("compiler", "GCC " __VERSION__);
#endif
    for (const auto& [name, version] : peers()) benchmark::AddCustomContext(name, version);
    for (const crc::kernel& k : crc::kernels()) {
        benchmark::AddCustomContext(k.name, k.runs_here ? "runs here" : "skipped: this CPU cannot run it");
    }
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    describe_this_machine();
    for_each_algorithm([](auto algorithm) {
        add_ours(algorithm, "automatic", nullptr);
        for (const crc::kernel& k : crc::kernels()) {
            if (serves(algorithm, k)) add_ours(algorithm, k.name, k.name);
        }
    });
    add_peers();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
