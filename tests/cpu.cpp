// What a CPU and its operating system say, and the kernels that follow: each needed bit taken away in turn.
#include <crc/crc.hpp>

#include "support/catch.hpp"

namespace cpu = crc::detail::cpu;

#if CRC_X86_KERNELS

namespace {

// The facts that kernels need, as bits of the four words (Intel's names).
enum word { leaf1_c, leaf7_b, leaf7_c, saved };
struct fact {
    const char* name;
    word in;
    unsigned bit;
    // What runs without it, of a CPU that has all else.
    cpu::kernel_set left;
};
constexpr cpu::kernel_set none = cpu::known | cpu::portable;
constexpr cpu::kernel_set ssse3 = none | cpu::x86_ssse3;
constexpr cpu::kernel_set sse = ssse3 | cpu::x86_crc32c;
constexpr cpu::kernel_set clmul = sse | cpu::x86_pclmul | cpu::x86_pclmul_crc32c;
constexpr cpu::kernel_set look_ups = clmul | cpu::x86_avx2;
constexpr cpu::kernel_set avx2 = look_ups | cpu::x86_vpclmul256 | cpu::x86_vpclmul256_crc32c;
constexpr cpu::kernel_set avx512 = avx2 | cpu::x86_vpclmul512 | cpu::x86_vpclmul512_crc32c;
constexpr cpu::kernel_set all = avx512 | cpu::x86_gfni256 | cpu::x86_gfni512 | cpu::x86_gfni512_crc32c;

constexpr fact facts[] = {
    {"SSSE3", leaf1_c, 9, all & ~cpu::x86_ssse3},
    {"SSE4.2", leaf1_c, 20, ssse3},
    {"PCLMULQDQ", leaf1_c, 1, sse},
    {"AVX", leaf1_c, 28, clmul},
    {"xmm registers are saved", saved, 1, clmul},
    {"ymm registers are saved", saved, 2, clmul},
    {"AVX2", leaf7_b, 5, clmul},
    {"VPCLMULQDQ", leaf7_c, 10, look_ups},
    {"SHA", leaf7_b, 29, all | cpu::x86_fast_pclmul},  // which Intel's CPUs without VPCLMULQDQ lack
    {"AVX512F", leaf7_b, 16, avx2 | cpu::x86_gfni256},
    {"AVX512DQ", leaf7_b, 17, avx2 | cpu::x86_gfni256},
    {"AVX512BW", leaf7_b, 30, avx2 | cpu::x86_gfni256},
    {"AVX512VL", leaf7_b, 31, avx2 | cpu::x86_gfni256},
    {"AVX512_VBMI", leaf7_c, 1, avx2 | cpu::x86_gfni256},
    {"mask registers are saved", saved, 5, avx2 | cpu::x86_gfni256},
    {"the upper halves of zmm0 to 15 are saved", saved, 6, avx2 | cpu::x86_gfni256},
    {"zmm16 to 31 are saved", saved, 7, avx2 | cpu::x86_gfni256},
    {"GFNI", leaf7_c, 8, avx512 | cpu::x86_slow_vpclmul},  // Zen 3 has VPCLMULQDQ alone
};

unsigned& word_of(cpu::x86_words& w, word in) {
    switch (in) {
        case leaf1_c:
            return w.leaf1_c;
        case leaf7_b:
            return w.leaf7_b;
        case leaf7_c:
            return w.leaf7_c;
        default:
            return w.saved;
    }
}

}  // namespace

