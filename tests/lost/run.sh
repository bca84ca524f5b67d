#!/usr/bin/env bash
# Compilers change. Every built-in of the x86 kernels in turn is taken away, as if the compiler no longer had it: its kernels go
# with it, and all else builds. And flags that promise every kernel's needs are believed.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"
case $("$compiler" -dumpmachine) in
    x86_64*) ;;
    *)
        echo "skipped: $compiler is not for x86-64"
        exit 77
        ;;
esac
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
every_flag="-march=x86-64-v4 -mpclmul -mgfni -mvpclmulqdq -mavx512vbmi"
# lost BUILT-IN KERNEL KEPT: KERNEL goes with it, and KEPT stays.
lost() {
    local name=$1 kernel=$2 kept=$3 flags=("$every_flag") some
    taken="$taken $name "
    # Without flags Clang tells since version 22, and only of what constants may be made of.
    [ $clang -ge 22 ] && [ "$name" != __builtin_ia32_loaddquqi512_mask ] && flags+=("")
    for some in "${flags[@]}"; do
        # shellcheck disable=SC2086
        check "without $name, flags: ${some:-none}" "$compiler" -std=c++20 $warnings $some -I"$include" -fsyntax-only \
            "-D$name=__builtin_ia32_gone" -DLOST="$kernel" -DKEPT="$kept" "$here/lost.cpp"
    done
}
clang=$(echo __clang_major__ | "$compiler" -E -P -x c++ -)
[ "$clang" != __clang_major__ ] || clang=0
taken=
lost __builtin_ia32_pshufb128 PCLMUL CRC32C
lost __builtin_ia32_pclmulqdq128 PCLMUL SSSE3
lost __builtin_ia32_sfence VPCLMUL512 SSSE3
lost __builtin_ia32_pshufb256 AVX2 VPCLMUL512
lost __builtin_ia32_vgf2p8affineqb_v32qi GFNI256 GFNI512
lost __builtin_ia32_vgf2p8affineqb_v64qi GFNI512 VPCLMUL512
lost __builtin_ia32_loaddquqi512_mask VPCLMUL512 GFNI256
lost __builtin_ia32_ucmpb512_mask VPCLMUL512 GFNI256
if [ "$clang" -ne 0 ]; then
    lost __builtin_ia32_pclmulqdq256 VPCLMUL256 AVX2
    lost __builtin_ia32_pclmulqdq512 VPCLMUL512 GFNI256
    lost __builtin_ia32_pshufb512 VPCLMUL512 GFNI256
    lost __builtin_ia32_selectb_512 VPCLMUL512 GFNI256
    lost __builtin_ia32_permvarqi512 GFNI512 GFNI256
    lost __builtin_ia32_permvardi512 GFNI512 VPCLMUL512
else
    lost __builtin_ia32_movntdq PCLMUL SSSE3
    lost __builtin_ia32_movntdq256 VPCLMUL256 PCLMUL
    lost __builtin_ia32_movntdq512 VPCLMUL512 GFNI256
    lost __builtin_ia32_vbroadcastsi256 AVX2 PCLMUL
    lost __builtin_ia32_broadcasti32x4_512 VPCLMUL512 GFNI256
    lost __builtin_ia32_vpclmulqdq_v4di VPCLMUL256 AVX2
    lost __builtin_ia32_vpclmulqdq_v8di VPCLMUL512 GFNI256
    lost __builtin_ia32_pshufb512_mask VPCLMUL512 GFNI256
    lost __builtin_ia32_permvarqi512_mask VPCLMUL512 GFNI256
fi
# shellcheck disable=SC2086
"$compiler" -std=c++20 -E -P $every_flag -I"$include" -DLOST=SSSE3 -DKEPT=SSSE3 "$here/lost.cpp" |
    grep -o '__builtin_ia32_[a-z0-9_]*' | sort -u >"$work/called"
while read -r name; do
    [[ $taken == *" $name "* ]] || result "$name has no line here" 1
done <"$work/called"
result "every built-in has its line: $(wc -l <"$work/called")" $(($(wc -l <"$work/called") < 12))

# shellcheck disable=SC2086
check "$every_flag: believed" "$compiler" -std=c++20 $warnings $every_flag -I"$include" -fsyntax-only -DPROMISED "$here/lost.cpp"

finish
