// The name of this translation unit's code: the inline namespace CRC_TAG holds one word for each thing that changes
// what the compiler emits for our functions (instruction sets it was promised, and our own configuration macros), so
// that functions compiled under different promises have different names and the linker can never swap them. A new CRC_
// configuration macro, or a new instruction set that compilers use unasked, gets its word here.
#ifndef CRC_DETAIL_TAG_HPP
#define CRC_DETAIL_TAG_HPP

// Number of 256-entry tables that the portable kernel may use for an algorithm of up to 32 bits: 0 (bit by bit), 1, 8,
// or 16 (fastest). Bytes of tables for widths up to 32, up to 64, and beyond: 0; 1, 2, 4 KiB; 8, 16, 32 KiB; 16, 48, 32
// KiB.
#if !defined(CRC_PORTABLE_TABLES)
#define CRC_PORTABLE_TABLES 16
#endif

#define CRC_TAG_JOIN_(a, b, c, d, e, f, g, h) a##b##c##d##e##f##g##h
#define CRC_TAG_JOIN(a, b, c, d, e, f, g, h) CRC_TAG_JOIN_(a, b, c, d, e, f, g, h)

#if defined(__i386__) || defined(__x86_64__)
#if !defined(__SSE__)
#if defined(__i686__) || defined(__pentiumpro__)
#define CRC_TAG_X86_NO_SSE _nosse_cmov
#else
#define CRC_TAG_X86_NO_SSE _nosse
#endif
#else
#define CRC_TAG_X86_NO_SSE
#endif
#if !defined(__SSE2__)
#define CRC_TAG_X86_NO_SSE2 _nosse2
#else
#define CRC_TAG_X86_NO_SSE2
#endif
#if defined(__SSE3__)
#define CRC_TAG_X86_SSE3 _sse3
#else
#define CRC_TAG_X86_SSE3
#endif
#if defined(__SSSE3__)
#define CRC_TAG_X86_SSSE3 _ssse3
#else
#define CRC_TAG_X86_SSSE3
#endif
#if defined(__SSE4_1__)
#define CRC_TAG_X86_SSE4_1 _sse4_1
#else
#define CRC_TAG_X86_SSE4_1
#endif
#if defined(__SSE4_2__)
#define CRC_TAG_X86_SSE4_2 _sse4_2
#else
#define CRC_TAG_X86_SSE4_2
#endif
#if defined(__SSE4A__)
#define CRC_TAG_X86_SSE4A _sse4a
#else
#define CRC_TAG_X86_SSE4A
#endif
#if defined(__POPCNT__)
#define CRC_TAG_X86_POPCNT _popcnt
#else
#define CRC_TAG_X86_POPCNT
#endif
#if defined(__CRC32__)
#define CRC_TAG_X86_CRC32 _crc32
#else
#define CRC_TAG_X86_CRC32
#endif
#if defined(__PCLMUL__)
#define CRC_TAG_X86_PCLMUL _pclmul
#else
#define CRC_TAG_X86_PCLMUL
#endif
#if defined(__AES__)
#define CRC_TAG_X86_AES _aes
#else
#define CRC_TAG_X86_AES
#endif
#if defined(__MOVBE__)
#define CRC_TAG_X86_MOVBE _movbe
#else
#define CRC_TAG_X86_MOVBE
#endif
#if defined(__LZCNT__)
#define CRC_TAG_X86_LZCNT _lzcnt
#else
#define CRC_TAG_X86_LZCNT
#endif
#if defined(__BMI__)
#define CRC_TAG_X86_BMI _bmi
#else
#define CRC_TAG_X86_BMI
#endif
#if defined(__BMI2__)
#define CRC_TAG_X86_BMI2 _bmi2
#else
#define CRC_TAG_X86_BMI2
#endif
#if defined(__TBM__)
#define CRC_TAG_X86_TBM _tbm
#else
#define CRC_TAG_X86_TBM
#endif
#if defined(__ADX__)
#define CRC_TAG_X86_ADX _adx
#else
#define CRC_TAG_X86_ADX
#endif
#if defined(__PRFCHW__)
#define CRC_TAG_X86_PRFCHW _prfchw
#else
#define CRC_TAG_X86_PRFCHW
#endif
#if defined(__F16C__)
#define CRC_TAG_X86_F16C _f16c
#else
#define CRC_TAG_X86_F16C
#endif
#if defined(__FMA__)
#define CRC_TAG_X86_FMA _fma
#else
#define CRC_TAG_X86_FMA
#endif
#if defined(__FMA4__)
#define CRC_TAG_X86_FMA4 _fma4
#else
#define CRC_TAG_X86_FMA4
#endif
#if defined(__XOP__)
#define CRC_TAG_X86_XOP _xop
#else
#define CRC_TAG_X86_XOP
#endif
#if defined(__AVX__)
#define CRC_TAG_X86_AVX _avx
#else
#define CRC_TAG_X86_AVX
#endif
#if defined(__AVX2__)
#define CRC_TAG_X86_AVX2 _avx2
#else
#define CRC_TAG_X86_AVX2
#endif
#if defined(__AVXVNNI__)
#define CRC_TAG_X86_AVXVNNI _avxvnni
#else
#define CRC_TAG_X86_AVXVNNI
#endif
#if defined(__AVXIFMA__)
#define CRC_TAG_X86_AVXIFMA _avxifma
#else
#define CRC_TAG_X86_AVXIFMA
#endif
#if defined(__GFNI__)
#define CRC_TAG_X86_GFNI _gfni
#else
#define CRC_TAG_X86_GFNI
#endif
#if defined(__VAES__)
#define CRC_TAG_X86_VAES _vaes
#else
#define CRC_TAG_X86_VAES
#endif
#if defined(__VPCLMULQDQ__)
#define CRC_TAG_X86_VPCLMULQDQ _vpclmulqdq
#else
#define CRC_TAG_X86_VPCLMULQDQ
#endif
#if defined(__SHA__)
#define CRC_TAG_X86_SHA _sha
#else
#define CRC_TAG_X86_SHA
#endif
#if defined(__AVX512F__)
#define CRC_TAG_X86_AVX512F _avx512f
#else
#define CRC_TAG_X86_AVX512F
#endif
#if defined(__AVX512CD__)
#define CRC_TAG_X86_AVX512CD _avx512cd
#else
#define CRC_TAG_X86_AVX512CD
#endif
#if defined(__AVX512DQ__)
#define CRC_TAG_X86_AVX512DQ _avx512dq
#else
#define CRC_TAG_X86_AVX512DQ
#endif
#if defined(__AVX512BW__)
#define CRC_TAG_X86_AVX512BW _avx512bw
#else
#define CRC_TAG_X86_AVX512BW
#endif
#if defined(__AVX512VL__)
#define CRC_TAG_X86_AVX512VL _avx512vl
#else
#define CRC_TAG_X86_AVX512VL
#endif
#if defined(__AVX512IFMA__)
#define CRC_TAG_X86_AVX512IFMA _avx512ifma
#else
#define CRC_TAG_X86_AVX512IFMA
#endif
#if defined(__AVX512VBMI__)
#define CRC_TAG_X86_AVX512VBMI _avx512vbmi
#else
#define CRC_TAG_X86_AVX512VBMI
#endif
#if defined(__AVX512VBMI2__)
#define CRC_TAG_X86_AVX512VBMI2 _avx512vbmi2
#else
#define CRC_TAG_X86_AVX512VBMI2
#endif
#if defined(__AVX512VNNI__)
#define CRC_TAG_X86_AVX512VNNI _avx512vnni
#else
#define CRC_TAG_X86_AVX512VNNI
#endif
#if defined(__AVX512BITALG__)
#define CRC_TAG_X86_AVX512BITALG _avx512bitalg
#else
#define CRC_TAG_X86_AVX512BITALG
#endif
#if defined(__AVX512VPOPCNTDQ__)
#define CRC_TAG_X86_AVX512VPOPCNTDQ _avx512vpopcntdq
#else
#define CRC_TAG_X86_AVX512VPOPCNTDQ
#endif
#if defined(__AVX512BF16__)
#define CRC_TAG_X86_AVX512BF16 _avx512bf16
#else
#define CRC_TAG_X86_AVX512BF16
#endif
#if defined(__AVX512FP16__)
#define CRC_TAG_X86_AVX512FP16 _avx512fp16
#else
#define CRC_TAG_X86_AVX512FP16
#endif
#if defined(__AVX10_1__)
#define CRC_TAG_X86_AVX10_1 _avx10_1
#else
#define CRC_TAG_X86_AVX10_1
#endif
#if defined(__APX_F__)
#define CRC_TAG_X86_APX_F _apx_f
#else
#define CRC_TAG_X86_APX_F
#endif
#define CRC_TAG_ISA_0                                                                                              \
    CRC_TAG_JOIN(CRC_TAG_X86_NO_SSE, CRC_TAG_X86_NO_SSE2, CRC_TAG_X86_SSE3, CRC_TAG_X86_SSSE3, CRC_TAG_X86_SSE4_1, \
                 CRC_TAG_X86_SSE4_2, CRC_TAG_X86_SSE4A, CRC_TAG_X86_POPCNT)
