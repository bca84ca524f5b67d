// Where the flipped bits of a message with a wrong CRC are, and the distance of a code, which says when that can be known.
//
// A frame is a message and its CRC: a polynomial that G divides, of n bits. An error e(x) is added to it, and the difference of
// the CRC received and the CRC of the message received is e mod G: it depends on the error alone. So a flipped bit can be
// found as long as the powers x^0 ... x^(n-1) differ modulo G, two bits as long as all their sums do, and so on.
//
// When correction is sound. The Hamming distance d of a code of n bits is the least number of flipped bits that no CRC
// notices (hamming_distance). Where at most (d - 1) / 2 bits of a frame are ever wrong, the error found is the right one: one bit
// from distance 3 on, two bits from distance 5. One bit may be corrected and all errors of up to d - 2 bits are still noticed:
// from distance 4 on, no two flipped bits pass for one. Errors of more bits can be corrected to a frame that nobody sent, and a
// CRC that was used up for correction notices fewer of them: of random errors, the share n / 2^width passes for a single bit,
// n^2 / 2^(width+1) for one or two, and n / 2^(width-length+1) for a burst. A channel that loses bytes, shifts bits or
// scrambles its errors must not be corrected in this way, nor data that somebody may have forged.
#ifndef CRC_HEADERS_LOCATE_HPP_INCLUDED
#define CRC_HEADERS_LOCATE_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "compute.hpp"
#include "wire.hpp"

CRC_TYPES_BEGIN

// The error to look for: any flipped bits of which the last is at most length - 1 bits behind the first (1: a single bit; at
// most width / 2 can be told apart in any code).
struct burst {
    unsigned length = 1;  // in bits
};

// The error to look for: one flipped bit, or two anywhere.
struct two_bits {};

// The flipped bits, counted from the first bit sent, or none. Converts to true if they are known; * and -> give the same
// object, as those of std::optional would. Positions are those of the bits of a codeword: the bits of the message in the order
// of refin, and then the CRC from its highest power of x to the lowest, without padding.
struct located {
    std::uint64_t position = 0;  // of the first flipped bit
    std::uint64_t length = 0;    // bits from the first flipped one through the last; 0 if they are not known
    uint128 pattern = 0;         // of a burst: bit i is 1 if the bit at position + i was flipped
    bool ambiguous = false;      // several errors of the kind asked for give this difference

    // True if the flipped bits are known.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return length != 0; }
    CRC_MEMBER constexpr const located& operator*() const noexcept { return *this; }
    CRC_MEMBER constexpr const located* operator->() const noexcept { return this; }

    // Whether this bit was flipped.
    CRC_MEMBER constexpr bool flips(std::uint64_t bit) const noexcept {
        if (bit < position || bit - position >= length) return false;
        const std::uint64_t offset = bit - position;
        return offset == length - 1 || (offset < 128 && (pattern >> static_cast<unsigned>(offset) & 1u) != uint128(0));
    }

    // True if it is a single flipped bit at this position.
    friend CRC_MEMBER constexpr bool operator==(const located& a, std::uint64_t bit) noexcept {
        return a.length == 1 && a.position == bit;
    }
};

// The outcome of correct(). Converts to true if the CRC of the frame is right now.
struct [[nodiscard]] corrected {
    bool good = false;     // whether the frame is a message and its CRC now
    unsigned flipped = 0;  // bits that were changed; 0 if the frame was good already, or is as it was
    located where = {};    // which; none if the frame was good, and if the bit is one of the padding of its CRC

    // True if the CRC is right now.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return good; }
};

// Memory for a locator: one power of x. Word: std::uint64_t, or crc::uint128 for widths over 64.
template <class Word>
struct power_slot {
    Word power;              // 0 where there is none
    std::uint64_t exponent;  // of x

    CRC_MEMBER constexpr power_slot() noexcept : power(0), exponent(0) {}
};

