// What the vector kernels of all architectures share: vector types without any intrinsics header, and target regions.
#ifndef CRC_HEADERS_DETAIL_BASE_REGION_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_REGION_HPP_INCLUDED

#include "target.hpp"

// Functions and templates between REGION and REGION_END may use these instruction sets, whatever the flags are;
// templates keep that when they are instantiated later. Standard headers stay outside.
#define CRC_PRAGMA(text) _Pragma(#text)
#if defined(__clang__)
#define CRC_REGION(features) \
    CRC_PRAGMA(clang attribute push(__attribute__((__target__(features))), apply_to = function))
#define CRC_REGION_END CRC_PRAGMA(clang attribute pop)
#else
#define CRC_REGION(features) CRC_PRAGMA(GCC push_options) CRC_PRAGMA(GCC target(features))
#define CRC_REGION_END CRC_PRAGMA(GCC pop_options)
#endif

CRC_TYPES_BEGIN

namespace detail::vectors {

template <unsigned Bytes>
struct of {
    typedef long long words __attribute__((__vector_size__(Bytes)));
    typedef char bytes __attribute__((__vector_size__(Bytes)));
    typedef unsigned char unsigned_bytes __attribute__((__vector_size__(Bytes)));
    typedef long long unaligned __attribute__((__vector_size__(Bytes), __aligned__(1), __may_alias__));
};

using vec128 = of<16>::words;

}  // namespace detail::vectors

CRC_TYPES_END

#endif
