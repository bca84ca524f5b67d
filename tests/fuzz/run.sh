#!/usr/bin/env bash
# Builds the fuzz target for any compiler and replays the seeds; runs the random tester; and, with a Clang that has
# libFuzzer, fuzzes from the seeds under the address and undefined-behaviour sanitizers. Before that, both must notice a
# constant that is wrong.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
#   CRC_FUZZ_SECONDS   how long to fuzz, default 20
#   CRC_SOAK_SECONDS   how long to test at random, default 10
#   CRC_FUZZ_CORPUS    a folder that keeps what the fuzzer finds; default: none
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=$(cd "${2:-$here/../../include}" && pwd)
source "$here/../support/check.sh"

units=(oracle checks subjects subjects_bitwise subjects_table1 subjects_slice8)

# objects FOLDER INCLUDE COMPILER OPTION...: all but the main programs. $only: these units; the others are there.
only=""
objects() {
    local folder=$1 headers=$2 unit
    shift 2
    mkdir -p "$folder"
    for unit in ${only:-${units[@]}}; do
        "$@" -std=c++20 -g1 -I"$headers" -c "$here/$unit.cpp" -o "$folder/$unit.o" || return 1
    done
    "$@" -std=c++20 -g1 -c "$here/../support/model.cpp" -o "$folder/model.o"
}
# program FOLDER INCLUDE SOURCE OUTPUT COMPILER OPTION...
program() {
    local folder=$1 headers=$2 source=$3 output=$4
    shift 4
    "$@" -std=c++20 -g1 -I"$headers" "$here/$source.cpp" "$folder"/*.o -o "$folder/$output"
}
noticed() { ! "$@"; }

check "builds" objects "$work/plain" "$include" "$compiler" -O2
check "the replay program builds" program "$work/plain" "$include" fuzz fuzz "$compiler" -O1 -DCRC_FUZZ_REPLAY
check "the random tester builds" program "$work/plain" "$include" soak soak "$compiler" -O1
check "the seeds" "$work/plain/fuzz"
check "at random, ${CRC_SOAK_SECONDS:-10} s" "$work/plain/soak" "${CRC_SOAK_SECONDS:-10}"
grep -E '^(total|messages):' "$work/log"

# A library with a wrong constant: one bit of every 512th entry of a table, and of one folding distance.
cp -r "$include" "$work/wrong"
sed -i 's/power = poly::times_power(power, 64, taps);/power = poly::times_power(power, i == 9 ? 63 : 64, taps);/' \
    "$work/wrong/crc/detail/math/folding.hpp"
cmp -s "$work/wrong/crc/detail/math/folding.hpp" "$include/crc/detail/math/folding.hpp" && result "a wrong constant is planted" 1
case $("$compiler" -dumpmachine) in
    x86_64* | i?86* | aarch64*)
        # Only hardware kernels have folding distances.
        if "$work/plain/soak" 0.2 | grep -Eq '^portable_(slice8|braid)' && "$work/plain/soak" 0.2 | grep -Eq '_(pclmul|pmull) .*cases'; then
            # Only this unit has kernels that fold.
            cp -r "$work/plain" "$work/bad"
            only=subjects check "with a wrong constant: builds" objects "$work/bad" "$work/wrong" "$compiler" -O1
            check "with a wrong constant: the programs" eval "program '$work/bad' '$work/wrong' soak soak '$compiler' -O1 &&
                program '$work/bad' '$work/wrong' fuzz fuzz '$compiler' -O1 -DCRC_FUZZ_REPLAY"
            check "a wrong constant is noticed by the random tester" noticed "$work/bad/soak" 5
            check "a wrong constant is noticed by the seeds" noticed "$work/bad/fuzz"
        fi
        ;;
esac

sanitizers="-fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all"
echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' >"$work/nothing.cpp"
# shellcheck disable=SC2086
if "$compiler" $sanitizers "$work/nothing.cpp" -o "$work/nothing" 2>/dev/null; then
    check "for libFuzzer: builds" objects "$work/fuzzer" "$include" "$compiler" -O1 ${sanitizers/fuzzer/fuzzer-no-link}
    check "for libFuzzer: the target" program "$work/fuzzer" "$include" fuzz fuzz "$compiler" -O1 $sanitizers
    corpus=${CRC_FUZZ_CORPUS:-$work/corpus}
    mkdir -p "$corpus" "$work/seeds"
    "$work/plain/fuzz" --seeds "$work/seeds"
    seconds=${CRC_FUZZ_SECONDS:-20}
    check "fuzzing, $seconds s" "$work/fuzzer/fuzz" -max_total_time="$seconds" -max_len=4096 -timeout=30 \
        -artifact_prefix="$corpus/" -print_final_stats=1 "$corpus" "$work/seeds"
    grep -E 'stat::number_of_executed|^#[0-9]+.DONE' "$work/log"
else
    echo "skipped: fuzzing: $compiler has no libFuzzer"
fi

finish
