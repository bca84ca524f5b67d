// Which CRC is this? From messages whose CRCs are known to the algorithm that gave them.
//
// With the words of gf2.hpp, section 1, and X for xorout before refout reflects it, a sample (message m of n bits, CRC
// c) is an equation
//
//     m * x^w  +  init * x^n  +  X  +  c  =  0     (mod G)
//
// Two messages of one size cancel init and X, so the sum of their two sides is a multiple of G: a greatest common
// divisor of several such sums is G, or G and a small factor. Messages of three sizes give a multiple of G too, since
// (init * a) * b + (init * b) * a = 0. With G known, init and X are unknowns of a linear system.
//
// For messages of whole bytes some pairs of init and xorout can never be told apart. Where d * (x^8 + 1) is a multiple
// of G, init + d and X + d give the same CRCs as init and X; if (x + 1)^k is the highest power that divides G, there
// are 2^min(k, 8) such d. Half of all polynomials have such a factor, and 75 algorithms of the catalogue.
#ifndef CRC_HEADERS_IDENTIFY_HPP_INCLUDED
#define CRC_HEADERS_IDENTIFY_HPP_INCLUDED

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "catalogue.hpp"
#include "detail/math/long_polynomial.hpp"
#include "detail/math/register.hpp"
#include "engine.hpp"
#include "find.hpp"
#include "wire.hpp"

CRC_TYPES_BEGIN

// A message, and its CRC as a number.
struct sample {
    crc::bytes message;  // the message, which must stay where it is
    uint128 crc;         // its CRC
};

namespace detail {

template <class Range, class Element>
concept contiguous_range_of = requires(const Range& r) {
    requires same<typename pointee<decltype(r.data())>::type, const Element>;
    static_cast<std::size_t>(r.size());
};

inline constexpr std::size_t most_candidates = 64;

}  // namespace detail

// A view of contiguous samples: an array, std::vector, std::span, or samples in braces. Other views of it: of samples
// whose CRC is known as bytes, and of frames that end with their CRC.
class samples {
public:
    // `size` samples from `data`. `order`: of the bytes of each CRC, which sample::crc holds as if the most significant
    // came first. So big takes sample::crc as it is; with little the bytes {0x26, 0x39, 0xf4, 0xcb} are written as
    // 0x2639f4cb and mean 0xcbf43926; with wire that depends on the algorithm that is tried.
    CRC_MEMBER constexpr samples(const sample* data, std::size_t size, byte_order order = byte_order::big) noexcept
        : samples_(data), size_(size), order_(order) {}
    template <detail::contiguous_range_of<sample> Range>
    CRC_MEMBER constexpr samples(const Range& range, byte_order order = byte_order::big) noexcept
        : samples(range.data(), static_cast<std::size_t>(range.size()), order) {}
    template <std::size_t Length>
    CRC_MEMBER constexpr samples(const sample (&array)[Length], byte_order order = byte_order::big) noexcept
        : samples(array, Length, order) {}
    // Braces live as long as the call that they are an argument of.
    CRC_MEMBER constexpr samples(std::initializer_list<sample> list, byte_order order = byte_order::big) noexcept
        : samples(list.begin(), list.size(), order) {}

    // `size` frames from `data`: each is a message and the (width + 7) / 8 bytes of its CRC, in this order.
    CRC_MEMBER static constexpr samples of_frames(const bytes* data, std::size_t size,
                                                  byte_order order = byte_order::wire) noexcept {
        samples result(nullptr, size, order);
        result.frames_ = data;
        return result;
    }
    template <detail::contiguous_range_of<bytes> Range>
    CRC_MEMBER static constexpr samples of_frames(const Range& range, byte_order order = byte_order::wire) noexcept {
        return of_frames(range.data(), static_cast<std::size_t>(range.size()), order);
    }
    template <std::size_t Length>
    CRC_MEMBER static constexpr samples of_frames(const bytes (&array)[Length],
                                                  byte_order order = byte_order::wire) noexcept {
        return of_frames(array, Length, order);
    }

    // How many.
    CRC_MEMBER constexpr std::size_t size() const noexcept { return size_; }

    // Sample i for an algorithm of this width and refout, and whether it can be one: a frame may be too short, and a
    // CRC have more bits.
    struct read {
        crc::sample sample;  // the sample, if it can be one
        bool fits;           // whether it can
    };
    CRC_MEMBER constexpr read at(std::size_t i, unsigned width, bool refout) const noexcept {
        const std::size_t length = (width + 7) / 8;
        read result{{}, true};
        if (frames_ == nullptr) {
            result.sample = samples_[i];
        } else if (frames_[i].size() < length) {
            result.fits = false;
        } else {
            const std::size_t size = frames_[i].size() - length;
            result.sample.message = frames_[i].slice(0, size);
            for (std::size_t k = size; k < size + length; ++k) push_byte(result.sample.crc, frames_[i].at(k));
        }
        if (order_ == byte_order::little || (order_ == byte_order::wire && refout)) {
            uint128 rest = result.sample.crc, reversed = 0;
            for (std::size_t k = 0; k < length; ++k, rest = rest >> 8u) {
                push_byte(reversed, static_cast<unsigned char>(rest & uint128(255)));
            }
            result.fits = result.fits && detail::fits(result.sample.crc, detail::number_as<unsigned>(8 * length));
            result.sample.crc = reversed;
        }
        result.fits = result.fits && detail::fits(result.sample.crc, width);
        return result;
    }

