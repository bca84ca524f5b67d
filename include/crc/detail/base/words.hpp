// The words of tag.hpp: one for each macro by which compilers say which instructions the flags allow, for each architecture.
//   IF(macro, word)       the macro is not defined, or is 1, or is empty
//   VALUE(macro, word)    the macro is a number, which becomes part of the word, or empty; it must be listed below, too
//   JOIN(...)               eight of these
// Words stand in the groups in which flags promise them: a group that is whole, or of which there is nothing, costs the
// compiler least (tag.hpp).
// Clang 19 has no macro for CSSC on AArch64, and GCC 12 has none for RCPC: units that differ in nothing else share their names.
#ifndef CRC_HEADERS_DETAIL_BASE_WORDS_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_WORDS_HPP_INCLUDED

#include "macros.hpp"

// clang-format off
#if defined(__i386__) || defined(__x86_64__) || defined(_M_IX86) || defined(_M_X64)
#define CRC_TAG_WORDS_1(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__SSE__, _sse), IF(__SSE2__, _sse2), , , , , ,)
#define CRC_TAG_WORDS_2(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__SSE3__, _sse3), IF(__SSSE3__, _ssse3), IF(__SSE4_1__, _sse4_1), IF(__SSE4_2__, _sse4_2),                     \
    IF(__POPCNT__, _popcnt), IF(__CRC32__, _crc32), ,)
#define CRC_TAG_WORDS_3(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__AVX__, _avx), IF(__AVX2__, _avx2), IF(__BMI__, _bmi), IF(__BMI2__, _bmi2), IF(__F16C__, _f16c),              \
    IF(__FMA__, _fma), IF(__LZCNT__, _lzcnt), IF(__MOVBE__, _movbe))
#define CRC_TAG_WORDS_4(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__AVX512F__, _avx512f), IF(__AVX512CD__, _avx512cd), IF(__AVX512DQ__, _avx512dq),                              \
    IF(__AVX512BW__, _avx512bw), IF(__AVX512VL__, _avx512vl), , ,)
#define CRC_TAG_WORDS_5(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__PCLMUL__, _pclmul), IF(__AES__, _aes), IF(__SHA__, _sha), IF(__ADX__, _adx), IF(__PRFCHW__, _prfchw),        \
    IF(__GFNI__, _gfni), IF(__VAES__, _vaes), IF(__VPCLMULQDQ__, _vpclmulqdq))
#define CRC_TAG_WORDS_6(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__AVX512IFMA__, _avx512ifma), IF(__AVX512VBMI__, _avx512vbmi), IF(__AVX512VBMI2__, _avx512vbmi2),              \
    IF(__AVX512VNNI__, _avx512vnni), IF(__AVX512BITALG__, _avx512bitalg),                                             \
    IF(__AVX512VPOPCNTDQ__, _avx512vpopcntdq), IF(__AVX512BF16__, _avx512bf16),)
#define CRC_TAG_WORDS_7(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__SSE4A__, _sse4a), IF(__EVEX512__, _evex512), IF(__AVX512FP16__, _avx512fp16),                                \
    IF(__AVXVNNI__, _avxvnni), IF(__AVXIFMA__, _avxifma), IF(__AVXVNNIINT8__, _avxvnniint8),                          \
    IF(__AVXVNNIINT16__, _avxvnniint16), IF(__znver4__, _znver4))
#define CRC_TAG_WORDS_8(JOIN, IF, VALUE) JOIN(                                                                        \
    JOIN(IF(__i486__, _i486), IF(__i586__, _i586), IF(__i686__, _i686), IF(__athlon__, _athlon),                      \
         IF(__geode__, _geode), VALUE(_M_IX86_FP, _fp), ,),                                                           \
    JOIN(IF(__TBM__, _tbm), IF(__FMA4__, _fma4), IF(__XOP__, _xop), IF(__AVX10_1__, _avx10_1),                        \
         IF(__AVX10_2__, _avx10_2), IF(__APX_F__, _apx_f), ,),                                                        \
    JOIN(IF(__EGPR__, _egpr), IF(__NDD__, _ndd), IF(__CCMP__, _ccmp), IF(__NF__, _nf), IF(__PPX__, _ppx),             \
         IF(__PUSH2POP2__, _push2pop2), IF(__CF__, _cf), IF(__ZU__, _zu)), , , , ,)
