#!/usr/bin/env bash
# Compiles every program of README.md and docs/, which is a block of C++ with a main(), and the examples that these documents
# link as programs of their own, and runs them: the status of each must be 0.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
include=${2:-$root/include}
source "$here/../support/check.sh"

program() { # NAME SOURCE
    local program=$work/program
    rm -f "$program"
    check "$1 compiles" "$compiler" -std=c++20 -O1 -pthread -Wall -Wextra -Werror -I"$include" "$2" -o "$program"
    [ -x "$program" ] && check "$1 runs" "$program"
}

# One file for each block.
documents=(README.md)
for document in "$root"/docs/*.md; do documents+=("docs/${document##*/}"); done
for document in "${documents[@]}"; do
    rm -f "$work"/*.cpp
    awk -v folder="$work" -v document="$document" '
        /^```/ && inside { inside = 0; close(file); next }
        /^```cpp$/ {
            inside = 1
            file = sprintf("%s/%02d.cpp", folder, ++count)
            printf "#line %d \"%s\"\n", NR + 1, document > file
            next
        }
        inside { print > file }
    ' "$root/$document"
    for source in "$work"/*.cpp; do
        grep -qs 'int main(' "$source" || continue
        program "the program at line $(sed -n '1s/#line \([0-9]*\) .*/\1/p' "$source") of $document" "$source"
    done
done
[ $((passed + failed)) -gt 0 ] || result "README.md has programs" 1

for example in tour wire_and_bits files_threads_streams; do
    program "examples/$example.cpp" "$root/examples/$example.cpp"
done

finish
