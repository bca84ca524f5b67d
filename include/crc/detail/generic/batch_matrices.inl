// The vectors of a short message onto the last of them, by matrices for words (gf2.hpp, section 11). Included after
// generic/batch.inl.

template <unsigned Count>
struct joining_by_matrices : joining_by_multiplication {
    const word_matrices<Count>& m;

    template <bool Reflected, unsigned Vectors>
    CRC_ALWAYS_INLINE vec total(vec last, vec before, vec third, fourth_vec fourth) const noexcept {
        if constexpr (Vectors == 1) return joining_by_multiplication::total<Reflected, 1>(last, before, third, fourth);
        else {
            last ^= spread<0, Vectors>(before, third, fourth);
            if constexpr (Count >= 2) last ^= spread<1, Vectors>(before, third, fourth);
            if constexpr (Count >= 4) {
                last ^= spread<2, Vectors>(before, third, fourth) ^ spread<3, Vectors>(before, third, fourth);
            }
            return ops::moved(masked::in_order<Reflected>(last), ops::load(blocks::to_end(f, 3)));
        }
    }

private:
    template <unsigned Further, unsigned Vectors>
    CRC_ALWAYS_INLINE vec spread(vec before, vec third, vec fourth) const noexcept {
        vec v = ops::transformed(before, ops::load(m.onto[0][Further]));
        if constexpr (Vectors >= 3) v ^= ops::transformed(third, ops::load(m.onto[1][Further]));
        if constexpr (Vectors >= 4) v ^= ops::transformed(fourth, ops::load(m.onto[2][Further]));
        if constexpr (Further == 0) return v;
        else return ops::permuted(v, ops::load(m.from[Further]));
    }
};
