// CRCs as bytes and as text, both ways; the residue; frames that carry their CRC.
#include <crc/wire.hpp>
#include <crc/catalogue.hpp>
#include <crc/compute.hpp>
#include <crc/engine.hpp>
#include <crc/format.hpp>

#include <cstddef>
#include <cstdint>
#include <iomanip>
#include <ostream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/algorithms.hpp"
#include "support/bridge.hpp"
#include "support/catch.hpp"

namespace {

using crc::byte_order;

static_assert(crc::residue_v<crc::crc32> == 0xdebb20e3 && crc::residue_v<crc::crc12_umts> == 0);
static_assert(crc::verify<crc::crc32>("123456789\x26\x39\xf4\xcb") && !crc::verify<crc::crc32>("\x26\x39\xf4\xcb"));
static_assert(crc::verify<crc::crc32>("\0\0\0\0") && !crc::verify<crc::crc32>("\0\0\0"));
static_assert(crc::verify<crc::crc16_xmodem>("123456789\x31\xc3"));
static_assert(crc::to_hex<crc::crc5_usb>(0x9) == crc::to_hex<crc::crc5_usb>(0xe9));
static_assert(crc::from_hex<crc::crc82_darc>(crc::to_hex<crc::crc82_darc>(crc::uint128(5))) == crc::uint128(5));
static_assert(noexcept(crc::from_hex<crc::crc32>("")) && noexcept(crc::to_base64<crc::crc32>(0)));

std::vector<unsigned char> as_vector(const auto& b) { return {b.begin(), b.end()}; }
std::string as_string(const auto& text) { return text; }

std::string wrong(const auto& read) {
    CHECK(read.value == 0);
    REQUIRE(read.error.reason != nullptr);
    return read.error.reason + std::string(" at ") + std::to_string(read.error.position);
}

// The model's register after a message and then its CRC, the highest power of x first.
model::wide model_residue(const crc::params& p, const std::vector<unsigned char>& message) {
    model::crc m(test::plain(p));
    m.add(message.data(), message.size());
    const model::wide crc = m.value();
    for (unsigned i = 0; i < p.width; ++i) m.add_bit(crc.bit(p.refout ? i : p.width - 1 - i));
    return m.residue();
}

struct check_all {
    template <crc::params P>
    void operator()() const {
        using value = crc::value_t<P>;
        test::random random(P.width);
        constexpr std::size_t size = (P.width + 7) / 8;
        for (int round = 0; round < 8; ++round) {
            auto frame = random.message(random.below(100));
            CRC_HOLDS(test::wide(crc::residue_v<P>) == model_residue(P, frame));

            const value crc = crc::compute<P>(frame);
            const auto little = as_vector(crc::to_bytes<P>(crc, byte_order::little));
            const auto big = as_vector(crc::to_bytes<P>(crc, byte_order::big));
            const auto sent = as_vector(crc::to_bytes<P>(crc));
            CRC_HOLDS(little.size() == size);
            CRC_HOLDS(big == std::vector(little.rbegin(), little.rend()));
            CRC_HOLDS(sent == (P.refout ? little : big));
            CRC_HOLDS(sent == as_vector(crc::to_bytes<P>(crc, byte_order::wire)));
            for (unsigned bit = 0; bit < 8 * size; ++bit) {
                CRC_HOLDS(test::wide(crc).bit(bit) == ((little[bit / 8] >> bit % 8 & 1) != 0));
            }
            for (const auto order : {byte_order::wire, byte_order::little, byte_order::big}) {
                CRC_HOLDS(crc::from_bytes<P>(crc::to_bytes<P>(crc, order), order) == crc);
                CRC_HOLDS(crc::from_hex<P>(crc::to_hex<P>(crc, order), order) == crc);
                CRC_HOLDS(crc::from_base64<P>(crc::to_base64<P>(crc, order), order) == crc);
            }
            CRC_HOLDS(crc::from_hex<P>(crc::to_hex<P>(crc)) == crc);
            CRC_HOLDS(crc::from_hex<P>("0x" + as_string(crc::to_hex<P>(crc))) == crc);
            CRC_HOLDS(crc::from_hex<P>(crc::to_hex<P>(crc, byte_order::big)) == crc);
            CRC_HOLDS(as_string(crc::to_hex<P>(crc)).size() == (P.width + 3) / 4);
            CRC_HOLDS(as_string(crc::to_hex<P>(crc, byte_order::big)).substr(2 * size - (P.width + 3) / 4) ==
                      as_string(crc::to_hex<P>(crc)));

            frame.insert(frame.end(), sent.begin(), sent.end());
            CRC_HOLDS(crc::verify<P>(frame));
            CRC_HOLDS(crc::verify<P>(frame.data(), frame.size()));
            // Each bit of the CRC counts, that of the padding too; so does each of the message, but for its CRC alone.
            for (std::size_t bit = 0; bit < 8 * size; ++bit) {
                auto broken = frame;
                broken[frame.size() - 1 - bit / 8] ^= static_cast<unsigned char>(1u << bit % 8);
                CRC_HOLDS(!crc::verify<P>(broken));
            }
            for (std::size_t i = 0; i < frame.size() - size; ++i) {
                auto broken = frame;
                broken[i] ^= static_cast<unsigned char>(1u << random.below(8));
                // The generator x + 1, of width 1, and all others have a term x^0: no single bit goes unnoticed.
                CRC_HOLDS(!crc::verify<P>(broken));
            }
            CRC_HOLDS(!crc::verify<P>(frame.data(), size - 1));
            CRC_HOLDS(!crc::verify<P>(nullptr, 0));
            // Where a codeword is the frame, its register is the residue.
            if (P.width % 8 == 0 && P.refin == P.refout) {
                CRC_HOLDS((crc::compute<P>(frame) ^ static_cast<value>(P.xorout)) == crc::residue_v<P>);
            }

            if constexpr (P.width <= 64) {
                const crc::engine e = crc::engine::make(P).engine;
                CRC_HOLDS(e.residue() == crc::residue_v<P>);
                CRC_HOLDS(e.verify(frame));
                frame.back() ^= 1u;
                CRC_HOLDS(!e.verify(frame.data(), frame.size()));
                CRC_HOLDS(!e.verify(nullptr, 0));
                CRC_HOLDS(as_vector(e.to_bytes(crc)) == sent);
                CRC_HOLDS(as_string(e.to_hex(crc)) == as_string(crc::to_hex<P>(crc)));
                for (const auto order : {byte_order::wire, byte_order::little, byte_order::big}) {
                    CRC_HOLDS(as_vector(e.to_bytes(crc, order)) == as_vector(crc::to_bytes<P>(crc, order)));
                    CRC_HOLDS(as_string(e.to_hex(crc, order)) == as_string(crc::to_hex<P>(crc, order)));
                    CRC_HOLDS(as_string(e.to_base64(crc, order)) == as_string(crc::to_base64<P>(crc, order)));
                    CRC_HOLDS(e.from_bytes(e.to_bytes(crc, order), order) == crc);
                    CRC_HOLDS(e.from_hex(e.to_hex(crc, order), order) == crc);
                    CRC_HOLDS(e.from_base64(e.to_base64(crc, order), order) == crc);
                }
                CRC_HOLDS(e.from_hex(e.to_hex(crc)) == crc);
            }
        }
    }
};

}  // namespace

