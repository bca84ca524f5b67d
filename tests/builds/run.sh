#!/usr/bin/env bash
# Options and headers with which the library once did not compile: it compiles, and the result is right.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$(cd "${2:-$here/../../include}" && pwd)
source "$here/../support/check.sh"
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
cd "$work" || exit 1

# right SOURCE OPTION...: compiles, links and runs.
right() {
    local source=$1
    shift
    # shellcheck disable=SC2086
    "$compiler" -std=c++20 $warnings -I"$include" "$@" "$source" -o "$work/program" && "$work/program"
}
compiles() {
    "$@" -I"$include" -S -o "$work/object.s"
}
knows() { echo 'int main() {}' | "$compiler" -Werror "$@" -x c++ - -o "$work/nothing" 2>/dev/null; }

case $("$compiler" -dumpmachine) in
    x86_64* | i?86*)
        for level in -O0 -O2; do
            check "-masm=intel $level" right "$here/headers.cpp" -masm=intel $level
        done
        ;;
esac
# The assembler's text, and the preprocessor's, in between is what distributed builds and -save-temps make of it.
check "-save-temps" right "$here/headers.cpp" -O2 -save-temps -Wno-unknown-warning-option -Wno-gnu-line-marker
knows -fno-integrated-as && check "-fno-integrated-as" right "$here/headers.cpp" -O2 -fno-integrated-as
# Clang says nothing against it where it means nothing.
check "-fno-char8_t" right "$here/headers.cpp" -O1 -fno-char8_t
check "gnu++20, after <complex.h> and headers of intrinsics" right "$here/headers.cpp" -std=gnu++20 -O1
check "gnu++20, before them" right "$here/headers.cpp" -std=gnu++20 -O1 -DCRC_BUILDS_FIRST
knows -fkeep-inline-functions && check "-fkeep-inline-functions" right "$here/headers.cpp" -O2 -fkeep-inline-functions
if knows -march=native -mno-evex512; then
    check "-march=native -mno-evex512" right "$here/headers.cpp" -O2 -march=native -mno-evex512
fi

if "$compiler" --version | grep -q clang; then
    for target in aarch64-linux-gnu arm-linux-gnueabihf; do
        command -v $target-g++ >/dev/null || { echo "skipped: $target, which needs $target-g++"; continue; }
        check "$target" compiles "$compiler" --target=$target -std=c++20 -O2 "$here/headers.cpp"
    done
    if command -v aarch64-linux-gnu-g++ >/dev/null && command -v qemu-aarch64-static >/dev/null; then
        for option in -O2 "-O2 -save-temps" "-O2 -fno-integrated-as"; do
            # shellcheck disable=SC2086
            check "aarch64, $option: builds" "$compiler" --target=aarch64-linux-gnu -std=c++20 $option -static \
                -I"$include" "$here/headers.cpp" -o "$work/aarch64"
            check "aarch64, $option: is right" qemu-aarch64-static "$work/aarch64"
        done
        # 32-bit Arm goes through text without one kernel (docs/kernels.md).
        if command -v arm-linux-gnueabihf-g++ >/dev/null && command -v qemu-arm-static >/dev/null; then
            check "arm, -save-temps: builds" "$compiler" --target=arm-linux-gnueabihf -std=c++20 -O2 -save-temps -static \
                -DCRC_DISABLE_ARM_PMULL -I"$include" "$here/headers.cpp" -o "$work/arm"
            check "arm, -save-temps: is right" qemu-arm-static "$work/arm"
        fi
        check "aarch64, -S and then -c" eval "'$compiler' --target=aarch64-linux-gnu -std=c++20 -O2 -S -I'$include' \
            '$here/headers.cpp' -o text.s && '$compiler' --target=aarch64-linux-gnu -c text.s -o text.o"
    fi
    for pass in --cuda-host-only --cuda-device-only; do
        check "CUDA, $pass" compiles "$compiler" -x cuda $pass -nocudainc -nocudalib --cuda-gpu-arch=sm_70 \
            -Wno-unknown-cuda-version -Wall -Wextra -Werror -std=c++20 -O1 "$here/cuda.cpp"
    done
fi

finish