namespace detail {

// The residues modulo G as numbers, bit i of which is the coefficient of x^i.
template <class Word>
struct residues {
    unsigned width;
    Word taps;  // G - x^width
    Word back;  // 1 / x = (G - 1) / x
    Word mask;  // 2^width - 1

    CRC_MEMBER explicit constexpr residues(const params& p) noexcept
        : width(p.width),
          taps(static_cast<Word>(p.poly)),
          back(Word(taps >> 1u) | Word(Word(1) << (width - 1))),
          mask(Word(~Word(0)) >> (bits_of<Word> - width)) {}

    CRC_MEMBER constexpr Word times_x(Word r) const noexcept {
        const bool top = (Word(r >> (width - 1)) & Word(1)) != Word(0);
        return (Word(r << 1u) ^ (top ? taps : Word(0))) & mask;
    }
    CRC_MEMBER constexpr Word over_x(Word r) const noexcept {
        return Word(r >> 1u) ^ ((r & Word(1)) != Word(0) ? back : Word(0));
    }
};

// Powers of x, x^0 to x^(known - 1), in a hash table with open addressing that is at most half full. Without memory none are
// known.
template <class Word>
struct powers_of_x {
    residues<Word> ring;
    power_slot<Word>* cells = nullptr;
    std::size_t count = 0;
    std::uint64_t known = 0;
    std::uint64_t period = 0;  // of the powers, if it is `known`, else 0
    Word back = 1;             // x^-known

    CRC_MEMBER explicit constexpr powers_of_x(const params& p) noexcept : ring(p) {}
};

template <class Error>
concept error_kind = same<Error, burst> || same<Error, two_bits>;

}  // namespace detail

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// The difference of two CRCs as a residue.
template <class Word>
constexpr Word residue_of(Word difference, const params& p) noexcept {
    difference &= ones<Word>(p.width);
    return p.refout ? gf2::reflect(difference, p.width) : difference;
}

template <class Word>
constexpr Word product_of(const residues<Word>& ring, Word a, Word b) noexcept {
    Word product = 0;
    for (unsigned i = ring.width; i != 0; --i) {
        product = ring.times_x(product) ^ (((a >> (i - 1)) & Word(1)) != Word(0) ? b : Word(0));
    }
    return product;
}

// Whether x + 1 divides G, so that every codeword has an even number of ones.
constexpr bool has_parity(const params& p) noexcept {
    return count_ones(static_cast<std::uint64_t>(p.poly ^ p.poly >> 64u)) % 2 != 0;
}

// The place of a residue in a hash table of `count` places, fewer than 2^32.
template <class Word>
CRC_ALWAYS_INLINE constexpr std::size_t place_of(Word r, std::size_t count) noexcept {
    std::uint64_t folded = static_cast<std::uint64_t>(r);
    if constexpr (sizeof(Word) > 8) folded ^= static_cast<std::uint64_t>(r >> 64u) * 0xd6e8feb86659fd93u;
    return number_as<std::size_t>((folded * 0x9e3779b97f4a7c15u >> 32u) * std::uint64_t{count} >> 32u);
}

template <class Word>
constexpr void fill_powers(powers_of_x<Word>& x, power_slot<Word>* cells, std::size_t count) noexcept {
    x.cells = cells;
    x.count = std::uint64_t{count} < 0xffffffffu ? count : std::size_t{0xffffffffu};
    for (std::size_t i = 0; i < x.count; ++i) cells[i].power = Word(0);
    Word power = 1;
    while (x.known < x.count / 2 && x.period == 0) {
        std::size_t i = place_of(power, x.count);
        while (cells[i].power != Word(0)) i = i + 1 == x.count ? 0 : i + 1;
        cells[i].power = power;
        cells[i].exponent = x.known++;
        power = x.ring.times_x(power);
        x.back = x.ring.over_x(x.back);
        if (power == Word(1)) x.period = x.known;
    }
}
// Some powers must be known.
template <class Word>
CRC_ALWAYS_INLINE constexpr const power_slot<Word>* known_power(const powers_of_x<Word>& x, Word power) noexcept {
    for (std::size_t i = place_of(power, x.count);; i = i + 1 == x.count ? 0 : i + 1) {
        if (x.cells[i].power == power) return &x.cells[i];
        if (x.cells[i].power == Word(0)) return nullptr;
    }
}