TEST_CASE("cpu: x86 kernels need all of their features, and nothing else") {
    cpu::x86_words has_all{};
    has_all.leaf7_b = 1u << 19;  // ADX, which counts only without SHA
    for (const fact& f : facts) word_of(has_all, f.in) |= 1u << f.bit;
    CHECK(cpu::x86_kernels(has_all) == all);
    CHECK(cpu::x86_kernels({~0u, ~0u, ~0u, ~0u, 0, 0}) == all);
    CHECK(cpu::x86_kernels({0, 0, 0, 0, 0, 0}) == none);
    CHECK(cpu::x86_kernels({~0u, 0, 0, ~0u, 0, 0}) == clmul);
    CHECK(cpu::x86_kernels({~0u, ~0u, ~0u, 0, 0, 0}) == clmul);
    for (const fact& f : facts) {
        CAPTURE(f.name);
        cpu::x86_words w = has_all;
        word_of(w, f.in) &= ~(1u << f.bit);
        CHECK(cpu::x86_kernels(w) == f.left);
        // Nor does any other bit stand in for it.
        w = {~0u, ~0u, ~0u, ~0u, 0, 0};
        word_of(w, f.in) &= ~(1u << f.bit);
        CHECK(cpu::x86_kernels(w) == f.left);
    }
    // Intel's multiply every cycle since Broadwell, which has ADX.
    CHECK((cpu::x86_kernels({~0u, 1u << 5 | 1u << 19, 0, ~0u, 0, 0}) == (look_ups | cpu::x86_fast_pclmul)));
    CHECK(cpu::x86_kernels({~0u, 1u << 5, 0, ~0u, 0, 0}) == look_ups);
    // Intel's have few ports for vectors; other makers' names say nothing.
    has_all.maker = cpu::x86_intel;
    CHECK(cpu::x86_kernels(has_all) == (all | cpu::x86_few_ports));
    CHECK((cpu::x86_kernels({~0u, 1u << 5, 0, ~0u, cpu::x86_intel, 0}) == look_ups));
    word_of(has_all, leaf7_c) &= ~(1u << 8);
    CHECK(cpu::x86_kernels(has_all) == (avx512 | cpu::x86_few_ports));
    has_all.maker = 0x68747541;  // "Auth"
    CHECK(cpu::x86_kernels(has_all) == (avx512 | cpu::x86_slow_vpclmul));
    // Zen 4 is of family 25, Zen 5 of the next; Zen 3 of the same, but it has no AVX-512.
    word_of(has_all, leaf7_c) |= 1u << 8;
    has_all.version = 0x00a10f11;
    CHECK(cpu::x86_kernels(has_all) == (all | cpu::x86_halves));
    has_all.version = 0x00b00f21;
    CHECK(cpu::x86_kernels(has_all) == all);
    has_all.version = 0x00a10f11;
    has_all.maker = cpu::x86_intel;
    CHECK(cpu::x86_kernels(has_all) == (all | cpu::x86_few_ports));
    has_all.maker = 0x68747541;
    word_of(has_all, leaf7_b) &= ~(1u << 16);
    CHECK(cpu::x86_kernels(has_all) == (avx2 | cpu::x86_gfni256));
    CHECK(cpu::x86_family(0x000806f8) == 6);
    CHECK(cpu::x86_family(0x00f00600) == 6);  // the second field counts where the first is full
    CHECK(cpu::x86_has_xgetbv(1u << 27));
    CHECK_FALSE(cpu::x86_has_xgetbv(~(1u << 27)));
}

#elif CRC_ARM_KERNELS

TEST_CASE("cpu: Arm kernels need all of their features, and nothing else") {
#if defined(__aarch64__)
    constexpr cpu::kernel_set none = cpu::known | cpu::portable | cpu::arm_neon;
#else
    constexpr cpu::kernel_set none = cpu::known | cpu::portable;
#endif
    constexpr cpu::kernel_set folding = cpu::arm_pmull, eor3 = cpu::arm_pmull_eor3;
    CHECK(cpu::arm_kernels(false, false, false) == none);
    CHECK(cpu::arm_kernels(false, false, true) == none);
    CHECK(cpu::arm_kernels(true, false, false) == (none | cpu::arm_crc32));
    CHECK(cpu::arm_kernels(true, false, true) == (none | cpu::arm_crc32));
    CHECK(cpu::arm_kernels(false, true, false) == (none | folding));
    CHECK(cpu::arm_kernels(false, true, true) == (none | folding | eor3));
    CHECK(cpu::arm_kernels(true, true, false) == (none | folding | cpu::arm_crc32 | cpu::arm_pmull_crc32));
    CHECK(cpu::arm_kernels(true, true, true) ==
          (none | folding | eor3 | cpu::arm_crc32 | cpu::arm_pmull_crc32 | cpu::arm_pmull_eor3_crc32));
}

