// std::format for the text that to_hex and to_base64 give, with the options that text has: std::format("{:>10}",
// crc::to_hex<crc::crc32>(value)). Nothing where the standard library has no <format>.
#ifndef CRC_HEADERS_FORMAT_HPP_INCLUDED
#define CRC_HEADERS_FORMAT_HPP_INCLUDED

#include <cstddef>
#include <string_view>
#include <version>
#if __has_include(<format>)
#include <format>
#endif

#include "wire.hpp"

// libc++ has it since 17, and says so since 19.
#if defined(__cpp_lib_format) || (defined(_LIBCPP_VERSION) && _LIBCPP_VERSION >= 170000)

template <std::size_t Capacity>
struct std::formatter<crc::short_array<char, Capacity>, char> : std::formatter<std::string_view, char> {
    template <class Context>
    CRC_MEMBER auto format(const crc::short_array<char, Capacity>& text, Context& context) const {
        return std::formatter<std::string_view, char>::format(std::string_view(text.data(), text.size()), context);
    }
};

#endif

#endif
