// One unit; CRC_ODR_THIS names it. No function of the standard library is used: a weak symbol here is the library's.
#include "unit.hpp"

// Every member out of line, as pointers to members, tables of functions and -fkeep-inline-functions make it.
template class crc::digest<crc::crc32>;
template class crc::digest<crc::crc32c>;
template class crc::digest<crc::crc16_modbus>;
template class crc::digest<crc::crc82_darc>;
template class crc::combiner<crc::crc32>;
template class crc::combiner<crc::crc64_nvme>;
template class crc::basic_digest<crc::digest<crc::crc32>, crc::detail::fixed_source<crc::crc32>>;
template class crc::basic_digest<crc::digest<crc::crc82_darc>, crc::detail::fixed_source<crc::crc82_darc>>;
template class crc::basic_combiner<crc::detail::fixed_source<crc::crc32>>;
template struct crc::detail::fixed_source<crc::crc32>;
template class crc::basic_bit_digest<crc::detail::fixed_source<crc::crc32>>;
template class crc::basic_bit_digest<crc::detail::fixed_source<crc::crc15_can>>;
template class crc::basic_engine<std::uint64_t>;
template class crc::basic_engine<crc::uint128>;
template struct crc::short_array<char, 8>;
template struct crc::short_array<unsigned char, 4>;

