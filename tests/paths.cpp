// crc::active_kernel with a size: the path that a message of that size takes, for one algorithm of each width class.
#include <crc/crc.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/forced.hpp"

namespace {

// From this size on a message takes this path.
struct step {
    std::size_t from;
    std::string path;
};
using steps = std::vector<step>;

// Where the path changes, up to `longest` bytes.
template <class Path>
steps steps_of(const Path& path, std::size_t longest) {
    steps found;
    for (std::size_t n = 0; n <= longest; ++n) {
        if (const std::string name = path(n); found.empty() || found.back().path != name) found.push_back({n, name});
    }
    return found;
}

template <crc::params Params>
steps fixed_steps() {
    return steps_of([](std::size_t n) { return crc::active_kernel<Params>(n); }, 3000);
}

[[maybe_unused]] std::string text(const steps& all) {
    std::string result;
    for (const step& s : all) result += std::to_string(s.from) + " " + s.path + "\n";
    return result;
}

std::string portable() { return crc::kernels()[crc::kernels().size() - 1].name; }

[[maybe_unused]] bool runs(const std::string& name) {
    for (const crc::kernel& k : crc::kernels())
        if (k.name == name) return k.runs_here;
    return false;
}

}  // namespace

TEST_CASE("paths: a long message takes the kernel without a size") {
    for (const crc::kernel& k : crc::kernels()) {
        const test::forced now(k.name);
        if (!now) continue;
        CAPTURE(k.name);
        CHECK(std::string(crc::active_kernel<crc::crc32>(1u << 20u)) == crc::active_kernel<crc::crc32>());
        CHECK(std::string(crc::active_kernel<crc::crc16_modbus>(1u << 20u)) == crc::active_kernel<crc::crc16_modbus>());
        CHECK(std::string(crc::active_kernel<crc::crc82_darc>(20)) == portable());
    }
    const auto engine = crc::engine::make(crc::crc64_xz).engine;
    CHECK(std::string(engine.active_kernel(100)) == crc::active_kernel<crc::crc64_xz>(100));
    CHECK(std::string(engine.active_kernel()) == crc::active_kernel<crc::crc64_xz>());
    CHECK(std::string(crc::engine().active_kernel(5)) != "");
    CHECK(std::string(crc::wide_engine::make(crc::crc82_darc).engine.active_kernel()) == portable());
}

// The table of docs/kernels.md, as far as this CPU goes. (Where flags promise a kernel, there are no lesser ones.)
#if (defined(__x86_64__) || defined(__i386__)) && !defined(__SSSE3__)
TEST_CASE("paths: x86, where they change") {
    struct row {
        const char* kernel;
        steps crc8, crc16, crc32, crc32c, crc64;
    };
    const std::string no = portable();
    const row rows[] = {
        {"x86_gfni512",
         {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}, {1024, "x86_gfni512"}},
         {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}, {1024, "x86_gfni512"}},
         {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}, {1301, "x86_gfni512"}},
         {{0, "x86_pclmul"}, {33, "x86_vpclmul512"}, {1301, "x86_gfni512"}},
         {{0, no}}},
        {"x86_vpclmul512",
         {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}},
         {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}},
         {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}},
         {{0, "x86_pclmul"}, {33, "x86_vpclmul512"}},
         {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}}},
        {"x86_gfni256",
         {{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}, {512, "x86_gfni256"}},
         {{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}, {512, "x86_gfni256"}},
         {{0, no}},
         {{0, no}},
         {{0, no}}},
        {"x86_vpclmul256",
         {{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}},
         {{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}},
         {{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}},
         {{0, "x86_pclmul"}, {49, "x86_vpclmul256"}},
         {{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}}},
        {"x86_pclmul",
         {{0, no}, {9, "x86_pclmul"}},
         {{0, no}, {9, "x86_pclmul"}},
         {{0, no}, {9, "x86_pclmul"}},
         {{0, "x86_pclmul"}},
         {{0, no}, {9, "x86_pclmul"}}},
        {"x86_avx2",
         {{0, no}, {9, "x86_pclmul"}, {768, "x86_avx2"}},
         {{0, no}, {9, "x86_pclmul"}, {768, "x86_avx2"}},
         {{0, no}},
         {{0, no}},
         {{0, no}}},
        {"x86_vpclmul512_crc32c",
         {{0, no}},
         {{0, no}},
         {{0, no}},
         {{0, "x86_crc32c"}, {97, "x86_vpclmul512_crc32c"}},
         {{0, no}}},
        {"x86_vpclmul256_crc32c",
         {{0, no}},
         {{0, no}},
         {{0, no}},
         {{0, "x86_crc32c"}, {129, "x86_vpclmul256_crc32c"}},
         {{0, no}}},
        {"x86_pclmul_crc32c",
         {{0, no}},
         {{0, no}},
         {{0, no}},
         {{0, "x86_crc32c"}, {129, "x86_pclmul_crc32c"}},
         {{0, no}}},
        {"x86_ssse3", {{0, no}, {512, "x86_ssse3"}}, {{0, no}, {512, "x86_ssse3"}}, {{0, no}}, {{0, no}}, {{0, no}}},
        {"x86_crc32c", {{0, no}}, {{0, no}}, {{0, no}}, {{0, "x86_crc32c"}}, {{0, no}}},
    };
    for (const row& r : rows) {
        const test::forced now(r.kernel);
        if (!now) continue;
        CAPTURE(r.kernel);
        CHECK(text(fixed_steps<crc::crc8_smbus>()) == text(r.crc8));
        CHECK(text(fixed_steps<crc::crc16_modbus>()) == text(r.crc16));
        CHECK(text(fixed_steps<crc::crc32>()) == text(r.crc32));
        CHECK(text(fixed_steps<crc::crc32c>()) == text(r.crc32c));
        CHECK(text(fixed_steps<crc::crc64_xz>()) == text(r.crc64));
    }
    if (runs("x86_gfni512_crc32c")) {
        steps expected = {{0, "x86_crc32c"}, {97, "x86_vpclmul512_crc32c"}, {1301, "x86_gfni512_crc32c"}};
        namespace cpu = crc::detail::cpu;
        if ((cpu::found() & (cpu::x86_few_ports | cpu::x86_halves)) != 0) expected.pop_back();
        CHECK(text(fixed_steps<crc::crc32c>()) == text(expected));
        CHECK(text(fixed_steps<crc::crc64_xz>()) == text(rows[1].crc64));
    }
}