// Calls each(exponent) for the exponents from `first` to below `end` of which r is the power of x, until it is false: one after
// the other, or, with powers that are known, by baby steps and giant steps (Shanks, 1971).
template <class Word, class Each>
constexpr void logarithms(const powers_of_x<Word>& x, Word r, std::uint64_t first, std::uint64_t end,
                          const Each& each) noexcept {
    if (x.known == 0) {
        for (std::uint64_t i = 0; i < end; ++i, r = x.ring.over_x(r)) {
            if (r == Word(1) && i >= first && !each(i)) return;
        }
        return;
    }
    for (std::uint64_t i = 0; i < end; i += x.known, r = product_of(x.ring, r, x.back)) {
        if (const power_slot<Word>* const found = known_power(x, r)) {
            std::uint64_t exponent = i + found->exponent;
            do {
                if (exponent >= end || (exponent >= first && !each(exponent))) return;
                exponent += x.period;
            } while (x.period != 0);
        }
        if (x.period != 0 || end - i <= x.known) return;
    }
}

// The errors found so far.
struct tally {
    std::uint64_t bits;
    unsigned count = 0;
    located first = {};

    // An error x^exponent * pattern, where `length` is one more than the degree of the pattern.
    constexpr void add(std::uint64_t exponent, std::uint64_t length, uint128 pattern) noexcept {
        if (++count != 1) return;
        first.position = bits - exponent - length;
        first.length = length;
        first.pattern = length <= 128 ? gf2::reflect(pattern, static_cast<unsigned>(length)) : uint128(1);
    }
    constexpr located result() const noexcept {
        located none{};
        none.ambiguous = count > 1;
        return count == 1 ? first : none;
    }
};

// The only error of this kind with this residue. found.bits: those of the frame.
template <class Word>
constexpr located find_error(const powers_of_x<Word>& x, Word r, tally found, burst error) noexcept {
    if (error.length == 1) {
        logarithms(x, r, 0, found.bits, [&found](std::uint64_t exponent) {
            found.add(exponent, 1, 1u);
            return found.count < 2;
        });
        return found.result();
    }
    // Error trapping: r is the error divided by x as often as there are bits behind the burst.
    const unsigned longest = error.length < x.ring.width ? error.length : x.ring.width;
    const Word beyond = longest == 0 ? Word(~Word(0)) : Word(~ones<Word>(longest));
    for (std::uint64_t i = 0; i < found.bits && found.count < 2; ++i, r = x.ring.over_x(r)) {
        if ((r & beyond) != Word(0) || (r & Word(1)) == Word(0)) continue;
        unsigned length = 1;
        while (length < bits_of<Word> && Word(r >> length) != Word(0)) ++length;
        if (length <= found.bits - i) found.add(i, length, static_cast<uint128>(r));
    }
    return found.result();
}
template <class Word>
constexpr located find_error(const powers_of_x<Word>& x, Word r, tally found, two_bits) noexcept {
    for (std::uint64_t i = 0; i < found.bits && found.count < 2; ++i, r = x.ring.over_x(r)) {
        if (r == Word(1)) {
            found.add(i, 1, 1u);
            continue;
        }
        logarithms(x, Word(r ^ Word(1)), 1, found.bits - i, [&found, i](std::uint64_t gap) {
            found.add(i, gap + 1, gap < 128 ? uint128(1) | uint128(1) << static_cast<unsigned>(gap) : uint128(1));
            return found.count < 2;
        });
    }
    return found.result();
}
template <class Word, class Error>
constexpr located locate(const powers_of_x<Word>& x, const params& p, Word difference, std::uint64_t bits,
                         Error error) noexcept {
    if (p.width == 0) return {};
    const Word r = residue_of(difference, p);
    return r == Word(0) ? located{} : find_error(x, r, tally{bits}, error);
}

