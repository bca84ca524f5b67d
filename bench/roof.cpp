// What no folding kernel can exceed on this CPU: how fast it reads memory, and how fast it multiplies without carry.
#include "measure.hpp"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

template <std::size_t Bytes>
struct wide {
    typedef std::uint64_t vector __attribute__((vector_size(Bytes)));
};

// Four vectors each time round, joined by an exclusive-or; each is loaded by itself, since GCC 12 copies all four by halves, and
// whole loads then wait for them. What is left at the end is not read.
#define CRC_BENCH_READ(name, bytes, attributes)                                                       \
    attributes std::uint64_t name(const unsigned char* p, std::size_t n) {                            \
        using vector = wide<bytes>::vector;                                                           \
        vector a[4] = {};                                                                             \
        for (const unsigned char* const end = p + n / sizeof a * sizeof a; p != end; p += sizeof a) { \
            for (int i = 0; i < 4; ++i) {                                                             \
                vector b;                                                                             \
                std::memcpy(&b, p + sizeof b * static_cast<std::size_t>(i), sizeof b);                \
                a[i] ^= b;                                                                            \
            }                                                                                         \
        }                                                                                             \
        const vector all = (a[0] ^ a[1]) ^ (a[2] ^ a[3]);                                             \
        return all[0] ^ all[1];                                                                       \
    }

CRC_BENCH_READ(read_16, 16, )

#if defined(__x86_64__)
CRC_BENCH_READ(read_32, 32, __attribute__((target("avx2"))))
CRC_BENCH_READ(read_64, 64, __attribute__((target("avx512f"))))

// Two multiplications for each vector of n bytes, as folding takes, in eight chains and without memory.
#define CRC_BENCH_MULTIPLY(name, type, multiply, join, zero, instructions)                             \
    __attribute__((target(instructions))) std::uint64_t name(const unsigned char*, std::size_t n) {    \
        type a[8] = {zero, zero, zero, zero, zero, zero, zero, zero}, k = zero;                        \
        for (int i = 0; i < 8; ++i) asm volatile("" : "+x"(a[i]), "+x"(k));                            \
        for (std::size_t round = n / sizeof a; round != 0; --round) {                                  \
            for (int i = 0; i < 8; ++i) a[i] = join(multiply(a[i], k, 0x00), multiply(a[i], k, 0x11)); \
        }                                                                                              \
        for (int i = 0; i < 8; ++i) asm volatile("" : : "x"(a[i]));                                    \
        return n;                                                                                      \
    }

CRC_BENCH_MULTIPLY(multiply_16, __m128i, _mm_clmulepi64_si128, _mm_xor_si128, _mm_setzero_si128(), "pclmul")
CRC_BENCH_MULTIPLY(multiply_32, __m256i, _mm256_clmulepi64_epi128, _mm256_xor_si256, _mm256_setzero_si256(),
                   "avx2,vpclmulqdq")
CRC_BENCH_MULTIPLY(multiply_64, __m512i, _mm512_clmulepi64_epi128, _mm512_xor_si512, _mm512_setzero_si512(),
                   "avx512f,vpclmulqdq")
#endif

}  // namespace

std::vector<roof> roofs() {
#if defined(__x86_64__)
    std::vector<roof> all;
    const bool wide_512 = __builtin_cpu_supports("avx512f"), wide_256 = __builtin_cpu_supports("avx2");
    all.push_back({"reading", wide_512 ? read_64 : wide_256 ? read_32 : read_16});
    if (__builtin_cpu_supports("pclmul")) all.push_back({"multiplying 16 bytes", multiply_16});
    if (wide_256 && __builtin_cpu_supports("vpclmulqdq")) all.push_back({"multiplying 32 bytes", multiply_32});
    if (wide_512 && __builtin_cpu_supports("vpclmulqdq")) all.push_back({"multiplying 64 bytes", multiply_64});
    return all;
#else
    return {{"reading", read_16}};
#endif
}
