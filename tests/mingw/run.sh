#!/usr/bin/env bash
# MinGW: the library compiles before, between and after <intrin.h> and <windows.h>, and does not trust the stack, which its GCC
# aligns to 16 bytes for vectors of 32 and 64 bytes (GCC's bug 54412), and which callers of 32 bits may have aligned to 4:
# no move that wants an aligned address has the stack's. With either of MinGW's kinds of threads files can be read.
# usage: run.sh [INCLUDE_DIR]
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${1:-$here/../../include}
source "$here/../support/check.sh"
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
compilers=()
for compiler in x86_64-w64-mingw32-g++ i686-w64-mingw32-g++; do
    if command -v $compiler >/dev/null; then compilers+=("$compiler"); else echo "skipped: no $compiler here"; fi
done
[ ${#compilers[@]} -gt 0 ] || exit 77

cat >"$work/file.cpp" <<'END'
#include <crc/file.hpp>
int main() {
    const auto none = crc::compute_file<crc::crc32>("no such file", crc::threads{2});
    return none.error && crc::compute_parallel<crc::crc32>("123456789", crc::threads{2}) == 0xcbf43926 ? 0 : 1;
}
END
# aligned FILE: how many moves of vectors there are that fault at an address of the stack which is not aligned.
aligned() { grep -E '^\s+v?mov(dqa|aps|apd|dqa32|dqa64)\s' "$1" | grep -E '%[xyz]mm' | grep -cE '\(%[er](sp|bp)'; }

for compiler in "${compilers[@]}"; do
    for order in "crc intrin windows" "intrin crc windows" "windows crc intrin" "intrin windows crc" "windows intrin crc" \
        "crc windows intrin"; do
        for word in $order; do [ "$word" = crc ] && echo "#include <crc/crc.hpp>" || echo "#include <$word.h>"; done >"$work/order.cpp"
        # shellcheck disable=SC2086
        check "$compiler, in the order $order" "$compiler" -std=c++20 $warnings -I"$include" -fsyntax-only "$work/order.cpp"
    done
    for of_threads in "$compiler-win32" "$compiler-posix"; do
        command -v "$of_threads" >/dev/null || continue
        # shellcheck disable=SC2086
        check "$of_threads: crc/file.hpp" "$of_threads" -std=c++20 $warnings -I"$include" -static "$work/file.cpp" -o "$work/file.exe"
    done
    for level in -O0 -O2; do
        check "$compiler $level: compiles" "$compiler" -std=c++20 $level -I"$include" -S "$here/../builds/headers.cpp" -o "$work/headers.s"
        moves=$(grep -cE '^\s+v?mov[a-z0-9]*\s.*%[xyz]mm.*\(%[er](sp|bp)' "$work/headers.s")
        count=$(aligned "$work/headers.s")
        result "$compiler $level: of $moves moves between vectors and the stack $count want it aligned" $((count != 0 || moves == 0))
    done
done

# A compiler that is not patched to do so: its assembler can, here after GCC for Linux, which does align the stack.
if [[ $(uname -sm) == "Linux x86_64" ]] && command -v g++ >/dev/null && command -v objdump >/dev/null; then
    check "the assembler's option: compiles" g++ -std=c++20 -O2 -I"$include" -c "$here/../builds/headers.cpp" \
        -Wa,-muse-unaligned-vector-move -o "$work/headers.o"
    objdump -d --no-show-raw-insn "$work/headers.o" | sed 's/^ *[0-9a-f]*://' >"$work/headers.s"
    count=$(grep -E '%[yz]mm' "$work/headers.s" >"$work/wide.s"; aligned "$work/wide.s")
    result "the assembler's option -muse-unaligned-vector-move leaves $count" $((count != 0))
fi

# Callers of 32 bits whose stack is aligned to 4, natively, with the option that such programs need.
if command -v i686-linux-gnu-g++ >/dev/null && [[ $(uname -sm) == "Linux x86_64" ]]; then
    # shellcheck disable=SC2086
    check "i686, -mstackrealign: compiles" i686-linux-gnu-g++ -std=c++20 $warnings -O2 -mstackrealign -static -I"$include" \
        "$here/stack.cpp" -o "$work/stack"
    check "i686, callers with a stack aligned to 4" "$work/stack"
fi

finish
