#!/usr/bin/env bash
# Runs the recipes of packaging/ with their tools, those named or all that are on the path: conan (2), vcpkg (VCPKG_ROOT has its
# scripts), xmake, bazel. From this tree, each makes a package and a program on it that prints the CRC-32 of "123456789".
# No test of the project calls it, since Debian 12 has none of these tools but an old Bazel. What they fetch themselves is their
# affair; CRC_BAZEL_OPTIONS and CRC_VCPKG_OPTIONS are for those that may not: --override_repository=rules_cc=FOLDER …
# usage: managers.sh [conan] [vcpkg] [xmake] [bazel]
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$here/../support/check.sh"
version=$(sed -n 's/^#define CRC_VERSION_[A-Z]* \([0-9]*\)$/\1/p' "$root/include/crc/version.hpp" | paste -sd. -)

# What a release's archive has of it.
tree=$work/crc-$version
mkdir "$tree" && cp -R "$root"/{CMakeLists.txt,LICENSE,include,packaging,tests} "$tree" || exit 1

# user DIRECTORY: a folder with the program.
user() {
    mkdir -p "$1" && cat >"$1/main.cpp" <<'END'
#include <crc/crc.hpp>
#include <cstdio>
int main(int argc, char**) {
    char text[] = "123456789";
    text[0] = static_cast<char>('0' + argc);
    std::printf("%08x\n", static_cast<unsigned>(crc::compute<crc::crc32>(text, 9)));
}
END
}
# prints COMMAND...: whether that is the last line it prints.
prints() { [ "$("$@" | tail -n 1)" = cbf43926 ]; }

cmake_user() {
    cat >"$1/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.21)
project(user LANGUAGES CXX)
find_package(crc $version EXACT REQUIRED)
add_executable(user main.cpp)
target_link_libraries(user PRIVATE crc::crc)
END
}

with_conan() {
    local dir=$work/conan
    export CONAN_HOME=$work/conan_home
    user "$dir" && cmake_user "$dir" && printf '[requires]\ncrc/%s\n[generators]\nCMakeDeps\nCMakeToolchain\n' "$version" \
        >"$dir/conanfile.txt" && conan profile detect && conan create "$tree/packaging/conan" -s compiler.cppstd=20 &&
        conan install "$dir" --output-folder="$dir/build" -s compiler.cppstd=20 &&
        cmake -S "$dir" -B "$dir/build" -DCMAKE_TOOLCHAIN_FILE="$dir/build/conan_toolchain.cmake" -DCMAKE_BUILD_TYPE=Release &&
        cmake --build "$dir/build" && prints "$dir/build/user" || return 1
    # Below C++20 the recipe says so.
    ! conan install "$dir" --output-folder="$dir/older" -s compiler.cppstd=17 && grep -q 'lower than the required' "$work/log"
}

with_vcpkg() {
    local dir=$work/vcpkg
    user "$dir" && cmake_user "$dir" || return 1
    # Word splitting is meant: these are several options.
    # shellcheck disable=SC2086
    (cd "$dir" && vcpkg install crc --overlay-ports="$tree/packaging/vcpkg" --x-install-root="$dir/installed" \
        --x-buildtrees-root="$dir/trees" --x-packages-root="$dir/packages" --downloads-root="$dir/downloads" \
        ${CRC_VCPKG_OPTIONS-}) && ! grep -iE 'warning|misconfigured|should' "$work/log" &&
        cmake -S "$dir" -B "$dir/build" -DCMAKE_TOOLCHAIN_FILE="$VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake" \
            -DVCPKG_INSTALLED_DIR="$dir/installed" -DVCPKG_MANIFEST_MODE=OFF -DCMAKE_BUILD_TYPE=Release &&
        cmake --build "$dir/build" && prints "$dir/build/user" && grep -F "$dir/installed" "$dir/build/CMakeCache.txt"
}

with_xmake() {
    local dir=$work/xmake sum
    tar -C "$work" -czf "$work/crc-$version.tar.gz" "crc-$version" && sum=$(sha256sum "$work/crc-$version.tar.gz") || return 1
    user "$dir" && mkdir -p "$dir/repository/packages/c/crc" &&
        sed -e "s|https://your.mirror|$work|" \
            -e "s|the one in SHA256SUMS of the release|${sum%% *}|" \
            "$root/packaging/xmake/xmake.lua" >"$dir/repository/packages/c/crc/xmake.lua" && cat >"$dir/xmake.lua" <<'END' || return 1
add_repositories("own repository")
add_requires("crc", {system = false})
target("user")
    set_kind("binary")
    set_languages("c++20")
    add_files("main.cpp")
    add_packages("crc")
END
    (
        export XMAKE_ROOT=y XMAKE_GLOBALDIR=$work/xmake_home XMAKE_COLORTERM=nocolor
        cd "$dir" && xmake global --network=private && xmake config --yes && xmake && prints xmake run
    )
}

# As a module, and by its build file alone where Bazel has no modules or none are wanted.
with_bazel() {
    local dir=$work/bazel
    user "$dir" && cp "$root/packaging/bazel/crc.BUILD" "$dir" || return 1
    cp "$root/packaging/bazel/MODULE.bazel" "$tree" && cp "$root/packaging/bazel/crc.BUILD" "$tree/BUILD.bazel" || return 1
    cat >"$dir/MODULE.bazel" <<END
bazel_dep(name = "crc", version = "$version")
bazel_dep(name = "rules_cc", version = "0.1.1")
local_path_override(module_name = "crc", path = "$tree")
END
    cat >"$dir/WORKSPACE" <<END
new_local_repository(name = "crc", path = "$tree", build_file = "//:crc.BUILD")
END
    cat >"$dir/BUILD.bazel" <<'END'
load("@rules_cc//cc:defs.bzl", "cc_binary")
cc_binary(name = "user", srcs = ["main.cpp"], deps = ["@crc//:crc"])
END
    # Word splitting is meant: these are several options.
    # shellcheck disable=SC2086
    (
        cd "$dir" && bazel --output_user_root="$work/bazel_home" build --cxxopt=-std=c++20 ${CRC_BAZEL_OPTIONS-} //:user &&
            prints bazel-bin/user
        status=$?
        bazel --output_user_root="$work/bazel_home" shutdown
        chmod -R u+w "$work/bazel_home"
        exit "$status"
    )
}

tools=("$@")
[ $# -gt 0 ] || tools=(conan vcpkg xmake bazel)
for tool in "${tools[@]}"; do
    if [ $# -eq 0 ] && ! command -v "$tool" >/dev/null; then
        echo "skipped: no $tool"
    else
        check "$tool" "with_$tool"
    fi
done
finish
