// Makes subjects of the library as it is configured here. Everything is in an unnamed namespace: the same templates mean
// different code where configuration macros differ.
#include <crc/crc.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "../support/bridge.hpp"
#include "subject.hpp"

namespace {

using fuzz::message_bytes;
using model::wide;

#include "../support/api.inl"

template <class Api>
class subject_of : public fuzz::subject {
    using value = typename Api::value;

public:
    subject_of(std::string name, const crc::params& p, const Api& api) : subject(std::move(name), p), api_(api) {}

    wide compute(const unsigned char* p, std::size_t n) const override { return test::wide(api_.compute(p, n)); }
    wide digested(const unsigned char* p, std::size_t n, std::size_t split) const override {
        auto d = api_.start();
        return test::wide(d.update(p, split).update(p + split, n - split).value());
    }
    wide updated(const unsigned char* p, std::size_t n, std::size_t split) const override {
        return test::wide(api_.update(api_.compute(p, split), p + split, n - split));
    }
    wide added(const unsigned char* p, std::size_t n, std::size_t split) const override {
        auto a = api_.start(), b = api_.start();
        a.update(p, split);
        b.update(p + split, n - split);
        return test::wide((a + b).value());
    }
    wide copied(unsigned char* to, const unsigned char* p, std::size_t n, std::size_t split) const override {
        const value first = api_.copy(to, p, split);
        return test::wide(api_.update_copy(first, to + split, p + split, n - split));
    }
    std::vector<wide> each(const unsigned char* p, const std::vector<std::size_t>& sizes) const override {
        const auto m = pieces(p, sizes);
        std::vector<value> results(m.size());
        api_.compute_many(m.data(), m.size(), results.data());
        std::vector<wide> all;
        for (const value& v : results) all.push_back(test::wide(v));
        return all;
    }
    wide gathered(const unsigned char* p, const std::vector<std::size_t>& sizes) const override {
        const auto m = pieces(p, sizes);
        return test::wide(api_.gather(m.data(), m.size()));
    }
    wide combine(wide a, wide b, std::uint64_t n) const override {
        return test::wide(api_.combine(number(a), number(b), n));
    }
    wide combined_by_factor(wide a, wide b, std::uint64_t n) const override {
        return test::wide(api_.combined_by_factor(number(a), number(b), n));
    }
    wide extend_zeros(wide a, std::uint64_t n) const override { return test::wide(api_.extend_zeros(number(a), n)); }
    wide remove_prefix(wide whole, wide a, std::uint64_t n) const override {
        return test::wide(api_.remove_prefix(number(whole), number(a), n));
    }
    wide remove_suffix(wide whole, wide b, std::uint64_t n) const override {
        return test::wide(api_.remove_suffix(number(whole), number(b), n));
    }
    wide replace(wide v, const unsigned char* was, const unsigned char* is, std::size_t n,
                 std::uint64_t after) const override {
        return test::wide(api_.replace(number(v), was, is, n, after));
    }
    message_bytes forge(const unsigned char* p, std::size_t n, std::size_t at, wide wanted) const override {
        return written(api_.forge(p, n, at, number(wanted)));
    }
    message_bytes forge_between(const unsigned char* p, std::size_t n, std::size_t split, wide wanted) const override {
        auto a = api_.start(), b = api_.start();
        a.update(p, split);
        b.update(p + split, n - split);
        return written(api_.forge(a, b, number(wanted)));
    }
    message_bytes patch(wide present, wide wanted, const unsigned char* window, std::size_t size,
                        std::uint64_t after) const override {
        return written(api_.patch(number(present), number(wanted), crc::bytes(window, size), after));
    }
    wide of_bits(const unsigned char* p, std::size_t count, std::size_t whole) const override {
        if (whole == 0) return test::wide(api_.compute_bits(p, count));
        auto d = api_.start_bits();
        d.update(p, whole);
        return test::wide(d.update_bits(p + whole, count - 8 * whole).value());
    }
    bool verify(const unsigned char* p, std::size_t n) const override { return api_.verify(p, n); }
    message_bytes to_bytes(wide v) const override {
        const auto b = api_.to_bytes(number(v));
        return message_bytes(b.data(), b.data() + b.size());
    }

private:
    static value number(wide v) {
        if constexpr (sizeof(value) > 8) return crc::make_uint128(v.high, v.low);
        else return static_cast<value>(v.low);
    }
    static std::vector<crc::piece> pieces(const unsigned char* p, const std::vector<std::size_t>& sizes) {
        std::vector<crc::piece> all;
        for (const std::size_t n : sizes) {
            all.push_back({p, n});
            p += n;
        }
        return all;
    }
    template <class Forged>
    static message_bytes written(const Forged& f) {
        return f.error ? message_bytes() : message_bytes(f.bytes.data(), f.bytes.data() + f.bytes.size());
    }

    Api api_;
};

inline constexpr crc::params crc82_forward{82, crc::crc82_darc.poly, 5, false, false, 9};
inline constexpr crc::params width128{128, crc::make_uint128(0x8000000000000001, 0x87), 1, true, true, 2};
inline constexpr crc::params width65{65, crc::make_uint128(1, 0x1b), 3, false, true, 1};
inline constexpr crc::params width33{33, 0x1a5a5a5a5, 1, true, false, 0x100000000};
inline constexpr crc::params width1{1, 1, 1, false, false, 0};

#if !defined(CRC_FUZZ_ONLY)
#define CRC_FUZZ_MORE(ADD)                                                                                   \
    ADD(crc::crc32_autosar)                                                                                  \
    ADD(crc::crc3_rohc) ADD(crc::crc5_usb) ADD(crc::crc7_mmc) ADD(crc::crc12_umts) ADD(crc::crc16_t10_dif)   \
        ADD(crc::crc24_openpgp) ADD(crc::crc31_philips) ADD(crc::crc40_gsm) ADD(crc::crc64_nvme) ADD(width1) \
            ADD(width33) ADD(width65) ADD(width128)
#else
#define CRC_FUZZ_MORE(ADD)
#endif

fuzz::subjects made() {
    fuzz::subjects all;
#define CRC_FUZZ_ADD(p) all.push_back(std::make_unique<subject_of<fixed<p>>>(#p, p, fixed<p>()));
    CRC_FUZZ_ADD(crc::crc32c)
    CRC_FUZZ_ADD(crc::crc32)
    CRC_FUZZ_ADD(crc::crc8_smbus)
    CRC_FUZZ_ADD(crc::crc8_maxim_dow)
    CRC_FUZZ_ADD(crc::crc16_xmodem)
    CRC_FUZZ_ADD(crc::crc16_arc)
    CRC_FUZZ_ADD(crc::crc32_bzip2)
    CRC_FUZZ_ADD(crc::crc64_ecma_182)
    CRC_FUZZ_ADD(crc::crc64_xz)
    CRC_FUZZ_ADD(crc::crc82_darc)
    CRC_FUZZ_ADD(crc82_forward)
    CRC_FUZZ_MORE(CRC_FUZZ_ADD)
#undef CRC_FUZZ_ADD
    return all;
}

}  // namespace
