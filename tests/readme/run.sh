#!/usr/bin/env bash
# Compiles every program of README.md, which is a block of C++ with a main(), and runs it: its status must be 0.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"

# One file for each block.
awk -v folder="$work" '
    /^```/ && inside { inside = 0; close(file); next }
    /^```cpp$/ { inside = 1; file = sprintf("%s/%02d.cpp", folder, ++count); line = NR; printf "#line %d \"README.md\"\n", NR + 1 > file; next }
    inside { print > file }
' "$here/../../README.md"

for source in "$work"/*.cpp; do
    grep -q 'int main(' "$source" || continue
    where="the program at line $(sed -n '1s/#line \([0-9]*\) .*/\1/p' "$source") of README.md"
    program=${source%.cpp}
    check "$where compiles" "$compiler" -std=c++20 -O1 -pthread -Wall -Wextra -Werror -I"$include" "$source" -o "$program"
    [ -x "$program" ] && check "$where runs" "$program"
done
[ $((passed + failed)) -gt 0 ] || result "README.md has programs" 1

finish
