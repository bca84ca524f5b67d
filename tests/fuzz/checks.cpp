#include "checks.hpp"

#include <algorithm>
#include <cstring>

#include "../support/bridge.hpp"

namespace fuzz {

const char* name_of(operation what) {
    static const char* const names[] = {
        "compute",       "digest",   "update",       "sum",           "copy",          "gather",      "many",
        "combine",       "combiner", "extend_zeros", "remove_prefix", "remove_suffix", "replace",     "forge",
        "forge_between", "patch",    "bits",         "frame",         "far_zeros",     "far_combine", "far_suffix"};
    static_assert(sizeof(names) / sizeof(names[0]) == operations);
    return names[static_cast<unsigned>(what)];
}

namespace {

// Where to forge.
std::size_t place_of(const subject& s, const task& t) { return t.extra % (t.n - s.crc_bytes() + 1); }

wide wanted_crc(const subject& s, std::uint64_t extra) {
    return wide{extra * 0x9e3779b97f4a7c15, extra * 0xbf58476d1ce4e5b9 ^ extra >> 7}.cut(s.params().width);
}

// The oracle's CRC of the message with these bytes written over it; what there is none of makes it another message.
wide with_bytes(const subject& s, const task& t, std::size_t at, const message_bytes& b) {
    message_bytes m(t.p, t.p + t.n);
    if (b.size() != s.crc_bytes()) return t.wanted ^ wide { 0, 1 };
    std::memcpy(m.data() + at, b.data(), b.size());
    return s.expected().value(m.data(), m.size());
}

// Up to 200 pieces, some of them empty, and the rest as the last.
std::vector<std::size_t> cut(std::size_t n, std::size_t split, std::uint64_t extra) {
    static constexpr std::size_t limits[] = {5, 17, 40, 65, 130, 200, 257, 300};
    test::random random(extra + split);
    const std::size_t limit = limits[extra % 8], count = (extra >> 8) % 200;
    std::vector<std::size_t> sizes;
    while (n != 0 && sizes.size() < count) {
        sizes.push_back(std::min(n, random.below(limit)));
        n -= sizes.back();
    }
    sizes.push_back(n);
    return sizes;
}

// Where there is no room, nothing must come.
wide refused(const task& t, const message_bytes& b) {
    return b.empty() ? t.wanted : t.wanted ^ wide { 0, 1 };
}

}  // namespace

task prepare(const subject& s, operation what, const unsigned char* p, std::size_t n, std::size_t split,
             std::uint64_t extra) {
    const oracle& o = s.expected();
    task t{what, p, n, split, extra, {}, {}, {}, {}, {}, {}, {}};
    t.whole = t.wanted = o.value(p, n);
    switch (what) {
        case operation::gather:
        case operation::many:
            t.sizes = cut(n, split, extra);
            if (what == operation::gather) break;
            for (const std::size_t size : t.sizes) {
                t.each.push_back(o.value(p, size));
                p += size;
            }
            break;
        case operation::combine:
        case operation::combiner:
        case operation::remove_prefix:
        case operation::remove_suffix:
        case operation::far_combine:
        case operation::far_suffix:
            t.first = o.value(p, split);
            t.second = o.value(p + split, n - split);
            if (what == operation::remove_prefix) t.wanted = t.second;
            if (what == operation::remove_suffix) t.wanted = t.first;
            if (what == operation::far_combine) t.wanted = o.combined(t.first, t.second, extra);
            break;
        case operation::extend_zeros:
            t.wanted = o.zeros_after(p, n, extra % 300);
            break;
        case operation::far_zeros:
            t.wanted = o.extended(t.whole, extra);
            break;
        case operation::replace: {
            // From `split` on, up to 64 bytes become others.
            t.other.assign(p, p + n);
            const std::size_t size = std::min<std::size_t>(n - split, extra % 65);
            for (std::size_t i = 0; i < size; ++i) t.other[split + i] ^= static_cast<unsigned char>(extra >> i % 57);
            t.wanted = o.value(t.other.data(), n);
            break;
        }
        case operation::forge:
        case operation::patch:
            if (n >= s.crc_bytes()) t.wanted = wanted_crc(s, extra);
            break;
        case operation::forge_between:
            t.wanted = wanted_crc(s, extra);
            break;
        case operation::bits:
            t.wanted = o.bits(p, n == 0 ? 0 : 8 * (n - 1) + extra % 9);
            break;
        case operation::frame: {
            // The message with its CRC behind it, as the wire has it: 1 if the library agrees, and sees one flipped bit.
            const std::size_t size = s.crc_bytes();
            t.other.assign(p, p + n);
            for (std::size_t i = 0; i < size; ++i) {
                const std::size_t digit = s.params().refout ? i : size - 1 - i;
                const std::uint64_t word = digit < 8 ? t.whole.low : t.whole.high;
                t.other.push_back(static_cast<unsigned char>(word >> digit % 8 * 8));
            }
            t.wanted = {0, 1};
            break;
        }
        default:
            break;
    }
    return t;
}

wide run(const subject& s, const task& t) {
    const std::uint64_t size_b = t.n - t.split;
    switch (t.what) {
        case operation::compute:
            return s.compute(t.p, t.n);
        case operation::digest:
            return s.digested(t.p, t.n, t.split);
        case operation::update:
            return s.updated(t.p, t.n, t.split);
        case operation::sum:
            return s.added(t.p, t.n, t.split);
        case operation::copy: {
            // With bytes around it that must stay.
            message_bytes to(64 + t.n + 1, 0x5a);
            unsigned char* const p = to.data() + t.extra % 64;
            const wide found = s.copied(p, t.p, t.n, t.split);
            const bool same = std::equal(t.p, t.p + t.n, p) && p[t.n] == 0x5a && (p == to.data() || p[-1] == 0x5a);
            return same ? found : found ^ wide { 0, 1 };
        }
        case operation::gather:
            return s.gathered(t.p, t.sizes);
        case operation::many:
            return s.each(t.p, t.sizes) == t.each ? t.wanted : t.wanted ^ wide { 0, 1 };
        case operation::combine:
            return s.combine(t.first, t.second, size_b);
        case operation::combiner:
            return s.combined_by_factor(t.first, t.second, size_b);
        case operation::extend_zeros:
            return s.extend_zeros(t.whole, t.extra % 300);
        case operation::remove_prefix:
            return s.remove_prefix(t.whole, t.first, size_b);
        case operation::remove_suffix:
            return s.remove_suffix(t.whole, t.second, size_b);
        case operation::replace: {
            const std::size_t size = std::min<std::size_t>(t.n - t.split, t.extra % 65);
            return s.replace(t.whole, t.p + t.split, t.other.data() + t.split, size, t.n - t.split - size);
        }
        case operation::forge: {
            if (t.n < s.crc_bytes()) return refused(t, s.forge(t.p, t.n, 0, t.wanted));
            const std::size_t at = place_of(s, t);
            return with_bytes(s, t, at, s.forge(t.p, t.n, at, t.wanted));
        }
        case operation::patch: {
            if (t.n < s.crc_bytes()) return refused(t, s.patch(t.whole, t.wanted, t.p, t.n, 0));
            const std::size_t at = place_of(s, t), size = s.crc_bytes();
            return with_bytes(s, t, at, s.patch(t.whole, t.wanted, t.p + at, size, t.n - at - size));
        }
        case operation::forge_between: {
            const message_bytes b = s.forge_between(t.p, t.n, t.split, t.wanted);
            message_bytes m(t.p, t.p + t.split);
            m.insert(m.end(), b.begin(), b.end());
            m.insert(m.end(), t.p + t.split, t.p + t.n);
            return b.empty() ? t.wanted ^ wide { 0, 1 } : s.expected().value(m.data(), m.size());
        }
        case operation::bits: {
            const std::size_t count = t.n == 0 ? 0 : 8 * (t.n - 1) + t.extra % 9;
            return s.of_bits(t.p, count, std::min(t.split, count / 8));
        }
        case operation::frame: {
            message_bytes m = t.other;
            const message_bytes b = s.to_bytes(t.whole);
            if (message_bytes(m.end() - static_cast<std::ptrdiff_t>(b.size()), m.end()) != b) return {0, 2};
            if (!s.verify(m.data(), m.size())) return {0, 3};
            m[t.extra % m.size()] ^= static_cast<unsigned char>(1u << (t.extra >> 32) % 8);
            return {0, s.verify(m.data(), m.size()) ? 4u : 1u};
        }
        case operation::far_zeros:
            return s.extend_zeros(t.whole, t.extra);
        case operation::far_combine:
            return s.combine(t.first, t.second, t.extra);
        case operation::far_suffix:
            return s.expected().combined(s.remove_suffix(t.whole, t.second, t.extra), t.second, t.extra);
        default:
            return {};
    }
}

bool serves(const char* kernel, const crc::params& p) {
    const bool castagnoli = p.width == 32 && p.refin && p.poly == crc::uint128(0x1edc6f41);
    const bool zlibs = p.width == 32 && p.refin && p.poly == crc::uint128(0x04c11db7);
    if (std::strstr(kernel, "portable") != nullptr) return true;
    if (std::strstr(kernel, "crc32c") != nullptr) return castagnoli;
    if (std::strstr(kernel, "crc32") != nullptr) return castagnoli || zlibs;
    if (std::strstr(kernel, "gfni") != nullptr) return p.width <= 32;
    for (const char* look_ups : {"avx2", "ssse3", "neon", "simd128"}) {
        if (std::strstr(kernel, look_ups) != nullptr) return p.width <= 16;
    }
    return p.width <= 64;
}

std::string describe(const char* kernel, const subject& s, const task& t, const wide& found) {
    const crc::params& p = s.params();
    return std::string(kernel) + ", " + s.name() + " (width " + std::to_string(p.width) + ", poly " +
           model::text(test::wide(p.poly)) + ", init " + model::text(test::wide(p.init)) + (p.refin ? ", refin" : "") +
           (p.refout ? ", refout" : "") + ", xorout " + model::text(test::wide(p.xorout)) + "), " + name_of(t.what) +
           ", " + std::to_string(t.n) + " bytes, split " + std::to_string(t.split) + ", extra " +
           std::to_string(t.extra) + ": " + model::text(found) + " instead of " + model::text(t.wanted);
}

}  // namespace fuzz
