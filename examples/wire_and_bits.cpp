// CRCs as bytes and as text, frames that carry their own CRC, messages of bits, and bytes that force a CRC. Every EXPECT
// holds; the tests run this program, and its exit status is the number of those that do not.
#include <crc/crc.hpp>

#include <cstdio>
#include <string>

static int failures = 0;

#define EXPECT(...)                                                                       \
    do {                                                                                  \
        if (!(__VA_ARGS__)) ++failures, std::printf("does not hold: %s\n", #__VA_ARGS__); \
    } while (false)

int main() {
    // A frame is a message and its CRC behind it, in the byte order of the algorithm: little if refout, else big.
    const std::uint32_t value = crc::compute<crc::crc32c>("123456789");
    std::string frame = "123456789";
    for (const unsigned char byte : crc::to_bytes<crc::crc32c>(value)) frame += static_cast<char>(byte);
    EXPECT(crc::verify<crc::crc32c>(frame));

    // A format may want another order: PNG has CRC-32 most significant byte first.
    EXPECT(crc::from_bytes<crc::crc32>("\xae\x42\x60\x82", crc::byte_order::big) == 0xae426082u);

    // Text, both ways.
    const std::string hex = crc::to_hex<crc::crc32c>(value), base64 = crc::to_base64<crc::crc32c>(value);
    EXPECT(hex == "e3069283");
    EXPECT(base64 == "4waSgw==");  // as the header x-amz-checksum-crc32c has it
    EXPECT(crc::from_hex<crc::crc32c>("0xE3069283") == value);
    const auto [nothing, error] = crc::from_hex<crc::crc32c>("0xe306928");  // one digit is missing
    EXPECT(error.position == 9);
    EXPECT(nothing == 0);
    std::printf("the text %s\n", error.reason);

    // Four bytes at offset 4 that make the CRC 0.
    const auto forged = crc::forge<crc::crc32c>(frame, 4, 0);
    EXPECT(!forged.error);
    for (std::size_t i = 0; i < forged.bytes.size(); ++i) frame[4 + i] = static_cast<char>(forged.bytes[i]);
    EXPECT(crc::compute<crc::crc32c>(frame) == 0);

    // A USB token: 11 bits of address and endpoint, and 5 bits of CRC.
    const unsigned char token[] = {0x09, 0xb1};
    EXPECT(crc::compute_bits<crc::crc5_usb>(token, 11) == 0x16);
    EXPECT(crc::verify_bits<crc::crc5_usb>(token, 16));

    // A digest that counts bits.
    crc::bit_digest<crc::crc15_can> can;
    can.update_bits("\x2a\x90\x80", 19).update("data");
    EXPECT(can.bits() == 51);

    return failures;
}
