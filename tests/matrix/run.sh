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
tiny="-DCRC_SUITE_LIMIT=131 -DCRC_SUITE_STRIDE=3"    # for one of many compilers, natively
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
    "$@" -std=${standard-c++20} $warnings -I"$include" "$here/suite.cpp" -o "$work/suite.exe" ${libraries-} >"$work/log" 2>&1 && return
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
            "-O2 -mno-avx" "-O2 -mgeneral-regs-only" "-O2 -mno-sse -mno-mmx -mno-80387" "-O2 -march=x86-64-v3" \
            "-O2 -funsigned-char -fwrapv" "-O2 -fPIC -fvisibility=hidden -fno-inline" \
            "-O2 -D_FORTIFY_SOURCE=2 -fstack-protector-all -fcf-protection" "-O2 -DCRC_PORTABLE_ONLY"; do
            fast=0
            case "$compiler $options" in "g++ -Os" | "clang++-19 -O0" | "clang++-19 -O2 -march=native") fast=1 ;; esac
            # Whoever takes the vector registers away takes floating-point numbers away, which <cstdio> does not need.
            # shellcheck disable=SC2086
            row $fast "x86-64, $compiler $options" "" "" $compiler $options
        done
    done
    # The kernels by intrinsics, which are for MSVC: all of them, where the flags promise SSE4.2 alone. GCC 12 warns of its own
    # header, and of the attributes that its vector types have.
    for compiler in g++-12 clang++-19; do
        of_header=
        [ $compiler = clang++-19 ] || of_header="-Wno-ignored-attributes -Wno-uninitialized -Wno-maybe-uninitialized"
        fast=0
        [ $compiler = g++-12 ] || fast=1
        # shellcheck disable=SC2086
        row $fast "x86-64, $compiler, intrinsics" "" "" $compiler -O2 -DCRC_TEST_INTRINSICS -msse4.2 $of_header
        for options in -O0 "-O2 -march=x86-64-v4 -mgfni -mvpclmulqdq -mpclmul -mavx512vbmi" "-O2 -march=x86-64-v3 -mpclmul"; do
            # shellcheck disable=SC2086
            row 0 "x86-64, $compiler $options, intrinsics" "" "" $compiler -DCRC_TEST_INTRINSICS -msse4.2 $options $of_header
        done
        build_for=i686-linux-gnu-g++
        [ $compiler = g++-12 ] || build_for="$compiler --target=i686-linux-gnu"
        # shellcheck disable=SC2086
        row 0 "i686, $build_for, intrinsics" i686-linux-gnu-g++ "" $build_for -O2 -static -DCRC_TEST_INTRINSICS -msse4.2 $of_header $quick
    done
    standard=c++23 row 0 "x86-64, g++ -std=c++23" "" "" g++ -O2
    standard=c++26 row 0 "x86-64, clang++-19 -std=c++26" "" "" clang++-19 -O2
    # libc++ of several versions cannot be installed side by side; an unpacked one is used as $LIBCXX_<version>.
    for version in 14 16 19; do
        root=LIBCXX_$version
        root=${!root-/usr/lib/llvm-$version}
        name="x86-64, clang++-$version with libc++" fast=0
        if [ ! -e "$root/include/c++/v1/version" ]; then
            wanted && skip "no libc++ $version here"
            continue
        fi
        row 0 "$name" "" "" clang++-$version -O2 -nostdinc++ -isystem "$root/include/c++/v1" -stdlib=libc++ -L"$root/lib" \
            -Wl,-rpath,"$root/lib"
    done
    row 0 "x86-64, clang++-19, address and undefined" "" "" clang++-19 -O1 $quick -fsanitize=address,undefined -fno-sanitize-recover=all
    row 0 "x86-64, clang++-19, memory" "" "" clang++-19 -O1 $quick -fsanitize=memory -fno-sanitize-recover=all
    row 0 "x86-64, valgrind (it hides AVX-512, VPCLMULQDQ and GFNI)" valgrind "valgrind -q --error-exitcode=9" g++ -O1 $small
    row 1 "i686, g++" i686-linux-gnu-g++ "" i686-linux-gnu-g++ -O2 -static
    row 0 "i686, clang++-19" i686-linux-gnu-g++ "" clang++-19 --target=i686-linux-gnu -O2 -static
    again 0 "i686, CPU coreduo" "qemu-i386-static -cpu coreduo"
    row 0 "i686, CPU pentium3" "i686-linux-gnu-g++ qemu-i386-static" "qemu-i386-static -cpu pentium3" \
        i686-linux-gnu-g++ -O2 -static $quick
