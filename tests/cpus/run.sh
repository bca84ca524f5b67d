#!/usr/bin/env bash
# Which kernel is picked on which CPU, and that nothing is illegal there: natively and under qemu's CPU models, 64 and 32
# bits. Then what the flags of a build leave of the library. The tables below say what is expected.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"

for_x86_64_linux
clang=$("$compiler" --version | grep -ci clang)

# build OUTPUT OPTION...
build() {
    local out=$1
    shift
    $command -std=c++20 -O1 -I"$include" "$@" -o "$out"
}

# field NAME: what the program said behind this word.
field() {
    sed -n "s/^$1 //p" "$work/said"
}

# picks FOLDING CRC32C COMMAND...: the program gives right results, and picks these kernels; $crc16 for CRC-16 if it is set.
crc16=""
picks() {
    local folding=$1 crc32c=$2 status name
    shift 2
    "$@" >"$work/said" 2>"$work/err"
    status=$?
    if [ $status -ne 0 ]; then
        echo "ended with status $status (132: an illegal instruction)"
        cat "$work/said" "$work/err"
        return 1
    fi
    [ "$(field crc64_nvme)" = "$folding" ] || { echo "crc64_nvme: $(field crc64_nvme) instead of $folding"; return 1; }
    name=${crc16:-$(by_bytes "$folding" 16)}
    folding=$(by_bytes "$folding" 32)
    [ "$(field crc32)" = "$folding" ] || { echo "crc32: $(field crc32) instead of $folding"; return 1; }
    [ "$(field crc16_xmodem)" = "$name" ] || { echo "crc16_xmodem: $(field crc16_xmodem) instead of $name"; return 1; }
    [ "$(field crc32c)" = "$crc32c" ] || { echo "crc32c: $(field crc32c) instead of $crc32c"; return 1; }
    [[ " $(field runs) " == *" $folding "* && " $(field runs) " == *" $crc32c "* ]] ||
        { echo "what is picked is not among what runs: $(field runs)"; return 1; }
}

# by_bytes KERNEL WIDTH: the kernel that an algorithm of this width, at most 32, picks where wider ones pick KERNEL.
without=""
by_bytes() {
    case $1 in
        x86_vpclmul512) [ -n "$gfni" ] && [ "$without" != x86_gfni512 ] && echo x86_gfni512 && return ;;
        x86_vpclmul256) [ -n "$gfni" ] && [ "$2" -le 16 ] && [ "$without" != x86_gfni256 ] && echo x86_gfni256 && return ;;
    esac
    echo "$1"
}

# What this CPU runs, from /proc/cpuinfo. (32-bit programs are told the same.)
cpu=" $(sed -n 's/^flags[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1) "
has() {
    local flag
    for flag in "$@"; do [[ $cpu == *" $flag "* ]] || return 1; done
}
runs_here=""
has sse4_2 && runs_here="x86_crc32c"
has sse4_2 pclmulqdq && runs_here="x86_pclmul $runs_here"
has sse4_2 pclmulqdq avx2 vpclmulqdq && runs_here="x86_vpclmul256 $runs_here"
has sse4_2 pclmulqdq avx2 vpclmulqdq avx512f avx512bw avx512dq avx512vl avx512vbmi &&
    runs_here="x86_vpclmul512 $runs_here"
gfni=""
has gfni && gfni=1

