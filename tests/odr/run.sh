#!/usr/bin/env bash
# The one-definition rule: the library in four units of one program, each compiled for another CPU. Whatever the order in
# which they are linked, a unit may execute only code that was compiled with its own flags.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"

case $("$compiler" -dumpmachine 2>/dev/null) in
    x86_64*linux*) ;;
    *)
        echo "skipped: this test is for compilers that make x86-64 Linux programs"
        exit 77
        ;;
esac
for tool in nm objdump awk c++filt; do
    command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }
done

units="baseline bmi2 haswell native"
flags_of() {
    case $1 in
        baseline) echo -march=x86-64 ;;
        bmi2) echo -march=x86-64 -mbmi2 ;;
        haswell) echo -march=haswell ;;
        native) echo -march=native ;;
    esac
}
# tag UNIT: the name of its inline namespace.
tag() {
    # shellcheck disable=SC2046
    echo CRC_TAG | "$compiler" -std=c++20 $(flags_of "$1") -I"$include" -include crc/detail/tag.hpp -E -P -x c++ - | tail -n 1
}

# weak OBJECT: the functions in it that the linker may replace by another object's. (The compiler's own helper that ends a
# noexcept function is the same everywhere.)
weak() {
    nm "$1" | sed -n 's/^.* W //p' | grep -v '^__clang_call_terminate$' | sort
}

# apart LEVEL: no two units with different flags have a weak function of one name.
apart() {
    local a b common status=0
    for a in $units; do
        for b in $units; do
            [[ $a < $b ]] || continue
            [ "$(tag $a)" = "$(tag $b)" ] && continue
            common=$(comm -12 <(weak "$work/$a$1.o") <(weak "$work/$b$1.o"))
            [ -z "$common" ] && continue
            echo "in $a and in $b:"
            echo "$common" | c++filt | sort -u
            status=1
        done
    done
    return $status
}

# walk UNIT PROGRAM: every function of the program that may be reached from this unit's by direct calls and jumps, one a
# line, with the first instruction in it that the baseline lacks, or "-". The kernels' regions, which are entered only after
# the CPU was asked, may have any. crc32 is allowed: CRC-32C's short messages have it as assembly, behind the same question.
walk() {
    objdump -d --no-show-raw-insn "$2" | awk -v root="$1" '
        /^[0-9a-f]+ <.*>:$/ { now = substr($2, 2, length($2) - 3); defined[now] = 1; next }
        now == "" || $1 !~ /:$/ { next }
        {
            if ($2 ~ /^v[a-z]/ ||
                $2 ~ /^(andn|bextr|bls(i|r|msk)|bzhi|mulx|pdep|pext|(ro|sa|sh)rx|shlx|adcx|adox|movbe|popcnt|lzcnt)[lq]?$/ ||
                $2 ~ /^(pclmul|aes|sha|pshufb|palignr|pblend|blendv|ptest|pmov[sz]x|p(ins|ext)r[bdq]$|pmulld|pmin[us][dwb]$|p(h|phs)(add|sub)|pabs|psign|pcmp[ei]str|pcmp(eq|gt)q|extractps|insertps|round[ps]|dpp[ps]|lddqu|movddup|movs[hl]dup)/)
                if (!(now in beyond)) beyond[now] = $2
            if (match($0, /<[^>+]*(\+0x[0-9a-f]+)?>/)) {
                to = substr($0, RSTART + 1, RLENGTH - 2)
                sub(/\+0x[0-9a-f]+$/, "", to)
                if (to != now) calls[now] = calls[now] " " to
            }
        }
        END {
            mine = "^_ZN" length(root) root
            for (f in defined) if (f ~ mine) { reached[f] = 1; queue[n++] = f }
            for (i = 0; i < n; ++i) {
                m = split(calls[queue[i]], to_visit, " ")
                for (j = 1; j <= m; ++j) {
                    f = to_visit[j]
                    if (f in defined && !(f in reached)) { reached[f] = 1; queue[n++] = f }
                }
            }
            for (i = 0; i < n; ++i) {
                f = queue[i]
                print f, f !~ /^_ZNK?3crc[0-9]+v[0-9_]+6detail[0-9]+x86_/ && f in beyond ? beyond[f] : "-"
            }
        }'
}

