#!/usr/bin/env bash
# The kernel suite (suite.cpp) for every compiler, option, CPU and system that can be had here, with no architecture flag
# but where a row is about one. Each row says what it needs and what ran; one that cannot run is "skipped: why".
# usage: run.sh [fast | TEXT...]    fast: a few minutes, for every change; TEXT: rows whose name has it
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$here/../../include
source "$here/../support/check.sh"

selected=("$@")
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
quick="-DCRC_SUITE_LIMIT=300"                       # under an emulator
small="-DCRC_SUITE_LIMIT=200 -DCRC_SUITE_STRIDE=3"  # without optimisation there, or on a board
skipped=0

wanted() {
    local text
    [ ${#selected[@]} -eq 0 ] && return
    for text in "${selected[@]}"; do
        [ "$text" = fast ] && [ "$fast" = 1 ] && return
        [[ $name == *"$text"* ]] && return
    done
    return 1
}

skip() {
    skipped=$((skipped + 1))
    echo "skipped: $name: $1"
}

# has COMMAND...: 0, or says which is missing.
has() {
    local command
    for command in "$@"; do
        command -v "$command" >/dev/null || { skip "no $command here"; return 1; }
    done
}

# A program of today's row. build COMMAND...; ran COMMAND...: runs it, one test.
build() {
    rm -f "$work/suite.exe"
    # shellcheck disable=SC2086
    "$@" -std=c++20 $warnings -I"$include" "$here/suite.cpp" -o "$work/suite.exe" ${libraries-} >"$work/log" 2>&1 && return
    result "$name: builds" 1 "$(cat "$work/log")"
    return 1
}
ran() {
    local status last good=1
    timeout 900 "$@" >"$work/log" 2>&1 </dev/null
    status=$?
    last=$(tr -d '\r' <"$work/log" | grep -E '^[0-9]+ cases, [0-9]+ bytes, 0 wrong$' | tail -n 1)
    [ $status -eq 0 ] && [ -n "$last" ] && good=0
    result "$name: $(tr -d '\r' <"$work/log" | sed -n 's/^runs: /runs /p'); $last" $good "exit status $status
$(cat "$work/log")"
}

# row FAST NAME NEEDS RUNNER COMMAND...: builds by the command and runs by the runner (words in one argument each).
row() {
    local needs runner
    fast=$1 name=$2 needs=$3 runner=$4
    shift 4
    wanted || return
    # shellcheck disable=SC2086
    has $needs "$1" || return
    build "$@" || return
    # shellcheck disable=SC2086
    ran $runner "$work/suite.exe"
}
# again FAST NAME RUNNER: runs the program of the row before in another way.
again() {
    fast=$1 name=$2
    wanted || return
    [ -x "$work/suite.exe" ] || { skip "its program was not built"; return; }
    # shellcheck disable=SC2086
    ran $3 "$work/suite.exe"
}

native=$([[ $(uname -sm) == "Linux x86_64" ]] && echo 1)
if [ -n "$native" ]; then
    for compiler in g++-11 g++-12 clang++-14 clang++-16 clang++-19; do
        fast=0
        case $compiler in g++-11 | clang++-16) fast=1 ;; esac
        row $fast "x86-64, $compiler -O2" "" "" $compiler -O2
    done
    for compiler in g++ clang++-19; do
        for options in -O0 -O1 -O3 -Os "-O2 -flto" "-O2 -march=native" "-O2 -fno-exceptions -fno-rtti" \
            "-O2 -mno-avx" "-O2 -mgeneral-regs-only" "-O2 -funsigned-char -fwrapv" "-O2 -DCRC_PORTABLE_ONLY"; do
            fast=0
            case "$compiler $options" in "g++ -Os" | "clang++-19 -O0" | "clang++-19 -O2 -march=native") fast=1 ;; esac
            # Whoever takes the vector registers away takes floating-point numbers away, which <cstdio> does not need.
            # shellcheck disable=SC2086
            row $fast "x86-64, $compiler $options" "" "" $compiler $options
        done
    done
    row 0 "x86-64, clang++-19 with libc++" "" "" clang++-19 -O2 -stdlib=libc++
    row 0 "x86-64, clang++-19, address and undefined" "" "" clang++-19 -O1 $quick -fsanitize=address,undefined -fno-sanitize-recover=all
    row 0 "x86-64, clang++-19, memory" "" "" clang++-19 -O1 $quick -fsanitize=memory -fno-sanitize-recover=all
    row 0 "x86-64, valgrind (it hides AVX-512, VPCLMULQDQ and GFNI)" valgrind "valgrind -q --error-exitcode=9" g++ -O1 $small
    row 1 "i686, g++" i686-linux-gnu-g++ "" i686-linux-gnu-g++ -O2 -static
    row 0 "i686, clang++-19" i686-linux-gnu-g++ "" clang++-19 --target=i686-linux-gnu -O2 -static
    again 0 "i686, CPU coreduo" "qemu-i386-static -cpu coreduo"
fi

