// The name of this translation unit's code: the inline namespace CRC_TAG has one word for each thing that changes the
// instructions which the compiler may use for our functions (the instruction sets that the flags promise, and our own
// configuration), so that functions compiled under different promises have different names and the linker never swaps them.
// An instruction set that compilers use unasked gets its word here; a kernel has its switch in config.hpp.
#ifndef CRC_HEADERS_DETAIL_TAG_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_TAG_HPP_INCLUDED

#include "config.hpp"

#define CRC_TAG_JOIN_(a, b, c, d, e, f, g, h) a##b##c##d##e##f##g##h
#define CRC_TAG_JOIN(a, b, c, d, e, f, g, h) CRC_TAG_JOIN_(a, b, c, d, e, f, g, h)
// The list is an argument with its parentheses, since the traditional preprocessor of MSVC takes a macro's
// __VA_ARGS__ for one argument.
#define CRC_TAG_SECOND(first, second, ...) second
#define CRC_TAG_PICK(list) CRC_TAG_SECOND list

// CRC_TAG_IF(macro, word): the word where the macro is defined, as 1 or as nothing; else nothing. The macro's value turns
// into one argument more, and so the word into the second one.
#define CRC_TAG_TRUE_ ,
#define CRC_TAG_TRUE_1 ,
#define CRC_TAG_IF(macro, word) CRC_TAG_IF_(macro, word)
#define CRC_TAG_IF_(value, word) CRC_TAG_PICK((CRC_TAG_TRUE_##value word, , ))

// CRC_TAG_VALUE(macro, word): the word and the macro's value, a number or nothing, where the macro is defined. A macro that
// is not defined is its own value, which must be listed here.
#define CRC_TAG_VALUE(macro, word) CRC_TAG_VALUE_(macro, word)
#define CRC_TAG_VALUE_(value, word) CRC_TAG_PICK((CRC_TAG_NOT_##value, word##value, ))
// Their names have two underscores in a row, as what is joined does: reserved, but for the CRC_TAG_NOT before them ours alone.
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wunknown-warning-option"
#pragma clang diagnostic ignored "-Wreserved-macro-identifier"
#endif
#define CRC_TAG_NOT__M_IX86_FP ,
#define CRC_TAG_NOT___ARM_ARCH ,
#define CRC_TAG_NOT___ARM_ARCH_ISA_THUMB ,
#define CRC_TAG_NOT___ARM_FEATURE_MVE ,
#define CRC_TAG_NOT___ARM_FEATURE_RCPC ,
#define CRC_TAG_NOT___ARM_FEATURE_SVE_BITS ,
#define CRC_TAG_NOT___ARM_FP ,
#define CRC_TAG_NOT___riscv_c ,
#define CRC_TAG_NOT___riscv_m ,
#define CRC_TAG_NOT___riscv_v ,
#define CRC_TAG_NOT___riscv_zba ,
#define CRC_TAG_NOT___riscv_zbb ,
#define CRC_TAG_NOT___riscv_zbc ,
#define CRC_TAG_NOT___riscv_zbkb ,
#define CRC_TAG_NOT___riscv_zbs ,
#define CRC_TAG_NOT___riscv_zcb ,
#define CRC_TAG_NOT___riscv_zicond ,
#define CRC_TAG_NOT___riscv_zve32x ,
#define CRC_TAG_NOT___riscv_zvbb ,
#define CRC_TAG_NOT___riscv_zvbc ,
#define CRC_TAG_NOT___ARCH__ ,
#define CRC_TAG_NOT___mips_isa_rev ,
#define CRC_TAG_NOT___mips_dsp_rev ,
#define CRC_TAG_NOT___loongarch_simd_width ,
#define CRC_TAG_NOT___VIS__ ,
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

