#!/usr/bin/env bash
# What debuggers show of the library's values: by the printers for GDB, in a program without optimisation; the file for
# Visual Studio is read, and each member that it names is one of the class, and of this version.
# usage: run.sh [COMPILER [INCLUDE_DIR]]
set -u
compiler=${1:-c++}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
include=${2:-$root/include}
source "$here/../support/check.sh"

natvis() {
    python3 - "$root/packaging/debuggers/crc.natvis" "$include/crc" <<'END'
import pathlib, re, sys
import xml.etree.ElementTree as ElementTree

text = {p: p.read_text(encoding="utf-8") for p in pathlib.Path(sys.argv[2]).rglob("*.hpp")}
version = re.findall(r"^#define CRC_VERSION_\w+ (\d+)$", text[pathlib.Path(sys.argv[2], "version.hpp")], re.M)
count, wrong = 0, []
for of_type in ElementTree.parse(sys.argv[1]).getroot():
    prefix, name = re.fullmatch(r"(crc::v\w+)::(\w+)(?:<.*>)?", of_type.get("Name")).groups()
    if prefix != "crc::v" + "_".join(version):
        wrong.append(f"{prefix} is not {version}")
    # The class, up to the brace in the first column that ends it.
    bodies = [m[0] for t in text.values() for m in re.finditer(rf"^(?:class|struct) {name}\b[^;]*?\{{.*?^\}};", t, re.S | re.M)]
    for shown in of_type:
        places = re.findall(r"\{(\w+)", shown.text) + re.findall(r"^\w+", shown.get("Condition", ""))
        for member in places:
            count += 1
            if not any(re.search(rf"\b{member}(?: = [^;]*|\{{[^;]*\}})?;", body) for body in bodies):
                wrong.append(f"{name} has no member {member}")
if count < 15:
    wrong.append(f"only {count} members found")
sys.exit("\n".join(wrong) or 0)
END
}
check "the file for Visual Studio names members that there are" natvis

# shown PROGRAM: what GDB says of each variable of main(), in one order whatever the compiler.
shown() {
    gdb -nx -q -batch -iex 'set debuginfod enabled off' -ex "source $root/packaging/debuggers/crc_gdb.py" -ex 'break stop' \
        -ex run -ex up -ex 'info locals' "$1" | grep ' = ' | sort
}
build() { "$compiler" -std=c++20 -g -O0 -I"$include" "$here/main.cpp" -o "$work/program" && "$work/program"; }
values() {
    shown "$work/program" | diff - <(sort) <<'END'
algorithm = CRC-24/BLE: width 24, poly 0x65b, init 0x555555, refin true, refout true, xorout 0x0
bits = 0x4b37 of 72 bits, CRC-16/MODBUS
bits_from_engine = 0xe3069283 of 72 bits, CRC-32/ISCSI
crossed = 0xdaf of 9 bytes, CRC-12/UMTS
empty = empty engine
engine = engine of CRC-32/ISCSI
from_empty = digest of no engine
from_engine = 0xe3069283 of 9 bytes, CRC-32/ISCSI
from_wide_engine = 0x1f7 of 9 bytes, CRC of width 9, poly 0x119, init 0x1f, refin false, refout true, xorout 0x5
own = 0x1f7 of 9 bytes, CRC of width 9, poly 0x119, init 0x1f, refin false, refout true, xorout 0x5
reference = 0xe3069283 of 9 bytes, CRC-32/ISCSI
reflected = 0xcbf43926 of 9 bytes, CRC-32/ISO-HDLC
row = CRC-3/GSM, check 0x4
straight = 0xd0db of 9 bytes, CRC-16/T10-DIF
wide = 0x09ea83f625023801fd612 of 9 bytes, CRC-82/DARC
wide_engine = engine of CRC of width 9, poly 0x119, init 0x1f, refin false, refout true, xorout 0x5
END
}
if ! gdb -nx -q -batch -ex 'python print(gdb.VERSION)' -ex run --args true 2>&1 | grep -q 'exited normally'; then
    echo "skipped: no gdb that can run a program here"
    finish
fi
check "a program with digests and engines" build
check "GDB shows CRCs and names" values
finish
