// The sizes, in bytes, from which something else is faster, where they belong to no single kernel; those of a kernel are in
// its file. `up_to` includes the size itself.
#ifndef CRC_HEADERS_DETAIL_BASE_SIZES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_SIZES_HPP_INCLUDED

#include <cstddef>

#include "target.hpp"

CRC_TYPES_BEGIN

namespace detail {

// A message goes through the CPU's instruction for its CRC alone; longer ones are folded, or go through several streams of
// it (Zen 4).
inline constexpr std::size_t instruction_up_to = 128;

// No message is longer: an `up_to` that never ends.
inline constexpr std::size_t any_size = ~std::size_t(0) >> 1u;

// Several messages at once: so many are taken together (a set of them has 64 bits), each of so many bytes (vectors of 64
// bytes: four of them). Messages of one size, and of 8 bytes or more, go through the instruction up to words_up_to (Zen 5).
inline constexpr std::size_t batch_block = 64;
inline constexpr std::size_t batch_up_to = 256;
inline constexpr std::size_t words_up_to = 48;

// A copy by memcpy is followed by the CRC of so many bytes, while these are in the first cache. From copy_streams_from on,
// copies go past the caches (Zen 5 with 32 MiB of last-level cache: 1.3 of memcpy's time at 8 MiB, 0.8 at 12 MiB, 0.6 at 16
// MiB).
inline constexpr std::size_t copy_block = 4096;
inline constexpr std::size_t copy_streams_from = std::size_t(12) << 20u;

// A shift over up to so many bytes passes over zeros; a longer one multiplies (Zen 5, CRC-32, 256 zeros: 4.8 ns by x86_gfni512, 16
// by x86_pclmul and 70 by tables; by multiplication 27 ns, and 115 without a multiplier).
inline constexpr std::size_t zeros_up_to = 256;

// Pieces of up to gather_up_to bytes are gathered in a buffer first.
inline constexpr std::size_t gather_up_to = 256;
inline constexpr std::size_t gather_buffer = 1024;

// Compilers limit the rounds of one loop in a constant expression (GCC: 262,144).
inline constexpr std::size_t constant_block = 65536;

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The sizes (region.hpp) of a kernel that names no others.
struct any_sizes {
    static constexpr std::size_t instruction_up_to = detail::instruction_up_to;
    static constexpr std::size_t prefetch = 0;
    static constexpr bool leaves_blocks = false;
    static constexpr std::size_t least = 4;  // Zen 4, 1 byte: 2.7 ns by a table, 4.6 ns by a multiplication
    static constexpr std::size_t at_once_up_to = 4;
    static constexpr bool asks_ahead(std::size_t) noexcept { return true; }
};

CRC_CODE_END_IN

#endif
