// A tour of crc/crc.hpp: one call for each thing that the library does with bytes in memory. Every EXPECT holds; the tests
// run this program, and its exit status is the number of those that do not.
#include <crc/crc.hpp>

#include <cstdio>
#include <string>

static int failures = 0;

#define EXPECT(...)                                                                       \
    do {                                                                                  \
        if (!(__VA_ARGS__)) ++failures, std::printf("does not hold: %s\n", #__VA_ARGS__); \
    } while (false)

// In constant expressions, by name or by the parameters of the Rocksoft model.
static_assert(crc::compute<crc::crc32c>("123456789") == 0xe3069283);
constexpr crc::params mine{.width = 16, .poly = 0x8005, .init = 0xffff, .refin = true, .refout = true, .xorout = 0};
static_assert(crc::compute<mine>("123456789") == 0x4b37);

int main() {
    const std::string a = "1234", b = "56789";

    // A whole message: any contiguous range of bytes, a pointer and a size, or bytes in braces.
    const std::uint32_t crc_a = crc::compute<crc::crc32>(a);                   // 0x9be3e0a3
    const std::uint32_t crc_b = crc::compute<crc::crc32>(b.data(), b.size());  // 0x131da070
    EXPECT(crc_a == 0x9be3e0a3);
    EXPECT(crc_b == 0x131da070);
    EXPECT(crc::compute<crc::crc16_modbus>({0x01, 0x03, 0x00, 0x00, 0x00, 0x0a}) == 0xcdc5);

    // A message in pieces, from one finished CRC to the next.
    const std::uint32_t whole = crc::update<crc::crc32>(crc_a, b);  // 0xcbf43926, the CRC of "123456789"
    EXPECT(whole == 0xcbf43926);

    // A message in pieces, by a digest: at most 16 bytes for widths up to 64. `+` is an ordered, associative sum, so pieces
    // may be computed anywhere and at the same time.
    crc::digest<crc::crc64_nvme> first, second;
    first.update("12").update("34");
    second.update(b);
    const auto both = first + second;
    EXPECT(both.value() == 0xae8b14860a799888);
    EXPECT(both.size() == 9);

    // CRCs from CRCs: the message itself is not read again.
    EXPECT(crc::combine<crc::crc32>(crc_a, crc_b, 5) == whole);
    EXPECT(crc::remove_prefix<crc::crc32>(whole, crc_a, 5) == crc_b);
    EXPECT(crc::remove_suffix<crc::crc32>(whole, crc_b, 5) == crc_a);
    EXPECT(crc::extend_zeros<crc::crc32>(crc_a, 2) == crc::compute<crc::crc32>("1234\0\0"));
    const crc::combiner<crc::crc32> append_five(5);  // for many second pieces of one size
    EXPECT(append_five(crc_a, crc_b) == whole);
    // "345" became "abc", and 4 bytes follow it.
    EXPECT(crc::replace<crc::crc32>(whole, "345", "abc", 4) == crc::compute<crc::crc32>("12abc6789"));

    // memcpy and the CRC in one pass.
    char copied[9];
    EXPECT(crc::copy<crc::crc32>(copied, "123456789", 9) == whole);
    EXPECT(std::string(copied, 9) == "123456789");

    // One message that lies in several places, and many messages in one call.
    const crc::piece pieces[] = {{a.data(), a.size()}, {b.data(), b.size()}};
    EXPECT(crc::gather<crc::crc32>(pieces, 2) == whole);
    std::uint32_t each[2];
    crc::compute_many<crc::crc32>(pieces, 2, each);
    EXPECT(each[0] == crc_a);
    EXPECT(each[1] == crc_b);

    // Parameters that are known at run time only.
    const auto [engine, error] = crc::engine::make(mine);
    EXPECT(!error);
    EXPECT(engine.compute(a + b) == 0x4b37);
    const auto impossible = crc::engine::make({.width = 16, .poly = 0x8004});
    EXPECT(std::string(impossible.error.field) == "poly");  // error.reason is "must be odd: …"

    // From a name to an algorithm.
    const crc::found found = crc::find("CRC-32/ISCSI");
    EXPECT(found && found->params == crc::crc32c);
    const crc::found unclear = crc::find("CRC-16");
    EXPECT(!unclear && unclear.ambiguous);
    for (const crc::entry* e : unclear) std::printf("CRC-16 may mean %s\n", e->name);

    // Which kernels there are, and which of them a message takes.
    for (const crc::kernel& k : crc::kernels()) std::printf("%s%s\n", k.name, k.runs_here ? "" : " (not on this CPU)");
    std::printf("CRC-32: %s; 20 bytes of it: %s\n", crc::active_kernel<crc::crc32>(),
                crc::active_kernel<crc::crc32>(20));
    EXPECT(!crc::force_kernel("no such kernel"));
    EXPECT(crc::force_kernel(nullptr));  // automatic, as at first

    return failures;
}
