// No macro of the library may be defined already when it is included: each is named here, and tests/layers.cpp compares.
// (Users define CRC_PORTABLE_TABLES, CRC_PORTABLE_ONLY, CRC_COMPILED and CRC_DISABLE_*.)
#ifndef CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_MACROS_HPP_INCLUDED

#if defined(CRC_ALWAYS_INLINE) || defined(CRC_ARM64) || defined(CRC_ARM_CRC32)
#error "crc: CRC_ALWAYS_INLINE, CRC_ARM64 or CRC_ARM_CRC32 is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_INTRINSICS) || defined(CRC_ARM_KERNELS) || defined(CRC_ARM_MULTIPLIES)
#error "crc: CRC_ARM_INTRINSICS, CRC_ARM_KERNELS or CRC_ARM_MULTIPLIES is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_MULTIPLY) || defined(CRC_ARM_NEON) || defined(CRC_ARM_NEXT)
#error "crc: CRC_ARM_MULTIPLY, CRC_ARM_NEON or CRC_ARM_NEXT is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_NEXT_NUMBER) || defined(CRC_ARM_PMULL) || defined(CRC_ARM_PMULL_EOR3)
#error "crc: CRC_ARM_NEXT_NUMBER, CRC_ARM_PMULL or CRC_ARM_PMULL_EOR3 is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_PMULL_NUMBER) || defined(CRC_ARM_REGION_END) || defined(CRC_ARM_REGISTERS)
#error "crc: CRC_ARM_PMULL_NUMBER, CRC_ARM_REGION_END or CRC_ARM_REGISTERS is a macro already, and it is this library's own"
#endif
#if defined(CRC_ARM_SYMBOL) || defined(CRC_ARM_VECTORS) || defined(CRC_ARM_XORS_THREE)
#error "crc: CRC_ARM_SYMBOL, CRC_ARM_VECTORS or CRC_ARM_XORS_THREE is a macro already, and it is this library's own"
#endif
#if defined(CRC_ASK_AHEAD) || defined(CRC_ATOMICS) || defined(CRC_AUXV) || defined(CRC_BEGIN)
#error "crc: CRC_ASK_AHEAD, CRC_ATOMICS, CRC_AUXV or CRC_BEGIN is a macro already, and it is this library's own"
#endif
#if defined(CRC_BIG_ENDIAN) || defined(CRC_BOOL_IS_A_BIT) || defined(CRC_CALLS_COMPILED)
#error "crc: CRC_BIG_ENDIAN, CRC_BOOL_IS_A_BIT or CRC_CALLS_COMPILED is a macro already, and it is this library's own"
#endif
#if defined(CRC_CATALOGUE) || defined(CRC_CATALOGUE_NAMES) || defined(CRC_CODE_BEGIN)
#error "crc: CRC_CATALOGUE, CRC_CATALOGUE_NAMES or CRC_CODE_BEGIN is a macro already, and it is this library's own"
#endif
#if defined(CRC_CODE_BEGIN_IN) || defined(CRC_CODE_END) || defined(CRC_CODE_END_IN)
#error "crc: CRC_CODE_BEGIN_IN, CRC_CODE_END or CRC_CODE_END_IN is a macro already, and it is this library's own"
#endif
#if defined(CRC_CONSTANT_EVALUATED) || defined(CRC_DEVICE) || defined(CRC_EACH) || defined(CRC_EACH_4)
#error "crc: CRC_CONSTANT_EVALUATED, CRC_DEVICE, CRC_EACH or CRC_EACH_4 is a macro already, and it is this library's own"
#endif
#if defined(CRC_EACH_8) || defined(CRC_FILE_POSIX) || defined(CRC_FILE_STRING_TAG)
#error "crc: CRC_EACH_8, CRC_FILE_POSIX or CRC_FILE_STRING_TAG is a macro already, and it is this library's own"
#endif
#if defined(CRC_FILE_WINDOWS) || defined(CRC_FOLDS_BYTES) || defined(CRC_GNU_C) || defined(CRC_HALF)
#error "crc: CRC_FILE_WINDOWS, CRC_FOLDS_BYTES, CRC_GNU_C or CRC_HALF is a macro already, and it is this library's own"
#endif
#if defined(CRC_HALF_BYTES) || defined(CRC_HAS_BUILTIN) || defined(CRC_HAS_INT128)
#error "crc: CRC_HALF_BYTES, CRC_HAS_BUILTIN or CRC_HAS_INT128 is a macro already, and it is this library's own"
#endif
#if defined(CRC_INTERLOCKED) || defined(CRC_INTRINSICS) || defined(CRC_IS_COMPILED) || defined(CRC_JUMP)
#error "crc: CRC_INTERLOCKED, CRC_INTRINSICS, CRC_IS_COMPILED or CRC_JUMP is a macro already, and it is this library's own"
#endif
#if defined(CRC_KEEP_ORDER) || defined(CRC_KEEP_STORES) || defined(CRC_KEEP_SUM) || defined(CRC_KERNELS)
#error "crc: CRC_KEEP_ORDER, CRC_KEEP_STORES, CRC_KEEP_SUM or CRC_KERNELS is a macro already, and it is this library's own"
#endif
#if defined(CRC_LOOKS_UP) || defined(CRC_LOONGARCH_CRC) || defined(CRC_LOONGARCH_NEXT)
#error "crc: CRC_LOOKS_UP, CRC_LOONGARCH_CRC or CRC_LOONGARCH_NEXT is a macro already, and it is this library's own"
#endif
#if defined(CRC_LOWEST_BIT) || defined(CRC_MEMBER) || defined(CRC_MOVED) || defined(CRC_MOVED_VECTOR)
#error "crc: CRC_LOWEST_BIT, CRC_MEMBER, CRC_MOVED or CRC_MOVED_VECTOR is a macro already, and it is this library's own"
#endif
#if defined(CRC_NAME) || defined(CRC_NEXT) || defined(CRC_NEXT_BLOCK) || defined(CRC_NEXT_IN_ORDER)
#error "crc: CRC_NAME, CRC_NEXT, CRC_NEXT_BLOCK or CRC_NEXT_IN_ORDER is a macro already, and it is this library's own"
#endif
#if defined(CRC_NEXT_VECTOR) || defined(CRC_NOINLINE) || defined(CRC_NOT_A_LITERAL)
#error "crc: CRC_NEXT_VECTOR, CRC_NOINLINE or CRC_NOT_A_LITERAL is a macro already, and it is this library's own"
#endif
#if defined(CRC_NOT_A_POINTER) || defined(CRC_PARAMS_RULES) || defined(CRC_PPC_VPMSUM)
#error "crc: CRC_NOT_A_POINTER, CRC_PARAMS_RULES or CRC_PPC_VPMSUM is a macro already, and it is this library's own"
#endif
#if defined(CRC_PRAGMA) || defined(CRC_PREFETCH) || defined(CRC_PROMISED_512) || defined(CRC_READER)
#error "crc: CRC_PRAGMA, CRC_PREFETCH, CRC_PROMISED_512 or CRC_READER is a macro already, and it is this library's own"
#endif
#if defined(CRC_REGION) || defined(CRC_REGION_END) || defined(CRC_RISCV_AS_IT_IS)
#error "crc: CRC_REGION, CRC_REGION_END or CRC_RISCV_AS_IT_IS is a macro already, and it is this library's own"
#endif
#if defined(CRC_RISCV_CLOBBERED) || defined(CRC_RISCV_FOLDED) || defined(CRC_RISCV_FOLD_ROWS)
#error "crc: CRC_RISCV_CLOBBERED, CRC_RISCV_FOLDED or CRC_RISCV_FOLD_ROWS is a macro already, and it is this library's own"
#endif
#if defined(CRC_RISCV_IN_TURNS) || defined(CRC_RISCV_PROMISES_ZBC)
#error "crc: CRC_RISCV_IN_TURNS or CRC_RISCV_PROMISES_ZBC is a macro already, and it is this library's own"
#endif
#if defined(CRC_RISCV_PROMISES_ZVBC) || defined(CRC_RISCV_VECTOR) || defined(CRC_RISCV_VREV8)
#error "crc: CRC_RISCV_PROMISES_ZVBC, CRC_RISCV_VECTOR or CRC_RISCV_VREV8 is a macro already, and it is this library's own"
#endif
#if defined(CRC_RISCV_VXOR) || defined(CRC_RISCV_ZBC) || defined(CRC_RISCV_ZVBC) || defined(CRC_ROW)
#error "crc: CRC_RISCV_VXOR, CRC_RISCV_ZBC, CRC_RISCV_ZVBC or CRC_ROW is a macro already, and it is this library's own"
#endif
#if defined(CRC_ROWS) || defined(CRC_RULE) || defined(CRC_S390X_REGION_END) || defined(CRC_S390X_VGFM)
#error "crc: CRC_ROWS, CRC_RULE, CRC_S390X_REGION_END or CRC_S390X_VGFM is a macro already, and it is this library's own"
#endif
#if defined(CRC_S390X_WRONG_VECTORS) || defined(CRC_TAG) || defined(CRC_TAG_ADD) || defined(CRC_TAG_ALL)
#error "crc: CRC_S390X_WRONG_VECTORS, CRC_TAG, CRC_TAG_ADD or CRC_TAG_ALL is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_COUNT) || defined(CRC_TAG_COUNT_VALUE) || defined(CRC_TAG_COUNT_VALUE_)
#error "crc: CRC_TAG_COUNT, CRC_TAG_COUNT_VALUE or CRC_TAG_COUNT_VALUE_ is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_EACH) || defined(CRC_TAG_IF) || defined(CRC_TAG_IF_) || defined(CRC_TAG_JOIN)
#error "crc: CRC_TAG_EACH, CRC_TAG_IF, CRC_TAG_IF_ or CRC_TAG_JOIN is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_JOIN_) || defined(CRC_TAG_KERNELS) || defined(CRC_TAG_MODES) || defined(CRC_TAG_NONE)
#error "crc: CRC_TAG_JOIN_, CRC_TAG_KERNELS, CRC_TAG_MODES or CRC_TAG_NONE is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT__M_IX86_FP) || defined(CRC_TAG_NOT___ARCH__)
#error "crc: CRC_TAG_NOT__M_IX86_FP or CRC_TAG_NOT___ARCH__ is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_ARCH) || defined(CRC_TAG_NOT___ARM_ARCH_ISA_THUMB)
#error "crc: CRC_TAG_NOT___ARM_ARCH or CRC_TAG_NOT___ARM_ARCH_ISA_THUMB is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_FEATURE_MVE)
#error "crc: CRC_TAG_NOT___ARM_FEATURE_MVE is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_FEATURE_RCPC)
#error "crc: CRC_TAG_NOT___ARM_FEATURE_RCPC is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___ARM_FEATURE_SVE_BITS) || defined(CRC_TAG_NOT___ARM_FP)
#error "crc: CRC_TAG_NOT___ARM_FEATURE_SVE_BITS or CRC_TAG_NOT___ARM_FP is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___VIS__) || defined(CRC_TAG_NOT___loongarch_simd_width)
#error "crc: CRC_TAG_NOT___VIS__ or CRC_TAG_NOT___loongarch_simd_width is a macro already, and it is this library's own"
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
#if defined(CRC_TAG_NOT___riscv_xtheadbb) || defined(CRC_TAG_NOT___riscv_xtheadbs)
#error "crc: CRC_TAG_NOT___riscv_xtheadbb or CRC_TAG_NOT___riscv_xtheadbs is a macro already, and it is this library's own"
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
#if defined(CRC_TAG_NOT___riscv_zbkc) || defined(CRC_TAG_NOT___riscv_zbs)
#error "crc: CRC_TAG_NOT___riscv_zbkc or CRC_TAG_NOT___riscv_zbs is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zca) || defined(CRC_TAG_NOT___riscv_zcb)
#error "crc: CRC_TAG_NOT___riscv_zca or CRC_TAG_NOT___riscv_zcb is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zicond) || defined(CRC_TAG_NOT___riscv_zmmul)
#error "crc: CRC_TAG_NOT___riscv_zicond or CRC_TAG_NOT___riscv_zmmul is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zvbb) || defined(CRC_TAG_NOT___riscv_zvbc)
#error "crc: CRC_TAG_NOT___riscv_zvbb or CRC_TAG_NOT___riscv_zvbc is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NOT___riscv_zve32x) || defined(CRC_TAG_NOT___riscv_zvkb)
#error "crc: CRC_TAG_NOT___riscv_zve32x or CRC_TAG_NOT___riscv_zvkb is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_NO_VALUE) || defined(CRC_TAG_OF_1) || defined(CRC_TAG_OF_2) || defined(CRC_TAG_OF_3)
#error "crc: CRC_TAG_NO_VALUE, CRC_TAG_OF_1, CRC_TAG_OF_2 or CRC_TAG_OF_3 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_OF_4) || defined(CRC_TAG_OF_5) || defined(CRC_TAG_OF_6) || defined(CRC_TAG_OF_7)
#error "crc: CRC_TAG_OF_4, CRC_TAG_OF_5, CRC_TAG_OF_6 or CRC_TAG_OF_7 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_OF_8) || defined(CRC_TAG_OF_KERNELS) || defined(CRC_TAG_OF_MODES)
#error "crc: CRC_TAG_OF_8, CRC_TAG_OF_KERNELS or CRC_TAG_OF_MODES is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_PICK) || defined(CRC_TAG_SECOND) || defined(CRC_TAG_SHORT) || defined(CRC_TAG_SOME)
#error "crc: CRC_TAG_PICK, CRC_TAG_SECOND, CRC_TAG_SHORT or CRC_TAG_SOME is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_TEXT) || defined(CRC_TAG_TEXT_) || defined(CRC_TAG_TRUE_) || defined(CRC_TAG_TRUE_1)
#error "crc: CRC_TAG_TEXT, CRC_TAG_TEXT_, CRC_TAG_TRUE_ or CRC_TAG_TRUE_1 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_VALUE) || defined(CRC_TAG_VALUE_) || defined(CRC_TAG_WORDS_1)
#error "crc: CRC_TAG_VALUE, CRC_TAG_VALUE_ or CRC_TAG_WORDS_1 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_WORDS_2) || defined(CRC_TAG_WORDS_3) || defined(CRC_TAG_WORDS_4)
#error "crc: CRC_TAG_WORDS_2, CRC_TAG_WORDS_3 or CRC_TAG_WORDS_4 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_WORDS_5) || defined(CRC_TAG_WORDS_6) || defined(CRC_TAG_WORDS_7)
#error "crc: CRC_TAG_WORDS_5, CRC_TAG_WORDS_6 or CRC_TAG_WORDS_7 is a macro already, and it is this library's own"
#endif
#if defined(CRC_TAG_WORDS_8) || defined(CRC_TAKE) || defined(CRC_TELLS_256) || defined(CRC_TELLS_ALL)
#error "crc: CRC_TAG_WORDS_8, CRC_TAKE, CRC_TELLS_256 or CRC_TELLS_ALL is a macro already, and it is this library's own"
#endif
#if defined(CRC_THREADS) || defined(CRC_TYPES_BEGIN) || defined(CRC_TYPES_END) || defined(CRC_U128)
#error "crc: CRC_THREADS, CRC_TYPES_BEGIN, CRC_TYPES_END or CRC_U128 is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_BLOCK) || defined(CRC_VECTOR_ELEMENTS)
#error "crc: CRC_VECTOR_BLOCK or CRC_VECTOR_ELEMENTS is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_FIRST_WORD) || defined(CRC_VECTOR_FOURTH) || defined(CRC_VECTOR_HALVES)
#error "crc: CRC_VECTOR_FIRST_WORD, CRC_VECTOR_FOURTH or CRC_VECTOR_HALVES is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_IN_ORDER) || defined(CRC_VECTOR_LOAD) || defined(CRC_VECTOR_LOAD_BLOCK)
#error "crc: CRC_VECTOR_IN_ORDER, CRC_VECTOR_LOAD or CRC_VECTOR_LOAD_BLOCK is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_OF_WORDS) || defined(CRC_VECTOR_REGISTER)
#error "crc: CRC_VECTOR_OF_WORDS or CRC_VECTOR_REGISTER is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_REVERSED) || defined(CRC_VECTOR_SECOND_WORD)
#error "crc: CRC_VECTOR_REVERSED or CRC_VECTOR_SECOND_WORD is a macro already, and it is this library's own"
#endif
#if defined(CRC_VECTOR_STORE) || defined(CRC_VERSION_MAJOR) || defined(CRC_VERSION_MINOR)
#error "crc: CRC_VECTOR_STORE, CRC_VERSION_MAJOR or CRC_VERSION_MINOR is a macro already, and it is this library's own"
#endif
#if defined(CRC_VERSION_NAME) || defined(CRC_VERSION_NAMESPACE) || defined(CRC_VERSION_NAME_)
#error "crc: CRC_VERSION_NAME, CRC_VERSION_NAMESPACE or CRC_VERSION_NAME_ is a macro already, and it is this library's own"
#endif
#if defined(CRC_VERSION_PATCH) || defined(CRC_VISIBLE) || defined(CRC_WASM) || defined(CRC_WASM_SIMD128)
#error "crc: CRC_VERSION_PATCH, CRC_VISIBLE, CRC_WASM or CRC_WASM_SIMD128 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86) || defined(CRC_X86_AVX2) || defined(CRC_X86_AVX512F) || defined(CRC_X86_BYTE)
#error "crc: CRC_X86, CRC_X86_AVX2, CRC_X86_AVX512F or CRC_X86_BYTE is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_CRC32C) || defined(CRC_X86_EVEX512) || defined(CRC_X86_FLAG)
#error "crc: CRC_X86_CRC32C, CRC_X86_EVEX512 or CRC_X86_FLAG is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_GFNI256) || defined(CRC_X86_GFNI512) || defined(CRC_X86_HAS_GFNI512)
#error "crc: CRC_X86_GFNI256, CRC_X86_GFNI512 or CRC_X86_HAS_GFNI512 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_HAS_VPCLMUL256) || defined(CRC_X86_HAS_VPCLMUL512)
#error "crc: CRC_X86_HAS_VPCLMUL256 or CRC_X86_HAS_VPCLMUL512 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_INTRINSICS) || defined(CRC_X86_KERNELS) || defined(CRC_X86_LOOKED_UP)
#error "crc: CRC_X86_INTRINSICS, CRC_X86_KERNELS or CRC_X86_LOOKED_UP is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_MOVED) || defined(CRC_X86_MULTIPLY) || defined(CRC_X86_NO_AVX2)
#error "crc: CRC_X86_MOVED, CRC_X86_MULTIPLY or CRC_X86_NO_AVX2 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_NO_GFNI256) || defined(CRC_X86_NO_GFNI512) || defined(CRC_X86_NO_PCLMUL)
#error "crc: CRC_X86_NO_GFNI256, CRC_X86_NO_GFNI512 or CRC_X86_NO_PCLMUL is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_NO_SSSE3) || defined(CRC_X86_NO_VPCLMUL256)
#error "crc: CRC_X86_NO_SSSE3 or CRC_X86_NO_VPCLMUL256 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_NO_VPCLMUL512) || defined(CRC_X86_OPERAND) || defined(CRC_X86_PCLMUL)
#error "crc: CRC_X86_NO_VPCLMUL512, CRC_X86_OPERAND or CRC_X86_PCLMUL is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_REPEAT256) || defined(CRC_X86_SHUFFLE) || defined(CRC_X86_SHUFFLE512)
#error "crc: CRC_X86_REPEAT256, CRC_X86_SHUFFLE or CRC_X86_SHUFFLE512 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_SSSE3) || defined(CRC_X86_STREAM) || defined(CRC_X86_VPCLMUL256)
#error "crc: CRC_X86_SSSE3, CRC_X86_STREAM or CRC_X86_VPCLMUL256 is a macro already, and it is this library's own"
#endif
#if defined(CRC_X86_VPCLMUL512) || defined(CRC_X86_WORDS)
#error "crc: CRC_X86_VPCLMUL512 or CRC_X86_WORDS is a macro already, and it is this library's own"
#endif

#endif
