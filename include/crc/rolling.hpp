// The CRC of the last bytes of a stream, byte after byte: of a window that moves on.
#ifndef CRC_HEADERS_ROLLING_HPP_INCLUDED
#define CRC_HEADERS_ROLLING_HPP_INCLUDED

#include <cstddef>
#include <cstdint>

#include "detail/dispatch/source.hpp"

CRC_CODE_BEGIN_IN(detail)

template <class Source>
CRC_ALWAYS_INLINE constexpr typename Source::word in_message_order(const Source& s,
                                                                   typename Source::word reg) noexcept {
    return s.parameters().refin ? reg : swap_bytes(reg);
}

// The same value, which the compiler has to work out before it is added to another: GCC adds up in an order of its own, in
// which all waits for the register.
template <class Word>
CRC_ALWAYS_INLINE Word worked_out(Word v) noexcept {
#if CRC_GNU_C
    if constexpr (sizeof(Word) <= sizeof(void*)) __asm__("" : "+r"(v));
#endif
    return v;
}

// The register that each byte leaves, from zero, once n more bytes have followed it, plus a constant; in message order.
template <class Source>
constexpr table<typename Source::word, 8> make_byte_table(const Source& s, std::uint64_t n,
                                                          typename Source::word plus) noexcept {
    using word = typename Source::word;
    table<word, 8> t{};
    t.of[0] = in_message_order(s, plus);
    for (unsigned bit = 1; bit < 256; bit *= 2) {
        const unsigned char byte[1] = {static_cast<unsigned char>(bit)};
        const word left = in_message_order(s, s.shift(s.run(word{}, bytes(byte)), n));
        for (unsigned v = 0; v < bit; ++v) t.of[bit + v] = word(t.of[v] ^ left);
    }
    return t;
}

// The table of the byte that leaves a window of n bytes. After one byte more the register is that of n + 1 bytes. The first of
// them is no longer wanted, and init has moved on by a byte too many: init * x^(8 * n) * (x^8 + 1).
template <class Source>
constexpr table<typename Source::word, 8> make_leaving(const Source& s, std::uint64_t n) noexcept {
    const auto init = s.shift(s.init(), n);
    return make_byte_table(s, n, init ^ s.shift(init, 1));
}

// Windows that are looked at side by side, because a register waits for its table: how many, how many finds each may keep
// until those before it have been told, and the fewest bytes for each, and the most of a small window.
inline constexpr unsigned lanes = 4, lane_finds = 64;
inline constexpr std::size_t lane_bytes = 256, lane_most = 4096;

template <class Word>
struct roller {
    const table<Word, 8>& entering;
    const table<Word, 8>& leaving;
    Word mask, target;  // of registers

    CRC_ALWAYS_INLINE constexpr Word next(Word reg, unsigned char out, unsigned char in) const noexcept {
        return Word(reg >> 8u) ^ leaving.of[out] ^ entering.of[static_cast<unsigned char>(reg) ^ in];
    }
    CRC_ALWAYS_INLINE constexpr bool hits(Word reg) const noexcept { return (reg & mask) == target; }
};

// found(end) may say false to stop; one that returns nothing goes on.
template <class Found>
CRC_ALWAYS_INLINE constexpr bool goes_on(Found& found, std::size_t end) {
    if constexpr (requires { static_cast<bool>(found(end)); }) return static_cast<bool>(found(end));
    else return found(end), true;
}

// The windows that end behind `at` up to `end`, one after the other, from the register of that which ends at `at`. False if
// found() said so, and `at` is then the end of that one.
template <class Word, class Found>
constexpr bool roll_on(const roller<Word>& r, Word reg, bytes data, std::size_t window, std::size_t& at,
                       std::size_t end, Found& found) {
    while (at < end) {
        reg = r.next(reg, data.at(at - window), data.at(at));
        ++at;
        if (r.hits(reg) && !goes_on(found, at)) return false;
    }
    return true;
}

// The finds of each lane, each by the number of the lane's bytes before its end. `count` may be more than are kept.
struct finds {
    std::size_t ends[lanes][lane_finds];
    std::size_t count[lanes];

