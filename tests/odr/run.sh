#!/usr/bin/env bash
# The one-definition rule: the library in six units of one program, each compiled for another CPU or with other kernels.
# Whatever the order in which they are linked, a unit may execute only code that was compiled with its own flags; types have one
# layout in all of them, and what one unit asks of dispatch holds for the others.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"

for_x86_64_linux
for tool in nm objdump awk c++filt; do
    command -v $tool >/dev/null || { echo "skipped: no $tool"; exit 77; }
done

units="baseline bmi2 haswell native portable fewer"
few="baseline haswell portable"
flags_of() {
    case $1 in
        portable) echo -march=x86-64 -mgeneral-regs-only -DCRC_PORTABLE_ONLY ;;
        fewer) echo -march=x86-64-v3 -DCRC_DISABLE_X86_GFNI512=ON -DCRC_DISABLE_X86_GFNI256 -DCRC_DISABLE_X86_AVX2=0 ;;
        baseline) echo -march=x86-64 ;;
        bmi2) echo -march=x86-64 -mbmi2 ;;
        haswell) echo -march=haswell ;;
        native) echo -march=native ;;
    esac
}
# tag UNIT: the name of its inline namespace.
tag() {
    # shellcheck disable=SC2046
    echo CRC_TAG | "$compiler" -std=c++20 $(flags_of "$1") -I"$include" -include crc/detail/base/tag.hpp -E -P -x c++ - | tail -n 1
}

# apart LEVEL UNIT...: no two units with different flags have a weak function of one name.
apart() {
    local level=$1 a b common status=0
    shift
    for a in "$@"; do
        for b in "$@"; do
            [[ $a < $b ]] || continue
            [ "$(tag $a)" = "$(tag $b)" ] && continue
            common=$(comm -12 <(weak "$work/$a$level.o") <(weak "$work/$b$level.o"))
            [ -z "$common" ] && continue
            echo "in $a and in $b:"
            echo "$common" | c++filt | sort -u
            status=1
        done
    done
    return $status
}

