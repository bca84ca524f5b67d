#!/usr/bin/env bash
# The single header (packaging/single_header.py): the same bytes each time; the suite of all kernels, the program of
# docs/compiler_explorer.md and one that mixes it with the tree, compiled without the tree's folder; the same instructions as
# from the tree; and the other architectures that a compiler here knows.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
include=${2:-$root/include}
source "$here/../support/check.sh"

if ! command -v python3 >/dev/null; then
    echo "skipped: there is no python3"
    exit 77
fi

one=$work/one
mkdir -p "$one/crc" "$work/again"
check "is made" python3 "$root/packaging/single_header.py" "$one/crc/crc.hpp"
check "is made with all" python3 "$root/packaging/single_header.py" --all "$one/crc_all.hpp"
check "is made again" python3 "$root/packaging/single_header.py" "$work/again/crc.hpp"
check "the same bytes each time" cmp "$one/crc/crc.hpp" "$work/again/crc.hpp"
check "includes nothing of ours" eval "! grep -nE '^ *# *include *\"' '$one/crc/crc.hpp' '$one/crc_all.hpp'"

flags=(-std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror)
few=(-DCRC_SUITE_FEW -DCRC_SUITE_STRIDE=20 -DCRC_SUITE_LIMIT=300)
check "the suite compiles" "$compiler" "${flags[@]}" -O1 "${few[@]}" -I"$one" "$root/tests/matrix/suite.cpp" -o "$work/suite"
check "the suite: nothing wrong" "$work/suite"

# All public headers but one are in the form with all: its text for the macros of their guards.
missing() {
    local name status=0
    for header in "$include"/crc/*.hpp; do
        name=${header##*/}
        [ "$name" = execution.hpp ] && continue
        grep -q "^#define CRC_HEADERS_$(tr 'a-z' 'A-Z' <<<"${name%.hpp}")_HPP_INCLUDED" "$1" || { echo "$name"; status=1; }
    done
    return $status
}
check "all public headers are in the form with all" missing "$one/crc_all.hpp"
echo '#include "crc_all.hpp"' >"$work/all.cpp"
check "the form with all compiles" "$compiler" "${flags[@]}" -O1 -I"$one" -c "$work/all.cpp" -o "$work/all.o"

awk '/^```$/ { inside = 0 } inside { print } /^```cpp$/ { inside = 1 }' "$root/docs/compiler_explorer.md" >"$work/explorer.cpp"
check "docs/compiler_explorer.md compiles" "$compiler" "${flags[@]}" -O2 -I"$one" "$work/explorer.cpp" -o "$work/explorer"
check "docs/compiler_explorer.md runs" "$work/explorer"

check "a unit of the tree" "$compiler" "${flags[@]}" -O1 -DTREE -I"$include" -c "$here/two.cpp" -o "$work/tree.o"
check "a unit of the single header" "$compiler" "${flags[@]}" -O1 -I"$one" -c "$here/two.cpp" -o "$work/one.o"
check "both link" "$compiler" "$work/tree.o" "$work/one.o" -o "$work/two"
check "both are one program" "$work/two"

# Instructions without the names and the addresses of what they refer to.
code() {
    "$compiler" -std=c++20 -O2 -I"$1" -c "$work/explorer.cpp" -o "$work/code.o" &&
        objdump -d --no-show-raw-insn "$work/code.o" | sed '1,3d'
}
same_code() {
    code "$include" >"$work/code_tree" && code "$one" >"$work/code_one" && [ -s "$work/code_one" ] &&
        cmp "$work/code_tree" "$work/code_one"
}
check "the same instructions as from the tree" same_code

for target in i686-linux-gnu aarch64-linux-gnu arm-linux-gnueabihf powerpc64le-linux-gnu s390x-linux-gnu riscv64-linux-gnu; do
    command -v $target-g++ >/dev/null || continue
    check "$target compiles it" $target-g++ "${flags[@]}" -fsyntax-only -I"$one" "$work/explorer.cpp"
done

finish