fi

# x86-64 programs of the baseline on older and newer CPUs.
row 1 "x86-64, CPU qemu64" qemu-x86_64-static "qemu-x86_64-static -cpu qemu64" x86_64-linux-gnu-g++ -O2 -static $quick
again 0 "x86-64, CPU Opteron_G1" "qemu-x86_64-static -cpu Opteron_G1"
again 0 "x86-64, CPU core2duo" "qemu-x86_64-static -cpu core2duo"
again 1 "x86-64, CPU Nehalem" "qemu-x86_64-static -cpu Nehalem"
again 1 "x86-64, CPU Westmere" "qemu-x86_64-static -cpu Westmere"
again 0 "x86-64, CPU SandyBridge" "qemu-x86_64-static -cpu SandyBridge"
again 0 "x86-64, CPU Haswell" "qemu-x86_64-static -cpu Haswell"
again 0 "x86-64, CPU Haswell whose system does not save vectors" "qemu-x86_64-static -cpu Haswell,-xsave"
again 0 "x86-64, CPU max" "qemu-x86_64-static -cpu max"
again 0 "x86-64, CPU max without PCLMULQDQ" "qemu-x86_64-static -cpu max,-pclmulqdq"

# Other architectures.
row 1 "aarch64, CPU max" qemu-aarch64-static "qemu-aarch64-static -cpu max" aarch64-linux-gnu-g++ -O2 -static $quick
again 0 "aarch64, CPU neoverse-n1" "qemu-aarch64-static -cpu neoverse-n1"
again 1 "aarch64, CPU cortex-a53" "qemu-aarch64-static -cpu cortex-a53"
row 0 "aarch64, g++ -O0" qemu-aarch64-static "qemu-aarch64-static -cpu max" aarch64-linux-gnu-g++ -O0 -static $small
for compiler in clang++-14 clang++-16 clang++-19; do
    row 0 "aarch64, $compiler" "qemu-aarch64-static aarch64-linux-gnu-g++" "qemu-aarch64-static -cpu max" \
        $compiler --target=aarch64-linux-gnu -O2 -static $quick
done
# The kernels by intrinsics, which are for MSVC: all of them, where the flags promise the CRC instructions alone.
for compiler in aarch64-linux-gnu-g++ "clang++-19 --target=aarch64-linux-gnu"; do
    fast=0
    [ "$compiler" != aarch64-linux-gnu-g++ ] || fast=1
    # shellcheck disable=SC2086
    row $fast "aarch64, $compiler, intrinsics, CPU max" "qemu-aarch64-static aarch64-linux-gnu-g++" "qemu-aarch64-static -cpu max" \
        $compiler -O2 -static -march=armv8-a+crc -DCRC_TEST_INTRINSICS $quick
    again $fast "aarch64, $compiler, intrinsics, CPU cortex-a53" "qemu-aarch64-static -cpu cortex-a53"
    for options in "-O0 $small" "-O2 $quick"; do
        # shellcheck disable=SC2086
        row 0 "aarch64, $compiler ${options%% *} -march=armv8.2-a+crypto+sha3, intrinsics" "qemu-aarch64-static aarch64-linux-gnu-g++" \
            "qemu-aarch64-static -cpu max" $compiler $options -static -march=armv8.2-a+crypto+sha3 -DCRC_TEST_INTRINSICS
    done
done
row 0 "armhf, CPU max" qemu-arm-static "qemu-arm-static -cpu max" arm-linux-gnueabihf-g++ -O2 -static $quick
again 0 "armhf, CPU cortex-a15" "qemu-arm-static -cpu cortex-a15"
row 0 "armhf, clang++-19" "qemu-arm-static arm-linux-gnueabihf-g++" "qemu-arm-static -cpu max" \
    clang++-19 --target=arm-linux-gnueabihf -O2 -static $quick
