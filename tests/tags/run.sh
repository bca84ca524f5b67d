#!/usr/bin/env bash
# The names of a unit's code: flags and configuration that change instructions give different tags (detail/base/tag.hpp), on every
# architecture that a compiler here preprocesses for, so that no word of the tag can vanish unseen.
# usage: run.sh [INCLUDE_DIR]
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${1:-$here/../../include}
source "$here/../support/check.sh"

# tag COMPILER...: the name of the inline namespace.
tag() {
    echo CRC_TAG | "$@" -std=c++20 -I"$include" -include crc/detail/base/tag.hpp -E -P -x c++ - 2>"$work/log" | tail -n 1
}

# all_differ WHAT COMPILER... reads lines of options; each line's tag must be its own, and an identifier. Options that this
# compiler does not know are left out.
all_differ() {
    local what=$1 options name bad=0
    shift
    : >"$work/tags"
    while read -r options; do
        # shellcheck disable=SC2086
        if ! echo | "$@" $options -E -x c++ - >/dev/null 2>&1; then continue; fi
        # shellcheck disable=SC2086
        name=$(tag "$@" $options)
        [[ $name =~ ^tables[0-9]+_[a-zA-Z0-9_]+$ ]] || { echo "$options: not a name: $name"; bad=1; }
        echo "$name $options"
    done >"$work/tags"
    grep -v '^tables' "$work/tags" && bad=1
    [ "$(wc -l <"$work/tags")" -ge 2 ] || { echo "fewer than two sets of options work"; bad=1; }
    cut -d ' ' -f 1 "$work/tags" | sort | uniq -d >"$work/same"
    [ -s "$work/same" ] && grep -wFf "$work/same" "$work/tags" && bad=1
    return $bad
}

configuration() {
    cat <<'END'
-DCRC_PORTABLE_TABLES=0
-DCRC_PORTABLE_TABLES=1
-DCRC_PORTABLE_TABLES=8
-DCRC_PORTABLE_TABLES=16
-DCRC_PORTABLE_ONLY
-DCRC_COMPILED
END
}
x86_kernels() {
    configuration
    printf -- '-DCRC_DISABLE_X86_%s\n' CRC32C PCLMUL VPCLMUL256 VPCLMUL512 GFNI256 GFNI512 AVX2 SSSE3
    echo -DCRC_TEST_INTRINSICS
}
arm_kernels() {
    configuration
    echo -DCRC_TEST_INTRINSICS
    echo -D__EDG__
    printf -- '-DCRC_DISABLE_ARM_%s\n' CRC32 PMULL PMULL_EOR3 NEON
}
x86_flags() {
    echo
    printf -- '-m%s\n' sse3 ssse3 sse4.1 sse4.2 sse4a avx avx2 bmi bmi2 lzcnt popcnt movbe adx fma fma4 xop tbm f16c \
        pclmul aes sha gfni vaes vpclmulqdq crc32 prfchw avxvnni avxifma avx512f avx512cd avx512dq avx512bw avx512vl \
        avx512ifma avx512vbmi avx512vbmi2 avx512vnni avx512bitalg avx512vpopcntdq avx512bf16 avx512fp16 no-sse
    printf -- '-march=x86-64-v%s\n' 3 4
}

# same_word COMPILER MACRO VALUE...: whatever value a user gives a macro, it counts as defined.
same_word() {
    local compiler=$1 macro=$2 first value
    shift 2
    first=$(tag "$compiler" "-D$macro")
    for value in "$@"; do [ "$(tag "$compiler" "-D$macro=$value")" = "$first" ] || { echo "$macro=$value"; return 1; }; done
    [ "$first" != "$(tag "$compiler")" ]
}

for compiler in c++ g++-11 g++-12 clang++-14 clang++-16 clang++-19; do
    command -v $compiler >/dev/null || continue
    case $($compiler -dumpmachine) in
        x86_64*linux*)
            check "x86-64, $compiler, configuration" all_differ "" $compiler < <(x86_kernels)
            check "x86-64, $compiler, flags" all_differ "" $compiler < <(x86_flags)
            check "x86-64, $compiler, values of macros" same_word $compiler CRC_PORTABLE_ONLY 0 1 ON 1L yes
            check "x86-64, $compiler, values of macros" same_word $compiler CRC_DISABLE_X86_PCLMUL 0 1 ON 1L yes
            ;;
        aarch64*) check "AArch64, $compiler, configuration" all_differ "" $compiler < <(arm_kernels) ;;
    esac
done

# differ NAME COMPILER [--target=…] -- reads lines of options, if the compiler is there.
differ() {
    local name=$1
    shift
    command -v "$1" >/dev/null || { echo "skipped: $name: no $1"; return; }
    cat >"$work/options"
    check "$name, $*" all_differ "$name" "$@" <"$work/options"
}

