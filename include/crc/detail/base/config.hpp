// The architecture, and the kernels that this translation unit compiles: one macro for each, 0 or 1. No other file reads
// CRC_PORTABLE_ONLY, CRC_COMPILED or CRC_DISABLE_*.
#ifndef CRC_HEADERS_DETAIL_BASE_CONFIG_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_BASE_CONFIG_HPP_INCLUDED

#include "macros.hpp"

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define CRC_BIG_ENDIAN 1
#else
#define CRC_BIG_ENDIAN 0
#endif

// The architecture alone: no flag and no macro of the user changes these, so types may depend on them.
#if defined(__x86_64__) || defined(__i386__) || defined(_M_X64) || defined(_M_IX86)
#define CRC_X86 1
#else
#define CRC_X86 0
#endif
#if defined(__aarch64__) || defined(_M_ARM64)
#define CRC_ARM64 1
#else
#define CRC_ARM64 0
#endif
#if defined(__wasm__)
#define CRC_WASM 1
#else
#define CRC_WASM 0
#endif
// The architectures that have a kernel which looks up half bytes: an engine has the tables there, whether its unit has the
// kernel or not.
#if CRC_X86 || CRC_ARM64 || CRC_WASM
#define CRC_HALF_BYTES 1
#else
#define CRC_HALF_BYTES 0
#endif

// The compiler speaks GNU C: built-ins, vector extensions, target attributes, and assembly as GNU's assembler takes it. Clang
// does for Windows as well, where it defines no __GNUC__ when it takes the place of MSVC.
#if defined(__GNUC__) || defined(__clang__)
#define CRC_GNU_C 1
#else
#define CRC_GNU_C 0
#endif

// Microsoft's compiler does not: its kernels are written with the intrinsics of <immintrin.h> for x86, and of
// <arm64_neon.h> for ARM64. (ARM64EC, which defines x86-64's macros, takes neither.) CRC_TEST_INTRINSICS has other
// compilers take these, too, in tests; the flags must then promise SSE4.2, or the CRC instructions of Arm, at least.
#if defined(_MSC_VER) && !CRC_GNU_C && !defined(_M_ARM64EC) && (defined(_M_X64) || defined(_M_IX86))
#define CRC_X86_INTRINSICS 1
#elif CRC_X86 && defined(CRC_TEST_INTRINSICS)
#define CRC_X86_INTRINSICS 1
#else
#define CRC_X86_INTRINSICS 0
#endif
#if defined(_MSC_VER) && !CRC_GNU_C && !defined(_M_ARM64EC) && defined(_M_ARM64)
#define CRC_ARM_INTRINSICS 1
#elif CRC_ARM64 && defined(CRC_TEST_INTRINSICS)
#define CRC_ARM_INTRINSICS 1
#else
#define CRC_ARM_INTRINSICS 0
#endif
#define CRC_INTRINSICS (CRC_X86_INTRINSICS || CRC_ARM_INTRINSICS)

// The compiler is no more than a reader of code for x86 or Arm: its front end is EDG's (NVIDIA's nvcc for CUDA sources,
// which hands others to the host's compiler unread; nvc++; IntelliSense), and refuses what it does not know; or it compiles
// for a device, and the code for the host is in its way. Clang's pass for the host is none of these.
#if (defined(__CUDACC__) && (defined(__NVCC__) || !defined(__clang__))) || defined(__CUDA_ARCH__) || \
    defined(__HIP_DEVICE_COMPILE__) || defined(__SYCL_DEVICE_ONLY__) || defined(__NVCOMPILER) || defined(__EDG__) || \
    defined(__INTELLISENSE__)
#define CRC_READER 1
#else
#define CRC_READER 0
#endif

// Calls go into a library that was compiled beforehand (dispatch/compiled.hpp). That library's own code has a name, too, so that
// no linker takes that of a unit which is compiled without optimisation in its place.
#if defined(CRC_COMPILED)
#define CRC_CALLS_COMPILED 1
#else
#define CRC_CALLS_COMPILED 0
#endif
#if defined(CRC_COMPILED_HERE) && !defined(CRC_COMPILED)
#define CRC_IS_COMPILED 1
#else
#define CRC_IS_COMPILED 0
#endif

#if (CRC_GNU_C || CRC_INTRINSICS) && !CRC_READER && !defined(CRC_PORTABLE_ONLY)
#define CRC_KERNELS 1
#else
#define CRC_KERNELS 0
#endif

