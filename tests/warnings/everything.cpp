// A user's program that calls all of the public interface, for algorithms of every size and direction. It is compiled for
// its warnings, and runs nowhere: everything here hangs on `use`.
// CRC_WARNINGS_FEW: fewer algorithms. CRC_WARNINGS_EXECUTION: execution.hpp too.
#include <crc/crc.hpp>

#include <cstddef>
#include <cstdint>

#include <crc/file.hpp>
#include <crc/format.hpp>
#include <crc/hash.hpp>
#include <crc/identify.hpp>
#include <crc/iostream.hpp>
#include <crc/locate.hpp>
#include <crc/parallel.hpp>
#include <crc/ranges.hpp>
#if defined(CRC_WARNINGS_EXECUTION)
#include <crc/execution.hpp>
#endif

#include <cstdio>
#include <forward_list>
#include <list>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Defined nowhere.
void keep(const void* value);

namespace {

template <class... Types>
void use(const Types&... values) {
    (keep(&values), ...);
}

struct stop_never {
    bool stop_requested() const noexcept { return false; }
};

struct in_order {
    void operator()(std::size_t count, crc::piece_task task) const {
        for (std::size_t i = 0; i < count; ++i) task(i);
    }
};

struct header {
    std::uint32_t first;
    std::uint32_t second;
};

// What engines and algorithms known at compile time have alike.
template <class Digest>
void digests(const Digest& empty, const std::string& text) {
    Digest d(empty);
    char copy[64];
    const crc::piece pieces[] = {{text.data(), text.size()}, {text.data(), 1}};
    d.update(text).update(text.data(), text.size()).update_copy(copy, text.data(), 9).update_gather(pieces, 2);
    d += empty;
    use(d.value(), d.size(), d + empty, d == empty, copy, std::hash<Digest>()(d));
    d.reset();

    crc::digest_streambuf<Digest> buffer(nullptr, empty);
    std::ostream out(&buffer);
    out << text;
    use(buffer.read(), buffer.written());
    *crc::digest_iterator(d)++ = 'a';
    crc::update_range(d, std::list<char>(text.begin(), text.end()));
    use(d);
    use(crc::digest_parallel(empty, text), crc::digest_parallel(empty, text, crc::threads{2}),
        crc::digest_parallel(empty, text, in_order()));
    const crc::file_digest<Digest> of_file = crc::digest_file("name", empty);
    use(of_file.digest, of_file.error, crc::digest_file(stdin, empty, crc::threads{3}));
}

template <class BitDigest>
void bit_digests(const BitDigest& empty, const std::string& text) {
    BitDigest d(empty);
    d.update(text).update(text.data(), text.size()).update_bits(text, 7).update_bits(text.data(), 9);
    d += empty;
    use(d.value(), d.bits(), d + empty, d == empty);
    d.reset();
}

template <class Result>
void result(const Result& r) {
    use(r.value, r.error.reason, r.error.position, static_cast<bool>(r.error), r == r.value);
}

template <class Array>
void array(const Array& a) {
    use(a.data(), a.size(), a.begin(), a.end(), a[0], a == a);
}

template <crc::params Params>
void algorithm(const std::string& text) {
    using value = crc::value_t<Params>;
    static_assert(crc::compute<Params>("123456789") != 1);
    static_assert(crc::digest<Params>().update("12345").update("6789").value() == crc::compute<Params>("123456789"));
    static_assert(crc::combine<Params>(crc::compute<Params>("1234"), crc::compute<Params>("56789"), 5) ==
                  crc::compute<Params>("123456789"));
    const char* const p = text.data();
    const std::size_t n = text.size();
    char copy[64];
    value results[3];
    const crc::piece pieces[] = {{p, n}, {p, 1}, {nullptr, 0}};
    const value a = crc::compute<Params>(text), b = crc::compute<Params>(p, n);
    use(crc::update<Params>(a, text), crc::update<Params>(a, p, n), crc::copy<Params>(copy, p, 9),
        crc::update_copy<Params>(a, copy, p, 9), copy);
    crc::compute_many<Params>(pieces, 3, results);
    crc::compute_many<Params>(p, 3, 5, 3, results);
    use(results, crc::gather<Params>(pieces, 3), crc::update_gather<Params>(a, pieces, 3));
    use(crc::seed<Params>(a), crc::update<Params>(crc::seed<Params>(b), text));
    use(crc::combine<Params>(a, b, n), crc::combiner<Params>(n)(a, b), crc::extend_zeros<Params>(a, n),
        crc::remove_prefix<Params>(a, b, n), crc::remove_suffix<Params>(a, b, n),
        crc::replace<Params>(a, text, text, n), crc::replace<Params>(a, p, p, n, n));
    use(crc::extend<Params>(a, n, 0xff), crc::extend_pattern<Params>(a, text, n), crc::remove_zeros<Params>(a, n),
        crc::remove_extension<Params>(a, n, 0xff), crc::remove_pattern<Params>(a, text, n));
    static const std::uint16_t words[] = {1, 2};
    const std::vector<bool> bits(3);
    use(crc::compute_words<Params>(words, crc::byte_order::big), crc::update_words<Params>(a, {1}, crc::byte_order::little),
        crc::compute_words<Params>(words, 2, crc::byte_order::wire), crc::compute_bits<Params>(bits),
        crc::verify_bits<Params>(bits), crc::compute_bits<Params>({true, false}));
    crc::rolling<Params> w(n);
    w.push('a');
    w.push(text);
    w.roll('a', std::byte{1});
    use(w, w.value(), w.window(), w.size(), w.full(), w.scan(text, a, b, [](std::size_t end) { use(end); }),
        w.scan(text, a, b, [](std::size_t) { return false; }));
    w.reset();
    std::string frame = "1234";
    typename crc::locator<Params>::slot slots[4];
    const crc::locator<Params> l(slots, 4);
    use(crc::locate<Params>(a ^ b, n), crc::locate<Params>(a, n, crc::two_bits{}), l.locate(a, n, crc::burst{3}),
        crc::correct<Params>(frame), crc::correct<Params>(frame.data(), n, crc::burst{3}), l.correct(frame),
        crc::hamming_distance<Params>(n, 3), l.hamming_distance(n));
    use(crc::forge<Params>(text, 1, a), crc::forge<Params>(p, n, 1, a),
        crc::forge<Params>(crc::digest<Params>(), crc::digest<Params>(), a), crc::patch<Params>(a, b, text, n));
    use(crc::compute_bits<Params>(text, 7), crc::compute_bits<Params>(p, 7), crc::verify_bits<Params>(text, 7),
        crc::verify_bits<Params>(p, 7), crc::verify<Params>(text), crc::verify<Params>(p, n));
    use(crc::to_bytes<Params>(a), crc::to_hex<Params>(a), crc::to_hex<Params>(a, crc::byte_order::little),
        crc::to_base64<Params>(a), crc::residue_v<Params>, crc::active_kernel<Params>());
    array(crc::to_bytes<Params>(a));
    array(crc::to_hex<Params>(a));
    const std::string as_text = crc::to_hex<Params>(a);
    const std::string_view as_view = crc::to_base64<Params>(a);
    use(as_text, as_view);
    result(crc::from_bytes<Params>(text));
    result(crc::from_hex<Params>(text));
    result(crc::from_hex<Params>(text, crc::byte_order::big));
    result(crc::from_base64<Params>(text));
    digests(crc::digest<Params>(), text);
    digests(crc::digest<Params>::resume(a, n), text);
    bit_digests(crc::bit_digest<Params>(), text);
    bit_digests(crc::bit_digest<Params>::resume(a, n), text);

    use(crc::compute_parallel<Params>(text), crc::compute_parallel<Params>(text, in_order()));
#if defined(CRC_WARNINGS_EXECUTION)
    use(crc::compute_parallel<Params>(text, crc::on(std::execution::seq)),
        crc::compute_parallel<Params>(text, crc::on(std::execution::par)));
#endif
    const auto progress = [](std::uint64_t, std::uint64_t) {};
    const auto of_file = crc::compute_file<Params>("name", crc::threads{2}, progress, stop_never());
    use(of_file.crc, of_file.size, of_file.error, crc::compute_file<Params>(stdin));
    use(crc::compute_range<Params>(std::list<char>()), crc::compute_range<Params>(std::vector<std::byte>()),
        crc::compute_range<Params>(std::forward_list<unsigned char>()));
}

template <class Engine>
void engine(const crc::params& p, const std::string& text) {
    const auto made = Engine::make(p);
    if (made.error) {
        use(made.error.field, made.error.reason);
        return;
    }
    const Engine& e = made.engine;
    const char* const data = text.data();
    const std::size_t n = text.size();
    char copy[64];
    const crc::piece pieces[] = {{data, n}, {data, 1}, {nullptr, 0}};
    const auto a = e.compute(text), b = e.compute(data, n);
    auto results = {a, b, a};
    auto* const first = const_cast<decltype(e.residue())*>(results.begin());
    use(e.update(a, text), e.update(a, data, n), e.copy(copy, data, 9), e.update_copy(a, copy, data, 9), copy);
    e.compute_many(pieces, 3, first);
    e.compute_many(data, 3, 5, 3, first);
    use(e.gather(pieces, 3), e.update_gather(a, pieces, 3), e.parameters(), static_cast<bool>(e), e.residue());
    use(e.seed(a), e.update(e.seed(b), text));
    use(e.combine(a, b, n), typename Engine::combiner(e, n)(a, b), e.extend_zeros(a, n), e.remove_prefix(a, b, n),
        e.remove_suffix(a, b, n), e.replace(a, text, text, n), e.replace(a, data, data, n, n));
    use(e.extend(a, n, 0xff), e.extend_pattern(a, text, n), e.remove_zeros(a, n), e.remove_extension(a, n, 0xff),
        e.remove_pattern(a, text, n), e.compute_words({1}, crc::byte_order::big), e.compute_bits({true}),
        e.update_words(a, {1}, crc::byte_order::big), e.verify_bits(std::vector<bool>(3)));
    typename Engine::rolling w(e, n);
    w.push('a');
    w.roll('a', 'b');
    use(w.value(), w.scan(text, a, b, [](std::size_t end) { use(end); }));
    std::string frame = "1234";
    use(crc::locate(e, a, n), crc::correct(e, frame), crc::correct(e, frame.data(), n, crc::two_bits{}),
        crc::hamming_distance(e, n), crc::engine_locator(e).locate(a, n));
    use(e.forge(text, 1, a), e.forge(data, n, 1, a), e.forge(e.start(), e.start(), a), e.patch(a, b, text, n));
    use(e.compute_bits(text, 7), e.compute_bits(data, 7), e.verify_bits(text, 7), e.verify_bits(data, 7),
        e.verify(text), e.verify(data, n));
    use(e.to_bytes(a), e.to_hex(a), e.to_hex(a, crc::byte_order::little), e.to_base64(a));
    result(e.from_bytes(text));
    result(e.from_hex(text));
    result(e.from_hex(text, crc::byte_order::big));
    result(e.from_base64(text));
    digests(e.start(), text);
    digests(e.resume(a, n), text);
    bit_digests(e.start_bits(), text);
    bit_digests(e.resume_bits(a, n), text);
    use(crc::compute_parallel(e, text), crc::compute_parallel(e, text, in_order()));
    const auto of_file = crc::compute_file(e, "name", crc::threads{2});
    use(of_file.crc, of_file.size, of_file.error, crc::compute_file(e, stdin));
    use(crc::compute_range(e, std::list<char>()), crc::compute_range(e, std::vector<std::byte>()));
}

template <class Text>
void lookup(const Text& name) {
    const crc::found f = crc::find(name);
    if (f) use(f->name, (*f).check);
    for (const crc::entry* const candidate : f) use(candidate);
    use(f.size(), f.entry, f.unique, f.ambiguous);
}

void solved(const crc::solution& s) {
    if (s && !s.open && !s.error) use(s.complete, s.candidates.size());
    for (const crc::params& p : s) use(p, s.size(), s.empty(), s[0]);
    use(s.open.more_of_one_size, s.open.one_byte_longer, s.open.shorter_ones, s.error.reason, s.error.first, s.error.second);
}

void which(const std::string& text) {
    const crc::sample list[] = {{text, 1}, {"1234", 2}};
    const crc::bytes frames[] = {crc::bytes(text), crc::bytes("1234")};
    for (const crc::samples& s : {crc::samples(list), crc::samples(list, crc::byte_order::little),
                                  crc::samples::of_frames(frames), crc::samples::of_frames(frames, 2)}) {
        const crc::identified found = crc::identify(s);
        for (auto i = found.begin(); i != found.end(); i++) use(i->name, found.size(), found.empty(), found[0]);
        solved(crc::solve(s, 16));
        solved(crc::solve(s, crc::crc32));
        solved(crc::identify_variants(s));
        use(s.size(), s.are_frames(), s.at(0, 8, true).fits);
    }
    use(crc::equivalent(crc::crc32, crc::crc32c), crc::canonical(crc::crc32), crc::indistinct_bits(crc::crc32));
    use(crc::poly_from_form(crc::probable_form(16, 1), 16, 1), crc::poly_to_form(crc::poly_form::full, 16, 1));
    use(crc::direct_init(16, 1, 1), crc::nondirect_init(16, 1, 1), crc::masked(1), crc::unmasked(1));
}

// Its own, with all directions.
constexpr crc::params mixed = {.width = 31, .poly = 0x04c11db7, .init = 1, .refin = true, .refout = false, .xorout = 3};
#if !defined(CRC_WARNINGS_FEW)
constexpr crc::params wide = {.width = 128, .poly = 0x87, .init = 0, .refin = false, .refout = true, .xorout = 0};
#endif

}  // namespace

