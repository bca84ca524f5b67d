#!/usr/bin/env bash
# Compiles every *.cpp beside this file. Its first line says what must come of it: `// compiles`, or
# `// expect: WORDS`, which the compiler must print as it refuses; in its first error where they are about crc::params. A
# second line `// flags: …` adds flags.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
source "$here/../support/check.sh"

# complaint STATUS: what is wrong with the outcome in $work/log of a file whose first line is $first; nothing if it is right.
complaint() {
    if [ "$first" = "// compiles" ]; then
        [ "$1" -eq 0 ] || echo "does not compile"
        return
    fi
    local words=${first#// expect: }
    if [ "$words" = "$first" ] || [ -z "$words" ]; then
        echo "the first line is neither '// compiles' nor '// expect: WORDS'"
    elif [ "$1" -eq 0 ]; then
        echo "compiles"
    elif ! grep -qF -- "$words" "$work/log"; then
        echo "the compiler does not say: $words"
    elif [[ $words == crc::params* ]] && ! grep -m 1 'error:' "$work/log" | grep -qF -- "$words"; then
        echo "the compiler says something else first"
    fi
}

# Most files begin with this header, which is read once.
echo '#include <crc/crc.hpp>' >"$work/all.hpp"
"$compiler" -std=c++20 -I"$include" -x c++-header "$work/all.hpp" -o "$work/all.hpp.gch" || rm -f "$work/all.hpp.gch"

for file in "$here"/*.cpp; do
    name=$(basename "$file" .cpp)
    first=$(head -n 1 "$file")
    mapfile -t flags < <(sed -n '2s|^// flags: ||p' "$file" | tr ' ' '\n')
    if [ ${#flags[@]} -eq 0 ] && [ "$(grep -m 1 '^#' "$file")" = '#include <crc/crc.hpp>' ]; then
        flags=(-include "$work/all.hpp")
    fi
    LC_ALL=C "$compiler" -std=c++20 -fsyntax-only "${flags[@]}" -I"$include" "$file" >"$work/log" 2>&1
    wrong=$(complaint $?)
    if [ -z "$wrong" ]; then
        passed=$((passed + 1))
        echo "ok: $name"
    else
        failed=$((failed + 1))
        echo "FAILED: $name: $wrong"
        sed 's/^/    /' "$work/log" | head -n 20
    fi
done

finish