// x86: not where the compiler was told to keep off the vector registers. (On 32-bit x86 its macros do not tell: there
// CRC_PORTABLE_ONLY must.)
#if CRC_KERNELS && ((defined(__x86_64__) && defined(__SSE2__) && !defined(_M_ARM64EC)) || defined(__i386__) || \
                    (CRC_X86_INTRINSICS && !CRC_GNU_C))
#define CRC_X86_KERNELS 1
#else
#define CRC_X86_KERNELS 0
#endif

// Flags promise AVX-512, and its 512-bit registers. Compilers that could do without these define __EVEX256__ wherever they
// have AVX-512, and __EVEX512__ where they have the registers; GCC 16 defines the first alone, and always has them.
#if defined(__AVX512F__) && (defined(__EVEX512__) || !defined(__EVEX256__) || (!defined(__clang__) && __GNUC__ >= 16))
#define CRC_X86_AVX512F 1
#else
#define CRC_X86_AVX512F 0
#endif

// A built-in that a compiler no longer has costs the kernels that call it, and not the build. Compilers say that they have one
// of an instruction set only where flags promise it, and are believed no further; but Clang says since 22 of which constants
// may be made, which are all but two. (Names of arguments are replaced first, so that a test can take one away.)
#if CRC_X86_KERNELS && CRC_GNU_C && !CRC_X86_INTRINSICS
#if defined(__clang__) && __clang_major__ >= 22 && !defined(__apple_build_version__)
#define CRC_TELLS_ALL 1
#define CRC_HAS_BUILTIN(name) (__has_builtin(name) || __has_constexpr_builtin(name))
#else
#define CRC_TELLS_ALL 0
#define CRC_HAS_BUILTIN(name) __has_builtin(name)
#endif

#if (CRC_TELLS_ALL || defined(__SSSE3__)) && !CRC_HAS_BUILTIN(__builtin_ia32_pshufb128)
#define CRC_X86_NO_SSSE3
#define CRC_X86_NO_PCLMUL
#elif (CRC_TELLS_ALL || (defined(__PCLMUL__) && defined(__SSE4_2__))) && !CRC_HAS_BUILTIN(__builtin_ia32_pclmulqdq128)
#define CRC_X86_NO_PCLMUL
#elif defined(__SSE2__) && !CRC_HAS_BUILTIN(__builtin_ia32_sfence)
#define CRC_X86_NO_PCLMUL
#elif defined(__SSE2__) && !defined(__clang__) && !CRC_HAS_BUILTIN(__builtin_ia32_movntdq)
#define CRC_X86_NO_PCLMUL
#endif

#if (CRC_TELLS_ALL || defined(__AVX2__)) && !CRC_HAS_BUILTIN(__builtin_ia32_pshufb256)
#define CRC_X86_NO_AVX2
#elif defined(__AVX2__) && !defined(__clang__) && \
    !(CRC_HAS_BUILTIN(__builtin_ia32_movntdq256) && CRC_HAS_BUILTIN(__builtin_ia32_vbroadcastsi256))
#define CRC_X86_NO_AVX2
#endif

#if CRC_TELLS_ALL || (defined(__AVX2__) && defined(__PCLMUL__) && defined(__VPCLMULQDQ__))
#define CRC_TELLS_256 1
#else
#define CRC_TELLS_256 0
#endif
#if defined(__clang__)
#define CRC_X86_HAS_VPCLMUL256 CRC_HAS_BUILTIN(__builtin_ia32_pclmulqdq256)
#else
#define CRC_X86_HAS_VPCLMUL256 CRC_HAS_BUILTIN(__builtin_ia32_vpclmulqdq_v4di)
#endif
#if defined(CRC_X86_NO_AVX2) || (CRC_TELLS_256 && !CRC_X86_HAS_VPCLMUL256)
#define CRC_X86_NO_VPCLMUL256
#elif (CRC_TELLS_ALL || (CRC_TELLS_256 && defined(__GFNI__))) && !CRC_HAS_BUILTIN(__builtin_ia32_vgf2p8affineqb_v32qi)
#define CRC_X86_NO_GFNI256
#endif

#if defined(__AVX512BW__) && defined(__AVX512DQ__) && defined(__AVX512VL__) && defined(__AVX512VBMI__) && \
    defined(__VPCLMULQDQ__) && CRC_X86_AVX512F
#define CRC_PROMISED_512 1
#else
#define CRC_PROMISED_512 0
#endif
#if defined(__clang__)
#define CRC_X86_HAS_VPCLMUL512                                                                         \
    (CRC_HAS_BUILTIN(__builtin_ia32_pclmulqdq512) && CRC_HAS_BUILTIN(__builtin_ia32_pshufb512) &&      \
     CRC_HAS_BUILTIN(__builtin_ia32_selectb_512) && CRC_HAS_BUILTIN(__builtin_ia32_permvarqi512) &&    \
     CRC_HAS_BUILTIN(__builtin_ia32_ucmpb512_mask) &&                                                  \
     (!CRC_PROMISED_512 || CRC_HAS_BUILTIN(__builtin_ia32_loaddquqi512_mask)))
