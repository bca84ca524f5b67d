#!/usr/bin/env bash
# Clang in the place of MSVC (clang-cl, --target=…-windows-msvc): every header of crc.hpp compiles without a warning for three
# architectures, with the kernels that the architecture has elsewhere, and the suite of tests/matrix runs under Wine. There is
# neither Microsoft's library nor its C runtime: stubs/ stands for its headers, bare.cpp for the runtime.
# Then the text that MSVC itself would see, which is that without Clang's macros: it has no construct that MSVC lacks, and
# Clang compiles it and, on x86-64, runs the suite with it, too. It has the kernels by intrinsics, of vectors that are classes, as
# stubs/intrin.h and stubs/arm64_neon.h make them. That is not MSVC, which has not been tried.
# usage: run.sh [INCLUDE_DIR [all]]   (all: the whole suite, minutes)
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${1:-$here/../../include}
size=-DCRC_SUITE_SMALL
[ "${2-}" != all ] || size=
source "$here/../support/check.sh"

version=$(for v in 22 21 19 18 17 16; do command -v clang++-$v >/dev/null && command -v lld-link-$v >/dev/null && echo $v && break; done)
if [ -z "$version" ]; then
    echo "skipped: no Clang with its lld-link"
    exit 77
fi

# clang TARGET OPTION...
clang() {
    local target=$1
    shift
    "clang++-$version" --target="$target-pc-windows-msvc" -fms-compatibility -fms-compatibility-version=19.40 -std=c++20 \
        -nostdinc++ -isystem "$here/stubs" -I"$include" -fno-exceptions "$@"
}
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror)

# has TARGET KERNEL: the code of this kernel is compiled.
cat >"$work/kernels.cpp" <<'END'
#include <crc/crc.hpp>
unsigned both(const void* data, std::size_t size, crc::params p) {
    return crc::compute<crc::crc32c>(data, size) ^ crc::compute<crc::crc16_modbus>(data, size) ^
           static_cast<unsigned>(crc::engine::make(p).engine.compute(data, size));
}
END
has() { clang "$1" "${warnings[@]}" -O1 -S "$work/kernels.cpp" -o - | grep -F "$2" >/dev/null; }
for kernel in gfni512 gfni256 vpclmul512 vpclmul256 pclmul avx2 ssse3 crc32c; do
    for target in x86_64 i686; do check "$target: x86_$kernel" has $target "x86_$kernel"; done
done
for kernel in pmull_eor3 pmull neon crc32; do check "aarch64: arm_$kernel" has aarch64 "arm_$kernel"; done

# Its driver, with the options of CMakeLists.txt for Visual Studio.
if command -v "clang-cl-$version" >/dev/null; then
    options=$(sed -n 's/.*crc_warnings INTERFACE \(\/[^)]*\))/\1/p' "$here/../../CMakeLists.txt")
    # shellcheck disable=SC2086
    check "clang-cl ${options:?}: compiles" "clang-cl-$version" --target=x86_64-pc-windows-msvc /nologo /std:c++20 /O2 /MD $options \
        -Wno-unused-command-line-argument -imsvc "$here/stubs" -I"$include" /c "$work/kernels.cpp" "/Fo$work/kernels.obj"
fi

# msvc TARGET OPTION...: Clang without the macros that MSVC does not define. MSVC takes intrinsics everywhere, which for Clang
# needs flags, whose macros go with the others.
msvc_lacks="-U__clang__ -U__clang_major__ -U__SIZEOF_INT128__ -U__BYTE_ORDER__ -U__ORDER_BIG_ENDIAN__ -U__GCC_ATOMIC_INT_LOCK_FREE
    -U__CLANG_ATOMIC_INT_LOCK_FREE"
