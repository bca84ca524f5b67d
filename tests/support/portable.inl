// Tests one portable policy: the file that includes this defines CRC_PORTABLE_TABLES first.
#define CRC_PORTABLE_ONLY
#include "kernel_checks.inl"

namespace {

void check_portable(const char* name) {
    CHECK(std::string(crc::active_kernel<crc::crc32>()) == name);
    CHECK(std::string(crc::active_kernel<crc::crc82_darc>()) == name);
    REQUIRE(crc::kernels().size() == 1);
    CHECK(std::string(crc::kernels()[0].name) == name);
    CHECK(crc::kernels()[0].runs_here);

    subjects all = of_each_class();
    verdict v(name);
    check_of_each_class(all, v);
    all.push_back(std::make_unique<fixed<test::width27>>("27 bits, refin != refout", message()));
    all.push_back(std::make_unique<fixed<crc::crc12_umts>>("CRC-12/UMTS", message()));
    all.push_back(std::make_unique<fixed<crc::crc3_rohc>>("CRC-3/ROHC", message()));
    all.push_back(std::make_unique<by_engine>("CRC-40/GSM, engine", crc::crc40_gsm, message()));
    all.push_back(std::make_unique<by_engine>("CRC-32, engine", crc::crc32, message()));
    check_lengths(all, message(), v);
    check_alignments(all, message(), v);
    check_random_pieces(all, message(), v);
    check_sizes(all, message(), {4095, 4096, 4097}, v);
    v.finish();
}

}  // namespace
