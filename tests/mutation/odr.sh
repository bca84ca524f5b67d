#!/usr/bin/env bash
# The units of tests/odr, unoptimised, as one program that mutate.py can build like the others: it runs the unit without kernels
# first, and passes engines from unit to unit. usage: odr.sh OPTION… -o OUTPUT, among the options -I INCLUDE_DIR.
set -e
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/../odr
output=${!#}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=("${@:1:$#-2}")
compiler=${CXX:-c++}
compile() {
    "$compiler" "${options[@]}" -O0 -DCRC_ODR_THIS="$1" "${@:2}" -c "$here/unit.cpp" -o "$work/$1.o"
}
compile baseline
compile portable -DCRC_PORTABLE_ONLY
compile fewer -DCRC_DISABLE_X86_GFNI512 -DCRC_DISABLE_X86_GFNI256 -DCRC_DISABLE_X86_AVX2
for unit in bmi2 haswell native; do compile $unit -DCRC_PORTABLE_TABLES=8; done
"$compiler" "${options[@]}" -O0 "$here/main.cpp" "$work"/*.o -o "$work/program"
cat >"$output" <<END
#!/usr/bin/env bash
set -e
program=\$(mktemp) && tail -n +8 "\$0" >"\$program" && chmod +x "\$program" && trap 'rm -f "\$program"' EXIT
alone=\$("\$program" =baseline) && after=\$("\$program" +portable =baseline) && [ "\$alone" = "\$after" ]
"\$program" portable baseline fewer baseline portable
exit
END
sed -i -n '1,7p' "$output"
[ "$(wc -l <"$output")" -lt 7 ] && printf '\n%.0s' $(seq $((7 - $(wc -l <"$output")))) >>"$output"
cat "$work/program" >>"$output"
chmod +x "$output"