    // True if these are frames: where the CRC begins depends on the width.
    CRC_MEMBER constexpr bool are_frames() const noexcept { return frames_ != nullptr; }

private:
    CRC_MEMBER static constexpr void push_byte(uint128& number, unsigned char byte) noexcept {
        number = number << 8u | uint128(byte);
    }

    const sample* samples_;
    const bytes* frames_ = nullptr;
    std::size_t size_;
    byte_order order_;
};

// The result of crc::identify(): entries of the catalogue, in its order.
class identified {
public:
    // Goes from entry to entry.
    class iterator {
    public:
        // The types that the standard asks of an iterator.
        using value_type = crc::entry;
        using difference_type = std::ptrdiff_t;  // of two positions
        // At no entry, and at that of the catalogue whose number is there.
        CRC_MEMBER constexpr iterator() noexcept {}
        CRC_MEMBER explicit constexpr iterator(const unsigned char* row) noexcept : row_(row) {}
        // The entry.
        CRC_MEMBER constexpr const crc::entry& operator*() const noexcept { return catalogue[*row_]; }
        // Its members.
        CRC_MEMBER constexpr const crc::entry* operator->() const noexcept { return &catalogue[*row_]; }
        // To the next one.
        CRC_MEMBER constexpr iterator& operator++() noexcept {
            ++row_;
            return *this;
        }
        // The same, afterwards.
        CRC_MEMBER constexpr iterator operator++(int) noexcept { return iterator(row_++); }
        // True if both are at one position.
        friend CRC_MEMBER constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
            return a.row_ == b.row_;
        }

    private:
        const unsigned char* row_ = nullptr;
    };

    // No entry.
    CRC_MEMBER constexpr identified() noexcept {}

    // The entries, as a container has them.
    CRC_MEMBER constexpr iterator begin() const noexcept { return iterator(rows_); }
    CRC_MEMBER constexpr iterator end() const noexcept { return iterator(rows_ + count_); }
    CRC_MEMBER constexpr std::size_t size() const noexcept { return count_; }
    CRC_MEMBER constexpr bool empty() const noexcept { return count_ == 0; }
    CRC_MEMBER constexpr const crc::entry& operator[](std::size_t i) const noexcept { return catalogue[rows_[i]]; }

    // Appends row `row` of the catalogue. For crc::identify(), once each.
    CRC_MEMBER constexpr void add_row(unsigned row) noexcept { rows_[count_++] = static_cast<unsigned char>(row); }

private:
    unsigned char rows_[detail::catalogue_rows] = {};
    std::size_t count_ = 0;
};

// Why no parameters can give some samples. Converts to false if nothing is wrong with them.
struct sample_error {
    const char* reason = nullptr;  // a sentence, or nullptr
    std::size_t first = 0;         // the sample that it is about, where it is about one
    std::size_t second = 0;        // the other one, where it is about two

    // True if there is an error.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return reason != nullptr; }
};

// The samples that are still needed to tell the parameters, up to those that no message tells apart. Converts to false if
// none is.
struct open_questions {
    // This many more samples, of messages as long as one that is there already, tell width, poly, refin and refout as a
    // rule: the rule fails by chance, the less often the longer the messages are.
    unsigned more_of_one_size = 0;
    // 1: one more sample tells init and xorout for certain, if its message is one byte longer or shorter than one that
    // is there already.
    unsigned one_byte_longer = 0;
    // The messages are too long to find the polynomial by: no two of one size, and no three of different sizes, are
    // short enough (see longest_solved).
    bool shorter_ones = false;

    // True if anything is open.
    CRC_MEMBER explicit constexpr operator bool() const noexcept {
        return more_of_one_size != 0 || one_byte_longer != 0 || shorter_ones;
    }
};

// The result of crc::solve().
struct solution {
    // Parameters that give all CRCs, each in the form of crc::canonical(), no two of them equivalent.
    short_array<params, detail::most_candidates> candidates = {};
    // True if whatever gives all CRCs is a candidate, or equivalent to one. Otherwise those that are easiest to name
    // are there.
    bool complete = true;
    // The samples that would leave one candidate only.
    open_questions open = {};
    // Why there is no candidate and can be none, whatever samples come. Converts to false if there is one, or may be.
    sample_error error = {};

