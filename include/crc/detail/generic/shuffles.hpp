// Byte indices for the operations that move bytes.
#ifndef CRC_HEADERS_DETAIL_GENERIC_SHUFFLES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_GENERIC_SHUFFLES_HPP_INCLUDED

#include "../base/target.hpp"

CRC_CODE_BEGIN_IN(detail)

// Shuffle indices that move the first r bytes of 16 to the end, zeros before them: 16 entries from window + r, or, for
// bytes in reverse order, from window + 32 - r. An index with its top bit set gives zero; where indices count modulo 32, this one
// is that of the first of 16 zeros behind the bytes.
inline constexpr unsigned char shift_window[48] = {
    144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144,  //
    0,   1,   2,   3,   4,   5,   6,   7,   8,   9,   10,  11,  12,  13,  14,  15,   //
    144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144, 144};

// Permutation indices for 64 bytes: 64 entries from n on move the first n bytes to the end, 1 <= n <= 64.
struct byte_window {
    unsigned char at[128];
};
constexpr byte_window make_sliding_indices() noexcept {
    byte_window w{};
    for (unsigned i = 0; i < 128; ++i) w.at[i] = static_cast<unsigned char>(i % 64);
    return w;
}
inline constexpr byte_window sliding_indices = make_sliding_indices();

// at[i]: i.
struct byte_positions {
    unsigned char at[256];
};
constexpr byte_positions make_positions() noexcept {
    byte_positions p{};
    for (unsigned i = 0; i < 256; ++i) p.at[i] = static_cast<unsigned char>(i);
    return p;
}
alignas(64) inline constexpr byte_positions positions = make_positions();

// Shuffle indices that reverse the bytes of every 16.
alignas(64) inline constexpr unsigned char reversed_bytes[64] = {
    15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
    15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

CRC_CODE_END_IN

#endif