TEST_CASE("wire: residues are the catalogue's") {
    std::size_t i = 0;
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, right) \
    CHECK(test::wide(crc::residue_v<crc::identifier>) == test::wide(crc::uint128(right)));        \
    CHECK(test::wide(crc::catalogue[i].residue) == test::wide(crc::uint128(right)));              \
    ++i;
    CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
    CHECK(i == 113);
}

TEST_CASE("wire: there and back, frames, residues: every algorithm") { test::for_many_algorithms(check_all()); }

TEST_CASE("wire: engines of random parameters") {
    test::random random(5);
    for (unsigned width = 1; width <= 64; ++width) {
        const crc::params p = random.algorithm(width);
        const crc::engine e = crc::engine::make(p).engine;
        auto frame = random.message(random.below(60));
        CHECK(test::wide(e.residue()) == model_residue(p, frame));
        const auto sent = e.to_bytes(e.compute(frame));
        CHECK(sent.size() == (width + 7) / 8);
        frame.insert(frame.end(), sent.begin(), sent.end());
        CHECK(e.verify(frame));
        frame[random.below(frame.size())] ^= 0x80u;
        CHECK_FALSE(e.verify(frame));
    }
}

TEST_CASE("wire: files and headers that are known") {
    // The end of every PNG: the chunk IEND and its CRC, big-endian (PNG specification, section 11.2.5; RFC 2083).
    const unsigned char iend[] = {'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82};
    const std::uint32_t crc = crc::compute<crc::crc32>(iend, 4);
    CHECK(crc::from_bytes<crc::crc32>(std::span(iend).subspan(4), byte_order::big) == crc);
    CHECK(as_string(crc::to_hex<crc::crc32>(crc)) == "ae426082");
    // Base64 of the big-endian bytes, by another encoder.
    CHECK(as_string(crc::to_base64<crc::crc32>(0xcbf43926)) == "y/Q5Jg==");
    CHECK(as_string(crc::to_base64<crc::crc32c>(0xe3069283)) == "4waSgw==");
    CHECK(as_string(crc::to_base64<crc::crc64_nvme>(0xae8b14860a799888)) == "rosUhgp5mIg=");
    CHECK(as_string(crc::to_base64<crc::crc24_openpgp>(0x21cf02)) == "Ic8C");
    CHECK(crc::from_base64<crc::crc64_nvme>("rosUhgp5mIg=") == 0xae8b14860a799888);
    // Modbus RTU, whose CRC is little-endian: read ten registers of station 1.
    CHECK(crc::verify<crc::crc16_modbus>("\x01\x03\x00\x00\x00\x0a\xc5\xcd"));
}

TEST_CASE("wire: bad bytes and bad text: what and where") {
    using crc::crc32, crc::crc5_usb, crc::crc12_umts, crc::crc21_can_fd;
    const std::string hex = "must have as many digits as to_hex writes at ";
    CHECK(wrong(crc::from_hex<crc32>("")) == hex + "0");
    CHECK(wrong(crc::from_hex<crc32>("0x")) == hex + "2");
    CHECK(wrong(crc::from_hex<crc32>("cbf4392")) == hex + "7");
    CHECK(wrong(crc::from_hex<crc32>("cbf439260")) == hex + "8");
    CHECK(wrong(crc::from_hex<crc32>("0Xcbf439260")) == hex + "10");
    CHECK(wrong(crc::from_hex<crc32>("cbf4 3926")) == "has a character that is not a hexadecimal digit at 4");
    CHECK(wrong(crc::from_hex<crc32>("cbf4392g")) == "has a character that is not a hexadecimal digit at 7");
    CHECK(wrong(crc::from_hex<crc32>("cbf4392\xe4")) == "has a character that is not a hexadecimal digit at 7");
    CHECK(crc::from_hex<crc32>("0xCBF43926") == 0xcbf43926);
    CHECK_FALSE(crc::from_hex<crc32>("cbf4392g") == 0u);
    const std::string wide = "has bits beyond the width of the CRC at ";
    CHECK(wrong(crc::from_hex<crc5_usb>("20")) == wide + "0");
    CHECK(wrong(crc::from_hex<crc12_umts>("f000")) == wide + "0");
    CHECK(wrong(crc::from_hex<crc12_umts>("0x00f0", byte_order::little)) == wide + "4");
    CHECK(crc::from_hex<crc12_umts>("f00") == 0xf00);
    CHECK(wrong(crc::from_hex<crc12_umts>("f00", byte_order::big)) == hex + "3");
    CHECK(wrong(crc::from_hex<crc21_can_fd>("200000")) == wide + "0");

    const std::string size = "must have (width + 7) / 8 bytes at ";
    CHECK(wrong(crc::from_bytes<crc32>(crc::bytes())) == size + "0");
    CHECK(wrong(crc::from_bytes<crc32>("abc")) == size + "3");
    CHECK(wrong(crc::from_bytes<crc32>("abcde")) == size + "4");
    CHECK(wrong(crc::from_bytes<crc12_umts>("a\x10")) == wide + "1");
    CHECK(wrong(crc::from_bytes<crc12_umts>("\x10z", byte_order::big)) == wide + "0");

    const std::string length = "must have as many characters as to_base64 writes at ";
    const std::string padding = "must end in the '=' that to_base64 writes, and nowhere else have one at ";
    CHECK(wrong(crc::from_base64<crc32>("")) == length + "0");
    CHECK(wrong(crc::from_base64<crc32>("y/Q5Jg")) == length + "6");
    CHECK(wrong(crc::from_base64<crc32>("y/Q5Jg===")) == length + "8");
    CHECK(wrong(crc::from_base64<crc32>("y/Q5JgAA")) == padding + "6");
    CHECK(wrong(crc::from_base64<crc32>("y/Q=Jg==")) == padding + "3");
    CHECK(wrong(crc::from_base64<crc32>("y_Q5Jg==")) == "has a character that is not in the base64 alphabet at 1");
    CHECK(wrong(crc::from_base64<crc32>("y/Q5Jg=\n")) == "has a character that is not in the base64 alphabet at 7");
    CHECK(wrong(crc::from_base64<crc32>("y/Q5Jh==")) == "has bits after the last byte that are not zero at 5");
    CHECK(wrong(crc::from_base64<crc21_can_fd>("/wAA")) == wide + "0");

    const crc::engine none;
    CHECK(wrong(none.from_hex("00")) == "cannot be read by an empty engine at 0");
    CHECK(wrong(none.from_hex("00", byte_order::big)) == "cannot be read by an empty engine at 0");
    CHECK(wrong(none.from_bytes("")) == "cannot be read by an empty engine at 0");
    CHECK(wrong(none.from_base64("")) == "cannot be read by an empty engine at 0");
    CHECK(none.to_bytes(1).size() == 0);
    CHECK(none.to_hex(1).size() == 0);
    CHECK(none.to_base64(1).size() == 0);
    CHECK(none.residue() == 0);
    CHECK_FALSE(none.verify("abc"));
}

TEST_CASE("wire: text becomes what one has at hand") {
    const auto text = crc::to_hex<crc::crc32>(0xcbf43926);
    const std::string s = text;
    const std::string_view view = text;
    CHECK(s == "cbf43926");
    CHECK(view == s);
    CHECK(std::string(text.data()) == s);  // ends in a zero
    CHECK(std::string(text.begin(), text.end()) == s);
    CHECK(crc::compute<crc::crc32>(text) == crc::compute<crc::crc32>(s));
}

namespace {

// Not of the standard library.
struct own_stream {
    std::string text;
    own_stream& operator<<(const char* added) { return text += added, *this; }
};

template <class Left, class Right>
concept can_be_written = requires(Left& left, const Right& right) {
    left << right;
};
static_assert(can_be_written<std::ostream, decltype(crc::to_hex<crc::crc32>(0))>);
static_assert(!can_be_written<std::ostream, decltype(crc::to_bytes<crc::crc32>(0))>);
static_assert(!can_be_written<int, decltype(crc::to_hex<crc::crc32>(0))>);

}  // namespace

TEST_CASE("wire: text to streams") {
    const auto hex = crc::to_hex<crc::crc8_smbus>(0xf4);
    std::ostringstream out;
    out << "CRC " << hex << ", " << crc::to_base64<crc::crc32c>(0xe3069283) << '\n';
    CHECK(out.str() == "CRC f4, 4waSgw==\n");
    out.str("");
    out << std::setfill('.') << std::setw(5) << hex << std::left << std::setw(4) << hex << hex << std::setw(1) << hex;
    CHECK(out.str() == "...f4f4..f4f4");
    out.str("");
    out << crc::engine::make(crc::crc32).engine.to_hex(0xcbf43926);
    CHECK(out.str() == "cbf43926");
    std::ostream& base = out;
    base << hex << hex;
    CHECK((std::ostringstream() << hex << 1).good());
    std::wostringstream wide;
    wide << crc::to_hex<crc::crc32>(0xcbf43926) << L'!';
    CHECK(wide.str() == L"cbf43926!");
    own_stream own;
    own << hex << hex;
    CHECK(own.text == "f4f4");
}

#if defined(__cpp_lib_format) || (defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 170000)
TEST_CASE("wire: text by std::format") {
    const auto hex = crc::to_hex<crc::crc8_smbus>(0xf4);
    CHECK(std::format("CRC {}, {:.>5}{:<4}|", hex, hex, crc::to_base64<crc::crc8_smbus>(0)) == "CRC f4, ...f4AA==|");
    CHECK(std::format("{}", crc::engine::make(crc::crc32).engine.to_hex(0xcbf43926)) == "cbf43926");
}
#endif