    // True if there is exactly one answer.
    CRC_MEMBER explicit constexpr operator bool() const noexcept { return complete && candidates.size() == 1; }

    // The candidates, as a container has them.
    CRC_MEMBER constexpr const params* begin() const noexcept { return candidates.begin(); }
    CRC_MEMBER constexpr const params* end() const noexcept { return candidates.end(); }
    CRC_MEMBER constexpr std::size_t size() const noexcept { return candidates.size(); }
    CRC_MEMBER constexpr bool empty() const noexcept { return candidates.size() == 0; }
    CRC_MEMBER constexpr const params& operator[](std::size_t i) const noexcept { return candidates[i]; }
};

// Bytes, behind those in which they agree, of the longest two messages of one size, or three of different sizes, by
// which crc::solve() can begin. All others may have any length.
inline constexpr std::size_t longest_solved = 4096;

CRC_TYPES_END

CRC_CODE_BEGIN_IN(detail)

// Longer messages are worth the tables of an engine.
inline constexpr std::size_t worth_an_engine = 1024;

template <class Word>
constexpr Word reflected_if(bool reflects, const Word& value, unsigned width) noexcept {
    return reflects ? gf2::reflect(value, width) : value;
}

// Remainders modulo one G, as numbers: bit i is the coefficient of x^i. (A template, like all that uses engines here,
// so that nobody pays for compiling it who does not use it.)
template <class Engine>
class modulo {
public:
    constexpr modulo(unsigned width, const uint128& poly, bool refin) noexcept
        : width_(width), taps_(poly << (128 - width)), refin_(refin) {}
    // The same by an engine of same_ring(), which is quicker for long messages.
    explicit constexpr modulo(const Engine& engine) noexcept
        : modulo(engine.parameters().width, engine.parameters().poly, engine.parameters().refin) {
        engine_ = &engine;
    }
    static constexpr params same_ring(unsigned width, const uint128& poly, bool refin) noexcept {
        return {width, poly, 0, refin, false, 0};
    }

    // message * x^w
    constexpr uint128 remainder(bytes message) const noexcept {
        if (engine_ != nullptr) return engine_->compute(message);
        uint128 reg = 0;
        for (std::size_t i = 0; i < message.size(); ++i) reg = after(reg, message.at(i));
        return reg >> (128 - width_);
    }
    // value * x^(8n)
    constexpr uint128 times_power(uint128 value, std::size_t n) const noexcept {
        if (engine_ != nullptr) return engine_->extend_zeros(value, n);
        uint128 reg = value << (128 - width_);
        for (; n != 0; --n) reg = after(reg, 0);
        return reg >> (128 - width_);
    }
    // value / x^(8n)
    constexpr uint128 over_power(uint128 value, std::size_t n) const noexcept {
        if (engine_ != nullptr) return engine_->remove_suffix(value, 0, n);
        return ring::over_power(value, number_as<unsigned>(8 * n), taps_);  // n is small, without an engine
    }
    // value * x
    constexpr uint128 times_x(uint128 value) const noexcept {
        return ring::times_x(value << (128 - width_), taps_) >> (128 - width_);
    }
    constexpr unsigned width() const noexcept { return width_; }

private:
    using ring = polynomial<uint128, false>;

    constexpr uint128 after(uint128 reg, unsigned char byte) const noexcept {
        return ring::times_power(reg ^ uint128(reflected_if(refin_, byte, 8)) << 120u, 8, taps_);
    }

    unsigned width_;
    uint128 taps_;
    bool refin_;
    const Engine* engine_ = nullptr;
};

// The equations unknown * factor = sum (mod G), one for each coefficient; false if they contradict those in `system`.
template <class Engine>
constexpr bool add_equations(echelon& system, const modulo<Engine>& g, uint128 factor, const uint128& sum) noexcept {
    uint128 rows[128] = {};
    for (unsigned j = 0; j < g.width(); ++j, factor = g.times_x(factor)) {
        for (unsigned i = 0; i < g.width(); ++i) {
            if (odd(factor >> i)) rows[i] = rows[i] | uint128(1) << j;
        }
    }
    bool possible = true;
    for (unsigned i = 0; i < g.width() && possible; ++i) possible = system.add(rows[i], odd(sum >> i));
    return possible;
}

// All d with d * (x^8 + 1) = 0 (mod G), as differences of xorout: each vector is one of them.
struct indistinct {
    echelon vectors{};
    unsigned count = 0;

