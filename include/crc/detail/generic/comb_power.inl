// x^(8 * bytes) by the comb of gf2.hpp, section 9. Included where there are a `ring`'s operations, if need be inside an
// instruction set's region:
//
//   ring::value                   a factor in the form that is best to multiply
//   ring.factor(word)             a stored factor in that form
//   ring.times(a, b)              the product

// In a struct, so that one instruction set's is not mistaken for another's.
struct comb_power {
    // Round numbers of bytes leave most P(j) 1, and these take no time: 4096 bytes 0.3 of it (Zen 5).
    template <class Ring, class Word, unsigned Count>
    static CRC_ALWAYS_INLINE constexpr typename Ring::value of(const Ring& ring, std::uint64_t bytes,
                                                               const comb<Word, Count>& t) noexcept {
        constexpr unsigned step = 16 / Count;
        constexpr std::uint64_t row = ~std::uint64_t(0) / ((1u << step) - 1);
        unsigned j = step - 1;
        while (j != 0 && (bytes >> j & row) == 0) --j;
        typename Ring::value result = column<0, Count>(ring, bytes >> j, t);
        while (j-- != 0) {
            if ((bytes >> j & row) == 0) result = ring.times(result, result);
            else result = ring.times(ring.times(result, result), column<0, Count>(ring, bytes >> j, t));
        }
        return result;
    }

private:
    // P(j) from the tables First to First + Number - 1, the bits of `bytes` shifted down by j.
    template <unsigned First, unsigned Number, class Ring, class Word, unsigned Count>
    static CRC_ALWAYS_INLINE constexpr typename Ring::value column(const Ring& ring, std::uint64_t bytes,
                                                                   const comb<Word, Count>& t) noexcept {
        if constexpr (Number == 1) {
            // The bits that are 16 apart, and then next to each other.
            const std::uint64_t rows = bytes >> (16 / Count * First) & 0x0001000100010001u;
            return ring.factor(t.at[First].of[rows * 0x0001000200040008u >> 48u]);
        } else {
            constexpr unsigned half = Number / 2;
            return ring.times(column<First, half>(ring, bytes, t), column<First + half, half>(ring, bytes, t));
        }
    }
};
