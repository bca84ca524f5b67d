#!/usr/bin/env bash
# Runs a command in a root of roots.sh, which sees this repository and the folder for temporary files where they are outside.
# All that is mounted for it is gone when it ends.
# usage: in_root.sh ROOT COMMAND...
set -eu
export CRC_ROOT=$1 CRC_REPOSITORY CRC_TEMPORARY=${TMPDIR:-/tmp}
CRC_REPOSITORY=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
shift
exec unshare --mount --propagation private bash -euc '
    mount -t proc proc "$CRC_ROOT/proc"
    for folder in "$CRC_TEMPORARY" "$CRC_REPOSITORY"; do
        mkdir -p "$CRC_ROOT$folder"
        mount --bind "$folder" "$CRC_ROOT$folder"
    done
    export PATH=/usr/sbin:/usr/bin:/sbin:/bin
    exec chroot "$CRC_ROOT" bash -c "cd \"\$0\" 2>/dev/null || cd /; exec \"\$@\"" "$PWD" "$@"' - "$@"