    template <class Engine>
    constexpr indistinct(const modulo<Engine>& g, bool refout) noexcept {
        echelon system;
        add_equations(system, g, g.times_power(uint128(1), 1) ^ uint128(1), uint128(0));
        system.solve();
        for (unsigned unknown = 0; unknown < g.width(); ++unknown) {
            if (!system.is_free(unknown)) continue;
            const uint128 d = system.change_with(unknown);
            vectors.add(refout ? gf2::reflect(d, g.width()) : d);
            ++count;
        }
    }
};

constexpr bool same_shape(const params& a, const params& b) noexcept {
    return a.width == b.width && a.poly == b.poly && a.refin == b.refin && a.refout == b.refout;
}

constexpr params canonical(params p, const indistinct& d) noexcept {
    for (const crc::entry& row : catalogue) {
        if (!same_shape(row.params, p)) continue;
        const uint128 change = row.params.xorout ^ p.xorout;
        if (reflected_if(p.refout, row.params.init ^ p.init, p.width) == change &&
            d.vectors.reduced(change) == uint128(0)) {
            return row.params;
        }
    }
    const uint128 least = d.vectors.reduced(p.xorout);
    p.init = p.init ^ reflected_if(p.refout, least ^ p.xorout, p.width);
    p.xorout = least;
    return p;
}

template <class Engine>
constexpr modulo<Engine> modulo_of(const params& p) noexcept {
    return modulo<Engine>(p.width, p.poly, p.refin);
}

template <class Engine>
struct fast_beside {
    using type = engine;
};

// The CRC of a message; in constant expressions bit by bit, since an engine takes longer to make.
template <class Engine>
constexpr uint128 crc_by(const params& p, bytes message) noexcept {
    if (!CRC_CONSTANT_EVALUATED && message.size() >= worth_an_engine) {
        using fast = typename fast_beside<Engine>::type;
        if (p.width <= fast::max_width) return uint128(fast::make(p).engine.compute(message));
        return Engine::make(p).engine.compute(message);
    }
    const auto g = modulo_of<Engine>(p);
    const uint128 reg = g.times_power(p.init, message.size()) ^ g.remainder(message);
    return reflected_if(p.refout, reg, p.width) ^ p.xorout;
}

template <class Engine>
constexpr bool gives_all(const params& p, const samples& s) noexcept {
    for (std::size_t i = 0; i < s.size(); ++i) {
        const samples::read at = s.at(i, p.width, p.refout);
        if (!at.fits || crc_by<Engine>(p, at.sample.message) != at.sample.crc) return false;
    }
    return s.size() != 0;
}

constexpr bool same_bytes(bytes a, bytes b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a.at(i) != b.at(i)) return false;
    }
    return true;
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// Whether both give the same CRC for every message of whole bytes. Impossible parameters are equivalent to none.
// Constexpr; microseconds.
template <class Engine = wide_engine>
constexpr bool equivalent(const params& a, const params& b) noexcept {
    if (validate(a) || validate(b) || a.width != b.width) return false;
    // The CRCs of 0, 1, 2 ... zeros, and what each bit in front of them changes, obey linear recurrences of order width +
    // 1 and width. So they are the same sequences if they begin alike.
    const detail::modulo<Engine> g[2] = {detail::modulo_of<Engine>(a), detail::modulo_of<Engine>(b)};
    const params* const p[2] = {&a, &b};
    for (unsigned kind = 0; kind < 9; ++kind) {
        uint128 reg[2] = {a.init, b.init};
        if (kind != 0) {
            const unsigned char one[1] = {static_cast<unsigned char>(1u << (kind - 1))};
            for (unsigned k = 0; k < 2; ++k) reg[k] = g[k].remainder(one);
        }
        for (unsigned n = 0; n < 2 * a.width + 2; ++n) {
            uint128 out[2] = {};
            for (unsigned k = 0; k < 2; ++k) {
                out[k] = detail::reflected_if(p[k]->refout, reg[k], a.width);
                if (kind == 0) out[k] = out[k] ^ p[k]->xorout;
                reg[k] = g[k].times_power(reg[k], 1);
            }
            if (out[0] != out[1]) return false;
        }
    }
    return true;
}

// k, where 2^k pairs of init and xorout give the same CRCs as this one for every message of whole bytes: 0 to 8, and 0
// only if x + 1 does not divide the generator. 0 of impossible parameters. Constexpr; microseconds.
template <class Engine = wide_engine>
constexpr unsigned indistinct_bits(const params& p) noexcept {
    return validate(p) ? 0 : detail::indistinct(detail::modulo_of<Engine>(p), p.refout).count;
}

// Among all pairs of init and xorout that give the same CRCs for every message of whole bytes, that of the catalogue,
// or else the one with the least xorout. Impossible parameters stay as they are. Constexpr; microseconds.
template <class Engine = wide_engine>
constexpr params canonical(const params& p) noexcept {
    return validate(p) ? p : detail::canonical(p, detail::indistinct(detail::modulo_of<Engine>(p), p.refout));
}