row 1 "s390x, big-endian, CPU max" qemu-s390x-static "qemu-s390x-static -cpu max" s390x-linux-gnu-g++ -O2 -static $quick
again 1 "s390x, big-endian, CPU without vectors" "qemu-s390x-static -cpu max,vx=off"
row 0 "s390x, g++ -O0" qemu-s390x-static "qemu-s390x-static -cpu max" s390x-linux-gnu-g++ -O0 -static $small
row 0 "s390x, g++ -march=z15" qemu-s390x-static "qemu-s390x-static -cpu max" s390x-linux-gnu-g++ -O2 -march=z15 -static $quick
row 1 "powerpc64, big-endian, CPU power8" qemu-ppc64-static "qemu-ppc64-static -cpu power8" powerpc64-linux-gnu-g++ -O2 -static $quick
again 1 "powerpc64, big-endian, CPU power7" "qemu-ppc64-static -cpu power7"
row 0 "powerpc64, big-endian, g++ -O0" qemu-ppc64-static "qemu-ppc64-static -cpu power9" powerpc64-linux-gnu-g++ -O0 -static $small
row 0 "powerpc64, big-endian, clang++-19" "qemu-ppc64-static powerpc64-linux-gnu-g++" "qemu-ppc64-static -cpu power8" \
    clang++-19 --target=powerpc64-linux-gnu -O2 -static $quick
again 0 "powerpc64, big-endian, clang++-19, CPU power7" "qemu-ppc64-static -cpu power7"
row 1 "powerpc64le, CPU power8" qemu-ppc64le-static "qemu-ppc64le-static -cpu power8" powerpc64le-linux-gnu-g++ -O2 -static $quick
again 0 "powerpc64le, CPU power10" "qemu-ppc64le-static -cpu power10"
row 0 "powerpc64le, g++ -O0" qemu-ppc64le-static "qemu-ppc64le-static -cpu power9" powerpc64le-linux-gnu-g++ -O0 -static $small
row 0 "powerpc64le, g++ -mcpu=power10" qemu-ppc64le-static "qemu-ppc64le-static -cpu power10" \
    powerpc64le-linux-gnu-g++ -O2 -mcpu=power10 -static $quick
# An emulator before version 8.1 has no system call that tells extensions, so there only flags have the kernel run.
row 1 "riscv64" qemu-riscv64-static "qemu-riscv64-static -cpu rv64,zbc=true" riscv64-linux-gnu-g++ -O2 -static $quick
again 0 "riscv64, CPU without Zbc" "qemu-riscv64-static -cpu rv64,zbc=false"
again 0 "riscv64, CPU without Zbb" "qemu-riscv64-static -cpu rv64,zbb=false"
row 1 "riscv64, g++ -march=rv64gc_zbb_zbc" qemu-riscv64-static "qemu-riscv64-static -cpu rv64,zbc=true" \
    riscv64-linux-gnu-g++ -O2 -march=rv64gc_zbb_zbc -static $quick
row 0 "riscv64, g++ -O0 -march=rv64gc_zbkb_zbkc" qemu-riscv64-static "qemu-riscv64-static -cpu rv64,zbkb=true,zbkc=true" \
    riscv64-linux-gnu-g++ -O0 -march=rv64gc_zbkb_zbkc -static $small
row 0 "riscv64, clang++-19 -march=rv64gc_zbb_zbc" "qemu-riscv64-static riscv64-linux-gnu-g++" "qemu-riscv64-static -cpu rv64,zbc=true" \
    clang++-19 --target=riscv64-linux-gnu -march=rv64gc_zbb_zbc -O2 -static $quick
row 0 "mips64el" qemu-mips64el-static "qemu-mips64el-static" mips64el-linux-gnuabi64-g++ -O2 -static $quick
row 0 "mips64, big-endian" qemu-mips64-static "qemu-mips64-static" mips64-linux-gnuabi64-g++ -O2 -static $quick
row 0 "sparc64, big-endian" qemu-sparc64-static "qemu-sparc64-static" sparc64-linux-gnu-g++ -O2 -static $quick
row 0 "loongarch64" qemu-loongarch64-static "qemu-loongarch64-static" loongarch64-linux-gnu-g++ -O2 -static $quick
# Compilers and emulators that Debian 12 has not, in a root that roots.sh makes and CRC_ROOTS names the folder of. The emulators
# are linked statically, and run outside.
trixie=${CRC_ROOTS-/nowhere}/trixie/usr/bin
trixie_row() { # NAME EMULATOR COMPILER...
    row 0 "$1" "$trixie/${2%% *} $trixie/$3" "$trixie/$2" bash "$here/in_root.sh" "${CRC_ROOTS-/nowhere}/trixie" "${@:3}" -static
}
trixie_row "loongarch64, g++-14" qemu-loongarch64 loongarch64-linux-gnu-g++-14 -O2 $quick
trixie_row "loongarch64, g++-14 -O0" qemu-loongarch64 loongarch64-linux-gnu-g++-14 -O0 $small
trixie_row "loongarch64, g++-14 -mstrict-align -mno-lsx" qemu-loongarch64 loongarch64-linux-gnu-g++-14 -O2 -mstrict-align -mno-lsx $quick
trixie_row "loongarch64, clang++-18" qemu-loongarch64 clang++-18 --target=loongarch64-linux-gnu -O2 $quick
# No model lacks the instructions, so the question to the system is answered by a function of our own.
echo 'extern "C" unsigned long getauxval(unsigned long) noexcept { return 0; }' >"$work/no_features.cpp"
libraries=$work/no_features.cpp trixie_row "loongarch64, g++-14, a system that tells of no features" qemu-loongarch64 \
    loongarch64-linux-gnu-g++-14 -O2 $quick
