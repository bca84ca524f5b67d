#!/usr/bin/env bash
# The first calls into the library come from many threads, others ask for kernels and force them: the thread sanitizer
# must have nothing to say. Nor when messages and files are computed by several threads.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"

# Where addresses are random in a way that the sanitizer does not know, it refuses to start.
run=()
start() {
    local wrapper
    for wrapper in "" "setarch -R"; do
        # shellcheck disable=SC2206
        run=($wrapper)
        ${run[@]+"${run[@]}"} "$work/nothing" >/dev/null 2>&1 && return
    done
    return 1
}

echo 'int main() {}' >"$work/nothing.cpp"
if ! "$compiler" -fsanitize=thread -pthread "$work/nothing.cpp" -o "$work/nothing" 2>/dev/null || ! start; then
    echo "skipped: $compiler -fsanitize=thread makes no programs that run here"
    exit 77
fi

program() {
    ${run[@]+"${run[@]}"} env TSAN_OPTIONS="halt_on_error=1 exitcode=66" "$@"
}
several() {
    program "$1" && program "$1" && program "$1" && program "$1"
}
sees() {
    program "$1" race
    [ $? -eq 66 ]
}

for level in -O0 -O2; do
    check "builds with $level" "$compiler" -std=c++20 $level -g -fsanitize=thread -pthread -I"$include" \
        "$here/first_use.cpp" -o "$work/first_use$level"
    check "a race is reported, $level" sees "$work/first_use$level"
    check "no race, $level" several "$work/first_use$level"
    check "parallel: builds with $level" "$compiler" -std=c++20 $level -g -fsanitize=thread -pthread -I"$include" \
        "$here/parallel.cpp" -o "$work/parallel$level"
    check "parallel: no race, $level" program "$work/parallel$level" "$work/file"
done

finish
