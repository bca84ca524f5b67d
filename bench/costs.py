#!/usr/bin/env python3
"""What the library costs besides time: compiling, code, tables and stack, against Boost.CRC and CRCpp if they are found.

Everything at -O2 for the machine's own architecture. CPATH may say where CRCpp's CRC.h is.
usage: costs.py [--rounds N] [--readme] [COMPILER...]   (default: g++-12 clang++-19)
"""

import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from report import ROOT, markdown, put_between_markers

LIBRARIES = {"": "ours", "boost_": "Boost.CRC", "crcpp_": "CRCpp"}
MORE = 10  # further algorithms in include_cost.sh's more.cpp


def run(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def compile_times(compiler, rounds, folder):
    """ms by name of source; leaves the sources in the folder."""
    output = run([ROOT / "tests" / "include_cost.sh", compiler, str(rounds), "--list", folder])
    return {name: int(ms) for name, ms in (line.split() for line in output.splitlines())}


class Object:
    """A compiled source: bytes by section, and the stack frame of each function that was not inlined."""

    def __init__(self, compiler, source):
        out = source.with_suffix(".o")
        run([compiler, "-std=c++20", "-O2", "-fstack-usage", f"-I{ROOT / 'include'}", "-c", source, "-o", out])
        self.sections = {}
        for line in run(["size", "-A", "-d", out]).splitlines():
            name, size, *_ = [*line.split(), "", ""]
            if name.startswith(".") and size.isdigit():
                # Sections of one name are told apart by their group only.
                self.sections[name] = self.sections.get(name, 0) + int(size)
        self.frames = {}
        for line in source.with_suffix(".su").read_text().splitlines():
            function, size, _ = line.rsplit("\t", 2)
            self.frames[function] = int(size)

    def size(self, *prefixes):
        return sum(size for name, size in self.sections.items() if name.startswith(prefixes))

    def code(self):
        return self.size(".text")

    def tables(self):
        return self.size(".rodata", ".data", ".bss")  # also those that are filled at run time

    def frame(self):
        return max(self.frames.values(), default=0)


def kernel_of(name):
    """The kernel that a mangled or readable name of one of our functions belongs to."""
    if "short_kernel" in name:
        return "short messages"
    mangled = re.search(r"(?:E|l)(\d+)((?:x86|arm)_.*)", name)
    if mangled:
        instructions = mangled[2][:int(mangled[1])]
    else:
        readable = re.search(r"((?:x86|arm)_\w+)::", name)
        if not readable:
            return "portable" if re.search(r"braided|slicing|bytewise", name) else None
        instructions = readable[1]
    fused = "fused_kernel" in name or "instruction_kernel" in name
    return instructions + (" with CRC instructions" if fused else "")


def kernels(thing):
    code, stack = collections.Counter(), collections.Counter()
    for name, size in thing.sections.items():
        if name.startswith(".text."):
            code[kernel_of(name)] += size
    for name, size in thing.frames.items():
        stack[kernel_of(name)] = max(size, stack[kernel_of(name)])
    return code, stack


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9, help="compilations of each source (default: %(default)s)")
    parser.add_argument("--readme", action="store_true", help="also write into bench/README.md")
    parser.add_argument("compilers", nargs="*", default=["g++-12", "clang++-19"], metavar="COMPILER")
    arguments = parser.parse_args()

    costs, code, stack, versions = {}, {}, {}, []
    for compiler in arguments.compilers:
        if not shutil.which(compiler):
            sys.exit(f"error: no compiler {compiler}")
        versions.append(run([compiler, "--version"]).splitlines()[0])
        with tempfile.TemporaryDirectory() as folder:
            ms = compile_times(compiler, arguments.rounds, folder)
            for prefix in LIBRARIES:
                if prefix + "one" not in ms:
                    continue
                one, more = (Object(compiler, pathlib.Path(folder) / f"{prefix}{name}.cpp") for name in ("one", "more"))
                costs[compiler, prefix] = [
                    ms[prefix + "include"], ms[prefix + "one"], (ms[prefix + "more"] - ms[prefix + "one"]) // MORE,
                    one.code(), (more.code() - one.code()) // MORE,
                    one.tables(), (more.tables() - one.tables()) // MORE, more.frame()]
                if not prefix:
                    code[compiler], stack[compiler] = kernels(more)

    heads = [(compiler, prefix) for prefix in LIBRARIES for compiler in arguments.compilers]
    missing = [name for prefix, name in LIBRARIES.items() if (arguments.compilers[0], prefix) not in costs]
    heads = [head for head in heads if head in costs]
    labels = ["compiling the `#include`, ms", "compiling a file that computes one CRC-32, ms",
              "each further algorithm in it, ms", "code for one CRC-32, bytes", "code for each further algorithm, bytes",
              "tables for one CRC-32, bytes", "tables for each further algorithm, bytes",
              "largest stack frame, bytes"]
    table = markdown(["", *(f"{LIBRARIES[prefix]}, {compiler}" for compiler, prefix in heads)],
                     [[label, *(str(costs[head][i]) for head in heads)] for i, label in enumerate(labels)])
    names = sorted({name for counter in code.values() for name in counter} - {None})
    by_kernel = markdown(
        ["Kernel", *(f"{what}, {compiler}" for what in ("code", "stack frame") for compiler in arguments.compilers)],
        [[name, *(str(column[compiler][name]) for column in (code, stack) for compiler in arguments.compilers)]
         for name in names])
    text = (f"{'; '.join(versions)}; medians of {arguments.rounds} compilations, processor time"
            + (f". Not found: {', '.join(missing)}" if missing else "") + f".\n\n{table}\n"
            "Kernels of ours in a file with 11 algorithms, reflected or not, and CRC-32C (bytes):\n\n" + by_kernel)
    print(text)
    if arguments.readme:
        put_between_markers(ROOT / "bench" / "README.md", "costs", text)


if __name__ == "__main__":
    main()