// A few powers of x, of which nothing but their presence counts.
template <class Word>
struct power_set {
    static constexpr std::size_t count = 1024;
    static constexpr std::uint64_t most = count / 2;
    Word at[count] = {};

    constexpr void insert(Word power) noexcept {
        std::size_t i = place_of(power, count);
        while (at[i] != Word(0)) i = (i + 1) % count;
        at[i] = power;
    }
    CRC_ALWAYS_INLINE constexpr bool has(Word power) const noexcept {
        for (std::size_t i = place_of(power, count);; i = (i + 1) % count) {
            if (at[i] == power) return true;
            if (at[i] == Word(0)) return false;
        }
    }
};

// Whether sum plus `more` different powers x^i, first <= i < end, is among the powers that `among` has.
template <class Word, class Among>
constexpr bool any_sum(const residues<Word>& ring, Word sum, unsigned more, std::uint64_t first, Word power,
                       std::uint64_t end, const Among& among) noexcept {
    for (std::uint64_t i = first; i < end; ++i) {
        const Word next = ring.times_x(power);
        if (more == 1 ? among(Word(sum ^ power))
                      : detail::any_sum(ring, Word(sum ^ power), more - 1, i + 1, next, end, among)) {
            return true;
        }
        power = next;
    }
    return false;
}

// Whether some `weight` >= 3 different powers of x below x^bits, the lowest of which is 1, have the sum 0. No fewer have.
template <class Word>
constexpr bool has_weight(const powers_of_x<Word>& x, unsigned weight, std::uint64_t bits) noexcept {
    const residues<Word>& ring = x.ring;
    const Word one = 1, first = ring.times_x(one);
    if (x.known >= bits) {
        return detail::any_sum(ring, one, weight - 2, 1, first, bits, [&x, bits](Word sum) {
            const power_slot<Word>* const found = known_power(x, sum);
            return found != nullptr && found->exponent < bits;
        });
    }
    // The highest power is one of a few at a time, so that the shortest such sum is met first.
    Word power = first;
    for (std::uint64_t begin = 1; begin < bits;) {
        const std::uint64_t end = bits - begin < power_set<Word>::most ? bits : begin + power_set<Word>::most;
        power_set<Word> highest{};
        for (; begin < end; ++begin, power = ring.times_x(power)) highest.insert(power);
        const auto among = [&highest](Word sum) { return highest.has(sum); };
        if (detail::any_sum(ring, one, weight - 2, 1, first, end, among)) return true;
    }
    return false;
}

template <class Word>
constexpr unsigned hamming_distance(const powers_of_x<Word>& x, const params& p, std::uint64_t bits,
                                    unsigned most) noexcept {
    if (bits <= p.width || most < 2) return most;  // shorter than G
    bool returns = false;
    logarithms(x, Word(1), 1, bits, [&returns](std::uint64_t) {
        returns = true;
        return false;
    });
    if (returns) return 2;
    const bool parity = has_parity(p);
    for (unsigned weight = parity ? 4 : 3; weight < most; weight += parity ? 2 : 1) {
        if (has_weight(x, weight, bits)) return weight;
    }
    return most;
}

// A range, of which crc::bytes knows the type in constant expressions.
struct message_view {
    const unsigned char* begin;
    std::size_t length;

    constexpr const unsigned char* data() const noexcept { return begin; }
    constexpr std::size_t size() const noexcept { return length; }
};

// A frame of `size` bytes, which end with the CRC in wire order.
template <class Word>
struct frame_of {
    const params& p;
    unsigned char* frame;
    std::size_t size;
    unsigned of_crc = bytes_for(p.width);

