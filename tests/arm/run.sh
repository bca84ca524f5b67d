#!/usr/bin/env bash
# Cross-compiles for Arm with whatever cross compilers there are, without a flag, and runs the result on emulated CPUs:
# which kernel is picked, and that nothing is illegal there. Then what the flags of a build leave of the library.
# usage: run.sh [INCLUDE_DIR]
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${1:-$here/../../include}
program=$here/../cpus/cpus.cpp
source "$here/../support/check.sh"

# build OUTPUT COMPILER OPTION...: a static program.
build() {
    local out=$1
    shift
    "$@" -std=c++20 -O2 -static -I"$include" "$program" -o "$out"
}

# picks CRC32 OTHERS COMMAND...: the program gives right results, and picks this kernel for CRC-32 and CRC-32C, and that one
# for the others.
picks() {
    local crc32=$1 others=$2 said name
    shift 2
    said=$("$@") || { echo "ended with status $? (132: an illegal instruction)"; return 1; }
    echo "$said"
    for name in crc32 crc32c; do grep -qx "$name $crc32" <<<"$said" || return 1; done
    for name in crc64_nvme crc16_xmodem; do grep -qx "$name $others" <<<"$said" || return 1; done
}

if ! command -v qemu-aarch64-static >/dev/null; then
    echo "skipped: no qemu-aarch64-static"
    exit 77
fi

compilers=()
command -v aarch64-linux-gnu-g++ >/dev/null && compilers+=("aarch64-linux-gnu-g++")
for clang in clang++-14 clang++-16 clang++-19; do
    # Clang takes the libraries of the GNU cross compiler.
    command -v aarch64-linux-gnu-g++ >/dev/null && command -v $clang >/dev/null &&
        compilers+=("$clang --target=aarch64-linux-gnu")
done
for target in aarch64-linux-gnu aarch64-linux-musl; do
    command -v zig >/dev/null && compilers+=("zig c++ -target $target")
done
if [ ${#compilers[@]} -eq 0 ]; then
    echo "skipped: no cross compiler for AArch64"
    exit 77
fi

for compiler in "${compilers[@]}"; do
    # Word splitting is meant: a compiler is several words.
    # shellcheck disable=SC2086
    check "$compiler: no flag" build "$work/plain" $compiler
    check "$compiler: max" picks arm_pmull_eor3_crc32 arm_pmull_eor3 qemu-aarch64-static -cpu max "$work/plain"
    for cpu in neoverse-n1 cortex-a76 cortex-a72 cortex-a53; do
        check "$compiler: $cpu" picks arm_pmull_crc32 arm_pmull qemu-aarch64-static -cpu $cpu "$work/plain"
    done
    # shellcheck disable=SC2086
    for option in -mcpu=neoverse-n1 -mcpu=neoverse-v1 -march=armv8.4-a -march=armv8-a+nocrypto+nocrc; do
        case $compiler in zig*) continue ;; esac
        check "$compiler: $option" build "$work/promised" $compiler $option
        check "$compiler: $option: max" picks arm_pmull_eor3_crc32 arm_pmull_eor3 qemu-aarch64-static -cpu max \
            "$work/promised"
    done
done

# What a build may leave out; one compiler will do.
# shellcheck disable=SC2206
compiler=(${compilers[0]})
without() {
    local crc32=$1 others=$2
    shift 2
    build "$work/without" "${compiler[@]}" "$@" && picks "$crc32" "$others" qemu-aarch64-static -cpu max "$work/without"
}
check "-DCRC_PORTABLE_ONLY" without portable_braid portable_braid -DCRC_PORTABLE_ONLY
check "-DCRC_DISABLE_ARM_CRC32" without arm_pmull_eor3 arm_pmull_eor3 -DCRC_DISABLE_ARM_CRC32
check "-DCRC_DISABLE_ARM_PMULL_EOR3" without arm_pmull_crc32 arm_pmull -DCRC_DISABLE_ARM_PMULL_EOR3
check "-DCRC_DISABLE_ARM_PMULL and EOR3" without arm_crc32 portable_braid -DCRC_DISABLE_ARM_PMULL \
    -DCRC_DISABLE_ARM_PMULL_EOR3

if command -v arm-linux-gnueabihf-g++ >/dev/null && command -v qemu-arm-static >/dev/null; then
    check "32-bit Arm: no flag" build "$work/arm32" arm-linux-gnueabihf-g++
    check "32-bit Arm: cortex-a7" picks portable_braid portable_braid qemu-arm-static -cpu cortex-a7 "$work/arm32"
    check "32-bit Arm: max" picks portable_braid portable_braid qemu-arm-static -cpu max "$work/arm32"
else
    echo "skipped: 32-bit Arm: no cross compiler or emulator"
fi

finish