#define CRC_X86_HAS_GFNI512 \
    (CRC_HAS_BUILTIN(__builtin_ia32_vgf2p8affineqb_v64qi) && CRC_HAS_BUILTIN(__builtin_ia32_permvardi512))
#else
#define CRC_X86_HAS_VPCLMUL512                                                                                  \
    (CRC_HAS_BUILTIN(__builtin_ia32_vpclmulqdq_v8di) && CRC_HAS_BUILTIN(__builtin_ia32_pshufb512_mask) &&       \
     CRC_HAS_BUILTIN(__builtin_ia32_loaddquqi512_mask) && CRC_HAS_BUILTIN(__builtin_ia32_permvarqi512_mask) &&  \
     CRC_HAS_BUILTIN(__builtin_ia32_movntdq512) && CRC_HAS_BUILTIN(__builtin_ia32_broadcasti32x4_512) &&        \
     CRC_HAS_BUILTIN(__builtin_ia32_ucmpb512_mask))
#define CRC_X86_HAS_GFNI512 CRC_HAS_BUILTIN(__builtin_ia32_vgf2p8affineqb_v64qi)
#endif
#if (CRC_TELLS_ALL || CRC_PROMISED_512) && !CRC_X86_HAS_VPCLMUL512
#define CRC_X86_NO_VPCLMUL512
#elif (CRC_TELLS_ALL || (CRC_PROMISED_512 && defined(__GFNI__))) && !CRC_X86_HAS_GFNI512
#define CRC_X86_NO_GFNI512
#endif

// Kernels with longer vectors take short messages as x86_pclmul does.
#if defined(CRC_X86_NO_PCLMUL)
#define CRC_X86_NO_AVX2
#define CRC_X86_NO_VPCLMUL256
#define CRC_X86_NO_VPCLMUL512
#endif
#endif

#if CRC_X86_KERNELS && !defined(CRC_DISABLE_X86_CRC32C)
#define CRC_X86_CRC32C 1
#else
#define CRC_X86_CRC32C 0
#endif
#if CRC_X86_KERNELS && !defined(CRC_DISABLE_X86_SSSE3) && !defined(CRC_X86_NO_SSSE3)
#define CRC_X86_SSSE3 1
#else
#define CRC_X86_SSSE3 0
#endif
#if CRC_X86_KERNELS && !defined(CRC_DISABLE_X86_PCLMUL) && !defined(CRC_X86_NO_PCLMUL)
#define CRC_X86_PCLMUL 1
#else
#define CRC_X86_PCLMUL 0
#endif
#if CRC_X86_PCLMUL && !defined(CRC_DISABLE_X86_AVX2) && !defined(CRC_X86_NO_AVX2)
#define CRC_X86_AVX2 1
#else
#define CRC_X86_AVX2 0
#endif
#if CRC_X86_KERNELS && !defined(CRC_DISABLE_X86_VPCLMUL256) && !defined(CRC_X86_NO_VPCLMUL256)
#define CRC_X86_VPCLMUL256 1
#else
#define CRC_X86_VPCLMUL256 0
#endif
#if CRC_X86_VPCLMUL256 && !defined(CRC_DISABLE_X86_GFNI256) && !defined(CRC_X86_NO_GFNI256)
#define CRC_X86_GFNI256 1
#else
#define CRC_X86_GFNI256 0
#endif
#if CRC_X86_KERNELS && !defined(CRC_DISABLE_X86_VPCLMUL512) && !defined(CRC_X86_NO_VPCLMUL512)
#define CRC_X86_VPCLMUL512 1
#else
#define CRC_X86_VPCLMUL512 0
#endif
#if CRC_X86_VPCLMUL512 && !defined(CRC_DISABLE_X86_GFNI512) && !defined(CRC_X86_NO_GFNI512)
#define CRC_X86_GFNI512 1
#else
#define CRC_X86_GFNI512 0
#endif

