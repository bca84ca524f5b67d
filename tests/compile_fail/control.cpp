// compiles
#include <crc/crc.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

inline constexpr crc::params widest{.width = 128, .poly = 1};
inline constexpr crc::params narrowest{.width = 1, .poly = 1, .init = 1, .xorout = 1};

// As tests/compile_fail/no_char8_t.cpp has it.
static_assert(sizeof(crc::bytes) == 4 * sizeof(void*));

unsigned f(const char* text, std::size_t size) {
    static unsigned char buffer[512];
    const char local[4] = {'a', 'b', 'c', 0};
    unsigned sum = crc::compute<crc::crc32>(text, size);
    sum += crc::compute<crc::crc32>("a literal");
    sum += crc::compute<crc::crc32>(buffer);
    sum += crc::compute<crc::crc32>(local, sizeof(local));
    sum += crc::compute<crc::crc32>(std::span(local));
    sum += crc::compute<crc::crc32>(std::string_view(text));
    sum += crc::compute<crc::crc32>(std::string("a temporary lives until the call is over"));
    sum += crc::compute<crc::crc32>(std::vector<std::byte>(9));
    sum += crc::compute<crc::crc32>(std::array<signed char, 3>());
    sum += crc::compute<narrowest>(nullptr, 0);
    sum += crc::digest<narrowest>().update("text").update(buffer).value();
    sum += static_cast<unsigned>(crc::compute<widest>(std::string("text")));
    sum += static_cast<unsigned>(crc::combine<widest>(crc::uint128(1), crc::uint128(2), 3));
    static const unsigned char token[2] = {9, 0xb1};
    sum += crc::verify_bits<crc::crc5_usb>(token, 16) && crc::verify<widest>(std::string("text"));
    sum += crc::forge<crc::crc32>(std::string("text"), 0, 1).bytes[0] + crc::from_hex<crc::crc32>("cbf43926").value;
    return sum + static_cast<unsigned>(crc::engine::make(crc::crc32).engine.compute("text"));
}
