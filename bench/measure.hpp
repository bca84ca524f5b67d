// How CRC functions are checked and measured, whoever wrote them.
#ifndef CRC_BENCH_MEASURE_HPP
#define CRC_BENCH_MEASURE_HPP

#include <crc/crc.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
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
    visit(subject<crc::crc64_ecma_182>{"CRC-64/ECMA-182"});
    visit(subject<crc::crc32_bzip2>{"CRC-32/BZIP2"});
    visit(subject<crc::crc24_openpgp>{"CRC-24/OPENPGP"});
    visit(subject<crc::crc16_t10_dif>{"CRC-16/T10-DIF"});
    visit(subject<crc::crc16_mcrf4xx>{"CRC-16/MCRF4XX"});
    visit(subject<crc::crc8_smbus>{"CRC-8/SMBUS"});
    visit(subject<crc::crc82_darc>{"CRC-82/DARC"});
}

// What is timed: `calls` calls with n bytes at p. For combine, n is the size of the second piece and p is unused.
using runner = std::function<void(const unsigned char* p, std::uint64_t n, std::uint64_t calls)>;

// One function that takes part in a comparison.
struct contestant {
    std::string name;  // a library; for ours "ours", "engine", or the kernel
    runner run;
    std::uint64_t longest = ~std::uint64_t{0};  // messages beyond this would take too long
    const char* kernel = nullptr;               // the kernel of ours to force, or nullptr
};

// The ways to call, in the names of benchmarks: algorithm/calls/size.
namespace calls {
inline constexpr const char* independent = "independent";  // the same message again and again
inline constexpr const char* dependent = "dependent";      // each CRC is the start of the next
inline constexpr const char* unaligned = "unaligned";      // independent, one byte after the start of a page
inline constexpr const char* streaming = "streaming";      // pieces of 4 KiB
inline constexpr const char* combine = "combine";
inline constexpr const char* combiner = "combiner";  // combine with all that depends on the size done before
inline constexpr const char* kernels = "kernels";    // independent, by every kernel of ours
}  // namespace calls

void enter(const char* algorithm, const char* calls, contestant who);

// Which lengths. quick: fewer. powers: more by every kernel, the powers of two. lengths: each from 1 to 4096 and no other.
struct selection {
    bool quick, powers, lengths;
};

// Makes a benchmark of every length of every comparison that was entered.
void register_comparisons(const selection& wanted);

// The libraries to compare with: name, and version or why it is missing.
std::vector<std::pair<std::string, std::string>> peers();
void add_peers();
inline constexpr const char* missing = "skipped: not found when this program was built";
const char* zlibng_found();
void add_zlibng();

// What bounds every kernel: something that a CRC must do for the message, done alone. The result means nothing.
struct roof {
    const char* name;
    std::uint64_t (*run)(const unsigned char*, std::size_t);
};
std::vector<roof> roofs();

// Random bytes, message_size of them and a few more, at the start of a page.
inline constexpr std::size_t message_size = std::size_t{256} << 20;
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
    if constexpr (sizeof(T) <= sizeof(void*)) {
        asm volatile("" : "+r"(variable));
    } else {
        asm volatile("" : "+m"(variable));
    }
}

[[noreturn]] inline void wrong(const char* library, const char* algorithm, const char* what, std::uint64_t size) {
    std::fprintf(stderr, "error: %s gives a wrong %s of %s for %llu bytes\n", library, what, algorithm,
                 static_cast<unsigned long long>(size));
    std::exit(1);
}

// Some functions (ISA-L's with AVX-512) return without VZEROUPPER, and whatever uses the older encoding of SSE is slower
// from then on: 32 bytes in 9.6 instead of 5.1 ns (Zen 4). No measurement shall depend on the one before.
inline void clear_upper_halves() {
#if defined(__x86_64__) || defined(__i386__)
    if (__builtin_cpu_supports("avx")) asm volatile("vzeroupper");
#endif
}

// one(data, size) is the CRC of a message; next(crc, data, size) goes on from a finished one. Whoever cannot do that at
// no cost may keep an object that goes on instead, if every copy of it starts afresh.
template <class Subject, class One, class Next>
void check(const contestant& who, Subject algorithm, One one, Next next) {
    using value = typename Subject::value;
    const unsigned char* p = message();
    const crc::kernel_range kernels = crc::kernels();
    const char* portable = kernels[kernels.size() - 1].name;
    for (std::size_t n = 1; n <= 4500; n += n < 300 ? 1 : 97) {
        crc::force_kernel(portable);
        const value expected = crc::compute<Subject::params>(p, n);
        const value empty = crc::compute<Subject::params>(p, 0);
        const forced kernel(who.kernel);
        if (one(p, n) != expected) wrong(who.name.c_str(), algorithm.name, "CRC", n);
        Next chain = next;
        const value first = chain(empty, p, n / 2);
        if (chain(first, p + n / 2, n - n / 2) != expected) wrong(who.name.c_str(), algorithm.name, "update", n);
    }
}

