// The kernel suite in one unit that needs nothing but the library: every kernel that runs here, all algorithms of the
// catalogue and some at random, every length up to CRC_SUITE_LIMIT and some beyond, and every operation, against a model
// that goes bit by bit. tests/matrix compiles it for many targets, tests/mutation with many errors in the library.
// CRC_SUITE_STRIDE: only every so many rows of the catalogue. CRC_SUITE_SMALL: fewer algorithms, no long messages.
// CRC_SUITE_FEW: few algorithms known at compile time.
// CRC_SUITE_STOP: ends at the first difference. CRC_SUITE_NEEDS: the name of a kernel that has to run here.
// Its last line is "N cases, M bytes, W wrong"; with CRC_SUITE_BARE it runs without an operating system (bare.cpp).
#include <crc/crc.hpp>

#include <cstddef>
#include <cstdint>

#if defined(CRC_SUITE_BARE)
void say(const char* text) noexcept;
#else
#include <cstdio>
#if defined(CRC_SUITE_STOP)
#include <cstdlib>
#endif
namespace {
void say(const char* text) noexcept { std::fputs(text, stdout); }
}  // namespace
#endif

#if !defined(CRC_SUITE_LIMIT)
#define CRC_SUITE_LIMIT 1100
#endif
#if !defined(CRC_SUITE_STRIDE)
#define CRC_SUITE_STRIDE 1
#endif

#include "../support/model.cpp"

