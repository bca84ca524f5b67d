// crc::compute_parallel: any number of threads, any runtime, the same value; threads that cannot be started.
#include <crc/parallel.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <random>
#include <set>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

#if defined(__STDCPP_THREADS__)
#include <mutex>
#include <thread>
#endif

#if defined(__linux__) && defined(__STDCPP_THREADS__) && !defined(CRC_TEST_QUICK)
#define CRC_TEST_LIMITS 1
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cstdio>
#else
#define CRC_TEST_LIMITS 0
#endif

namespace {

constexpr std::size_t mebibyte = 1048576;

// Where sizes matter: below, at and above the size from which threads are used, and no multiple of a piece.
const std::size_t sizes[] = {0, 1, mebibyte, 8 * mebibyte - 1, 8 * mebibyte, 8 * mebibyte + 1, 17 * mebibyte + 77};

template <crc::params P>
void check_threads(const std::vector<unsigned char>& message) {
    for (const std::size_t size : sizes) {
        if (size > message.size()) continue;
        const auto data = crc::bytes(message.data(), size);
        const auto expected = crc::compute<P>(data);
        for (unsigned n = 0; n <= 8; ++n) {
            CAPTURE(P.width, size, n);
            CHECK(crc::compute_parallel<P>(data, crc::threads{n}) == expected);
        }
        CHECK(crc::compute_parallel<P>(data) == expected);
        CHECK(crc::compute_parallel<P>(data, crc::threads{100000}) == expected);
    }
}

// Runtimes that are as odd as they may be.
struct backwards {
    void operator()(std::size_t count, crc::piece_task task) const {
        while (count-- > 0) task(count);
    }
};
struct shuffled {
    void operator()(std::size_t count, crc::piece_task task) const {
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::shuffle(order.begin(), order.end(), std::mt19937(7));
        for (const std::size_t i : order) task(i);
    }
};
struct lazy {
    void operator()(std::size_t count, crc::piece_task task) const {
        for (std::size_t i = 0; i < count; i += 3) task(i);
    }
};

// A message as it was put together: shows the order of the pieces, and that none is lost or doubled.
struct transcript {
    std::vector<std::uint64_t> sizes{};
    std::string text{};
    void update(const void* data, std::size_t size) noexcept {
        sizes.push_back(size);
        text.append(static_cast<const char*>(data), size);
    }
    void reset() { *this = transcript(); }
    transcript& operator+=(const transcript& next) noexcept {
        sizes.insert(sizes.end(), next.sizes.begin(), next.sizes.end());
        text += next.text;
        return *this;
    }
};

}  // namespace

#if CRC_TEST_LIMITS
// First of all: stacks of threads that have ended would be used again.
TEST_CASE("parallel: threads that cannot be started") {
    const auto message = test::random(1).message(8 * mebibyte);
    const auto expected = crc::compute<crc::crc32>(message);
    std::fflush(nullptr);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::size_t pages = 0;
        if (std::FILE* const f = std::fopen("/proc/self/statm", "r")) {
            if (std::fscanf(f, "%zu", &pages) != 1) pages = 0;
            std::fclose(f);
        }
        // Room for anything but the stack of a thread.
        const rlimit limit{pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) + mebibyte,
                           pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) + mebibyte};
        if (pages == 0 || setrlimit(RLIMIT_AS, &limit) != 0) _exit(2);
        const auto found = crc::compute_parallel<crc::crc32>(message, crc::threads{4});
        try {
            std::thread([] {}).join();
            _exit(2);
        } catch (const std::exception&) {
            _exit(found == expected ? 0 : 1);
        }
    }
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 2) WARN("this system does not limit memory: nothing was tested");
    CHECK(WEXITSTATUS(status) != 1);
}
#endif

TEST_CASE("parallel: any number of threads") {
    const auto message = test::random(2).message(test::quick ? 9 * mebibyte : 18 * mebibyte);
    check_threads<crc::crc32>(message);
    check_threads<crc::crc32c>(message);
    check_threads<crc::crc64_nvme>(message);
    check_threads<crc::crc16_genibus>(message);
    check_threads<crc::crc12_umts>(message);
    check_threads<crc::crc3_gsm>(message);
    if (!test::quick) check_threads<crc::crc82_darc>(message);
}

TEST_CASE("parallel: every algorithm, by engine and by name") {
    const auto message = test::random(3).message(2 * mebibyte + 3);
    test::for_each_algorithm([&]<crc::params P>() {
        const auto expected = crc::compute<P>(message);
        CHECK(crc::compute_parallel<P>(message, shuffled()) == expected);
        if constexpr (P.width <= 64) {
            const auto e = crc::engine::make(P).engine;
            CHECK(crc::compute_parallel(e, message, backwards()) == std::uint64_t(expected));
        }
    });
}

TEST_CASE("parallel: the model agrees") {
    const auto message = test::random(4).message(2 * mebibyte + 123);
    CHECK(test::wide(crc::compute_parallel<crc::crc32>(message, shuffled())) ==
          test::expected(crc::crc32, message.data(), message.size()));
}

namespace {

void one_by_one(std::size_t count, crc::piece_task task) {
    for (std::size_t i = 0; i < count; ++i) task(i);
}

}  // namespace

