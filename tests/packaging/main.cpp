// The smallest user: exits with 0 if the CRC-32C of its input is right, at run time and at compile time.
#include <crc/crc.hpp>

#if CRC_VERSION_MAJOR < 0 || CRC_VERSION_MINOR < 0 || CRC_VERSION_PATCH < 0
#error "the version is missing"
#endif

static_assert(crc::compute<crc::crc32c>("123456789") == 0xe3069283);

int main(int argc, char**) {
    char text[] = "123456789";
    text[0] = static_cast<char>('0' + argc);  // '1', which the compiler cannot know
    return crc::compute<crc::crc32c>(text, 9) == 0xe3069283 ? 0 : 1;
}