# expect [TIER]: what this CPU should pick if a build leaves this tier out, and which kernels such a build has: sets
# $folding, $crc32c and $compiled.
expect() {
    local kernel
    without=${1-}
    # Where no kernel multiplies, the portable one has more tables.
    local portable=portable_slice8
    [ "$without" = x86_pclmul ] && portable=portable_braid
    folding=$portable
    crc32c=$portable
    compiled=""
    for kernel in $runs_here; do
        [ "$kernel" = "$without" ] && continue
        [ "$kernel" = x86_crc32c ] && crc32c=x86_crc32c && continue
        [ "$folding" = $portable ] && folding=$kernel
    done
    if [ "$folding" != $portable ] && [ "$without" != x86_crc32c ]; then
        crc32c=${folding}_crc32c
        [ "$(by_bytes "$folding" 32)" = x86_gfni512 ] && crc32c=x86_gfni512_crc32c
    fi
    [ "$without" = x86_crc32c ] && crc32c=$(by_bytes "$folding" 32)
    crc16=""
    case $folding in
        x86_pclmul) has avx2 && [ "$without" != x86_avx2 ] && crc16=x86_avx2 ;;
        "$portable") has ssse3 && [ "$without" != x86_ssse3 ] && crc16=x86_ssse3 ;;
    esac
    for kernel in x86_gfni512 x86_vpclmul512 x86_vpclmul256 x86_pclmul; do
        [ "$kernel" = "$without" ] || [ "$without $kernel" = "x86_vpclmul512 x86_gfni512" ] || [ "$without" = x86_crc32c ] || compiled="$compiled ${kernel}_crc32c"
    done
    [ "$without" = x86_crc32c ] || compiled="$compiled x86_crc32c"
    for kernel in x86_gfni512 x86_vpclmul512 x86_gfni256 x86_vpclmul256 x86_avx2 x86_pclmul x86_ssse3; do
        [ "$kernel" = "$without" ] || [ "$without $kernel" = "x86_pclmul x86_avx2" ] || [ "x86_gfni${without#x86_vpclmul}" = "$kernel" ] || compiled="$compiled $kernel"
    done
    compiled="${compiled# } $portable"
}

# on_models EMULATOR PROGRAM BITS: reads "CPU FOLDING CRC32C [CRC16]" from standard input.
on_models() {
    local cpu folding crc32c crc16
    if ! command -v "$1" >/dev/null; then
        echo "skipped: $3-bit CPU models, which need $1"
        return
    fi
    while read -r cpu folding crc32c crc16; do
        if ! "$1" -cpu "$cpu" "$work/nothing$3" 2>/dev/null; then
            echo "skipped: $1 does not know $cpu"
            continue
        fi
        check "$3 bits, $cpu: $folding, $crc32c${crc16:+, $crc16}" picks "$folding" "$crc32c" "$1" -cpu "$cpu" "$2"
    done
}

# The table of 64-bit models. qemu has no VPCLMULQDQ and no AVX-512.
models64() {
    cat <<'END'
qemu64 portable_slice8 portable_slice8
kvm64 portable_slice8 portable_slice8
core2duo portable_slice8 portable_slice8 x86_ssse3
Nehalem portable_slice8 x86_crc32c x86_ssse3
Westmere x86_pclmul x86_pclmul_crc32c
SandyBridge x86_pclmul x86_pclmul_crc32c
Haswell x86_pclmul x86_pclmul_crc32c x86_avx2
max x86_pclmul x86_pclmul_crc32c x86_avx2
max,-pclmulqdq portable_slice8 x86_crc32c x86_ssse3
max,-sse4.2 portable_slice8 portable_slice8 x86_ssse3
max,-avx2 x86_pclmul x86_pclmul_crc32c
max,-xsave x86_pclmul x86_pclmul_crc32c
Nehalem,+pclmulqdq x86_pclmul x86_pclmul_crc32c
END
}
models32() {
    cat <<'END'
qemu32 portable_slice8 portable_slice8
coreduo portable_slice8 portable_slice8
Nehalem portable_slice8 x86_crc32c x86_ssse3
Westmere x86_pclmul x86_pclmul_crc32c
max x86_pclmul x86_pclmul_crc32c x86_avx2
max,-pclmulqdq portable_slice8 x86_crc32c x86_ssse3
END
}

echo 'int main() {}' >"$work/nothing.cpp"
command=$compiler
if ! build "$work/nothing64" -static "$work/nothing.cpp" 2>/dev/null; then
    echo "skipped: $compiler cannot link a static program"
    exit 77
fi

expect
for level in -O0 -O2; do
    check "builds with $level" build "$work/cpus$level" -static $level "$here/cpus.cpp"
    check "64 bits, this CPU, $level: $folding, $crc32c" picks "$folding" "$crc32c" "$work/cpus$level"
