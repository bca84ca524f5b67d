// No macro of the library may have another meaning when it comes: each is named here, and tests/layers.cpp compares. (What
// users define are CRC_PORTABLE_TABLES, CRC_PORTABLE_ONLY and CRC_DISABLE_…. Nobody else has macros that begin with
// CRC_TAG_NOT_, and a compiler that finds one in words.hpp defined otherwise says so.)
#ifndef CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED

#if defined(CRC_ALL_KERNELS) || defined(CRC_ALWAYS_INLINE) || defined(CRC_ARM64) || defined(CRC_ARM_AUXV)
#error "crc: CRC_ALL_KERNELS, CRC_ALWAYS_INLINE, CRC_ARM64 or CRC_ARM_AUXV is a macro already, and it is ours"
#endif
#if defined(CRC_ARM_CRC32) || defined(CRC_ARM_KERNELS) || defined(CRC_ARM_MULTIPLY) || defined(CRC_ARM_NEON)
#error "crc: CRC_ARM_CRC32, CRC_ARM_KERNELS, CRC_ARM_MULTIPLY or CRC_ARM_NEON is a macro already, and it is ours"
#endif
#if defined(CRC_ARM_NEXT) || defined(CRC_ARM_NEXT_NUMBER) || defined(CRC_ARM_PMULL) || defined(CRC_ARM_PMULL_EOR3)
#error "crc: CRC_ARM_NEXT, CRC_ARM_NEXT_NUMBER, CRC_ARM_PMULL or CRC_ARM_PMULL_EOR3 is a macro already, and it is ours"
#endif
#if defined(CRC_ARM_PMULL_NUMBER) || defined(CRC_ARM_REGION_END) || defined(CRC_ARM_REGISTERS)
#error "crc: CRC_ARM_PMULL_NUMBER, CRC_ARM_REGION_END or CRC_ARM_REGISTERS is a macro already, and it is ours"
#endif
#if defined(CRC_ARM_SYMBOL) || defined(CRC_ARM_VECTORS) || defined(CRC_ATOMICS) || defined(CRC_BEGIN)
#error "crc: CRC_ARM_SYMBOL, CRC_ARM_VECTORS, CRC_ATOMICS or CRC_BEGIN is a macro already, and it is ours"
#endif
#if defined(CRC_BIG_ENDIAN) || defined(CRC_BOOL_IS_A_BIT) || defined(CRC_CATALOGUE) || defined(CRC_CODE_BEGIN)
#error "crc: CRC_BIG_ENDIAN, CRC_BOOL_IS_A_BIT, CRC_CATALOGUE or CRC_CODE_BEGIN is a macro already, and it is ours"
#endif
#if defined(CRC_CODE_BEGIN_IN) || defined(CRC_CODE_END) || defined(CRC_CODE_END_IN) || defined(CRC_CONSTANT_EVALUATED)
#error "crc: CRC_CODE_BEGIN_IN, CRC_CODE_END, CRC_CODE_END_IN or CRC_CONSTANT_EVALUATED is a macro already, and it is ours"
#endif
#if defined(CRC_DEVICE) || defined(CRC_EACH) || defined(CRC_FILE_POSIX) || defined(CRC_FILE_STRING_TAG)
#error "crc: CRC_DEVICE, CRC_EACH, CRC_FILE_POSIX or CRC_FILE_STRING_TAG is a macro already, and it is ours"
#endif
#if defined(CRC_FILE_WINDOWS) || defined(CRC_FOLDS_BYTES) || defined(CRC_GNU_C) || defined(CRC_HALF)
#error "crc: CRC_FILE_WINDOWS, CRC_FOLDS_BYTES, CRC_GNU_C or CRC_HALF is a macro already, and it is ours"
#endif
#if defined(CRC_HALF_BYTES) || defined(CRC_HAS_INT128) || defined(CRC_JUMP) || defined(CRC_KERNELS)
#error "crc: CRC_HALF_BYTES, CRC_HAS_INT128, CRC_JUMP or CRC_KERNELS is a macro already, and it is ours"
#endif
#if defined(CRC_KERNEL_DIGITS) || defined(CRC_KERNEL_DIGITS_) || defined(CRC_LAST) || defined(CRC_LOOKS_UP)
#error "crc: CRC_KERNEL_DIGITS, CRC_KERNEL_DIGITS_, CRC_LAST or CRC_LOOKS_UP is a macro already, and it is ours"
#endif
#if defined(CRC_MEMBER) || defined(CRC_NEXT) || defined(CRC_NOINLINE) || defined(CRC_NOT_A_LITERAL)
#error "crc: CRC_MEMBER, CRC_NEXT, CRC_NOINLINE or CRC_NOT_A_LITERAL is a macro already, and it is ours"
#endif
#if defined(CRC_NOT_A_POINTER) || defined(CRC_PARAMS_RULES) || defined(CRC_PRAGMA) || defined(CRC_PREFETCH)
#error "crc: CRC_NOT_A_POINTER, CRC_PARAMS_RULES, CRC_PRAGMA or CRC_PREFETCH is a macro already, and it is ours"
#endif
#if defined(CRC_REGION) || defined(CRC_REGION_END) || defined(CRC_ROW) || defined(CRC_RULE) || defined(CRC_TAG)
#error "crc: CRC_REGION, CRC_REGION_END, CRC_ROW, CRC_RULE or CRC_TAG is a macro already, and it is ours"
#endif
#if defined(CRC_TAG_ADD) || defined(CRC_TAG_COUNT) || defined(CRC_TAG_IF) || defined(CRC_TAG_IF_) || defined(CRC_TAG_JOIN)
#error "crc: CRC_TAG_ADD, CRC_TAG_COUNT, CRC_TAG_IF, CRC_TAG_IF_ or CRC_TAG_JOIN is a macro already, and it is ours"
#endif
#if defined(CRC_TAG_JOIN_) || defined(CRC_TAG_KERNELS) || defined(CRC_TAG_NONE) || defined(CRC_TAG_PICK)
#error "crc: CRC_TAG_JOIN_, CRC_TAG_KERNELS, CRC_TAG_NONE or CRC_TAG_PICK is a macro already, and it is ours"
#endif
#if defined(CRC_TAG_SECOND) || defined(CRC_TAG_TEXT) || defined(CRC_TAG_TEXT_) || defined(CRC_TAG_TRUE_)
#error "crc: CRC_TAG_SECOND, CRC_TAG_TEXT, CRC_TAG_TEXT_ or CRC_TAG_TRUE_ is a macro already, and it is ours"
#endif
#if defined(CRC_TAG_TRUE_1) || defined(CRC_TAG_VALUE) || defined(CRC_TAG_VALUE_) || defined(CRC_TAG_WORDS)
#error "crc: CRC_TAG_TRUE_1, CRC_TAG_VALUE, CRC_TAG_VALUE_ or CRC_TAG_WORDS is a macro already, and it is ours"
#endif
#if defined(CRC_TAG_WORD_COUNT) || defined(CRC_TAKE) || defined(CRC_TYPES_BEGIN) || defined(CRC_TYPES_END)
#error "crc: CRC_TAG_WORD_COUNT, CRC_TAKE, CRC_TYPES_BEGIN or CRC_TYPES_END is a macro already, and it is ours"
#endif
#if defined(CRC_U128) || defined(CRC_VERSION_MAJOR) || defined(CRC_VERSION_MINOR) || defined(CRC_VERSION_NAME)
#error "crc: CRC_U128, CRC_VERSION_MAJOR, CRC_VERSION_MINOR or CRC_VERSION_NAME is a macro already, and it is ours"
#endif
#if defined(CRC_VERSION_NAMESPACE) || defined(CRC_VERSION_NAME_) || defined(CRC_VERSION_PATCH)
#error "crc: CRC_VERSION_NAMESPACE, CRC_VERSION_NAME_ or CRC_VERSION_PATCH is a macro already, and it is ours"
#endif
#if defined(CRC_WASM_SIMD128) || defined(CRC_X86) || defined(CRC_X86_AVX2) || defined(CRC_X86_BYTE)
#error "crc: CRC_WASM_SIMD128, CRC_X86, CRC_X86_AVX2 or CRC_X86_BYTE is a macro already, and it is ours"
#endif
#if defined(CRC_X86_CRC32C) || defined(CRC_X86_EVEX512) || defined(CRC_X86_FLAG) || defined(CRC_X86_GFNI256)
#error "crc: CRC_X86_CRC32C, CRC_X86_EVEX512, CRC_X86_FLAG or CRC_X86_GFNI256 is a macro already, and it is ours"
#endif
#if defined(CRC_X86_GFNI512) || defined(CRC_X86_KERNELS) || defined(CRC_X86_LOAD) || defined(CRC_X86_LOOKED_UP)
#error "crc: CRC_X86_GFNI512, CRC_X86_KERNELS, CRC_X86_LOAD or CRC_X86_LOOKED_UP is a macro already, and it is ours"
#endif
#if defined(CRC_X86_MOVED) || defined(CRC_X86_MULTIPLY) || defined(CRC_X86_OPERAND) || defined(CRC_X86_PCLMUL)
#error "crc: CRC_X86_MOVED, CRC_X86_MULTIPLY, CRC_X86_OPERAND or CRC_X86_PCLMUL is a macro already, and it is ours"
#endif
#if defined(CRC_X86_SHUFFLE) || defined(CRC_X86_SHUFFLE512) || defined(CRC_X86_SSSE3) || defined(CRC_X86_STREAM)
#error "crc: CRC_X86_SHUFFLE, CRC_X86_SHUFFLE512, CRC_X86_SSSE3 or CRC_X86_STREAM is a macro already, and it is ours"
#endif
#if defined(CRC_X86_VPCLMUL256) || defined(CRC_X86_VPCLMUL512) || defined(CRC_X86_WORDS)
#error "crc: CRC_X86_VPCLMUL256, CRC_X86_VPCLMUL512 or CRC_X86_WORDS is a macro already, and it is ours"
#endif

#endif