// Number of 256-entry tables that the portable kernel may use for an algorithm of up to 32 bits: 0 (bit by bit), 1, 8, or 16
// (fastest). Bytes of tables for widths up to 32, up to 64, and beyond: 0; 1, 2, 4 KiB; 8, 16, 32 KiB; 16, 48, 32 KiB. By
// default eight where hardly a CPU is left that needs them for more than a few bytes (Intel has multiplied since 2010, AMD
// since 2011): the second eight would take a tenth of the time for compiling an algorithm.
#if !defined(CRC_PORTABLE_TABLES)
#if CRC_X86_PCLMUL
#define CRC_PORTABLE_TABLES 8
#else
#define CRC_PORTABLE_TABLES 16
#endif
#endif

// Linux, FreeBSD, and OpenBSD on Arm since 7.6 tell the features of a CPU that cannot be asked itself by the auxiliary vector.
#if (defined(__linux__) || defined(__FreeBSD__) || (defined(__OpenBSD__) && CRC_ARM64)) && __has_include(<sys/auxv.h>)
#define CRC_AUXV 1
#else
#define CRC_AUXV 0
#endif
// Arm: assembly, which needs neither built-ins nor flags; little-endian only.
//   64 bits: not where the compiler was told to keep off the vector registers.
//   32 bits: in ARM or Thumb-2 code for ELF, where the operating system tells the CPU's features or the flags promise the CRC
//   instructions. Folding needs vector registers, so a floating-point unit. Two cases no macro tells, and
//   CRC_DISABLE_ARM_PMULL must: -mgeneral-regs-only, and Clang with GNU's assembler, which does not take what a function's
//   target attribute asks for.
#if !CRC_KERNELS || CRC_BIG_ENDIAN
#define CRC_ARM_KERNELS 0
#elif CRC_ARM64 && (defined(__ARM_NEON) || !CRC_GNU_C)
#define CRC_ARM_KERNELS 1
#elif defined(__arm__) && defined(__ELF__) && defined(__ARM_ARCH_ISA_ARM) && \
    (!defined(__thumb__) || defined(__thumb2__)) && (CRC_AUXV || defined(__ARM_FEATURE_CRC32))
#define CRC_ARM_KERNELS 1
#else
#define CRC_ARM_KERNELS 0
#endif

#if CRC_ARM_KERNELS && !defined(CRC_DISABLE_ARM_CRC32)
#define CRC_ARM_CRC32 1
#else
#define CRC_ARM_CRC32 0
#endif
#if CRC_ARM_KERNELS && (CRC_ARM64 || (defined(__ARM_FP) && !defined(__SOFTFP__))) && !defined(CRC_DISABLE_ARM_PMULL)
#define CRC_ARM_PMULL 1
#else
#define CRC_ARM_PMULL 0
#endif
// Microsoft's header has intrinsics as macros, and this one only of late.
#if CRC_ARM_KERNELS && CRC_ARM64 && !CRC_GNU_C
#include <arm64_neon.h>
#endif
#if CRC_ARM_KERNELS && CRC_ARM64 && (CRC_GNU_C || defined(veor3q_u64)) && !defined(CRC_DISABLE_ARM_PMULL_EOR3)
#define CRC_ARM_PMULL_EOR3 1
#else
#define CRC_ARM_PMULL_EOR3 0
#endif
#if CRC_ARM_KERNELS && CRC_ARM64 && !defined(CRC_DISABLE_ARM_NEON)
#define CRC_ARM_NEON 1
#else
#define CRC_ARM_NEON 0
#endif

// POWER, 64 bits: not where the compiler was told to keep off the vector registers, which its macros tell where they belong to
// every CPU, in little-endian mode; and that there is no floating-point unit.
#if CRC_KERNELS && defined(__powerpc64__) && defined(__ELF__) && (CRC_BIG_ENDIAN || defined(__VSX__)) && \
    !defined(_SOFT_FLOAT) && (CRC_AUXV || defined(__CRYPTO__)) && !defined(CRC_DISABLE_PPC_VPMSUM)
#define CRC_PPC_VPMSUM 1
#else
#define CRC_PPC_VPMSUM 0
#endif

// z/Architecture: Clang 18.0 to 19.1.1 makes wrong code of its vectors (zlib-ng#1845). Where no flag asks for vectors, no macro
// tells that one forbids them.
#if defined(__clang__) && (__clang_major__ == 18 || (__clang_major__ == 19 && __clang_minor__ == 0) || \
                           (__clang_major__ == 19 && __clang_minor__ == 1 && __clang_patchlevel__ < 2))
#define CRC_S390X_WRONG_VECTORS 1
#else
#define CRC_S390X_WRONG_VECTORS 0
#endif
#if CRC_KERNELS && defined(__s390x__) && (CRC_AUXV || defined(__VX__)) && !CRC_S390X_WRONG_VECTORS && \
    !defined(CRC_DISABLE_S390X_VGFM)
