#!/usr/bin/env bash
# Compilers that only read the code of the host's kernels (CRC_READER in detail/base/config.hpp): EDG's front end in nvcc, nvc++ and
# IntelliSense, and the passes for devices of CUDA, HIP and SYCL. Their macros leave the portable kernel, under a name of its own,
# and a text without what such compilers do not know; results are right. Clang's modes for CUDA, HIP and SYCL are real; the
# others are only taken from their macros here.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$(cd "${2:-$here/../../include}" && pwd)
source "$here/../support/check.sh"
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"

tag() { echo CRC_TAG | "$@" -std=c++20 -I"$include" -include crc/detail/base/tag.hpp -E -P -x c++ - | tail -n 1; }
# Nothing of the library's own but what EDG's front end is known to read: no vector, no target, no built-in of a CPU.
plain() {
    echo '#include <crc/crc.hpp>' | "$compiler" -std=c++20 -I"$include" "$@" -E -x c++ - | awk -v own="$include/" '
        /^# [0-9]+ "/ { ours = index($3, own) > 0; next } ours' >"$work/text"
    [ "$(wc -l <"$work/text")" -gt 3000 ] || return 1
    ! grep -oE '__[a-z][a-z0-9_]*|_Pragma|#pragma.*|\?:' "$work/text" | sort -u | grep -vxE '#pragma clang diagnostic .*|__(attribute|attribute__|always_inline__|noinline__|asm__|extension__|builtin_(is_constant_evaluated|memcpy|popcountll|clzll|ctzll)|atomic_(load_n|store_n|compare_exchange_n)|is_(empty|trivially_copyable)|int128)'
}
# reads OPTION...: a reader's macros.
reads() {
    local what="$*"
    check "$what: a name of its own" eval '[[ $(tag "$compiler" '"$what"') == *_reader ]]'
    check "$what: nothing foreign in the text" plain "$@"
    # shellcheck disable=SC2086
    check "$what: builds" "$compiler" -std=c++20 $warnings -I"$include" "$@" "$here/calls.cpp" -o "$work/calls"
    check "$what: is right" "$work/calls"
}
reads -D__CUDACC__ -D__NVCC__
reads -D__CUDACC__ -D__NVCC__ -D__CUDA_ARCH__=700
reads -D__NVCOMPILER -D__EDG__
reads -D__INTELLISENSE__
# nvcc gives other sources than CUDA's to the host's compiler, and so does HIP's driver with Clang.
for option in -D__NVCC__ -D__HIP__; do
    check "$option: as without it" eval '[ "$(tag "$compiler" $option)" = "$(tag "$compiler")" ]'
done

clang=$(for v in 22 21 19 18 17 16; do command -v clang++-$v && break; done)
if [ -z "$clang" ]; then
    echo "skipped: the modes of Clang: no Clang"
    finish
fi
# pass LANGUAGE PASS OPTION...: the name of the code there.
pass() { echo CRC_TAG | "$clang" -x "$1" "$2" "${@:3}" -std=c++20 -I"$include" -include crc/detail/base/tag.hpp -E -P - | tail -n 1; }
cuda=(-nocudainc -nocudalib --cuda-gpu-arch=sm_70 -Wno-unknown-cuda-version)
hip=(-nogpuinc -nogpulib --offload-arch=gfx90a)
for mode in cuda hip; do
    declare -n options=$mode
    check "Clang, $mode, host: all kernels" eval '[ "$(pass $mode --cuda-host-only "${options[@]}")" = "$(tag "$clang")" ]'
    check "Clang, $mode, device: a reader" eval '[[ $(pass $mode --cuda-device-only "${options[@]}") == *_reader ]]'
    for which in host device; do
        check "Clang, $mode, $which: compiles" "$clang" -x $mode --cuda-$which-only "${options[@]}" -std=c++20 -Wall -Wextra -Werror \
            -I"$include" -fsyntax-only "$here/../builds/cuda.cpp"
    done
done
check "Clang, SYCL, device: compiles" "$clang" --target=spir64-unknown-unknown -Xclang -fsycl-is-device -ffreestanding -nostdinc++ \
    -isystem "$here/../windows/stubs" -std=c++20 -Wall -Wextra -Werror -I"$include" -O1 -S -emit-llvm "$here/calls.cpp" -o "$work/sycl.ll"

finish
