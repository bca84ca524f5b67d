// Stands for MSVC's header: Clang's intrinsics, but all vectors of a size are one class, as MSVC's are one type, which
// has neither operators nor subscripts. Its intrinsics are macros; CRC_STUB_OLD leaves out what came late. With
// CRC_STUB_TEXT there is nothing else, so that the text which comes after it shows the names of intrinsics and not what
// they stand for.
#pragma once
#if !defined(CRC_STUB_TEXT)

#define __aarch64__ 1
#define __ARM_FP 0xE
#define __ARM_NEON 1
#define __ARM_64BIT_STATE 1
#define __ARM_FEATURE_FMA 1
#include <arm_neon.h>
#undef __aarch64__
#undef __ARM_FP
#undef __ARM_NEON
#undef __ARM_64BIT_STATE
#undef __ARM_FEATURE_FMA

namespace crc_stub {

// As of<Vector>(v) and v.as<Vector>() Clang's vector.
template <class Words>
class vector_of {
public:
    vector_of() = default;
    template <class Vector>
    static __forceinline vector_of of(Vector v) noexcept {
        vector_of made;
        made.v_ = (Words)v;
        return made;
    }
    template <class Vector>
    __forceinline Vector as() const noexcept {
        return (Vector)v_;
    }

private:
    Words v_;
};
using n64 = vector_of<::uint64x1_t>;
using n128 = vector_of<::uint64x2_t>;

__forceinline n128 vld1q_u8_(const unsigned char* p) noexcept { return n128::of(vld1q_u8(p)); }
__forceinline void vst1q_u8_(unsigned char* p, n128 v) noexcept { vst1q_u8(p, v.as<::uint8x16_t>()); }
__forceinline n128 vdupq_n_u8_(unsigned char byte) noexcept { return n128::of(vdupq_n_u8(byte)); }
__forceinline n128 vshrq_n_u8_(n128 v, int n) noexcept { return n128::of(v.as<::uint8x16_t>() >> n); }
__forceinline n128 vandq_u8_(n128 a, n128 b) noexcept { return n128::of(a.as<::uint64x2_t>() & b.as<::uint64x2_t>()); }
__forceinline n128 veorq_u64_(n128 a, n128 b) noexcept { return n128::of(a.as<::uint64x2_t>() ^ b.as<::uint64x2_t>()); }
__forceinline n128 vrbitq_u8_(n128 v) noexcept { return n128::of(vrbitq_u8(v.as<::uint8x16_t>())); }
__forceinline n128 vqtbl1q_u8_(n128 v, n128 i) noexcept {
    return n128::of(vqtbl1q_u8(v.as<::uint8x16_t>(), i.as<::uint8x16_t>()));
}
__forceinline n64 vcreate_u64_(unsigned __int64 word) noexcept { return n64::of(vcreate_u64(word)); }
__forceinline n128 vcombine_u64_(n64 a, n64 b) noexcept {
    return n128::of(vcombine_u64(a.as<::uint64x1_t>(), b.as<::uint64x1_t>()));
}
__forceinline n64 vget_low_u64_(n128 v) noexcept { return n64::of(vget_low_u64(v.as<::uint64x2_t>())); }
__forceinline n64 vget_high_u64_(n128 v) noexcept { return n64::of(vget_high_u64(v.as<::uint64x2_t>())); }
__forceinline unsigned __int64 vgetq_lane_u64_(n128 v, int lane) noexcept { return v.as<::uint64x2_t>()[lane]; }
__forceinline n128 vmull_p64_(n64 a, n64 b) noexcept {
    return n128::of(vmull_p64(a.as<::uint64x1_t>()[0], b.as<::uint64x1_t>()[0]));
}
__forceinline n128 vmull_high_p64_(n128 a, n128 b) noexcept {
    return n128::of(vmull_high_p64(a.as<::poly64x2_t>(), b.as<::poly64x2_t>()));
}
__forceinline n128 veor3q_u64_(n128 a, n128 b, n128 c) noexcept {
    return n128::of(veor3q_u64(a.as<::uint64x2_t>(), b.as<::uint64x2_t>(), c.as<::uint64x2_t>()));
}

}  // namespace crc_stub

#define __n64 crc_stub::n64
#define __n128 crc_stub::n128
#define uint64x1_t __n64
#define uint8x16_t __n128
#define uint64x2_t __n128
#define poly64x2_t __n128
#define poly128_t __n128
#undef vreinterpretq_u8_u64
#define vreinterpretq_u8_u64(v) (v)
#undef vreinterpretq_u64_u8
#define vreinterpretq_u64_u8(v) (v)
#undef vreinterpretq_p64_u64
#define vreinterpretq_p64_u64(v) (v)
#undef vreinterpretq_u64_p128
#define vreinterpretq_u64_p128(v) (v)
#undef vld1q_u8
#define vld1q_u8 crc_stub::vld1q_u8_
#undef vst1q_u8
#define vst1q_u8 crc_stub::vst1q_u8_
#undef vdupq_n_u8
#define vdupq_n_u8 crc_stub::vdupq_n_u8_
#undef vshrq_n_u8
#define vshrq_n_u8 crc_stub::vshrq_n_u8_
#undef vandq_u8
#define vandq_u8 crc_stub::vandq_u8_
#undef vandq_u64
#define vandq_u64 crc_stub::vandq_u8_
#undef veorq_u64
#define veorq_u64 crc_stub::veorq_u64_
#undef vrbitq_u8
#define vrbitq_u8 crc_stub::vrbitq_u8_
#undef vqtbl1q_u8
#define vqtbl1q_u8 crc_stub::vqtbl1q_u8_
#undef vcreate_u64
#define vcreate_u64 crc_stub::vcreate_u64_
#undef vcombine_u64
#define vcombine_u64 crc_stub::vcombine_u64_
#undef vget_low_u64
#define vget_low_u64 crc_stub::vget_low_u64_
#undef vget_high_u64
#define vget_high_u64 crc_stub::vget_high_u64_
#undef vgetq_lane_u64
#define vgetq_lane_u64 crc_stub::vgetq_lane_u64_
#undef vmull_p64
#define vmull_p64 crc_stub::vmull_p64_
#undef vmull_high_p64
#define vmull_high_p64 crc_stub::vmull_high_p64_
#if !defined(CRC_STUB_OLD)
#undef veor3q_u64
#define veor3q_u64 crc_stub::veor3q_u64_
#endif

#elif !defined(CRC_STUB_OLD)
#define veor3q_u64 veor3q_u64
#endif
