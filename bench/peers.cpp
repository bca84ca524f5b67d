// The libraries to compare with, each only if CMake found it (CRC_BENCH_…). All of them choose by the CPU themselves, or
// not at all.
#include "measure.hpp"

#include <cstdint>
#include <memory>

#if defined(CRC_BENCH_ISAL)
#include <isa-l.h>
#endif
#if defined(CRC_BENCH_ZLIB)
#include <zlib.h>
#endif
#if defined(CRC_BENCH_LIBDEFLATE)
#include <libdeflate.h>
#endif
#if defined(CRC_BENCH_BOOST)
#include <boost/crc.hpp>
#include <boost/version.hpp>
#endif
#if defined(CRC_BENCH_GOOGLE)
#include <crc32c/crc32c.h>
#endif
#if defined(CRC_BENCH_ABSEIL)
#include <absl/base/config.h>
#include <absl/crc/crc32c.h>
#include <absl/strings/string_view.h>
#endif
#if defined(CRC_BENCH_CRCPP)
#define CRCPP_USE_CPP11
#include <CRC.h>
#endif
#if defined(CRC_BENCH_CRCFAST)
#include <libcrc_fast.h>
#endif

extern "C" {
// bench/rust, as a static library.
#if defined(CRC_BENCH_RUST)
const char* crc_rust_lock();  // Cargo.lock
#define CRC_BENCH_RUST_CRC(name, value)                     \
    value name##_of(const unsigned char* p, std::size_t n); \
    value name##_on(value crc, const unsigned char* p, std::size_t n);
CRC_BENCH_RUST_CRC(crc32fast, std::uint32_t)
CRC_BENCH_RUST_CRC(rscrypto_crc32, std::uint32_t)
CRC_BENCH_RUST_CRC(rscrypto_crc32c, std::uint32_t)
CRC_BENCH_RUST_CRC(rscrypto_crc64_nvme, std::uint64_t)
CRC_BENCH_RUST_CRC(rscrypto_crc24_openpgp, std::uint32_t)
#undef CRC_BENCH_RUST_CRC
#endif
// What README.md makes of corsix/fast-crc32.
#if defined(CRC_BENCH_CORSIX)
extern const char corsix_shapes[];
std::uint32_t corsix_crc32(std::uint32_t crc, const char* p, std::size_t n);
std::uint32_t corsix_crc32c(std::uint32_t crc, const char* p, std::size_t n);
#endif
}

#define CRC_BENCH_TEXT_OF(x) #x
#define CRC_BENCH_TEXT(x) CRC_BENCH_TEXT_OF(x)

namespace {

// Libraries that look up one byte after the other: beyond this length their speed no longer changes.
[[maybe_unused]] constexpr std::uint64_t bytewise_longest = 1 << 20;

#if defined(CRC_BENCH_BOOST)
struct add_boost {
    template <crc::params P>
    void operator()(subject<P> algorithm) const {
        // Boost knows no integer of more than 64 bits.
        if constexpr (P.width <= 64) {
            using value = crc::value_t<P>;
            using computer = boost::crc_optimal<P.width, static_cast<value>(P.poly), static_cast<value>(P.init),
                                                static_cast<value>(P.xorout), P.refin, P.refout>;
            const auto go_on = [](computer& c, const unsigned char* p, std::size_t n) {
                c.process_bytes(p, n);
                return static_cast<value>(c.checksum());
            };
            add_library(
                algorithm, {"Boost", {}, bytewise_longest},
                [go_on](const unsigned char* p, std::size_t n) {
                    computer c;
                    return go_on(c, p, n);
                },
                // Cannot be seeded with a finished CRC at no cost, so one object goes on.
                [go_on, c = computer()](value, const unsigned char* p, std::size_t n) mutable {
                    return go_on(c, p, n);
                });
        }
    }
};
#endif

#if defined(CRC_BENCH_CRCPP)
struct add_crcpp {
    template <crc::params P>
    void operator()(subject<P> algorithm) const {
        // It computes with plain `1 << n`, so CRCs of more than 64 bits are left out.
        if constexpr (P.width <= 64) {
            using value = crc::value_t<P>;
            const CRC::Parameters<value, P.width> parameters = {static_cast<value>(P.poly), static_cast<value>(P.init),
                                                                static_cast<value>(P.xorout), P.refin, P.refout};
            const auto table = std::make_shared<const CRC::Table<value, P.width>>(parameters);
            add_library(
                algorithm, {"CRCpp", {}, bytewise_longest},
                [table](const unsigned char* p, std::size_t n) { return CRC::Calculate(p, n, *table); },
                [table](value crc, const unsigned char* p, std::size_t n) {
                    return CRC::Calculate(p, n, *table, crc);
                });
        }
    }
};
#endif

#if defined(CRC_BENCH_CRCFAST)
// crc-fast's CRC in progress, by its C interface; every copy starts afresh. It cannot be seeded at no cost.
class crcfast_digest {
public:
    explicit crcfast_digest(CrcFastAlgorithm algorithm)
        : algorithm_(algorithm), handle_(crc_fast_digest_new(algorithm)) {}
    crcfast_digest(const crcfast_digest& other) : crcfast_digest(other.algorithm_) {}
    crcfast_digest& operator=(const crcfast_digest&) = delete;
    ~crcfast_digest() { crc_fast_digest_free(handle_); }

