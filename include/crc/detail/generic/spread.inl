// Rows that move on by matrices (gf2.hpp, section 10). Included by generic/matrix.inl and generic/look_up.inl after
//
//   matrix                        a matrix of 8 x 8 bits for every byte of a vec
//   factor(v)                     a vec as transformed() takes it
//   transformed(factor, matrix)   every byte of the vec times the matrix

// Eight accumulators, each of which goes onto those at the Distances (a set as in byte_matrices). Those in the set
// Reversed hold bytes whose bits are in reverse order, so that bytes from the others need other matrices.
template <unsigned Distances, unsigned Reversed>
class spread_row : public any_row {
public:
    CRC_ALWAYS_INLINE void begin(unsigned i, const unsigned char* p) noexcept { a_[i] = ops::load(p); }
    CRC_ALWAYS_INLINE void next(unsigned i, const unsigned char* p) noexcept { spread(i, ops::load(p)); }
    CRC_ALWAYS_INLINE void add(vec128 v) noexcept { a_[0] ^= ops::widen(v); }
    CRC_ALWAYS_INLINE vec at(unsigned i) const noexcept { return a_[i]; }

protected:
    // Always inlined, or GCC warns that arguments which are not used are not initialised.
    static CRC_ALWAYS_INLINE constexpr bool is_used(unsigned matrix_number) noexcept {
        return (Distances >> (matrix_number + byte_matrices::nearest) & 1u) != 0;
    }
    // Accumulator i, which is not in Reversed, goes on with v.
    CRC_ALWAYS_INLINE void spread(unsigned i, vec v) noexcept {
        const auto from = factor(a_[i]);
        a_[i] = v ^ transformed(from, onto_[5]);
        spread<4>(i + 7, from);
        spread<3>(i + 6, from);
        spread<2>(i + 5, from);
        spread<1>(i + 4, from);
        spread<0>(i + 3, from);
    }

    vec a_[sizes::rows];
    // For the distances 3 to 8.
    matrix onto_[6];
    matrix onto_reversed_[6];

private:
    template <unsigned Number, class Factor>
    CRC_ALWAYS_INLINE void spread(unsigned to, const Factor& from) noexcept {
        if constexpr (is_used(Number)) {
            to %= sizes::rows;
            if constexpr (Reversed == 0) a_[to] ^= transformed(from, onto_[Number]);
            else a_[to] ^= transformed(from, ((Reversed >> to & 1u) != 0 ? onto_reversed_ : onto_)[Number]);
        }
    }
};
