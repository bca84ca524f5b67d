#!/usr/bin/env bash
# Consumes this project in every way that is promised: one bare compiler line, add_subdirectory, FetchContent from a git
# repository, find_package and pkg-config from an installation, the last two again after the installation has moved; Meson;
# all of these more than once in one build, beside other libraries' names; and not at all below C++20.
# usage: run.sh [COMPILER]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$here/../support/check.sh"

# The tree as it stands, committed to a repository of its own, so that this tests what will be committed.
make_repository() {
    mkdir "$1" || return 1
    (
        cd "$root" || exit 1
        if git rev-parse --git-dir >/dev/null 2>&1; then
            git ls-files -z --cached --others --exclude-standard
        else
            find . \( -name .git -o -path './build*' \) -prune -o -type f -print0
        fi | while IFS= read -r -d '' file; do
            [ ! -e "$file" ] || printf '%s\0' "$file"
        done | tar --null -T - -cf -
    ) | tar -xf - -C "$1" || return 1
    git -C "$1" -c init.defaultBranch=main init -q || return 1
    git -C "$1" add -A || return 1
    git -C "$1" -c user.name=test -c user.email=test@localhost commit -q -m "the tree under test"
}

# consumer DIRECTORY LINE...: writes a project whose way to get at crc::crc is LINE... . It asks for C++17 to show that
# the target raises it, and ends in an error if the tests, the examples or their packages have come along.
consumer() {
    local dir=$1
    shift
    mkdir -p "$dir" || return 1
    cp "$here/main.cpp" "$dir" || return 1
    {
        echo 'cmake_minimum_required(VERSION 3.21)'
        echo 'project(consumer LANGUAGES CXX)'
        echo 'set(CMAKE_CXX_STANDARD 17)'
        printf '%s\n' "$@"
        cat <<'END'
add_executable(consumer main.cpp)
target_link_libraries(consumer PRIVATE crc::crc)
foreach(name IN ITEMS crc_tests crc_warnings crc_bench crcsum Catch2::Catch2 benchmark::benchmark)
    if(TARGET ${name})
        message(FATAL_ERROR "the target ${name} reaches consumers")
    endif()
endforeach()
get_cmake_property(cached CACHE_VARIABLES)
foreach(name IN LISTS cached)
    if(name MATCHES "[Cc]atch|Benchmark|benchmark_|Threads|Boost")
        message(FATAL_ERROR "consumers look for another package: ${name}")
    endif()
endforeach()
END
    } >"$dir/CMakeLists.txt"
}

# build_and_run DIRECTORY [OPTION...]
build_and_run() {
    local dir=$1
    shift
    cmake -S "$dir" -B "$dir/build" -DCMAKE_CXX_COMPILER="$compiler" "$@" &&
        cmake --build "$dir/build" && "$dir/build/consumer"
}

bare() {
    (cd "$root" && "$compiler" -std=c++20 -Iinclude tests/packaging/main.cpp -o "$work/bare") && "$work/bare"
}

# before_cpp20 STANDARD: every header that users include says what to do, and the compiler stops there.
before_cpp20() {
    local header wrong=0
    for header in "$root"/include/crc/*.hpp; do
        if echo "#include <crc/${header##*/}>" |
            "$compiler" "-std=$1" -I"$root/include" -fsyntax-only -x c++ - >"$work/errors" 2>&1 ||
            ! grep -m 1 'error:' "$work/errors" | grep -qF 'compile with -std=c++20' ||
            [ "$(grep -c 'error:' "$work/errors")" -ne 2 ] || ! grep -qF 'fatal error: ' "$work/errors"; then
            echo "${header##*/}: $(grep -c 'error:' "$work/errors") errors"
            head -n 5 "$work/errors"
            wrong=1
        fi
    done
    return "$wrong"
}

subdirectory() {
    consumer "$work/subdirectory" "add_subdirectory(\"$work/repository\" crc)" &&
        build_and_run "$work/subdirectory" -DCMAKE_INSTALL_PREFIX="$work/subdirectory/prefix" &&
        cmake --install "$work/subdirectory/build" && [ ! -e "$work/subdirectory/prefix/include" ]
}

