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
    if(name MATCHES "^CMAKE_INSTALL_.*DIR$")
        message(FATAL_ERROR "it is decided for consumers where they install: ${name}")
    endif()
endforeach()
END
    } >"$dir/CMakeLists.txt"
}

# configure DIRECTORY [OPTION...]: everything that CMake warns of is an error, unless one of the options says otherwise.
configure() {
    local dir=$1
    shift
    cmake -S "$dir" -B "$dir/build" -DCMAKE_CXX_COMPILER="$compiler" -Wdev -Werror=dev --warn-uninitialized "$@" \
        >"$dir/configured" 2>&1
    local status=$?
    cat "$dir/configured"
    return "$status"
}

# build_and_run DIRECTORY [OPTION...]
build_and_run() {
    configure "$@" && ! grep "CMake Warning" "$1/configured" && cmake --build "$1/build" && "$1/build/consumer"
}

# consume NAME OPTIONS LINE...: a consumer that gets crc::crc by LINE... and is configured with OPTIONS, without a warning.
# It includes the smallest header, which saves a third of the time.
consume() {
    local dir=$work/$1 options=$2
    shift 2
    # Word splitting is meant: these are several options.
    # shellcheck disable=SC2086
    consumer "$dir" "$@" && printf '%s\n' '#include <crc/params.hpp>' 'int main() { return CRC_VERSION_MAJOR < 0; }' \
        >"$dir/main.cpp" && build_and_run "$dir" $options
}

# warns NAME WORDS OPTIONS LINE...: the same with a warning that has these words.
warns() {
    local dir=$work/$1 words=$2 options=$3
    shift 3
    consumer "$dir" "$@" || return 1
    # shellcheck disable=SC2086
    configure "$dir" $options && tr -s ' \n' ' ' <"$dir/configured" | grep -F 'CMake Warning' | grep -qF -- "$words"
}

# as_version VERSION DIRECTORY: the tree under test with another version number.
as_version() {
    cp -R "$work/repository" "$2" || return 1
    local major minor patch
    IFS=. read -r major minor patch <<<"$1"
    sed -e "s/^\(#define CRC_VERSION_MAJOR\) .*/\1 $major/" -e "s/^\(#define CRC_VERSION_MINOR\) .*/\1 $minor/" \
        -e "s/^\(#define CRC_VERSION_PATCH\) .*/\1 $patch/" \
        "$work/repository/include/crc/version.hpp" >"$2/include/crc/version.hpp"
}

bare() {
    (cd "$root" && "$compiler" -std=c++20 -Iinclude tests/packaging/main.cpp -o "$work/bare") && "$work/bare"
}

# before_cpp20 STANDARD: every header that users include says what to do, and the compiler stops there.
before_cpp20() {
    local header wrong=0
    for header in "$root"/include/crc/*.hpp; do
        [ "${header##*/}" != version.hpp ] || continue # macros alone, which any program may ask
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

# installed_files PREFIX [EXCEPT]: every header, and nothing but the headers, the package files and the licence.
installed_files() {
    (cd "$work/repository/include" && find crc -name '*.hpp' -o -name '*.inl' -o -name '*.cppm' | sort) >"$work/expected" &&
        (cd "$1/include" && find . -type f | sed 's|^\./||' | sort) >"$work/found" &&
        diff "$work/expected" "$work/found" &&
        (cd "$1" && find . -type f ! -path './include/*' ! -path "${2-./none}/*" | sort) >"$work/found" &&
        diff - "$work/found" <<'END'
./share/cmake/crc/crc-config-version.cmake
./share/cmake/crc/crc-config.cmake
./share/cmake/crc/crc-targets.cmake
./share/licenses/crc/LICENSE
./share/pkgconfig/crc.pc
END
}

licence() { cmp "$root/LICENSE" "$1/share/licenses/crc/LICENSE"; }

# The same below a DESTDIR, as packages are made.
destdir() {
    DESTDIR=$work/destination cmake --install "$work/build" --prefix /opt/crc &&
        diff -r "$1" "$work/destination/opt/crc"
}

# Folders of the packager's choice.
other_folders() {
    cmake -S "$work/repository" -B "$work/folders" -DCMAKE_CXX_COMPILER="$compiler" -DCRC_BUILD_TESTS=OFF \
        -DCRC_BUILD_EXAMPLES=OFF -DCMAKE_INSTALL_PREFIX="$work/folders/prefix" -DCMAKE_INSTALL_INCLUDEDIR=headers/x \
        -DCMAKE_INSTALL_DATADIR=lib &&
        cmake --install "$work/folders" && [ -e "$work/folders/prefix/headers/x/crc/crc.hpp" ] &&
        package "$work/folders/package" "$work/folders/prefix" "$version" || return 1
    [ -z "$pkgconf" ] || pkg_config "$work/folders/prefix" lib
}

