#!/usr/bin/env bash
# Cross-compiles for Arm with whatever cross compilers there are, without a flag, and runs the result on emulated CPUs:
# which kernel is picked, and that nothing is illegal there. Then what the flags of a build leave of the library; what
# zig links for macOS and Windows, which nobody emulates. Last, 32 bits.
# usage: run.sh [INCLUDE_DIR]
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${1:-$here/../../include}
program=$here/../cpus/cpus.cpp
source "$here/../support/check.sh"

# Dynamic programs (zig makes no others for glibc) find the libraries of the cross compiler.
export QEMU_LD_PREFIX=/usr/aarch64-linux-gnu

# build OUTPUT COMPILER OPTION...: a static program.
build() {
    local out=$1
    shift
    if [ "$1" = zig ]; then
        zig_builds "$out" "$4" -static
    else
        "$1" -std=c++20 -O1 -static -I"$include" "${@:2}" "$program" -o "$out"
    fi
}

# zig_builds OUTPUT TARGET [LINK_OPTION...]: linked as C, since zig compiles the whole C++ library for each target that is
# linked as C++ (a minute each), of which the program needs nothing.
zig_builds() {
    zig c++ -target "$2" -std=c++20 -O1 -fno-exceptions -I"$include" -c "$program" -o "$work/zig.o" &&
        zig cc -target "$2" "${@:3}" "$work/zig.o" -o "$1"
}

# picks CRC32 OTHERS COMMAND...: the program gives right results, and picks this kernel for CRC-32 and CRC-32C, and that one
# for the others; $crc16 for CRC-16 if it is set.
crc16=""
picks() {
    local crc32=$1 others=$2 said name
    shift 2
    said=$("$@") || { echo "ended with status $? (132: an illegal instruction)"; return 1; }
    echo "$said"
    for name in crc32 crc32c; do grep -qx "$name $crc32" <<<"$said" || return 1; done
    grep -qx "crc64_nvme $others" <<<"$said" && grep -qx "crc16_xmodem ${crc16:-$others}" <<<"$said"
}

# compiles COMPILER OPTION...: not run.
compiles() {
    "$@" -std=c++20 -O1 -I"$include" -c "$program" -o "$work/compiled.o"
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

# The kernels by intrinsics, which are for MSVC.
for compiler in "${compilers[@]}"; do
    case $compiler in zig* | clang++-14*) continue ;; esac # Clang 14 hides intrinsics without flags
    # shellcheck disable=SC2086
    check "$compiler: intrinsics" build "$work/intrinsics" $compiler -march=armv8-a+crc -DCRC_TEST_INTRINSICS
    check "$compiler: intrinsics: max" picks arm_pmull_eor3_crc32 arm_pmull_eor3 qemu-aarch64-static -cpu max "$work/intrinsics"
    check "$compiler: intrinsics: cortex-a53" picks arm_pmull_crc32 arm_pmull qemu-aarch64-static -cpu cortex-a53 \
        "$work/intrinsics"
done

for compiler in "${compilers[@]}"; do
    # Word splitting is meant: a compiler is several words.
    # shellcheck disable=SC2086
    check "$compiler: no flag" build "$work/plain" $compiler -O2
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
crc16=arm_neon check "-DCRC_DISABLE_ARM_PMULL and EOR3" without arm_crc32 portable_braid -DCRC_DISABLE_ARM_PMULL \
    -DCRC_DISABLE_ARM_PMULL_EOR3
check "-DCRC_DISABLE_ARM_PMULL, EOR3 and NEON" without arm_crc32 portable_braid -DCRC_DISABLE_ARM_PMULL \
    -DCRC_DISABLE_ARM_PMULL_EOR3 -DCRC_DISABLE_ARM_NEON

# links TARGET MAGIC: zig makes a program that begins with these bytes. Not run.
links() {
    zig_builds "$work/linked" "$1" &&
        [ "$(head -c $((${#2} / 2)) "$work/linked" | od -An -tx1 | tr -d ' \n')" = "$2" ]
}
if command -v zig >/dev/null; then
    check "zig c++ -target aarch64-macos: links" links aarch64-macos cffaedfe0c000001
    check "zig c++ -target aarch64-windows-gnu: links" links aarch64-windows-gnu 4d5a
    check "zig c++ -target x86_64-windows-gnu: links" links x86_64-windows-gnu 4d5a
else
    echo "skipped: macOS and Windows: no zig on the path"
fi

