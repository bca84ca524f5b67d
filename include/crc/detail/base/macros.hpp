// No macro of the library may have another meaning when it comes: each is named here, and tests/layers.cpp compares. (What
// users define are CRC_PORTABLE_TABLES, CRC_PORTABLE_ONLY and CRC_DISABLE_….)
#ifndef CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED

#ifdef CRC_ALL_KERNELS
#error "crc: CRC_ALL_KERNELS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ALWAYS_INLINE
#error "crc: CRC_ALWAYS_INLINE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM64
#error "crc: CRC_ARM64 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_AUXV
#error "crc: CRC_ARM_AUXV is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_CRC32
#error "crc: CRC_ARM_CRC32 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_KERNELS
#error "crc: CRC_ARM_KERNELS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_MULTIPLY
#error "crc: CRC_ARM_MULTIPLY is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_NEON
#error "crc: CRC_ARM_NEON is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_NEXT
#error "crc: CRC_ARM_NEXT is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_NEXT_NUMBER
#error "crc: CRC_ARM_NEXT_NUMBER is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_PMULL
#error "crc: CRC_ARM_PMULL is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_PMULL_EOR3
#error "crc: CRC_ARM_PMULL_EOR3 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_PMULL_NUMBER
#error "crc: CRC_ARM_PMULL_NUMBER is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_REGION_END
#error "crc: CRC_ARM_REGION_END is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_REGISTERS
#error "crc: CRC_ARM_REGISTERS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_SYMBOL
#error "crc: CRC_ARM_SYMBOL is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ARM_VECTORS
#error "crc: CRC_ARM_VECTORS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ATOMICS
#error "crc: CRC_ATOMICS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_BEGIN
#error "crc: CRC_BEGIN is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_BIG_ENDIAN
#error "crc: CRC_BIG_ENDIAN is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_BOOL_IS_A_BIT
#error "crc: CRC_BOOL_IS_A_BIT is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_CATALOGUE
#error "crc: CRC_CATALOGUE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_CODE_BEGIN
#error "crc: CRC_CODE_BEGIN is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_CODE_BEGIN_IN
#error "crc: CRC_CODE_BEGIN_IN is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_CODE_END
#error "crc: CRC_CODE_END is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_CODE_END_IN
#error "crc: CRC_CODE_END_IN is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_CONSTANT_EVALUATED
#error "crc: CRC_CONSTANT_EVALUATED is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_DEVICE
#error "crc: CRC_DEVICE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_EACH
#error "crc: CRC_EACH is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_FILE_POSIX
#error "crc: CRC_FILE_POSIX is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_FILE_STRING_TAG
#error "crc: CRC_FILE_STRING_TAG is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_FILE_WINDOWS
#error "crc: CRC_FILE_WINDOWS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_FOLDS_BYTES
#error "crc: CRC_FOLDS_BYTES is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_HALF
#error "crc: CRC_HALF is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_GNU_C
#error "crc: CRC_GNU_C is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_HAS_INT128
#error "crc: CRC_HAS_INT128 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_JUMP
#error "crc: CRC_JUMP is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_KERNELS
#error "crc: CRC_KERNELS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_KERNEL_DIGITS
#error "crc: CRC_KERNEL_DIGITS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_KERNEL_DIGITS_
#error "crc: CRC_KERNEL_DIGITS_ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_LAST
#error "crc: CRC_LAST is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_LOOKS_UP
#error "crc: CRC_LOOKS_UP is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_MEMBER
#error "crc: CRC_MEMBER is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_NEXT
#error "crc: CRC_NEXT is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_NOINLINE
#error "crc: CRC_NOINLINE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_NOT_A_LITERAL
#error "crc: CRC_NOT_A_LITERAL is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_NOT_A_POINTER
#error "crc: CRC_NOT_A_POINTER is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_PARAMS_RULES
#error "crc: CRC_PARAMS_RULES is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_PRAGMA
#error "crc: CRC_PRAGMA is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_PREFETCH
#error "crc: CRC_PREFETCH is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_REGION
#error "crc: CRC_REGION is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_REGION_END
#error "crc: CRC_REGION_END is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_ROW
#error "crc: CRC_ROW is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_RULE
#error "crc: CRC_RULE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG
#error "crc: CRC_TAG is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_ADD
#error "crc: CRC_TAG_ADD is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_COUNT
#error "crc: CRC_TAG_COUNT is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_IF
#error "crc: CRC_TAG_IF is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_IF_
#error "crc: CRC_TAG_IF_ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_JOIN
#error "crc: CRC_TAG_JOIN is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_JOIN_
#error "crc: CRC_TAG_JOIN_ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_KERNELS
#error "crc: CRC_TAG_KERNELS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NONE
#error "crc: CRC_TAG_NONE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT__M_IX86_FP
#error "crc: CRC_TAG_NOT__M_IX86_FP is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___ARCH__
#error "crc: CRC_TAG_NOT___ARCH__ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___ARM_ARCH
#error "crc: CRC_TAG_NOT___ARM_ARCH is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___ARM_ARCH_ISA_THUMB
#error "crc: CRC_TAG_NOT___ARM_ARCH_ISA_THUMB is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___ARM_FEATURE_MVE
#error "crc: CRC_TAG_NOT___ARM_FEATURE_MVE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___ARM_FEATURE_RCPC
#error "crc: CRC_TAG_NOT___ARM_FEATURE_RCPC is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___ARM_FEATURE_SVE_BITS
#error "crc: CRC_TAG_NOT___ARM_FEATURE_SVE_BITS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___ARM_FP
#error "crc: CRC_TAG_NOT___ARM_FP is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___VIS__
#error "crc: CRC_TAG_NOT___VIS__ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___loongarch_simd_width
#error "crc: CRC_TAG_NOT___loongarch_simd_width is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___mips_dsp_rev
#error "crc: CRC_TAG_NOT___mips_dsp_rev is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___mips_isa_rev
#error "crc: CRC_TAG_NOT___mips_isa_rev is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_c
#error "crc: CRC_TAG_NOT___riscv_c is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_m
#error "crc: CRC_TAG_NOT___riscv_m is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_v
#error "crc: CRC_TAG_NOT___riscv_v is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_xtheadba
#error "crc: CRC_TAG_NOT___riscv_xtheadba is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_xtheadbb
#error "crc: CRC_TAG_NOT___riscv_xtheadbb is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_xtheadbs
#error "crc: CRC_TAG_NOT___riscv_xtheadbs is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_xtheadcondmov
#error "crc: CRC_TAG_NOT___riscv_xtheadcondmov is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_xventanacondops
#error "crc: CRC_TAG_NOT___riscv_xventanacondops is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zba
#error "crc: CRC_TAG_NOT___riscv_zba is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zbb
#error "crc: CRC_TAG_NOT___riscv_zbb is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zbc
#error "crc: CRC_TAG_NOT___riscv_zbc is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zbkb
#error "crc: CRC_TAG_NOT___riscv_zbkb is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zbs
#error "crc: CRC_TAG_NOT___riscv_zbs is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zca
#error "crc: CRC_TAG_NOT___riscv_zca is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zcb
#error "crc: CRC_TAG_NOT___riscv_zcb is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zicond
#error "crc: CRC_TAG_NOT___riscv_zicond is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zmmul
#error "crc: CRC_TAG_NOT___riscv_zmmul is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zvbb
#error "crc: CRC_TAG_NOT___riscv_zvbb is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zvbc
#error "crc: CRC_TAG_NOT___riscv_zvbc is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_NOT___riscv_zve32x
#error "crc: CRC_TAG_NOT___riscv_zve32x is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_PICK
#error "crc: CRC_TAG_PICK is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_SECOND
#error "crc: CRC_TAG_SECOND is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_TEXT
#error "crc: CRC_TAG_TEXT is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_TEXT_
#error "crc: CRC_TAG_TEXT_ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_TRUE_
#error "crc: CRC_TAG_TRUE_ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_TRUE_1
#error "crc: CRC_TAG_TRUE_1 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_VALUE
#error "crc: CRC_TAG_VALUE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_VALUE_
#error "crc: CRC_TAG_VALUE_ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_WORDS
#error "crc: CRC_TAG_WORDS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAG_WORD_COUNT
#error "crc: CRC_TAG_WORD_COUNT is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TAKE
#error "crc: CRC_TAKE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TYPES_BEGIN
#error "crc: CRC_TYPES_BEGIN is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_TYPES_END
#error "crc: CRC_TYPES_END is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_U128
#error "crc: CRC_U128 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_VERSION_MAJOR
#error "crc: CRC_VERSION_MAJOR is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_VERSION_MINOR
#error "crc: CRC_VERSION_MINOR is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_VERSION_NAME
#error "crc: CRC_VERSION_NAME is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_VERSION_NAMESPACE
#error "crc: CRC_VERSION_NAMESPACE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_VERSION_NAME_
#error "crc: CRC_VERSION_NAME_ is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_VERSION_PATCH
#error "crc: CRC_VERSION_PATCH is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_WASM
#error "crc: CRC_WASM is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_WASM_SIMD128
#error "crc: CRC_WASM_SIMD128 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86
#error "crc: CRC_X86 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_AVX2
#error "crc: CRC_X86_AVX2 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_BYTE
#error "crc: CRC_X86_BYTE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_CRC32C
#error "crc: CRC_X86_CRC32C is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_EVEX512
#error "crc: CRC_X86_EVEX512 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_FLAG
#error "crc: CRC_X86_FLAG is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_GFNI256
#error "crc: CRC_X86_GFNI256 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_GFNI512
#error "crc: CRC_X86_GFNI512 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_KERNELS
#error "crc: CRC_X86_KERNELS is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_LOAD
#error "crc: CRC_X86_LOAD is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_LOOKED_UP
#error "crc: CRC_X86_LOOKED_UP is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_MOVED
#error "crc: CRC_X86_MOVED is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_MULTIPLY
#error "crc: CRC_X86_MULTIPLY is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_OPERAND
#error "crc: CRC_X86_OPERAND is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_PCLMUL
#error "crc: CRC_X86_PCLMUL is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_SHUFFLE
#error "crc: CRC_X86_SHUFFLE is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_SHUFFLE512
#error "crc: CRC_X86_SHUFFLE512 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_SSSE3
#error "crc: CRC_X86_SSSE3 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_STREAM
#error "crc: CRC_X86_STREAM is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_VPCLMUL256
#error "crc: CRC_X86_VPCLMUL256 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_VPCLMUL512
#error "crc: CRC_X86_VPCLMUL512 is a macro already, and it is one of this library's own"
#endif
#ifdef CRC_X86_WORDS
#error "crc: CRC_X86_WORDS is a macro already, and it is one of this library's own"
#endif

#endif
