// compiles
// flags: -fno-char8_t
#include <crc/crc.hpp>
#include <crc/execution.hpp>
#include <crc/file.hpp>
#include <crc/format.hpp>
#include <crc/hash.hpp>
#include <crc/iostream.hpp>
#include <crc/parallel.hpp>
#include <crc/ranges.hpp>

#include <string>
#include <vector>

// Literals with u8 are plain ones, and crc::bytes is laid out as everywhere.
static_assert(crc::compute<crc::crc32>(u8"123456789") == 0xcbf43926);
static_assert(sizeof(crc::bytes) == 4 * sizeof(void*));

auto f(const std::string& text, const std::vector<std::byte>& data) {
    return crc::compute<crc::crc32>(text) ^ crc::compute<crc::crc32>(data) ^ crc::compute_range<crc::crc32>(text) ^
           crc::compute_file<crc::crc32>(text).crc ^ crc::compute_parallel<crc::crc32>(data);
}