# These emulators have the system call that tells extensions, and Zvbc.
vectors=v=true,zvbc=true,zvkb=true,zbc=true
trixie_row "riscv64, g++-14, vectors of 128 bits" "qemu-riscv64 -cpu rv64,$vectors" riscv64-linux-gnu-g++-14 -O2 $quick
for run in "vectors of 256 bits:$vectors,vlen=256,rvv_ta_all_1s=true" "vectors of 512 bits:$vectors,vlen=512" \
    "CPU without Zvkb:v=true,zvbc=true,zbc=true" "CPU without vectors:zbc=true" "CPU without Zbc:v=true,zvbc=true,zvbb=true,zbc=false"; do
    again 0 "riscv64, g++-14, ${run%%:*}" "$trixie/qemu-riscv64 -cpu rv64,${run#*:}"
done
trixie_row "riscv64, g++-14 -O3 -march=rv64gcv_zbb_zbc_zvbb_zvbc" "qemu-riscv64 -cpu rv64,$vectors,zvbb=true,vlen=256" \
    riscv64-linux-gnu-g++-14 -O3 -march=rv64gcv_zbb_zbc_zvbb_zvbc $quick
trixie_row "riscv64, clang++-18 -O0" "qemu-riscv64 -cpu rv64,$vectors" clang++-18 --target=riscv64-linux-gnu -O0 $small

row 0 "powerpc, 32 bits, big-endian" qemu-ppc-static "qemu-ppc-static" powerpc-linux-gnu-g++ -O2 -static $quick
row 0 "mips, 32 bits, big-endian" qemu-mips-static "qemu-mips-static" mips-linux-gnu-g++ -O2 -static $quick
row 0 "m68k, 32 bits, big-endian, all aligned to 2 bytes" qemu-m68k-static "qemu-m68k-static" m68k-linux-gnu-g++ -O2 -static $quick
for target in s390x-linux-gnu:s390x powerpc64le-linux-gnu:ppc64le riscv64-linux-gnu:riscv64; do
    row 0 "${target%:*}, clang++-19" "qemu-${target#*:}-static ${target%:*}-g++" "qemu-${target#*:}-static" \
        clang++-19 --target="${target%:*}" -O2 -static $quick
done

# zig, and with ZIG a second version of it.
for zig in zig ${ZIG-}; do
    version=${ZIG+ $($zig version 2>/dev/null)}
    zig_row() {
        local target=$1
        shift
        row 0 "zig${version%%-*}, $target" "$1" "$2" $zig c++ -target "$target" -O2 "${@:3}"
    }
    zig_row x86_64-linux-gnu "" ""
    zig_row x86_64-linux-musl "" ""
    zig_row aarch64-linux-gnu "qemu-aarch64-static aarch64-linux-gnu-g++" \
        "qemu-aarch64-static -L /usr/aarch64-linux-gnu -cpu max" $quick
    zig_row aarch64-linux-musl qemu-aarch64-static "qemu-aarch64-static -cpu cortex-a53" $quick
    # Older versions have no libc for it, and the emulator no vectors.
    [ $zig = zig ] || zig_row loongarch64-linux-musl qemu-loongarch64-static qemu-loongarch64-static -mcpu=la464-lsx-lasx $quick
    zig_row wasm32-wasi node "node --no-warnings $here/wasi.mjs" -fno-exceptions $quick
done

# Windows, without a window. Debian's wine64 is not on the path.
wine=$(command -v wine64 || ls /usr/lib/wine/wine64 2>/dev/null || echo wine64)
export WINEDEBUG=-all WINEPREFIX=$work/wine
for options in -O2 -O0 -O3; do
    limit=$quick
    [ $options = -O0 ] && limit=$small
    row 0 "Windows, mingw-w64 $options under Wine" "$wine" "$wine" x86_64-w64-mingw32-g++ $options -static $limit
