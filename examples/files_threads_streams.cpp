// Files, several threads, streams and ranges: the headers that crc/crc.hpp does not include. Every EXPECT holds; the tests
// run this program, and its exit status is the number of those that do not.
#include <crc/crc.hpp>
#include <crc/file.hpp>
#include <crc/iostream.hpp>
#include <crc/parallel.hpp>
#include <crc/ranges.hpp>

#include <cstdio>
#include <list>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

static int failures = 0;

#define EXPECT(...)                                                                       \
    do {                                                                                  \
        if (!(__VA_ARGS__)) ++failures, std::printf("does not hold: %s\n", #__VA_ARGS__); \
    } while (false)

int main(int, char** argv) {
    // A file by its path, a std::FILE* or a crc::descriptor. Options in any order: crc::threads{n} (0: as many as there are),
    // a stop token, a progress callback, which may return false to stop.
    const auto show = [](std::uint64_t done, std::uint64_t total) { std::fputs(done < total ? "." : "\n", stderr); };
    const auto file = crc::compute_file<crc::crc32c>(argv[0], crc::threads{0}, show);
    if (file.error) return std::printf("%s: %s\n", argv[0], file.error.message().c_str()), 1;  // no partial value
    std::printf("%08x %llu\n", static_cast<unsigned>(file.crc), static_cast<unsigned long long>(file.size));
    const auto missing = crc::compute_file<crc::crc32c>("no/such/file");
    EXPECT(missing.error == std::errc::no_such_file_or_directory);

    // Bytes in memory, by several threads: the same value.
    const std::vector<char> large(20'000'000);
    EXPECT(crc::compute_parallel<crc::crc32>(large, crc::threads{4}) == crc::compute<crc::crc32>(large));

    // What is written to a stream, or read from it.
    std::stringbuf target;
    crc::digest_streambuf<crc::digest<crc::crc32>> through(&target);
    std::ostream(&through) << "1234" << 56789;
    EXPECT(target.str() == "123456789");
    EXPECT(through.written().value() == 0xcbf43926);

    // Bytes that do not lie side by side, and the bytes of an object, in the byte order of this machine.
    const std::list<char> digits{'1', '2', '3'};
    EXPECT(crc::compute_range<crc::crc32>(digits) == crc::compute<crc::crc32>("123"));
    const double number = 1.5;
    EXPECT(crc::compute<crc::crc32>(crc::object_bytes_with_padding(number)) ==
           crc::compute<crc::crc32>(&number, sizeof number));

    return failures;
}