namespace CRC_ODR_THIS {

namespace {

#include "../support/api.inl"

// Pointers that the compiler must keep: to members of what is no template, and to functions.
template <auto... Functions>
bool addresses() {
    bool all = true;
    const auto kept = [&all](auto pointer) {
        __asm__ volatile("" : "+m"(pointer));
        all = all && pointer != nullptr;
    };
    (kept(Functions), ...);
    return all;
}

bool pointers(const unsigned char* p, std::size_t n) {
    using digest = crc::digest<crc::crc32>;
    digest& (digest::*update)(const void*, std::size_t) noexcept = &digest::update;
    std::uint32_t (*compute)(const void*, std::size_t) noexcept = &crc::compute<crc::crc32>;
    __asm__ volatile("" : "+m"(update), "+m"(compute));
    digest d;
    (d.*update)(p, n);
    return addresses<&crc::bytes::at, &crc::bytes::data, &crc::bytes::size, &crc::bytes::slice, &crc::bytes::operator[],
                     &crc::kernel_range::begin, &crc::kernel_range::end, &crc::kernel_range::size,
                     &crc::kernel_range::operator[], &crc::found::begin, &crc::found::end, &crc::found::size,
                     &crc::found::operator->, &crc::validate, &crc::make_uint128, &digest::value, &digest::size,
                     &crc::combine<crc::crc32>, &crc::extend_zeros<crc::crc16_modbus>, &crc::kernels,
                     &crc::force_kernel>() &&
           d.value() == compute(p, n);
}

// Every operation of an algorithm, whether it is known at compile time or not, against what they say of each other.
template <class Api>
bool operations(const Api& api, const unsigned char* p, std::size_t n, unsigned width) {
    using value = typename Api::value;
    unsigned char to[4000];
    const std::size_t a = n / 3, b = n - a;
    const value whole = api.compute(p, n), first = api.compute(p, a), second = api.compute(p + a, b);
    const crc::piece pieces[5] = {{p, a}, {p + a, b}, {p, n}, {p, 33}, {p, 33}};
    value each[5] = {};
    api.compute_many(pieces, 5, each);
    const value zeros = api.extend_zeros(whole, 3);
    const unsigned char three[3] = {};
    auto d = api.start(), e = api.start();
    d.update(p, a);
    e.update_copy(to, p + a, b);
    auto g = api.start();
    g.update_gather(pieces, 2);
    auto bits = api.start_bits();
    bits.update(p, a).update_bits(p + a, 8 * b);
    if (api.copy(to, p, n) != whole || api.update(first, p + a, b) != whole || each[0] != first || each[1] != second ||
        each[2] != whole || each[3] != each[4] || api.update_copy(first, to, p + a, b) != whole ||
        api.gather(pieces, 2) != whole || api.combine(first, second, b) != whole ||
        api.combined_by_factor(first, second, b) != whole || api.remove_prefix(whole, first, b) != second ||
        api.remove_suffix(whole, second, b) != first || api.update(whole, three, 3) != zeros ||
        api.replace(whole, p, p, 20, n - 20) != whole || !(d + e == g) || g.value() != whole || bits.value() != whole ||
        api.compute_bits(p, 8 * n) != whole) {
        return false;
    }
    const auto forged = api.forge(p, n, 5, static_cast<value>(0));
    const auto wire = api.to_bytes(whole);
    for (std::size_t i = 0; i < n; ++i) to[i] = p[i];
    for (std::size_t i = 0; i < wire.size(); ++i) to[n + i] = wire[i];
    if (!api.verify(to, n + wire.size()) || wire.size() != (width + 7) / 8 || forged.error) return false;
    for (std::size_t i = 0; i < n; ++i) to[i] = p[i];
    for (std::size_t i = 0; i < forged.bytes.size(); ++i) to[5 + i] = forged.bytes[i];
    return api.compute(to, n) == static_cast<value>(0) &&
           !api.patch(whole, whole, crc::bytes(p, (width + 7) / 8), n - (width + 7) / 8).error;
}

template <crc::params Params>
bool operations_of(const unsigned char* p, std::size_t n) {
    const auto e = crc::engine::make(Params).engine;
    const auto w = crc::wide_engine::make(Params).engine;
    return operations(fixed<Params>(), p, n, Params.width) && operations(at_run_time(w), p, n, Params.width) &&
           (Params.width > 64 || operations(at_run_time(e), p, n, Params.width));
}

bool text_forms(const unsigned char* p, std::size_t n) {
    const std::uint32_t v = crc::compute<crc::crc32>(p, n);
    const auto hex = crc::to_hex<crc::crc32>(v);
    const auto base64 = crc::to_base64<crc::crc32>(v);
    const auto e = crc::engine::make(crc::crc32).engine;
    return crc::from_hex<crc::crc32>(crc::bytes(hex.data(), hex.size())).value == v &&
           crc::from_base64<crc::crc32>(crc::bytes(base64.data(), base64.size())).value == v &&
           e.from_hex(crc::bytes(e.to_hex(v).data(), 8)).value == v &&
           e.from_base64(crc::bytes(base64.data(), base64.size())).value == v &&
           e.residue() == crc::residue_v<crc::crc32>;
}

// What the compiler may not know.
template <class T>
T opaque(T value) {
    __asm__ volatile("" : "+r"(value));
    return value;
}

struct text {
    const char* data() const noexcept { return data_; }
    std::size_t size() const noexcept { return 6; }
    const char* data_;
};

bool compute_and_combine(const unsigned char* p, std::size_t n) {
    const std::size_t a = n / 3, b = n - a;
    const std::uint32_t whole = crc::compute<crc::crc32>(p, n);
    const std::uint32_t first = crc::compute<crc::crc32>(p, a), second = crc::compute<crc::crc32>(p + a, b);
    return crc::update<crc::crc32>(first, p + a, b) == whole && crc::combine<crc::crc32>(first, second, b) == whole &&
           crc::combiner<crc::crc32>(b)(first, second) == whole &&
           crc::compute<crc::crc32c>(opaque("123456789"), 9) == 0xe3069283 &&
           crc::compute<crc::crc16_xmodem>(crc::bytes(opaque("123456789"), 9)) == 0x31c3 &&
           crc::compute<crc::crc32c>(p, n) ==
               crc::combine<crc::crc32c>(crc::compute<crc::crc32c>(p, a), crc::compute<crc::crc32c>(p + a, b), b) &&
           crc::compute<crc::crc12_umts>(opaque("123456789"), 9) == 0xdaf;
}

bool digests(shared_state& state, const unsigned char* p, std::size_t n) {
    const std::size_t a = n / 3;
    const crc::digest<crc::crc32> before = state.narrow;
    state.narrow.update(p, n);
    state.middle.update(p, n);
    state.wide.update(p, n);
    crc::digest<crc::crc32> first, second;
    first.update(crc::bytes(p, a));
    second.update(p + a, n - a);
    auto again = crc::digest<crc::crc32>::resume(before.value(), before.size());
    again += first + second;
    crc::digest<crc::crc82_darc> w;
    w.update(p, a);
    crc::digest<crc::crc82_darc> rest;
    rest.update(p + a, n - a);
    crc::digest<crc::crc82_darc> copy = w + rest;
    w.reset();
    return again == state.narrow && copy.size() == n && w.size() == 0 && again.size() == before.size() + n;
}

// Algorithms for every kind of constants that an engine stores.
constexpr crc::params shared_algorithms[shared_engines] = {crc::crc64_nvme, crc::crc32, crc::crc16_modbus, crc::crc8,
                                                           crc::crc16_xmodem};

bool engines(shared_state& state, const unsigned char* p, std::size_t n) {
    const std::size_t a = n / 3;
    for (unsigned i = 0; i < shared_engines; ++i) {
        const auto [e, error] = crc::engine::make(shared_algorithms[i]);
        crc::engine& theirs = state.engines[i];
        if (error || !e || (theirs && theirs.compute(p, n) != e.compute(p, n))) return false;
        // By every kernel of this unit, of which the other may have had none.
        const std::uint64_t expected = e.compute(p, n);
        for (const crc::kernel& k : crc::kernels()) {
            unsigned char to[4000];
            if (!theirs || !crc::force_kernel(k.name)) continue;
            if (theirs.compute(p, n) != expected || theirs.copy(to, p, n) != expected) return false;
        }
        crc::force_kernel(nullptr);
        theirs = e;
    }
    if (state.wide_engine && state.wide_engine.compute(p, n) != crc::compute<crc::crc82_darc>(p, n)) return false;
    state.wide_engine = crc::wide_engine::make(crc::crc82_darc).engine;
    const auto [e, error] = crc::engine::make(crc::crc64_nvme);
    const auto none = crc::engine::make({.width = opaque(0u), .poly = 1});
    const crc::engine empty;
    const auto other = crc::engine::make({.width = opaque(16u), .poly = 0x1021}).engine;
    auto d = e.start();
    d.update(p, a).update(crc::bytes(p + a, n - a));
    auto x = e.start(), y = e.start();
    x.update(p, a);
    y.update(p + a, n - a);
    return e && none.error && !none.engine && !empty && empty.compute(p, n) == 0 &&
           d.value() == crc::compute<crc::crc64_nvme>(p, n) && x + y == d &&
           e.combine(x.value(), y.value(), y.size()) == d.value() && e.update(x.value(), p + a, n - a) == d.value() &&
           e.resume(x.value(), x.size()).update(p + a, n - a) == d && e.parameters().width == 64 &&
           crc::engine::combiner(e, n - a)(x.value(), y.value()) == d.value() &&
           other.compute(opaque("123456789"), 9) == 0x31c3;
}

bool names() {
    const crc::found f = crc::find(opaque("CRC-32/ISCSI")), t = crc::find(text{opaque("crc32c")});
    const crc::found unknown = crc::find(opaque("crc32x")), ambiguous = crc::find(opaque("crc-16"));
    unsigned candidates = 0;
    for (const crc::entry* c : unknown) candidates += c != nullptr;
    return f && t && f.entry == t.entry && (*f).params.poly == crc::crc32c.poly && f->params.width == 32 && !unknown &&
           candidates == unknown.size() && !ambiguous && ambiguous.ambiguous;
}

bool kernels() {
    bool good = !crc::force_kernel(opaque("no such kernel"));
    for (const crc::kernel& k : crc::kernels()) {
        if (crc::force_kernel(k.name) != k.runs_here) good = false;
        if (crc::compute<crc::crc32>(opaque("123456789"), 9) != 0xcbf43926) good = false;
    }
    return crc::force_kernel(nullptr) && good && crc::active_kernel<crc::crc32>() != nullptr &&
           crc::kernels()[crc::kernels().size() - 1].runs_here;
}

bool parameters() {
    crc::params p{.width = opaque(16u), .poly = 0x1021};
    crc::params q = p;
    return !crc::validate(p) && p == q && crc::catalogue[opaque(3)].params.width != 0;
}

}  // namespace

int run(shared_state& state, const unsigned char* p, std::size_t n) {
    if (!compute_and_combine(p, n)) return 1;
    if (!digests(state, p, n)) return 2;
    if (!engines(state, p, n)) return 3;
    if (!names()) return 4;
    if (!kernels()) return 5;
    if (!parameters()) return 6;
    if (!pointers(p, n)) return 7;
    if (!operations_of<crc::crc32>(p, n) || !operations_of<crc::crc32c>(p, n)) return 8;
    if (!operations_of<crc::crc16_modbus>(p, n) || !operations_of<crc::crc64_nvme>(p, n)) return 9;
    if (!operations(fixed<crc::crc82_darc>(), p, n, 82)) return 10;
    if (!text_forms(p, n)) return 11;
    return 0;
}

const char* kernel() { return crc::active_kernel<crc::crc32>(); }
bool insist() { return crc::force_kernel(nullptr); }

layout types() {
#define CRC_ODR_TYPE(...) sizeof(__VA_ARGS__), alignof(__VA_ARGS__)
    static const std::size_t sizes[] = {CRC_ODR_TYPE(crc::engine),
                                        CRC_ODR_TYPE(crc::wide_engine),
                                        CRC_ODR_TYPE(crc::engine::digest),
                                        CRC_ODR_TYPE(crc::engine::combiner),
                                        CRC_ODR_TYPE(crc::engine::bit_digest),
                                        CRC_ODR_TYPE(crc::digest<crc::crc8>),
                                        CRC_ODR_TYPE(crc::digest<crc::crc64_xz>),
                                        CRC_ODR_TYPE(crc::digest<crc::crc82_darc>),
                                        CRC_ODR_TYPE(crc::bit_digest<crc::crc32>),
                                        CRC_ODR_TYPE(crc::combiner<crc::crc32>),
                                        CRC_ODR_TYPE(crc::combiner<crc::crc82_darc>),
                                        CRC_ODR_TYPE(crc::bytes),
                                        CRC_ODR_TYPE(crc::piece),
                                        CRC_ODR_TYPE(crc::params),
                                        CRC_ODR_TYPE(crc::entry),
                                        CRC_ODR_TYPE(crc::params_error),
                                        CRC_ODR_TYPE(crc::found),
                                        CRC_ODR_TYPE(crc::kernel),
                                        CRC_ODR_TYPE(crc::kernel_range),
                                        CRC_ODR_TYPE(crc::uint128),
                                        CRC_ODR_TYPE(crc::parsed<std::uint32_t>),
                                        CRC_ODR_TYPE(crc::forged<4>),
                                        CRC_ODR_TYPE(crc::short_array<char, 8>),
                                        CRC_ODR_TYPE(crc::detail::cpu::state),
                                        0};
#undef CRC_ODR_TYPE
    return sizes;
}

}  // namespace CRC_ODR_THIS
