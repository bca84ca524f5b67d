// A message in pieces.
#ifndef CRC_HEADERS_DETAIL_DISPATCH_GATHER_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_DISPATCH_GATHER_HPP_INCLUDED

#include <cstddef>

#include "../base/sizes.hpp"
#include "update.hpp"

CRC_CODE_BEGIN_IN(detail)

// Short pieces are gathered in a buffer, because a register that goes through each would wait for every reduction.
template <class Algorithm>
CRC_NOINLINE typename Algorithm::word update_gathered(passed<Algorithm> by_value, typename Algorithm::word reg,
                                                      const crc::piece* pieces, std::size_t count) noexcept {
    const Algorithm& algorithm = by_value;
    unsigned char buffer[gather_buffer];
#if CRC_GNU_C
    __asm__("" : "=m"(buffer));  // else GCC warns that bytes which were not gathered are not initialised
#endif
    std::size_t filled = 0;
    for (; count != 0; --count, ++pieces) {
        const std::size_t n = pieces->size;
        const bool fits = n <= gather_up_to;
        if (fits && n != 0) {
            copy_bytes(buffer + filled, pieces->data, n);
            filled += n;
        }
        if (fits && filled <= gather_buffer - gather_up_to) continue;
        reg = detail::update(algorithm, reg, buffer, filled);
        filled = 0;
        if (!fits) reg = detail::update(algorithm, reg, pieces->data, n);
    }
    return detail::update(algorithm, reg, buffer, filled);
}

// A functor as `updated` (update.hpp) is one.
struct gathered {
    const crc::piece* pieces;
    std::size_t count;

    template <class Algorithm>
    CRC_ALWAYS_INLINE typename Algorithm::word operator()(const Algorithm& algorithm,
                                                          typename Algorithm::word reg) const noexcept {
        return update_gathered<Algorithm>(passed<Algorithm>{algorithm}, reg, opaque(pieces), count);
    }
};

CRC_CODE_END_IN

#endif
