// The definitions of one unit; CRC_TEST_THIS names it.
#include "multi_tu.hpp"

#include <crc/crc.hpp>

namespace CRC_TEST_THIS {

const char* active_kernel() { return crc::active_kernel<crc::crc32>(); }
const char* portable_kernel() { return crc::kernels()[crc::kernels().size() - 1].name; }
bool force_kernel(const char* name) { return crc::force_kernel(name); }

std::uint32_t compute(const void* data, std::size_t size) { return crc::compute<crc::crc32>(data, size); }

void update(crc::digest<crc::crc32>& d, const void* data, std::size_t size) { d.update(data, size); }
void update_wide(crc::digest<crc::crc82_darc>& d, const void* data, std::size_t size) { d.update(data, size); }
crc::digest<crc::crc32> add(const crc::digest<crc::crc32>& a, const crc::digest<crc::crc32>& b) { return a + b; }

crc::engine make_engine(const crc::params& p) { return crc::engine::make(p).engine; }
std::uint64_t run_engine(const crc::engine& e, const void* data, std::size_t size) { return e.compute(data, size); }

const crc::entry* find(const char* name) { return crc::find(name).entry; }
const void* address_of_catalogue() { return crc::catalogue; }
const void* address_of_params() { return &crc::crc32; }

}  // namespace CRC_TEST_THIS