    constexpr std::size_t message() const noexcept { return size - of_crc; }
    constexpr std::uint64_t bits() const noexcept { return std::uint64_t{message()} * 8 + p.width; }
    // The byte that has the bits 8 * i and up of the CRC.
    constexpr unsigned char& crc_byte(unsigned i) const noexcept {
        return frame[message() + (is_big(byte_order::wire, p) ? of_crc - 1 - i : i)];
    }
    // All bits of the CRC, those of the padding above it too.
    constexpr Word received() const noexcept {
        Word crc = 0;
        for (unsigned i = 0; i < of_crc; ++i) crc |= Word(Word(crc_byte(i)) << (8 * i));
        return crc;
    }
    constexpr void flip_crc_bit(unsigned bit) const noexcept {
        unsigned char& byte = crc_byte(bit / 8);
        byte = static_cast<unsigned char>(byte ^ 1u << bit % 8);
    }
    constexpr void flip(std::uint64_t position) const noexcept {
        if (position < std::uint64_t{message()} * 8) {
            const auto bit = static_cast<unsigned>(position % 8);
            unsigned char& byte = frame[number_as<std::size_t>(position / 8)];
            byte = static_cast<unsigned char>(byte ^ 1u << (p.refin ? bit : 7 - bit));
        } else {
            const auto power = static_cast<unsigned>(bits() - 1 - position);
            flip_crc_bit(p.refout ? p.width - 1 - power : power);
        }
    }
    constexpr unsigned flip(const located& where) const noexcept {
        unsigned flipped = 0;
        for (std::uint64_t i = 0; i < where.length; i = i < 127 ? i + 1 : where.length) {
            if (!where.flips(where.position + i)) continue;
            flip(where.position + i);
            ++flipped;
        }
        if (where.length <= 128) return flipped;
        flip(where.position + where.length - 1);
        return flipped + 1;
    }
};

template <class Word, class Code, class Error>
constexpr corrected correct(const powers_of_x<Word>& x, const Code& code, unsigned char* frame, std::size_t size,
                            Error error) noexcept {
    const params& p = code.parameters();
    corrected result{};
    if (p.width == 0 || size < bytes_for(p.width)) return result;
    const frame_of<Word> f{p, frame, size};
    const auto difference = [&f, &code] {
        return Word(f.received() ^ static_cast<Word>(code.compute(message_view{f.frame, f.message()})));
    };
    const Word wrong = difference();
    result.good = wrong == Word(0);
    if (result.good) return result;
    if (Word(Word(wrong >> (p.width - 1)) >> 1u) != Word(0)) {
        // A bit of the padding, which belongs to no codeword. With any other it is too much.
        unsigned bit = p.width;
        while ((Word(wrong >> bit) & Word(1)) == Word(0)) ++bit;
        if (wrong != Word(Word(1) << bit)) return result;
        f.flip_crc_bit(bit);
        result.good = true;
        result.flipped = 1;
        return result;
    }
    result.where = detail::locate(x, p, wrong, f.bits(), error);
    if (!result.where) return result;
    result.flipped = f.flip(result.where);
    result.good = difference() == Word(0);
    return result;
}

CRC_CODE_END_IN

CRC_TYPES_BEGIN

namespace detail {

// An algorithm with the members that correction asks for: one known at compile time, and an engine.
template <params Params>
struct fixed_code {
    using value = value_t<Params>;
    CRC_MEMBER static constexpr const params& parameters() noexcept { return algorithm<Params>::parameters; }
    CRC_MEMBER static constexpr value compute(bytes message) noexcept { return crc::compute<Params>(message); }
};
template <class Engine>
struct engine_code {
    using value = decltype(Engine().compute(bytes()));
    const Engine* engine;
    CRC_MEMBER constexpr const params& parameters() const noexcept { return engine->parameters(); }
    CRC_MEMBER constexpr value compute(bytes message) const noexcept { return engine->compute(message); }
};

template <class Engine>
concept is_engine = requires(const Engine& e) {
    requires same<const params&, decltype(e.parameters())>;
    e.compute(bytes());
};

// The bytes of a frame that may be changed, in a range with data() and size(), or in an array.
template <class Byte>
CRC_MEMBER constexpr unsigned char* frame_bytes(Byte* p) noexcept {
    if constexpr (same<Byte, unsigned char>) return p;
    else return static_cast<unsigned char*>(static_cast<void*>(p));
}
template <class Range>
concept changeable_bytes = requires(Range& range) {
    requires byte_sized<typename pointee<decltype(range.data())>::type>;
    static_cast<void*>(range.data());
    static_cast<std::size_t>(range.size());
};

}  // namespace detail

