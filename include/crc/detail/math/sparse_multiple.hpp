// Multiples of a generator with few terms, which fold a message by exclusive-ors alone (gf2.hpp, section 12).
#ifndef CRC_HEADERS_DETAIL_MATH_SPARSE_MULTIPLE_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_MATH_SPARSE_MULTIPLE_HPP_INCLUDED

#include <cstdint>

#include "../base/builtins.hpp"
#include "power.hpp"

CRC_TYPES_BEGIN

namespace detail {

// x^longest = the sum of x^(longest - d) over all `distances` d, mod G, for vectors of 16 bytes.
struct sparse_multiple {
    static constexpr unsigned most = 20;
    // A group of so many vectors is folded at once, so no distance is less.
    static constexpr unsigned nearest = 8;
    static constexpr unsigned farthest = 160;

    unsigned count;  // 0: there is none
    unsigned longest;
    unsigned char distances[most];
};

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Of the generator with these taps of degree 64: the one with the fewest terms of those that are x^n, perhaps another power,
// and the remainder of these; or the first with up to three, since every engine searches.
template <bool Reflected>
constexpr sparse_multiple make_sparse_multiple(std::uint64_t taps, unsigned width) noexcept {
    using poly = polynomial<std::uint64_t, false>;
    const std::uint64_t high = Reflected ? gf2::reflect(taps, 64) : taps;
    std::uint64_t powers[sparse_multiple::farthest + 1] = {};
    powers[0] = poly::monomial(64 - width);
    for (unsigned n = 1; n <= sparse_multiple::farthest; ++n) powers[n] = poly::times_x(powers[n - 1], high);
    sparse_multiple m{0, 0, {}};
    unsigned best = sparse_multiple::most + 1, other = 0;
    for (unsigned n = width; n <= sparse_multiple::farthest && best > 3; ++n) {
        // k = width - 1 stands for no other power, and so does other = 0.
        for (unsigned k = width - 1; k + sparse_multiple::nearest <= n; ++k) {
            const unsigned count = k < width ? count_ones(powers[n]) : 1 + count_ones(powers[n] ^ powers[k]);
            if (count >= best) continue;
            best = count;
            m.longest = n;
            other = k < width ? 0 : k;
        }
    }
    if (m.longest == 0) return m;
    std::uint64_t remainder = powers[m.longest] ^ (other == 0 ? 0 : powers[other]);
    if (other != 0) m.distances[m.count++] = static_cast<unsigned char>(m.longest - other);
    for (unsigned k = 0; k < width; ++k) {
        if ((remainder >> (64 - width + k) & 1u) != 0) m.distances[m.count++] = static_cast<unsigned char>(m.longest - k);
    }
    return m;
}

CRC_CODE_END_IN

#endif
