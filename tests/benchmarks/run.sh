#!/usr/bin/env bash
# What the scripts of bench/ make of measurements: known times in, known ratios, intervals and verdicts out.
# usage: run.sh
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! command -v python3 >/dev/null; then
    echo "skipped: no python3"
    exit 77
fi
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$here/../../bench exec python3 "$here/check.py"