# With BUILD_TESTING=OFF there are no tests unless CRC_BUILD_TESTS is said.
build_testing_off() {
    configure "$work/repository" -DBUILD_TESTING=OFF -DCRC_BUILD_EXAMPLES=OFF &&
        grep -q '^CRC_BUILD_TESTS:BOOL=OFF$' "$work/repository/build/CMakeCache.txt"
    local status=$?
    rm -rf "$work/repository/build" "$work/repository/configured"
    return "$status"
}

# Another's library, target and export set by the name of crc, in a project of that name.
foreign_crc() {
    local dir=$work/foreign_crc
    mkdir "$dir" && cp "$here/main.cpp" "$dir" && echo 'int other_crc() { return 0; }' >"$dir/other.cpp" &&
        cat >"$dir/CMakeLists.txt" <<END && build_and_run "$dir"
cmake_minimum_required(VERSION 3.21)
project(crc VERSION 7.0 LANGUAGES CXX)
add_library(crc other.cpp)
install(TARGETS crc EXPORT crc)
install(EXPORT crc NAMESPACE other:: DESTINATION share/cmake/other)
$1
add_executable(consumer main.cpp)
target_link_libraries(consumer PRIVATE crc crc::crc)
END
}

# A library that links crc::crc is exported, into the build folder and by installing. Its users find crc on their own
# unless it was linked for the build only.
exporting_parent() {
    local dir=$work/parent
    mkdir "$dir" && echo 'int parent() { return 0; }' >"$dir/parent.cpp" &&
        cat >"$dir/parent-config.cmake" <<'END' && cat >"$dir/CMakeLists.txt" <<END || return 1
include(CMakeFindDependencyMacro)
find_dependency(crc)
include(${CMAKE_CURRENT_LIST_DIR}/parent.cmake)
END
cmake_minimum_required(VERSION 3.21)
project(parent LANGUAGES CXX)
add_subdirectory("$work/repository" crc)
add_library(parent parent.cpp)
target_link_libraries(parent PUBLIC crc::crc)
install(TARGETS parent EXPORT parent ARCHIVE DESTINATION lib)
install(EXPORT parent NAMESPACE parent:: DESTINATION lib/cmake/parent)
install(FILES parent-config.cmake DESTINATION lib/cmake/parent)
export(EXPORT parent NAMESPACE parent:: FILE parent.cmake)
configure_file(parent-config.cmake parent-config.cmake COPYONLY)

add_library(inner STATIC parent.cpp)
target_link_libraries(inner PRIVATE \$<BUILD_INTERFACE:crc::crc>)
install(TARGETS inner EXPORT inner ARCHIVE DESTINATION lib)
install(EXPORT inner NAMESPACE parent:: FILE inner-config.cmake DESTINATION lib/cmake/inner)
END
    configure "$dir" -DCMAKE_INSTALL_PREFIX="$dir/prefix" && cmake --build "$dir/build" &&
        cmake --install "$dir/build" && [ ! -e "$dir/prefix/include" ] && [ ! -e "$dir/prefix/share" ]
}
# users_of_parent NAME PREFIX_PATH
users_of_parent() {
    consume "$1" "-DCMAKE_PREFIX_PATH=$2" 'find_package(parent REQUIRED)' 'link_libraries(parent::parent)'
}
inner_user() {
    consume inner_user "-DCMAKE_PREFIX_PATH=$work/parent/prefix;$work/prefix" \
        'find_package(inner REQUIRED)' 'if(TARGET crc::crc)' 'message(FATAL_ERROR "crc has come along")' 'endif()' \
        'link_libraries(parent::inner)' 'find_package(crc REQUIRED)'
}
parent_component() {
    cmake --install "$work/parent/build" --component crc && installed_files "$work/parent/prefix" ./lib
}

# find_package in one directory, add_subdirectory in another, users in both.
siblings() {
    local dir=$work/siblings
    consumer "$dir" 'add_subdirectory(package)' "add_subdirectory(\"$work/repository\" crc)" &&
        mkdir "$dir/package" && cat >"$dir/package/CMakeLists.txt" <<END && build_and_run "$dir" -DCMAKE_PREFIX_PATH="$1" &&
find_package(crc ${version%.*} REQUIRED)
add_executable(sibling ../main.cpp)
target_link_libraries(sibling PRIVATE crc::crc)
END
        "$dir/build/package/sibling"
}