namespace {

#include "../support/api.inl"

constexpr std::size_t limit = CRC_SUITE_LIMIT;
// Beyond `limit`: around powers of two and the blocks of streams, a few bytes more than several vectors, and long enough
// for all loops.
constexpr std::size_t sizes[] = {
    1151, 1152, 1216, 1301, 1400, 1535, 1536, 1537, 1538, 1543, 1544, 1545, 1546, 1600, 1663,  1664,  1665,  1666, 1667,
    1670, 1730, 1985, 2047, 2048, 2049, 2055, 2056, 2057, 2175, 2176, 2303, 2304, 2560, 3071,  3072,  4095,  4096, 4097,
    5119, 5120, 5121, 6143, 6144, 7000, 8191, 8192, 8193, 9000, 9217, 9223, 9224, 9225, 10240, 12288, 16384, 20001};
#if defined(CRC_SUITE_SMALL)
constexpr std::size_t size_count = 0;
#else
constexpr std::size_t size_count = sizeof(sizes) / sizeof(sizes[0]);
#endif
constexpr std::size_t longest = size_count == 0 ? limit : sizes[sizeof(sizes) / sizeof(sizes[0]) - 1];

// The same message at two alignments.
alignas(64) unsigned char aligned[longest + 64];
alignas(64) unsigned char shifted[longest + 64];
unsigned char* const message = shifted + 1;
// Short messages across the end of a page.
alignas(4096) unsigned char pages[4096 + 130];

std::uint64_t cases = 0, bytes_compared = 0, wrong = 0;

void say_number(std::uint64_t v) {
    char text[24];
    char* p = text + sizeof(text);
    *--p = 0;
    do *--p = static_cast<char>('0' + v % 10);
    while ((v /= 10) != 0);
    say(p);
}

const char* kernel_now = "";
const char* subject_now = "";

void expect(bool good, const char* how, std::size_t n, std::size_t detail = 0) {
    ++cases;
    bytes_compared += n;
    if (good) return;
    if (++wrong > 20) return;
    say("wrong: ");
    say(kernel_now);
    say(", ");
    say(subject_now);
    say(", ");
    say(how);
    say(", ");
    say_number(n);
    say(" bytes, ");
    say_number(detail);
    say("\n");
#if defined(CRC_SUITE_STOP)
    std::exit(1);
#endif
}

using model::wide;
template <class T>
wide to_wide(const T& v) {
    if constexpr (sizeof(T) > 8) return {static_cast<std::uint64_t>(v >> 64u), static_cast<std::uint64_t>(v)};
    else return {0, static_cast<std::uint64_t>(v)};
}
model::parameters plain(const crc::params& p) {
    return {p.width, to_wide(p.poly), to_wide(p.init), p.refin, p.refout, to_wide(p.xorout)};
}
wide of(model::crc& m, const unsigned char* p, std::size_t n) {
    m.restart();
    m.add(p, n);
    return m.value();
}

wide prefix[limit + 1];
wide beyond[sizeof(sizes) / sizeof(sizes[0])];
unsigned char changed[512];
unsigned char room[longest + 16];

template <class Api>
typename Api::value number(const wide& v) {
    if constexpr (sizeof(typename Api::value) > 8) return crc::make_uint128(v.high, v.low);
    else return static_cast<typename Api::value>(v.low);
}

template <class Api>
void check_messages(const Api& api) {
    const auto two = [&](std::size_t n, const wide& wanted) {
        const std::size_t a = n / 3;
        auto first = api.start(), second = api.start();
        first.update(message, a);
        second.update(message + a, n - a);
        expect(to_wide((first + second).value()) == wanted && (first + second).size() == n, "sum of digests", n);
        first.update(message + a, n - a);
        expect(to_wide(first.value()) == wanted && first.size() == n, "digest of pieces", n);
        first.reset();
        first.update(crc::bytes(message, a)).update(crc::bytes(message + a, n - a));
        expect(to_wide(first.value()) == wanted && first.size() == n, "digest of views", n);
        expect(to_wide(api.update(api.compute(message, a), message + a, n - a)) == wanted, "update", n);
        expect(to_wide(api.combine(api.compute(message, a), second.value(), n - a)) == wanted, "combine", n);
    };
    using value = typename Api::value;
    // Copied to another alignment; many messages, from all over the message and 0 to 300 bytes long; gathered.
    for (std::size_t n = 0; n <= longest; n += n < 20 ? 5 : n < 300 ? 67 : 5011) {
        const wide wanted = n <= limit ? prefix[n] : to_wide(api.compute(message, n));
        for (std::size_t i = 0; i < n + 8; ++i) room[i] = 0x5a;
        const value first = api.copy(room + 3, message, n / 2);
        expect(to_wide(api.update_copy(first, room + 3 + n / 2, message + n / 2, n - n / 2)) == wanted, "copy", n);
        bool same = room[2] == 0x5a && room[n + 3] == 0x5a;
        for (std::size_t i = 0; i < n; ++i) same = same && room[3 + i] == message[i];
        expect(same, "what is copied", n);
    }
    constexpr std::size_t limits[] = {4, 17, 18, 65, 66, 129, 130, 193, 194, 257, 258, 301};
    for (const std::size_t longest_piece : limits) {
        constexpr std::size_t most = 70;
        crc::piece pieces[most];
        value results[most];
        std::size_t total = 0, count = 0;
        for (std::size_t k = 0; k < most && longest_piece <= limit; ++k, ++count) {
            pieces[k] = {message, k % 9 == 8 ? longest_piece - 1 : (k * 5 + k / 3) % longest_piece};
        }
        api.compute_many(pieces, count, results);
        for (std::size_t k = 0; k < count; ++k) {
            expect(to_wide(results[k]) == prefix[pieces[k].size], "compute_many", pieces[k].size, k);
        }
        for (std::size_t few = 1; few < 8 && few < count; ++few) {  // and nothing behind the last result
            for (std::size_t k = 0; k <= few; ++k) results[k] = value(1);
            api.compute_many(pieces + few, few, results);
            bool good = results[few] == value(1);
            for (std::size_t k = 0; k < few; ++k) good = good && to_wide(results[k]) == prefix[pieces[few + k].size];
            expect(good, "compute_many, few", few, longest_piece);
        }
        for (count = 0; count < most && total + longest_piece <= limit; ++count) {
            pieces[count] = {message + total, longest_piece - 1 - count * 31 % longest_piece};
            total += pieces[count].size;
        }
        expect(to_wide(api.gather(pieces, count)) == prefix[total], "gather", total, count);
    }
    // Eight messages of one size, which differ; and one of them a byte shorter, or empty.
    for (std::size_t n = 1; n <= 260 && n + 21 <= limit; n += n < 40 || n == 64 ? 1 : 8) {
        for (std::size_t other = 0; other < 8; ++other) {
            crc::piece pieces[8];
            value results[8];
            for (std::size_t k = 0; k < 8; ++k) pieces[k] = {message + (limit - n - 21) + 3 * k, n};
            if (other != 0) pieces[other].size = other == 7 ? 0 : n - 1;
            api.compute_many(pieces, 8, results);
            for (std::size_t k = 0; k < 8; ++k) {
                expect(results[k] == api.compute(pieces[k].data, pieces[k].size), "compute_many of one size", n, k);
            }
        }
    }
    for (std::size_t n = 0; n <= limit; ++n) {
        expect(to_wide(api.compute(message, n)) == prefix[n], "compute", n);
        expect(to_wide(api.compute(aligned, n)) == prefix[n], "compute, aligned", n);
        if (n < 20 || n % 16 == 3) two(n, prefix[n]);
    }
    for (std::size_t before = 1; before <= 64; before += before < 4 ? 1 : 5) {  // so many bytes before that end
        unsigned char* const p = pages + 4096 - before;
        for (std::size_t i = 0; i < 130; ++i) p[i] = message[i];
        for (std::size_t n = 0; n <= 130; ++n) {
            expect(to_wide(api.compute(p, n)) == prefix[n], "compute, at a page's end", n, before);
        }
    }
    for (std::size_t i = 0; i < size_count; ++i) {
        expect(to_wide(api.compute(message, sizes[i])) == beyond[i], "compute", sizes[i]);
        if (i % 6 == 0) two(sizes[i], beyond[i]);
    }
}

// What follows from CRCs alone, and forging, bits and frames.
template <class Api>
void check_operations(const Api& api, model::crc& m, const crc::params& p) {
    using value = typename Api::value;
    const auto v = [](const wide& w) { return number<Api>(w); };
    const std::size_t window = (p.width + 7) / 8;
    constexpr std::size_t lengths[] = {0, 1, 7, 24, 71, 130};
    std::uint64_t scrambled = 0x9e3779b97f4a7c15u + p.width;
    for (const std::size_t n : lengths) {
        const std::size_t a = n * 2 / 5, b = n - a;
        const wide whole = prefix[n], first = prefix[a], second = of(m, message + a, b);
        scrambled = scrambled * 6364136223846793005u + 1442695040888963407u;
        const std::uint64_t far = n == 71 ? scrambled | std::uint64_t(1) << 63 : scrambled >> (n % 64);
        expect(to_wide(api.combine(v(first), v(second), b)) == whole, "combine", n);
        expect(to_wide(api.combined_by_factor(v(first), v(second), b)) == whole, "combiner", n);
        expect(to_wide(api.combine(v(first), v(second), far)) == m.combined(first, second, far), "combine, far", n);
        expect(to_wide(api.extend_zeros(v(whole), n)) == m.extended(whole, n), "extend_zeros", n);
        expect(to_wide(api.extend_zeros(v(whole), far)) == m.extended(whole, far), "extend_zeros, far", n);
        expect(to_wide(api.remove_prefix(v(whole), v(first), b)) == second, "remove_prefix", n);
        expect(to_wide(api.remove_suffix(v(whole), v(second), b)) == first, "remove_suffix", n);
        expect(m.combined(to_wide(api.remove_suffix(v(whole), v(second), far)), second, far) == whole,
               "remove_suffix, far", n);

        // From a third on, a third of the bytes change.
        const std::size_t at = n / 3, count = n / 3;
        for (std::size_t i = 0; i < n; ++i) changed[i] = message[i];
        for (std::size_t i = at; i < at + count; ++i) changed[i] = static_cast<unsigned char>(changed[i] * 3 + 1);
        expect(to_wide(api.replace(v(whole), message + at, changed + at, count, n - at - count)) == of(m, changed, n),
               "replace", n);

        const std::size_t bits = n == 0 ? 0 : 8 * n - n % 8;
        m.restart();
        for (std::size_t i = 0; i < bits / 8; ++i) m.add_byte(message[i]);
        m.add_bits(message[bits / 8], static_cast<unsigned>(bits % 8));
        expect(to_wide(api.compute_bits(message, bits)) == m.value(), "compute_bits", n);
        auto d = api.start_bits();
        d.update(message, bits / 16).update_bits(message + bits / 16, bits - bits / 16 * 8);
        expect(to_wide(d.value()) == m.value() && d.bits() == bits, "bit digest", n);
        // The same bits as the sum of a part of odd length and the rest, moved by five places.
        if (bits >= 16) {
            auto head = api.start_bits(), tail = api.start_bits();
            head.update_bits(message, 5);
            for (std::size_t i = 0; i < n; ++i) {
                const unsigned byte = message[i], next = i + 1 < n ? message[i + 1] : 0;
                changed[i] = static_cast<unsigned char>(p.refin ? byte >> 5 | next << 3 : byte << 5 | next >> 3);
            }
            tail.update_bits(changed, bits - 5);
            expect(to_wide((head + tail).value()) == m.value(), "sum of bit digests", n);
        }

        // Forged, and in a frame.
        const wide wanted = of(m, aligned + 3, n + 1);
        for (std::size_t i = 0; i < n; ++i) changed[i] = message[i];
        const auto f = api.forge(message, n, n - n / 2 < window ? 0 : n - n / 2 - window, v(wanted));
        if (n < window || n - (n - n / 2 < window ? 0 : n - n / 2 - window) < window) {
            expect(bool(f.error), "forge without room", n);
        } else {
            expect(!f.error && f.bytes.size() == window, "forge", n);
            const std::size_t place = n - n / 2 < window ? 0 : n - n / 2 - window;
            for (std::size_t i = 0; i < window && i < f.bytes.size(); ++i) changed[place + i] = f.bytes.data()[i];
            expect(of(m, changed, n) == wanted, "forged", n);
        }
        auto before = api.start(), after = api.start();
        before.update(message, a);
        after.update(message + a, b);
        const auto between = api.forge(before, after, v(wanted));
        expect(!between.error && between.bytes.size() == window, "forge between", n);
        std::size_t size = 0;
        for (std::size_t i = 0; i < a; ++i) changed[size++] = message[i];
        for (std::size_t i = 0; i < between.bytes.size(); ++i) changed[size++] = between.bytes.data()[i];
        for (std::size_t i = a; i < n; ++i) changed[size++] = message[i];
        expect(of(m, changed, size) == wanted, "forged between", n);

        size = n;
        for (std::size_t i = 0; i < n; ++i) changed[i] = message[i];
        const auto sent = api.to_bytes(static_cast<value>(v(whole)));
        expect(sent.size() == window, "to_bytes", n);
        for (std::size_t i = 0; i < sent.size(); ++i) changed[size++] = sent.data()[i];
        for (std::size_t i = 0; i < window; ++i) {
            const std::size_t digit = p.refout ? i : window - 1 - i;
            const std::uint64_t word = digit < 8 ? whole.low : whole.high;
            expect(changed[n + i] == static_cast<unsigned char>(word >> digit % 8 * 8), "wire order", n);
        }
        expect((api.verify)(changed, size), "verify", n);
        changed[n & 511u] = static_cast<unsigned char>(changed[n & 511u] ^ 1u);  // masked: GCC 12 sees a negative index
        expect(!(api.verify)(changed, size), "verify an error", n);
    }
}

// Whether a kernel serves any algorithm now.
template <crc::params... P>
bool active_for(const char* name) {
    return (crc::detail::same_text(crc::active_kernel<P>(), name) || ...);
}
bool active_somewhere(const char* name) {
    return active_for<crc::crc8_smbus, crc::crc16_xmodem, crc::crc32, crc::crc32c, crc::crc64_xz>(name);
}

template <class Api>
void check(const char* name, const crc::params& p, const Api& api) {
    subject_now = name;
    model::crc m(plain(p));
    for (std::size_t n = 0, i = 0; n <= longest; ++n) {
        if (n > 0) m.add_byte(message[n - 1]);
        if (n <= limit) prefix[n] = m.value();
        if (i < size_count && n == sizes[i]) beyond[i++] = m.value();
    }
    kernel_now = "automatic";
    crc::force_kernel(nullptr);
    check_operations(api, m, p);
    for (const crc::kernel& k : crc::kernels()) {
        kernel_now = k.name;
        if (crc::force_kernel(k.name) != k.runs_here) expect(false, "force_kernel", 0);
        if (!k.runs_here) continue;
        expect(active_somewhere(k.name), "active_kernel", 0);
        for (unsigned i = 0; i < crc::detail::kernels_here::count; ++i) {
            const crc::detail::kernel_facts& f = crc::detail::kernels_here::facts[i];
            if (!crc::detail::same_text(f.name, k.name) || f.promised) continue;
            expect((crc::detail::cpu::load(crc::detail::cpu::words.usable) & f.bit) != 0, "what is usable", 0);
        }
        check_messages(api);
        check_operations(api, m, p);
    }
    crc::force_kernel(nullptr);
}

template <crc::params P>
void check_fixed(const char* name) {
    check(name, P, fixed<P>());
}

#if defined(__wasm_simd128__)
// From this size on messages take the kernel of WebAssembly, where no other test runs.
constexpr std::size_t never = 1000000;
template <class Api>
void expect_path_from(const char* name, const Api& path, std::size_t from) {
    subject_now = name;
    for (std::size_t n = 0; n <= 200000; n += n < 20000 ? 1 : 4096 - n % 4096) {
        for (const std::size_t size : {n, n + 4095}) {
            expect((path(size) == crc::kernels()[1].name) == (size < from), "path of bytes", 0, size);
        }
    }
}
template <crc::params P>
void expect_path_from(const char* name, std::size_t from) {
    expect_path_from(name, [](std::size_t n) { return crc::active_kernel<P>(n); }, from);
}
template <crc::params P>
void expect_path_of_engine_from(const char* name, std::size_t from) {
    const auto e = crc::engine::make(P).engine;
    expect_path_from(name, [&](std::size_t n) { return e.active_kernel(n); }, from);
}
// By five matrices, which none of the catalogue needs.
constexpr crc::params five_matrices{32, 0xab18a77d, 0, true, true, 0};
#endif

// In constant expressions.
static_assert(crc::compute<crc::crc32>("123456789") == 0xcbf43926);
static_assert(crc::compute<crc::crc32c>("123456789") == 0xe3069283);
static_assert(crc::compute<crc::crc64_xz>("123456789") == 0x995dc9bbdf1939fa);
static_assert(crc::combine<crc::crc32>(crc::compute<crc::crc32>("1234"), crc::compute<crc::crc32>("56789"), 5) ==
              0xcbf43926);

}  // namespace

