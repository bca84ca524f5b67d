#!/usr/bin/env python3
"""Breaks the library on purpose, one small error at a time, and shows that the tests notice.

usage: mutate.py [--only TEXT] [--on NAME,...] [--missing] [--minutes N] [--write]
    --only TEXT     only errors whose file or text has this; several are separated by ||
    --on NAME,...   only errors that these programs watch for (see PROGRAMS); default: all that can run here
    --missing       only errors that have no row in README.md yet
    --minutes N     no more after so long: the first error of every file, then the second, and so on
    --write         puts the table into README.md beside this file

Each error is a text that occurs exactly once in its file (or at its N-th occurrence) and what stands there instead. A
copy of include/ with the error is compiled into a program of the tests, which must not compile, or fail, or crash. What
survives is listed, and is a failure unless it is said here why nobody can notice. The last line is "N passed, M failed".
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TABLE, BEGIN, END = os.path.join(HERE, "README.md"), "<!-- table: begin -->", "<!-- table: end -->"
SUITE = ["tests/matrix/suite.cpp"]
CATCH = ["tests/support/main.cpp"]
LTO = ["tests/lto/program.cpp", "tests/lto/model.cpp"]
QUICK = ["-DCRC_SUITE_STRIDE=14", "-DCRC_SUITE_LIMIT=520"]

# The fastest of compilers, if it is there.
CXX = os.environ.get("CXX") or ("clang++-19" if shutil.which("clang++-19") else "c++")

# name: (compiler and options, sources, how to run it)
PROGRAMS = {
    # All kernels of this CPU.
    "suite": ([CXX, "-O0", "-DCRC_SUITE_STRIDE=6", "-DCRC_SUITE_FEW"], SUITE, [[]]),
    # The same by GCC, for what other compilers do not see.
    "suite_gcc": (["g++", "-O0", "-DCRC_SUITE_STRIDE=6", "-DCRC_SUITE_FEW"], SUITE, [[]]),
    # The same where kernels run one by one: an instruction that the CPU does not have is a crash.
    "old": ([CXX, "-O1", "-static", "-DCRC_SUITE_FEW", "-DCRC_SUITE_LIMIT=300", "-DCRC_SUITE_STRIDE=20"], SUITE,
            [["qemu-x86_64-static", "-cpu", cpu] for cpu in ("Opteron_G1", "core2duo", "Nehalem", "Westmere")]),
    "i686": (["i686-linux-gnu-g++", "-O1", "-static"] + QUICK, SUITE, [[]]),
    "bitwise": ([CXX, "-O1", "-DCRC_PORTABLE_ONLY", "-DCRC_PORTABLE_TABLES=0"] + QUICK, SUITE, [[]]),
    "table1": ([CXX, "-O1", "-DCRC_PORTABLE_ONLY", "-DCRC_PORTABLE_TABLES=1"] + QUICK, SUITE, [[]]),
    "slice8": ([CXX, "-O1", "-DCRC_PORTABLE_ONLY", "-DCRC_PORTABLE_TABLES=8"] + QUICK, SUITE, [[]]),
    "braid": ([CXX, "-O1", "-DCRC_PORTABLE_ONLY", "-DCRC_PORTABLE_TABLES=16"] + QUICK, SUITE, [[]]),
    "arm64": (["aarch64-linux-gnu-g++", "-O1", "-static"] + QUICK, SUITE,
              [["qemu-aarch64-static", "-cpu", "max"], ["qemu-aarch64-static", "-cpu", "cortex-a53"]]),
    "arm32": (["arm-linux-gnueabihf-g++", "-marm", "-O1", "-static"] + QUICK, SUITE,
              [["qemu-arm-static", "-cpu", "max"], ["qemu-arm-static", "-cpu", "cortex-a15"]]),
    "ppc64": (["powerpc64-linux-gnu-g++", "-O1", "-static"] + QUICK, SUITE,
              [["qemu-ppc64-static", "-cpu", "power7"], ["qemu-ppc64-static", "-cpu", "power8"]]),
    "ppc64le": (["powerpc64le-linux-gnu-g++", "-O1", "-static"] + QUICK, SUITE, [["qemu-ppc64le-static", "-cpu", "power8"]]),
    "riscv64": (["riscv64-linux-gnu-g++", "-O1", "-march=rv64gc_zbb_zbc", "-static"] + QUICK, SUITE,
                [["qemu-riscv64-static", "-cpu", "rv64,zbc=true"]]),
    "wasm": (["clang++-19", "--target=wasm32-wasi", "-fno-exceptions", f"-fuse-ld={shutil.which('wasm-ld-19')}", "-O1", "-msimd128"] +
             QUICK, SUITE, [["node", "--no-warnings", "tests/matrix/wasi.mjs"]]),
    "s390x": (["s390x-linux-gnu-g++", "-O1", "-static"] + QUICK, SUITE,
              [["qemu-s390x-static", "-cpu", "max,vx=off"], ["qemu-s390x-static", "-cpu", "max"]]),
    # By detection, which takes an emulator that has the system call; of vectors of any length.
    "riscv64_zvbc": (["riscv64-linux-gnu-g++", "-O1", "-static", '-DCRC_SUITE_NEEDS="riscv_zvbc"'] + QUICK, SUITE,
                     [["qemu-riscv64-static", "-cpu", f"rv64,zbc=true,v=true,zvbc=true,zvbb=true,rvv_ta_all_1s=true,vlen={length}"]
                      for length in (128, 256)]),
    "loongarch64": (["loongarch64-linux-gnu-g++", "-O1", "-static", '-DCRC_SUITE_NEEDS="loongarch_crc"'] + QUICK, SUITE,
                    [["qemu-loongarch64-static"]]),
    # The same with Catch2.
    "cpu": ([CXX, "-O0"], ["tests/cpu.cpp"] + CATCH, [[]]),
    "paths": ([CXX, "-O0"], ["tests/paths.cpp"] + CATCH, [[]]),
    "byte_matrices": ([CXX, "-O0"], ["tests/byte_matrices.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
    "limit": ([CXX, "-O0"], ["tests/limit.cpp"] + CATCH, [[]]),
    # Where flags promise kernels.
    "limit_native": ([CXX, "-O0", "-march=x86-64-v4", "-mgfni", "-mvpclmulqdq", "-mpclmul", "-mavx512vbmi"], ["tests/limit.cpp"] + CATCH, [[]]),
    "threads": ([CXX, "-O0", "-pthread"], ["tests/threads.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
    **{name.rpartition("/")[2]: ([CXX, "-O0", "-pthread"], [f"tests/{name}.cpp", "tests/support/model.cpp"] + CATCH, [[]])
       for name in ("operations/parallel", "operations/file", "operations/ranges", "iostream", "operations/rolling",
                    "operations/locate", "operations/words", "operations/extend", "forms", "identify", "combine")},
    "wire": ([CXX, "-O0"], ["tests/operations/wire.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
    "bits": ([CXX, "-O0"], ["tests/operations/bits.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
    "forge": ([CXX, "-O0"], ["tests/operations/forge.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
    "custom": ([CXX, "-O0"], ["tests/custom.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
    "many": ([CXX, "-O0"], ["tests/operations/many.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
    # GCC's interprocedural optimisation, and one algorithm.
    "lto": (["g++", "-O2", "-flto", "-DCRC_LTO_ALGORITHM=crc16_modbus", "-DCRC_LTO_CALL=0"], LTO, [[]]),
    "lto_message": (["g++", "-O2", "-flto", "-DCRC_LTO_ALGORITHM=crc32", "-DCRC_LTO_CALL=7", "-DCRC_LTO_SIZE=64"], LTO, [[]]),
    # Units with other kernels, compiled and linked by a script.
    "odr": ([os.path.join(HERE, "odr.sh")], [], [[]]),
    "engine": ([CXX, "-O0"], ["tests/engine.cpp", "tests/support/model.cpp"] + CATCH, [[]]),
}
FLAGS = ["-std=c++20", "-w", "-DCRC_SUITE_STOP", "-Itests"]

# (file below include/crc, text, instead, program, why nobody can notice or None)
exec(open(os.path.join(HERE, "errors.py"), encoding="utf-8").read())


def run(command, seconds):
    try:
        done = subprocess.run(command, cwd=ROOT, timeout=seconds, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout.decode(errors="replace")
    except FileNotFoundError as error:
        return 127, str(error)
    except subprocess.TimeoutExpired:
        return 124, "took too long"


def mutated(text, old, new, nth):
    places = [m.start() for m in re.finditer(re.escape(old), text)]
    if (nth is None and len(places) != 1) or (nth is not None and len(places) < nth):
        raise SystemExit(f"{old!r} occurs {len(places)} times")
    at = places[(nth or 1) - 1]
    return text[:at] + new + text[at + len(old):]


def attempt(include, program, work):
    """How the program took it: "right", or how it was noticed."""
    compiler, sources, starts = PROGRAMS[program]
    out = os.path.join(work, "program")
    status, said = run(compiler + FLAGS + ["-I", include] + sources + ["-o", out], 300)
    if status != 0:
        return "too slow to compile" if status == 124 else "does not compile", said
    for start in starts:
        status, said = run(start + [out], 300)
        if status == 124:
            return "hangs", said
        if status < 0 or status > 128:
            return "crashes", said
        if status != 0:
            return "wrong results", said
    return "right", said


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                      usage=argparse.SUPPRESS)
    options.add_argument("--only", default="", help=argparse.SUPPRESS)
    options.add_argument("--on", default=",".join(PROGRAMS), help=argparse.SUPPRESS)
    options.add_argument("--missing", action="store_true", help=argparse.SUPPRESS)
    options.add_argument("--minutes", type=float, default=1e9, help=argparse.SUPPRESS)
    options.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    only, chosen, minutes = given.only, given.on.split(","), given.minutes
    if not set(chosen) <= set(PROGRAMS):
        options.error(f"--on: {', '.join(sorted(set(chosen) - set(PROGRAMS)))}: not among {', '.join(PROGRAMS)}")
    work = tempfile.mkdtemp()
    library = os.path.join(work, "library")  # as it is now, whatever happens to the tree meanwhile
    shutil.copytree(os.path.join(ROOT, "include"), library)
    sound = {}
    rows = []
    passed = failed = 0
    begin = time.time()
    errors = [e if len(e) == 6 else e + (None,) for e in ERRORS]
    for name, old, new, program, why, nth in errors:  # all must apply, whatever is chosen
        mutated(open(os.path.join(library, "crc", name), encoding="utf-8").read(), old, new, nth)
    known = recorded() if given.missing else {}
    turn = {}
    order = []
    for position, e in enumerate(errors):
        turn[e[0]] = turn.get(e[0], 0) + 1
        order.append((turn[e[0]] if minutes < 1e9 else 0, position, e))
    for _, position, (name, old, new, program, why, nth) in sorted(order, key=lambda o: o[:2]):
        if time.time() - begin > 60 * minutes:
            break
        if program not in chosen or (only and not any(t in name + old + new for t in only.split("||") if t)):
            continue
        if row_of(name, old, new, program, nth) in known:
            continue
        if program not in sound:
            sound[program] = attempt(library, program, work)
            if sound[program][0] != "right":
                print(f"{program}, without any error: {sound[program][0]}\n{sound[program][1][-500:]}", flush=True)
        if sound[program][0] != "right":
            print(f"skipped: {name}: {program} does not run here", flush=True)
            continue
        include = os.path.join(work, "include")
        shutil.rmtree(include, ignore_errors=True)
        shutil.copytree(library, include)
        path = os.path.join(include, "crc", name)
        text = open(path, encoding="utf-8").read()
        with open(path, "w", encoding="utf-8") as f:
            f.write(mutated(text, old, new, nth))
        how = attempt(include, program, work)[0]
        if how != "right":
            state = how
        else:
            state = "equivalent: " + why if why else "SURVIVED"
        good = how != "right" or why
        if how != "right" and why:
            state += " (said to be equivalent)"
        passed += bool(good)
        failed += not good
        rows.append((position, name, old, new, program, state))
        print(f"{'ok' if good else 'FAILED'}: {name}: {old!r} -> {new!r}: {program}: {state}", flush=True)
    shutil.rmtree(work, ignore_errors=True)
    if given.write:
        write(errors, {r[0]: r[5] for r in rows})
    print(f"{time.time() - begin:.0f} s")
    print(f"{passed} passed, {failed} failed")
    return failed != 0


def row_of(name, old, new, program, nth):
    """An error's row in README.md, without what became of it."""
    # GitHub ends a cell at a bar even inside code.
    code = lambda s: "`" + " ".join(s.split()).replace("|", "\\|") + "`"
    where = "" if nth is None else f" ({nth})"
    return f"| `{name}` | {code(old)}{where} | {code(new) if new.strip() else 'nothing'} | {program}"


