#!/usr/bin/env bash
# Interprocedural optimisation by GCC, which puts constants in the place of parameters (see write_zeros in
# include/crc/detail/math/folding.hpp): one program for each algorithm and each way to compute it, with every kernel that runs here.
# usage: run.sh [COMPILER [INCLUDE_DIR [all]]]    all: more algorithms, calls and options, and AArch64 with fewer kernels
set -u
compiler=${1:-g++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
extent=${3:-some}
source "$here/../support/check.sh"

if "$compiler" --version 2>/dev/null | grep -qi clang || ! "$compiler" -dumpmachine | grep -q linux; then
    echo "skipped: this test is for GCC on Linux"
    exit 77
fi

# one PREFIX RUNNER ALGORITHM CALL OPTION...: builds and runs one program. (Options are split into words.)
one() {
    local prefix=$1 runner=$2 algorithm=$3 call=$4 name
    shift 4
    name=$work/${prefix##*/}-$algorithm-$call-$(printf %s "$*" | tr -c 'a-zA-Z0-9' _)
    # shellcheck disable=SC2086
    "$prefix" -std=c++20 $* -static -I"$include" -DCRC_LTO_ALGORITHM="$algorithm" -DCRC_LTO_CALL="${call%:*}" \
        -DCRC_LTO_SIZE="${call#*:}" "$here/program.cpp" "$work/model-${prefix##*/}.o" -o "$name" && $runner "$name"
}
# all_of PREFIX RUNNER OPTIONS ALGORITHMS CALLS: one test for each algorithm and option; two programs at a time.
all_of() {
    local prefix=$1 runner=$2 options=$3 algorithm call
    "$prefix" -std=c++20 -O0 -I"$include" -c "$here/model.cpp" -o "$work/model-${prefix##*/}.o" || return
    for algorithm in $4; do
        for call in $5; do
            one "$prefix" "$runner" "$algorithm" "$call" "$options" >"$work/$algorithm-$call.log" 2>&1 ||
                echo "call $call failed" >>"$work/$algorithm-$call.log" &
            [ "$(jobs -r | wc -l)" -lt 2 ] || wait -n
        done
        wait
        ! grep -q . "$work/$algorithm"-*.log
        result "$prefix $options, $algorithm" $? "$(cat "$work/$algorithm"-*.log)"
        rm -f "$work/$algorithm"-*.log
    done
}

calls="0 2 4 7:64 7:600"
algorithms="crc8_smbus crc16_modbus crc32 crc64_nvme"
options=("-O2 -flto")
if [ "$extent" = all ]; then
    calls="0 1 2 3 4 5 6 7:8 7:64 7:600 7:4096"
    algorithms="$algorithms crc5_usb crc16_xmodem crc24_openpgp crc32c crc64_ecma_182"
    options=("-O2 -flto" "-O3 -flto" "-Os -flto" "-O2 -fwhole-program" "-O3 -fwhole-program"
        "-O2 -fwhole-program -DCRC_DISABLE_X86_PCLMUL" "-O2 -flto -DCRC_PORTABLE_ONLY")
fi
for option in "${options[@]}"; do all_of "$compiler" "" "$option" "$algorithms" "$calls"; done

cross=aarch64-linux-gnu-g++
if command -v $cross >/dev/null && command -v qemu-aarch64-static >/dev/null; then
    [ "$extent" = all ] || { calls="0 7:600" algorithms="crc16_modbus"; }
    all_of $cross qemu-aarch64-static "-O2 -flto" "$algorithms" "$calls"
else
    echo "skipped: AArch64, which needs $cross and qemu-aarch64-static"
fi

finish
