// A user of crc::compiled, whose object must hold no kernel. CUSTOM: with algorithms that the library does not have, which are
// compiled here. Prints what is wrong.
#include <crc/crc.hpp>

#include <cstdio>

namespace {

unsigned char message[3000];
int wrong = 0;
void check(bool good, const char* what) {
    if (!good) std::printf("wrong: %s\n", what), ++wrong;
}
#define CHECK(...) check(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__)

// The register of a reflected algorithm of 32 bits after n bytes, bit by bit.
constexpr std::uint32_t model(std::uint32_t reg, std::uint32_t taps, const unsigned char* p, std::size_t n) {
    for (; n != 0; --n, ++p) {
        reg ^= *p;
        for (int i = 0; i < 8; ++i) reg = reg >> 1 ^ ((reg & 1u) != 0 ? taps : 0);
    }
    return reg;
}
std::uint32_t crc32_of(const unsigned char* p, std::size_t n) { return ~model(0xffffffff, 0xedb88320, p, n); }

// Constant expressions go on without the library.
static_assert(crc::compute<crc::crc32>("123456789") == 0xcbf43926);
static_assert(crc::combine<crc::crc32>(crc::compute<crc::crc32>("1234"), crc::compute<crc::crc32>("56789"), 5) ==
              0xcbf43926);
static_assert(crc::combiner<crc::crc32>(5)(crc::compute<crc::crc32>("1234"), crc::compute<crc::crc32>("56789")) ==
              0xcbf43926);
static_assert(crc::digest<crc::crc8>().update("123456789").value() == 0xf4);
static_assert(crc::engine::make(crc::crc16_modbus).engine.compute("123456789") == 0x4b37);

// CRC-32 under another name: in no catalogue, but the library has its polynomial.
constexpr crc::params started{.width = 32, .poly = 0x04c11db7, .init = 0x12345678, .refin = true, .refout = true};

void known_at_compile_time(std::size_t n) {
    const std::uint32_t whole = crc32_of(message, n);
    const std::size_t a = n / 3, b = n - a;
    CHECK(crc::compute<crc::crc32>(message, n) == whole);
    CHECK(crc::compute<crc::crc32>(crc::bytes(message, n)) == whole);
    CHECK(crc::compute<started>(message, n) == model(0x1e6a2c48, 0xedb88320, message, n));
    const std::uint32_t first = crc32_of(message, a), second = crc32_of(message + a, b);
    CHECK(crc::update<crc::crc32>(first, message + a, b) == whole);
    CHECK(crc::combine<crc::crc32>(first, second, b) == whole);
    CHECK(crc::combiner<crc::crc32>(b)(first, second) == whole);
    CHECK(crc::remove_suffix<crc::crc32>(whole, second, b) == first);
    static unsigned char to[sizeof(message)];
    CHECK(crc::copy<crc::crc32>(to, message, n) == whole && (n == 0 || to[n - 1] == message[n - 1]));
    const crc::piece pieces[3] = {{message, a}, {message + a, b}, {message, n}};
    CHECK(crc::gather<crc::crc32>(pieces, 2) == whole);
    std::uint32_t each[3] = {};
    crc::compute_many<crc::crc32>(pieces, 3, each);
    CHECK(each[0] == first && each[1] == second && each[2] == whole);
    crc::digest<crc::crc32> d;
    d.update(message, a).update(crc::bytes(message + a, b));
    CHECK(d.value() == whole && d.size() == n);
    crc::digest<crc::crc32> e;
    CHECK(e.update_gather(pieces, 1).update_copy(to, message + a, b) == d);
}

void known_at_run_time(std::size_t n) {
    static const crc::params algorithms[] = {crc::crc32, crc::crc32c};
    static const std::uint32_t taps[] = {0xedb88320, 0x82f63b78};
    for (unsigned i = 0; i < 2; ++i) {
        const auto [e, error] = crc::engine::make(algorithms[i]);
        const std::uint32_t whole = ~model(0xffffffff, taps[i], message, n),
                            first = ~model(0xffffffff, taps[i], message, n / 3);
        CHECK(!error && e.compute(message, n) == whole);
        CHECK(e.update(first, message + n / 3, n - n / 3) == whole);
        CHECK(e.combine(first, e.compute(message + n / 3, n - n / 3), n - n / 3) == whole);
        CHECK(e.start().update(message, n).value() == whole);
        const auto w = crc::wide_engine::make(algorithms[i]).engine;
        CHECK(w.compute(message, n) == whole);
    }
    CHECK(crc::engine::make({.width = 8, .poly = 2}).error.field != nullptr);
}

#if defined(CUSTOM)
// Algorithms that the library does not have: one with a polynomial of its own, and one in the other direction.
constexpr crc::params own{.width = 32, .poly = 0x1a2b3c4d, .init = 0, .refin = true, .refout = true};
constexpr crc::params turned{.width = 32, .poly = 0x1edc6f41, .init = 0xffffffff};
void custom(std::size_t n) {
    CHECK(crc::compute<own>(message, n) == model(0, crc::gf2::reflect(0x1a2b3c4du, 32), message, n));
    CHECK(crc::compute<turned>(message, n) == crc::engine::make(turned).engine.compute(message, n));
}
#else
void custom(std::size_t) {}
#endif

// What one kernel's name does here holds in the library.
void kernels() {
    CHECK(crc::force_kernel(nullptr));
    for (const crc::kernel& k : crc::kernels()) {
        CHECK(crc::force_kernel(k.name) == k.runs_here);
        known_at_compile_time(1000);
    }
    CHECK(crc::force_kernel(crc::kernels()[crc::kernels().size() - 1].name));
    const char* const name = crc::active_kernel<crc::crc32>();
    CHECK(name[0] == 'p' && name[1] == 'o' && name[2] == 'r');
    CHECK(crc::engine::make(crc::crc32).engine.active_kernel() == name);
    CHECK(crc::force_kernel(nullptr));
}

}  // namespace

int main() {
    for (std::size_t i = 0; i < sizeof(message); ++i) message[i] = static_cast<unsigned char>(i * i * 13 + i * 5 + 1);
    for (std::size_t n = 0; n <= sizeof(message); n += n < 70 ? 1 : 131) {
        known_at_compile_time(n);
        known_at_run_time(n);
        custom(n);
    }
    kernels();
    return wrong == 0 ? 0 : 1;
}