// clang-format off
#if defined(__i386__) || defined(__x86_64__) || defined(_M_IX86) || defined(_M_X64)
#define CRC_TAG_ISA CRC_TAG_JOIN(                                                                                      \
    CRC_TAG_JOIN(CRC_TAG_IF(__i686__, _i686), CRC_TAG_IF(__SSE__, _sse), CRC_TAG_IF(__SSE2__, _sse2),                  \
                 CRC_TAG_IF(__SSE3__, _sse3), CRC_TAG_IF(__SSSE3__, _ssse3), CRC_TAG_IF(__SSE4_1__, _sse4_1),          \
                 CRC_TAG_IF(__SSE4_2__, _sse4_2), CRC_TAG_IF(__SSE4A__, _sse4a)),                                      \
    CRC_TAG_JOIN(CRC_TAG_IF(__POPCNT__, _popcnt), CRC_TAG_IF(__CRC32__, _crc32), CRC_TAG_IF(__PCLMUL__, _pclmul),      \
                 CRC_TAG_IF(__AES__, _aes), CRC_TAG_IF(__SHA__, _sha), CRC_TAG_IF(__MOVBE__, _movbe),                  \
                 CRC_TAG_IF(__LZCNT__, _lzcnt), CRC_TAG_IF(__BMI__, _bmi)),                                            \
    CRC_TAG_JOIN(CRC_TAG_IF(__BMI2__, _bmi2), CRC_TAG_IF(__TBM__, _tbm), CRC_TAG_IF(__ADX__, _adx),                    \
                 CRC_TAG_IF(__PRFCHW__, _prfchw), CRC_TAG_IF(__F16C__, _f16c), CRC_TAG_IF(__FMA__, _fma),              \
                 CRC_TAG_IF(__FMA4__, _fma4), CRC_TAG_IF(__XOP__, _xop)),                                              \
    CRC_TAG_JOIN(CRC_TAG_IF(__AVX__, _avx), CRC_TAG_IF(__AVX2__, _avx2), CRC_TAG_IF(__AVXVNNI__, _avxvnni),            \
                 CRC_TAG_IF(__AVXIFMA__, _avxifma), CRC_TAG_IF(__GFNI__, _gfni), CRC_TAG_IF(__VAES__, _vaes),          \
                 CRC_TAG_IF(__VPCLMULQDQ__, _vpclmulqdq), CRC_TAG_IF(__AVX512F__, _avx512f)),                          \
    CRC_TAG_JOIN(CRC_TAG_IF(__AVX512CD__, _avx512cd), CRC_TAG_IF(__AVX512DQ__, _avx512dq),                             \
                 CRC_TAG_IF(__AVX512BW__, _avx512bw), CRC_TAG_IF(__AVX512VL__, _avx512vl),                             \
                 CRC_TAG_IF(__AVX512IFMA__, _avx512ifma), CRC_TAG_IF(__AVX512VBMI__, _avx512vbmi),                     \
                 CRC_TAG_IF(__AVX512VBMI2__, _avx512vbmi2), CRC_TAG_IF(__AVX512VNNI__, _avx512vnni)),                  \
    CRC_TAG_JOIN(CRC_TAG_IF(__AVX512BITALG__, _avx512bitalg), CRC_TAG_IF(__AVX512VPOPCNTDQ__, _avx512vpopcntdq),       \
                 CRC_TAG_IF(__AVX512BF16__, _avx512bf16), CRC_TAG_IF(__AVX512FP16__, _avx512fp16),                     \
                 CRC_TAG_IF(__AVX10_1__, _avx10_1), CRC_TAG_IF(__AVX10_2__, _avx10_2), CRC_TAG_IF(__APX_F__, _apx_f),  \
                 CRC_TAG_IF(__EVEX512__, _evex512)),                                                                   \
    CRC_TAG_VALUE(_M_IX86_FP, _fp), )
#elif defined(__aarch64__) || defined(__arm__) || defined(_M_ARM64) || defined(_M_ARM)
#define CRC_TAG_ISA CRC_TAG_JOIN(                                                                                      \
    CRC_TAG_JOIN(CRC_TAG_VALUE(__ARM_ARCH, _armv), CRC_TAG_VALUE(__ARM_ARCH_ISA_THUMB, _isa),                          \
                 CRC_TAG_IF(__thumb__, _thumb), CRC_TAG_VALUE(__ARM_FP, _fp), CRC_TAG_IF(__SOFTFP__, _soft),           \
                 CRC_TAG_IF(__ARM_NEON, _neon), CRC_TAG_IF(__ARM_FEATURE_CRC32, _crc32),                               \
                 CRC_TAG_IF(__ARM_FEATURE_AES, _aes)),                                                                 \
    CRC_TAG_JOIN(CRC_TAG_IF(__ARM_FEATURE_CRYPTO, _crypto), CRC_TAG_IF(__ARM_FEATURE_SHA3, _sha3),                     \
                 CRC_TAG_IF(__ARM_FEATURE_ATOMICS, _atomics), CRC_TAG_VALUE(__ARM_FEATURE_RCPC, _rcpc),                \
                 CRC_TAG_IF(__ARM_FEATURE_DOTPROD, _dotprod), CRC_TAG_IF(__ARM_FEATURE_MATMUL_INT8, _matmul_int8),     \
                 CRC_TAG_IF(__ARM_FEATURE_FP16_VECTOR_ARITHMETIC, _fp16), CRC_TAG_IF(__ARM_FEATURE_QRDMX, _qrdmx)),    \
    CRC_TAG_JOIN(CRC_TAG_IF(__ARM_FEATURE_PAUTH, _pauth), CRC_TAG_IF(__ARM_FEATURE_SVE, _sve),                         \
                 CRC_TAG_VALUE(__ARM_FEATURE_SVE_BITS, _sve_bits), CRC_TAG_IF(__ARM_FEATURE_SVE2, _sve2),              \
                 CRC_TAG_IF(__ARM_FEATURE_MOPS, _mops), CRC_TAG_IF(__ARM_FEATURE_CSSC, _cssc),                         \
                 CRC_TAG_IF(__ARM_FEATURE_IDIV, _idiv), CRC_TAG_IF(__ARM_FEATURE_UNALIGNED, _unaligned)),              \
    CRC_TAG_IF(__ARM_FEATURE_DSP, _dsp), CRC_TAG_VALUE(__ARM_FEATURE_MVE, _mve), CRC_TAG_IF(__ARM_FEATURE_SIMD32, _simd32), \
    CRC_TAG_IF(__ARM_FEATURE_CLZ, _clz), CRC_TAG_IF(__ARM_ARCH_ISA_ARM, _arm))
