// crc::compute_file: real files of every kind, errors, progress, cancellation, threads.
#include <crc/file.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

#if defined(__STDCPP_THREADS__)
#include <thread>
#endif
#if __has_include(<stop_token>)
#include <stop_token>
#endif
#if __has_include(<sys/stat.h>) && __has_include(<unistd.h>) && !defined(_WIN32)
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>
#define CRC_TEST_POSIX 1
#else
#define CRC_TEST_POSIX 0
#endif

namespace {
std::atomic<bool> no_memory{false};
}

// The library's way to ask for memory.
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    if (no_memory) return nullptr;
    try {
        return ::operator new[](size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mebibyte = 1048576;

// A folder that goes with its files.
class folder {
public:
    explicit folder(const fs::path& parent = fs::temp_directory_path()) {
        static std::atomic<unsigned> count{0};
        const auto seed = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&count)) ^
                          static_cast<std::uint64_t>(fs::file_time_type::clock::now().time_since_epoch().count());
        path_ = parent / ("crc_file_" + std::to_string(seed) + "_" + std::to_string(count++));
        REQUIRE(fs::create_directory(path_));
    }
    folder(const folder&) = delete;
    folder& operator=(const folder&) = delete;
    ~folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    fs::path operator/(const std::string& name) const { return path_ / name; }
    const fs::path& path() const { return path_; }

    fs::path with(const std::string& name, const std::vector<unsigned char>& content) const {
        std::ofstream out(path_ / name, std::ios::binary);
        out.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
        REQUIRE(out.flush());
        return path_ / name;
    }

private:
    fs::path path_;
};

// What must come of every error.
template <class Result>
void check_no_value(const Result& r) {
    CHECK(r.error);
    CHECK(r.crc == 0);
    CHECK(r.size == 0);
}

// Not a stop at all: does something once, before the first block is read.
template <class Action>
struct at_first {
    explicit at_first(const Action& a) : action(a) {}
    Action action;
    mutable std::atomic<bool> done{false};
    bool stop_requested() const {
        if (!done.exchange(true)) action();
        return false;
    }
};

struct stop_after {
    mutable std::atomic<int> left;
    bool stop_requested() const noexcept { return left-- <= 0; }
};

}  // namespace

TEST_CASE("file: sizes around blocks and pieces, threads 0 to 8") {
    const folder here;
    const auto message = test::random(1).message(5 * mebibyte + 12345);
    for (const std::size_t size :
         {std::size_t(0), std::size_t(1), std::size_t(9), std::size_t(131071), std::size_t(131072), std::size_t(131073),
          2 * mebibyte - 1, 2 * mebibyte, 2 * mebibyte + 1, message.size()}) {
        const std::vector<unsigned char> content(message.begin(), message.begin() + static_cast<std::ptrdiff_t>(size));
        const fs::path path = here.with("file", content);
        const auto expected = crc::compute<crc::crc32>(content);
        const auto [crc, bytes, error] = crc::compute_file<crc::crc32>(path);
        CAPTURE(size);
        CHECK_FALSE(error);
        CHECK(crc == expected);
        CHECK(bytes == size);
        const auto e = crc::engine::make(crc::crc64_nvme).engine;
        for (unsigned n = 0; n <= 8; ++n) {
            CAPTURE(n);
            const auto named = crc::compute_file<crc::crc32>(path, crc::threads{n});
            CHECK_FALSE(named.error);
            CHECK(named.crc == expected);
            CHECK(named.size == size);
            const auto by_engine = crc::compute_file(e, path, crc::threads{n});
            CHECK_FALSE(by_engine.error);
            CHECK(by_engine.crc == e.compute(content));
            CHECK(by_engine.size == size);
        }
    }
}

TEST_CASE("file: every algorithm") {
    const folder here;
    const auto message = test::random(2).message(2 * mebibyte + 3);
    const fs::path path = here.with("file", message);
    test::for_each_algorithm([&]<crc::params P>() {
        const auto found = crc::compute_file<P>(path, crc::threads{2});
        CHECK(found.crc == crc::compute<P>(message));
        CHECK(found.size == message.size());
        CHECK_FALSE(found.error);
    });
}