TEST_CASE("parallel: any runtime, also one that leaves work undone") {
    const auto message = test::random(5).message(7 * mebibyte + 1);
    const auto expected = crc::compute<crc::crc32c>(message);
    struct counting {
        std::unique_ptr<int> cannot_be_copied{};
        std::size_t pieces = 0;
        void operator()(std::size_t count, crc::piece_task task) { one_by_one(pieces = count, task); }
    } changes;
    CHECK(crc::compute_parallel<crc::crc32c>(message, changes) == expected);
    CHECK(changes.pieces > 1);
    CHECK(crc::compute_parallel<crc::crc32c>(message, counting()) == expected);
    CHECK(crc::compute_parallel<crc::crc32c>(message, std::ref(changes)) == expected);
    CHECK(crc::compute_parallel(crc::engine::make(crc::crc32c).engine, message, changes) == expected);
    const std::function<void(std::size_t, crc::piece_task)> any = one_by_one;
    CHECK(crc::compute_parallel<crc::crc32c>(message, any) == expected);
    crc::threads limit{2};
    CHECK(crc::compute_parallel<crc::crc32c>(message, limit) == expected);
    CHECK(crc::compute_parallel<crc::crc32c>(message, backwards()) == expected);
    CHECK(crc::compute_parallel<crc::crc32c>(message, shuffled()) == expected);
    CHECK(crc::compute_parallel<crc::crc32c>(message, lazy()) == expected);
    CHECK(crc::compute_parallel<crc::crc32c>(message, one_by_one) == expected);
    CHECK(crc::compute_parallel<crc::crc32c>(message, &one_by_one) == expected);
    CHECK(crc::compute_parallel<crc::crc32c>(message, [](std::size_t, crc::piece_task) {}) == expected);
    CHECK_THROWS_AS(crc::compute_parallel<crc::crc32c>(
                        message, [](std::size_t, crc::piece_task) { throw std::runtime_error("no"); }),
                    std::runtime_error);
}

TEST_CASE("parallel: small messages stay on the caller's thread") {
    const auto message = test::random(6).message(2 * mebibyte - 1);
    bool asked = false;
    const auto runtime = [&](std::size_t, crc::piece_task) { asked = true; };
    CHECK(crc::compute_parallel<crc::crc32>(message, runtime) == crc::compute<crc::crc32>(message));
    CHECK_FALSE(asked);
    CHECK(crc::detail::runtime_for(crc::threads{9}, 17 * mebibyte).count == 4);
    CHECK(crc::detail::runtime_for(crc::threads{2}, 17 * mebibyte).count == 2);
    CHECK(crc::compute_parallel<crc::crc32>("123456789") == 0xcbf43926);
    CHECK(crc::compute_parallel<crc::crc32>(crc::bytes()) == 0);
}

TEST_CASE("parallel: pieces are added in order") {
    const auto message = test::random(7).message(13 * mebibyte + 5);
    const std::string text(message.begin(), message.end());
    // What was there before comes once, in front.
    transcript begun;
    begun.update("before ", 7);
    transcript found = crc::digest_parallel(begun, message, shuffled());
    CHECK(found.text == "before " + text);
    CHECK(found.sizes.size() > 2);
    found = crc::digest_parallel(begun, message, crc::threads{4});
    CHECK(found.text == "before " + text);
    auto d = crc::digest<crc::crc32>().update("before ");
    const auto all = crc::digest_parallel(d, message, crc::threads{4});
    CHECK(all == d.update(message));
}

TEST_CASE("parallel: pieces cover the message, whatever its size") {
    for (const std::uint64_t least : {std::uint64_t(1), std::uint64_t(4096), std::uint64_t(mebibyte)}) {
        for (std::uint64_t bytes = 1; bytes != 0; bytes *= 2) {
            for (const std::uint64_t size : {bytes - 1, bytes, bytes + 1, bytes + bytes / 3}) {
                const auto pieces = crc::detail::cut_message(size, least);
                CAPTURE(size, least);
                CHECK(pieces.count <= crc::max_pieces);
                CHECK(pieces.size >= least);
                CHECK(pieces.size % least == 0);
                if (size == 0) CHECK(pieces.count == 0);
                else CHECK((size - 1) / pieces.size == pieces.count - 1);
            }
        }
    }
}

#if defined(__STDCPP_THREADS__)
TEST_CASE("parallel: several threads work") {
    std::mutex mutex;
    std::set<std::thread::id> workers;
    const auto note = [&](std::size_t) {
        {
            const std::lock_guard<std::mutex> lock(mutex);
            workers.insert(std::this_thread::get_id());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    };
    crc::detail::run_pieces(crc::threads{3}, 30, crc::piece_task(note));
    CHECK(workers.size() == 3);
    workers.clear();
    crc::detail::run_pieces(crc::threads{1}, 3, crc::piece_task(note));
    CHECK(workers == std::set<std::thread::id>{std::this_thread::get_id()});
    workers.clear();
    crc::detail::run_pieces(crc::threads{8}, 1, crc::piece_task(note));
    CHECK(workers.size() == 1);
}
#endif