// The members that crc::locator and crc::engine_locator share. Code: of their algorithm.
template <class Code>
class basic_locator : Code {
    using word = detail::choose<sizeof(typename Code::value) <= 8, std::uint64_t, uint128>;

public:
    using value_type = typename Code::value;  // the type of a CRC
    using slot = power_slot<word>;            // memory for one power of x

    // As crc::locate.
    template <detail::error_kind Error = burst>
    CRC_MEMBER constexpr located locate(value_type difference, std::uint64_t bits, Error error = {}) const noexcept {
        return detail::locate(powers_, code().parameters(), static_cast<word>(difference), bits, error);
    }

    // As crc::correct.
    template <detail::error_kind Error = burst>
    CRC_MEMBER corrected correct(void* frame, std::size_t size, Error error = {}) const noexcept {
        return detail::correct(powers_, code(), static_cast<unsigned char*>(frame), size, error);
    }
    template <detail::changeable_bytes Range, detail::error_kind Error = burst>
    CRC_MEMBER constexpr corrected correct(Range&& frame, Error error = {}) const noexcept {
        return detail::correct(powers_, code(), detail::frame_bytes(frame.data()),
                               static_cast<std::size_t>(frame.size()), error);
    }
    template <detail::byte_sized Byte, std::size_t Size, detail::error_kind Error = burst>
    CRC_MEMBER constexpr corrected correct(Byte (&frame)[Size], Error error = {}) const noexcept {
        return detail::correct(powers_, code(), detail::frame_bytes(&frame[0]), Size, error);
    }

    // As crc::hamming_distance. With 2 * bits cells it is O(bits^(distance - 2)).
    CRC_MEMBER constexpr unsigned hamming_distance(std::uint64_t bits, unsigned most = 6) const noexcept {
        return detail::hamming_distance(powers_, code().parameters(), bits, most);
    }

protected:
    // Without memory, and with that of `count` cells.
    CRC_MEMBER explicit constexpr basic_locator(Code of) noexcept
        : Code(of), powers_(of.parameters().width == 0 ? params{1, 1} : of.parameters()) {}
    CRC_MEMBER constexpr basic_locator(Code of, slot* cells, std::size_t count) noexcept : basic_locator(of) {
        detail::fill_powers(powers_, cells, count);
    }

private:
    CRC_MEMBER constexpr const Code& code() const noexcept { return *this; }

    detail::powers_of_x<word> powers_;
};

// Finds errors with a table of powers of x in memory of the caller's, which must outlive it: m cells hold m / 2 powers. To make
// one takes O(m), and then a single bit takes O(bits / m), which is O(1) where there are 2 * bits cells and O(sqrt(bits))
// where there are as many as the root of that; two bits take as much for each bit of the frame. Without memory it is what the
// functions below are. Constexpr; several threads may use one.
template <params Params>
class locator : public basic_locator<detail::fixed_code<Params>> {
    using base = basic_locator<detail::fixed_code<Params>>;

public:
    // Without memory, and with that of `count` cells, which it overwrites.
    CRC_MEMBER constexpr locator() noexcept : base({}) {}
    CRC_MEMBER constexpr locator(typename base::slot* cells, std::size_t count) noexcept : base({}, cells, count) {}
};

