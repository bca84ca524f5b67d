// Every kernel that runs here against the model: the whole catalogue, random parameters, every length, every alignment,
// between guard pages.
#include "support/forced.hpp"
#include "support/kernel_checks.inl"

namespace {

template <class Check>
void verify(const subjects& all, Check check) {
    test::with_each_kernel([&](const char* kernel) {
        verdict v(kernel);
        check(all, v);
        v.finish();
    });
}

const subjects& catalogue_at_run_time() {
    static const subjects all = [] {
        subjects result;
        for (const crc::entry& row : crc::catalogue) {
            if (row.params.width > 64) continue;
            result.push_back(std::make_unique<by_engine>(std::string(row.name) + ", engine", row.params, message()));
        }
        return result;
    }();
    return all;
}

// Two random algorithms of each width.
const subjects& random_algorithms() {
    static const subjects all = [] {
        subjects result;
        test::random random(64);
        for (unsigned i = 0; i < 128; ++i) {
            const crc::params p = random.algorithm(1 + i / 2);
            const std::string name = "width " + std::to_string(p.width) + ", poly " + model::text(test::wide(p.poly)) +
                                     ", init " + model::text(test::wide(p.init)) + (p.refin ? ", refin" : "") +
                                     (p.refout ? ", refout" : "") + ", xorout " + model::text(test::wide(p.xorout));
            result.push_back(std::make_unique<by_engine>(name, p, message()));
        }
        return result;
    }();
    return all;
}

const subjects& known_at_compile_time() {
    static const subjects all = [] {
        subjects result = of_each_class();
#define CRC_TEST_ADD(name) result.push_back(std::make_unique<fixed<name>>(#name, message()));
        CRC_TEST_ADD(crc::crc32c)
        CRC_TEST_ADD(crc::crc5_usb)
        CRC_TEST_ADD(crc::crc12_umts)
        CRC_TEST_ADD(crc::crc24_openpgp)
        CRC_TEST_ADD(crc::crc3_rohc)
        CRC_TEST_ADD(crc::crc40_gsm)
        CRC_TEST_ADD(crc::crc64_nvme)
        CRC_TEST_ADD(crc::crc16_t10_dif)
        CRC_TEST_ADD(crc::crc31_philips)
        CRC_TEST_ADD(crc::crc7_mmc)
        CRC_TEST_ADD(test::width33)
        CRC_TEST_ADD(test::width1)
#undef CRC_TEST_ADD
        return result;
    }();
    return all;
}

void check_all(const subjects& all, verdict& v) {
    check_lengths(all, message(), v);
    check_alignments(all, message(), v);
    check_random_pieces(all, message(), v);
    check_sizes(all, message(), {4095, 4096, 4097}, v);
}

}  // namespace

TEST_CASE("kernels: the list") {
    const auto all = crc::kernels();
    REQUIRE(all.size() > 0);
    const crc::kernel& portable = all[all.size() - 1];
    // Eight tables where hardly a CPU needs them (detail/base/config.hpp).
    const bool multiplies = all.size() > 1 && std::any_of(all.begin(), all.end(), [](const crc::kernel& k) {
        return std::string(k.name) == "x86_pclmul";
    });
    CHECK(std::string(portable.name) == (multiplies ? "portable_slice8" : "portable_braid"));
    CHECK(portable.runs_here);
    const std::string automatic = crc::active_kernel<crc::crc32>();
    for (const crc::kernel& k : all) {
        CAPTURE(k.name);
        const test::forced now(k.name);
        CHECK(bool(now) == k.runs_here);
        if (!now) {
            CHECK(crc::active_kernel<crc::crc32>() == automatic);
            continue;
        }
        // What a kernel cannot serve goes to the portable one.
        bool serves = false;
        for (const std::string used :
             {crc::active_kernel<crc::crc32>(), crc::active_kernel<crc::crc32c>(),
              crc::active_kernel<crc::crc16_xmodem>(), crc::active_kernel<crc::crc8_smbus>()}) {
            CHECK((used == k.name || used == portable.name));
            serves = serves || used == k.name;
        }
        CHECK(serves);
        CHECK(std::string(crc::active_kernel<crc::crc82_darc>()) == portable.name);
        // A failed call changes nothing.
        CHECK_FALSE(crc::force_kernel("no such kernel"));
        CHECK_FALSE(crc::force_kernel(""));
        CHECK((crc::active_kernel<crc::crc32>() == std::string(k.name) ||
               crc::active_kernel<crc::crc32>() == std::string(portable.name)));
    }
    CHECK(crc::active_kernel<crc::crc32>() == automatic);
    CHECK(crc::force_kernel(nullptr));
}

TEST_CASE("kernels: algorithms known at compile time") { verify(known_at_compile_time(), check_all); }

TEST_CASE("kernels: the catalogue at run time") {
    REQUIRE(catalogue_at_run_time().size() + 1 == sizeof(crc::catalogue) / sizeof(crc::catalogue[0]));
    verify(catalogue_at_run_time(), check_all);
}

TEST_CASE("kernels: random parameters") { verify(random_algorithms(), check_all); }

TEST_CASE("kernels: every split, and large sizes") {
    static const subjects all = of_each_class();
    verify(all, check_of_each_class);
}

TEST_CASE("kernels: sizes around powers of two") {
    subjects some;
    for (const crc::entry& row : crc::catalogue) {
        if (row.params.width > 64 || row.params.poly == crc::crc32.poly) continue;
        if (&row - crc::catalogue < 20 || (&row - crc::catalogue) % 5 == 0) {
            some.push_back(std::make_unique<by_engine>(row.name, row.params, message()));
        }
    }
    verify(some, [](const subjects& all, verdict& v) {
        check_sizes(all, message(), {2047, 2048, 2049, 8191, 8192, 8193, 16383, 16384, 16385, 32767, 32769}, v);
    });
}