#elif defined(__riscv)
#define CRC_TAG_ISA CRC_TAG_JOIN(                                                                                      \
    CRC_TAG_JOIN(CRC_TAG_VALUE(__riscv_m, _m), CRC_TAG_VALUE(__riscv_c, _c), CRC_TAG_VALUE(__riscv_v, _v),             \
                 CRC_TAG_VALUE(__riscv_zba, _zba), CRC_TAG_VALUE(__riscv_zbb, _zbb), CRC_TAG_VALUE(__riscv_zbc, _zbc), \
                 CRC_TAG_VALUE(__riscv_zbkb, _zbkb), CRC_TAG_VALUE(__riscv_zbs, _zbs)),                                \
    CRC_TAG_VALUE(__riscv_zcb, _zcb), CRC_TAG_VALUE(__riscv_zicond, _zicond), CRC_TAG_VALUE(__riscv_zve32x, _zve32x),  \
    CRC_TAG_VALUE(__riscv_zvbb, _zvbb), CRC_TAG_VALUE(__riscv_zvbc, _zvbc), , )
#elif defined(__powerpc__)
#define CRC_TAG_ISA CRC_TAG_JOIN(                                                                                      \
    CRC_TAG_JOIN(CRC_TAG_IF(__ALTIVEC__, _altivec), CRC_TAG_IF(__VSX__, _vsx), CRC_TAG_IF(__CRYPTO__, _crypto),        \
                 CRC_TAG_IF(__POWER8_VECTOR__, _power8), CRC_TAG_IF(__POWER9_VECTOR__, _power9),                       \
                 CRC_TAG_IF(__MMA__, _mma), CRC_TAG_IF(_ARCH_PWR4, _pwr4), CRC_TAG_IF(_ARCH_PWR5, _pwr5)),             \
    CRC_TAG_IF(_ARCH_PWR5X, _pwr5x), CRC_TAG_IF(_ARCH_PWR6, _pwr6), CRC_TAG_IF(_ARCH_PWR7, _pwr7),                     \
    CRC_TAG_IF(_ARCH_PWR8, _pwr8), CRC_TAG_IF(_ARCH_PWR9, _pwr9), CRC_TAG_IF(_ARCH_PWR10, _pwr10),                     \
    CRC_TAG_IF(_ARCH_PWR11, _pwr11))
#else
#define CRC_TAG_ISA CRC_TAG_JOIN(                                                                                      \
    CRC_TAG_JOIN(CRC_TAG_VALUE(__ARCH__, _arch), CRC_TAG_IF(__VX__, _vx), CRC_TAG_VALUE(__loongarch_simd_width, _simd),\
                 CRC_TAG_IF(__loongarch_sx, _lsx), CRC_TAG_IF(__loongarch_asx, _lasx), CRC_TAG_IF(__mips_msa, _msa),   \
                 CRC_TAG_VALUE(__mips_isa_rev, _rev), CRC_TAG_VALUE(__mips_dsp_rev, _dsp)),                            \
    CRC_TAG_JOIN(CRC_TAG_IF(_MIPS_ARCH_OCTEON, _octeon), CRC_TAG_IF(__mips_loongson_mmi, _mmi),                        \
                 CRC_TAG_IF(__mips_loongson_ext, _ext), CRC_TAG_VALUE(__VIS__, _vis), CRC_TAG_IF(__sparc_v9__, _v9),   \
                 CRC_TAG_IF(__mc68020__, _68020), CRC_TAG_IF(__mc68040__, _68040), CRC_TAG_IF(__mc68060__, _68060)),   \
    CRC_TAG_IF(__wasm_simd128__, _simd128), CRC_TAG_IF(__wasm_relaxed_simd__, _relaxed),                               \
    CRC_TAG_IF(__wasm_bulk_memory__, _bulk_memory), CRC_TAG_IF(__wasm_sign_ext__, _sign_ext),                          \
    CRC_TAG_IF(__wasm_atomics__, _atomics), )
#endif
// clang-format on

#define CRC_TAG CRC_TAG_JOIN(tables, CRC_PORTABLE_TABLES, CRC_TAG_KERNELS, CRC_TAG_ISA, , , , )

#endif
