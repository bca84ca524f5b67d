// The library inside a module of a program's own.
module;
#include <crc/crc.hpp>
#include <cstddef>
#include <cstdint>
export module checks;
export namespace crc {
using crc::compute;
using crc::crc32;
using crc::crc32c;
using crc::digest;
using crc::combine;
using crc::find;
using crc::engine;
using crc::force_kernel;
using crc::kernels;
using crc::kernel;
}
