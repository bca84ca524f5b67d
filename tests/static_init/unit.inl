// The definitions of one unit; CRC_TEST_THIS and CRC_TEST_OTHER are a and b.
#include <crc/crc.hpp>

#include "units.hpp"

// Before all plain objects of the program, where the compiler can say so.
#if defined(__GNUC__) && defined(__ELF__)
#define CRC_TEST_EARLY __attribute__((init_priority(101)))
#else
#define CRC_TEST_EARLY
#endif

#define CRC_TEST_JOIN_(a, b) a##b
#define CRC_TEST_JOIN(a, b) CRC_TEST_JOIN_(a, b)
#define CRC_TEST_MINE(name) CRC_TEST_JOIN(name, CRC_TEST_THIS)
#define CRC_TEST_THEIRS(name) CRC_TEST_JOIN(name, CRC_TEST_OTHER)

// Not known to the compiler, so that nothing is computed at compile time.
static const char* volatile digits = "123456789";

// Of a message that is long enough for every kernel, too.
static bool long_message() {
    volatile unsigned start = 3;
    const unsigned first = start;
    unsigned char m[1000];
    for (unsigned i = 0; i < sizeof(m); ++i) m[i] = static_cast<unsigned char>(i * 7 + first);
    const std::uint32_t half = crc::compute<crc::crc32>(m, 500);
    return crc::update<crc::crc32>(half, m + 500, 500) == crc::compute<crc::crc32>(m, 1000);
}

results CRC_TEST_MINE(compute_in_)() {
    results r;
    const char* const p = digits;
    r.compute = crc::compute<crc::crc32>(p, 9);
    r.digest = crc::digest<crc::crc32c>().update(p, 4).update(p + 4, 5).value();
    r.engine = crc::engine::make(crc::crc64_nvme).engine.compute(p, 9);
    r.update = crc::update<crc::crc16_xmodem>(crc::compute<crc::crc16_xmodem>(p, 3), p + 3, 6);
    r.combine = crc::combine<crc::crc32>(crc::compute<crc::crc32>(p, 2), crc::compute<crc::crc32>(p + 2, 7), 7);
    if (const crc::found f = crc::find("CRC-32/BZIP2")) {
        r.found = static_cast<std::uint32_t>(crc::engine::make(f->params).engine.compute(p, 9));
    }
    if (long_message()) r.kernel = crc::active_kernel<crc::crc32>();
    return r;
}

namespace {

CRC_TEST_EARLY const results early = CRC_TEST_MINE(compute_in_)();
const results plain = CRC_TEST_MINE(compute_in_)();
CRC_TEST_EARLY const results called = CRC_TEST_THEIRS(compute_in_)();

}  // namespace

const results& CRC_TEST_MINE(early_)() { return early; }
const results& CRC_TEST_MINE(plain_)() { return plain; }
const results& CRC_TEST_MINE(called_by_)() { return called; }