# 32 bits: ARM and Thumb code, for CPUs with and without the CRC and PMULL instructions.
compilers=()
if command -v arm-linux-gnueabihf-g++ >/dev/null; then
    compilers+=("arm-linux-gnueabihf-g++ -marm" "arm-linux-gnueabihf-g++ -mthumb")
    for clang in clang++-14 clang++-16 clang++-19; do
        # Clang takes the libraries of the GNU cross compiler.
        command -v $clang >/dev/null && compilers+=("$clang --target=arm-linux-gnueabihf")
    done
    command -v clang++-19 >/dev/null && compilers+=("clang++-19 --target=arm-linux-gnueabihf -mthumb"
        "clang++-19 --target=armv8l-linux-gnueabihf" "clang++-19 --target=armv6-linux-gnueabihf")
fi
for target in arm-linux-gnueabihf arm-linux-musleabihf; do
    command -v zig >/dev/null && compilers+=("zig c++ -target $target")
done
export QEMU_LD_PREFIX=/usr/arm-linux-gnueabihf
if [ ${#compilers[@]} -eq 0 ] || ! command -v qemu-arm-static >/dev/null; then
    echo "skipped: 32-bit Arm: no cross compiler or emulator"
    finish
fi
for compiler in "${compilers[@]}"; do
    # shellcheck disable=SC2086
    check "$compiler: no flag" build "$work/arm32" $compiler
    check "$compiler: max" picks arm_pmull_crc32 arm_pmull qemu-arm-static -cpu max "$work/arm32"
    case $compiler in
        # The libraries of armv8l programs are at liberty to need ARMv8.
        *armv8l*) continue ;;
    esac
    for cpu in cortex-a15 cortex-a7; do
        check "$compiler: $cpu" picks portable_braid portable_braid qemu-arm-static -cpu $cpu "$work/arm32"
    done
done

# What a build promises or leaves out; for both compilers, since each asks for vectors in its own way.
for compiler in "arm-linux-gnueabihf-g++" "clang++-19 --target=arm-linux-gnueabihf"; do
    command -v "${compiler%% *}" >/dev/null && command -v arm-linux-gnueabihf-g++ >/dev/null || continue
    # shellcheck disable=SC2206
    words=($compiler)
    # without32 CRC32 OTHERS OPTION...
    without32() {
        local crc32=$1 others=$2
        shift 2
        build "$work/without" "${words[@]}" "$@" && picks "$crc32" "$others" qemu-arm-static -cpu max "$work/without"
    }
    check "$compiler: -DCRC_PORTABLE_ONLY" without32 portable_braid portable_braid -DCRC_PORTABLE_ONLY
    check "$compiler: -DCRC_DISABLE_ARM_CRC32" without32 arm_pmull arm_pmull -DCRC_DISABLE_ARM_CRC32
    check "$compiler: -DCRC_DISABLE_ARM_PMULL" without32 arm_crc32 portable_braid -DCRC_DISABLE_ARM_PMULL
    for options in -O0 -mfpu=vfpv3-d16 -mfpu=neon "-march=armv8-a+crc+crypto -mfpu=crypto-neon-fp-armv8" \
        -mcpu=cortex-a53 "-mcpu=cortex-a76 -mthumb"; do
        # shellcheck disable=SC2086
        check "$compiler: $options" without32 arm_pmull_crc32 arm_pmull $options
    done
done
# Where there is no instruction of ours: other architectures, code in Thumb-1, no floating-point unit, big-endian. Debian's
# cross compiler has the headers for one ABI only; an empty one stands for those of the others.
if command -v arm-linux-gnueabihf-g++ >/dev/null; then
    mkdir -p "$work/headers/gnu" && : >"$work/headers/gnu/stubs-soft.h"
    for options in "-march=armv7-a -mfloat-abi=soft" "-march=armv6 -marm -mfloat-abi=soft" \
        "-march=armv6 -mthumb -mfloat-abi=soft" "-mcpu=cortex-m0 -mthumb -mfloat-abi=soft -ffreestanding" \
        "-mcpu=cortex-m4 -mthumb -ffreestanding" "-mcpu=cortex-m33 -mthumb -ffreestanding" -mbig-endian \
        "-mgeneral-regs-only -DCRC_DISABLE_ARM_PMULL"; do
        # shellcheck disable=SC2086
        check "arm-linux-gnueabihf-g++ $options: compiles" compiles arm-linux-gnueabihf-g++ -I"$work/headers" $options
    done
    # Nor a 128-bit integer of the compiler's.
    check "arm-linux-gnueabihf-g++: crcsum compiles" arm-linux-gnueabihf-g++ -std=c++20 -fsyntax-only -I"$include" \
        "$here/../../examples/crcsum.cpp"
fi

finish
