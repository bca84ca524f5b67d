#!/usr/bin/env python3
"""Compares the code that two versions of the library become, but for names: for changes that only move and rename.

usage: same_code.py COMMIT [COMPILER [FLAG...]]

Compiles tests/matrix/suite.cpp of COMMIT and of the working tree, with -O2 unless flags are given (default compiler: c++),
and compares the functions of both as sets: their instructions, without the names, the addresses and the order of
functions. The compiler's name is taken for its target's: aarch64-linux-gnu-g++ uses aarch64-linux-gnu-objdump. Fails
if the code of a function of one version is not in the other; prints the names and the sizes of these.
"""
import collections
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def functions(tree, compiler, flags, work):
    """The functions of the suite: normalised instructions -> names."""
    program = os.path.join(work, "suite.o")
    subprocess.run([compiler, "-std=c++20", *flags, "-I", os.path.join(tree, "include"), "-c",
                    os.path.join(tree, "tests/matrix/suite.cpp"), "-o", program], check=True)
    target = re.match(r"(.*-)(?:g\+\+|gcc)", os.path.basename(compiler))
    objdump = (target.group(1) if target else "") + "objdump"
    text = subprocess.run([objdump, "-dr", "--no-show-raw-insn", "-w", program], check=True, capture_output=True,
                          text=True).stdout
    found = collections.defaultdict(list)
    name, start, lines = None, 0, []

    def finish():
        if name is not None:
            # What fills up to the next function is not part of this one.
            while lines and re.match(r"(cs |data16 )*(nop|xchg +%ax,%ax)", lines[-1]):
                lines.pop()
            found["\n".join(lines)].append(name)

    for line in text.splitlines():
        begin = re.match(r"([0-9a-f]+) <(.*)>:$", line)
        if begin:
            finish()
            name, start, lines = begin.group(2), int(begin.group(1), 16), []
            continue
        instruction = re.match(r"\s+([0-9a-f]+):\s+(.*)$", line)
        if not instruction or name is None:
            continue
        code = instruction.group(2).split("#")[0]
        # A relocation stands for an address: its kind counts, its name does not.
        code = re.sub(r"\t([0-9a-f]+: R_\w+)\t.*$", lambda m: " " + m.group(1).split()[-1], code)

        def relative(m):
            where, symbol = int(m.group(1), 16), m.group(2)
            return f"+{where - start:x}" if symbol.split("+")[0] == name else "<>"

        code = re.sub(r"\b([0-9a-f]+) <([^>]*)>", relative, code)
        code = re.sub(r"-?0x[0-9a-f]+\(%rip\)", "(%rip)", code)
        lines.append(code.strip())
    finish()
    return found


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    commit, compiler = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "c++"
    flags = sys.argv[3:] or ["-O2"]
    with tempfile.TemporaryDirectory() as work:
        before = os.path.join(work, "before")
        os.mkdir(before)
        archive = subprocess.run(["git", "-C", ROOT, "archive", commit, "include", "tests"], check=True,
                                 capture_output=True).stdout
        subprocess.run(["tar", "x", "-C", before], input=archive, check=True)
        old, new = functions(before, compiler, flags, work), functions(ROOT, compiler, flags, work)
    gone, come = [code for code in old if code not in new], [code for code in new if code not in old]
    length = lambda code: code.count("\n") + 1
    before, now = ({name: length(code) for code in codes for name in table[code]}
                   for codes, table in ((gone, old), (come, new)))
    for name in sorted(before | now, key=lambda name: (now.get(name, 0) - before.get(name, 0), name)):
        print(f"{before.get(name, 'none')} -> {now.get(name, 'none')} instructions: {name}")
    print(f"{compiler} {' '.join(flags)}: {len(old)} and {len(new)} different functions, {len(gone)} only before, "
          f"{len(come)} only now")
    sys.exit(bool(gone or come))


if __name__ == "__main__":
    main()