external_project() {
    local dir=$work/external
    mkdir "$dir" && cat >"$dir/CMakeLists.txt" <<END && configure "$dir" && cmake --build "$dir/build" &&
cmake_minimum_required(VERSION 3.21)
project(superbuild LANGUAGES CXX)
include(ExternalProject)
ExternalProject_Add(
    crc
    SOURCE_DIR "$work/repository"
    CMAKE_ARGS -DCRC_BUILD_TESTS=OFF -DCRC_BUILD_EXAMPLES=OFF -DCMAKE_INSTALL_PREFIX=<INSTALL_DIR>
               -DCMAKE_CXX_COMPILER=\${CMAKE_CXX_COMPILER}
    INSTALL_DIR "$dir/prefix"
)
END
        installed_files "$dir/prefix" && package "$dir/user" "$dir/prefix" "$version"
}

# Meson's own build file (packaging/meson), as a wrap lays it over an archive.
meson_wrap() {
    local dir=$work/wrap
    mkdir -p "$dir/subprojects" && cp -r "$work/repository" "$dir/subprojects/crc" &&
        cp "$root/packaging/meson/meson.build" "$dir/subprojects/crc" && cp "$here/main.cpp" "$dir" &&
        cat >"$dir/meson.build" <<END && CXX=$compiler meson setup "$dir/build" "$dir" &&
project('user', 'cpp', default_options: ['cpp_std=c++20'])
crc = dependency('crc', fallback: ['crc', 'crc_dep'])
assert(crc.version() == '$version', crc.version())
executable('consumer', 'main.cpp', dependencies: crc)
END
        ninja -C "$dir/build" && "$dir/build/consumer"
}

# The Debian package: for all architectures, of the headers alone, and what it has is enough.
debian_package() {
    cmake -S "$work/repository" -B "$work/deb" -DCMAKE_CXX_COMPILER="$compiler" -DCRC_BUILD_TESTS=OFF -DCRC_BUILD_EXAMPLES=OFF &&
        (cd "$work/deb" && cpack -G DEB) && dpkg-deb -x "$work/deb/libcrc-dev_${version}_all.deb" "$work/debian" &&
        "$compiler" -std=c++20 -I"$work/debian/usr/include" "$here/main.cpp" -o "$work/from_deb" && "$work/from_deb" &&
        installed_files "$work/debian/usr" ./share/doc && cmp "$root/LICENSE" "$work/debian/usr/share/doc/libcrc-dev/copyright"
}

