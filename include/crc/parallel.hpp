// The CRC of bytes in memory by several threads. The message is cut into pieces, the digests of the pieces are added in
// the order of the message, and digests are a monoid: so the result is that of one thread, whatever the threads do.
// A program that uses this may need -pthread.
#ifndef CRC_HEADERS_PARALLEL_HPP_INCLUDED
#define CRC_HEADERS_PARALLEL_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>

#include "digest.hpp"
#include "engine.hpp"

// Whether std::thread can be started: libstdc++ has one that cannot where MinGW uses the threads of Windows.
#if defined(__STDCPP_THREADS__) && (!defined(__GLIBCXX__) || defined(_GLIBCXX_HAS_GTHREADS))
#define CRC_THREADS 1
#include <atomic>
#include <thread>
#else
#define CRC_THREADS 0
#endif

CRC_TYPES_BEGIN

// The most pieces that a message is cut into.
inline constexpr std::size_t max_pieces = 256;

// How many threads a call may use, the caller's among them; 0: as many as the machine has. If fewer can be started,
// those do all of the work. Without exceptions (-fno-exceptions) the caller's thread works alone, since there a thread
// that cannot be started would end the program; give a runtime of your own instead.
struct threads {
    unsigned count = 0;  // 0: as many as the machine has
};

// The work on piece i of a message, as a value that may be copied to any thread. Never throws when it comes from here.
class piece_task {
public:
    // The task that calls `work(i)`. Refers to the work.
    template <class Work>
    CRC_MEMBER explicit piece_task(const Work& work) noexcept
        : work_(&work), call_([](const void* w, std::size_t i) { (*static_cast<const Work*>(w))(i); }) {}

    // The work on piece i.
    CRC_MEMBER void operator()(std::size_t i) const { call_(work_, i); }

private:
    const void* work_;
    void (*call_)(const void*, std::size_t);
};

