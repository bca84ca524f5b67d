// No macro of the library may have another meaning when it comes: each is named here, and tests/layers.cpp compares. (What
// users define are CRC_PORTABLE_TABLES, CRC_PORTABLE_ONLY, CRC_COMPILED and CRC_DISABLE_*.)
#ifndef CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED

#if defined(CRC_ALL_KERNELS) || defined(CRC_ALWAYS_INLINE) || defined(CRC_ARM64)
#error "crc: CRC_ALL_KERNELS, CRC_ALWAYS_INLINE or CRC_ARM64 is a macro already, and it is this library's own"
#endif
#if defined(CRC_AUXV) || defined(CRC_ARM_CRC32) || defined(CRC_ARM_KERNELS)
#error "crc: CRC_AUXV, CRC_ARM_CRC32 or CRC_ARM_KERNELS is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_INTRINSICS) || defined(CRC_ARM_MULTIPLIES) || defined(CRC_ARM_XORS_THREE)
#error "crc: CRC_ARM_INTRINSICS, CRC_ARM_MULTIPLIES or CRC_ARM_XORS_THREE is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_MULTIPLY) || defined(CRC_ARM_NEON) || defined(CRC_ARM_NEXT)
#error "crc: CRC_ARM_MULTIPLY, CRC_ARM_NEON or CRC_ARM_NEXT is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_NEXT_NUMBER) || defined(CRC_ARM_PMULL) || defined(CRC_ARM_PMULL_EOR3)
#error "crc: CRC_ARM_NEXT_NUMBER, CRC_ARM_PMULL or CRC_ARM_PMULL_EOR3 is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_PMULL_NUMBER) || defined(CRC_ARM_REGION_END)
#error "crc: CRC_ARM_PMULL_NUMBER or CRC_ARM_REGION_END is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_REGISTERS) || defined(CRC_ARM_SYMBOL) || defined(CRC_ARM_VECTORS)
#error "crc: CRC_ARM_REGISTERS, CRC_ARM_SYMBOL or CRC_ARM_VECTORS is a macro already, and it is this library's own"
#endif
#if defined(CRC_ASK_AHEAD) || defined(CRC_ATOMICS) || defined(CRC_BEGIN) || defined(CRC_BIG_ENDIAN)
#error "crc: CRC_ASK_AHEAD, CRC_ATOMICS, CRC_BEGIN or CRC_BIG_ENDIAN is a macro already, and it is this library's own"
#endif
#if defined(CRC_BOOL_IS_A_BIT) || defined(CRC_CATALOGUE) || defined(CRC_CODE_BEGIN)
#error "crc: CRC_BOOL_IS_A_BIT, CRC_CATALOGUE or CRC_CODE_BEGIN is a macro already, and it is this library's own"
#endif
#if defined(CRC_CALLS_COMPILED) || defined(CRC_TAG_COMPILED) || defined(CRC_TAG_SHORT)
#error "crc: CRC_CALLS_COMPILED, CRC_TAG_COMPILED or CRC_TAG_SHORT is a macro already, and it is this library's own"
#endif
#if defined(CRC_VISIBLE)
#error "crc: CRC_VISIBLE is a macro already, and it is this library's own"
#endif
#if defined(CRC_CODE_BEGIN_IN) || defined(CRC_CODE_END) || defined(CRC_CODE_END_IN)
#error "crc: CRC_CODE_BEGIN_IN, CRC_CODE_END or CRC_CODE_END_IN is a macro already, and it is this library's own"
#endif
#if defined(CRC_CONSTANT_EVALUATED) || defined(CRC_DEVICE) || defined(CRC_EACH)
#error "crc: CRC_CONSTANT_EVALUATED, CRC_DEVICE or CRC_EACH is a macro already, and it is this library's own"
#endif
#if defined(CRC_FILE_POSIX) || defined(CRC_FILE_STRING_TAG) || defined(CRC_FILE_WINDOWS)
#error "crc: CRC_FILE_POSIX, CRC_FILE_STRING_TAG or CRC_FILE_WINDOWS is a macro already, and it is this library's own"
#endif
#if defined(CRC_FOLDS_BYTES) || defined(CRC_GNU_C) || defined(CRC_HALF) || defined(CRC_HAS_INT128)
#error "crc: CRC_FOLDS_BYTES, CRC_GNU_C, CRC_HALF or CRC_HAS_INT128 is a macro already, and it is this library's own"
#endif
#if defined(CRC_INTRINSICS) || defined(CRC_READER) || defined(CRC_TAG_READER)
#error "crc: CRC_INTRINSICS, CRC_READER or CRC_TAG_READER is a macro already, and it is this library's own"
#endif
#if defined(CRC_INTERLOCKED) || defined(CRC_KEEP_ORDER) || defined(CRC_KEEP_STORES)
#error "crc: CRC_INTERLOCKED, CRC_KEEP_ORDER or CRC_KEEP_STORES is a macro already, and it is this library's own"
#endif
#if defined(CRC_JUMP) || defined(CRC_KERNELS) || defined(CRC_KERNEL_DIGITS)
#error "crc: CRC_JUMP, CRC_KERNELS or CRC_KERNEL_DIGITS is a macro already, and it is this library's own"
#endif
#if defined(CRC_KERNEL_DIGITS_) || defined(CRC_LAST) || defined(CRC_LOOKS_UP) || defined(CRC_MEMBER)
#error "crc: CRC_KERNEL_DIGITS_, CRC_LAST, CRC_LOOKS_UP or CRC_MEMBER is a macro already, and it is this library's own"
#endif
#if defined(CRC_LOWEST_BIT) || defined(CRC_NEXT) || defined(CRC_NEXT_IN_ORDER) || defined(CRC_NOINLINE)
#error "crc: CRC_LOWEST_BIT, CRC_NEXT, CRC_NEXT_IN_ORDER or CRC_NOINLINE is a macro already, and it is this library's own"
#endif
#if defined(CRC_NOT_A_LITERAL) || defined(CRC_VECTOR_IN_ORDER)
#error "crc: CRC_NOT_A_LITERAL or CRC_VECTOR_IN_ORDER is a macro already, and it is this library's own"
#endif
#if defined(CRC_NOT_A_POINTER) || defined(CRC_PARAMS_RULES) || defined(CRC_PRAGMA)
#error "crc: CRC_NOT_A_POINTER, CRC_PARAMS_RULES or CRC_PRAGMA is a macro already, and it is this library's own"
#endif
#if defined(CRC_PPC_VPMSUM)
#error "crc: CRC_PPC_VPMSUM is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zbkc)
#error "crc: CRC_TAG_NOT___riscv_zbkc is a macro already, and it is this library's own"
#endif
#if defined(CRC_RISCV_FOLDED) || defined(CRC_RISCV_PROMISES_ZBC) || defined(CRC_RISCV_ZBC)
#error "crc: CRC_RISCV_FOLDED, CRC_RISCV_PROMISES_ZBC or CRC_RISCV_ZBC is a macro already, and it is this library's own"
#endif
#if defined(CRC_S390X_REGION_END) || defined(CRC_S390X_VGFM) || defined(CRC_S390X_WRONG_VECTORS)
#error "crc: CRC_S390X_REGION_END, CRC_S390X_VGFM or CRC_S390X_WRONG_VECTORS is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_ELEMENTS) || defined(CRC_VECTOR_LOAD_BLOCK)
#error "crc: CRC_VECTOR_ELEMENTS or CRC_VECTOR_LOAD_BLOCK is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_REGISTER) || defined(CRC_VECTOR_REVERSED)
#error "crc: CRC_VECTOR_REGISTER or CRC_VECTOR_REVERSED is a macro already, and it is this library's own"
#endif
#if defined(CRC_EACH_4) || defined(CRC_EACH_8) || defined(CRC_ROWS)
#error "crc: CRC_EACH_4, CRC_EACH_8 or CRC_ROWS is a macro already, and it is this library's own"
#endif
#if defined(CRC_PREFETCH) || defined(CRC_REGION) || defined(CRC_REGION_END) || defined(CRC_ROW)
#error "crc: CRC_PREFETCH, CRC_REGION, CRC_REGION_END or CRC_ROW is a macro already, and it is this library's own"
#endif
#if defined(CRC_RULE) || defined(CRC_TAG) || defined(CRC_TAG_ADD) || defined(CRC_TAG_COUNT)
#error "crc: CRC_RULE, CRC_TAG, CRC_TAG_ADD or CRC_TAG_COUNT is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_IF) || defined(CRC_TAG_IF_) || defined(CRC_TAG_JOIN) || defined(CRC_TAG_JOIN_)
#error "crc: CRC_TAG_IF, CRC_TAG_IF_, CRC_TAG_JOIN or CRC_TAG_JOIN_ is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_KERNELS) || defined(CRC_TAG_NONE) || defined(CRC_TAG_NOT__M_IX86_FP)
#error "crc: CRC_TAG_KERNELS, CRC_TAG_NONE or CRC_TAG_NOT__M_IX86_FP is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARCH__) || defined(CRC_TAG_NOT___ARM_ARCH)
#error "crc: CRC_TAG_NOT___ARCH__ or CRC_TAG_NOT___ARM_ARCH is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_ARCH_ISA_THUMB)
#error "crc: CRC_TAG_NOT___ARM_ARCH_ISA_THUMB is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_FEATURE_MVE)
#error "crc: CRC_TAG_NOT___ARM_FEATURE_MVE is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_FEATURE_RCPC)
#error "crc: CRC_TAG_NOT___ARM_FEATURE_RCPC is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_FEATURE_SVE_BITS)
#error "crc: CRC_TAG_NOT___ARM_FEATURE_SVE_BITS is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_FP) || defined(CRC_TAG_NOT___VIS__)
#error "crc: CRC_TAG_NOT___ARM_FP or CRC_TAG_NOT___VIS__ is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___loongarch_simd_width)
#error "crc: CRC_TAG_NOT___loongarch_simd_width is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___mips_dsp_rev) || defined(CRC_TAG_NOT___mips_isa_rev)
#error "crc: CRC_TAG_NOT___mips_dsp_rev or CRC_TAG_NOT___mips_isa_rev is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_c) || defined(CRC_TAG_NOT___riscv_m)
#error "crc: CRC_TAG_NOT___riscv_c or CRC_TAG_NOT___riscv_m is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_v) || defined(CRC_TAG_NOT___riscv_xtheadba)
#error "crc: CRC_TAG_NOT___riscv_v or CRC_TAG_NOT___riscv_xtheadba is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_xtheadbb)
#error "crc: CRC_TAG_NOT___riscv_xtheadbb is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_xtheadbs)
#error "crc: CRC_TAG_NOT___riscv_xtheadbs is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_xtheadcondmov)
#error "crc: CRC_TAG_NOT___riscv_xtheadcondmov is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_xventanacondops)
#error "crc: CRC_TAG_NOT___riscv_xventanacondops is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zba) || defined(CRC_TAG_NOT___riscv_zbb)
#error "crc: CRC_TAG_NOT___riscv_zba or CRC_TAG_NOT___riscv_zbb is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zbc) || defined(CRC_TAG_NOT___riscv_zbkb)
#error "crc: CRC_TAG_NOT___riscv_zbc or CRC_TAG_NOT___riscv_zbkb is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zbs) || defined(CRC_TAG_NOT___riscv_zca)
#error "crc: CRC_TAG_NOT___riscv_zbs or CRC_TAG_NOT___riscv_zca is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zcb) || defined(CRC_TAG_NOT___riscv_zicond)
#error "crc: CRC_TAG_NOT___riscv_zcb or CRC_TAG_NOT___riscv_zicond is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zmmul) || defined(CRC_TAG_NOT___riscv_zvbb)
#error "crc: CRC_TAG_NOT___riscv_zmmul or CRC_TAG_NOT___riscv_zvbb is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zvbc) || defined(CRC_TAG_NOT___riscv_zve32x)
#error "crc: CRC_TAG_NOT___riscv_zvbc or CRC_TAG_NOT___riscv_zve32x is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_PICK) || defined(CRC_TAG_SECOND) || defined(CRC_TAG_TEXT)
#error "crc: CRC_TAG_PICK, CRC_TAG_SECOND or CRC_TAG_TEXT is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_TEXT_) || defined(CRC_TAG_TRUE_) || defined(CRC_TAG_TRUE_1)
#error "crc: CRC_TAG_TEXT_, CRC_TAG_TRUE_ or CRC_TAG_TRUE_1 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_VALUE) || defined(CRC_TAG_VALUE_) || defined(CRC_TAG_WORDS)
#error "crc: CRC_TAG_VALUE, CRC_TAG_VALUE_ or CRC_TAG_WORDS is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_WORD_COUNT) || defined(CRC_TAKE) || defined(CRC_TYPES_BEGIN)
#error "crc: CRC_TAG_WORD_COUNT, CRC_TAKE or CRC_TYPES_BEGIN is a macro already, and it is this library's own"
#endif
#if defined(CRC_TYPES_END) || defined(CRC_U128) || defined(CRC_VERSION_MAJOR)
#error "crc: CRC_TYPES_END, CRC_U128 or CRC_VERSION_MAJOR is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_BLOCK) || defined(CRC_VECTOR_FIRST_WORD) || defined(CRC_VECTOR_FOURTH)
#error "crc: CRC_VECTOR_BLOCK, CRC_VECTOR_FIRST_WORD or CRC_VECTOR_FOURTH is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_HALVES) || defined(CRC_VECTOR_LOAD) || defined(CRC_VECTOR_SECOND_WORD)
#error "crc: CRC_VECTOR_HALVES, CRC_VECTOR_LOAD or CRC_VECTOR_SECOND_WORD is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_STORE) || defined(CRC_VECTOR_OF_WORDS) || defined(CRC_X86_INTRINSICS)
#error "crc: CRC_VECTOR_STORE, CRC_VECTOR_OF_WORDS or CRC_X86_INTRINSICS is a macro already, and it is this library's own"
#endif
#if defined(CRC_VERSION_MINOR) || defined(CRC_VERSION_NAME)
#error "crc: CRC_VERSION_MINOR or CRC_VERSION_NAME is a macro already, and it is this library's own"
#endif
#if defined(CRC_VERSION_NAMESPACE) || defined(CRC_VERSION_NAME_)
#error "crc: CRC_VERSION_NAMESPACE or CRC_VERSION_NAME_ is a macro already, and it is this library's own"
#endif
#if defined(CRC_VERSION_PATCH) || defined(CRC_HALF_BYTES) || defined(CRC_WASM_SIMD128) || defined(CRC_X86)
#error "crc: CRC_VERSION_PATCH, CRC_HALF_BYTES, CRC_WASM_SIMD128 or CRC_X86 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_AVX2) || defined(CRC_X86_BYTE) || defined(CRC_X86_CRC32C)
#error "crc: CRC_X86_AVX2, CRC_X86_BYTE or CRC_X86_CRC32C is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_EVEX512) || defined(CRC_X86_FLAG) || defined(CRC_X86_GFNI256)
#error "crc: CRC_X86_EVEX512, CRC_X86_FLAG or CRC_X86_GFNI256 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_GFNI512) || defined(CRC_X86_KERNELS)
#error "crc: CRC_X86_GFNI512 or CRC_X86_KERNELS is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_LOOKED_UP) || defined(CRC_X86_MOVED) || defined(CRC_X86_MULTIPLY)
#error "crc: CRC_X86_LOOKED_UP, CRC_X86_MOVED or CRC_X86_MULTIPLY is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_OPERAND) || defined(CRC_X86_PCLMUL) || defined(CRC_X86_SHUFFLE)
#error "crc: CRC_X86_OPERAND, CRC_X86_PCLMUL or CRC_X86_SHUFFLE is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_SHUFFLE512) || defined(CRC_X86_SSSE3) || defined(CRC_X86_STREAM)
#error "crc: CRC_X86_SHUFFLE512, CRC_X86_SSSE3 or CRC_X86_STREAM is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_VPCLMUL256) || defined(CRC_X86_VPCLMUL512) || defined(CRC_X86_WORDS)
#error "crc: CRC_X86_VPCLMUL256, CRC_X86_VPCLMUL512 or CRC_X86_WORDS is a macro already, and it is this library's own"
#endif
#if defined(CRC_HAS_BUILTIN) || defined(CRC_PROMISED_512) || defined(CRC_TELLS_256)
#error "crc: CRC_HAS_BUILTIN, CRC_PROMISED_512 or CRC_TELLS_256 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TELLS_ALL) || defined(CRC_X86_HAS_GFNI512)
#error "crc: CRC_TELLS_ALL or CRC_X86_HAS_GFNI512 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_HAS_VPCLMUL256) || defined(CRC_X86_HAS_VPCLMUL512)
#error "crc: CRC_X86_HAS_VPCLMUL256 or CRC_X86_HAS_VPCLMUL512 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_NO_SSSE3) || defined(CRC_X86_NO_PCLMUL) || defined(CRC_X86_NO_AVX2)
#error "crc: CRC_X86_NO_SSSE3, CRC_X86_NO_PCLMUL or CRC_X86_NO_AVX2 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_NO_VPCLMUL256) || defined(CRC_X86_NO_GFNI256)
#error "crc: CRC_X86_NO_VPCLMUL256 or CRC_X86_NO_GFNI256 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_NO_VPCLMUL512) || defined(CRC_X86_NO_GFNI512) || defined(CRC_X86_AVX512F)
#error "crc: CRC_X86_NO_VPCLMUL512, CRC_X86_NO_GFNI512 or CRC_X86_AVX512F is a macro already, and it is this library's own"
#endif

#endif
