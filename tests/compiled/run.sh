#!/usr/bin/env bash
# The library crc::compiled, built once without flags and linked by users with several flags, standards and configurations, and
# beside one that compiles its kernels itself: results are right, objects of users hold no kernel, and what one unit asks of
# dispatch holds in the library, also where it is shared and the users hide their symbols. Only the algorithms that the users
# here have are built, unless the third argument is "all": then the whole, with its cost, and a user of every algorithm.
# usage: run.sh [COMPILER [INCLUDE_DIR [all]]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"
for_x86_64_linux
command -v nm >/dev/null || { echo "skipped: no nm"; exit 77; }
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
newest=-std=c++23
"$compiler" $newest -fsyntax-only -x c++ /dev/null 2>/dev/null || newest=-std=c++2b

# compile OBJECT SOURCE OPTION...
compile() {
    local object=$1 source=$2
    shift 2
    # shellcheck disable=SC2086
    "$compiler" -std=c++20 $warnings -I"$include" "$@" -c "$source" -o "$work/$object.o"
}
# user OBJECT SOURCE OPTION...: a user of the library.
user() {
    compile "$@" -DCRC_COMPILED
}
# no_kernels OBJECT...: neither a vector kernel nor a loop over tables is compiled there, but there are calls of the library.
no_kernels() {
    local object status=0
    local loops="update_by_|update_gathered|compute_block|shift_portably|portable_product|slicing|braided|bytewise|tables_of"
    for object in "$@"; do
        if nm -C "$work/$object.o" | grep -E "::(x86_[a-z0-9]*::|$loops)"; then status=1; fi
        nm -C "$work/$object.o" | grep -q ' U .*::compiled<' || { echo "$object calls no library"; status=1; }
    done
    return "$status"
}
links_and_runs() {
    "$compiler" "$@" -o "$work/program" && "$work/program"
}

if [ "${3-}" = all ]; then
    SECONDS=0
    check "the whole library compiles" compile whole "$here/../../packaging/compiled/compiled.cpp" -O2
    seconds=$SECONDS
    check "a user of every algorithm compiles" user all "$here/all.cpp" -O0
    check "every algorithm" links_and_runs "$work/all.o" "$work/whole.o"
    echo "compiled.cpp in one piece: $seconds s, $(size "$work/whole.o" | awk 'NR == 2 { print $1 }') bytes of code and constants"
    finish
fi

# With hidden symbols: one object for a static library and a shared one.
check "the library compiles without flags" compile library "$here/library.cpp" -O2 -fPIC -fvisibility=hidden
check "a user compiles: -O0" user user-O0 "$here/user.cpp" -O0
check "a user compiles: -O2 $newest" user user-O2 "$here/user.cpp" -O2 $newest
check "a user compiles: -O2 -march=native" user user-native "$here/user.cpp" -O2 -march=native
check "a user compiles: AVX-512, hidden symbols" user user-avx512 "$here/user.cpp" -O1 -march=icelake-server -fvisibility=hidden
check "a user of algorithms that no library has compiles" user custom "$here/user.cpp" -O1 -DCUSTOM
check "their objects hold no kernel" no_kernels user-O0 user-O2 user-native user-avx512
runs=(user-O0 user-O2 user-native custom)
if grep -qs avx512_vbmi /proc/cpuinfo && grep -qs gfni /proc/cpuinfo; then runs+=(user-avx512); fi
for object in "${runs[@]}"; do
    check "$object and the library" links_and_runs "$work/$object.o" "$work/library.o"
done

# The same as a shared library, to users whose symbols are hidden from it, and its own from them.
check "it links as a shared library" "$compiler" -shared "$work/library.o" -o "$work/libshared.so"
check "a user hides its symbols" user hidden "$here/user.cpp" -O0 -DCUSTOM -fvisibility=hidden
for object in hidden user-O2; do
    check "$object and the shared library" links_and_runs "$work/$object.o" "$work/libshared.so" "-Wl,-rpath,$work"
done
only_calls() {
    nm -DC "$work/libshared.so" | grep 'crc::' >"$work/shown" && ! grep -vE '::compiled(_engine)?<' "$work/shown"
}
check "the shared library shows its calls and nothing else" only_calls

# A linker may take one of two weak functions of one name: never that of a unit without optimisation for the library's.
apart() {
    local unit
    for unit in alone library; do
        nm "$work/$unit.o" | sed -n 's/^.* W //p' | grep -v '^__clang_call_terminate$' | sort >"$work/$unit.weak"
        [ -s "$work/$unit.weak" ] || return 1
    done
    ! comm -12 "$work/alone.weak" "$work/library.weak" | grep .
}
check "a user that compiles its kernels itself" compile alone "$here/user.cpp" -O0
check "no function of its has the name of one of the library" apart

# Units of one program with the library and without, over one state: tests/odr.
unit() {
    local name=$1
    shift
    compile "$name" "$here/../odr/unit.cpp" "-DCRC_ODR_THIS=$name" "$@"
}
check "unit: baseline, -O0" unit baseline -O0 -DCRC_COMPILED
check "unit: bmi2, $newest" unit bmi2 -O0 -mbmi2 $newest -DCRC_COMPILED
check "unit: haswell, -O1" unit haswell -O1 -march=haswell -DCRC_COMPILED
check "unit: native" unit native -O0 -march=native -DCRC_COMPILED
check "unit: portable, without the library" unit portable -O0 -DCRC_PORTABLE_ONLY
check "unit: fewer" unit fewer -O0 -DCRC_DISABLE_X86_GFNI512 -DCRC_DISABLE_X86_VPCLMUL512 -DCRC_COMPILED
check "the program of these units compiles" compile main "$here/../odr/main.cpp" -O0
odr() {
    "$compiler" "$work"/{main,baseline,bmi2,haswell,native,portable,fewer,library}.o -o "$work/odr" &&
        "$work/odr" baseline native portable bmi2 fewer haswell baseline &&
        "$work/odr" +portable haswell fewer native portable bmi2 baseline
}
check "units with the library and without in one program" odr

finish