#elif CRC_PPC_VPMSUM

TEST_CASE("cpu: the POWER kernel needs vector cryptography, and nothing else") {
    constexpr cpu::kernel_set none = cpu::known | cpu::portable;
    constexpr unsigned long all = ~0ul, crypto = 0x02000000;
    CHECK(cpu::ppc_kernels(0) == none);
    CHECK(cpu::ppc_kernels(crypto) == (none | cpu::ppc_vpmsum));
    CHECK(cpu::ppc_kernels(all) == (none | cpu::ppc_vpmsum));
    CHECK(cpu::ppc_kernels(all & ~crypto) == none);
    for (unsigned bit = 0; bit < 64; ++bit) {
        CAPTURE(bit);
        CHECK((cpu::ppc_kernels(1ul << bit) != none) == (bit == 25));
    }
}

#elif CRC_RISCV_ZBC

TEST_CASE("cpu: RISC-V kernels need a multiplication and a reversal of bytes, vectors the same of their own, and nothing else") {
    constexpr cpu::kernel_set none = cpu::known | cpu::portable;
    constexpr std::uint64_t zbb = 1u << 4u, zbc = 1u << 7u, zbkb = 1u << 8u, zbkc = 1u << 9u;
    constexpr std::uint64_t v = 1u << 2u, zvbb = 1u << 17u, zvbc = 1u << 18u, zvkb = 1u << 19u;
    constexpr std::uint64_t bits[] = {zbb, zbkb, zbc, zbkc, v, zvbc, zvbb, zvkb};
    std::uint64_t all = 0;
    for (const std::uint64_t bit : bits) all |= bit;
    for (unsigned words = 0; words < 256; ++words) {
        CAPTURE(words);
        std::uint64_t has = 0;
        for (unsigned i = 0; i < 8; ++i) has |= (words >> i & 1u) != 0 ? bits[i] : 0;
        const bool runs = (words & 3u) != 0 && (words & 12u) != 0;
        const bool vectors = runs && (words & 48u) == 48u && (words & 192u) != 0;
        CHECK(cpu::riscv_kernels(has) == (none | (runs ? cpu::riscv_zbc : 0) | (vectors ? cpu::riscv_zvbc : 0)));
        CHECK(cpu::riscv_kernels(has | ~all) == cpu::riscv_kernels(has));
    }
    for (unsigned bit = 0; bit < 64; ++bit) {
        CAPTURE(bit);
        const std::uint64_t one = std::uint64_t(1) << bit;
        CHECK((cpu::riscv_kernels(zbb | one) != none) == (bit == 7 || bit == 9));
        CHECK((cpu::riscv_kernels(zbc | one) != none) == (bit == 4 || bit == 8));
        CHECK(((cpu::riscv_kernels(zbb | zbc | v | zvbc | one) & cpu::riscv_zvbc) != 0) == (bit == 17 || bit == 19));
    }
    CHECK(cpu::kernels_within(cpu::riscv_zvbc) == (none | cpu::riscv_zvbc | cpu::riscv_zbc));
    CHECK(cpu::kernels_within(cpu::riscv_zbc) == (none | cpu::riscv_zbc));
}

#if defined(__linux__)
TEST_CASE("cpu: RISC-V vectors that the system forbids a process are not used") {
    CHECK(cpu::riscv_vectors_allowed(-22));  // EINVAL: there is no such call
    CHECK(cpu::riscv_vectors_allowed(0));
    CHECK_FALSE(cpu::riscv_vectors_allowed(1));
    CHECK(cpu::riscv_vectors_allowed(2));
    CHECK_FALSE(cpu::riscv_vectors_allowed(1 | 2 << 2));  // what comes after an exec is another matter
    CHECK(cpu::riscv_vectors_allowed(2 | 1 << 2));
}
#endif

#elif CRC_S390X_VGFM