// The algorithms of the catalogue that give the CRC of each sample; none if there is no sample. A CRC of w bits is
// right by chance in one of 2^w cases, so that short ones need several samples. Constexpr; reads each message up to 113
// times.
template <class Engine = wide_engine>
constexpr identified identify(const samples& s) noexcept {
    identified result;
    for (unsigned row = 0; row < detail::catalogue_rows; ++row) {
        if (detail::gives_all<Engine>(catalogue[row].params, s)) result.add_row(row);
    }
    return result;
}

CRC_CODE_END

CRC_CODE_BEGIN_IN(detail)

// For solve(): samples, and what is found.
template <class Engine>
class solver {
public:
    constexpr explicit solver(const samples& s) noexcept : samples_(s) {}

    // True if all samples can be those of an algorithm with this width and refout.
    constexpr bool takes(unsigned width, bool refout) const noexcept {
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            if (!samples_.at(i, width, refout).fits) return false;
        }
        return true;
    }

    // Finds init and xorout with this G, for samples that takes() has found possible.
    constexpr void add_generator(unsigned width, const uint128& poly, bool refin, bool refout) noexcept {
        bool long_messages = false;
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            long_messages = long_messages || message(i, width).size() >= worth_an_engine;
        }
        if (!CRC_CONSTANT_EVALUATED && long_messages) {
            const typename Engine::made made = Engine::make(ring::same_ring(width, poly, refin));
            add_generator(ring(made.engine), poly, refin, refout);
        } else {
            add_generator(ring(width, poly, refin), poly, refin, refout);
        }
    }

    // Finds the polynomials of this width, and init and xorout with each.
    constexpr void add_width(unsigned width, bool refin, bool refout) noexcept {
        const form f{width, refin, refout};
        long_poly multiple;
        begin(multiple, f);
        // Each further sample of a size that has occurred, and each further size from the third on.
        const std::size_t shortest = shortest_of(width);
        long_poly next;
        for (std::size_t i = 0; i < samples_.size() && multiple.bits > width; ++i) {
            multiple.drop_powers_of_x();
            const std::size_t leader = leader_of(i, width);
            if (leader != i) {
                sum(next, i, leader, f, multiple);
            } else {
                const std::size_t before = leader_before(i, shortest, width);
                if (i == shortest || before == samples_.size()) continue;
                without_init(next, shortest, before, i, f, multiple);
            }
            common_divisor(multiple, next);
        }
        multiple.drop_powers_of_x();
        if (multiple.bits == 0) poly_is_open();
        else if (multiple.bits > width) add_divisors(multiple, f);
    }

    // The result, once all has been tried, and what to say if nothing fits.
    constexpr solution result(const char* nothing_fits) noexcept {
        for (const params& p : found_.candidates) poly_open_ = poly_open_ || !same_shape(p, found_.candidates[0]);
        if (poly_open_ && !found_.open.shorter_ones) {
            const std::size_t wanted = 4;  // for three multiples of G
            found_.open.more_of_one_size =
                samples_.size() < wanted ? number_as<unsigned>(wanted - samples_.size()) : 1u;
        }
        if (init_open_) found_.open.one_byte_longer = 1;
        if (found_.candidates.size() == 0 && found_.complete) found_.error.reason = nothing_fits;
        return found_;
    }