    CRC_ALWAYS_INLINE void keep(unsigned lane, std::size_t end) noexcept {
        if (count[lane] < lane_finds) ends[lane][count[lane]] = end;
        ++count[lane];
    }
};
// The windows that end in each of `lanes` stretches of `length` bytes from p on. at: the register before each stretch, and then
// behind it.
template <class Word>
CRC_NOINLINE void roll_lanes(const roller<Word>& r, Word (&at)[lanes], const unsigned char* p, std::size_t window,
                             std::size_t length, finds& f) noexcept {
    const roller<Word> steady = r;  // which no store to f can change
    Word a = at[0], b = at[1], c = at[2], d = at[3];
    const unsigned char* in[lanes] = {p, p + length, p + 2 * length, p + 3 * length};
    const unsigned char* out[lanes] = {in[0] - window, in[1] - window, in[2] - window, in[3] - window};
    for (std::size_t i = 0; i < length;) {
        a = steady.next(a, out[0][i], in[0][i]);
        b = steady.next(b, out[1][i], in[1][i]);
        c = steady.next(c, out[2][i], in[2][i]);
        d = steady.next(d, out[3][i], in[3][i]);
        ++i;
        if (steady.hits(a)) f.keep(0, i);
        if (steady.hits(b)) f.keep(1, i);
        if (steady.hits(c)) f.keep(2, i);
        if (steady.hits(d)) f.keep(3, i);
    }
    at[0] = a, at[1] = b, at[2] = c, at[3] = d;
}

template <class Source>
CRC_ALWAYS_INLINE constexpr typename Source::word register_of(const Source& s, bytes message) noexcept {
    return in_message_order(s, s.run(s.init(), message));
}

// Calls found(end) for each window data[end - window, end) whose register hits, first to last. The end at which found() said
// to stop, or data.size().
template <class Source, class Found>
constexpr std::size_t scan(const Source& s, const roller<typename Source::word>& r, bytes data, std::size_t window,
                           Found& found) {
    using word = typename Source::word;
    if (data.size() < window) return data.size();
    word reg = register_of(s, data.slice(0, window));
    std::size_t at = window;
    if (r.hits(reg) && !goes_on(found, at)) return at;
#if !CRC_DEVICE
    while (!CRC_CONSTANT_EVALUATED) {
        // A lane begins with the CRC of a whole window, which must be little beside what follows.
        std::size_t length = (data.size() - at) / lanes;
        if (length < lane_bytes || length / 4 < window) break;
        const std::size_t most = window < lane_most / 4 ? lane_most : 4 * window;
        if (length > most) length = most;
        word regs[lanes] = {reg};
        for (unsigned i = 1; i < lanes; ++i) {
            regs[i] = register_of(s, data.slice(at + i * length - window, window));
        }
        finds f;
        for (std::size_t& count : f.count) count = 0;
        roll_lanes(r, regs, opaque(static_cast<const unsigned char*>(data.data())) + at, window, length, f);
        for (unsigned i = 0; i < lanes; ++i) {
            const std::size_t end = at + length;
            for (std::size_t j = 0; j < f.count[i] && j < lane_finds; ++j) {
                if (!goes_on(found, at + f.ends[i][j])) return at + f.ends[i][j];
            }
            if (f.count[i] > lane_finds) {
                at += f.ends[i][lane_finds - 1];
                if (!roll_on(r, register_of(s, data.slice(at - window, window)), data, window, at, end, found)) {
                    return at;
                }
            }
            at = end;
        }
        reg = regs[lanes - 1];
    }
#endif
    roll_on(r, reg, data, window, at, data.size(), found);
    return at;
}

CRC_CODE_END_IN

CRC_TYPES_BEGIN

namespace detail {

// The table of the byte that enters a window: an algorithm's own, or one made for an engine.
template <class Source>
struct entering_bytes {
    table<typename Source::word, 8> made;
    CRC_MEMBER explicit constexpr entering_bytes(const Source& s) noexcept : made(make_byte_table(s, 0, 0)) {}
    CRC_MEMBER constexpr const table<typename Source::word, 8>& get() const noexcept { return made; }
};
template <params Params>
struct entering_bytes<fixed_source<Params>> {
    CRC_MEMBER explicit constexpr entering_bytes(const fixed_source<Params>&) noexcept {}
    CRC_MEMBER constexpr const auto& get() const noexcept {
        constexpr unsigned count = CRC_PORTABLE_TABLES == 0 ? 1 : algorithm<Params>::portable_count;
        return algorithm<Params>::template tables_here<8, count>().at[0];
    }
};

// A value that is one byte.
template <class Byte>
concept one_byte = byte_sized<Byte> && requires(Byte byte) {
    static_cast<unsigned char>(byte);
};

}  // namespace detail

// The members that crc::rolling and crc::engine::rolling share. Source: of their parameters.
template <class Source>
class basic_rolling : Source, detail::entering_bytes<Source> {
    using word = typename Source::word;

public:
    using value_type = typename Source::value;  // the type of a finished CRC