for compiler in i686-linux-gnu-g++ "clang++-19 --target=i686-linux-gnu"; do
    # shellcheck disable=SC2086
    printf -- '%s\n' -march=i386 -march=i486 -march=i586 -march=geode "-march=athlon" -march=i686 "-march=i686 -msse" "-march=i686 -msse2" "-march=i686 -mavx2" |
        differ i686 $compiler
done
for compiler in aarch64-linux-gnu-g++ "clang++-19 --target=aarch64-linux-gnu"; do
    # shellcheck disable=SC2086
    {
        arm_kernels
        printf -- '-march=armv8-a+%s\n' crc aes crypto lse dotprod sve sve2 sha3 fp16 i8mm nosimd
        printf -- '-march=armv%s\n' 8.1-a 8.4-a 9-a 8.8-a "8.2-a+sve -msve-vector-bits=256" \
            "8.2-a+sve -msve-vector-bits=512"
        echo -mgeneral-regs-only
    } | differ AArch64 $compiler
done
for compiler in arm-linux-gnueabihf-g++ "clang++-19 --target=arm-linux-gnueabihf"; do
    # shellcheck disable=SC2086
    printf -- '%s\n' -march=armv6+fp "-march=armv7-a+fp -mthumb" "-march=armv7-a+fp -marm" "-march=armv7-a -mfpu=neon" \
        "-march=armv7ve+simd" "-march=armv8-a+simd" "-march=armv8-a+crc+simd" "-march=armv8-a+crypto+crc" \
        "-march=armv7-a+fp -mno-unaligned-access" | differ "Arm, 32 bits" $compiler
done
printf -- '-mcpu=%s\n' cortex-m0 cortex-m3 cortex-m4 cortex-m23 cortex-m33 cortex-m55 cortex-r5 |
    differ "Arm without an operating system" clang++-19 --target=arm-none-eabi -mthumb
for compiler in s390x-linux-gnu-g++ "clang++-19 --target=s390x-linux-gnu"; do
    # shellcheck disable=SC2086
    printf -- '%s\n' -DCRC_DISABLE_S390X_VGFM -march=z10 -march=z196 -march=zEC12 -march=z13 -march=z14 -march=z15 -march=z16 \
        "-march=z13 -mno-vx" | differ s390x $compiler
done
for compiler in powerpc64le-linux-gnu-g++ "clang++-19 --target=powerpc64le-linux-gnu" "clang++-19 --target=powerpc64-linux-gnu"; do
    # shellcheck disable=SC2086
    printf -- '-mcpu=%s\n' "power8 -DCRC_DISABLE_PPC_VPMSUM" power4 power5 power7 power8 "power8 -mno-vsx" power9 power10 power11 | differ POWER $compiler
done
for compiler in riscv64-linux-gnu-g++ "clang++-19 --target=riscv64-linux-gnu"; do
    # shellcheck disable=SC2086
    printf -- '-march=rv64g%s -mabi=lp64d\n' "" "c -DCRC_DISABLE_RISCV_ZBC" "c -DCRC_DISABLE_RISCV_ZVBC" c c_zba c_zbb c_zbc c_zbs c_zba_zbb c_zbkb c_zbkc c_zicond c_zcb c_xtheadba c_xtheadbb c_xtheadcondmov cv cv_zvbb cv_zvbc cv_zvkb |
        differ RISC-V $compiler
done
printf -- '-march=%s\n' mips3 mips4 mips64 mips64r2 mips64r5 mips64r6 "mips64r5 -mmsa" octeon |
    differ MIPS clang++-19 --target=mips64el-linux-gnuabi64
printf -- '%s\n' -mno-lsx -mlsx -mlasx | differ LoongArch clang++-19 --target=loongarch64-linux-gnu
printf -- '%s\n' "" -DCRC_DISABLE_LOONGARCH_CRC -mno-lsx -mlasx -mdiv32 -mlam-bh -mlamcas -mld-seq-sa |
    differ LoongArch loongarch64-linux-gnu-g++
printf -- '%s\n' -mcpu=v8 -mcpu=v9 "-mcpu=v9 -mvis" "-mcpu=v9 -mvis2" "-mcpu=v9 -mvis3" |
    differ SPARC sparc64-linux-gnu-g++
printf -- '%s\n' "-mno-sign-ext -mno-bulk-memory" -msign-ext -msimd128 "-msimd128 -mrelaxed-simd" "-mbulk-memory -mno-sign-ext" \
    "-msimd128 -DCRC_DISABLE_WASM_SIMD128" -matomics |
    differ WebAssembly clang++-19 --target=wasm32-wasi
# /arch of MSVC is -m… of Clang in MSVC mode, by the same macros; _M_IX86_FP has values.
printf -- '%s\n' "" -mavx -mavx2 -mavx512f -DCRC_PORTABLE_TABLES=16 |
    differ "Windows, 64 bits" clang++-19 --target=x86_64-pc-windows-msvc
printf -- '%s\n' "-mno-sse" "-msse -mno-sse2" -msse2 -mavx2 | differ "Windows, 32 bits" clang++-19 --target=i686-pc-windows-msvc

finish
