// The operations of generic/operations.hpp with vectors of 16 bytes by an instruction that multiplies both words of its
// operands and adds the two products, which is `moved`: for one product alone, the other factor is zero. Included after
//
//   struct adding_products        vec, load, ordered, block, word_at, moved, shuffle, folded

struct ops : adding_products {
    static CRC_ALWAYS_INLINE vec multiply_low(vec v, vec k) noexcept { return moved(v, block(word_at<0>(k), 0)); }
    static CRC_ALWAYS_INLINE vec multiply_high(vec v, vec k) noexcept { return moved(v, block(0, word_at<1>(k))); }
    static CRC_ALWAYS_INLINE vec multiply_low_high(vec v, vec k) noexcept { return moved(v, block(word_at<1>(k), 0)); }
    static CRC_ALWAYS_INLINE vec multiply_high_low(vec v, vec k) noexcept { return moved(v, block(0, word_at<0>(k))); }
    static CRC_ALWAYS_INLINE vec load128(const void* p) noexcept { return load(p); }
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return block(k.low, k.high); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept { return v; }
};
static_assert(block_operations<ops> && multiplying_operations<ops>);
struct sizes : any_sizes {
    static constexpr unsigned rows = 8;
    static constexpr bool leaves_blocks = true;
    static constexpr std::size_t short_up_to = 128;
};

#include "aligned.inl"
#include "short.inl"
#include "message.inl"
#include "begin_blocks.inl"
#include "multiplied.inl"

struct medium_kernel : folding_kernel {
    static constexpr const char* name = kernel_name;
};
