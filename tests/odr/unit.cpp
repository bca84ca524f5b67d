// One unit; CRC_ODR_THIS names it. No function of the standard library is used: a weak symbol here is the library's.
#include "unit.hpp"

namespace CRC_ODR_THIS {

namespace {

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

bool engines(shared_state& state, const unsigned char* p, std::size_t n) {
    const std::size_t a = n / 3;
    if (state.engine && state.engine.compute(p, n) != crc::compute<crc::crc64_nvme>(p, n)) return false;
    const auto [e, error] = crc::engine::make(crc::crc64_nvme);
    const auto none = crc::engine::make({.width = opaque(0u), .poly = 1});
    const crc::engine empty;
    const auto other = crc::engine::make({.width = opaque(16u), .poly = 0x1021}).engine;
    auto d = e.start();
    d.update(p, a).update(crc::bytes(p + a, n - a));
    auto x = e.start(), y = e.start();
    x.update(p, a);
    y.update(p + a, n - a);
    state.engine = e;
    return !error && e && none.error && !none.engine && !empty && empty.compute(p, n) == 0 &&
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

int run(shared_state& state, const unsigned char* message, std::size_t size) {
    if (!compute_and_combine(message, size)) return 1;
    if (!digests(state, message, size)) return 2;
    if (!engines(state, message, size)) return 3;
    if (!names()) return 4;
    if (!kernels()) return 5;
    if (!parameters()) return 6;
    return 0;
}

}  // namespace CRC_ODR_THIS
