// Stands for MSVC's header: Clang's intrinsics (its _xgetbv is a macro), but the vectors are classes, as MSVC's are types of
// their own, which have neither operators nor subscripts, and turn into no other. With CRC_STUB_TEXT there is nothing, so that the text which comes
// after it shows the names of intrinsics and not what Clang makes of them.
#pragma once
#if !defined(CRC_STUB_TEXT) && defined(_M_ARM64)

#define __aarch64__ 1
#define __ARM_ACLE 200
#define __ARM_64BIT_STATE 1
#define __ARM_FEATURE_CRC32 1
#include <arm_acle.h>
#undef __aarch64__
#undef __ARM_ACLE
#undef __ARM_64BIT_STATE
#undef __ARM_FEATURE_CRC32

extern "C" {
void __prefetch(const void* p);
unsigned char _BitScanForward64(unsigned long* number, unsigned __int64 mask);
long _InterlockedExchange(long volatile* target, long value);
long _InterlockedCompareExchange(long volatile* target, long value, long comparand);
}

#elif !defined(CRC_STUB_TEXT)

#pragma push_macro("_MSC_VER")
#undef _MSC_VER
#if defined(_M_X64)
#define __x86_64__ 1
#else
#define __i386__ 1
#endif
#include <immintrin.h>
#undef __x86_64__
#undef __i386__
#pragma pop_macro("_MSC_VER")

extern "C" {
void __cpuidex(int words[4], int leaf, int subleaf);
unsigned char _BitScanForward(unsigned long* number, unsigned long mask);
#if defined(_M_X64)
unsigned char _BitScanForward64(unsigned long* number, unsigned __int64 mask);
#endif
long _InterlockedExchange(long volatile* target, long value);
long _InterlockedCompareExchange(long volatile* target, long value, long comparand);
}
namespace crc_stub {

template <class Vector>
class vector {
public:
    vector() = default;
    __forceinline vector(Vector v) noexcept : v_(v) {}
    __forceinline operator Vector() const noexcept { return v_; }
    template <class Other>
    explicit __forceinline operator Other() const noexcept {  // Clang's macros cast their arguments
        return (Other)v_;
    }

private:
    Vector v_;
};

}  // namespace crc_stub

__forceinline crc_stub::vector<__m128i> _mm_loadu_si128(const crc_stub::vector<__m128i>* p) noexcept {
    return _mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(p)));
}
__forceinline void _mm_storeu_si128(crc_stub::vector<__m128i>* p, __m128i v) noexcept {
    _mm_storeu_si128(static_cast<__m128i*>(static_cast<void*>(p)), v);
}
__forceinline void _mm_storel_epi64(crc_stub::vector<__m128i>* p, __m128i v) noexcept {
    _mm_storel_epi64(static_cast<__m128i*>(static_cast<void*>(p)), v);
}
__forceinline crc_stub::vector<__m256i> _mm256_loadu_si256(const crc_stub::vector<__m256i>* p) noexcept {
    return _mm256_loadu_si256(static_cast<const __m256i*>(static_cast<const void*>(p)));
}
__forceinline void _mm256_storeu_si256(crc_stub::vector<__m256i>* p, __m256i v) noexcept {
    _mm256_storeu_si256(static_cast<__m256i*>(static_cast<void*>(p)), v);
}
#define __m128i crc_stub::vector<__m128i>
#define __m256i crc_stub::vector<__m256i>
#define __m512i crc_stub::vector<__m512i>

#endif
