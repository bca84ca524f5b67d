// crc::limit_kernels: the kernels whose needs are among those of the named one, by a table that states them anew.
#include <crc/crc.hpp>

#include <string>
#include <vector>

#include "support/forced.hpp"

namespace {

using names = std::vector<std::string>;

struct row {
    const char* limit;
    names allowed;
};

// "+": those of the row before, too.
const std::vector<row> rows = {
#if CRC_X86_KERNELS
    {"x86_ssse3", {"x86_ssse3"}},
    {"x86_crc32c", {"+", "x86_crc32c"}},
    {"x86_pclmul", {"+", "x86_pclmul", "x86_pclmul_crc32c"}},
    {"x86_pclmul_crc32c", {"+"}},
    {"x86_avx2", {"+", "x86_avx2"}},
    {"x86_vpclmul256", {"+", "x86_vpclmul256", "x86_vpclmul256_crc32c"}},
    {"x86_vpclmul256_crc32c", {"+"}},
    {"x86_vpclmul512", {"+", "x86_vpclmul512", "x86_vpclmul512_crc32c"}},
    {"x86_vpclmul512_crc32c", {"+"}},
    {"x86_gfni512", {"+", "x86_gfni256", "x86_gfni512", "x86_gfni512_crc32c"}},
    {"x86_gfni512_crc32c", {"+"}},
    {"x86_gfni256",
     {"x86_ssse3", "x86_crc32c", "x86_pclmul", "x86_pclmul_crc32c", "x86_avx2", "x86_vpclmul256", "x86_vpclmul256_crc32c",
      "x86_gfni256"}},
#elif CRC_ARM_KERNELS && defined(__aarch64__)
    {"arm_neon", {"arm_neon"}},
    {"arm_crc32", {"+", "arm_crc32"}},
    {"arm_pmull_crc32", {"+", "arm_pmull", "arm_pmull_crc32"}},
    {"arm_pmull_eor3_crc32", {"+", "arm_pmull_eor3", "arm_pmull_eor3_crc32"}},
    {"arm_pmull", {"arm_neon", "arm_pmull"}},
    {"arm_pmull_eor3", {"+", "arm_pmull_eor3"}},
#elif CRC_ARM_KERNELS
    {"arm_crc32", {"arm_crc32"}},
    {"arm_pmull_crc32", {"+", "arm_pmull", "arm_pmull_crc32"}},
    {"arm_pmull", {"arm_pmull"}},
#endif
    {crc::detail::portable_name, {}},
};

bool among(const std::string& name, const names& list) {
    for (const std::string& other : list) {
        if (name == other) return true;
    }
    return name == crc::detail::portable_name;
}

// The paths that messages of some sizes take, by algorithms of all kinds.
names taken() {
    names all;
    for (const std::size_t n : {std::size_t(3), std::size_t(100), std::size_t(5000), std::size_t(64) << 20u}) {
        for (const char* const name :
             {crc::active_kernel<crc::crc32>(n), crc::active_kernel<crc::crc32c>(n), crc::active_kernel<crc::crc64_xz>(n),
              crc::active_kernel<crc::crc16_modbus>(n), crc::active_kernel<crc::crc8_smbus>(n)}) {
            all.emplace_back(name);
        }
    }
    return all;
}

template <crc::params P>
std::string active() {
    return crc::active_kernel<P>(5000);
}

// Ends limits, also when a check that fails leaves the scope.
struct limited {
    explicit limited(const char* kernel) : done(crc::limit_kernels(kernel)) {}
    limited(const limited&) = delete;
    limited& operator=(const limited&) = delete;
    ~limited() { crc::limit_kernels(nullptr); }
    bool done;
};

bool compiled(const char* name) {
    for (const crc::kernel& k : crc::kernels()) {
        if (std::string(k.name) == name) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("limit: every algorithm takes its best kernel of no greater needs") {
    const names automatic = taken();
    unsigned char message[5000];
    for (std::size_t i = 0; i < sizeof message; ++i) message[i] = static_cast<unsigned char>(i * i + i / 7);
    const auto value = crc::compute<crc::crc32>(message, sizeof message);
    names before;
    for (const row& r : rows) {
        names allowed;
        for (const std::string& name : r.allowed) {
            if (name == "+") allowed.insert(allowed.end(), before.begin(), before.end());
            else allowed.push_back(name);
        }
        before = allowed;
        CAPTURE(r.limit);
        const limited now(r.limit);
        if constexpr (crc::detail::cpu::promised == 0) CHECK(now.done == compiled(r.limit));
        if (!now.done) {
            CHECK(taken() == automatic);
            continue;
        }
        const names paths = taken();
        for (const std::string& name : paths) {
            CAPTURE(name);
            CHECK(among(name, allowed));
        }
        // What the automatic choice took and the limit allows, it takes still.
        for (std::size_t i = 0; i < paths.size(); ++i) {
            if (among(automatic[i], allowed)) CHECK(paths[i] == automatic[i]);
        }
        CHECK(crc::compute<crc::crc32>(message, sizeof message) == value);
    }
    CHECK(taken() == automatic);
}

TEST_CASE("limit: the later of limits and forcing counts") {
    const std::string automatic = active<crc::crc32>(), none = crc::detail::portable_name;
    {
        const limited now(none.c_str());
        REQUIRE(now.done);
        CHECK(active<crc::crc32>() == none);
        // A call that fails changes nothing.
        CHECK_FALSE(crc::limit_kernels("no such kernel"));
        CHECK_FALSE(crc::limit_kernels(""));
        CHECK(active<crc::crc32>() == none);
        CHECK(crc::force_kernel(nullptr));
        CHECK(active<crc::crc32>() == automatic);
    }
    for (const crc::kernel& k : crc::kernels()) {
        if (!k.runs_here) continue;
        CAPTURE(k.name);
        const limited now(none.c_str());
        CHECK(crc::force_kernel(k.name));
        const test::forced again(k.name);
        CHECK((active<crc::crc32>() == k.name || active<crc::crc32>() == none));
        CHECK(crc::limit_kernels(nullptr));
        CHECK(active<crc::crc32>() == automatic);
    }
}

TEST_CASE("limit: no limit below what the flags promise, but for the portable kernel") {
    const names automatic = taken();
    for (const crc::kernel& k : crc::kernels()) {
        if (k.name == std::string(crc::detail::portable_name)) continue;
        CAPTURE(k.name);
        const limited now(k.name);
        const auto within = crc::detail::cpu::kernels_within(crc::detail::kernels_named(k.name));
        CHECK(now.done == ((crc::detail::cpu::promised & ~within) == 0));
        if (!now.done) CHECK(taken() == automatic);
    }
    const limited now(crc::detail::portable_name);
    CHECK(now.done);
}

#if CRC_X86_KERNELS
TEST_CASE("limit: x86, what an algorithm keeps") {
    const auto runs = [](const char* name) { return bool(test::forced(name)); };
    if (crc::detail::cpu::promised != 0 || !runs("x86_vpclmul256")) return;
    const limited now("x86_vpclmul256");
    CHECK(active<crc::crc32>() == "x86_vpclmul256");
    CHECK(active<crc::crc64_xz>() == "x86_vpclmul256");
    CHECK(active<crc::crc32c>() == "x86_vpclmul256_crc32c");
    CHECK(crc::limit_kernels("x86_pclmul"));
    CHECK(active<crc::crc32>() == "x86_pclmul");
    CHECK(active<crc::crc32c>() == "x86_pclmul_crc32c");
    CHECK(crc::limit_kernels("x86_crc32c"));
    CHECK(active<crc::crc32>() == crc::detail::portable_name);
    CHECK(active<crc::crc32c>() == "x86_crc32c");
    CHECK(active<crc::crc16_modbus>() == "x86_ssse3");
}
#endif
