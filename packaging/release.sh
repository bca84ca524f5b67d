#!/usr/bin/env bash
# Makes the files of a release from the commit that is checked out: the archive of sources, the single headers, and their
# checksums, SHA-256 and CRC-32, the latter by crcsum out of the archive. The same commit gives the same bytes.
# Then it unpacks the archive, compares the checksums, and does there what the README says: its first command without the
# installation, and its test command. CHANGELOG.md must have the version, and the day of its release.
# usage: release.sh [--quick] DIRECTORY   (--quick: for a trial, without the tests, and before the day is known)
set -eu
quick=
[ "${1-}" != --quick ] || { quick=1 && shift; }
[ $# -eq 1 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2 && exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
compiler=${CXX:-c++}

part() { sed -n "s/^#define CRC_VERSION_$1 \([0-9]*\)$/\1/p" "$root/include/crc/version.hpp"; }
name=crc-$(part MAJOR).$(part MINOR).$(part PATCH)
if [ -n "$(git -C "$root" status --porcelain --untracked-files=no)" ]; then
    echo "release.sh: there are changes that are not committed, and would not be in the archive" >&2
    exit 1
fi
heading=$(grep "^## \[${name#crc-}\] - " "$root/CHANGELOG.md") || { echo "release.sh: CHANGELOG.md has no ${name#crc-}" >&2 && exit 1; }
if [ -z "$quick" ] && ! [[ $heading =~ \ [0-9]{4}-[0-9]{2}-[0-9]{2}$ ]]; then
    echo "release.sh: CHANGELOG.md has no day for ${name#crc-}: $heading" >&2
    exit 1
fi

git -C "$root" archive --format=tar --prefix="$name/" HEAD | gzip -n9 >"$out/$name.tar.gz"
tar -xzf "$out/$name.tar.gz" -C "$work"
cd "$work/$name"
python3 packaging/single_header.py "$out/crc.hpp"
python3 packaging/single_header.py --all "$out/crc_all.hpp"

first=$(sed -n 's/^c++ \(.*\) examples\/crcsum.cpp -o crcsum .*/\1/p' README.md)
[ -n "$first" ] || { echo "release.sh: README.md has no command that compiles examples/crcsum.cpp" >&2 && exit 1; }
# shellcheck disable=SC2086
"$compiler" $first examples/crcsum.cpp -o "$work/crcsum"
"$work/crcsum" LICENSE README.md
(cd "$out" && sha256sum "$name.tar.gz" crc.hpp crc_all.hpp >SHA256SUMS && "$work/crcsum" "$name.tar.gz" crc.hpp crc_all.hpp >CRC32SUMS)
(cd "$out" && sha256sum --check --quiet SHA256SUMS && "$work/crcsum" --check CRC32SUMS)
[ -n "$quick" ] || cmake --workflow --preset test
echo "$out: $name.tar.gz, crc.hpp, crc_all.hpp, SHA256SUMS, CRC32SUMS"