fetch_content() {
    consumer "$work/fetch" \
        'include(FetchContent)' \
        "FetchContent_Declare(crc GIT_REPOSITORY \"file://$work/repository\" GIT_TAG main)" \
        'FetchContent_MakeAvailable(crc)' &&
        build_and_run "$work/fetch"
}

install() {
    cmake -S "$work/repository" -B "$work/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_INSTALL_PREFIX="$1" \
        -DCRC_BUILD_TESTS=OFF -DCRC_BUILD_EXAMPLES=OFF &&
        cmake --install "$work/build"
}

# Every header, and nothing but the headers and the three package files.
installed_files() {
    (cd "$work/repository/include" && find crc -name '*.hpp' -o -name '*.inl' | sort) >"$work/expected" &&
        (cd "$1/include" && find . -type f | sed 's|^\./||' | sort) >"$work/found" &&
        diff "$work/expected" "$work/found" &&
        (cd "$1" && find . -type f ! -path './include/*' | sort) >"$work/found" &&
        diff - "$work/found" <<'END'
./share/cmake/crc/crc-config-version.cmake
./share/cmake/crc/crc-config.cmake
./share/pkgconfig/crc.pc
END
}

# Nothing that is installed may name the place where it was built or installed.
no_absolute_paths() {
    ! grep -rnF -e "$work" -e "$root" "$1"
}

# package DIRECTORY PREFIX VERSION
package() {
    consumer "$1" "find_package(crc $3 REQUIRED)" && build_and_run "$1" -DCMAKE_PREFIX_PATH="$2"
}

wrong_version() {
    consumer "$work/wrong" 'find_package(crc 99.0 REQUIRED)' || return 1
    ! cmake -S "$work/wrong" -B "$work/wrong/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$1" &&
        grep -q 'version: '"$version" "$work/log"
}

# pkg_config PREFIX
pkg_config() {
    local flags found
    export PKG_CONFIG_PATH="$1/share/pkgconfig"
    found=$("$pkgconf" --modversion crc) && [ "$found" = "$version" ] || return 1
    flags=$("$pkgconf" --cflags crc) || return 1
    echo "$flags"
    # Word splitting is meant: these are several options.
    # shellcheck disable=SC2086
    "$compiler" -std=c++20 $flags "$here/main.cpp" -o "$work/pkg" && "$work/pkg"
}

version=$(sed -n 's/^#define CRC_VERSION_[A-Z]* \([0-9]*\)$/\1/p' "$root/include/crc/detail/target.hpp" | paste -sd. -)

check "one bare compiler line" bare
check "C++17 is refused with one clear error, by every header" before_cpp20 c++17
check "C++11 is refused with one clear error, by every header" before_cpp20 c++11
if ! command -v cmake >/dev/null || ! command -v git >/dev/null; then
    echo "skipped: the rest needs cmake and git"
    finish
fi
check "a git repository of the tree" make_repository "$work/repository"
check "add_subdirectory" subdirectory
check "FetchContent from a git repository" fetch_content
check "installation" install "$work/prefix"
check "what is installed" installed_files "$work/prefix"
check "no absolute paths are installed" no_absolute_paths "$work/prefix"
check "find_package" package "$work/package" "$work/prefix" "${version%.*}"
check "find_package refuses another version" wrong_version "$work/prefix"
pkgconf=$(command -v pkg-config || command -v pkgconf)
[ -n "$pkgconf" ] && check "pkg-config" pkg_config "$work/prefix"
mkdir "$work/elsewhere" && mv "$work/prefix" "$work/elsewhere/moved prefix"
check "find_package after the prefix has moved" package "$work/package2" "$work/elsewhere/moved prefix" "$version"
mv "$work/elsewhere/moved prefix" "$work/elsewhere/moved"
[ -n "$pkgconf" ] && check "pkg-config after the prefix has moved" pkg_config "$work/elsewhere/moved"
[ -n "$pkgconf" ] || echo "skipped: no pkg-config"

finish
