// What the two parts of the folding algorithm (fold_short.inl, fold.inl) share. Included before them by each
// instruction-set file, inside its region and namespace, after it has defined its operations:
//
//   vec128                        16 bytes: one polynomial of degree < 128
//   vec                           V = vector_size bytes, a multiple of 16 (fold.inl)
//   load(p), load128(p)           unaligned; never past the bytes asked for
//   shuffle(v, indices)           per 16 bytes: byte i is v[indices[i]], or 0 where the index has its top bit set
//   multiply_low(v, k)            per 16 bytes: first word of v times first word of k
//   multiply_high(v, k)           second word of v times second word of k
//   multiply_low_high(v, k)       first word of v times second word of k
//   multiply_high_low(v, k)       second word of v times first word of k
//   repeat(pair)                  the pair in every 16 bytes of a vec
//   widen(v128)                   a vec that begins with these 16 bytes; the rest zero
//   sum(v)                        the XOR of all 16 bytes of a vec

template <bool Reflected>
CRC_ALWAYS_INLINE vec128 load_block128(const unsigned char* p) noexcept {
    return Reflected ? load128(p) : shuffle(load128(p), load128(reversed_bytes));
}

// A polynomial of degree < 64 as the first eight of 16 message bytes.
template <bool Reflected>
CRC_ALWAYS_INLINE vec128 first_word(std::uint64_t word) noexcept {
    return Reflected ? vec128{static_cast<long long>(word), 0} : vec128{0, static_cast<long long>(word)};
}

// h * x^64 mod M, where h is the first word of v; XORed with the second word.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t reduce(vec128 v, const folding& f) noexcept {
    const vec128 k = load128(&f.barrett);
    if constexpr (Reflected) {
        const vec128 quotient = multiply_low(v, k);
        const vec128 product = multiply_low_high(quotient, k);
        const std::uint64_t unit = static_cast<std::uint64_t>(quotient[0]) & f.unit.low;
        return static_cast<std::uint64_t>((product ^ v)[1]) ^ unit;
    } else {
        const vec128 quotient = multiply_high_low(v, k) ^ v;
        const vec128 product = multiply_high(quotient, k);
        return static_cast<std::uint64_t>((product ^ v)[0]);
    }
}

// v, whose 16-byte blocks have the distances of k from the end of the message: the sum to be reduced.
template <class Vec>
CRC_ALWAYS_INLINE Vec moved(Vec v, Vec k) noexcept {
    return multiply_low(v, k) ^ multiply_high(v, k);
}