# clean PROGRAM: what the baseline unit may reach has the baseline's name and the baseline's instructions.
baseline_tag=$(tag baseline)
clean() {
    walk baseline "$1" >"$work/reached" || return 1
    if ! grep -q '3crc' "$work/reached"; then
        echo "no function of the library was found"
        return 1
    fi
    grep -E '^_ZNK?3crc' "$work/reached" | grep -vF "${#baseline_tag}$baseline_tag" >"$work/strange"
    awk '$2 != "-"' "$work/reached" >"$work/beyond"
    [ ! -s "$work/strange" ] && [ ! -s "$work/beyond" ] && return
    cut -d' ' -f1 "$work/strange" | c++filt | sort -u | sed "s/^/without the baseline's tag: /"
    c++filt <"$work/beyond" | sort -u | sed 's/^/beyond the baseline: /'
    return 1
}

# That walk() would see something: the unit for Haswell has such instructions.
sees() {
    walk haswell "$1" | awk '$2 != "-" { found = 1 } END { exit !found }'
}

# permutations WORD...: every order, one a line.
permutations() {
    local i word rest
    if [ $# -eq 0 ]; then
        echo
        return
    fi
    for ((i = 1; i <= $#; ++i)); do
        word=${!i}
        rest=("${@:1:i-1}" "${@:i+1}")
        permutations ${rest[@]+"${rest[@]}"} | sed "s/^/$word /"
    done
}

# These can be run here.
cpu=" $(sed -n 's/^flags[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1) "
here_too="baseline native"
[[ $cpu == *" bmi2 "* ]] && here_too="bmi2 $here_too"
[[ $cpu == *" avx2 "* && $cpu == *" bmi2 "* && $cpu == *" movbe "* && $cpu == *" abm "* ]] && here_too="haswell $here_too"
emulator=$(command -v qemu-x86_64-static)
[ -n "$emulator" ] || echo "skipped: running on an old CPU, which needs qemu-x86_64-static"

# The units may run in any order, and each twice.
runs() {
    # shellcheck disable=SC2086
    "$1" $here_too $here_too || { echo "status $?"; return 1; }
}
runs_on_old_cpu() {
    "$emulator" -cpu qemu64 "$1" baseline baseline || { echo "status $? (132: an illegal instruction)"; return 1; }
}

# compile LEVEL UNIT
compile() {
    # shellcheck disable=SC2046,SC2086
    "$compiler" -std=c++20 ${1/-noinline/ -fno-inline} $(flags_of "$2") -I"$include" -DCRC_ODR_THIS="$2" -c "$here/unit.cpp" -o "$work/$2$1.o"
}

# all_orders LEVEL_OF_BASELINE LEVEL_OF_THE_OTHERS PATTERN: links in every order that matches, and tests what comes of it.
all_orders() {
    local order unit objects program=$work/program bad=0 first
    while read -r order; do
        [[ "$order" =~ $3 ]] || continue
        objects=()
        for unit in $order; do
            if [ "$unit" = baseline ]; then objects+=("$work/$unit$1.o"); else objects+=("$work/$unit$2.o"); fi
        done
        "$compiler" "$work/main.o" "${objects[@]}" -o "$program" && {
            [ -z "$emulator" ] || runs_on_old_cpu "$program"
        } && runs "$program" && clean "$program" && continue
        bad=$((bad + 1))
        [ $bad -eq 1 ] && first=$order
    done <"$work/orders" >"$work/complaints" 2>&1
    sort "$work/complaints" | uniq -c
    [ $bad -eq 0 ] || echo "in $bad orders, the first of them: $first"
    [ $bad -eq 0 ]
}

check "main.cpp compiles" "$compiler" -std=c++20 -O2 -march=x86-64 -I"$include" -c "$here/main.cpp" -o "$work/main.o"
# "-O2-noinline" is -O2 -fno-inline: what is merged there has been optimised.
for level in -O0 -Os -O2 -O2-noinline; do
    for unit in $units; do
        check "$unit, $level: compiles" compile $level $unit
    done
    check "$level: units with different flags share no function" apart $level
done

# shellcheck disable=SC2086
permutations $units | sed 's/ $//' >"$work/orders"
[ "$(wc -l <"$work/orders")" -eq 24 ]
result "24 orders" $?
check "all at -O0, every order" all_orders -O0 -O0 .
"$compiler" "$work/main.o" "$work"/{baseline,bmi2,haswell,native}-O2.o -o "$work/program"
check "all at -O2: instructions of a newer CPU would be seen" sees "$work/program"
check "all at -O2, every order" all_orders -O2 -O2 .
check "all at -O2 -fno-inline, baseline last" all_orders -O2-noinline -O2-noinline 'baseline$'
check "all at -Os, baseline last" all_orders -Os -Os 'baseline$'
check "baseline at -O0, the others at -O2, baseline last" all_orders -O0 -O2 'baseline$'
check "baseline at -O2, the others at -O0, baseline last" all_orders -O2 -O0 'baseline$'

finish
