#!/usr/bin/env bash
# The library in modules: its own, crc.cppm, imported by units with different flags and by one that includes the header as well;
# inside a module of a program; and its header as a unit. GCC 15 and 16 crash where a module has the vector kernels:
# there it is the portable kernel alone.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$(cd "${2:-$here/../../include}" && pwd)
source "$here/../support/check.sh"
cd "$work" || exit 1
major=$(echo __clang_major__ | "$compiler" -E -P -x c++ -)
common=(-std=c++20 -O2 -static -I"$include")

if [ "$major" != __clang_major__ ]; then
    own() { "$compiler" "${common[@]}" --precompile "$include/crc/crc.cppm" -o crc.pcm && "$compiler" "${common[@]}" -c crc.pcm -o crc.o; }
    import() { "$compiler" "${common[@]}" -fmodule-file=crc=crc.pcm -c "$@"; }
    named() { "$compiler" "${common[@]}" --precompile -x c++-module "$here/checks.cppm" -o checks.pcm; }
    program() { "$compiler" "${common[@]}" -fmodule-file=checks=checks.pcm "$here/main.cpp" checks.pcm -o program; }
    unit() { "$compiler" "${common[@]}" -fmodule-header=system -x c++-header crc/crc.hpp -o unit.pcm; }
    of_unit() { "$compiler" "${common[@]}" -Wno-experimental-header-units -fmodule-file=unit.pcm "$@"; }
    [ "$major" -ge 17 ] || { echo "skipped: no modules before Clang 17"; exit 77; }
else
    common+=(-fmodules -DCRC_PORTABLE_ONLY)
    [ "$("$compiler" -dumpversion)" -ge 15 ] || { echo "skipped: no modules before GCC 15"; exit 77; }
    own() { "$compiler" "${common[@]}" -c -x c++ "$include/crc/crc.cppm" -o crc.o; }
    import() { "$compiler" "${common[@]}" -c "$@"; }
    named() { "$compiler" "${common[@]}" -c -x c++ "$here/checks.cppm" -o checks.o; }
    program() { "$compiler" "${common[@]}" "$here/main.cpp" checks.o -o program; }
    unit() { "$compiler" "${common[@]}" -x c++-system-header crc/crc.hpp; }
    of_unit() { "$compiler" "${common[@]}" "$@"; }
fi
check "header unit: compiles" unit
check "header unit: imported" of_unit -DHEADER_UNIT "$here/main.cpp" -o program
check "header unit: right" ./program
rm -rf gcm.cache program
case $("$compiler" -dumpmachine) in
    x86_64*) promise=-mavx2 ;;
    *) promise=-O1 ;;
esac
check "module crc: compiles" own
check "module crc: imported" import -DNAME=plain "$here/import.cpp" -o plain.o
check "module crc: imported where flags promise more" import "$promise" -O0 -DNAME=promised "$here/import.cpp" -o promised.o
check "module crc: imported beside the header" import -DINCLUDED -DNAME=included "$here/import.cpp" -o included.o
check "module crc: links" "$compiler" "${common[@]}" -pthread "$here/imports.cpp" plain.o promised.o included.o crc.o -o imports
check "module crc: right" ./imports
check "named module: compiles" named
check "named module: imported" program
check "named module: right" ./program

# The commands of docs/integration.md as they stand there, with this compiler.
document() {
    local arguments
    ln -sfn "$include" include && cat >your.cpp <<'END' || return 1
import crc;
int main() { return crc::compute<crc::crc32>("123456789") == 0xcbf43926 ? 0 : 1; }
END
    sed -n '/^## A module/,/^CMake/s/^clang++ //p' "$here/../../docs/integration.md" >commands && [ "$(wc -l <commands)" -eq 3 ] &&
        while read -ra arguments; do "$compiler" "${arguments[@]}" || return 1; done <commands && ./a.out
}
[ "$major" = __clang_major__ ] || check "module crc: the commands of the document" document

finish