// Properties of CPUs decide while no kernel is forced; here they are put beside a forced one, as if the CPU had them.
TEST_CASE("paths: x86, where properties of the CPU change them") {
    namespace cpu = crc::detail::cpu;
    const std::string no = portable();
    unsigned char message[5000];
    for (std::size_t i = 0; i < sizeof message; ++i) message[i] = static_cast<unsigned char>(i * i + i / 7);
    const auto check = [&]<crc::params P>(const steps& expected) {
        const steps found = steps_of([](std::size_t n) { return crc::active_kernel<P>(n); }, sizeof message);
        CHECK(text(found) == text(expected));
        const auto engine = crc::engine::make(P).engine;
        for (const std::size_t n : {std::size_t(4999), std::size_t(5) << 20u, std::size_t(9) << 20u}) {
            // Engines have no code for some sets of distances, and multiply.
            const std::string name = engine.active_kernel(n);
            CHECK((name == crc::active_kernel<P>(n) || name.starts_with("x86_vpclmul")));
        }
        for (const std::size_t n : {std::size_t(1000), std::size_t(1600), std::size_t(4095), std::size_t(4999)}) {
            const auto value = crc::compute<P>(message, n);
            CHECK(engine.compute(message, n) == value);
            unsigned char copy[sizeof message];
            CHECK(crc::copy<P>(copy, message, n) == value);
            const cpu::kernel_set usable = cpu::words.usable;
            cpu::words.usable = cpu::known | cpu::portable;
            CHECK(crc::compute<P>(message, n) == value);
            cpu::words.usable = usable;
        }
    };
    if (const test::forced now("x86_gfni512"); now) {
        cpu::words.usable |= cpu::x86_few_ports;
        check.operator()<crc::crc32>({{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}});
        check.operator()<crc::crc24_openpgp>(
            {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}, {4096, "x86_gfni512"}});
        check.operator()<crc::crc16_modbus>(
            {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}, {4096, "x86_gfni512"}});
        check.operator()<crc::crc16_t10_dif>(
            {{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}, {1024, "x86_gfni512"}});
        check.operator()<crc::crc8_smbus>({{0, no}, {9, "x86_pclmul"}, {33, "x86_vpclmul512"}, {1024, "x86_gfni512"}});
    }
    if (const test::forced now("x86_gfni512_crc32c"); now) {
        cpu::words.usable |= cpu::x86_few_ports;
        CHECK(text(fixed_steps<crc::crc32c>()) == text({{0, "x86_crc32c"}, {97, "x86_vpclmul512_crc32c"}}));
    }
    if (const test::forced now("x86_gfni512"); now) {
        cpu::words.usable |= cpu::x86_halves;
        const std::string vpclmul512 = "x86_vpclmul512", gfni512 = "x86_gfni512";
        check.operator()<crc::crc32>({{0, no}, {9, "x86_pclmul"}, {33, vpclmul512}, {2048, gfni512}});
        check.operator()<crc::crc24_openpgp>({{0, no}, {9, "x86_pclmul"}, {33, vpclmul512}, {1301, gfni512}});
        check.operator()<crc::crc16_t10_dif>({{0, no}, {9, "x86_pclmul"}, {33, vpclmul512}, {1024, gfni512}});
        check.operator()<crc::crc16_modbus>({{0, no}, {9, "x86_pclmul"}, {33, vpclmul512}, {1024, gfni512}});
        check.operator()<crc::crc8_smbus>({{0, no}, {9, "x86_pclmul"}, {33, vpclmul512}, {1024, gfni512}});
        CHECK(crc::active_kernel<crc::crc8_smbus>(24u << 20u) == gfni512);
        CHECK(crc::active_kernel<crc::crc8_smbus>((24u << 20u) + 1) == vpclmul512);
        CHECK(crc::active_kernel<crc::crc16_modbus>((24u << 20u) + 1) == gfni512);
    }
    if (const test::forced now("x86_gfni512_crc32c"); now) {
        cpu::words.usable |= cpu::x86_halves;
        const auto name = [](std::size_t n) { return std::string(crc::active_kernel<crc::crc32c>(n)); };
        CHECK(name(11775) == "x86_vpclmul512_crc32c");
        CHECK(name(11776) == "x86_gfni512_crc32c");
        CHECK(name(1u << 20u) == "x86_gfni512_crc32c");
        CHECK(name((1u << 20u) + 1) == "x86_vpclmul512_crc32c");
    }
    if (const test::forced now("x86_gfni256"); now) {
        cpu::words.usable |= cpu::x86_few_ports;
        check.operator()<crc::crc16_modbus>(
            {{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}, {512, "x86_gfni256"}});
    }
    if (const test::forced now("x86_vpclmul256"); now) {
        cpu::words.usable |= cpu::x86_slow_vpclmul;
        check.operator()<crc::crc32>({{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}});
        check.operator()<crc::crc16_modbus>({{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}, {4096, "x86_avx2"}});
        check.operator()<crc::crc8_smbus>({{0, no}, {9, "x86_pclmul"}, {49, "x86_vpclmul256"}, {1536, "x86_avx2"}});
        CHECK(std::string(crc::active_kernel<crc::crc16_modbus>(5u << 20u)) == "x86_vpclmul256");
        CHECK(std::string(crc::active_kernel<crc::crc8_smbus>(5u << 20u)) == "x86_avx2");
        CHECK(std::string(crc::active_kernel<crc::crc8_smbus>(9u << 20u)) == "x86_vpclmul256");
    }
}
#endif