    std::uint64_t go_on(const unsigned char* p, std::size_t n) {
        crc_fast_digest_update(handle_, reinterpret_cast<const char*>(p), n);
        return crc_fast_digest_finalize(handle_);
    }

private:
    CrcFastAlgorithm algorithm_;
    CrcFastDigestHandle* handle_;
};

template <crc::params P, class One>
void add_crcfast(const char* name, CrcFastAlgorithm algorithm, One one) {
    using value = crc::value_t<P>;
    const subject<P> s{name};
    add_library(
        s, {"crc-fast", {}},
        [one](const unsigned char* p, std::size_t n) {
            return static_cast<value>(one(reinterpret_cast<const char*>(p), n));
        },
        [d = crcfast_digest(algorithm)](value, const unsigned char* p, std::size_t n) mutable {
            return static_cast<value>(d.go_on(p, n));
        });
    const auto combine = [algorithm](std::uint64_t size) {
        return [algorithm, size](value a, value b) {
            return static_cast<value>(crc_fast_checksum_combine(algorithm, a, b, size));
        };
    };
    add_combine(s, "crc-fast", combine);
}

template <crc::params P>
void add_crcfast(const char* name, CrcFastAlgorithm algorithm) {
    add_crcfast<P>(name, algorithm,
                   [algorithm](const char* p, std::size_t n) { return crc_fast_checksum(algorithm, p, n); });
}
#endif

#if defined(CRC_BENCH_RUST)
std::string crate_version(const std::string& crate) {
    const std::string lock = crc_rust_lock(), before = "name = \"" + crate + "\"\nversion = \"";
    const std::size_t found = lock.find(before);
    if (found == std::string::npos) return "version unknown";
    const std::size_t begin = found + before.size();
    return lock.substr(begin, lock.find('"', begin) - begin);
}
#endif

}  // namespace