done
models64 | grep -E '^(qemu64|max) ' >"$work/models"
on_models qemu-x86_64-static "$work/cpus-O0" 64 <"$work/models"
models64 >"$work/models"
on_models qemu-x86_64-static "$work/cpus-O2" 64 <"$work/models"

# 32 bits.
if [ "$clang" -ne 0 ]; then command="$compiler --target=i686-linux-gnu"; else command=i686-linux-gnu-g++; fi
if build "$work/nothing32" -static "$work/nothing.cpp" 2>/dev/null; then
    check "builds for 32 bits" build "$work/cpus32" -static "$here/cpus.cpp"
    if "$work/nothing32" 2>/dev/null; then
        check "32 bits, this CPU: $folding, $crc32c" picks "$folding" "$crc32c" "$work/cpus32"
    else
        echo "skipped: 32-bit programs do not run here"
    fi
    models32 >"$work/models"
    on_models qemu-i386-static "$work/cpus32" 32 <"$work/models"
    check "builds for 32 bits without SSE2" build "$work/cpus_no_sse2" -static -march=i686 -mno-sse2 "$here/cpus.cpp"
    echo "pentium3 portable_slice8 portable_slice8" >"$work/models"
    on_models qemu-i386-static "$work/cpus_no_sse2" 32 <"$work/models"
    models32 | grep -E '^(Nehalem|Westmere) ' >"$work/models"
    on_models qemu-i386-static "$work/cpus_no_sse2" 32 <"$work/models"
else
    echo "skipped: 32 bits, which need $command and its libraries"
fi
command=$compiler

# Flags. code OBJECT: its instructions without the names in them, then the functions that it defines or calls.
code() {
    objdump -d --no-show-raw-insn "$1" | sed -n 's/<.*//; s/^ *[0-9a-f]*:/instruction/p' && nm "$1" | sed 's/.* /function /'
}
# absent PATTERN OBJECT: nothing of that matches. present: something does.
absent() {
    code "$2" >"$work/code" && [ -s "$work/code" ] || return 1
    if grep -E -- "$1" "$work/code"; then
        echo "found: $1"
        return 1
    fi
}
present() {
    code "$2" >"$work/code" && grep -qE -- "$1" "$work/code"
}

# flags NAME FOLDING CRC32C COMPILED ABSENT OPTION...: built with the options, the program picks these kernels here, knows no
# others than COMPILED, and its own object file has nothing that matches ABSENT.
flags() {
    local what="$1" wanted_folding=$2 wanted_crc32c=$3 compiled=$4 none_of=$5
    shift 5
    check "$what: builds" build "$work/flags.o" -c "$@" "$here/cpus.cpp" || return
    check "$what: links" $command -static "$work/flags.o" -o "$work/flags"
    check "$what: $wanted_folding, $wanted_crc32c" picks "$wanted_folding" "$wanted_crc32c" "$work/flags"
    [ "$(field compiled)" = "$compiled" ]
    result "$what: the kernels compiled" $? "$(printf 'expected: %s\nfound:    %s' "$compiled" "$(field compiled)")"
    [ -z "$none_of" ] || check "$what: no $none_of" absent "$none_of" "$work/flags.o"
}

# of_kernel NAME: the functions of a kernel's own namespace. (The names of other functions may have it among their types.)
of_kernel() {
    echo "function _ZNK?3crc[0-9a-z_]*6detail${#1}$1"
}

detection='cpuid|xgetbv|6detect'
crc32_instruction='instruction\s+crc32'
instructions="$detection|$crc32_instruction|instruction\s+v?pclmul|[yz]mm"
check "builds with -c" build "$work/all.o" -c "$here/cpus.cpp"
for pattern in cpuid xgetbv 6detect "$crc32_instruction" 'instruction\s+pclmul' 'instruction\s+vpclmul' ymm zmm xmm gf2p8affine \
    'instruction\s+pshufb' "$(of_kernel x86_avx2)" "$(of_kernel x86_ssse3)" "$(of_kernel x86_pclmul).*update_long" \
    "$(of_kernel x86_vpclmul256).*update_long" "$(of_kernel x86_vpclmul512).*update_long"; do
    check "without flags there is $pattern" present "$pattern" "$work/all.o"