#elif defined(__aarch64__) || defined(__arm__) || defined(_M_ARM64) || defined(_M_ARM)
#define CRC_TAG_WORDS_1(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__ARM_NEON, _neon), IF(__ARM_FEATURE_IDIV, _idiv), IF(__ARM_FEATURE_CLZ, _clz),                                \
    IF(__ARM_FEATURE_UNALIGNED, _unaligned), , , ,)
#define CRC_TAG_WORDS_2(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__ARM_ARCH, _armv), VALUE(__ARM_FP, _fp), , , , , ,)
#define CRC_TAG_WORDS_3(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__ARM_ARCH_ISA_THUMB, _isa), VALUE(__ARM_FEATURE_MVE, _mve), VALUE(__ARM_FEATURE_RCPC, _rcpc),              \
    VALUE(__ARM_FEATURE_SVE_BITS, _sve_bits), , , ,)
#define CRC_TAG_WORDS_4(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__ARM_FEATURE_CRC32, _crc32), IF(__ARM_FEATURE_ATOMICS, _atomics), IF(__ARM_FEATURE_QRDMX, _qrdmx), , , , ,)
#define CRC_TAG_WORDS_5(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__ARM_FEATURE_AES, _aes), IF(__ARM_FEATURE_CRYPTO, _crypto), , , , , ,)
#define CRC_TAG_WORDS_6(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__ARM_FEATURE_DOTPROD, _dotprod), IF(__ARM_FEATURE_FP16_VECTOR_ARITHMETIC, _fp16), , , , , ,)
#define CRC_TAG_WORDS_7(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__thumb__, _thumb), IF(__SOFTFP__, _soft), IF(__ARM_FEATURE_DSP, _dsp),                                        \
    IF(__ARM_FEATURE_SIMD32, _simd32), IF(__ARM_ARCH_ISA_ARM, _arm), IF(__ARM_ARCH_8_1M_MAIN__, _8_1m), ,)
#define CRC_TAG_WORDS_8(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__ARM_FEATURE_SHA3, _sha3), IF(__ARM_FEATURE_MATMUL_INT8, _matmul_int8),                                       \
    IF(__ARM_FEATURE_PAUTH, _pauth), IF(__ARM_FEATURE_SVE, _sve), IF(__ARM_FEATURE_SVE2, _sve2),                      \
    IF(__ARM_FEATURE_SVE2p1, _sve2p1), IF(__ARM_FEATURE_MOPS, _mops), IF(__ARM_FEATURE_CSSC, _cssc))
#elif defined(__riscv)
#define CRC_TAG_WORDS_1(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__riscv_m, _m), VALUE(__riscv_c, _c), VALUE(__riscv_zca, _zca), VALUE(__riscv_zmmul, _zmmul), , , ,)
#define CRC_TAG_WORDS_2(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__riscv_zba, _zba), VALUE(__riscv_zbb, _zbb), VALUE(__riscv_zbs, _zbs), , , , ,)
#define CRC_TAG_WORDS_3(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__riscv_zbc, _zbc), VALUE(__riscv_zbkb, _zbkb), VALUE(__riscv_zbkc, _zbkc), , , , ,)
#define CRC_TAG_WORDS_4(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__riscv_v, _v), VALUE(__riscv_zve32x, _zve32x), VALUE(__riscv_zvbb, _zvbb), VALUE(__riscv_zvbc, _zvbc),     \
    VALUE(__riscv_zvkb, _zvkb), , ,)
#define CRC_TAG_WORDS_5(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__riscv_zcb, _zcb), VALUE(__riscv_zicond, _zicond), , , , , ,)
#define CRC_TAG_WORDS_6(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__riscv_xtheadba, _theadba), VALUE(__riscv_xtheadbb, _theadbb), VALUE(__riscv_xtheadbs, _theadbs),          \
    VALUE(__riscv_xtheadcondmov, _theadcondmov), VALUE(__riscv_xventanacondops, _ventanacondops), , ,)
#define CRC_TAG_WORDS_7(JOIN, IF, VALUE)
#define CRC_TAG_WORDS_8(JOIN, IF, VALUE)
#elif defined(__powerpc__)
#define CRC_TAG_WORDS_1(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__ALTIVEC__, _altivec), IF(__VSX__, _vsx), IF(__CRYPTO__, _crypto), IF(__POWER8_VECTOR__, _power8), , , ,)
#define CRC_TAG_WORDS_2(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(_ARCH_PWR4, _pwr4), IF(_ARCH_PWR5, _pwr5), IF(_ARCH_PWR5X, _pwr5x), IF(_ARCH_PWR6, _pwr6),                     \
    IF(_ARCH_PWR7, _pwr7), IF(_ARCH_PWR8, _pwr8), ,)