x86_allows="-march=x86-64-v4 -mgfni -mvpclmulqdq -mpclmul -mavx512vbmi -mxsave"
x86_lacks() {
    # shellcheck disable=SC2086
    clang "$1" $x86_allows -dM -E -x c++ /dev/null | cut -d ' ' -f 2 | grep -E \
        '^__(i.86|x86_64|amd64|k8|SSE|SSSE|AVX|EVEX|MMX|FXSR|XSAVE|BMI|GFNI|VPCLMUL|PCLMUL|POPCNT|LZCNT|MOVBE|FMA|F16C|CRC32|LAHF)' |
        sed 's/^/-U/'
}
arm_allows="-march=armv8.2-a+crc+crypto+sha3"
arm_lacks() {
    # shellcheck disable=SC2086
    clang aarch64 $arm_allows -dM -E -x c++ /dev/null | cut -d ' ' -f 2 | grep -E '^__(aarch64|AARCH64|ARM_)' | sed 's/^/-U/'
}
msvc() {
    local target=$1
    shift
    # shellcheck disable=SC2046,SC2086
    case $target in
        aarch64) clang $target $arm_allows $msvc_lacks $(arm_lacks) "$@" ;;
        *) clang $target $x86_allows $msvc_lacks $(x86_lacks $target) "$@" ;;
    esac
}
# MSVC reads a file as text of the system's code page, and warns of what that has not (C4819).
only_ascii() { ! LC_ALL=C grep -rn '[^ -~]' "$include"; }
check "MSVC's text: ASCII alone" only_ascii
echo '#include <crc/crc.hpp>' >"$work/all.cpp"
# no_foreign TARGET: of the compiler's own constructs only those that MSVC has, too.
no_foreign() {
    msvc "$1" -DCRC_STUB_TEXT -E -P "$work/all.cpp" -o "$work/text" && [ "$(wc -c <"$work/text")" -gt 100000 ] || return 1
    ! grep -oE '__[a-z][a-z0-9_]*|\basm\b|_Pragma|#pragma.*|\?:' "$work/text" |
        grep -vxE '__(cdecl|stdcall|forceinline|declspec|builtin_is_constant_evaluated|is_empty|is_trivially_copyable|m128i|m256i|m512i|cpuidex|crc32c?[bhwd]|dmb|prefetch)'
}
tag_of() { echo CRC_TAG | msvc "$1" -E -P -include crc/detail/base/tag.hpp "${@:2}" -x c++ - | tail -n 1; }
# differ TARGET OPTION...: each option, such as a macro of /arch, makes another tag.
differ() {
    local target=$1 option
    shift
    for option in "" "$@"; do tag_of "$target" $option; done >"$work/tags"
    cat "$work/tags"
    [ "$(sort -u "$work/tags" | wc -l)" -eq $(($# + 1)) ]
}
lacks() { ! grep -F "$@"; }
fails() { ! msvc $target -fsyntax-only -x c++ - <<<"#include <intrin.h>
$1"; }
for target in x86_64 i686 aarch64; do
    check "MSVC's text, $target: no construct that MSVC lacks" no_foreign $target
    check "MSVC's text, $target: compiles" msvc $target "${warnings[@]}" -O1 -S "$work/kernels.cpp" -o "$work/msvc.s"
    if [ $target = aarch64 ]; then
        for kernel in pmull_eor3 pmull neon crc32; do
            check "MSVC's text, $target: arm_$kernel" grep -F "arm_$kernel" "$work/msvc.s"
        done
        check "MSVC's text, $target, without EOR3 in its header" msvc $target "${warnings[@]}" -DCRC_STUB_OLD -O1 -S "$work/kernels.cpp" \
            -o "$work/old.s"
        check "MSVC's text, $target, without EOR3: other kernels" grep -F arm_pmull "$work/old.s"
        check "MSVC's text, $target, without EOR3: not that" lacks arm_pmull_eor3 "$work/old.s"
        neon='#include <arm64_neon.h>
'
        check "MSVC's text, $target: no operators of a compiler's vectors" fails "${neon}auto f(__n128 a, __n128 b) { return a ^ b; }"
        check "MSVC's text, $target: no subscripts" fails "${neon}auto f(__n128 a) { return a[0]; }"
        check "MSVC's text, $target: no words in braces" fails "${neon}__n128 f() { return __n128{1, 0}; }"
        check "MSVC's text, $target: no vectors of one word from numbers" fails "${neon}__n128 f() { return vmull_p64(1, 2); }"
        continue
    fi
    for kernel in gfni512 gfni256 vpclmul512 vpclmul256 pclmul avx2 ssse3 crc32c; do
        check "MSVC's text, $target: x86_$kernel" grep -F "x86_$kernel" "$work/msvc.s"
    done
    # Of the stub, so that what has passed says something.
    check "MSVC's text, $target: no operators of a compiler's vectors" fails 'auto f(__m128i a, __m128i b) { return a ^ b; }'
    check "MSVC's text, $target: no subscripts" fails 'auto f(__m128i a) { return a[0]; }'
    check "MSVC's text, $target: no words in braces" fails '__m128i f() { return __m128i{1, 0}; }'
done
check "MSVC, x86_64: /arch words" differ x86_64 -D__AVX__ -D__AVX2__ -D__AVX512F__ -D__INTELLISENSE__
check "MSVC, x86_64: IntelliSense reads it" msvc x86_64 "${warnings[@]}" -D__INTELLISENSE__ -D__EDG__ -fsyntax-only "$work/kernels.cpp"
check "MSVC, i686: /arch words" differ i686 "-U_M_IX86_FP -D_M_IX86_FP=0" "-U_M_IX86_FP -D_M_IX86_FP=1" -D__AVX2__

wine=$(command -v wine64 || ls /usr/lib/wine/wine64 2>/dev/null)
if [ -z "$wine" ]; then
    echo "skipped: the suite, since there is no wine64"
    finish
fi
export WINEDEBUG=-all WINEPREFIX=$work/wine
# build COMPILER: compiles with it, the function clang or msvc.
build() {
    printf 'LIBRARY kernel32.dll\nEXPORTS\nGetStdHandle\nWriteFile\nExitProcess\n' >"$work/kernel32.def"
    "lld-link-$version" /lib "/def:$work/kernel32.def" "/out:$work/kernel32.lib" /machine:x64 &&
        "$1" x86_64 "${warnings[@]}" -O2 -DCRC_SUITE_BARE -Dmain=suite $size -c "$here/../matrix/suite.cpp" -o "$work/suite.obj" &&
        clang x86_64 "${warnings[@]}" -O2 -fno-builtin -c "$here/bare.cpp" -o "$work/bare.obj" &&
        "lld-link-$version" /entry:mainCRTStartup /subsystem:console /nodefaultlib "/out:$work/suite.exe" "$work/suite.obj" \
            "$work/bare.obj" "$work/kernel32.lib"
}
for compiler in clang msvc; do
    check "the suite links, $compiler" build $compiler
    timeout 1200 "$wine" "$work/suite.exe" >"$work/log" 2>"$work/err"
    tail -n 1 "$work/log" | grep -q ', 0 wrong'
    status=$?
    result "the suite under Wine, $compiler: $(sed -n 's/^runs: //p' "$work/log"): $(tail -n 1 "$work/log")" $status \
        "$(cat "$work/log" "$work/err")"
done
finish
