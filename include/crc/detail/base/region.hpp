// The parts that the vector kernels of all architectures share: vector types without any intrinsics header, and target
// regions.
#ifndef CRC_HEADERS_DETAIL_BASE_REGION_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_REGION_HPP_INCLUDED

#include "sizes.hpp"
#include "target.hpp"

// Functions and templates between REGION and REGION_END may use these instruction sets under any flags;
// templates keep that when they are instantiated later. Standard headers stay outside.
//
// An always-inline function that uses an instruction set cannot be inlined into a template that may not, and an attribute
// cannot depend on a template's parameters. So an algorithm has to be compiled again inside every region: it is a text,
// generic/*.inl, which kernels include there, after the namespace of their own is open. The text reaches the differences by
// name:
//   ops                           the operations of the instruction set, as generic/operations.hpp asks for them
//   sizes                         the sizes that suit the kernel, in bytes if not said otherwise:
//                                   rows               accumulators, 4 or 8: enough to hide the multiplier's latency
//                                   short_up_to        messages that blocks::short_kernel takes fastest
//                                   prefetch           how far ahead of a row memory is asked for; 0: left to the hardware
//                                   asks_ahead(n)      whether it is for a message of n bytes on this CPU
//                                   multiply_up_to(distances), multiplied(distances), multiplied_by_halves(distances)
//                                                      with byte matrices: the sizes at which multiplying is faster, and the
//                                                      sets of accumulators that multiply in longer messages; the second
//                                                      where by_halves() says that this CPU executes vectors so
//   blocks, masked, instruction   other kernels' namespaces: the one with generic/short.inl, with generic/masked.inl, and with
//                                 generic/instruction.inl
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

}  // namespace detail::vectors

namespace detail {

using vec128 = vectors::of<16>::words;

}  // namespace detail

CRC_TYPES_END

#endif