private:
    using ring = modulo<Engine>;
    // Room for the first multiple of G, which has the bits of the messages and of the CRC.
    using long_poly = long_polynomial<longest_solved / 8 + 4>;
    static constexpr unsigned most_open_bits = 6;                                // of which all values are tried
    static constexpr unsigned most_bits_of_divisors = 16;                        // likewise
    static constexpr std::size_t most_steps_of_divisors = std::size_t(1) << 26;  // a quarter of a second

    struct form {
        unsigned width;
        bool refin, refout;
    };

    constexpr bytes message(std::size_t i, unsigned width) const noexcept {
        return samples_.at(i, width, false).sample.message;
    }
    constexpr std::size_t size_of(std::size_t i, unsigned width) const noexcept { return message(i, width).size(); }

    constexpr std::size_t shortest_of(unsigned width) const noexcept {
        std::size_t shortest = 0;
        for (std::size_t i = 1; i < samples_.size(); ++i) {
            if (size_of(i, width) < size_of(shortest, width)) shortest = i;
        }
        return shortest;
    }
    // The first sample of the size of sample i.
    constexpr std::size_t leader_of(std::size_t i, unsigned width) const noexcept {
        std::size_t leader = 0;
        while (size_of(leader, width) != size_of(i, width)) ++leader;
        return leader;
    }
    // The last leader before sample i, but for the shortest; the number of samples if there is none.
    constexpr std::size_t leader_before(std::size_t i, std::size_t shortest, unsigned width) const noexcept {
        while (i-- != 0) {
            if (i != shortest && leader_of(i, width) == i) return i;
        }
        return samples_.size();
    }

    constexpr uint128 crc_of(std::size_t i, const form& f) const noexcept {
        return reflected_if(f.refout, samples_.at(i, f.width, f.refout).sample.crc, f.width);
    }

    // The multiple of G that two samples of one size give, or three of different sizes: that of the least degree, or
    // else 0.
    constexpr void begin(long_poly& multiple, const form& f) noexcept {
        std::size_t best = samples_.size(), least = 0;
        bool any = false;
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            const std::size_t leader = leader_of(i, f.width);
            if (leader == i) continue;
            const bytes a = message(i, f.width), b = message(leader, f.width);
            std::size_t same = 0;
            while (same < a.size() && a.at(same) == b.at(same)) ++same;
            const std::size_t rest = a.size() - same;
            if (rest == 0 && crc_of(i, f) == crc_of(leader, f)) continue;
            any = true;
            if (rest > longest_solved || (best != samples_.size() && rest >= least)) continue;
            best = i;
            least = rest;
        }
        if (best != samples_.size()) {
            const std::size_t leader = leader_of(best, f.width);
            add_shifted(multiple, best, leader, f, 1, 0, size_of(best, f.width) - least);
            return;
        }
        // The three shortest sizes.
        std::size_t at[3] = {};
        for (std::size_t k = 0; k < 3; ++k) {
            at[k] = samples_.size();
            for (std::size_t i = 0; i < samples_.size(); ++i) {
                if (leader_of(i, f.width) != i || (k != 0 && size_of(i, f.width) <= size_of(at[k - 1], f.width)))
                    continue;
                if (at[k] == samples_.size() || size_of(i, f.width) < size_of(at[k], f.width)) at[k] = i;
            }
            if (at[k] != samples_.size()) continue;
            found_.open.shorter_ones = found_.open.shorter_ones || any;
            return;
        }
        const std::size_t size = size_of(at[0], f.width), a = size_of(at[1], f.width) - size,
                          b = size_of(at[2], f.width) - size, unit = greatest_divisor(a, b);
        if (size + a + b - unit > longest_solved) {
            found_.open.shorter_ones = true;
            return;
        }
        add_shifted(multiple, at[1], at[0], f, b / unit, unit, 0);
        add_shifted(multiple, at[2], at[0], f, a / unit, unit, 0);
    }

    static constexpr std::size_t greatest_divisor(std::size_t a, std::size_t b) noexcept {
        while (b != 0) {
            const std::size_t rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    // Adds the sum of the sides of samples i and k times (x^(8 unit times) + 1) / (x^(8 unit) + 1), but for the first
    // bytes, in which they agree.
    constexpr void add_shifted(long_poly& p, std::size_t i, std::size_t k, const form& f, std::size_t times,
                               std::size_t unit, std::size_t first) const noexcept {
        for (std::size_t t = 0; t < times; ++t) {
            for (const std::size_t which : {i, k}) {
                const bytes m = message(which, f.width);
                for (std::size_t at = first; at < m.size(); ++at) {
                    p.add(std::uint64_t{reflected_if(f.refin, m.at(at), 8)},
                          8 * (unit * t + m.size() - 1 - at) + f.width);
                }
                p.add(crc_of(which, f), 8 * unit * t);
            }
        }
    }

    // The sum of the sides of sample i and of sample k, which is not longer, modulo m.
    constexpr void sum(long_poly& p, std::size_t i, std::size_t k, const form& f, const long_poly& m) const noexcept {
        p.clear();
        const bytes a = message(i, f.width), b = message(k, f.width);
        const std::size_t longer = a.size() - b.size();
        for (std::size_t at = 0; at < a.size(); ++at) {
            const unsigned char both =
                static_cast<unsigned char>(unsigned{a.at(at)} ^ (at < longer ? 0u : unsigned{b.at(at - longer)}));
            const unsigned byte = reflected_if(f.refin, both, 8);
            for (unsigned bit = 8; bit-- != 0;) p.times_x_plus((byte >> bit & 1u) != 0, m);
        }
        for (unsigned bit = 0; bit < f.width; ++bit) p.times_x_plus(false, m);
        p.add(crc_of(i, f) ^ crc_of(k, f), 0);
        p.reduce(m);
    }

    // The sum for three sizes in which init cancels as well as X, modulo m. Beside the shortest message, samples i and
    // k give
    //
    //     init * x^n * (x^(8a) + 1)   and   init * x^n * (x^(8b) + 1),
    //
    // where a and b are the differences in size, whose greatest common divisor is `unit`.
    constexpr void without_init(long_poly& p, std::size_t shortest, std::size_t i, std::size_t k, const form& f,
                                const long_poly& m) const noexcept {
        const std::size_t size = size_of(shortest, f.width), a = size_of(i, f.width) - size,
                          b = size_of(k, f.width) - size, unit = greatest_divisor(a, b);
        long_poly by_b;
        sum(p, i, shortest, f, m);
        multiply(by_b, p, b / unit, unit, m);
        sum(p, k, shortest, f, m);
        long_poly by_a;
        multiply(by_a, p, a / unit, unit, m);
        p.clear();
        p.add(by_a);
        p.add(by_b);
    }

    // p * (x^(8 unit times) + 1) / (x^(8 unit) + 1) modulo m
    static constexpr void multiply(long_poly& product, const long_poly& p, std::size_t times, std::size_t unit,
                                   const long_poly& m) noexcept {
        for (std::size_t t = 0; t < times; ++t) {
            for (std::size_t bit = 0; bit < 8 * unit; ++bit) product.times_x_plus(false, m);
            product.add(p);
        }
    }

    constexpr void poly_is_open() noexcept {
        poly_open_ = true;
        found_.complete = false;
    }

    // Every divisor of the degree `width`.
    constexpr void add_divisors(const long_poly& multiple, const form& f) noexcept {
        const std::size_t surplus = multiple.bits - 1 - f.width;
        const unsigned bits = static_cast<unsigned>(surplus < f.width ? surplus : f.width);
        if (bits > most_bits_of_divisors || multiple.bits << bits > most_steps_of_divisors) return poly_is_open();
        const std::uint64_t top = std::uint64_t(1) << bits;
        for (std::uint64_t d = top | 1u; d < 2 * top; d += 2) {
            const quotient q = divide(multiple, d, top);
            if (!q.exact) continue;
            const uint128 poly = bits == surplus ? q.value : uint128(d);
            add_generator(f.width, poly & ones<uint128>(f.width), f.refin, f.refout);
        }
    }

    constexpr void add_generator(const ring& g, const uint128& poly, bool refin, bool refout) noexcept {
        const unsigned width = g.width();
        const auto side = [&](const sample& s) { return g.remainder(s.message) ^ reflected_if(refout, s.crc, width); };
        // The unknown is init * x^n, for the n bits of the shortest message.
        const sample shortest = samples_.at(shortest_of(width), width, refout).sample;
        const uint128 base = side(shortest), one = 1;
        echelon system;
        for (std::size_t i = 0; i < samples_.size(); ++i) {
            const sample next = samples_.at(i, width, refout).sample;
            const uint128 both = side(next) ^ base;
            const std::size_t longer = next.message.size() - shortest.message.size();
            if (longer == 0 ? both != uint128(0) : !add_equations(system, g, g.times_power(one, longer) ^ one, both)) {
                return;
            }
        }
        system.solve();

        // The bits that are open beside those that nothing can tell.
        const indistinct never(g, refout);
        echelon seen = never.vectors;
        uint128 changes[128] = {};
        unsigned open = 0;
        for (unsigned unknown = 0; unknown < width; ++unknown) {
            if (!system.is_free(unknown)) continue;
            const uint128 change = system.change_with(unknown),
                          unseen = seen.reduced(reflected_if(refout, change, width));
            if (unseen == uint128(0)) continue;
            seen.add(unseen);
            changes[open++] = change;
        }
        const std::size_t n = shortest.message.size();
        const auto add = [&](const uint128& unknown) {
            const uint128 xorout = reflected_if(refout, unknown ^ base, width);
            add_candidate(canonical({width, poly, g.over_power(unknown, n), refin, refout, xorout}, never));
        };
        init_open_ = init_open_ || open != 0;
        if (open <= most_open_bits) {
            for (unsigned set = 0; set < 1u << open; ++set) {
                uint128 unknown = system.particular();
                for (unsigned i = 0; i < open; ++i) {
                    if ((set >> i & 1u) != 0) unknown = unknown ^ changes[i];
                }
                add(unknown);
            }
            return;
        }
        // Too many to name them all: the catalogue's, and those of which init or xorout is 0 or all ones.
        found_.complete = false;
        const auto add_if_right = [&](const uint128& unknown) {
            if (system.holds(unknown)) add(unknown);
        };
        for (const crc::entry& row : catalogue) {
            const params& p = row.params;
            const bool same = same_shape(p, {width, poly, 0, refin, refout, 0});
            const uint128 unknown = same ? g.times_power(p.init, n) : uint128(0);
            if (same && (unknown ^ base) == reflected_if(refout, p.xorout, width)) add_if_right(unknown);
        }
        const uint128 all = ones<uint128>(width);
        add_if_right(0);
        add_if_right(g.times_power(all, n));
        add_if_right(base);
        add_if_right(base ^ all);
        add(system.particular());
    }

    constexpr void add_candidate(const params& p) noexcept {
        for (const params& known : found_.candidates) {
            if (known == p || (!same_shape(known, p) && equivalent<Engine>(known, p))) return;
        }
        if (found_.candidates.length == most_candidates) {
            found_.complete = false;
            return;
        }
        found_.candidates.elements[found_.candidates.length++] = p;
    }

    const samples& samples_;
    solution found_{};
    bool poly_open_ = false, init_open_ = false;
};

inline constexpr const char* no_sample = "there is no sample";
inline constexpr const char* does_not_fit = "the CRC has more bits than the width, or the frame is too short";
inline constexpr const char* contradicts = "the same message has different CRCs";

// The error in samples that contradict each other; none if there may be parameters that give them.
constexpr sample_error contradiction(const samples& s) noexcept {
    if (s.size() == 0) return {no_sample, 0, 0};
    // (Of frames it would depend on the width.)
    for (std::size_t i = 0; i < s.size() && !s.are_frames(); ++i) {
        const sample a = s.at(i, max_width, false).sample;
        for (std::size_t k = 0; k < i; ++k) {
            const sample b = s.at(k, max_width, false).sample;
            if (a.crc != b.crc && same_bytes(a.message, b.message)) return {contradicts, k, i};
        }
    }
    return {};
}

// Why no algorithm of this width has these samples; for when that is so.
constexpr sample_error misfit(const samples& s, unsigned width) noexcept {
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (!s.at(i, width, false).fits && !s.at(i, width, true).fits) return {does_not_fit, i, i};
    }
    return {does_not_fit, 0, 0};
}