// The same of an engine, which must outlive it: crc::engine_locator l(e, cells, count).
template <class Engine>
class engine_locator : public basic_locator<detail::engine_code<Engine>> {
    using base = basic_locator<detail::engine_code<Engine>>;

public:
    // Without memory, and with that of `count` cells, which it overwrites.
    CRC_MEMBER explicit constexpr engine_locator(const Engine& e) noexcept : base({&e}) {}
    CRC_MEMBER constexpr engine_locator(const Engine& e, typename base::slot* cells, std::size_t count) noexcept
        : base({&e}, cells, count) {}
};

// Without memory, for an engine of any type.
template <class Engine>
engine_locator(const Engine&) -> engine_locator<Engine>;
// With memory.
template <class Engine, class Slot>
engine_locator(const Engine&, Slot*, std::size_t) -> engine_locator<Engine>;

CRC_TYPES_END

CRC_CODE_BEGIN

// Which bits of a frame were flipped, from the difference of the CRC received and that of the message received, and the bits
// of message and CRC together. Looks for a single bit, for crc::burst{length} or for crc::two_bits{}. None if no error of
// that kind gives this difference, or several do, which `ambiguous` then tells. O(bits), two_bits{} O(bits^2), without
// memory; see crc::locator. Constexpr.
template <params Params, detail::error_kind Error = burst>
constexpr located locate(value_t<Params> difference, std::uint64_t bits, Error error = {}) noexcept {
    return locator<Params>().locate(difference, bits, error);
}
template <detail::is_engine Engine, detail::error_kind Error = burst>
constexpr located locate(const Engine& e, decltype(Engine().compute(bytes())) difference, std::uint64_t bits,
                         Error error = {}) noexcept {
    return engine_locator<Engine>(e).locate(difference, bits, error);
}

// Mends a frame in place, a message followed by its CRC in wire order, if locate() finds which bits were flipped, and verifies
// it; otherwise leaves it alone. A flipped bit of the padding is mended if it is the only one. When that is sound: see the
// beginning of locate.hpp. Constexpr, but for pointers.
template <params Params, detail::error_kind Error = burst>
corrected correct(void* frame, std::size_t size, Error error = {}) noexcept {
    return locator<Params>().correct(frame, size, error);
}
template <params Params, detail::changeable_bytes Range, detail::error_kind Error = burst>
constexpr corrected correct(Range&& frame, Error error = {}) noexcept {
    return locator<Params>().correct(frame, error);
}
template <params Params, detail::byte_sized Byte, std::size_t Size, detail::error_kind Error = burst>
constexpr corrected correct(Byte (&frame)[Size], Error error = {}) noexcept {
    return locator<Params>().correct(frame, error);
}
template <detail::is_engine Engine, detail::error_kind Error = burst>
corrected correct(const Engine& e, void* frame, std::size_t size, Error error = {}) noexcept {
    return engine_locator<Engine>(e).correct(frame, size, error);
}
template <detail::is_engine Engine, detail::changeable_bytes Range, detail::error_kind Error = burst>
constexpr corrected correct(const Engine& e, Range&& frame, Error error = {}) noexcept {
    return engine_locator<Engine>(e).correct(frame, error);
}

// The least number of flipped bits that the CRC does not notice in some frame of so many bits, message and CRC together: below
// `most` it is exact, and `most` means that many or more. 2: x^i = 1 for some i < bits; a frame without a message has none,
// so the result is `most`. Without memory it takes O(bits^(d - 1) / 1000) for a distance of d, and 8 KiB of the stack (16 for
// widths over 64). With long frames and wide CRCs choose a small `most`, or use a crc::locator. Constexpr.
template <params Params>
constexpr unsigned hamming_distance(std::uint64_t bits, unsigned most = 6) noexcept {
    return locator<Params>().hamming_distance(bits, most);
}
template <detail::is_engine Engine>
constexpr unsigned hamming_distance(const Engine& e, std::uint64_t bits, unsigned most = 6) noexcept {
    return engine_locator<Engine>(e).hamming_distance(bits, most);
}

CRC_CODE_END

#endif