    // Bytes in a full window.
    CRC_MEMBER constexpr std::size_t window() const noexcept { return window_; }
    // Bytes that were pushed since the beginning or reset(); and whether the window is full of them.
    CRC_MEMBER constexpr std::size_t size() const noexcept { return size_; }
    CRC_MEMBER constexpr bool full() const noexcept { return size_ >= window_; }

    // The next byte, or bytes, while the window fills. (More than fill it make it as much longer: the value is still that
    // of all of them, but roll() is no longer right.)
    template <detail::one_byte Byte>
    CRC_MEMBER constexpr void push(Byte in) noexcept {
        const auto& t = this->get();
        reg_ = word(reg_ >> 8u) ^
               t.of[static_cast<unsigned char>(static_cast<unsigned char>(reg_) ^ static_cast<unsigned char>(in))];
        ++size_;
    }
    // The same of a number from 0 to 255.
    CRC_MEMBER constexpr void push(int in) noexcept { push(static_cast<unsigned char>(in)); }
    CRC_MEMBER constexpr void push(bytes in) noexcept {
        const Source& s = *this;
        reg_ = detail::in_message_order(s, s.run(detail::in_message_order(s, reg_), in));
        size_ += in.size();
    }

    // A full window moves on by a byte: `out` leaves, which must be its first one, and `in` enters.
    template <detail::one_byte Out, detail::one_byte In>
    CRC_MEMBER constexpr void roll(Out out, In in) noexcept {
        // Three look-ups, of which only one waits for the register.
        const auto& t = this->get();
        word others =
            leaving_.of[static_cast<unsigned char>(out)] ^ t.of[static_cast<unsigned char>(in)] ^ word(reg_ >> 8u);
#if !CRC_DEVICE
        if (!CRC_CONSTANT_EVALUATED) others = detail::worked_out(others);
#endif
        reg_ = others ^ t.of[static_cast<unsigned char>(reg_)];
    }
    // The same of numbers from 0 to 255.
    CRC_MEMBER constexpr void roll(int out, int in) noexcept {
        roll(static_cast<unsigned char>(out), static_cast<unsigned char>(in));
    }

    // The CRC of the bytes in the window.
    CRC_MEMBER constexpr value_type value() const noexcept {
        const Source& s = *this;
        return s.to_crc(detail::in_message_order(s, reg_));
    }

    // Back to the empty window.
    CRC_MEMBER constexpr void reset() noexcept {
        const Source& s = *this;
        reg_ = detail::in_message_order(s, s.init());
        size_ = 0;
    }

    // For content-defined chunking: looks at every full window in the data, whatever was pushed, and calls found(end) for
    // each data[end - window(), end) of which (value & mask) == target, in their order. found may return false, which
    // stops. The end at which it stopped, or data.size(). A stream goes on where the last window() - 1 bytes of the data
    // before are in front of the next ones. One object may serve several threads. Throws what found() throws. Where finds
    // are rare, 4 windows are looked at side by side.
    template <class Found>
    CRC_MEMBER constexpr std::size_t scan(bytes data, value_type mask, value_type target, Found&& found) const {
        const Source& s = *this;
        const value_type within = s.to_crc(s.from_crc(target));
        if ((target & mask) != target || within != target) return data.size();  // no CRC has such bits
        // value & mask is a permutation of the register's bits, plus xorout.
        const word where = s.from_crc(mask) ^ s.from_crc(0);
        const detail::roller<word> r{this->get(), leaving_, detail::in_message_order(s, where),
                                     detail::in_message_order(s, word(s.from_crc(target) & where))};
        return detail::scan(s, r, data, window_, found);
    }

protected:
    // For windows of so many bytes.
    CRC_MEMBER constexpr basic_rolling(Source from, std::size_t window) noexcept
        : Source(from),
          detail::entering_bytes<Source>(from),
          leaving_(detail::make_leaving(from, window)),
          reg_(detail::in_message_order(from, from.init())),
          window_(window) {}

private:
    detail::table<word, 8> leaving_;
    word reg_;  // in message order
    std::size_t window_;
    std::size_t size_ = 0;
};

// The CRC of the last bytes of a stream: push() them while the window fills, then roll(): O(1) a step, whatever the window. A
// value without allocation, trivially copyable; it holds a table of 256 registers for its window: 1 KiB for widths up to 32, 2
// up to 64, else 4. O(log window) to make.
template <params Params>
class rolling : public basic_rolling<detail::fixed_source<Params>> {
public:
    // An empty window that is full with so many bytes.
    CRC_MEMBER explicit constexpr rolling(std::size_t window) noexcept
        : basic_rolling<detail::fixed_source<Params>>({}, window) {}
};

CRC_TYPES_END

#endif
