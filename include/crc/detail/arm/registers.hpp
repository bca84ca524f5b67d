// Instructions as numbers, for inline assembly. Assemblers take many instructions only after a directive that names an
// extension or an architecture; but naming an architecture would change it for the code that follows, and Clang leaves such
// directives out where it writes assembly as text (-S, -save-temps, -fno-integrated-as). A number needs none.
//
// These directives give the name of each register a number, so that an operand's name after CRC_ARM_SYMBOL stands for that of
// its register: w0 to w30 and v0 to v31 in 64-bit mode, r0 to r14 in 32-bit mode.
#ifndef CRC_HEADERS_DETAIL_ARM_REGISTERS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_ARM_REGISTERS_HPP_INCLUDED

#include "../base/macros.hpp"

// Names that no object file keeps.
#if defined(__APPLE__)
#define CRC_ARM_SYMBOL "Lcrc_"
#else
#define CRC_ARM_SYMBOL ".Lcrc_"
#endif

#if defined(__aarch64__)
#define CRC_ARM_REGISTERS                                                                           \
    ".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30\n\t" \
    ".equ " CRC_ARM_SYMBOL "w\\n, \\n\n\t.endr\n\t"
#define CRC_ARM_VECTORS                                                                                \
    ".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31\n\t" \
    ".equ " CRC_ARM_SYMBOL "v\\n, \\n\n\t.endr\n\t"
#else
#define CRC_ARM_REGISTERS                                                                    \
    ".irp n,0,1,2,3,4,5,6,7,8,9,10,11,12,14\n\t.equ " CRC_ARM_SYMBOL                         \
    "r\\n, \\n\n\t.endr\n\t"                                                                 \
    ".equ " CRC_ARM_SYMBOL "sl, 10\n\t.equ " CRC_ARM_SYMBOL "fp, 11\n\t.equ " CRC_ARM_SYMBOL \
    "ip, 12\n\t.equ " CRC_ARM_SYMBOL "lr, 14\n\t"
#endif

#endif
