// Says which kernels run on this CPU, and checks all of them against a plain loop over bits. For tests/cpus/run.sh, which
// runs it on many CPUs and compiles it with many flags; so it needs nothing but the library, the model and printf.
#include <crc/crc.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <initializer_list>

#include "../support/model.cpp"

namespace {

int wrong = 0;

inline constexpr std::size_t limit = 1600;
unsigned char message[limit + 1];

void report(const char* kernel, const char* name, const char* how, std::size_t size) {
    if (++wrong < 10) std::printf("wrong: %s, %s, %s, %u bytes\n", kernel, name, how, static_cast<unsigned>(size));
}

// Lengths 0 to `limit`, from two alignments, and in two pieces.
template <crc::params P>
void check(const char* kernel, const char* name, std::uint64_t check_value) {
    if (crc::compute<P>("123456789", 9) != check_value) report(kernel, name, "compute, check value", 9);
    const crc::engine e = crc::engine::make(P).engine;
    const auto number = [](const crc::uint128& v) { return model::wide{0, static_cast<std::uint64_t>(v)}; };
    model::crc m({P.width, number(P.poly), number(P.init), P.refin, P.refout, number(P.xorout)});
    for (std::size_t n = 0; n <= limit; ++n) {
        if (n > 0) m.add_byte(message[n]);
        const std::uint64_t expected = m.value().low;
        const unsigned char* const p = message + 1;
        if (crc::compute<P>(p, n) != expected) report(kernel, name, "compute", n);
        if (crc::digest<P>().update(p, n / 3).update(p + n / 3, n - n / 3).value() != expected) {
            report(kernel, name, "digest", n);
        }
        if (e.compute(p, n) != expected) report(kernel, name, "engine", n);
    }
}

// Copies that are long enough for the kernels to do, against the CRC of the same.
template <crc::params P>
void check_copy(const char* kernel, const char* name) {
    static unsigned char from[8 << 10], to[sizeof from];
    for (std::size_t i = 0; i < sizeof from; ++i) from[i] = static_cast<unsigned char>(i * i >> 5 ^ i);
    const std::size_t n = sizeof from - 35;
    const crc::engine e = crc::engine::make(P).engine;
    const auto expected = crc::compute<P>(from + 17, n);
    const auto good = [&] {
        bool same = true;
        for (std::size_t i = 0; i < n; ++i) same = same && to[i + 3] == from[i + 17];
        for (unsigned char& byte : to) byte = 0;
        return same;
    };
    if (crc::copy<P>(to + 3, from + 17, n) != expected || !good()) report(kernel, name, "copy", n);
    if (e.copy(to + 3, from + 17, n) != expected || !good()) report(kernel, name, "engine's copy", n);
}

void check_all(const char* kernel) {
    check<crc::crc32>(kernel, "crc32", 0xcbf43926);
    check<crc::crc32c>(kernel, "crc32c", 0xe3069283);
    check<crc::crc64_nvme>(kernel, "crc64_nvme", 0xae8b14860a799888);
    check<crc::crc16_xmodem>(kernel, "crc16_xmodem", 0x31c3);
    check<crc::crc24_openpgp>(kernel, "crc24_openpgp", 0x21cf02);
    check<crc::crc12_umts>(kernel, "crc12_umts", 0xdaf);
    check_copy<crc::crc32>(kernel, "crc32");
    check_copy<crc::crc64_nvme>(kernel, "crc64_nvme");
    check_copy<crc::crc16_xmodem>(kernel, "crc16_xmodem");
    check_copy<crc::crc8_smbus>(kernel, "crc8_smbus");
}

}  // namespace

int main() {
    for (std::size_t i = 0; i <= limit; ++i) message[i] = static_cast<unsigned char>(i * i * 31 + i * 7 + 3);

    // Before anything else: the choice that a program gets which never asks.
    check_all("automatic");
#if CRC_X86_KERNELS
    // Properties that decide between kernels which all run here are a matter of tests/paths.cpp.
    namespace cpu = crc::detail::cpu;
    for (cpu::kernel_set* const set : {&cpu::words.usable, &cpu::words.allowed})
        *set &= ~(cpu::x86_properties & ~cpu::x86_fast_pclmul);
#endif
    std::printf("crc32 %s\n", crc::active_kernel<crc::crc32>());
    std::printf("crc32c %s\n", crc::active_kernel<crc::crc32c>());
    std::printf("crc64_nvme %s\n", crc::active_kernel<crc::crc64_nvme>());
    std::printf("crc16_xmodem %s\n", crc::active_kernel<crc::crc16_xmodem>());

    std::printf("compiled");
    for (const crc::kernel& k : crc::kernels()) std::printf(" %s", k.name);
    std::printf("\nruns");
    for (const crc::kernel& k : crc::kernels()) {
        if (k.runs_here) std::printf(" %s", k.name);
    }
    std::printf("\n");

    // Each kernel that an algorithm takes is in the list.
    for (const char* const taken : {crc::active_kernel<crc::crc32>(), crc::active_kernel<crc::crc32c>(),
                                    crc::active_kernel<crc::crc64_nvme>(), crc::active_kernel<crc::crc16_xmodem>()}) {
        bool listed = false;
        for (const crc::kernel& k : crc::kernels())
            listed = listed || (k.runs_here && crc::detail::same_text(k.name, taken));
        if (!listed) {
            ++wrong;
            std::printf("wrong: %s is not in crc::kernels()\n", taken);
        }
    }

    for (const crc::kernel& k : crc::kernels()) {
        if (crc::force_kernel(k.name) != k.runs_here) {
            ++wrong;
            std::printf("wrong: force_kernel(\"%s\")\n", k.name);
        }
        if (k.runs_here) check_all(k.name);
    }
    std::printf("%d wrong\n", wrong);
    return wrong == 0 ? 0 : 1;
}