std::vector<std::pair<std::string, std::string>> peers() {
    std::vector<std::pair<std::string, std::string>> all;
#if defined(CRC_BENCH_ISAL_ROCKSOFT)
    all.emplace_back("ISA-L", CRC_BENCH_TEXT(ISAL_MAJOR_VERSION) "." CRC_BENCH_TEXT(ISAL_MINOR_VERSION));
#elif defined(CRC_BENCH_ISAL)
    all.emplace_back(
        "ISA-L", CRC_BENCH_TEXT(ISAL_MAJOR_VERSION) "." CRC_BENCH_TEXT(ISAL_MINOR_VERSION) ", which lacks CRC-64/NVME");
#else
    all.emplace_back("ISA-L", missing);
#endif
#if defined(CRC_BENCH_LIBDEFLATE)
    all.emplace_back("libdeflate", LIBDEFLATE_VERSION_STRING);
#else
    all.emplace_back("libdeflate", missing);
#endif
#if defined(CRC_BENCH_ZLIB)
    all.emplace_back("zlib", zlibVersion());
#else
    all.emplace_back("zlib", missing);
#endif
    all.emplace_back("zlib-ng", zlibng_found());
#if defined(CRC_BENCH_GOOGLE)
    all.emplace_back("google/crc32c", "version unknown");
#else
    all.emplace_back("google/crc32c", missing);
#endif
#if defined(CRC_BENCH_ABSEIL) && defined(ABSL_LTS_RELEASE_VERSION)
    all.emplace_back("Abseil", CRC_BENCH_TEXT(ABSL_LTS_RELEASE_VERSION));
#elif defined(CRC_BENCH_ABSEIL)
    all.emplace_back("Abseil", "not a release");
#else
    all.emplace_back("Abseil", missing);
#endif
#if defined(CRC_BENCH_CRCFAST)
    all.emplace_back("crc-fast", std::string(crc_fast_get_version()) + ", C interface, " +
                                     crc_fast_get_calculator_target(Crc32IsoHdlc));
#else
    all.emplace_back("crc-fast", missing);
#endif
#if defined(CRC_BENCH_RUST)
    all.emplace_back("crc32fast", crate_version("crc32fast"));
    all.emplace_back("rscrypto", crate_version("rscrypto"));
#else
    all.emplace_back("crc32fast", missing);
    all.emplace_back("rscrypto", missing);
#endif
#if defined(CRC_BENCH_CORSIX)
    all.emplace_back("corsix", corsix_shapes);
#else
    all.emplace_back("corsix", missing);
#endif
#if defined(CRC_BENCH_BOOST)
    all.emplace_back("Boost",
                     std::to_string(BOOST_VERSION / 100000) + '.' + std::to_string(BOOST_VERSION / 100 % 1000));
#else
    all.emplace_back("Boost", missing);
#endif
#if defined(CRC_BENCH_CRCPP)
    all.emplace_back("CRCpp", "version unknown");
#else
    all.emplace_back("CRCpp", missing);
#endif
    return all;
}

