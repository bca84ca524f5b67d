#!/usr/bin/env bash
# Makes the roots of Debian in which run.sh finds this year's compilers: FOLDER/trixie and FOLDER/sid, those that are not
# there yet. Needs root, debootstrap, a network, four gigabytes and some minutes; nothing else calls it by itself.
# usage: roots.sh FOLDER [MIRROR]    MIRROR: Debian's, or what apt uses here
set -eu
folder=$1
mirror=${2-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null |
    grep -v security | head -n 1)}
mirror=${mirror:-http://deb.debian.org/debian}

# make NAME PACKAGE...: a release and its compilers. It has its name only when it is whole.
make() {
    local name=$1 root=$folder/$1.part
    shift
    [ ! -e "$folder/$name" ] || return 0
    rm -rf --one-file-system "$root"
    debootstrap --variant=minbase "$name" "$root" "$mirror"
    # A mirror may be a picture of a day gone by; its signatures count all the same.
    chroot "$root" apt-get -q -o Acquire::Check-Valid-Until=false update
    DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get -q install -y --no-install-recommends "$@"
    chroot "$root" apt-get clean
    mv "$root" "$folder/$name"
}

mkdir -p "$folder"
make trixie g++-13 g++-14 clang-17 clang-18 g++-14-loongarch64-linux-gnu g++-14-riscv64-linux-gnu qemu-user
make sid g++-15 g++-16 clang-21 clang-22 clang-23
