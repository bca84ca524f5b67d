// The folding algorithm (gf2.hpp, sections 7 and 8), for every width, both directions and every vector size. Included by
// each instruction-set file inside its region and namespace, after it has defined its operations:
//
//   vec              V bytes, V = vector_size: a multiple of 16. Every 16 bytes are one polynomial of degree < 128.
//   vec128           16 bytes
//   load(p), load128(p)           unaligned; never past the bytes asked for
//   repeat(pair)                  the pair in every 16 bytes
//   multiply_low(v, k)            per 16 bytes: first word of v times first word of k
//   multiply_high(v, k)           the second words
//   multiply_low_high(v, k)       first word of v times second word of k
//   multiply_high_low(v, k)       second word of v times first word of k
//   sum(v)                        the XOR of all 16 bytes of a vec
//   shuffle(v, indices)           per 16 bytes: byte i is v[indices[i]], or 0 where the index has its top bit set
//   widen(v128)                   a vec that begins with these 16 bytes; the rest zero
//
template <bool Reflected>
CRC_ALWAYS_INLINE vec load_block(const unsigned char* p) noexcept {
    return Reflected ? load(p) : shuffle(load(p), load(reversed_bytes));
}
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

// Up to seven bytes as a polynomial of degree < 8n.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t load_few(const unsigned char* p, std::size_t n) noexcept {
    if (n >= 4) {
        const std::uint64_t first = load32<Reflected>(p);
        const std::uint64_t last = load32<Reflected>(p + n - 4);
        return Reflected ? first | last << (8 * n - 32) : first << (8 * n - 32) | last;
    }
    // 1, 2 or 3 bytes: first, middle, last, overlapping.
    const std::uint64_t first = p[0], middle = p[n / 2], last = p[n - 1];
    return Reflected ? first | middle << (8 * (n / 2)) | last << (8 * (n - 1))
                     : first << (8 * (n - 1)) | middle << (8 * (n - 1 - n / 2)) | last;
}

// Shifts towards the higher and towards the lower powers of x, for 0 <= bits < 64.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t up(std::uint64_t reg, unsigned bits) noexcept {
    return Reflected ? reg >> bits : reg << bits;
}
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t down(std::uint64_t reg, unsigned bits) noexcept {
    return Reflected ? reg << bits : reg >> bits;
}

// 1 to 16 bytes, without a vector load.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_short(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                             const folding& f) noexcept {
    const auto bits = static_cast<unsigned>(8 * n);
    if (n >= 8) {
        // The message, right-aligned in 16 bytes. Its last word contains the rest of the register.
        const std::uint64_t first = (load64<Reflected>(p) ^ reg);
        const std::uint64_t last = load64<Reflected>(p + n - 8) ^ (n < 16 ? up<Reflected>(reg, bits - 64) : 0);
        const unsigned half = 64 - bits / 2;  // the shift, 0 to 64 bits, in two steps
        const std::uint64_t head = down<Reflected>(down<Reflected>(first, half), half);
        const vec128 v = Reflected ? vec128{static_cast<long long>(head), static_cast<long long>(last)}
                                   : vec128{static_cast<long long>(last), static_cast<long long>(head)};
        return reduce<Reflected>(moved(v, load128(&f.last[7])), f);
    }
    const std::uint64_t data = load_few<Reflected>(p, n);
    // The bytes at the low powers of the register, and what the register has beyond them.
    const std::uint64_t sum = Reflected ? (reg ^ data) << (64 - bits) : (reg >> (64 - bits)) ^ data;
    return reduce<Reflected>(first_word<Reflected>(sum), f) ^ up<Reflected>(reg, bits);
}

// 17 to 128 bytes: all blocks of 16 at once, each by its own distance from the end. The blocks are cut from the end; the
// first may be short and is filled up with zeros in front, which change nothing.
template <bool Reflected>
CRC_ALWAYS_INLINE std::uint64_t update_medium(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                              const folding& f) noexcept {
    const std::size_t r = n % 16;
    const folding::pair* k = f.last + 8 - n / 16;
    // The register is added to the first eight bytes, which may reach into the second block.
    vec128 block = load_block128<Reflected>(p + r) ^
                   first_word<Reflected>(r < 8 ? up<Reflected>(reg, static_cast<unsigned>(8 * r)) : 0);
    vec128 total = moved(block, load128(k));
    if (r != 0) {
        const vec128 indices = load128(Reflected ? shift_window + r : shift_window + 32 - r);
        block = shuffle(load_block128<Reflected>(p) ^ first_word<Reflected>(reg), indices);
        total ^= moved(block, load128(k - 1));
    }
    for (p += r + 16, n -= r + 16; n != 0; p += 16, n -= 16) {
        total ^= moved(load_block128<Reflected>(p), load128(++k));
    }
    return reduce<Reflected>(total, f);
}

inline constexpr unsigned log2(std::size_t n) noexcept { return n <= 1 ? 0 : 1 + log2(n / 2); }

// n bytes, a multiple of Count vectors: Count accumulators, each folded over the whole row of them.
template <bool Reflected, unsigned Count>
CRC_ALWAYS_INLINE std::uint64_t update_rows(std::uint64_t reg, const unsigned char* p, std::size_t n,
                                            const folding& f) noexcept {
    constexpr std::size_t row = Count * vector_size;
    vec a[Count];
    for (unsigned i = 0; i < Count; ++i) a[i] = load_block<Reflected>(p + i * vector_size);
    a[0] ^= widen(first_word<Reflected>(reg));
    const vec k = repeat(f.step[log2(row / 16)]);
    for (const unsigned char* const end = p + n; (p += row) != end;) {
        for (unsigned i = 0; i < Count; ++i) a[i] = moved(a[i], k) ^ load_block<Reflected>(p + i * vector_size);
    }
    // Halve the row until the distances from the end are those of f.last.
    unsigned count = Count;
    for (; count * vector_size > 128; count /= 2) {
        const vec half = repeat(f.step[log2(count / 2 * vector_size / 16)]);
        for (unsigned i = 0; i < count / 2; ++i) a[i] = moved(a[i], half) ^ a[i + count / 2];
    }
    vec total = moved(a[0], load(&f.last[8 - count * vector_size / 16]));
    for (unsigned i = 1; i < count; ++i) {
        total ^= moved(a[i], load(&f.last[8 - (count - i) * vector_size / 16]));
    }
    return reduce<Reflected>(sum(total), f);
}

struct folding_kernel {
    // It computes every polynomial.
    static constexpr std::uint64_t only_taps = 0;

    // Any number of bytes. The part that fills no row comes first: its result is needed by one accumulator only, so that
    // its latency disappears behind the others.
    template <bool Reflected>
    static std::uint64_t update(std::uint64_t reg, const unsigned char* p, std::size_t n, const folding& f) noexcept {
        if (n <= 16) return n == 0 ? reg : update_short<Reflected>(reg, p, n, f);
        if (n <= 128) return update_medium<Reflected>(reg, p, n, f);
        constexpr std::size_t row = 128, long_row = long_count * vector_size;
        std::size_t part = n % row;
        if (part != 0) {
            reg = part <= 16 ? update_short<Reflected>(reg, p, part, f) : update_medium<Reflected>(reg, p, part, f);
            p += part;
            n -= part;
        }
        if constexpr (long_row > row) {
            part = n % long_row;
            if (part != 0) {
                reg = update_rows<Reflected, row / vector_size>(reg, p, part, f);
                p += part;
                n -= part;
            }
            if (n == 0) return reg;
        }
        return update_rows<Reflected, long_count>(reg, p, n, f);
    }
};
