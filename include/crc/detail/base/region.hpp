// Target regions, which the vector kernels of all architectures share.
#ifndef CRC_HEADERS_DETAIL_BASE_REGION_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_REGION_HPP_INCLUDED

#include "sizes.hpp"
#include "target.hpp"

// LLVM 18 to 21 and GCC 14 and 15 can compile for AVX-512 without 512-bit registers. LLVM must always be told that they are
// wanted, GCC only where -mno-evex512 took them away. (Apple numbers its Clang differently and needs no telling.)
#if defined(__clang__) && __clang_major__ >= 18 && __clang_major__ < 22 && !defined(__apple_build_version__)
#define CRC_X86_EVEX512 ",evex512"
#elif CRC_GNU_C && !defined(__clang__) && (__GNUC__ == 14 || __GNUC__ == 15) && !defined(__EVEX512__)
#define CRC_X86_EVEX512 ",evex512"
#else
#define CRC_X86_EVEX512
#endif

// Functions and templates between REGION and REGION_END may use these instruction sets under any flags (with MSVC any function
// may); templates keep that when they are instantiated later. Standard headers stay outside.
//
// An always-inline function that uses an instruction set cannot be inlined into a template that may not, and an attribute
// cannot depend on a template's parameters. So an algorithm has to be compiled again inside every region: it is a text,
// generic/*.inl, which kernels include there, after the namespace of their own is open. The text reaches the differences by
// name:
//   ops                           the operations of the instruction set, as generic/operations.hpp asks for them
//   sizes                         the sizes that suit the kernel, in bytes if not said otherwise:
//                                   rows               accumulators, 4, 8, or 16 of one block: enough to hide the
//                                                      multiplier's latency
//                                   leaves_blocks      whether begin_rows() leaves whole blocks behind the last row
//                                   least              messages of fewer bytes are looked up in a table
//                                   at_once_up_to      messages that are looked up in eight tables, where an algorithm has them
//                                   short_up_to        messages that blocks::short_kernel takes fastest
//                                   prefetch           how far ahead of a row of a long message memory is asked for; 0: left to
//                                                      the hardware
//                                   asks_ahead(n)      whether it is for a message of n bytes on this CPU
//                                 with an instruction for one polynomial (generic/instruction.inl, fused.inl):
//                                   instruction_up_to  messages that the instruction alone takes fastest
//                                   fused_up_to        longer messages are folded, without streams beside
//                                 with byte matrices (generic/matrix.inl), of these distances:
//                                   multiply_up_to(distances)
//                                                      messages that multiplication takes faster
//                                   matrices_pay<Reflected>(distances, n)
//                                                      whether matrices are faster for n bytes, which are more, on this CPU
//                                   multiplied(distances)
//                                                      the accumulators that multiply beside those with matrices, as a set
//                                   few_ports(), multiplied_with_few_ports(distances)
//                                                      whether this CPU has few ports, and that set then
//                                 with look-ups (generic/look_up16.inl):
//                                   portable_up_to     messages that tables take faster
//   blocks, masked, instruction   other kernels' namespaces: the one with generic/short.inl, with generic/masked.inl, and with
//                                 generic/instruction.inl
#define CRC_PRAGMA(text) _Pragma(#text)
#if !CRC_GNU_C
#define CRC_REGION(features)
#define CRC_REGION_END
#elif defined(__clang__)
#define CRC_REGION(features) \
    CRC_PRAGMA(clang attribute push(__attribute__((__target__(features))), apply_to = function))
#define CRC_REGION_END CRC_PRAGMA(clang attribute pop)
#else
#define CRC_REGION(features) CRC_PRAGMA(GCC push_options) CRC_PRAGMA(GCC target(features))
#define CRC_REGION_END CRC_PRAGMA(GCC pop_options)
#endif

#endif
