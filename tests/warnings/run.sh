#!/usr/bin/env bash
# No warning of any kind comes from the headers when they are included by -I: everything.cpp, and each public header alone,
# with all warnings that the compiler has. Those left out are named below.
# usage: run.sh [COMPILER...]    without one: all compilers and targets that there are, which takes minutes
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$here/../../include
source "$here/../support/check.sh"

# GCC offers a list; these are left out of it:
#   -Wsystem-headers                       other people's headers
#   -Wlong-long -Wtemplates -Wnamespaces -Wmultiple-inheritance
#                                          parts of C++ that a program may want to forbid itself
#   -Wpadded -Waggregate-return            likewise: what a structure or a result costs
#   -Winline -Wsuggest-attribute=…         advice on speed, and most of it about the standard library or the calling program
#   -Wabi                                  needs a version to compare with
#   -Wchkp -Werror-implicit-function-declaration
#                                          are no warnings of C++
#   -Wframe-larger-than= and the like      need a number: a limit of somebody's own
left_out='-W|-Wsystem-headers|-Wlong-long|-Wtemplates|-Wnamespaces|-Wmultiple-inheritance|-Wpadded|-Waggregate-return|-Winline'
left_out+='|-Wsuggest-attribute=.*|-Wabi|-Wabi=.*|-Wchkp|-Werror-implicit-function-declaration|-Wno-.*|-Wlarger-than-|-Wstrict-flex-arrays'
gcc_warnings() {
    "$compiler" --help=warnings | grep -oE '^  -W[^ ]+' | tr -d ' ' |
        sed -E 's/=\[none\|global\|all\]$/=all/; s/=\[none\|id\|nfc\|nfkc\]$/=nfkc/; s/=?<0,([0-9]+)>$/=\1/; /=<|=$/d' |
        grep -vxE -e "$left_out" | sort -u >"$work/all"
    echo 'int main() {}' >"$work/nothing.cpp"
    # What is for other languages the compiler itself says.
    # shellcheck disable=SC2046
    "$compiler" -std=c++20 -fsyntax-only $(cat "$work/all") "$work/nothing.cpp" 2>&1 |
        sed -nE "s/.*option '(-W[^']*)' is valid for .*/\1/p" >"$work/other"
    echo "-Wall -Wextra -Wpedantic $(grep -vxFf "$work/other" "$work/all" | tr '\n' ' ')"
}

# Clang has one option for all of them. Left out: how structures are laid out, that pointers have arithmetic, and what older
# versions of C++ did not have.
clang_warnings() {
    local left
    printf %s "-Weverything"
    for left in padded unsafe-buffer-usage c++98-compat c++98-compat-pedantic c++11-compat-pedantic c++14-compat-pedantic \
        c++17-compat-pedantic c++20-compat pre-c++20-compat-pedantic pre-c++20-compat pre-c++17-compat-pedantic; do
        "$compiler" -Werror -Wno-$left -x c++ -fsyntax-only /dev/null 2>/dev/null && printf %s " -Wno-$left"
    done
}

# quiet COMMAND...: it ends well and says nothing.
quiet() {
    "$@" >"$work/said" 2>&1
    local status=$?
    grep -E 'warning|error' "$work/said" || cat "$work/said"
    [ $status -eq 0 ] && [ ! -s "$work/said" ]
}

# holds NAME OPTION...: today's compiler with these options; $all is 1 for the longer list of checks.
holds() {
    local name=$1 header switch
    shift
    # shellcheck disable=SC2206
    local command=("$compiler" -std=c++20 $flags "-I$include" "$@")
    if ! "$compiler" -std=c++20 "$@" -fsyntax-only "$work/uses_library.cpp" >"$work/log" 2>&1; then
        echo "skipped: $name: it has no standard library here"
        return
    fi
    check "$name: everything" quiet "${command[@]}" ${execution:+-DCRC_WARNINGS_EXECUTION} -fsyntax-only "$here/everything.cpp"
    check "$name: optimised" quiet "${command[@]}" -O2 -DCRC_WARNINGS_FEW -c -o "$work/out.o" "$here/everything.cpp"
    for header in "$include"/crc/*.hpp; do
        header=${header##*/}
        [ "$header" = execution.hpp ] && [ -z "$execution" ] && continue
        echo "#include <crc/$header>" >"$work/alone.cpp"
        check "$name: $header alone" quiet "${command[@]}" -fsyntax-only "$work/alone.cpp"
    done
    # Every macro that an #if reads is defined, whatever is switched off.
    for switch in CRC_PORTABLE_ONLY CRC_PORTABLE_TABLES=0 $switches; do
        if [ -n "$all" ]; then
            check "$name: -D$switch" quiet "${command[@]}" "-D$switch" -DCRC_WARNINGS_FEW -fsyntax-only "$here/everything.cpp"
        else
            check "$name: -D$switch" quiet "$compiler" -std=c++20 -Wundef "-I$include" "$@" "-D$switch" -E -o "$work/out.i" \
                "$here/everything.cpp"
        fi
    done
}