void add_peers() {
#if defined(CRC_BENCH_ISAL)
    add_function<crc::crc32>("ISA-L", "CRC-32", [](auto crc, auto p, auto n) { return crc32_gzip_refl(crc, p, n); });
    add_function<crc::crc32c>("ISA-L", "CRC-32C", [](auto crc, auto p, auto n) {
        return ~crc32_iscsi(const_cast<unsigned char*>(p), static_cast<int>(n), ~crc);
    });
    add_function<crc::crc32_bzip2>("ISA-L", "CRC-32/BZIP2",
                                   [](auto crc, auto p, auto n) { return crc32_ieee(crc, p, n); });
    add_function<crc::crc16_t10_dif>("ISA-L", "CRC-16/T10-DIF",
                                     [](auto crc, auto p, auto n) { return crc16_t10dif(crc, p, n); });
    // Complements what it is given and what it returns, which CRC-64/ECMA-182 does not.
    add_function<crc::crc64_ecma_182>("ISA-L", "CRC-64/ECMA-182",
                                      [](auto crc, auto p, auto n) { return ~crc64_ecma_norm(~crc, p, n); });
#endif
#if defined(CRC_BENCH_ISAL_ROCKSOFT)
    add_function<crc::crc64_nvme>("ISA-L", "CRC-64/NVME",
                                  [](auto crc, auto p, auto n) { return crc64_rocksoft_refl(crc, p, n); });
#endif
#if defined(CRC_BENCH_LIBDEFLATE)
    add_function<crc::crc32>("libdeflate", "CRC-32",
                             [](auto crc, auto p, auto n) { return libdeflate_crc32(crc, p, n); });
#endif
#if defined(CRC_BENCH_ZLIB)
    add_function<crc::crc32>("zlib", "CRC-32",
                             [](auto crc, auto p, auto n) { return static_cast<std::uint32_t>(crc32_z(crc, p, n)); });
    add_combine(subject<crc::crc32>{"CRC-32"}, "zlib", [](std::uint64_t size) {
        return [size](std::uint32_t a, std::uint32_t b) {
            return static_cast<std::uint32_t>(crc32_combine(a, b, static_cast<z_off_t>(size)));
        };
    });
#if ZLIB_VERNUM >= 0x12c0
    add_combiner(subject<crc::crc32>{"CRC-32"}, "zlib", [](std::uint64_t size) {
        return [op = crc32_combine_gen(static_cast<z_off_t>(size))](std::uint32_t a, std::uint32_t b) {
            return static_cast<std::uint32_t>(crc32_combine_op(a, b, op));
        };
    });
#endif
#endif
    add_zlibng();
#if defined(CRC_BENCH_GOOGLE)
    add_function<crc::crc32c>("google/crc32c", "CRC-32C",
                              [](auto crc, auto p, auto n) { return crc32c::Extend(crc, p, n); });
#endif
#if defined(CRC_BENCH_ABSEIL)
    add_function<crc::crc32c>("Abseil", "CRC-32C", [](auto crc, auto p, auto n) {
        const absl::string_view bytes(reinterpret_cast<const char*>(p), n);
        return static_cast<std::uint32_t>(absl::ExtendCrc32c(absl::crc32c_t{crc}, bytes));
    });
    add_combine(subject<crc::crc32c>{"CRC-32C"}, "Abseil", [](std::uint64_t size) {
        return [size](std::uint32_t a, std::uint32_t b) {
            return static_cast<std::uint32_t>(
                absl::ConcatCrc32c(absl::crc32c_t{a}, absl::crc32c_t{b}, static_cast<std::size_t>(size)));
        };
    });
#endif
#if defined(CRC_BENCH_CRCFAST)
    add_crcfast<crc::crc32>("CRC-32", Crc32IsoHdlc, crc_fast_crc32_iso_hdlc);
    add_crcfast<crc::crc32c>("CRC-32C", Crc32Iscsi, crc_fast_crc32_iscsi);
    add_crcfast<crc::crc64_nvme>("CRC-64/NVME", Crc64Nvme, crc_fast_crc64_nvme);
    add_crcfast<crc::crc64_ecma_182>("CRC-64/ECMA-182", Crc64Ecma182);
    add_crcfast<crc::crc32_bzip2>("CRC-32/BZIP2", Crc32Bzip2);
    add_crcfast<crc::crc16_t10_dif>("CRC-16/T10-DIF", Crc16T10Dif);
    add_crcfast<crc::crc16_mcrf4xx>("CRC-16/MCRF4XX", Crc16Mcrf4xx);
#endif
#if defined(CRC_BENCH_RUST)
    add_library(subject<crc::crc32>{"CRC-32"}, {"crc32fast", {}}, crc32fast_of, crc32fast_on);
    add_library(subject<crc::crc32>{"CRC-32"}, {"rscrypto", {}}, rscrypto_crc32_of, rscrypto_crc32_on);
    add_library(subject<crc::crc32c>{"CRC-32C"}, {"rscrypto", {}}, rscrypto_crc32c_of, rscrypto_crc32c_on);
    add_library(subject<crc::crc64_nvme>{"CRC-64/NVME"}, {"rscrypto", {}}, rscrypto_crc64_nvme_of,
                rscrypto_crc64_nvme_on);
    add_library(subject<crc::crc24_openpgp>{"CRC-24/OPENPGP"}, {"rscrypto", {}}, rscrypto_crc24_openpgp_of,
                rscrypto_crc24_openpgp_on);
#endif
#if defined(CRC_BENCH_CORSIX)
    add_function<crc::crc32>("corsix", "CRC-32", [](auto crc, auto p, auto n) {
        return corsix_crc32(crc, reinterpret_cast<const char*>(p), n);
    });
    add_function<crc::crc32c>("corsix", "CRC-32C", [](auto crc, auto p, auto n) {
        return corsix_crc32c(crc, reinterpret_cast<const char*>(p), n);
    });
#endif
#if defined(CRC_BENCH_BOOST)
    for_each_algorithm(add_boost());
#endif
#if defined(CRC_BENCH_CRCPP)
    for_each_algorithm(add_crcpp());
#endif
}
