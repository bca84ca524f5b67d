// Instructions as numbers, for inline assembly. Assemblers take many instructions only after a directive that names an
// extension or an architecture; but naming an architecture would change it for the code that follows, and Clang leaves such
// directives out where it writes assembly as text (-S, -save-temps, -fno-integrated-as). A number needs none.
//
// These directives give the name of each register a number, so that ".inst … | .Lcrc_%w0 << 5" holds that of operand 0: w0 to
// w30 and v0 to v31 in 64-bit mode, r0 to r14 in 32-bit mode.
#ifndef CRC_HEADERS_DETAIL_ARM_REGISTERS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_REGISTERS_HPP_INCLUDED

#include "../base/macros.hpp"

#if defined(__aarch64__)
#define CRC_ARM_REGISTERS                                                                           \
    ".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30\n\t" \
    ".equ .Lcrc_w\\n, \\n\n\t.endr\n\t"
#define CRC_ARM_VECTORS                                                                                \
    ".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31\n\t" \
    ".equ .Lcrc_v\\n, \\n\n\t.endr\n\t"
#else
#define CRC_ARM_REGISTERS                                                         \
    ".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,14\n\t.equ .Lcrc_r\\n, \\n\n\t.endr\n\t" \
    ".equ .Lcrc_sl, 10\n\t.equ .Lcrc_fp, 11\n\t.equ .Lcrc_ip, 12\n\t.equ .Lcrc_lr, 14\n\t"
#endif

#endif