template <class One>
runner independent_calls(One one) {
    return [one](const unsigned char* p, std::uint64_t n, std::uint64_t count) {
        auto size = static_cast<std::size_t>(n);
        for (; count != 0; --count) {
            hide(p);
            hide(size);
            auto crc = one(p, size);
            hide(crc);
        }
    };
}

template <class Subject, class Next>
runner dependent_calls(Next next) {
    return [next](const unsigned char* p, std::uint64_t n, std::uint64_t count) {
        auto size = static_cast<std::size_t>(n);
        Next chain = next;
        typename Subject::value crc = crc::compute<Subject::params>(p, 0);
        for (; count != 0; --count) {
            hide(p);
            hide(size);
            crc = chain(crc, p, size);
            hide(crc);
        }
    };
}

inline constexpr std::size_t piece = 4096;

template <class Subject, class Next>
runner streaming_calls(Next next) {
    return [next](const unsigned char* p, std::uint64_t n, std::uint64_t count) {
        Next chain = next;
        for (; count != 0; --count) {
            typename Subject::value crc = crc::compute<Subject::params>(p, 0);
            for (std::uint64_t i = 0; i < n; i += piece) crc = chain(crc, p + i, piece);
            hide(crc);
        }
    };
}

// A library that computes CRCs of this algorithm, checked and then entered for all calls. stream: for streaming calls,
// if not by `next`.
template <class Subject, class One, class Next>
void add_library(Subject algorithm, const contestant& who, One one, Next next, runner stream = nullptr) {
    check(who, algorithm, one, next);
    const auto enter_as = [&](const char* calls, runner run) {
        enter(algorithm.name, calls, {who.name, std::move(run), who.longest, who.kernel});
    };
    enter_as(calls::independent, independent_calls(one));
    enter_as(calls::unaligned, independent_calls(one));
    enter_as(calls::dependent, dependent_calls<Subject>(next));
    enter_as(calls::streaming, stream ? std::move(stream) : streaming_calls<Subject>(next));
}

// A function that goes on from a finished CRC; that of the empty message is the start.
template <crc::params P, class Next>
void add_function(const char* library, const char* algorithm, Next next) {
    using value = crc::value_t<P>;
    const value empty = crc::compute<P>(nullptr, 0);
    add_library(
        subject<P>{algorithm}, {library, {}},
        [next, empty](const unsigned char* p, std::size_t n) -> value { return next(empty, p, n); },
        [next](value crc, const unsigned char* p, std::size_t n) -> value { return next(crc, p, n); });
}

// make(size) gives the function that combines two CRCs where the second piece has that size.
template <class Subject, class Make>
void check_combine(Subject algorithm, const char* library, Make make) {
    const unsigned char* p = message();
    for (std::size_t n = 1; n <= 4500; n += n < 20 ? 1 : 640) {
        const auto a = crc::compute<Subject::params>(p, 1000), b = crc::compute<Subject::params>(p + 1000, n);
        if (make(n)(a, b) == crc::compute<Subject::params>(p, 1000 + n)) continue;
        wrong(library, algorithm.name, "combined CRC", n);
    }
}

// Everything in each call.
template <class Subject, class Make>
void add_combine(Subject algorithm, const char* library, Make make) {
    check_combine(algorithm, library, make);
    const auto one = crc::compute<Subject::params>(message(), 1), two = crc::compute<Subject::params>(message(), 2);
    enter(algorithm.name, calls::combine, {library, [=](const unsigned char*, std::uint64_t n, std::uint64_t count) {
                                               auto crc = one;
                                               for (; count != 0; --count) {
                                                   hide(n);
                                                   crc = make(n)(crc, two);
                                                   hide(crc);
                                               }
                                           }});
}

// make(size) before the calls.
template <class Subject, class Make>
void add_combiner(Subject algorithm, const char* library, Make make) {
    check_combine(algorithm, library, make);
    const auto one = crc::compute<Subject::params>(message(), 1), two = crc::compute<Subject::params>(message(), 2);
    enter(algorithm.name, calls::combiner, {library, [=](const unsigned char*, std::uint64_t n, std::uint64_t count) {
                                                hide(n);
                                                const auto combiner = make(n);
                                                auto crc = one;
                                                for (; count != 0; --count) {
                                                    crc = combiner(crc, two);
                                                    hide(crc);
                                                }
                                            }});
}

#endif