done
libraries=-lpthread row 0 "Windows, clang++-19 under Wine" "$wine x86_64-w64-mingw32-g++" "$wine" \
    clang++-19 --target=x86_64-w64-mingw32 -O2 -static -pthread $quick

# WebAssembly.
wasi="node wasm-ld-19"
echo "#include <cstdio>" | clang++-19 --target=wasm32-wasi -fsyntax-only -x c++ - 2>/dev/null || wasi=libc++-19-dev-wasm32
for options in -O2 "-O2 -msimd128" "-O2 -msimd128 -mrelaxed-simd"; do
    fast=0 flag=
    [ "$options" != "-O2 -msimd128" ] || fast=1
    [[ $options != *relaxed* ]] || flag=--experimental-wasm-relaxed-simd
    # shellcheck disable=SC2086
    row $fast "WebAssembly, clang++-19 $options, under node" "$wasi" "node --no-warnings $flag $here/wasi.mjs" \
        clang++-19 --target=wasm32-wasi -fno-exceptions -fuse-ld="$(command -v wasm-ld-19)" $options $quick
done

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

# Constants under interprocedural optimisation, and builds that once broke, by every compiler they are about.
for compiler in g++-11 g++-12; do
    name="interprocedural optimisation, $compiler" fast=0
    # shellcheck disable=SC2310
    wanted && has $compiler && check "$name: no constant is read wrongly" bash "$here/../lto/run.sh" $compiler "$include" all
done
for compiler in g++-11 clang++-14 clang++-16; do
    name="builds, $compiler" fast=0
    # shellcheck disable=SC2310
    wanted && has $compiler && check "$name: right" bash "$here/../builds/run.sh" $compiler "$include"
done
for options in "" -DCRC_BUILDS_FIRST; do
    name="Windows, mingw-w64 $options, <intrin.h> and <windows.h>" fast=0
    # shellcheck disable=SC2086,SC2310
    wanted && has x86_64-w64-mingw32-g++ && check "$name: compiles" x86_64-w64-mingw32-g++ -std=gnu++20 -O1 $options \
        -I"$include" -c "$here/../builds/headers.cpp" -o "$work/headers.o"
done

# This year's compilers, in roots of Debian that roots.sh makes and CRC_ROOTS names the folder of: other rows for the same
# programs, which are linked statically and run outside. The examples are what the README links.
examples() {
    local example
    wanted || return
    for example in tour wire_and_bits files_threads_streams; do
        rm -f "$work/example"
        # shellcheck disable=SC2086
        "$@" $warnings -I"$include" "$here/../../examples/$example.cpp" -o "$work/example" >"$work/log" 2>&1 &&
            (cd "$work" && ./example) >>"$work/log" 2>&1
        result "$name: examples/$example.cpp" $? "$(cat "$work/log")"
    done
}
# of_root NAME SCRIPT: a script that takes a compiler has that of $root.
of_root() {
    name=$1
    wanted || return
    printf '#!/bin/sh\nexec bash "%s" "%s" %s "$@"\n' "$here/in_root.sh" "$root" "$compiler" >"$work/compiler"
    chmod +x "$work/compiler"
    check "$name" bash "$here/../$2/run.sh" "$work/compiler" "$include"
}
for entry in trixie/g++-13 trixie/g++-14 sid/g++-15 sid/g++-16 \
    trixie/clang++-17 trixie/clang++-18 sid/clang++-21 sid/clang++-22 sid/clang++-23; do
    root=${CRC_ROOTS-/nowhere}/${entry%/*} compiler=${entry#*/}
    for options in "-O2 -std=c++20" "-O3 -march=native -std=c++23" "-O0 -std=c++26"; do
        [ "$compiler" != g++-13 ] || options=${options/26/23} # the newest that it knows
        name="x86-64, $compiler $options" fast=0
        if [ ! -x "$root/usr/bin/$compiler" ]; then
            wanted && skip "no root with it (tests/matrix/roots.sh FOLDER makes them; CRC_ROOTS=FOLDER names them)"
            continue
        fi
        # shellcheck disable=SC2086
        standard=${options##*-std=} row 0 "$name" "" "" bash "$here/in_root.sh" "$root" $compiler $options -static $tiny
        # shellcheck disable=SC2086
        examples bash "$here/in_root.sh" "$root" $compiler $options -static -pthread
    done
    [ -x "$root/usr/bin/$compiler" ] || continue
    # GCC 15 and later know a loop that computes a CRC bit by bit, and put their own in its place.
    case $compiler in
        g++-15 | g++-16)
            for options in -O2 -O3 "-O3 -march=native"; do
                # shellcheck disable=SC2086
                row 0 "x86-64, $compiler $options, bit by bit" "" "" bash "$here/in_root.sh" "$root" $compiler $options \
                    -static -DCRC_PORTABLE_ONLY -DCRC_PORTABLE_TABLES=0 $tiny
            done
            ;;
    esac
    of_root "x86-64, $compiler, lost built-ins" lost
    case $compiler in g++-1[34]) ;; *) of_root "x86-64, $compiler, modules" modules ;; esac