#define CRC_TAG_WORDS_3(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__POWER9_VECTOR__, _power9), IF(_ARCH_PWR9, _pwr9), , , , , ,)
#define CRC_TAG_WORDS_4(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__MMA__, _mma), IF(_ARCH_PWR10, _pwr10), IF(_ARCH_PWR11, _pwr11), , , , ,)
#define CRC_TAG_WORDS_5(JOIN, IF, VALUE)
#define CRC_TAG_WORDS_6(JOIN, IF, VALUE)
#define CRC_TAG_WORDS_7(JOIN, IF, VALUE)
#define CRC_TAG_WORDS_8(JOIN, IF, VALUE)
#else
#define CRC_TAG_WORDS_1(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__ARCH__, _arch), IF(__zarch__, _zarch), , , , , ,)
#define CRC_TAG_WORDS_2(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__VX__, _vx), , , , , , ,)
#define CRC_TAG_WORDS_3(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__loongarch_simd_width, _simd), IF(__loongarch_sx, _lsx), IF(__loongarch_asx, _lasx),                       \
    IF(__loongarch_div32, _div32), IF(__loongarch_lam_bh, _lam_bh), IF(__loongarch_lamcas, _lamcas),                  \
    IF(__loongarch_ld_seq_sa, _ld_seq_sa),)
#define CRC_TAG_WORDS_4(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__mips_isa_rev, _rev), VALUE(__mips_dsp_rev, _dsp), IF(__mips_msa, _msa),                                   \
    IF(_MIPS_ARCH_OCTEON, _octeon), IF(__mips_loongson_mmi, _mmi), IF(__mips_loongson_ext, _ext),                     \
    IF(_MIPS_ARCH_MIPS4, _mips4), IF(_MIPS_ARCH_MIPS2, _mips2))
#define CRC_TAG_WORDS_5(JOIN, IF, VALUE) JOIN(                                                                        \
    VALUE(__VIS__, _vis), IF(__sparc_v9__, _v9), , , , , ,)
#define CRC_TAG_WORDS_6(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__mc68020__, _68020), IF(__mc68040__, _68040), IF(__mc68060__, _68060), , , , ,)
#define CRC_TAG_WORDS_7(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__wasm_simd128__, _simd128), IF(__wasm_relaxed_simd__, _relaxed), , , , , ,)
#define CRC_TAG_WORDS_8(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(__wasm_bulk_memory__, _bulk_memory), IF(__wasm_sign_ext__, _sign_ext), IF(__wasm_atomics__, _atomics),         \
    IF(__wasm_multivalue__, _multivalue), IF(__wasm_tail_call__, _tail_call),                                         \
    IF(__wasm_nontrapping_fptoint__, _fptoint), ,)
#endif
// clang-format on

// CRC_TAG_VALUE knows a macro that is not defined by its name, with this before it. Two underscores in a row are reserved, but
// with CRC_TAG_NOT before them these names are ours alone.
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
#define CRC_TAG_NOT___riscv_zbkc ,
#define CRC_TAG_NOT___riscv_zbs ,
#define CRC_TAG_NOT___riscv_zcb ,
#define CRC_TAG_NOT___riscv_zicond ,
#define CRC_TAG_NOT___riscv_zve32x ,
#define CRC_TAG_NOT___riscv_zvbb ,
#define CRC_TAG_NOT___riscv_zvbc ,
#define CRC_TAG_NOT___riscv_zvkb ,
#define CRC_TAG_NOT___ARCH__ ,
#define CRC_TAG_NOT___mips_isa_rev ,
#define CRC_TAG_NOT___mips_dsp_rev ,
#define CRC_TAG_NOT___loongarch_simd_width ,
#define CRC_TAG_NOT___riscv_zca ,
#define CRC_TAG_NOT___riscv_zmmul ,
#define CRC_TAG_NOT___riscv_xtheadba ,
#define CRC_TAG_NOT___riscv_xtheadbb ,
#define CRC_TAG_NOT___riscv_xtheadbs ,
#define CRC_TAG_NOT___riscv_xtheadcondmov ,
#define CRC_TAG_NOT___riscv_xventanacondops ,
#define CRC_TAG_NOT___VIS__ ,
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

#endif