switches=$(grep -ohE 'CRC_DISABLE_[A-Z0-9_]+' "$include/crc/detail/base/config.hpp" | sort -u)
printf '#include <cstdio>\n#include <string>\n' >"$work/uses_library.cpp"
echo '#include <execution>' >"$work/execution.cpp"
execution=""
all=""
if [ $# -eq 0 ]; then
    all=1
    set -- g++ g++-11 g++-12 g++-13 g++-14 g++-15 g++-16 i686-linux-gnu-g++ aarch64-linux-gnu-g++ arm-linux-gnueabihf-g++ \
        s390x-linux-gnu-g++ powerpc64le-linux-gnu-g++ riscv64-linux-gnu-g++ x86_64-w64-mingw32-g++ \
        clang++-14 clang++-16 clang++-19 clang++-20 clang++-21
fi
# With 32 bits other casts are useless, and GCC for Arm has a note wherever it passes an argument in another way than before.
holds_32_bits() {
    local compiler=arm-linux-gnueabihf-g++ flags
    command -v $compiler >/dev/null || { echo "skipped: $compiler is not here"; return; }
    flags=$(gcc_warnings)
    # shellcheck disable=SC2086
    check "$compiler: everything" quiet $compiler -std=c++20 $flags "-I$include" -O0 -DCRC_WARNINGS_FEW -c -o "$work/out.o" \
        "$here/everything.cpp"
}

newest=""
tried=" "
for compiler in "$@"; do
    if ! command -v "$compiler" >/dev/null; then
        [ -n "$all" ] && continue
        echo "skipped: no $compiler here"
        exit 77
    fi
    program=$(readlink -f "$(command -v "$compiler")")
    [[ $tried == *" $program "* ]] && continue
    tried="$tried$program "
    if "$compiler" --version | grep -qi clang; then
        flags=$(clang_warnings)
        newest=$compiler
    elif "$compiler" --version | grep -q 'Free Software Foundation'; then
        flags=$(gcc_warnings)
    else
        echo "skipped: $compiler is neither GCC nor Clang"
        [ -n "$all" ] || exit 77
        continue
    fi
    "$compiler" -std=c++20 -fsyntax-only "$work/execution.cpp" 2>/dev/null && execution=1 || execution=""
    holds "$compiler"
    if [ -z "$all" ] && [[ $flags != -Weverything* ]]; then holds_32_bits; fi
done
if [ -n "$all" ] && [ -n "$newest" ]; then
    compiler=$newest
    flags=$(clang_warnings)
    execution=""
    for target in i686-linux-gnu aarch64-linux-gnu arm-linux-gnueabihf s390x-linux-gnu powerpc64le-linux-gnu riscv64-linux-gnu \
        x86_64-w64-mingw32; do
        holds "$compiler, $target" --target=$target
    done
    # WebAssembly, as far as crc.hpp goes: with the headers of another system of 32 bits where there are none for it.
    cat >"$work/light.cpp" <<'END'
#include <crc/crc.hpp>
static_assert(crc::compute<crc::crc32>("123456789") == 0xcbf43926);
unsigned compute(const void* data, std::size_t size);
unsigned compute(const void* data, std::size_t size) {
    return crc::compute<crc::crc32>(data, size) + crc::compute<crc::crc16_xmodem>(data, size);
}
END
    borrowed=$(i686-linux-gnu-g++ -E -x c++ -v /dev/null 2>&1 | sed -n '/#include <\.\.\.>/,/^End/p' | grep '^ /' |
        grep -vE '/[0-9]+/include(-fixed)?$' | sed 's/^ /-isystem /' | tr '\n' ' ')
    for switch in -msimd128 "" -DCRC_PORTABLE_ONLY "-msimd128 -DCRC_DISABLE_WASM_SIMD128"; do
        # shellcheck disable=SC2086
        check "$compiler, wasm32-wasi $switch" quiet "$compiler" --target=wasm32-wasi -std=c++20 -fno-exceptions $flags $switch \
            "-I$include" -nostdinc++ $borrowed -fsyntax-only "$work/light.cpp"
    done
fi

finish