TEST_CASE("file: names of every kind") {
    const folder here;
    const fs::path path = here.with("digits", {'1', '2', '3', '4', '5', '6', '7', '8', '9'});
    const std::string text = path.string();
    CHECK(crc::compute_file<crc::crc32>(path).crc == 0xcbf43926);
    CHECK(crc::compute_file<crc::crc32>(text).crc == 0xcbf43926);
    CHECK(crc::compute_file<crc::crc32>(text.c_str()).crc == 0xcbf43926);
    // A NUL within: the system would open another file.
    const auto cut = crc::compute_file<crc::crc32>(text + std::string("\0x", 2));
    check_no_value(cut);
    CHECK(cut.error == std::errc::invalid_argument);
    const auto none = crc::compute_file<crc::crc32>(static_cast<const char*>(nullptr));
    check_no_value(none);
    CHECK(none.error == std::errc::invalid_argument);
}

TEST_CASE("file: names that do not end in NUL, and entries of folders") {
    const folder here;
    const fs::path path = here.with("digits", {'1', '2', '3', '4', '5', '6', '7', '8', '9'});
    const std::string text = path.string(), longer = text + "beyond";
    const auto right = [](const auto& name) { return crc::compute_file<crc::crc32>(name).crc == 0xcbf43926; };
    CHECK(right(std::string_view(longer).substr(0, text.size())));
    CHECK(right(std::vector<char>(text.begin(), text.end())));
    CHECK(right(fs::directory_entry(path)));
    for (const auto& entry : fs::directory_iterator(here.path())) CHECK(right(entry));
#if defined(__cpp_char8_t)
    const std::u8string utf8 = path.u8string();
    CHECK(right(utf8));
    CHECK(right(utf8.c_str()));
    CHECK(right(std::u8string_view(utf8)));
    CHECK(crc::compute_file<crc::crc32>(utf8 + u8'\0').error == std::errc::invalid_argument);
    CHECK(crc::compute_file<crc::crc32>(static_cast<const char8_t*>(nullptr)).error == std::errc::invalid_argument);
#endif
    const auto e = crc::engine::make(crc::crc32).engine;
    CHECK(crc::compute_file(e, std::string_view(text)).crc == 0xcbf43926);
    CHECK(crc::digest_file(std::string_view(text), crc::digest<crc::crc32>()).digest.value() == 0xcbf43926);

    for (const std::string& bad : {text + std::string(1, '\0'), std::string(1, '\0') + text, std::string(1, '\0')}) {
        const auto cut = crc::compute_file<crc::crc32>(std::string_view(bad));
        check_no_value(cut);
        CHECK(cut.error == std::errc::invalid_argument);
    }
    CHECK(crc::compute_file<crc::crc32>(std::string_view()).error == std::errc::no_such_file_or_directory);
}

TEST_CASE("file: no memory") {
    const folder here;
    const std::string text = here.with("digits", {'1', '2', '3'}).string();
    const std::string_view view = text;
    const std::string missing = text + "x";
    const auto lacking = [](const auto& name) {
        no_memory = true;
        const auto r = crc::compute_file<crc::crc32>(name, crc::threads{2});
        no_memory = false;
        check_no_value(r);
        return r.error == std::errc::not_enough_memory;
    };
    CHECK(lacking(text));
    CHECK(lacking(view));
    CHECK(lacking(std::string_view(missing)));  // for the name, before it is looked for
    CHECK_FALSE(lacking(missing));
}