#define CRC_TAG_ISA_1                                                                                          \
    CRC_TAG_JOIN(CRC_TAG_X86_CRC32, CRC_TAG_X86_PCLMUL, CRC_TAG_X86_AES, CRC_TAG_X86_MOVBE, CRC_TAG_X86_LZCNT, \
                 CRC_TAG_X86_BMI, CRC_TAG_X86_BMI2, CRC_TAG_X86_TBM)
#define CRC_TAG_ISA_2                                                                                      \
    CRC_TAG_JOIN(CRC_TAG_X86_ADX, CRC_TAG_X86_PRFCHW, CRC_TAG_X86_F16C, CRC_TAG_X86_FMA, CRC_TAG_X86_FMA4, \
                 CRC_TAG_X86_XOP, CRC_TAG_X86_AVX, CRC_TAG_X86_AVX2)
#define CRC_TAG_ISA_3                                                                                                  \
    CRC_TAG_JOIN(CRC_TAG_X86_AVXVNNI, CRC_TAG_X86_AVXIFMA, CRC_TAG_X86_GFNI, CRC_TAG_X86_VAES, CRC_TAG_X86_VPCLMULQDQ, \
                 CRC_TAG_X86_SHA, CRC_TAG_X86_AVX512F, CRC_TAG_X86_AVX512CD)