int main(int count, char** words) {
    const std::string text(words[0]);
    algorithm<crc::crc32>(text);
    algorithm<crc::crc32c>(text);
    algorithm<crc::crc16_xmodem>(text);
#if !defined(CRC_WARNINGS_FEW)
    algorithm<crc::crc3_gsm>(text);
    algorithm<crc::crc5_usb>(text);
    algorithm<crc::crc8>(text);
    algorithm<crc::crc24_openpgp>(text);
    algorithm<crc::crc32_bzip2>(text);
    algorithm<crc::crc40_gsm>(text);
    algorithm<crc::crc64_nvme>(text);
    algorithm<crc::crc64_ecma_182>(text);
    algorithm<crc::crc82_darc>(text);
    algorithm<mixed>(text);
    algorithm<wide>(text);
#endif
    for (const crc::entry& row : crc::catalogue) {
        engine<crc::engine>(row.params, text);
        engine<crc::wide_engine>(row.params, text);
        use(row.name, row.former, row.check, row.residue);
    }
    lookup(words[0]);
    lookup(text);
    which(text);
    use(crc::validate(mixed));
    use(crc::object_bytes_with_padding(header{1, 2}));
    for (const crc::kernel& k : crc::kernels()) use(k.name, k.runs_here, crc::kernels().size(), crc::kernels()[0]);
    use(crc::force_kernel(nullptr));
    const std::error_code error;
    return count > 1 && error == crc::file_error::truncated ? 1 : 0;
}
