// The operations of the x86 kernels in the intrinsics of <immintrin.h>, for compilers without vector extensions
// (CRC_X86_INTRINSICS). Each struct stands for the `ops` of the kernel of the same name, which has them by built-ins.
#ifndef CRC_HEADERS_DETAIL_X86_INTRINSICS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_X86_INTRINSICS_HPP_INCLUDED

#include "../generic/operations.hpp"
#include "../generic/shuffles.hpp"
#include "../math/byte_matrices.hpp"
#include "vector.hpp"

#if CRC_X86_INTRINSICS

CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

// Outside a region, like the functions that call it.
struct crc32c {
    static CRC_ALWAYS_INLINE std::uint64_t next_8(std::uint64_t reg, std::uint64_t word) noexcept {
#if defined(__x86_64__) || defined(_M_X64)
        return _mm_crc32_u64(reg, word);
#else
        return next_4(next_4(static_cast<std::uint32_t>(reg), static_cast<std::uint32_t>(word)),
                      static_cast<std::uint32_t>(word >> 32u));
#endif
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_4(std::uint32_t reg, std::uint32_t word) noexcept {
        return _mm_crc32_u32(reg, word);
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_2(std::uint32_t reg, std::uint16_t word) noexcept {
        return _mm_crc32_u16(reg, word);
    }
    static CRC_ALWAYS_INLINE std::uint32_t next_1(std::uint32_t reg, unsigned char byte) noexcept {
        return _mm_crc32_u8(reg, byte);
    }
};

CRC_CODE_END_IN

CRC_REGION("ssse3")
CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

struct ssse3 {
    using vec = vec128;
    static CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept { return _mm_shuffle_epi8(entries, indices); }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("sse4.2,pclmul")
CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

struct pclmul {
    using vec = vec128;
    CRC_VECTOR_LOAD(load, 16)
    CRC_VECTOR_LOAD(load128, 16)
    CRC_VECTOR_STORE(16)
    CRC_VECTOR_BLOCK
    CRC_X86_MULTIPLY(vec128, _mm_clmulepi64_si128)
    CRC_X86_MOVED(vec128, _mm_clmulepi64_si128)
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept { return _mm_shuffle_epi8(v, indices); }
    static CRC_ALWAYS_INLINE vec power_order(vec v) noexcept { return shuffle(v, load(reversed_bytes)); }
    static CRC_ALWAYS_INLINE void stream(unsigned char* p, vec v) noexcept {
        _mm_stream_si128(static_cast<vec*>(static_cast<void*>(p)), v);
    }
    static CRC_ALWAYS_INLINE void stream_end() noexcept { _mm_sfence(); }
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return load(&k); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return v; }
    static CRC_ALWAYS_INLINE vec sum(vec v) noexcept { return v; }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("avx2")
CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

struct avx2 {
    using vec = vectors::of<32>::words;
    CRC_VECTOR_LOAD(load, 32)
    CRC_VECTOR_STORE(32)
    CRC_VECTOR_HALVES(32)
    CRC_VECTOR_BLOCK
    static CRC_ALWAYS_INLINE vec looked_up(vec entries, vec indices) noexcept {
        return _mm256_shuffle_epi8(entries, indices);
    }
    static CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept {
        return _mm256_broadcastsi128_si256(vectors::of<16>::load(p));
    }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return _mm256_zextsi128_si256(v); }
    static CRC_ALWAYS_INLINE void stream(unsigned char* p, vec v) noexcept {
        _mm256_stream_si256(static_cast<vec*>(static_cast<void*>(p)), v);
    }
    static CRC_ALWAYS_INLINE void stream_end() noexcept { _mm_sfence(); }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("avx2,pclmul,vpclmulqdq")
CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

// Nothing uses vectors of this size after sum(), which leaves them.
struct vpclmul256 : pclmul {
    using vec = vectors::of<32>::words;
    CRC_VECTOR_LOAD(load, 32)
    CRC_VECTOR_STORE(32)
    CRC_X86_MOVED(vec, _mm256_clmulepi64_epi128)
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept { return _mm256_shuffle_epi8(v, indices); }
    static CRC_ALWAYS_INLINE vec power_order(vec v) noexcept { return shuffle(v, load(reversed_bytes)); }
    static CRC_ALWAYS_INLINE void stream(unsigned char* p, vec v) noexcept {
        _mm256_stream_si256(static_cast<vec*>(static_cast<void*>(p)), v);
    }
    static CRC_ALWAYS_INLINE vec repeat(const void* p) noexcept { return _mm256_broadcastsi128_si256(load128(p)); }
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return repeat(&k); }
    static CRC_ALWAYS_INLINE vec behind_zeros(vec v) noexcept { return _mm256_permute2x128_si256(v, v, 0x08); }
    static CRC_ALWAYS_INLINE vec first_word(std::uint64_t word) noexcept { return widen(block(word, 0)); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return _mm256_zextsi128_si256(v); }
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept {
        const vec128 first = _mm256_castsi256_si128(v), second = _mm256_extracti128_si256(v, 1), total = first ^ second;
        vectors::of<32>::leave();
        return total;
    }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("avx2,pclmul,vpclmulqdq,gfni")
CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

struct gfni256 : vpclmul256 {
    using vpclmul256::repeat;
    static CRC_ALWAYS_INLINE vec transformed(vec v, vec matrix) noexcept {
        return _mm256_gf2p8affine_epi64_epi8(v, matrix, 0);
    }
    static CRC_ALWAYS_INLINE vec repeat(bit_matrix m) noexcept { return _mm256_set1_epi64x(static_cast<long long>(m)); }
    static CRC_ALWAYS_INLINE const byte_matrices& rows_of(const byte_folding& f) noexcept { return f.rows32; }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("avx2,pclmul,vpclmulqdq,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi" CRC_X86_EVEX512)
CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

struct vpclmul512 : pclmul {
    using vec = vectors::of<64>::words;
    CRC_VECTOR_LOAD(load, 64)
    CRC_VECTOR_STORE(64)
    CRC_X86_MOVED(vec, _mm512_clmulepi64_epi128)
    CRC_X86_MULTIPLY(vec, _mm512_clmulepi64_epi128)
    static CRC_ALWAYS_INLINE vec shuffle(vec v, vec indices) noexcept { return _mm512_shuffle_epi8(v, indices); }
    static CRC_ALWAYS_INLINE vec power_order(vec v) noexcept { return shuffle(v, load(reversed_bytes)); }
    static CRC_ALWAYS_INLINE vec first_word(std::uint64_t word) noexcept { return widen(block(word, 0)); }
    static CRC_ALWAYS_INLINE vec load_some(const unsigned char* p, unsigned long long mask) noexcept {
        return _mm512_maskz_loadu_epi8(mask, p);
    }
    static CRC_ALWAYS_INLINE vec permute_some(vec v, vec indices, unsigned long long mask) noexcept {
        return _mm512_maskz_permutexvar_epi8(mask, indices, v);
    }
    static CRC_ALWAYS_INLINE void stream(unsigned char* p, vec v) noexcept {
        _mm512_stream_si512(static_cast<vec*>(static_cast<void*>(p)), v);
    }
    static CRC_ALWAYS_INLINE vec repeat(const folding::pair& k) noexcept { return _mm512_broadcast_i32x4(load128(&k)); }
    static CRC_ALWAYS_INLINE vec widen(vec128 v) noexcept { return _mm512_zextsi128_si512(v); }
    static CRC_ALWAYS_INLINE unsigned long long from_position(vec at, std::size_t i) noexcept {
        return _mm512_cmpge_epu8_mask(at, _mm512_set1_epi8(static_cast<char>(i)));
    }
    // Blocks 0 and 1 of a and then of b, and blocks 2 and 3; blocks 0 and 2 of ab and then of cd, and blocks 1 and 3.
    static CRC_ALWAYS_INLINE vec sums(vec a, vec b, vec c, vectors::of<64>::fourth d) noexcept {
        const vec ab = _mm512_shuffle_i64x2(a, b, 0x44) ^ _mm512_shuffle_i64x2(a, b, 0xee);
        const vec cd = _mm512_shuffle_i64x2(c, d, 0x44) ^ _mm512_shuffle_i64x2(c, d, 0xee);
        return _mm512_shuffle_i64x2(ab, cd, 0x88) ^ _mm512_shuffle_i64x2(ab, cd, 0xdd);
    }
    static CRC_ALWAYS_INLINE vec first_words(vec v) noexcept { return _mm512_unpacklo_epi64(v, v); }
    static CRC_ALWAYS_INLINE void store_first_words(std::uint64_t* out, vec v) noexcept {
        const vec w = _mm512_permutexvar_epi64(_mm512_setr_epi64(0, 2, 4, 6, 0, 2, 4, 6), v);
        vectors::of<32>::store(out, _mm512_castsi512_si256(w));
    }
    static CRC_ALWAYS_INLINE void store_second_words(std::uint64_t* out, vec v) noexcept {
        const vec w = _mm512_permutexvar_epi64(_mm512_setr_epi64(1, 3, 5, 7, 1, 3, 5, 7), v);
        vectors::of<32>::store(out, _mm512_castsi512_si256(w));
    }
    static CRC_ALWAYS_INLINE vec128 sum(vec v) noexcept {
        const vectors::of<32>::words low = _mm512_castsi512_si256(v), high = _mm512_extracti64x4_epi64(v, 1), half = low ^ high;
        const vec128 first = _mm256_castsi256_si128(half), second = _mm256_extracti128_si256(half, 1), total = first ^ second;
        vectors::of<64>::leave();
        return total;
    }
};

CRC_CODE_END_IN
CRC_REGION_END

CRC_REGION("avx2,pclmul,vpclmulqdq,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,gfni" CRC_X86_EVEX512)
CRC_CODE_BEGIN_IN(detail::x86_intrinsics)

struct gfni512 : vpclmul512 {
    using vpclmul512::repeat;
    static CRC_ALWAYS_INLINE vec transformed(vec v, vec matrix) noexcept {
        return _mm512_gf2p8affine_epi64_epi8(v, matrix, 0);
    }
    static CRC_ALWAYS_INLINE vec permuted(vec v, vec from) noexcept { return _mm512_permutexvar_epi64(from, v); }
    static CRC_ALWAYS_INLINE vec repeat(bit_matrix m) noexcept { return _mm512_set1_epi64(static_cast<long long>(m)); }
    static CRC_ALWAYS_INLINE const byte_matrices& rows_of(const byte_folding& f) noexcept { return f.rows64; }
};

CRC_CODE_END_IN
CRC_REGION_END

#endif

#endif