done

# Systems that cannot be had here, as far as a compiler goes: with stubs of their headers, not run. The stubs of tests/windows
# stand for the C++ library.
cat >"$work/systems.cpp" <<'END'
#include <crc/crc.hpp>
unsigned of(const void* p, std::size_t n) {
    return crc::compute<crc::crc32c>(p, n) ^ crc::compute<crc::crc32>(p, n) ^ static_cast<unsigned>(crc::compute<crc::crc64_xz>(p, n)) ^
           static_cast<unsigned>(crc::engine::make(crc::crc16_modbus).engine.compute(p, n));
}
unsigned joined(unsigned a, unsigned b, std::size_t n) { return crc::combine<crc::crc32>(a, b, n); }
END
mkdir -p "$work/stubs/sys"
echo 'extern "C" int elf_aux_info(int, void*, int); extern "C" unsigned long getauxval(unsigned long);' >"$work/stubs/sys/auxv.h"
echo 'extern "C" int sysctlbyname(const char*, void*, __SIZE_TYPE__*, void*, __SIZE_TYPE__);' >"$work/stubs/sys/sysctl.h"
# compiled COMMAND...: to an object, and its assembly.
compiled() {
    # shellcheck disable=SC2086
    "$@" -std=c++20 $warnings -O2 -ffreestanding -fno-exceptions -nostdinc++ -isystem "$work/stubs" -isystem "$here/../windows/stubs" \
        -I"$include" -S "$work/systems.cpp" -o "$work/systems.s"
}
# system NAME COMPILER WORD COMMAND...: compiles without a warning, and the assembly has this word.
system() {
    local word=$3
    name=$1 fast=0
    wanted && has "$2" || return
    check "$name: compiles" compiled "${@:4}"
    check "$name: $word" grep -F -- "$word" "$work/systems.s"
}
for bsd in freebsd14.0 openbsd7.6; do
    # Without the stack protector, for which Clang 19 breaks off with an internal error on OpenBSD.
    system "aarch64, $bsd, with stubs" clang++-19 elf_aux_info clang++-19 --target=aarch64-unknown-$bsd -fno-stack-protector
done
system "aarch64, netbsd, with stubs: kernels that flags promise" clang++-19 arm_pmull clang++-19 --target=aarch64-unknown-netbsd \
    -march=armv8-a+crc+crypto
system "aarch64, macOS, with stubs" clang++-19 hw.optional.arm.FEAT_SHA3 clang++-19 --target=arm64-apple-macos13 -mcpu=apple-a7
system "x32" g++ x86_vpclmul512 g++ -mx32
system "x32, clang++-19" clang++-19 x86_vpclmul512 clang++-19 --target=x86_64-linux-gnux32
system "aarch64, ILP32" aarch64-linux-gnu-g++ arm_pmull aarch64-linux-gnu-g++ -mabi=ilp32

# The one-definition rule on other architectures (tests/odr has x86-64): units whose flags promise kernels, or other instructions,
# and units without such flags have no function in common that the linker may merge.
apart() {
    local unit=1 options
    for options in "$2" "$3"; do
        # shellcheck disable=SC2086
        $1 -std=c++20 -O1 -fno-inline $options -I"$include" -DCRC_ODR_THIS=unit$unit -c "$here/../odr/unit.cpp" -o "$work/unit$unit.o" || return 1
        weak "$work/unit$unit.o" >"$work/weak$unit"
        unit=$((unit + 1))
    done
    [ -s "$work/weak1" ] && [ -z "$(comm -12 "$work/weak1" "$work/weak2" | tee /dev/stderr)" ]
}
# odr COMPILER OPTIONS OPTIONS
odr() {
    name="one-definition rule, $1: '$2' and '$3'" fast=0
    wanted && has "${1%% *}" nm comm || return
    check "$name" apart "$@"
}
odr riscv64-linux-gnu-g++ "" -march=rv64gc_zbb_zbc
odr "clang++-19 --target=riscv64-linux-gnu" "" -march=rv64gcv_zbb_zbc_zvbb_zvbc
odr powerpc64-linux-gnu-g++ "" -mcpu=power8
odr powerpc64le-linux-gnu-g++ "" -mcpu=power9
odr s390x-linux-gnu-g++ "" -march=z13
odr aarch64-linux-gnu-g++ "" -march=armv8.2-a+crypto+crc+sha3
odr arm-linux-gnueabihf-g++ "" "-march=armv8-a+crypto+crc -mfpu=crypto-neon-fp-armv8"
odr i686-linux-gnu-g++ "" -march=x86-64-v3