#if CRC_LOONGARCH_CRC
TEST_CASE("paths: LoongArch, where they change") {
    const test::forced now("loongarch_crc");
    if (!now) return;
    CHECK(text(fixed_steps<crc::crc32>()) == text({{0, "loongarch_crc"}}));
    CHECK(text(fixed_steps<crc::crc32c>()) == text({{0, "loongarch_crc"}}));
    CHECK(text(fixed_steps<crc::crc64_xz>()) == text({{0, portable()}}));
}
#endif

#if CRC_PPC_VPMSUM || CRC_S390X_VGFM || CRC_RISCV_ZBC
namespace {

void check_all_algorithms(const char* name, const steps& expected) {
    const test::forced now(name);
    if (!now) return;
    CAPTURE(name);
    CHECK(text(fixed_steps<crc::crc8_smbus>()) == text(expected));
    CHECK(text(fixed_steps<crc::crc16_modbus>()) == text(expected));
    CHECK(text(fixed_steps<crc::crc32>()) == text(expected));
    CHECK(text(fixed_steps<crc::crc32_mpeg_2>()) == text(expected));
    CHECK(text(fixed_steps<crc::crc64_xz>()) == text(expected));
}

}  // namespace

TEST_CASE("paths: POWER, z/Architecture and RISC-V, where they change") {
    for (const char* name : {"ppc_vpmsum", "s390x_vgfm"}) check_all_algorithms(name, {{0, portable()}, {5, name}});
    check_all_algorithms("riscv_zbc", {{0, portable()}, {14, "riscv_zbc"}});
    check_all_algorithms("riscv_zvbc", {{0, portable()}, {14, "riscv_zbc"}, {512, "riscv_zvbc"}});
}
#endif