# The recipes of other packagers: what they say of the version, and that they can be read. managers.sh runs them.
recipes() {
    local folder=$root/packaging
    grep -q "\"version\": \"$version\"" "$folder/vcpkg/vcpkg.json" && grep -q "crc-$version.tar.gz" "$folder/meson/crc.wrap" &&
        grep -q "add_versions(\"$version\"" "$folder/xmake/xmake.lua" &&
        grep -q "version = \"$version\"" "$folder/bazel/MODULE.bazel" && python3 -m json.tool "$folder/vcpkg/vcpkg.json" &&
        python3 - "$folder"/conan/{,test_package/}conanfile.py "$folder"/bazel/* <<'END'
import ast, sys
for name in sys.argv[1:]: ast.parse(open(name).read(), name)
END
}

# Meson's cmake.subproject gets the library and nothing else.
meson_subproject() {
    local dir=$work/meson
    mkdir -p "$dir/subprojects" && ln -s "$work/repository" "$dir/subprojects/crc" && cp "$here/main.cpp" "$dir" &&
        cat >"$dir/meson.build" <<'END' && CXX=$compiler meson setup "$dir/build" "$dir" &&
project('user', 'cpp', default_options: ['cpp_std=c++20'])
crc = import('cmake').subproject('crc')
assert(crc.target_list() == ['crc_crc'], 'targets: @0@'.format(crc.target_list()))
executable('consumer', 'main.cpp', dependencies: crc.dependency('crc_crc'))
END
        ninja -C "$dir/build" && "$dir/build/consumer"
}

# Before CMake 3.19 the targets of header-only libraries may have properties of these names only.
for_older_cmake() {
    local names
    names=$(sed -n '/^set_target_properties(/,/^)/s/^  \([A-Za-z_]*\) .*/\1/p' "$1/share/cmake/crc/crc-targets.cmake") &&
        echo "$names" && [ -n "$names" ] && ! echo "$names" | grep -v -e '^INTERFACE_' -e '^[a-z_]'
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

# pkg_config PREFIX [FOLDER]
pkg_config() {
    local flags found
    export PKG_CONFIG_PATH="$1/${2-share}/pkgconfig"
    found=$("$pkgconf" --modversion crc) && [ "$found" = "$version" ] || return 1
    flags=$("$pkgconf" --cflags crc) || return 1
    echo "$flags"
    # Word splitting is meant: these are several options.
    # shellcheck disable=SC2086
    "$compiler" -std=c++20 $flags "$here/main.cpp" -o "$work/pkg" && "$work/pkg"
}

# The library crc::compiled, shared, of which only the part for tests/compiled is built here. Its package has a component for it.
compiled_library() {
    local dir=$work/compiled piece
    cmake -S "$work/repository" -B "$dir/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_INSTALL_PREFIX="$dir/prefix" \
        -DCRC_BUILD_TESTS=OFF -DCRC_BUILD_EXAMPLES=OFF -DCRC_BUILD_COMPILED=ON -DBUILD_SHARED_LIBS=ON || return 1
    for piece in "$dir"/build/compiled/piece_*.cpp; do echo >"$piece"; done
    echo "#include \"$work/repository/tests/compiled/library.cpp\"" >"$piece"
    cmake --build "$dir/build" && cmake --install "$dir/build" && no_absolute_paths "$dir/prefix/share" || return 1
    consumer "$dir/user" "find_package(crc $version REQUIRED COMPONENTS compiled)" 'link_libraries(crc::compiled)' &&
        build_and_run "$dir/user" -DCMAKE_PREFIX_PATH="$dir/prefix" || return 1
    [ -z "$pkgconf" ] || (
        export PKG_CONFIG_PATH="$dir/prefix/share/pkgconfig"
        # Word splitting is meant: these are several options.
        # shellcheck disable=SC2046
        "$compiler" -std=c++20 "$here/main.cpp" $("$pkgconf" --cflags --libs crc-compiled) "-Wl,-rpath,$dir/prefix/lib" \
            -o "$work/pkg" && "$work/pkg" && nm -DC "$work/pkg" | grep -q 'U .*::compiled<'
    )
}
# no_compiled_library PREFIX: the headers alone do not have that component, and say so.
no_compiled_library() {
    consumer "$work/no_compiled" 'find_package(crc REQUIRED COMPONENTS compiled)' || return 1
    ! cmake -S "$work/no_compiled" -B "$work/no_compiled/build" -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$1" &&
        grep -q 'has no library crc::compiled' "$work/log"
}

version=$(sed -n 's/^#define CRC_VERSION_[A-Z]* \([0-9]*\)$/\1/p' "$root/include/crc/version.hpp" | paste -sd. -)

pkgconf=$(command -v pkg-config || command -v pkgconf)

check "one bare compiler line" bare
check "C++17 is refused with one clear error, by every header with code" before_cpp20 c++17
check "C++11 is refused with one clear error, by every header with code" before_cpp20 c++11
if ! command -v cmake >/dev/null || ! command -v git >/dev/null; then
    echo "skipped: the rest needs cmake and git"
    finish
fi
check "a git repository of the tree" make_repository "$work/repository"
check "add_subdirectory" subdirectory
check "FetchContent from a git repository" fetch_content
check "installation" install "$work/prefix"
check "what is installed" installed_files "$work/prefix"
check "the licence is installed" licence "$work/prefix"
check "installation below DESTDIR" destdir "$work/prefix"
check "no absolute paths are installed" no_absolute_paths "$work/prefix"
check "the package suits an older CMake" for_older_cmake "$work/prefix"
check "find_package" package "$work/package" "$work/prefix" "${version%.*}"
check "find_package refuses another version" wrong_version "$work/prefix"
[ -n "$pkgconf" ] && check "pkg-config" pkg_config "$work/prefix"
check "crc::compiled is built, installed and found" compiled_library
check "a package without crc::compiled says so" no_compiled_library "$work/prefix"
check "installation into other folders" other_folders
check "BUILD_TESTING=OFF" build_testing_off

# More than one crc in a build. An older and a newer version are this tree with other numbers.
add="add_subdirectory(\"$work/repository\" crc)"
find="find_package(crc ${version%.*} REQUIRED)"
prefix=-DCMAKE_PREFIX_PATH=$work/prefix
IFS=. read -r major minor patch <<<"$version"
later=$major.$minor.$((patch + 1))
other=$major.$((minor + 1)).0
check "add_subdirectory twice" consume twice "" "$add" "add_subdirectory(\"$work/repository\" crc2)"
check "add_subdirectory, then FetchContent" consume add_fetch "" "$add" 'include(FetchContent)' \
    "FetchContent_Declare(crc GIT_REPOSITORY \"file://$work/repository\" GIT_TAG main)" 'FetchContent_MakeAvailable(crc)'
check "find_package, then add_subdirectory" consume find_add "$prefix" "$find" "$add"
check "add_subdirectory, then find_package" consume add_find "$prefix" "$add" "$find" "$find"
check "find_package in one directory, add_subdirectory in another" siblings "$work/prefix"
as_version "$later" "$work/later" && as_version "$other" "$work/other" && configure "$work/other" -DCRC_BUILD_TESTS=OFF \
    -DCRC_BUILD_EXAMPLES=OFF >"$work/log" 2>&1
check "an older version is already there" warns older "has crc $version already, which is older" "" \
    "$add" "add_subdirectory(\"$work/later\" crc2)"
check "a newer version is already there" consume newer "" "add_subdirectory(\"$work/later\" crc2)" "$add"
check "an incompatible version is already there" warns incompatible "has crc $other already, whose interface" "" \
    "add_subdirectory(\"$work/other\" crc2)" "$add"
check "an incompatible package comes second" warns incompatible_package "has crc $version already, whose interface" \
    "-DCMAKE_PREFIX_PATH=$work/other/build" "$add" "find_package(crc $other REQUIRED)"
check "another library is already called crc::crc" warns foreign "may be another library" "" \
    'add_library(foreign INTERFACE)' 'add_library(crc::crc ALIAS foreign)' "$add"
check "another library is already called crc" foreign_crc "$add"
if printf '3.24\n%s\n' "$(cmake --version | sed -n 's/^cmake version //p')" | sort -CV; then
    check "the package lists its headers" grep -F 'FILE_SET "HEADERS"' "$work/prefix/share/cmake/crc/crc-targets.cmake"
    declare="FetchContent_Declare(crc GIT_REPOSITORY \"file://$work/repository\" GIT_TAG main"
    check "FetchContent tries find_package" consume fetch_find "$prefix" 'include(FetchContent)' \
        "$declare FIND_PACKAGE_ARGS ${version%.*})" 'FetchContent_MakeAvailable(crc)' 'if(NOT crc_CONFIG)' \
        'message(FATAL_ERROR "the package was not taken")' 'endif()' "$add"
    check "FetchContent tries find_package in vain" consume fetch_find_not "" 'include(FetchContent)' \
        "$declare FIND_PACKAGE_ARGS 99.0)" 'FetchContent_MakeAvailable(crc)' "$find"
    check "FetchContent instead of find_package" consume fetch_override "" 'include(FetchContent)' \
        "$declare OVERRIDE_FIND_PACKAGE)" "$find" "$find" "$add"
else
    echo "skipped: FetchContent with find_package needs CMake 3.24"
fi

# Projects that pass it on.
check "a library that links crc::crc is exported" exporting_parent
check "its users find crc from elsewhere" users_of_parent parent_user "$work/parent/prefix;$work/prefix"
check "its users find crc in the build folder" users_of_parent parent_user2 "$work/parent/build;$work/parent/build/crc"
check "no need of crc where it was linked for the build only" inner_user
check "crc is installed as a component" parent_component
check "its users find crc beside it" users_of_parent parent_user3 "$work/parent/prefix"
check "ExternalProject" external_project
if command -v meson >/dev/null && command -v ninja >/dev/null; then
    check "Meson's cmake.subproject" meson_subproject
    check "Meson without CMake" meson_wrap
else
    echo "skipped: no meson"
fi

mkdir "$work/elsewhere" && mv "$work/prefix" "$work/elsewhere/moved prefix"
if command -v dpkg-deb >/dev/null; then
    check "a Debian package" debian_package
else
    echo "skipped: a Debian package, without dpkg-deb"
fi
if command -v python3 >/dev/null; then
    check "recipes for vcpkg, Conan, Bazel, xmake and Meson" recipes
fi
check "find_package after the prefix has moved" package "$work/package2" "$work/elsewhere/moved prefix" "$version"
mv "$work/elsewhere/moved prefix" "$work/elsewhere/moved"
[ -n "$pkgconf" ] && check "pkg-config after the prefix has moved" pkg_config "$work/elsewhere/moved"
[ -n "$pkgconf" ] || echo "skipped: no pkg-config"

finish