done
flags -DCRC_PORTABLE_ONLY portable_braid portable_braid portable_braid "$instructions" -DCRC_PORTABLE_ONLY
flags -mno-sse portable_braid portable_braid portable_braid "$instructions|xmm" -mno-sse
if build "$work/nothing" -mgeneral-regs-only "$work/nothing.cpp" 2>/dev/null; then
    flags -mgeneral-regs-only portable_braid portable_braid portable_braid "$instructions|xmm" -mgeneral-regs-only
else
    echo "skipped: $compiler has no -mgeneral-regs-only"
fi

for tier in x86_crc32c x86_pclmul x86_vpclmul256 x86_vpclmul512 x86_gfni256 x86_gfni512 x86_avx2 x86_ssse3; do
    expect $tier
    case $tier in
        x86_crc32c) gone=$crc32_instruction ;;
        x86_vpclmul512) gone="zmm|$(of_kernel x86_vpclmul512)" ;;
        x86_avx2 | x86_ssse3) gone=$(of_kernel $tier) ;;
        *) gone="$(of_kernel $tier).*update_long" ;;
    esac
    flags "-DCRC_DISABLE_${tier^^}" "$folding" "$crc32c" "$compiled" "$gone" "-DCRC_DISABLE_${tier^^}"
    if [ $tier = x86_pclmul ] && command -v qemu-x86_64-static >/dev/null; then
        crc16=x86_ssse3 check "-DCRC_DISABLE_X86_PCLMUL on Westmere" picks portable_braid x86_crc32c \
            qemu-x86_64-static -cpu Westmere "$work/flags"
    fi
done
check "without the 256 and 512 tiers: builds" build "$work/flags.o" -c -DCRC_DISABLE_X86_VPCLMUL256 \
    -DCRC_DISABLE_X86_VPCLMUL512 -DCRC_DISABLE_X86_AVX2 "$here/cpus.cpp"
check "without the 256 and 512 tiers: no AVX" absent '[yz]mm|instruction\s+v' "$work/flags.o"

# What flags promise is not asked for: no detection, and no lesser kernel.
best_promised="-mgfni -msse4.2 -mpclmul -mavx2 -mvpclmulqdq -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512vbmi"
promise() {
    local what=$1 lesser=$2
    shift 2
    check "$what: builds" build "$work/promised.o" -c "$@" "$here/compute.cpp"
    check "$what: no detection" absent "$detection|5found" "$work/promised.o"
    check "$what: no lesser kernel" absent "$lesser" "$work/promised.o"
}
below_avx512="$(of_kernel x86_vpclmul256)|$(of_kernel x86_pclmul).*update_long"
# shellcheck disable=SC2086
promise "promised AVX-512" "$below_avx512" $best_promised
promise "promised AVX2 and VPCLMULQDQ, without the tier above" "$(of_kernel x86_vpclmul512)|$(of_kernel x86_pclmul).*update_long" \
    -mgfni -mavx2 -mpclmul -mvpclmulqdq -DCRC_DISABLE_X86_VPCLMUL512
promise "promised PCLMULQDQ, without the tiers above" 'ymm|zmm' \
    -msse4.2 -mpclmul -DCRC_DISABLE_X86_VPCLMUL256 -DCRC_DISABLE_X86_VPCLMUL512
expect
if [ "$folding" = x86_vpclmul512 ]; then
    promise "-march=native" "$below_avx512" -march=native
    check "-march=native: cpus.cpp builds" build "$work/flags" -static -march=native "$here/cpus.cpp"
    check "-march=native: results" picks "$folding" "$crc32c" "$work/flags"
else
    echo "skipped: -march=native, which cannot promise the best kernel on this CPU"
fi

finish
