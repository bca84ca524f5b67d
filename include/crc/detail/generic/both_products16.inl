// Sixteen accumulators for long messages: there the latency of multiplication disappears, and what a row takes beside them is
// spread over twice as many bytes. Included in a namespace of its own, where `blocks` is the one that has
// generic/both_products.inl.

using blocks::ops;
struct sizes : blocks::sizes {
    static constexpr unsigned rows = 16;
    static constexpr bool leaves_blocks = false;
};
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_part(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    if (n <= sizes::short_up_to) return blocks::short_kernel::update_short<Reflected>(reg, p, n, f);
    return blocks::medium_kernel::update_long<Reflected>(reg, p, n, f);
}

#define CRC_ROWS 16
#include "message.inl"
#include "begin_reduced.inl"
#include "multiplied.inl"

// Bytes that fill no row take one reduction more than with eight accumulators, where they are more than 128: some 120
// instructions (qemu, POWER8), which is worth it where a row saves several cycles.
struct long_kernel : folding_kernel {
    static constexpr std::size_t medium_up_to = 2047;
    using medium_messages = blocks::medium_kernel;
};