TEST_CASE("cpu: the kernel of z/Architecture needs vectors, and nothing else") {
    constexpr cpu::kernel_set none = cpu::known | cpu::portable;
    CHECK(cpu::s390x_kernels(0) == none);
    CHECK(cpu::s390x_kernels(~0ul) == (none | cpu::s390x_vgfm));
    CHECK(cpu::s390x_kernels(~(1ul << 11u)) == none);
    for (unsigned bit = 0; bit < 64; ++bit) {
        CAPTURE(bit);
        CHECK((cpu::s390x_kernels(1ul << bit) != none) == (bit == 11));
    }
}

#elif CRC_LOONGARCH_CRC

TEST_CASE("cpu: the kernel of LoongArch needs the CRC instructions, and nothing else") {
    constexpr cpu::kernel_set none = cpu::known | cpu::portable;
    CHECK(cpu::loongarch_kernels(0) == none);
    CHECK(cpu::loongarch_kernels(~0ul) == (none | cpu::loongarch_crc));
    CHECK(cpu::loongarch_kernels(~(1ul << 6u)) == none);
    for (unsigned bit = 0; bit < 64; ++bit) {
        CAPTURE(bit);
        CHECK((cpu::loongarch_kernels(1ul << bit) != none) == (bit == 6));
    }
}

#endif

TEST_CASE("cpu: what is found has the portable kernel, and says that it is known") {
    const cpu::kernel_set found = cpu::found();
    CHECK((found & cpu::known) != 0);
    CHECK((found & cpu::portable) != 0);
    CHECK(cpu::found() == found);
    CHECK(cpu::detect() == found);
}

TEST_CASE("cpu: every kernel has a bit of its own") {
    cpu::kernel_set seen = cpu::known | cpu::portable;
    for (unsigned i = 0; i < crc::detail::kernels_here::count; ++i) {
        const cpu::kernel_set bit = crc::detail::kernels_here::facts[i].bit;
        CAPTURE(crc::detail::kernels_here::facts[i].name);
        CHECK((bit != 0 && (bit & (bit - 1)) == 0));
        CHECK((seen & bit) == 0);
        seen |= bit;
    }
}

// An algorithm that some kernel serves, where there is one: some architectures have kernels for CRC-32 and CRC-32C alone.
using kernels_of_crc64 = crc::detail::kernels_of_algorithm<crc::detail::algorithm<crc::crc64_xz>>;
inline constexpr crc::params served =
    kernels_of_crc64::folds || kernels_of_crc64::looks_up ? crc::crc64_xz : crc::crc32c;
template <class Algorithm>
constexpr std::size_t shortest_served() {
    if constexpr (crc::detail::kernels_of_algorithm<Algorithm>::folds) return crc::detail::few_up_to<Algorithm>() + 1;
    else return 1;
}

// Whatever the first call that a kernel may take is, the CPU is asked: else the best kernel would never be taken.
TEST_CASE("cpu: the first call asks") {
    unsigned char message[2000] = {};
    const auto forget = [] { cpu::words = {0, cpu::all_kernels, 0}; };
    const auto asked = [] { return cpu::words.found == cpu::detect() && cpu::words.usable == cpu::words.found; };
    if (crc::kernels().size() == 1) return;  // nothing to ask for
    constexpr std::size_t shortest = shortest_served<crc::detail::algorithm<served>>();
    for (const std::size_t n : {shortest, std::size_t(64), std::size_t(2000)}) {
        forget();
        const auto first = crc::compute<served>(message, n);
        CHECK((asked() || crc::detail::kernels_here::best_promised));
        CHECK(crc::compute<served>(message, n) == first);
    }
    // Nothing to read, and nothing is read.
    forget();
    CHECK(crc::compute<crc::crc32c>(nullptr, 0) == 0);
    CHECK(crc::compute<crc::crc64_xz>(nullptr, 0) == 0);
    forget();
    CHECK(crc::compute<crc::crc32>(nullptr, 0) == 0);
    CHECK(crc::compute<crc::crc32>(nullptr, 0) == 0);
    forget();
    CHECK(crc::combine<crc::crc32>(0, 5, 1000) == 5);
    if constexpr (crc::detail::multipliers<crc::detail::algorithm<crc::crc32>> != 0) {
        CHECK((asked() || crc::detail::kernels_here::best_promised));
    }
    forget();
    CHECK(crc::active_kernel<crc::crc32>() != nullptr);
}
