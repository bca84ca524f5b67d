#!/usr/bin/env bash
# The C interface, crc/crc.h: the libraries that CMake builds and installs of it, what they export and need, a C program and
# a Python program on them, its document, and the example that takes zlib's place.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
include=${2:-$root/include}
if [ "$(uname)" != Linux ] || ! command -v cmake >/dev/null || ! command -v nm >/dev/null; then
    echo "skipped: it looks at files of Linux, by cmake and nm"
    exit 77
fi
source "$here/../support/check.sh"
version=$(sed -n 's/^#define CRC_VERSION_[A-Z]* \([0-9]*\)$/\1/p' "$include/crc/version.hpp" | paste -sd. -)
prefix=$work/prefix
warnings=(-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror)
c_warnings=("${warnings[@]}" -Wstrict-prototypes -Wmissing-prototypes)

build() {
    cmake -S "$root" -B "$work/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release -DCRC_BUILD_C=ON \
        -DCRC_BUILD_TESTS=OFF -DCRC_BUILD_EXAMPLES=OFF -DCMAKE_CXX_FLAGS="${warnings[*]}" -Wdev -Werror=dev \
        --warn-uninitialized && cmake --build "$work/build" && cmake --install "$work/build" --prefix "$prefix"
}
check "CMake builds and installs the libraries" build

# What crc.h declares, one name a line.
declared() {
    sed 's|/\*.*\*/||; /\/\*/,/\*\//d' "$include/crc/crc.h" | grep -o '\bcrc_[a-z_]*(' | tr -d '(' | sort
}
exported() { nm -D --defined-only "$1" | sed 's/.* //' | sort; }
exports() { exported "$prefix/lib/libcrc-c.so" | diff <(declared) - && [ "$(declared | wc -l)" -gt 20 ]; }
check "it exports the functions of crc.h, and nothing else" exports

needs() {
    readelf -d "$prefix/lib/libcrc-c.so" | grep -F "SONAME" | grep -F "[libcrc-c.so.${version%.*}]" || return 1
    ! readelf -d "$prefix/lib/libcrc-c.so" | grep -E 'NEEDED.*(stdc|libc\+\+)' &&
        ! nm -D --undefined-only "$prefix/lib/libcrc-c.so" |
            grep -E ' (malloc|calloc|free|abort|_Z|__cxa_throw|.*printf|.*personality)'
}
check "its soname has the version; it allocates nothing and needs no C++ library" needs

compilers=()
for c in gcc clang; do
    command -v "$c" >/dev/null && compilers+=("$c")
