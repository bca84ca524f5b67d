#!/usr/bin/env bash
# The documents against the headers and against each other; check.py says what is checked.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
include=${2:-$here/../../include}
if ! command -v python3 >/dev/null; then
    echo "skipped: no python3"
    exit 77
fi
PYTHONDONTWRITEBYTECODE=1 exec python3 "$here/check.py" "$compiler" "$include"