def recorded():
    """What became of every error, by its row."""
    text = open(TABLE, encoding="utf-8").read()
    rows = text[text.index(BEGIN):text.index(END)].splitlines()
    return dict(row[:-2].rsplit(" | ", 1) for row in rows if row.startswith("| `"))


def write(errors, states):
    """states: by the error's place in the list. What was not tried now keeps its row, if it has one."""
    text = open(TABLE, encoding="utf-8").read()
    before = recorded()
    table = ["| File | What stands there | Instead | Program | Noticed |", "|---|---|---|---|---|"]
    known = []
    for position, (name, old, new, program, why, nth) in enumerate(errors):
        row = row_of(name, old, new, program, nth)
        state = states.get(position, before.get(row))
        if state is not None:
            known.append(state)
            table.append(f"{row} | {state} |")
    equivalent = sum(s.startswith("equivalent") for s in known)
    survived = sum(s == "SURVIVED" for s in known)
    summary = (f"{len(known)} of {len(errors)} errors tried: {len(known) - equivalent - survived} noticed, "
               f"{equivalent} that change no result, {survived} survived.")
    with open(TABLE, "w", encoding="utf-8") as f:
        f.write(text[:text.index(BEGIN)] + BEGIN + "\n" + summary + "\n\n" + "\n".join(table) + "\n" + text[text.index(END):])


sys.exit(main())