# An int of 16 bits: one sentence that says so, and no error besides the one that ends it.
for target in avr msp430; do
    one_sentence() {
        ! clang++-19 --target=$target -std=c++20 -ffreestanding -nostdinc++ -isystem "$here/../windows/stubs" -I"$include" \
            -fsyntax-only "$work/systems.cpp" 2>"$work/errors" && [ "$(grep -c 'error: ' "$work/errors")" -eq 2 ] &&
            grep 'error: "crc needs an int of 32 bits or more' "$work/errors"
    }
    name="$target" fast=1
    # shellcheck disable=SC2310
    wanted && has clang++-19 && check "$name: refused in one sentence" one_sentence
done

# Where CPUID traps, as in an enclave: with flags that promise the best kernel, or the portable one alone, nothing asks the CPU.
for options in -DCRC_PORTABLE_ONLY -march=znver4 "-march=x86-64-v4 -mgfni -mvpclmulqdq -mpclmul -mavx512vbmi"; do
    asks_nothing() {
        # shellcheck disable=SC2086
        $compiler -std=c++20 -O2 $options -I"$include" -S "$work/systems.cpp" -o "$work/systems.s" || return 1
        ! grep -wE 'cpuid|xgetbv' "$work/systems.s"
    }
    for compiler in g++ clang++-19; do
        [[ $compiler$options != g++*znver4 ]] || continue # GCC 12 does not know it
        name="x86-64, $compiler $options, CPUID" fast=0
        # shellcheck disable=SC2310
        wanted && has $compiler && check "$name: not in the code" asks_nothing
    done