#define CRC_S390X_VGFM 1
#else
#define CRC_S390X_VGFM 0
#endif

// RISC-V, 64 bits: Linux tells the features, or the flags promise them.
#if (defined(__riscv_zbc) || defined(__riscv_zbkc)) && (defined(__riscv_zbb) || defined(__riscv_zbkb))
#define CRC_RISCV_PROMISES_ZBC 1
#else
#define CRC_RISCV_PROMISES_ZBC 0
#endif
#if CRC_KERNELS && defined(__riscv) && __riscv_xlen == 64 && (defined(__linux__) || CRC_RISCV_PROMISES_ZBC) && \
    !defined(CRC_DISABLE_RISCV_ZBC)
#define CRC_RISCV_ZBC 1
#else
#define CRC_RISCV_ZBC 0
#endif

#if defined(__riscv_v) && defined(__riscv_zvbc) && (defined(__riscv_zvbb) || defined(__riscv_zvkb))
#define CRC_RISCV_PROMISES_ZVBC CRC_RISCV_PROMISES_ZBC
#else
#define CRC_RISCV_PROMISES_ZVBC 0
#endif
#if CRC_RISCV_ZBC && (defined(__linux__) || CRC_RISCV_PROMISES_ZVBC) && !defined(CRC_DISABLE_RISCV_ZVBC)
#define CRC_RISCV_ZVBC 1
#else
#define CRC_RISCV_ZVBC 0
#endif

// LoongArch, 64 bits: Linux tells whether there are CRC instructions; no macro does.
#if CRC_KERNELS && defined(__loongarch__) && __loongarch_grlen == 64 && defined(__linux__) && CRC_AUXV && \
    !defined(CRC_DISABLE_LOONGARCH_CRC)
#define CRC_LOONGARCH_CRC 1
#else
#define CRC_LOONGARCH_CRC 0
#endif

// WebAssembly has the features that the flags promise.
#if CRC_KERNELS && defined(__wasm_simd128__) && !defined(CRC_DISABLE_WASM_SIMD128)
#define CRC_WASM_SIMD128 1
#else
#define CRC_WASM_SIMD128 0
#endif

// Some kernel folds by bytes, with vectors of 32 or 64 bytes; some kernel does so by look-ups with vectors of 16.
#define CRC_FOLDS_BYTES (CRC_X86_GFNI512 || CRC_X86_GFNI256 || CRC_X86_AVX2)
#define CRC_LOOKS_UP (CRC_X86_SSSE3 || CRC_ARM_NEON || CRC_WASM_SIMD128)

// Every switch above that a unit may set otherwise, as words for the name of its code, like those in words.hpp: the kernels, and
// how they are compiled.
// clang-format off
#if CRC_X86
#define CRC_TAG_KERNELS(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(CRC_X86_CRC32C, _x86_crc32c), IF(CRC_X86_SSSE3, _x86_ssse3), IF(CRC_X86_PCLMUL, _x86_pclmul),                  \
    IF(CRC_X86_AVX2, _x86_avx2), IF(CRC_X86_VPCLMUL256, _x86_vpclmul256), IF(CRC_X86_GFNI256, _x86_gfni256),          \
    IF(CRC_X86_VPCLMUL512, _x86_vpclmul512), IF(CRC_X86_GFNI512, _x86_gfni512))
#elif CRC_ARM_KERNELS
#define CRC_TAG_KERNELS(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(CRC_ARM_CRC32, _arm_crc32), IF(CRC_ARM_PMULL, _arm_pmull), IF(CRC_ARM_PMULL_EOR3, _arm_pmull_eor3),            \
    IF(CRC_ARM_NEON, _arm_neon), , , ,)
#else
#define CRC_TAG_KERNELS(JOIN, IF, VALUE) JOIN(                                                                        \
    IF(CRC_PPC_VPMSUM, _ppc_vpmsum), IF(CRC_RISCV_ZBC, _riscv_zbc), IF(CRC_S390X_VGFM, _s390x_vgfm),                  \
    IF(CRC_WASM_SIMD128, _wasm_simd128), IF(CRC_LOONGARCH_CRC, _loongarch_crc), IF(CRC_RISCV_ZVBC, _riscv_zvbc), ,)
#endif
#define CRC_TAG_MODES(JOIN, IF, VALUE) JOIN(                                                                          \
    IF(CRC_X86_INTRINSICS, _intrinsics), IF(CRC_ARM_INTRINSICS, _intrinsics), IF(CRC_READER, _reader),                \
    IF(CRC_CALLS_COMPILED, _compiled), IF(CRC_IS_COMPILED, _library), , ,)
// clang-format on

#endif