done
[ ${#compilers[@]} -gt 0 ] || compilers=(cc)
c_program() { # COMPILER STANDARD OPTION...
    "$1" "-std=$2" -O1 "${c_warnings[@]}" -I"$include" "$here/main.c" "${@:3}" -o "$work/program" && "$work/program"
}
for c in "${compilers[@]}"; do
    check "a C program by $c -std=c99" c_program "$c" c99 -L"$prefix/lib" -lcrc-c -Wl,-rpath,"$prefix/lib"
    check "crc.h by $c -std=c89" "$c" -std=c89 "${c_warnings[@]}" -I"$include" -fsyntax-only "$here/main.c"
done
check "a C program with the static library" c_program "${compilers[0]}" c99 -DCRC_C_STATIC "$prefix/lib/libcrc-c.a"
reads() { # STANDARD HEADER...
    printf '#include <crc/%s>\n' "${@:2}" | "$compiler" "-std=$1" "${warnings[@]}" -I"$include" -fsyntax-only -x c++ -
}
both() { reads c++20 crc.h crc.hpp crc.h && reads c++20 crc.hpp crc.h && reads c++11 crc.h && reads c++98 crc.h; }
check "crc.h in C++, beside crc.hpp" both

package() {
    mkdir "$work/user" && cp "$here/main.c" "$work/user" && cat >"$work/user/CMakeLists.txt" <<END &&
cmake_minimum_required(VERSION 3.21)
project(user LANGUAGES C)
find_package(crc-c ${version%.*} REQUIRED)
add_executable(user main.c)
target_link_libraries(user PRIVATE crc::c)
END
        cmake -S "$work/user" -B "$work/user/build" -DCMAKE_PREFIX_PATH="$prefix" -Wdev -Werror=dev &&
        cmake --build "$work/user/build" && "$work/user/build/user"
}
check "find_package(crc-c)" package
if command -v pkg-config >/dev/null; then
    pkg_config() {
        local flags
        export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
        [ "$(pkg-config --modversion crc-c)" = "$version" ] && flags=$(pkg-config --cflags --libs crc-c) || return 1
        # shellcheck disable=SC2086
        "${compilers[0]}" "$here/main.c" $flags -o "$work/program" && LD_LIBRARY_PATH=$prefix/lib "$work/program"
    }
    check "pkg-config crc-c" pkg_config
fi

# docs/c.md: every name of crc.h and no other, and a program that works.
names() { grep -ohE '\b(crc_[a-z_0-9]+|CRC_(OK|ERROR_[A-Z]+|C_[A-Z]+))\b' "$@" | sort -u; }
document() {
    # Backquotes are Markdown's.
    # shellcheck disable=SC2016
    sed '/^```/,/^```/d' "$root/docs/c.md" | grep -o '`[^`]*`' | names >"$work/said" &&
        names "$include/crc/crc.h" | diff - "$work/said"
}
check "docs/c.md has the names of crc.h, and no others" document
document_program() {
    awk '/^```c$/ { inside = 1; next } /^```/ { inside = 0 } inside' "$root/docs/c.md" >"$work/program.c" &&
        "${compilers[0]}" -std=c99 "${c_warnings[@]}" "$work/program.c" -I"$prefix/include" -L"$prefix/lib" -lcrc-c \
            -o "$work/program" && LD_LIBRARY_PATH=$prefix/lib "$work/program" >"$work/said" &&
        diff - "$work/said" <<<'e3069283'
}
check "the program of docs/c.md" document_program

preload=$work/zlib_preload.so
bare_line() {
    "$compiler" -std=c++20 -O2 "${warnings[@]}" -fPIC -shared -fvisibility=hidden -I"$include" \
        "$root/packaging/c/zlib_preload.cpp" -o "$preload"
}
check "packaging/c/zlib_preload.cpp compiles" bare_line
zlib_names() {
    exported "$preload" | diff - <(printf '%s\n' crc32 crc32_combine crc32_combine64 crc32_combine_gen crc32_combine_gen64 \
        crc32_combine_op crc32_z get_crc_table)
}
check "it exports zlib's names, and nothing else" zlib_names
if echo '#include <zlib.h>' | "$compiler" -fsyntax-only -x c++ - 2>/dev/null; then
    check "its functions have the types of zlib.h" "$compiler" -std=c++20 -D_LARGEFILE64_SOURCE -include zlib.h \
        -I"$include" -fsyntax-only "$root/packaging/c/zlib_preload.cpp"
fi
export PYTHONDONTWRITEBYTECODE=1
if ! command -v python3 >/dev/null; then
    echo "skipped: no python3"
    finish
fi
check "packaging/c/crc.py" env CRC_LIBRARY="$prefix/lib/libcrc-c.so" python3 "$here/example.py" "$root/packaging/c"
command_line() {
    printf 123456789 >"$work/digits" && export CRC_LIBRARY=$prefix/lib/libcrc-c.so &&
        [ "$(cd "$work" && python3 "$root/packaging/c/crc.py" CRC-5/USB digits)" = "19  digits" ] &&
        [ "$(python3 "$root/packaging/c/crc.py" crc32c <"$work/digits")" = "e3069283  -" ] &&
        ! python3 "$root/packaging/c/crc.py" crc16 2>"$work/said" </dev/null && grep -q 'several algorithms' "$work/said"
}
check "packaging/c/crc.py as a command" command_line
check "zlib_preload.so in Python" env LD_PRELOAD="$preload" python3 "$here/zlib_preload.py" "$preload"
# Where Python's module calls crc32 in a shared zlib, it calls ours when that is preloaded.
binds_to() {
    LD_DEBUG=bindings LD_PRELOAD=$2 python3 -c 'import zlib; zlib.crc32(b"")' 2>&1 |
        grep -aE "binding file .*(python|zlib\.).* to .*$1 .*symbol .crc32'" >/dev/null
}
if binds_to libz.so.1 ""; then
    check "Python's zlib.crc32 is that of zlib_preload.so" binds_to zlib_preload.so "$preload"
fi

finish