CRC_CODE_END_IN

CRC_CODE_BEGIN

// The parameters that give the CRC of each sample. width: 1 to 128; 0: each of them is tried. Everything else is found.
// Four samples of one size, of eight bytes or more and not alike, and one that is a byte longer, are enough as a rule.
// Constexpr. The time grows with the square of the sizes, by the shortest two messages of one size: 0 tries 512 forms.
template <class Engine = wide_engine>
constexpr solution solve(const samples& s, unsigned width) noexcept {
    solution wrong{};
    if (width > max_width) wrong.error = {"the width must be at most 128", 0, 0};
    else wrong.error = detail::contradiction(s);
    if (wrong.error) return wrong;
    detail::solver<Engine> work(s);
    bool any = false;
    for (unsigned w = width == 0 ? 1 : width; w <= (width == 0 ? max_width : width); ++w) {
        for (unsigned direction = 0; direction < 4; ++direction) {
            const bool refin = (direction & 1u) != 0, refout = (direction & 2u) != 0;
            if (!work.takes(w, refout)) continue;
            any = true;
            work.add_width(w, refin, refout);
        }
    }
    if (any) return work.result("no CRC gives all of these");
    wrong.error = detail::misfit(s, width == 0 ? max_width : width);
    return wrong;
}

// The init and xorout that give the CRC of each sample, where everything else is known: those of `known` do not matter.
// Two samples, of which one is a byte longer, are enough. Constexpr.
template <class Engine = wide_engine>
constexpr solution solve(const samples& s, const params& known) noexcept {
    solution wrong{};
    if (const params_error e = validate({known.width, known.poly, 0, false, false, 0})) wrong.error = {e.reason, 0, 0};
    else wrong.error = detail::contradiction(s);
    if (!wrong.error && !detail::solver<Engine>(s).takes(known.width, known.refout))
        wrong.error = detail::misfit(s, known.width);
    if (wrong.error) return wrong;
    detail::solver<Engine> work(s);
    work.add_generator(known.width, known.poly, known.refin, known.refout);
    return work.result("no init and xorout give all of these");
}

// As solve(), with the polynomials of the catalogue only, in both directions, and any init and xorout. It needs fewer
// samples, and messages of any length do; `complete` is about these polynomials. Constexpr.
template <class Engine = wide_engine>
constexpr solution identify_variants(const samples& s) noexcept {
    solution wrong{};
    wrong.error = detail::contradiction(s);
    if (wrong.error) return wrong;
    detail::solver<Engine> work(s);
    bool any = false;
    for (unsigned row = 0; row < detail::catalogue_rows; ++row) {
        const params& p = catalogue[row].params;
        bool seen = false;
        for (unsigned k = 0; k < row && !seen; ++k) {
            seen = catalogue[k].params.width == p.width && catalogue[k].params.poly == p.poly;
        }
        for (unsigned direction = 0; direction < 4 && !seen; ++direction) {
            const bool refin = (direction & 1u) != 0, refout = (direction & 2u) != 0;
            if (!work.takes(p.width, refout)) continue;
            any = true;
            work.add_generator(p.width, p.poly, refin, refout);
        }
    }
    if (any) return work.result("no polynomial of the catalogue gives all of these");
    wrong.error = detail::misfit(s, max_width);
    return wrong;
}

CRC_CODE_END

#endif