# all_tagged: whatever a user's program calls, in any header, leaves no function of the library that has no tag in its name.
# (-O0 inlines only what it must.)
all_tagged() {
    # shellcheck disable=SC2046
    "$compiler" -std=c++20 -O0 $(flags_of baseline) -DCRC_WARNINGS_FEW -I"$include" -c "$here/../warnings/everything.cpp" \
        -o "$work/everything.o" || return
    nm "$work/everything.o" | sed -n 's/^.* W //p' | grep -E '^_ZNK?3crc' >"$work/weak"
    [ "$(wc -l <"$work/weak")" -gt 500 ] || { echo "too few functions: $(wc -l <"$work/weak")"; return 1; }
    ! grep -vF "$(tag baseline)" "$work/weak" >"$work/untagged" || { c++filt <"$work/untagged"; return 1; }
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

# orders WORD...: orders in which each word is the first, and each pair of words stands in either order, one a line.
orders() {
    local i words=("$@") reverse=()
    for ((i = 0; i < $#; ++i)); do
        reverse=("${words[i]}" "${reverse[@]}")
        echo "${words[*]:i}" "${words[*]:0:i}"
    done
    echo "${reverse[*]}"
}

# These can be run here.
cpu=" $(sed -n 's/^flags[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1) "
here_too="baseline native portable"
[[ $cpu == *" bmi2 "* ]] && here_too="bmi2 $here_too"
[[ $cpu == *" avx2 "* && $cpu == *" bmi2 "* && $cpu == *" movbe "* && $cpu == *" abm "* ]] && here_too="haswell $here_too fewer"
emulator=$(command -v qemu-x86_64-static)
[ -n "$emulator" ] || echo "skipped: running on an old CPU, which needs qemu-x86_64-static"

# The units may run in any order, and each twice.
runs() {
    # shellcheck disable=SC2086
    "$1" $here_too $here_too || { echo "status $?"; return 1; }
}
# runs_on_old_cpu PROGRAM CPU...
runs_on_old_cpu() {
    local program=$1 cpu
    shift
    for cpu in "$@"; do
        "$emulator" -cpu "$cpu" "$program" baseline portable baseline ||
            { echo "$cpu: status $? (132: an illegal instruction)"; return 1; }
    done
}
# A unit without kernels that calls force_kernel before anybody has asked the CPU leaves the others theirs.
insists() {
    local alone after
    alone=$("$1" =baseline) && after=$("$1" +portable =baseline) || return 1
    echo "alone $alone, after the unit without kernels $after"
    [ "$alone" = "$after" ]
}

# compile LEVEL UNIT [OPTION...]: to UNIT + LEVEL.o, or to $object.o.
compile() {
    # shellcheck disable=SC2046,SC2086
    "$compiler" -std=c++20 ${1/-noinline/ -fno-inline} $(flags_of "$2") "${@:3}" -I"$include" -DCRC_ODR_THIS="$2" -c "$here/unit.cpp" -o "$work/${object-$2$1}.o"
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
            [ -z "$emulator" ] || runs_on_old_cpu "$program" qemu64
        } && runs "$program" && clean "$program" && continue
        bad=$((bad + 1))
        [ $bad -eq 1 ] && first=$order
    done <"$work/orders" >"$work/complaints" 2>&1
    sort "$work/complaints" | uniq -c
    [ $bad -eq 0 ] || echo "in $bad orders, the first of them: $first"
    [ $bad -eq 0 ]
}

check "main.cpp compiles" "$compiler" -std=c++20 -O2 -march=x86-64 -I"$include" -c "$here/main.cpp" -o "$work/main.o"
# Two at a time. "-O2-noinline" is -O2 -fno-inline: what is merged there has been optimised.
for level in -O0 -O2 -O2-noinline -Os; do
    some=$units
    case $level in -Os | *-noinline) some=$few ;; esac
    for unit in $some; do
        compile $level "$unit" >"$work/$unit$level.log" 2>&1 &
        [ "$(jobs -r | wc -l)" -lt 2 ] || wait -n
    done
    wait
    for unit in $some; do
        [ -f "$work/$unit$level.o" ]
        result "$unit, $level: compiles" $? "$(cat "$work/$unit$level.log")"
    done
    # shellcheck disable=SC2086
    check "$level: units with different flags share no function" apart $level $some
done

check "everything: each function of the library has the tag" all_tagged

# shellcheck disable=SC2086
orders $units >"$work/orders"
[ "$(wc -l <"$work/orders")" -eq 7 ]
result "7 orders" $?
check "all at -O0, all orders" all_orders -O0 -O0 .
"$compiler" "$work/main.o" "$work"/{baseline,bmi2,haswell,native,portable,fewer}-O2.o -o "$work/program"
check "all at -O2: instructions of a newer CPU would be seen" sees "$work/program"
check "force_kernel in a unit without kernels" insists "$work/program"
check "all at -O2, all orders" all_orders -O2 -O2 .
check "baseline at -O0, the others at -O2" all_orders -O0 -O2 'baseline$'
check "baseline at -O2, the others at -O0" all_orders -O2 -O0 'baseline$'
for level in -O2-noinline -Os; do
    for unit in $units; do
        [ -f "$work/$unit$level.o" ] || cp "$work/$unit-O2.o" "$work/$unit$level.o"
    done
    check "$few at $level, the others at -O2" all_orders $level $level 'baseline$'
done
if [ -n "$emulator" ]; then
    "$compiler" "$work/main.o" "$work"/{fewer,native,haswell,bmi2,portable,baseline}-O2.o -o "$work/program"
    check "all at -O2, on older CPUs" runs_on_old_cpu "$work/program" core2duo Nehalem Westmere SandyBridge Haswell
fi

# Link-time optimisation, which inlines and clones across units: in all, and in some. all_linked NAME OPTION... links what is
# called UNIT-O2NAME.o, or UNIT-O2.o where there is none, the newest CPU first.
all_linked() {
    local name=$1 unit objects=() program=$work/program
    shift
    for unit in native haswell bmi2 fewer portable baseline; do
        if [ -f "$work/$unit-O2$name.o" ]; then objects+=("$work/$unit-O2$name.o"); else objects+=("$work/$unit-O2.o"); fi
    done
    "$compiler" -O2 "$@" "${objects[@]}" "$work/main.o" -o "$program" && runs "$program" && clean "$program" &&
        { [ -z "$emulator" ] || runs_on_old_cpu "$program" qemu64 Nehalem; }
}
# lto NAME OPTION LINK_OPTION...
lto() {
    local name=$1 option=$2 unit status=0
    shift 2
    echo 'int main() {}' >"$work/empty.cpp"
    if ! "$compiler" "$option" "$@" "$work/empty.cpp" -o "$work/empty" 2>"$work/log"; then
        echo "skipped: $option: $(head -n 1 "$work/log")"
        return
    fi
    for unit in $few; do
        object=$unit-O2$name compile -O2 "$unit" "$option" || status=1
    done >"$work/log" 2>&1
    result "$option: $few compile" $status "$(cat "$work/log")"
    check "$option in $few" all_linked "$name" "$option" "$@"
    rm -f "$work"/{baseline,portable}-O2"$name.o"
    check "$option in haswell" all_linked "$name" "$option" "$@"
}
if "$compiler" --version | grep -q clang; then
    # The linker reads what its own compiler wrote.
    version=$("$compiler" -dumpversion)
    linker=$(command -v "ld.lld-${version%%.*}" || command -v ld.lld)
    lto full -flto=full "-fuse-ld=${linker:-lld}"
    lto thin -flto=thin "-fuse-ld=${linker:-lld}"
else
    lto lto -flto
fi

finish