// A runtime runs work in parallel: runtime(count, task) calls task(i) once for every i below count, on any threads and
// in any order, and returns (or throws) when these calls have returned. count is at most max_pieces. With oneTBB:
//   [](std::size_t count, crc::piece_task task) { tbb::parallel_for(std::size_t(0), count, task); }
// See execution.hpp for the standard's policies.
template <class Runtime>
concept parallel_runtime =
    std::is_same_v<std::remove_cvref_t<Runtime>, threads> || requires(Runtime&& runtime, piece_task task) {
        runtime(std::size_t(0), task);
    };

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Work in memory that is worth a thread of its own: starting one takes as long as the CRC of about so many bytes (60 us
// on Zen 4). A runtime that keeps its threads gains from much less.
inline constexpr std::size_t bytes_per_thread = std::size_t(4) << 20, bytes_per_piece = std::size_t(1) << 19;
template <class Runtime>
inline constexpr std::size_t alone_below =
    std::is_same_v<std::remove_cvref_t<Runtime>, threads> ? 2 * bytes_per_thread : 4 * bytes_per_piece;

#if CRC_THREADS

// Threads that take pieces, lowest first, until none is left. All have ended when this has been destroyed.
class team {
public:
    CRC_ALWAYS_INLINE team(std::size_t count, piece_task task) noexcept : count_(count), task_(task) {}
    team(const team&) = delete;
    team& operator=(const team&) = delete;
    ~team() {
        next_.store(count_, std::memory_order_relaxed);  // not reached already only if the caller's task has thrown
        for (std::size_t i = 0; i < helping_; ++i) helpers_[i].join();
    }

    // Starts as many threads as can be had.
    void start(std::size_t helpers) noexcept {
#if defined(__cpp_exceptions)
        try {
            while (helping_ < helpers && helping_ < max_pieces - 1) {
                // (No lambda: Clang 17 compiles none for a thread of libstdc++ 14 in C++23.)
                helpers_[helping_] = std::thread(&team::work, this);
                ++helping_;
            }
        } catch (...) {  // no thread or no memory: the threads that are there do the work
        }
#else
        static_cast<void>(helpers);
#endif
    }

    void work() {
        for (std::size_t i; (i = next_.fetch_add(1, std::memory_order_relaxed)) < count_;) task_(i);
    }

private:
    std::size_t count_;
    piece_task task_;
    std::atomic<std::size_t> next_{0};
    std::thread helpers_[max_pieces - 1];
    std::size_t helping_ = 0;
};

inline unsigned threads_wanted(threads limit) noexcept {
    const unsigned count = limit.count != 0 ? limit.count : std::thread::hardware_concurrency();
    return count != 0 ? count : 1;
}

inline void run_pieces(threads limit, std::size_t count, piece_task task) {
    const std::size_t wanted = threads_wanted(limit);
    team all(count, task);
    all.start((wanted < count ? wanted : count) - 1);
    all.work();
}

#else

inline unsigned threads_wanted(threads) noexcept { return 1; }

inline void run_pieces(threads, std::size_t count, piece_task task) {
    for (std::size_t i = 0; i < count; ++i) task(i);
}

#endif

template <class Runtime>
void run_pieces(Runtime& runtime, std::size_t count, piece_task task) {
    runtime(count, task);
}

// The runtime for a message of so many bytes.
inline threads runtime_for(threads limit, std::size_t size) noexcept {
    const std::size_t worth = size / bytes_per_thread, wanted = threads_wanted(limit);
    return {static_cast<unsigned>(wanted < worth ? wanted : worth)};
}
template <class Runtime>
Runtime& runtime_for(Runtime& runtime, std::size_t) noexcept {
    return runtime;
}

// The digest of one piece: of nothing, until it is done.
template <message_digest Digest>
struct part_digest {
    std::optional<Digest> digest{};
    bool done = false;
};

// How a message of so many bytes is cut: into `count` pieces of `size` bytes, the last one maybe shorter.
struct message_cut {
    std::uint64_t size = 0;
    std::size_t count = 0;
};

// Pieces of at least `least` bytes, a multiple of it, at most max_pieces of them.
constexpr message_cut cut_message(std::uint64_t bytes, std::uint64_t least) noexcept {
    const std::uint64_t size = (bytes / least / max_pieces + 1) * least;
    return {size, number_as<std::size_t>(bytes / size + (bytes % size != 0 ? 1 : 0))};
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// The digest of the message of `before`, followed by the data, by the runtime: crc::threads, which uses one thread for each
// 4 MiB at most, or see parallel_runtime. For fewer than 8 MiB (2 MiB with a runtime of your own) the caller's thread
// works alone. Neither allocates nor throws by itself (starting a thread allocates); an exception of the runtime goes to
// the caller.
template <message_digest Digest, parallel_runtime Runtime = threads>
Digest digest_parallel(Digest before, bytes data, Runtime&& runtime = {}) {
    const auto* const begin = static_cast<const unsigned char*>(data.data());
    if (data.size() < detail::alone_below<Runtime>) {
        before.update(begin, data.size());
        return before;
    }
    const detail::message_cut pieces = detail::cut_message(data.size(), detail::bytes_per_piece);
    detail::part_digest<Digest> parts[max_pieces];
    Digest empty(before);
    empty.reset();
    for (std::size_t i = 0; i < pieces.count; ++i) parts[i].digest.emplace(empty);
    const auto work = [&](std::size_t i) {
        const auto size = detail::number_as<std::size_t>(pieces.size), from = i * size;
        parts[i].digest->update(begin + from, data.size() - from < size ? data.size() - from : size);
        parts[i].done = true;
    };
    detail::run_pieces(detail::runtime_for(runtime, data.size()), pieces.count, piece_task(work));
    for (std::size_t i = 0; i < pieces.count; ++i) {
        if (!parts[i].done) work(i);  // a runtime that gave up: nothing is lost
        before += *parts[i].digest;
    }
    return before;
}

// crc::compute<Params>(data), by several threads.
template <params Params, parallel_runtime Runtime = threads>
value_t<Params> compute_parallel(bytes data, Runtime&& runtime = {}) {
    return digest_parallel(digest<Params>(), data, runtime).value();
}

// The same for an algorithm known at run time: e.compute(data).
template <class Word, parallel_runtime Runtime = threads>
Word compute_parallel(const basic_engine<Word>& e, bytes data, Runtime&& runtime = {}) {
    return digest_parallel(e.start(), data, runtime).value();
}

CRC_CODE_END

#endif
