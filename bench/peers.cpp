// The libraries to compare with, each only if CMake found it (CRC_BENCH_…). All of them choose by the CPU themselves.
#include "measure.hpp"

#include <cstdint>

#if defined(CRC_BENCH_ISAL)
#include <isa-l.h>
#define CRC_BENCH_TEXT_OF(x) #x
#define CRC_BENCH_TEXT(x) CRC_BENCH_TEXT_OF(x)
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

namespace {

#if defined(CRC_BENCH_ISAL)
constexpr const char* isal_version = CRC_BENCH_TEXT(ISAL_MAJOR_VERSION) "." CRC_BENCH_TEXT(ISAL_MINOR_VERSION);
#endif

[[maybe_unused]] constexpr const char* missing = "skipped: not found when this program was built";

// A function that goes on from a finished CRC; that of the empty message is the start.
template <crc::params P, class Next>
void add_function(const char* library, const char* function, const char* algorithm, Next next) {
    using value = crc::value_t<P>;
    const value empty = crc::compute<P>(nullptr, 0);
    add(
        subject<P>{algorithm}, {library, function, algorithm},
        [next, empty](const unsigned char* p, std::size_t n) -> value { return next(empty, p, n); },
        [next](value crc, const unsigned char* p, std::size_t n) -> value { return next(crc, p, n); });
}

#if defined(CRC_BENCH_BOOST)
struct add_boost {
    template <crc::params P>
    void operator()(subject<P> algorithm) const {
        using value = crc::value_t<P>;
        using computer = boost::crc_optimal<P.width, static_cast<value>(P.poly), static_cast<value>(P.init),
                                            static_cast<value>(P.xorout), P.refin, P.refout>;
        const auto go_on = [](computer& c, const unsigned char* p, std::size_t n) {
            c.process_bytes(p, n);
            return static_cast<value>(c.checksum());
        };
        add(
            algorithm, {"Boost", "crc_optimal", algorithm.name},
            [go_on](const unsigned char* p, std::size_t n) {
                computer c;
                return go_on(c, p, n);
            },
            // Cannot be seeded with a finished CRC at no cost, so one object goes on.
            [go_on, c = computer()](value, const unsigned char* p, std::size_t n) mutable { return go_on(c, p, n); });
    }
};
#endif

}  // namespace

std::vector<std::pair<std::string, std::string>> peers() {
    // clang-format off
    return {
#if defined(CRC_BENCH_ISAL_ROCKSOFT)
        {"ISA-L", isal_version},
#elif defined(CRC_BENCH_ISAL)
        {"ISA-L", std::string(isal_version) + ", which lacks CRC-64/NVME"},
#else
        {"ISA-L", missing},
#endif
#if defined(CRC_BENCH_ZLIB)
        {"zlib", zlibVersion()},
#else
        {"zlib", missing},
#endif
#if defined(CRC_BENCH_LIBDEFLATE)
        {"libdeflate", LIBDEFLATE_VERSION_STRING},
#else
        {"libdeflate", missing},
#endif
#if defined(CRC_BENCH_BOOST)
        {"Boost", BOOST_LIB_VERSION},
#else
        {"Boost", missing},
#endif
    };
    // clang-format on
}

void add_peers() {
#if defined(CRC_BENCH_ISAL)
    add_function<crc::crc32>("ISA-L", "crc32_gzip_refl", "CRC-32",
                             [](auto crc, auto p, auto n) { return crc32_gzip_refl(crc, p, n); });
    add_function<crc::crc32c>("ISA-L", "crc32_iscsi", "CRC-32C", [](auto crc, auto p, auto n) {
        return ~crc32_iscsi(const_cast<unsigned char*>(p), static_cast<int>(n), ~crc);
    });
    add_function<crc::crc32_bzip2>("ISA-L", "crc32_ieee", "CRC-32/BZIP2",
                                   [](auto crc, auto p, auto n) { return crc32_ieee(crc, p, n); });
    add_function<crc::crc16_t10_dif>("ISA-L", "crc16_t10dif", "CRC-16/T10-DIF",
                                     [](auto crc, auto p, auto n) { return crc16_t10dif(crc, p, n); });
    add_function<crc::crc64_xz>("ISA-L", "crc64_ecma_refl", "CRC-64/XZ",
                                [](auto crc, auto p, auto n) { return crc64_ecma_refl(crc, p, n); });
#endif
#if defined(CRC_BENCH_ISAL_ROCKSOFT)
    add_function<crc::crc64_nvme>("ISA-L", "crc64_rocksoft_refl", "CRC-64/NVME",
                                  [](auto crc, auto p, auto n) { return crc64_rocksoft_refl(crc, p, n); });
#endif
#if defined(CRC_BENCH_ZLIB)
    add_function<crc::crc32>("zlib", "crc32_z", "CRC-32",
                             [](auto crc, auto p, auto n) { return static_cast<std::uint32_t>(crc32_z(crc, p, n)); });
#endif
#if defined(CRC_BENCH_LIBDEFLATE)
    add_function<crc::crc32>("libdeflate", "libdeflate_crc32", "CRC-32",
                             [](auto crc, auto p, auto n) { return libdeflate_crc32(crc, p, n); });
#endif
#if defined(CRC_BENCH_BOOST)
    for_each_algorithm(add_boost());
#endif
}
