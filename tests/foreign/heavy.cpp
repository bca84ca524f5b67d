// The headers that crc.hpp leaves out, after other people's macros: the standard headers cannot bear those, and come first.
#include <algorithm>
#include <atomic>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <memory>
#include <new>
#include <numeric>
#include <optional>
#include <ranges>
#include <span>
#include <streambuf>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>
#if __has_include(<unistd.h>)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#if __has_include(<format>)
#include <format>
#endif
#if defined(CRC_TEST_EXECUTION)
#include <execution>
#endif

#undef roundup
#undef MIN
#undef MAX
#undef __always_inline
#undef linux
#undef unix
#undef major
#undef minor
#undef makedev
#include "../support/foreign_macros.inl"

#include <crc/crc.hpp>
#include <crc/file.hpp>
#include <crc/format.hpp>
#include <crc/hash.hpp>
#include <crc/identify.hpp>
#include <crc/iostream.hpp>
#include <crc/locate.hpp>
#include <crc/parallel.hpp>
#include <crc/ranges.hpp>
#if defined(CRC_TEST_EXECUTION)
#include <crc/execution.hpp>
#endif

namespace {

using digest = crc::digest<crc::crc32c>;

}  // namespace

int main() {
    const std::string text("123456789");
    digest d;
    crc::digest_streambuf<digest> through(nullptr, d);
    const auto of_file = crc::compute_file<crc::crc64>("no such file", crc::threads{2});
    *crc::digest_iterator(d)++ = 'a';
    const bool good = crc::compute_parallel<crc::xmodem>(text) == 0x31c3 && of_file.error &&
                      crc::compute_range<crc::crc8>(std::list<char>(text.begin(), text.end())) == 0xf4 &&
                      crc::engine::make(crc::crc64).engine.compute(text) == 0x6c40df5f0b497347 &&
                      through.read().size() == 0 && d.size() == 1 && std::hash<digest>()(d) == std::hash<digest>()(d) &&
                      crc::object_bytes_with_padding(1).size() == sizeof(int);
    return good ? 0 : 1;
}
