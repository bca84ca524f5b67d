// Nothing but crc::compute: what of the library such a program contains is read from its object file by run.sh.
#include <crc/compute.hpp>
#include <crc/catalogue.hpp>

#include <cstddef>
#include <cstdint>

std::uint32_t crc32(const void* data, std::size_t size) { return crc::compute<crc::crc32>(data, size); }
std::uint32_t crc32c(const void* data, std::size_t size) { return crc::compute<crc::crc32c>(data, size); }
std::uint32_t crc32_bzip2(const void* data, std::size_t size) { return crc::compute<crc::crc32_bzip2>(data, size); }