# x86-64 programs of the baseline on older and newer CPUs.
row 1 "x86-64, CPU qemu64" qemu-x86_64-static "qemu-x86_64-static -cpu qemu64" x86_64-linux-gnu-g++ -O2 -static $quick
again 0 "x86-64, CPU core2duo" "qemu-x86_64-static -cpu core2duo"
again 1 "x86-64, CPU Nehalem" "qemu-x86_64-static -cpu Nehalem"
again 1 "x86-64, CPU Westmere" "qemu-x86_64-static -cpu Westmere"
again 0 "x86-64, CPU SandyBridge" "qemu-x86_64-static -cpu SandyBridge"
again 0 "x86-64, CPU Haswell" "qemu-x86_64-static -cpu Haswell"
again 0 "x86-64, CPU max" "qemu-x86_64-static -cpu max"

# Other architectures.
row 1 "aarch64, CPU max" qemu-aarch64-static "qemu-aarch64-static -cpu max" aarch64-linux-gnu-g++ -O2 -static $quick
again 0 "aarch64, CPU neoverse-n1" "qemu-aarch64-static -cpu neoverse-n1"
again 1 "aarch64, CPU cortex-a53" "qemu-aarch64-static -cpu cortex-a53"
row 0 "aarch64, clang++-19" "qemu-aarch64-static aarch64-linux-gnu-g++" "qemu-aarch64-static -cpu max" \
    clang++-19 --target=aarch64-linux-gnu -O2 -static $quick
row 0 "armhf, CPU max" qemu-arm-static "qemu-arm-static -cpu max" arm-linux-gnueabihf-g++ -O2 -static $quick
again 0 "armhf, CPU cortex-a15" "qemu-arm-static -cpu cortex-a15"
row 1 "s390x, big-endian" qemu-s390x-static "qemu-s390x-static" s390x-linux-gnu-g++ -O2 -static $quick
row 0 "powerpc64, big-endian" qemu-ppc64-static "qemu-ppc64-static" powerpc64-linux-gnu-g++ -O2 -static $quick
row 0 "powerpc64le" qemu-ppc64le-static "qemu-ppc64le-static" powerpc64le-linux-gnu-g++ -O2 -static $quick
row 0 "riscv64" qemu-riscv64-static "qemu-riscv64-static" riscv64-linux-gnu-g++ -O2 -static $quick
row 0 "mips64el" qemu-mips64el-static "qemu-mips64el-static" mips64el-linux-gnuabi64-g++ -O2 -static $quick
row 0 "mips64, big-endian" qemu-mips64-static "qemu-mips64-static" mips64-linux-gnuabi64-g++ -O2 -static $quick
row 0 "sparc64, big-endian" qemu-sparc64-static "qemu-sparc64-static" sparc64-linux-gnu-g++ -O2 -static $quick
row 0 "loongarch64" qemu-loongarch64-static "qemu-loongarch64-static" loongarch64-linux-gnu-g++ -O2 -static $quick

row 0 "zig, x86_64-linux-gnu" "" "" zig c++ -target x86_64-linux-gnu -O2
row 0 "zig, x86_64-linux-musl" "" "" zig c++ -target x86_64-linux-musl -O2
row 0 "zig, aarch64-linux-gnu" "qemu-aarch64-static aarch64-linux-gnu-g++" \
    "qemu-aarch64-static -L /usr/aarch64-linux-gnu -cpu max" zig c++ -target aarch64-linux-gnu -O2 $quick
row 0 "zig, aarch64-linux-musl" qemu-aarch64-static "qemu-aarch64-static -cpu cortex-a53" \
    zig c++ -target aarch64-linux-musl -O2 $quick

# Windows, without a window. Debian's wine64 is not on the path.
wine=$(command -v wine64 || ls /usr/lib/wine/wine64 2>/dev/null || echo wine64)
export WINEDEBUG=-all WINEPREFIX=$work/wine
row 0 "Windows, mingw-w64 under Wine" "$wine" "$wine" x86_64-w64-mingw32-g++ -O2 -static $quick

# WebAssembly.
row 0 "WebAssembly, zig, under node" node "node --no-warnings $here/wasi.mjs" zig c++ -target wasm32-wasi -fno-exceptions -O2 $quick

# Without an operating system.
board() {
    local cpu=$1 board=$2
    row 0 "bare metal, $cpu" qemu-system-arm "qemu-system-arm -M $board -nographic -monitor none -serial none \
        -semihosting-config enable=on,target=native -kernel" \
        arm-none-eabi-g++ -mcpu="$cpu" -mthumb -O2 $small -DCRC_SUITE_BARE -ffreestanding -fno-exceptions -fno-rtti \
        -nostdlib -T "$here/bare.ld" "$here/bare.cpp" -Wl,--no-warn-rwx-segments
}
libraries=-lgcc
board cortex-m0 mps2-an385
board cortex-m3 mps2-an385
board cortex-m4 mps2-an386
board cortex-m7 mps2-an500

echo "$skipped rows skipped"
finish
