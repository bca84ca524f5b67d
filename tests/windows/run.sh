#!/usr/bin/env bash
# Clang in the place of MSVC (clang-cl, --target=…-windows-msvc): every header of crc.hpp compiles without a warning for three
# architectures, with the kernels that the architecture has elsewhere, and the suite of tests/matrix runs under Wine. There is
# neither Microsoft's library nor its C runtime: stubs/ stands for three headers, bare.cpp for the runtime.
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

wine=$(command -v wine64 || ls /usr/lib/wine/wine64 2>/dev/null)
if [ -z "$wine" ]; then
    echo "skipped: the suite, since there is no wine64"
    finish
fi
export WINEDEBUG=-all WINEPREFIX=$work/wine
build() {
    printf 'LIBRARY kernel32.dll\nEXPORTS\nGetStdHandle\nWriteFile\nExitProcess\n' >"$work/kernel32.def"
    "lld-link-$version" /lib "/def:$work/kernel32.def" "/out:$work/kernel32.lib" /machine:x64 &&
        clang x86_64 "${warnings[@]}" -O2 -DCRC_SUITE_BARE -Dmain=suite $size -c "$here/../matrix/suite.cpp" -o "$work/suite.obj" &&
        clang x86_64 "${warnings[@]}" -O2 -fno-builtin -c "$here/bare.cpp" -o "$work/bare.obj" &&
        "lld-link-$version" /entry:mainCRTStartup /subsystem:console /nodefaultlib "/out:$work/suite.exe" "$work/suite.obj" \
            "$work/bare.obj" "$work/kernel32.lib"
}
check "the suite links" build
timeout 1200 "$wine" "$work/suite.exe" >"$work/log" 2>"$work/err"
tail -n 1 "$work/log" | grep -q ', 0 wrong'
status=$?
result "the suite under Wine: $(sed -n 's/^runs: //p' "$work/log"): $(tail -n 1 "$work/log")" $status \
    "$(cat "$work/log" "$work/err")"
finish