#define CRC_TAG_ISA_4                                                                                      \
    CRC_TAG_JOIN(CRC_TAG_X86_AVX512DQ, CRC_TAG_X86_AVX512BW, CRC_TAG_X86_AVX512VL, CRC_TAG_X86_AVX512IFMA, \
                 CRC_TAG_X86_AVX512VBMI, CRC_TAG_X86_AVX512VBMI2, CRC_TAG_X86_AVX512VNNI, CRC_TAG_X86_AVX512BITALG)
#define CRC_TAG_ISA_5                                                                                              \
    CRC_TAG_JOIN(CRC_TAG_X86_AVX512VPOPCNTDQ, CRC_TAG_X86_AVX512BF16, CRC_TAG_X86_AVX512FP16, CRC_TAG_X86_AVX10_1, \
                 CRC_TAG_X86_APX_F, , , )
#define CRC_TAG_ISA \
    CRC_TAG_JOIN(CRC_TAG_ISA_0, CRC_TAG_ISA_1, CRC_TAG_ISA_2, CRC_TAG_ISA_3, CRC_TAG_ISA_4, CRC_TAG_ISA_5, , )
#elif defined(__aarch64__) || defined(__arm__)
#if defined(__ARM_NEON)
#define CRC_TAG_ARM_NEON _neon
#else
#define CRC_TAG_ARM_NEON
#endif
#if defined(__ARM_FEATURE_CRC32)
#define CRC_TAG_ARM_CRC32 _crc32
#else
#define CRC_TAG_ARM_CRC32
#endif
#if defined(__ARM_FEATURE_AES) || defined(__ARM_FEATURE_CRYPTO)
#define CRC_TAG_ARM_AES _aes
#else
#define CRC_TAG_ARM_AES
#endif
#if defined(__ARM_FEATURE_SHA3)
#define CRC_TAG_ARM_SHA3 _sha3
#else
#define CRC_TAG_ARM_SHA3
#endif
#if defined(__ARM_FEATURE_ATOMICS)
#define CRC_TAG_ARM_ATOMICS _atomics
#else
#define CRC_TAG_ARM_ATOMICS
#endif
#if defined(__ARM_FEATURE_RCPC)
#define CRC_TAG_ARM_RCPC _rcpc
#else
#define CRC_TAG_ARM_RCPC
#endif
#if defined(__ARM_FEATURE_DOTPROD)
#define CRC_TAG_ARM_DOTPROD _dotprod
#else
#define CRC_TAG_ARM_DOTPROD
#endif
#if defined(__ARM_FEATURE_MATMUL_INT8)
#define CRC_TAG_ARM_MATMUL_INT8 _matmul_int8
#else
#define CRC_TAG_ARM_MATMUL_INT8
#endif
#if defined(__ARM_FEATURE_FP16_VECTOR_ARITHMETIC)
#define CRC_TAG_ARM_FP16_VECTOR_ARITHMETIC _fp16_vector_arithmetic
#else
#define CRC_TAG_ARM_FP16_VECTOR_ARITHMETIC
#endif
#if defined(__ARM_FEATURE_QRDMX)
#define CRC_TAG_ARM_QRDMX _qrdmx
#else
#define CRC_TAG_ARM_QRDMX
#endif
#if defined(__ARM_FEATURE_PAUTH)
#define CRC_TAG_ARM_PAUTH _pauth
#else
#define CRC_TAG_ARM_PAUTH
#endif
#if defined(__ARM_FEATURE_SVE)
#define CRC_TAG_ARM_SVE _sve
#else
#define CRC_TAG_ARM_SVE
#endif
#if defined(__ARM_FEATURE_SVE2)
#define CRC_TAG_ARM_SVE2 _sve2
#else
#define CRC_TAG_ARM_SVE2
#endif
#if defined(__ARM_FEATURE_IDIV)
#define CRC_TAG_ARM_IDIV _idiv
#else
#define CRC_TAG_ARM_IDIV
#endif
#if defined(__ARM_FEATURE_UNALIGNED)
#define CRC_TAG_ARM_UNALIGNED _unaligned
#else
#define CRC_TAG_ARM_UNALIGNED
#endif
// 32 bits: the architecture, which instruction set, and whether there are floating-point registers to fold in.
#if defined(__aarch64__)
#define CRC_TAG_ARM_32
#else
#if defined(__thumb__)
#define CRC_TAG_ARM_THUMB _thumb
#else
#define CRC_TAG_ARM_THUMB
#endif
#if defined(__ARM_FP) && !defined(__SOFTFP__)
#define CRC_TAG_ARM_FP _fp
#else
#define CRC_TAG_ARM_FP
#endif
#define CRC_TAG_ARM_32 CRC_TAG_JOIN(_armv, __ARM_ARCH, CRC_TAG_ARM_THUMB, CRC_TAG_ARM_FP, , , , )
#endif
#define CRC_TAG_ISA_0                                                                                         \
    CRC_TAG_JOIN(CRC_TAG_ARM_NEON, CRC_TAG_ARM_CRC32, CRC_TAG_ARM_AES, CRC_TAG_ARM_SHA3, CRC_TAG_ARM_ATOMICS, \
                 CRC_TAG_ARM_RCPC, CRC_TAG_ARM_DOTPROD, CRC_TAG_ARM_MATMUL_INT8)