TEST_CASE("file: UTF-8 as UTF-16, for Windows") {
    const auto converted = [](std::string_view text) -> std::u16string {
        std::u16string units(text.size(), u' ');
        std::size_t count = 0;
        if (!crc::detail::to_utf16(text.data(), text.size(), units.data(), count)) return u"wrong";
        return units.substr(0, count);
    };
    CHECK(converted("") == u"");
    CHECK(converted("a\x7f\xc2\x80\xc3\xa4\xdf\xbf") == u"a\x7f\x80\u00e4\u07ff");
    CHECK(converted("\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf") == u"\u0800\ud7ff\ue000\uffff");
    CHECK(converted("\xf0\x90\x80\x80\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf") == u"\U00010000\U0001f600\U0010ffff");
    for (const std::string_view bad :
         {"\x80", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2z", "\xe0\x9f\xbf", "\xe2\x82", "\xe2z\x82", "\xed\xa0\x80",
          "\xf0\x8f\xbf\xbf", "\xf0\x9f\x98", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"}) {
        CAPTURE(bad);
        CHECK(converted(bad) == u"wrong");
    }
}

TEST_CASE("file: missing, empty name, directory") {
    const folder here;
    for (unsigned n = 1; n <= 2; ++n) {
        const auto missing = crc::compute_file<crc::crc32>(here / "missing", crc::threads{n});
        check_no_value(missing);
        CHECK(missing.error == std::errc::no_such_file_or_directory);
        const auto empty = crc::compute_file<crc::crc32>("", crc::threads{n});
        check_no_value(empty);
        CHECK(empty.error == std::errc::no_such_file_or_directory);
        const auto directory = crc::compute_file<crc::crc64_xz>(here.path(), crc::threads{n});
        check_no_value(directory);
        CHECK(directory.error == std::errc::is_a_directory);
        const auto e = crc::engine::make(crc::crc16_arc).engine;
        const auto by_engine = crc::compute_file(e, here / "missing", crc::threads{n});
        check_no_value(by_engine);
    }
    // The digest that was given comes back as it was.
    const auto before = crc::digest<crc::crc32>().update("abc");
    const auto lost = crc::digest_file(here / "missing", before);
    CHECK(lost.error);
    CHECK(lost.digest == before);
}

TEST_CASE("file: a digest that is not empty") {
    const folder here;
    const auto message = test::random(3).message(3 * mebibyte);
    const fs::path path = here.with("file", message);
    const auto before = crc::digest<crc::crc32>().update("abc");
    for (unsigned n = 1; n <= 3; ++n) {
        const auto found = crc::digest_file(path, before, crc::threads{n});
        CHECK_FALSE(found.error);
        CHECK(found.digest == crc::digest<crc::crc32>(before).update(message));
    }
}

TEST_CASE("file: progress") {
    const folder here;
    const auto message = test::random(4).message(5 * mebibyte + 1);
    const fs::path path = here.with("file", message);
    for (unsigned n = 1; n <= 4; ++n) {
        std::vector<std::pair<std::uint64_t, std::uint64_t>> calls;
        bool elsewhere = false;
#if defined(__STDCPP_THREADS__)
        const auto caller = std::this_thread::get_id();
#endif
        const auto r =
            crc::compute_file<crc::crc32>(path, crc::threads{n}, [&](std::uint64_t done, std::uint64_t total) {
                calls.emplace_back(done, total);
#if defined(__STDCPP_THREADS__)
                elsewhere = elsewhere || std::this_thread::get_id() != caller;
#endif
            });
        CHECK(r.crc == crc::compute<crc::crc32>(message));
        CHECK_FALSE(elsewhere);
        REQUIRE_FALSE(calls.empty());
        std::uint64_t last = 0;
        for (const auto& [done, total] : calls) {
            CHECK(done >= last);
            CHECK(total == message.size());
            last = done;
        }
        CHECK(last == message.size());
        if (n == 1) CHECK(calls.size() > 30);
    }
    unsigned calls = 0;
    const auto count = [&](std::uint64_t done, std::uint64_t total) {
        ++calls;
        CHECK(done == total);
    };
    CHECK(crc::compute_file<crc::crc32>(here.with("empty", {}), count).size == 0);
    CHECK(calls == 1);
    // An error ends without a last call.
    calls = 0;
    CHECK(crc::compute_file<crc::crc32>(here / "missing", count).error);
    CHECK(calls == 0);
}

namespace {

std::uint64_t last_done = 0, last_total = 0;
void note(std::uint64_t done, std::uint64_t total) { last_done = done, last_total = total; }
void note_quietly(std::uint64_t done, std::uint64_t total) noexcept { note(done, total); }
bool note_and_stop(std::uint64_t done, std::uint64_t total) { return note(done, total), false; }

}  // namespace

TEST_CASE("file: whatever can be called reports progress") {
    const folder here;
    const auto message = test::random(14).message(3 * mebibyte);
    const fs::path path = here.with("file", message);
    const auto expected = crc::compute<crc::crc32>(message);
    std::uint64_t seen = 0;
    struct counter {
        std::uint64_t* seen;
        std::unique_ptr<int> cannot_be_copied{};
        void operator()(std::uint64_t done, std::uint64_t) { *seen = done; }
    };
    struct constant {
        std::uint64_t* seen;
        void operator()(const std::uint64_t& done, unsigned long long) const { *seen = done; }
    };
    const auto goes_on = [&](std::uint64_t done, std::uint64_t) { return seen = done, true; };
    for (unsigned n = 1; n <= 2; ++n) {
        const auto check = [&](auto&&... options) {
            seen = last_done = last_total = 0;
            const auto r = crc::compute_file<crc::crc32>(path, options..., crc::threads{n});
            CHECK_FALSE(r.error);
            CHECK(r.crc == expected);
            CHECK((seen == message.size() || (last_done == message.size() && last_total == message.size())));
            seen = last_done = last_total = 0;
            CHECK(crc::digest_file(path, crc::digest<crc::crc32>(), std::forward<decltype(options)>(options)...)
                      .digest.value() == expected);
            CHECK((seen == message.size() || (last_done == message.size() && last_total == message.size())));
        };
        check(note);
        check(&note);
        check(note_quietly);
        check(*note);
        void (*const pointer)(std::uint64_t, std::uint64_t) = note;
        check(pointer);
        check(counter{&seen});
        counter count{&seen};
        check(count);
        check(std::ref(count));
        check(std::ref(note));
        const constant unchanging{&seen};
        check(unchanging);
        check(std::cref(unchanging));
        check(goes_on);
        check([&](std::uint64_t done, std::uint64_t) mutable { seen = done; });
        const std::function<void(std::uint64_t, std::uint64_t)> any = note;
        check(any);
        check(std::function<bool(std::uint64_t, std::uint64_t)>(goes_on));
        using function = void(std::uint64_t, std::uint64_t);
        function* const none = nullptr;
        CHECK(crc::compute_file<crc::crc32>(path, none, crc::threads{n}).crc == expected);
        CHECK(crc::compute_file<crc::crc32>(path, static_cast<function*>(nullptr)).crc == expected);
    }
}

TEST_CASE("file: a progress callback that returns false stops") {
    const folder here;
    const auto message = test::random(15).message(9 * mebibyte);
    const fs::path path = here.with("file", message);
    for (unsigned n = 1; n <= 4; ++n) {
        CAPTURE(n);
        last_done = 0;
        const auto r = crc::compute_file<crc::crc32>(path, note_and_stop, crc::threads{n});
        check_no_value(r);
        CHECK(r.error == std::errc::operation_canceled);
        CHECK(last_done > 0);
        if (n == 1) CHECK(last_done < message.size());
        // Once is enough, while it is read.
        bool refused = false;
        const auto once = [&](std::uint64_t done, std::uint64_t total) {
            if (refused || done == total) return true;
            refused = true;
            return false;
        };
        const auto interrupted = crc::compute_file<crc::crc32>(path, once, crc::threads{n});
        CHECK((interrupted.error == std::errc::operation_canceled) == refused);
        // At any call, the last one included.
        for (const std::uint64_t limit :
             {std::uint64_t(1), std::uint64_t(5 * mebibyte), std::uint64_t(message.size())}) {
            const auto up_to = [&](std::uint64_t done, std::uint64_t) { return done < limit; };
            const auto stopped = crc::compute_file<crc::crc32>(path, crc::threads{n}, up_to);
            check_no_value(stopped);
            CHECK(stopped.error == std::errc::operation_canceled);
        }
    }
    std::FILE* const f = std::fopen(path.string().c_str(), "rb");
    REQUIRE(f != nullptr);
    CHECK(crc::compute_file<crc::crc32>(f, note_and_stop).error == std::errc::operation_canceled);
    std::fclose(f);
    const auto before = crc::digest<crc::crc32>().update("abc");
    CHECK(crc::digest_file(here.with("empty", {}), before, note_and_stop).error == std::errc::operation_canceled);
}

TEST_CASE("file: what the progress callback throws comes through") {
    const folder here;
    const fs::path path = here.with("file", test::random(5).message(9 * mebibyte));
    for (unsigned n = 1; n <= 4; ++n) {
        const auto thrower = [](std::uint64_t, std::uint64_t) { throw std::runtime_error("enough"); };
        CHECK_THROWS_AS(crc::compute_file<crc::crc32>(path, thrower, crc::threads{n}), std::runtime_error);
    }
}

TEST_CASE("file: cancellation") {
    const folder here;
    const auto message = test::random(6).message(9 * mebibyte);
    const auto expected = crc::compute<crc::crc32>(message);
    const fs::path path = here.with("file", message);
    for (unsigned n = 1; n <= 4; ++n) {
        for (const int blocks : {0, 1, 10, 50}) {
            CAPTURE(n, blocks);
            const stop_after stop{blocks};
            const auto r = crc::compute_file<crc::crc32>(path, stop, crc::threads{n});
            if (n > 1 && blocks > 0 && !r.error) {  // the other threads have been faster
                CHECK(r.crc == expected);
                continue;
            }
            check_no_value(r);
            CHECK(r.error == std::errc::operation_canceled);
        }
        const stop_after never{std::numeric_limits<int>::max()};
        CHECK_FALSE(crc::compute_file<crc::crc32>(path, crc::threads{n}, never).error);
    }
#if defined(__cpp_lib_jthread)
    std::stop_source source;
    CHECK_FALSE(crc::compute_file<crc::crc32>(path, source.get_token()).error);
    // From the callback, as a button would.
    const auto r = crc::compute_file<crc::crc32>(path, source.get_token(), crc::threads{2},
                                                 [&](std::uint64_t, std::uint64_t) { source.request_stop(); });
    if (r.error) {
        check_no_value(r);
        CHECK(r.error == std::errc::operation_canceled);
    } else {
        CHECK(r.crc == expected);
    }
#endif
}

TEST_CASE("file: truncated while it is read") {
    const folder here;
    for (unsigned n = 1; n <= 4; ++n) {
        CAPTURE(n);
        const auto message = test::random(7).message(9 * mebibyte);
        const fs::path path = here.with("file", message);
        const at_first truncate{[&] { fs::resize_file(path, 1000); }};
        const auto r = crc::compute_file<crc::crc32>(path, crc::threads{n}, truncate);
#if defined(_WIN32)
        continue;  // an open file cannot be truncated there
#endif
        if (n > 1 && !r.error) {  // the other threads have been faster
            CHECK(r.crc == crc::compute<crc::crc32>(message));
            continue;
        }
        check_no_value(r);
        CHECK(r.error == crc::file_error::truncated);
        CHECK(r.error == std::errc::io_error);
        CHECK(r.error != std::errc::is_a_directory);
        CHECK(r.error.message() == "file became shorter while it was read");
    }
    CHECK_FALSE(crc::compute_file<crc::crc32>(here / "file").error == crc::file_error::truncated);
}

TEST_CASE("file: what is appended while it is read") {
    const folder here;
    for (unsigned n = 1; n <= 3; ++n) {
        auto message = test::random(8).message(3 * mebibyte);
        const fs::path path = here.with("file", message);
        const std::string more(1000, 'x');
        const at_first append{[&] { std::ofstream(path, std::ios::binary | std::ios::app) << more; }};
        const auto r = crc::compute_file<crc::crc32>(path, crc::threads{n}, append);
        message.insert(message.end(), more.begin(), more.end());
        CHECK_FALSE(r.error);
        CHECK(r.size == message.size());
        CHECK(r.crc == crc::compute<crc::crc32>(message));
    }
}

TEST_CASE("file: streams of the C library") {
    const folder here;
    const auto message = test::random(9).message(mebibyte + 7);
    const fs::path path = here.with("file", message);
    std::FILE* const f = std::fopen(path.string().c_str(), "rb");
    REQUIRE(f != nullptr);
    unsigned char start[100];
    REQUIRE(std::fread(start, 1, sizeof start, f) == sizeof start);
    const auto r = crc::compute_file<crc::crc32c>(f, crc::threads{4});
    CHECK_FALSE(r.error);
    CHECK(r.size == message.size() - 100);
    CHECK(r.crc == crc::compute<crc::crc32c>(message.data() + 100, message.size() - 100));
    CHECK(std::fgetc(f) == EOF);  // at its end, and still open
    std::rewind(f);
    const auto again = crc::digest_file(f, crc::digest<crc::crc32c>());
    CHECK(again.digest.value() == crc::compute<crc::crc32c>(message));
    std::fclose(f);
    CHECK(crc::compute_file<crc::crc32c>(static_cast<std::FILE*>(nullptr)).error == std::errc::invalid_argument);
    // A stream that cannot be read.
    std::FILE* const out = std::fopen((here / "out").string().c_str(), "wb");
    REQUIRE(out != nullptr);
    const auto bad = crc::compute_file<crc::crc32c>(out);
    check_no_value(bad);
    std::fclose(out);
}

#if CRC_TEST_POSIX

TEST_CASE("file: an open descriptor") {
    const folder here;
    for (const std::size_t size : {std::size_t(0), std::size_t(9), 2 * mebibyte + 99, 5 * mebibyte + 1}) {
        const auto message = test::random(16).message(size);
        const fs::path path = here.with("file", message);
        const crc::descriptor file{::open(path.c_str(), O_RDONLY)};
        REQUIRE(file.number >= 0);
        for (unsigned n = 1; n <= 4; ++n) {
            for (const std::size_t begin : {std::size_t(0), std::size_t(5), std::size_t(99), size}) {
                if (begin > size) continue;
                CAPTURE(size, n, begin);
                REQUIRE(::lseek(file.number, static_cast<off_t>(begin), SEEK_SET) == static_cast<off_t>(begin));
                const auto r = crc::compute_file<crc::crc32>(file, crc::threads{n});
                CHECK_FALSE(r.error);
                CHECK(r.size == size - begin);
                CHECK(r.crc == crc::compute<crc::crc32>(message.data() + begin, size - begin));
                // At its end, and still open.
                CHECK(::lseek(file.number, 0, SEEK_CUR) == static_cast<off_t>(size));
            }
        }
        REQUIRE(::lseek(file.number, 0, SEEK_SET) == 0);
        const auto e = crc::engine::make(crc::crc64_xz).engine;
        CHECK(crc::compute_file(e, file, crc::threads{2}).crc == e.compute(message));
        // Beyond the end there is nothing.
        REQUIRE(::lseek(file.number, static_cast<off_t>(size + 5), SEEK_SET) >= 0);
        const auto beyond = crc::compute_file<crc::crc32>(file, crc::threads{2});
        CHECK_FALSE(beyond.error);
        CHECK(beyond.size == 0);
        CHECK(::close(file.number) == 0);
    }
    const auto closed = crc::compute_file<crc::crc32>(crc::descriptor{-1});
    check_no_value(closed);
    CHECK(closed.error == std::errc::bad_file_descriptor);
    CHECK(crc::compute_file<crc::crc32>(crc::descriptor{}).error == std::errc::bad_file_descriptor);
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    REQUIRE(::write(ends[1], "123456789", 9) == 9);
    ::close(ends[1]);
    CHECK(crc::compute_file<crc::crc32>(crc::descriptor{ends[0]}, crc::threads{4}).crc == 0xcbf43926);
    ::close(ends[0]);
    const crc::descriptor directory{::open(here.path().c_str(), O_RDONLY)};
    CHECK(crc::compute_file<crc::crc32>(directory).error == std::errc::is_a_directory);
    ::close(directory.number);
    // Truncated while it is read.
    for (unsigned n = 1; n <= 2; ++n) {
        const fs::path path = here.with("file", test::random(17).message(9 * mebibyte));
        const crc::descriptor file{::open(path.c_str(), O_RDONLY)};
        REQUIRE(::lseek(file.number, 1000, SEEK_SET) == 1000);
        const at_first truncate{[&] { fs::resize_file(path, 9 * mebibyte - 500); }};
        check_no_value(crc::compute_file<crc::crc32>(file, truncate, crc::threads{n}));
        ::close(file.number);
    }
}

namespace {

// A digest that is told of holes, and keeps all.
struct content {
    std::vector<unsigned char> all{};
    std::uint64_t holes = 0;
    void update(const void* data, std::size_t size) noexcept {
        const auto* const from = static_cast<const unsigned char*>(data);
        all.insert(all.end(), from, from + size);
    }
    void add_hole(std::uint64_t size) noexcept {
        all.resize(all.size() + static_cast<std::size_t>(size));
        holes += size;
    }
    content& operator+=(const content& next) noexcept {
        update(next.all.data(), next.all.size());
        holes += next.holes;
        return *this;
    }
    void reset() noexcept { *this = {}; }
};

}  // namespace

TEST_CASE("file: holes") {
    const folder dir;
    const fs::path path = dir.with("holes", {});
    std::vector<unsigned char> expected;
    const auto hole = [&](std::size_t size) {
        expected.resize(expected.size() + size);
        fs::resize_file(path, expected.size());
    };
    const auto data = [&](std::size_t size) {
        const auto m = test::random(size).message(size);
        expected.insert(expected.end(), m.begin(), m.end());
        std::ofstream out(path, std::ios::binary | std::ios::app);
        out.write(reinterpret_cast<const char*>(m.data()), static_cast<std::streamsize>(size));
        REQUIRE(out.flush());
    };
    hole(3 * mebibyte);
    data(mebibyte + 1);
    hole(4 * mebibyte);
    data(5);
    hole(2 * mebibyte + 3);
    for (const unsigned threads : {1u, 4u}) {
        std::uint64_t last = 0, total = 0;
        const auto [found, error] =
            crc::digest_file(path, content(), crc::threads{threads}, [&](std::uint64_t done, std::uint64_t all) {
                CHECK(done >= last);
                last = done;
                total = all;
            });
        CHECK(!error);
        CHECK(found.all == expected);
        CHECK((last == expected.size() && total == last));
        // Of these a file system may have fewer, or none.
        CHECK(found.holes <= 9 * mebibyte + 3);
    }
    CHECK(crc::compute_file<crc::crc32>(path).crc == crc::compute<crc::crc32>(expected));
    const auto stopped = crc::digest_file(path, content(), [](std::uint64_t, std::uint64_t) { return false; });
    CHECK(stopped.error == std::errc::operation_canceled);
    CHECK(stopped.digest.all.empty());
#if CRC_TEST_POSIX
    // From a position within a hole, and the end is where the position is then.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(file >= 0);
    REQUIRE(::lseek(file, 1000001, SEEK_SET) == 1000001);
    const auto part = crc::digest_file(crc::descriptor{file}, content());
    CHECK(!part.error);
    CHECK(part.digest.all == std::vector<unsigned char>(expected.begin() + 1000001, expected.end()));
    CHECK(::lseek(file, 0, SEEK_CUR) == static_cast<off_t>(expected.size()));
    // A hole that has been cut off meanwhile.
    const at_first cut([&] { fs::resize_file(path, mebibyte); });
    REQUIRE(::lseek(file, 0, SEEK_SET) == 0);
    CHECK(crc::digest_file(crc::descriptor{file}, content(), cut).error == crc::file_error::truncated);
    ::close(file);
#endif
}

TEST_CASE("file: more than 4 GiB") {
    if (test::quick || !test::optimised) return;
    // In memory if possible: most file systems take seconds to read the holes of a sparse file.
    const folder here(access("/dev/shm", W_OK) == 0 ? "/dev/shm" : fs::temp_directory_path());
    const fs::path path = here.with("sparse", {'a'});
    constexpr std::uint64_t size = (std::uint64_t(1) << 32) + 5;
    std::error_code full;
    fs::resize_file(path, size, full);
    if (full) {
        WARN("no sparse file of 4 GiB here");
        return;
    }
    // 'a', then zeros, by doubling.
    crc::digest<crc::crc32> expected = crc::digest<crc::crc32>().update("a"), zeros;
    zeros.update("\0");
    for (std::uint64_t left = size - 1; left != 0; left >>= 1) {
        if ((left & 1u) != 0) expected += zeros;
        zeros += zeros;
    }
    // By threads only: they are the ones that count offsets.
    const auto r = crc::compute_file<crc::crc32>(path, crc::threads{2});
    CHECK_FALSE(r.error);
    CHECK(r.size == size);
    CHECK(r.crc == expected.value());
}

TEST_CASE("file: unreadable") {
    const folder here;
    const fs::path path = here.with("secret", {1, 2, 3});
    fs::permissions(path, fs::perms::none);
    if (geteuid() != 0) {
        const auto r = crc::compute_file<crc::crc32>(path, crc::threads{2});
        check_no_value(r);
        CHECK(r.error == std::errc::permission_denied);
    } else {
        CHECK_FALSE(crc::compute_file<crc::crc32>(path).error);  // root reads everything
    }
}

TEST_CASE("file: special files") {
    if (fs::exists("/dev/null")) {
        for (unsigned n = 1; n <= 2; ++n) {
            const auto r = crc::compute_file<crc::crc64_nvme>("/dev/null", crc::threads{n});
            CHECK_FALSE(r.error);
            CHECK(r.size == 0);
            CHECK(r.crc == crc::compute<crc::crc64_nvme>(nullptr, 0));
        }
    }
    // Says 0 bytes, and has some.
    if (fs::exists("/proc/self/cmdline")) CHECK(crc::compute_file<crc::crc32>("/proc/self/cmdline").size > 0);
    // Says 4096 bytes, and has fewer: not truncated.
    if (fs::exists("/sys/kernel/mm/transparent_hugepage/enabled")) {
        const auto r = crc::compute_file<crc::crc32>("/sys/kernel/mm/transparent_hugepage/enabled");
        CHECK_FALSE(r.error);
        CHECK(r.size > 0);
    }
    // An error in the first read.
    if (fs::exists("/proc/self/mem")) {
        const auto r = crc::compute_file<crc::crc32>("/proc/self/mem");
        check_no_value(r);
        CHECK(r.error == std::errc::io_error);
    }
}

#if defined(__STDCPP_THREADS__)
TEST_CASE("file: pipes") {
    const folder here;
    const std::string pipe = (here / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const auto message = test::random(10).message(3 * mebibyte + 1);
    for (unsigned n = 1; n <= 2; ++n) {
        std::thread writer([&] {
            std::ofstream out(pipe, std::ios::binary);
            // In small pieces: reads come back short.
            for (std::size_t at = 0; at < message.size(); at += 5000) {
                out.write(reinterpret_cast<const char*>(message.data() + at),
                          static_cast<std::streamsize>(std::min<std::size_t>(5000, message.size() - at)));
                out.flush();
            }
        });
        std::uint64_t totals = 0, last = 0;
        const auto r =
            crc::compute_file<crc::crc32>(pipe, crc::threads{n}, [&](std::uint64_t done, std::uint64_t total) {
                last = done;
                if (done != message.size()) totals += total;
            });
        writer.join();
        CHECK_FALSE(r.error);
        CHECK(r.size == message.size());
        CHECK(r.crc == crc::compute<crc::crc32>(message));
        CHECK(last == message.size());
        CHECK(totals == 0);  // not known before the end
    }
}
#endif

#endif