int main() {
    std::uint64_t state = 1;
    for (std::size_t i = 0; i < longest + 1; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        aligned[i] = message[i] = static_cast<unsigned char>(state >> 56);
    }
    say("runs:");
    for (const crc::kernel& k : crc::kernels()) {
        if (k.runs_here) say(" "), say(k.name);
    }
    say("\nCRC-32: ");
    say(crc::active_kernel<crc::crc32>());
    say(", CRC-32C: ");
    say(crc::active_kernel<crc::crc32c>());
    say(", CRC-64/NVME: ");
    say(crc::active_kernel<crc::crc64_nvme>());
    say("\n");
#if defined(CRC_SUITE_NEEDS)
    expect(crc::force_kernel(CRC_SUITE_NEEDS), "the kernel that is needed", 0);
#endif

#if defined(__wasm_simd128__)
    expect_path_from<crc::crc8_smbus>("crc8_smbus", 512);
    expect_path_from<crc::crc24_openpgp>("crc24_openpgp", 512);
    expect_path_from<crc::crc32_bzip2>("crc32_bzip2", 640);
    expect_path_from<five_matrices>("five matrices", 4096);
    expect_path_from<crc::crc15_can>("crc15_can", 16384);
    expect_path_from<crc::crc40_gsm>("crc40_gsm", 16384);
    expect_path_from<crc::crc64_xz>("crc64_xz", 131072);
    expect_path_from<crc::crc64_nvme>("crc64_nvme", never);
    expect_path_from<crc::crc64_ms>("crc64_ms", never);
    expect_path_of_engine_from<crc::crc32>("crc32, engine", 512);
    expect_path_of_engine_from<crc::crc64_nvme>("crc64_nvme, engine", 8192);
    expect_path_of_engine_from<crc::crc64_ms>("crc64_ms, engine", never);
    check_fixed<five_matrices>("five matrices");
    check_fixed<crc::crc40_gsm>("crc40_gsm");
#endif
    check_fixed<crc::crc32c>("crc32c");
    check_fixed<crc::crc64_xz>("crc64_xz");
    check_fixed<crc::crc16_xmodem>("crc16_xmodem");
    check_fixed<crc::crc82_darc>("crc82_darc");
    check_fixed<crc::crc32_autosar>("crc32_autosar");  // folded by bytes over three rows, too
#if !defined(CRC_SUITE_FEW)
    check_fixed<crc::crc32>("crc32");
#if !defined(CRC_SUITE_SMALL)
    check_fixed<crc::crc8_smbus>("crc8_smbus");
    check_fixed<crc::crc24_openpgp>("crc24_openpgp");
    check_fixed<crc::crc12_umts>("crc12_umts");
    check_fixed<crc::crc64_ecma_182>("crc64_ecma_182");
    check_fixed<crc::crc16_modbus>("crc16_modbus");
    check_fixed<crc::crc17_can_fd>("crc17_can_fd");
#endif
#endif
    for (const crc::entry& row : crc::catalogue) {
        if (row.params.width > crc::engine::max_width) {
            check(row.name, row.params, at_run_time(crc::wide_engine::make(row.params).engine));
            continue;
        }
        if ((&row - crc::catalogue) % CRC_SUITE_STRIDE != 0) continue;
        const auto [e, error] = crc::engine::make(row.params);
        subject_now = row.name;
        expect(!error && e.compute("123456789", 9) == static_cast<std::uint64_t>(row.check), "check value", 9);
        check(row.name, row.params, at_run_time(e));
    }
    // Any parameters.
    for (unsigned width = 1; width <= crc::engine::max_width; width += CRC_SUITE_STRIDE) {
        const auto next = [&] {
            state = state * 6364136223846793005u + 1442695040888963407u;
            return (state ^ state >> 29) * 0xbf58476d1ce4e5b9u;
        };
        const std::uint64_t ones = ~std::uint64_t(0) >> (64 - width);
        const std::uint64_t poly = (next() & ones) | 1u, init = next() & ones, xorout = next() & ones;
        const crc::params p{width, poly, init, (width & 1u) != 0, (width & 2u) != 0, xorout};
        const auto [e, error] = crc::engine::make(p);
        subject_now = "random parameters";
        expect(!error, "make", width);
        check("random parameters", p, at_run_time(e));
    }
    say_number(cases);
    say(" cases, ");
    say_number(bytes_compared);
    say(" bytes, ");
    say_number(wrong);
    say(" wrong\n");
    return wrong == 0 ? 0 : 1;
}