#define CRC_TAG_ISA_1                                                                                       \
    CRC_TAG_JOIN(CRC_TAG_ARM_FP16_VECTOR_ARITHMETIC, CRC_TAG_ARM_QRDMX, CRC_TAG_ARM_PAUTH, CRC_TAG_ARM_SVE, \
                 CRC_TAG_ARM_SVE2, CRC_TAG_ARM_IDIV, CRC_TAG_ARM_UNALIGNED, CRC_TAG_ARM_32)
#define CRC_TAG_ISA CRC_TAG_JOIN(CRC_TAG_ISA_0, CRC_TAG_ISA_1, , , , , , )
#elif defined(__riscv)
#if defined(__riscv_zba)
#define CRC_TAG_RISCV_ZBA _zba
#else
#define CRC_TAG_RISCV_ZBA
#endif
#if defined(__riscv_zbb)
#define CRC_TAG_RISCV_ZBB _zbb
#else
#define CRC_TAG_RISCV_ZBB
#endif
#if defined(__riscv_zbc)
#define CRC_TAG_RISCV_ZBC _zbc
#else
#define CRC_TAG_RISCV_ZBC
#endif
#if defined(__riscv_zbs)
#define CRC_TAG_RISCV_ZBS _zbs
#else
#define CRC_TAG_RISCV_ZBS
#endif
#if defined(__riscv_v)
#define CRC_TAG_RISCV_V _v
#else
#define CRC_TAG_RISCV_V
#endif
#if defined(__riscv_zvbc)
#define CRC_TAG_RISCV_ZVBC _zvbc
#else
#define CRC_TAG_RISCV_ZVBC
#endif
#define CRC_TAG_ISA                                                                                           \
    CRC_TAG_JOIN(CRC_TAG_RISCV_ZBA, CRC_TAG_RISCV_ZBB, CRC_TAG_RISCV_ZBC, CRC_TAG_RISCV_ZBS, CRC_TAG_RISCV_V, \
                 CRC_TAG_RISCV_ZVBC, , )
