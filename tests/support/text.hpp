// The model's numbers as text.
#ifndef CRC_TESTS_SUPPORT_TEXT_HPP
#define CRC_TESTS_SUPPORT_TEXT_HPP

#include <ostream>
#include <string>

#include "model.hpp"

namespace model {

// In hexadecimal.
inline std::string text(const wide& v) {
    std::string digits = "0x";
    for (unsigned shift = 128; shift > 0;) {
        shift -= 4;
        const unsigned digit = static_cast<unsigned>((shift < 64 ? v.low >> shift : v.high >> (shift - 64)) & 15u);
        if (digit != 0 || digits.size() > 2 || shift == 0) digits += "0123456789abcdef"[digit];
    }
    return digits;
}

// Lets Catch2 print them.
inline std::ostream& operator<<(std::ostream& out, const wide& v) { return out << text(v); }

}  // namespace model

#endif
