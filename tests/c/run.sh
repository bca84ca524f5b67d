#!/usr/bin/env bash
# The C interface, crc/crc.h: the libraries that CMake builds and installs of it, what they export and need, a C program and a
# Python program on them, and the example that takes zlib's place.
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
# shellcheck source=../support/check.sh
source "$here/../support/check.sh"
version=$(sed -n 's/^#define CRC_VERSION_[A-Z]* \([0-9]*\)$/\1/p' "$include/crc/version.hpp" | paste -sd. -)
prefix=$work/prefix
c_warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Werror"
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
# Several options each.
# shellcheck disable=SC2206
c_warnings=($c_warnings) warnings=($warnings)

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
        ! nm -D --undefined-only "$prefix/lib/libcrc-c.so" | grep -E ' (malloc|calloc|free|abort|_Z|__cxa_throw|.*printf|.*personality)'
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
both() { # in either order, and as old C++
    printf '#include <crc/%s>\n' crc.h crc.hpp crc.h | "$compiler" -std=c++20 "${warnings[@]}" -I"$include" -fsyntax-only -x c++ - &&
        printf '#include <crc/%s>\n' crc.hpp crc.h | "$compiler" -std=c++20 "${warnings[@]}" -I"$include" -fsyntax-only -x c++ - &&
        echo '#include <crc/crc.h>' | "$compiler" -std=c++11 "${warnings[@]}" -I"$include" -fsyntax-only -x c++ -
}
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

# From here on what Python is there for.
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
    check "its functions have the types of zlib.h" "$compiler" -std=c++20 -D_LARGEFILE64_SOURCE -include zlib.h -I"$include" \
        -fsyntax-only "$root/packaging/c/zlib_preload.cpp"
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
bound() {
    LD_DEBUG=bindings LD_PRELOAD=$preload python3 -c 'import zlib; zlib.crc32(b"")' 2>&1 |
        grep -m 1 "to $preload .*symbol .crc32'"
}
if LD_DEBUG=bindings true 2>&1 | grep -q binding && ! bound >/dev/null; then
    echo "note: this Python does not call a shared zlib"
fi

finish