#elif defined(__powerpc__)
#if defined(__ALTIVEC__)
#define CRC_TAG_POWER_ALTIVEC _altivec
#else
#define CRC_TAG_POWER_ALTIVEC
#endif
#if defined(__VSX__)
#define CRC_TAG_POWER_VSX _vsx
#else
#define CRC_TAG_POWER_VSX
#endif
#if defined(_ARCH_PWR7)
#define CRC_TAG_POWER_PWR7 _pwr7
#else
#define CRC_TAG_POWER_PWR7
#endif
#if defined(_ARCH_PWR8)
#define CRC_TAG_POWER_PWR8 _pwr8
#else
#define CRC_TAG_POWER_PWR8
#endif
#if defined(_ARCH_PWR9)
#define CRC_TAG_POWER_PWR9 _pwr9
#else
#define CRC_TAG_POWER_PWR9
#endif
#if defined(_ARCH_PWR10)
#define CRC_TAG_POWER_PWR10 _pwr10
#else
#define CRC_TAG_POWER_PWR10
#endif
#define CRC_TAG_ISA                                                                                                    \
    CRC_TAG_JOIN(CRC_TAG_POWER_ALTIVEC, CRC_TAG_POWER_VSX, CRC_TAG_POWER_PWR7, CRC_TAG_POWER_PWR8, CRC_TAG_POWER_PWR9, \
                 CRC_TAG_POWER_PWR10, , )
#else
#if defined(__VX__)
#define CRC_TAG_OTHER_VX _vx
#else
#define CRC_TAG_OTHER_VX
#endif
#if defined(__loongarch_sx)
#define CRC_TAG_OTHER_LOONGARCH_SX _loongarch_sx
#else
#define CRC_TAG_OTHER_LOONGARCH_SX
#endif
#if defined(__loongarch_asx)
#define CRC_TAG_OTHER_LOONGARCH_ASX _loongarch_asx
#else
#define CRC_TAG_OTHER_LOONGARCH_ASX
#endif
#if defined(__mips_msa)
#define CRC_TAG_OTHER_MIPS_MSA _mips_msa
#else
#define CRC_TAG_OTHER_MIPS_MSA
#endif
#if defined(__wasm_simd128__)
#define CRC_TAG_OTHER_WASM_SIMD128 _wasm_simd128
#else
#define CRC_TAG_OTHER_WASM_SIMD128
#endif
#define CRC_TAG_ISA                                                                                                 \
    CRC_TAG_JOIN(CRC_TAG_OTHER_VX, CRC_TAG_OTHER_LOONGARCH_SX, CRC_TAG_OTHER_LOONGARCH_ASX, CRC_TAG_OTHER_MIPS_MSA, \
                 CRC_TAG_OTHER_WASM_SIMD128, , , )
#endif