done
# Ways of building that have nothing to do with us: each makes the suite by a function, in $work.
# emission FAST NAME FUNCTION COMPILER...
emission() {
    fast=$1 name=$2
    wanted || return
    has "$4" || return
    rm -rf "$work"/*
    if (cd "$work" && "$3" "${@:4}") >"$work/log" 2>&1; then ran "$work/suite.exe"; else result "$name: builds" 1 "$(cat "$work/log")"; fi
}
# compile COMPILER... SOURCE OPTION...: with what all have in common.
# shellcheck disable=SC2086
compile() { "$@" -std=c++20 $warnings $tiny -I"$include"; }
plain() { compile "$@" "$here/suite.cpp" -o suite.exe; }
# What the assembler takes is limited to that of older ones: GNU's before 2.30 knows neither VPCLMULQDQ nor GFNI.
old_assembler() {
    plain "$@" -Wa,-march=corei7+avx+avx2+pclmul+bmi+bmi2+lzcnt+movbe -DCRC_DISABLE_X86_VPCLMUL256 -DCRC_DISABLE_X86_VPCLMUL512
}
older_assembler() { # before 2.22: no AVX2
    plain "$@" -Wa,-march=corei7+pclmul+xsave -DCRC_DISABLE_X86_VPCLMUL256 -DCRC_DISABLE_X86_VPCLMUL512 -DCRC_DISABLE_X86_AVX2
}
# That the two above would notice.
too_old_assembler() {
    ! plain "$@" -Wa,-march=corei7+avx+avx2+pclmul+bmi+bmi2+lzcnt+movbe && old_assembler "$@"
}
profiled() {
    plain "$@" -fprofile-generate -fprofile-update=atomic && ./suite.exe &&
        plain "$@" -fprofile-use -fprofile-partial-training -Wno-missing-profile
}
profiled_by_clang() {
    plain "$@" -fprofile-instr-generate && LLVM_PROFILE_FILE=raw ./suite.exe &&
        "llvm-profdata-${1#clang++-}" merge -o profile raw && plain "$@" -fprofile-instr-use=profile
}
# In another folder than the header, where there is nothing else to take.
precompiled() {
    mkdir -p head/crc && compile "$@" -x c++-header "$include/crc/crc.hpp" -o head/crc/crc.hpp.gch &&
        compile "$@" -Winvalid-pch -Ihead "$here/suite.cpp" -o suite.exe
}
precompiled_by_clang() {
    compile "$@" -x c++-header "$include/crc/crc.hpp" -o crc.pch &&
        compile "$@" -include-pch crc.pch "$here/suite.cpp" -o suite.exe
}
# All public headers and two programs in one unit.
unity() {
    {
        for header in "$include"/crc/*.hpp; do echo "#include <crc/${header##*/}>"; done
        printf '#define main main_of_headers\n#include "%s"\n#undef main\n#include "%s"\n' "$here/../builds/headers.cpp" "$here/suite.cpp"
    } >unity.cpp
    compile "$@" unity.cpp -pthread -o suite.exe
}
# What goes over the network, and is compiled where there are no headers.
preprocessed() {
    compile "$@" -E "$here/suite.cpp" -o text.ii && "$@" -std=c++20 -Wall -Wextra -Werror text.ii -o suite.exe
}
directives() {
    compile "$@" -E -fdirectives-only "$here/suite.cpp" -o text.ii &&
        "$@" -std=c++20 -Wall -Wextra -Werror -fpreprocessed -fdirectives-only text.ii -o suite.exe
}
rewritten() {
    # Macros of the command line are not in the text.
    # shellcheck disable=SC2086
    compile "$@" -E -frewrite-includes "$here/suite.cpp" -o text.cpp &&
        "$@" -std=c++20 -Wall -Wextra -Werror $tiny text.cpp -o suite.exe
}
# The same function in units with other flags, linked by an optimiser that sees all; tests/odr has the whole.
mixed() {
    "$@" -std=c++20 -flto -I"$include" -c "$here/../builds/headers.cpp" -Dmain=main_of_headers -o baseline.o &&
        compile "$@" -flto -march=native -c "$here/suite.cpp" -o native.o && "$@" -flto ${linker-} baseline.o native.o -o suite.exe
}
if [ -n "$native" ]; then
    emission 0 "emission, g++, an assembler before 2.30" old_assembler g++ -O2
    emission 0 "emission, g++, an assembler before 2.22" older_assembler g++ -O2
    emission 0 "emission, g++, an assembler before 2.30 does not do without the macros" too_old_assembler g++ -O0
    emission 0 "emission, g++, units with mixed flags and -flto" mixed g++ -O2
    emission 0 "emission, clang++-19, units with mixed flags and -flto" mixed clang++-19 -O2 -fuse-ld=lld -Wno-unused-command-line-argument
    emission 0 "emission, g++, profile-guided" profiled g++ -O2
    emission 0 "emission, clang++-19, profile-guided" profiled_by_clang clang++-19 -O2
    emission 0 "emission, g++, coverage and -fkeep-inline-functions" plain g++ -O0 --coverage -fkeep-inline-functions
    emission 0 "emission, clang++-19, coverage" plain clang++-19 -O0 -fprofile-instr-generate -fcoverage-mapping
    emission 0 "emission, g++, -Og -fno-early-inlining" plain g++ -Og -fno-early-inlining
    emission 0 "emission, g++, precompiled header" precompiled g++ -O2
    emission 0 "emission, clang++-19, precompiled header" precompiled_by_clang clang++-19 -O2
    emission 0 "emission, g++, unity build" unity g++ -O2
    emission 0 "emission, clang++-19, unity build" unity clang++-19 -O2
    emission 0 "emission, g++, preprocessed text" preprocessed g++ -O2
    emission 0 "emission, clang++-19, preprocessed text" preprocessed clang++-19 -O2
    emission 0 "emission, g++, -fdirectives-only" directives g++ -O2
    emission 0 "emission, clang++-19, -frewrite-includes" rewritten clang++-19 -O2
fi

# The stack that GCC for Windows gives to vectors.
name="Windows, mingw-w64, orders of headers and the stack" fast=0
wanted && has x86_64-w64-mingw32-g++ && check "$name: right" bash "$here/../mingw/run.sh" "$include"

# Warnings in users' builds: all compilers and targets.
name="warnings" fast=0
wanted && check "$name: none, by any compiler, for any target" bash "$here/../warnings/run.sh"

echo "$skipped rows skipped"
finish