#if defined(CRC_PORTABLE_ONLY)
#define CRC_TAG_PORTABLE_ONLY _portable_only
#else
#define CRC_TAG_PORTABLE_ONLY
#endif
#if defined(CRC_DISABLE_X86_CRC32C)
#define CRC_TAG_NO_X86_CRC32C _no_x86_crc32c
#else
#define CRC_TAG_NO_X86_CRC32C
#endif
#if defined(CRC_DISABLE_X86_PCLMUL)
#define CRC_TAG_NO_X86_PCLMUL _no_x86_pclmul
#else
#define CRC_TAG_NO_X86_PCLMUL
#endif
#if defined(CRC_DISABLE_X86_VPCLMUL256)
#define CRC_TAG_NO_X86_VPCLMUL256 _no_x86_vpclmul256
#else
#define CRC_TAG_NO_X86_VPCLMUL256
#endif
#if defined(CRC_DISABLE_X86_VPCLMUL512)
#define CRC_TAG_NO_X86_VPCLMUL512 _no_x86_vpclmul512
#else
#define CRC_TAG_NO_X86_VPCLMUL512
#endif
#if defined(CRC_DISABLE_ARM_CRC32)
#define CRC_TAG_NO_ARM_CRC32 _no_arm_crc32
#else
#define CRC_TAG_NO_ARM_CRC32
#endif
#if defined(CRC_DISABLE_ARM_PMULL)
#define CRC_TAG_NO_ARM_PMULL _no_arm_pmull
#else
#define CRC_TAG_NO_ARM_PMULL
#endif
#if defined(CRC_DISABLE_ARM_PMULL_EOR3)
#define CRC_TAG_NO_ARM_PMULL_EOR3 _no_arm_pmull_eor3
#else
#define CRC_TAG_NO_ARM_PMULL_EOR3
#endif
#if defined(CRC_DISABLE_X86_GFNI256)
#define CRC_TAG_NO_X86_GFNI256 _no_x86_gfni256
#else
#define CRC_TAG_NO_X86_GFNI256
#endif
#if defined(CRC_DISABLE_X86_GFNI512)
#define CRC_TAG_NO_X86_GFNI512 _no_x86_gfni512
#else
#define CRC_TAG_NO_X86_GFNI512
#endif
#if defined(CRC_DISABLE_X86_AVX2)
#define CRC_TAG_NO_X86_AVX2 _no_x86_avx2
#else
#define CRC_TAG_NO_X86_AVX2
#endif
#if defined(CRC_DISABLE_X86_SSSE3)
#define CRC_TAG_NO_X86_SSSE3 _no_x86_ssse3
#else
#define CRC_TAG_NO_X86_SSSE3
#endif
#if defined(CRC_DISABLE_ARM_NEON)
#define CRC_TAG_NO_ARM_NEON _no_arm_neon
#else
#define CRC_TAG_NO_ARM_NEON
#endif
#if defined(CRC_DISABLE_WASM_SIMD128)
#define CRC_TAG_NO_WASM_SIMD128 _no_wasm_simd128
#else
#define CRC_TAG_NO_WASM_SIMD128
#endif
#define CRC_TAG_CONFIG_0                                                                                         \
    CRC_TAG_JOIN(CRC_TAG_PORTABLE_ONLY, CRC_TAG_NO_X86_CRC32C, CRC_TAG_NO_X86_PCLMUL, CRC_TAG_NO_X86_VPCLMUL256, \
                 CRC_TAG_NO_X86_VPCLMUL512, CRC_TAG_NO_ARM_CRC32, CRC_TAG_NO_ARM_PMULL, CRC_TAG_NO_ARM_PMULL_EOR3)

#define CRC_TAG_CONFIG_1                                                                                            \
    CRC_TAG_JOIN(CRC_TAG_NO_X86_GFNI256, CRC_TAG_NO_X86_GFNI512, CRC_TAG_NO_X86_AVX2, CRC_TAG_NO_X86_SSSE3, \
                 CRC_TAG_NO_ARM_NEON, CRC_TAG_NO_WASM_SIMD128, , )

#define CRC_TAG CRC_TAG_JOIN(tables, CRC_PORTABLE_TABLES, CRC_TAG_ISA, CRC_TAG_CONFIG_0, CRC_TAG_CONFIG_1, , , )

#endif
