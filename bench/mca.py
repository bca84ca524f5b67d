#!/usr/bin/env python3
"""Bytes per cycle of the main loops, as llvm-mca sees them: for CPUs that nobody has at hand.

Compiles one call for a target, finds the loops of the kernel's function, counts their instructions, and has llvm-mca run each of them. Of a fused
kernel that is the round inside a block, the whole block, which takes its rounds and what is done once, and the loop for
what is left. Other libraries are read from the assembly that their own compiler makes of them, or from C compiled here.
usage: mca.py [--clang clang++-19] [--mca llvm-mca-19] [arm|x86|ppc|s390x]...
       mca.py [--clang clang++-19] [--mca llvm-mca-19] (arm|x86|ppc|s390x) FILE.s|FILE.c...
"""
import argparse
import pathlib
import re
import subprocess

include = pathlib.Path(__file__).resolve().parent.parent / "include"

# Target, attributes, CPUs with models of their own, and [algorithm, namespace of the kernel, its class].
machines = {
    "arm": (
        "aarch64-linux-gnu",
        "+aes,+sha3,+crc",
        ["neoverse-n1", "neoverse-v1", "neoverse-v2"],
        [
            ["crc64_xz", "arm_pmull", "folding_kernel"],
            ["crc32_bzip2", "arm_pmull", "folding_kernel"],
            ["crc64_xz", "arm_pmull_eor3", "folding_kernel"],
            ["crc32_bzip2", "arm_pmull_eor3", "folding_kernel"],
            ["crc32", "arm_pmull", "fused_kernel"],
            ["crc32", "arm_pmull_eor3", "fused_kernel"],
        ],
    ),
    "x86": (
        "x86_64-linux-gnu",
        "+sse4.2,+pclmul",
        ["icelake-server", "sapphirerapids", "znver4"],
        [
            ["crc64_xz", "x86_vpclmul512", "folding_kernel"],
            ["crc32_bzip2", "x86_vpclmul512", "folding_kernel"],
            ["crc32c", "x86_vpclmul512", "fused_kernel"],
        ],
    ),
    # Eight accumulators fold a message of up to 2047 bytes.
    "ppc": (
        "powerpc64le-linux-gnu",
        "+crypto",
        ["pwr9", "pwr10"],
        [["crc64_xz", "ppc_vpmsum16", "folding_kernel"], ["crc32_bzip2", "ppc_vpmsum16", "folding_kernel"]],
    ),
    "s390x": (
        "s390x-linux-gnu",
        "+vector",
        ["z13", "z14", "z15", "z16"],
        [["crc64_xz", "s390x_vgfm16", "folding_kernel"], ["crc32_bzip2", "s390x_vgfm16", "folding_kernel"]],
    ),
}

# What an instruction contributes: folding multiplies every 16 bytes twice, and the second half is counted.
contributions = [
    (r"\bpmull2\b", 16),
    (r"\bcrc32c?x\b", 8),
    (r"pclmulqdq\s+\$17,.*zmm", 64),
    (r"pclmulqdq\s+\$17,.*ymm", 32),
    (r"pclmulqdq\s+\$17,.*xmm", 16),
    (r"\bcrc32q\b", 8),
    (r"\bvpmsumd\b", 16),
    (r"\bvgfmag\b", 16),
]


def run(command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def functions(assembly):
    parts = re.split(r"^([A-Za-z_][\w.$]*):.*$", assembly, flags=re.M)
    for name, body in zip(parts[1::2], parts[2::2]):
        yield name, body.split(".Lfunc_end")[0].split("\n")


def kernel_function(clang, target, algorithm, namespace, kernel):
    source = (
        "#include <crc/crc.hpp>\n"
        f"unsigned long f(const void* p, decltype(sizeof 0) n) {{ return crc::compute<crc::{algorithm}>(p, n); }}\n"
    )
    command = [clang, f"--target={target}", "-std=c++20", "-O2", f"-I{include}", "-S", "-x", "c++", "-", "-o", "-"]
    wanted = re.compile(rf"\d{namespace}\d.*{kernel}.*update_long")
    for name, lines in functions(run(command, source)):
        if wanted.search(name) and any(re.search("pmull|pclmul|vpmsumd|vgfmag", line) for line in lines):
            return name, lines
    raise SystemExit(f"no function {namespace} … {kernel} in the code for {algorithm}")


def loops(lines):
    """The first and last line and the instructions from every label to a conditional branch back to it."""
    labels = {}
    for i, line in enumerate(lines):
        if label := re.match(r"(\.LBB\S+):", line):
            labels[label[1]] = i
        branch = re.match(r"\s+(?:b\.\w+|bdnz|b[a-z]{2}|cbn?z|brctg|c\w*j\w*|j[a-z]+)\s+(?:%?\w+, ?)*(\.LBB\S+)", line)
        if branch and branch[1] in labels and not line.strip().startswith("jmp"):
            first = labels[branch[1]] + 1
            body = [x for x in lines[first : i + 1] if re.match(r"\s+[a-z]", x) and not x.strip().startswith(".")]
            yield first, i, body


def size_of(loop):
    return sum(n for pattern, n in contributions for line in loop if re.search(pattern, line))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--clang", default="clang++-19")
    options.add_argument("--mca", default="llvm-mca-19")
    options.add_argument("what", nargs="*", default=["arm", "x86"])
    arguments = options.parse_args()
    names = [name for name in arguments.what if name in machines]
    files = [pathlib.Path(name) for name in arguments.what if name not in machines]
    if files and len(names) != 1:
        raise SystemExit("name one machine, then its files")

    def cycles(machine, loop):
        target, attributes, cpus, _ = machines[machine]
        for cpu in cpus:
            command = [arguments.mca, f"-mtriple={target}", f"-mcpu={cpu}", f"-mattr={attributes}"]
            report = run(command + [f"-iterations={iterations}"], "\n".join(loop) + "\n")
            yield int(re.search(r"Total Cycles:\s+(\d+)", report)[1]) / iterations

    def row(name, size, count, times):
        print(f"| {name} | {size} | {count} | " + " | ".join(f"{t:.1f}: {size / t:.1f}" for t in times) + " |")

    def header(machine):
        print(f"\n| loop | bytes | instructions | {' | '.join(machines[machine][2])} |\n|---|---:|---:|{'---:|' * len(machines[machine][2])}")

    iterations = 200
    for file in files:
        target, attributes = machines[names[0]][:2]
        text = file.read_text()
        if file.suffix != ".s":
            flags = {"arm": "-march=armv8.2-a+crypto+crc+sha3", "x86": "-march=sapphirerapids", "ppc": "-mcpu=power8",
                     "s390x": "-march=z13"}[names[0]]
            headers = ["-isystem", f"/usr/{target}/include"]
            text = run([arguments.clang, "-x", "c", f"--target={target}", flags, "-O3", *headers, "-S", str(file), "-o", "-"])
        header(names[0])
        for name, lines in functions(text):
            for _, _, loop in loops(lines):
                if any(re.search("pmull2?\\b|pclmul|vpmsumd|vgfmag", line) for line in loop) and size_of(loop) >= 48:
                    row(f"{file.stem}: {name}", size_of(loop), len(loop), cycles(names[0], loop))
    for machine in names if not files else []:
        header(machine)
        for algorithm, namespace, kernel in machines[machine][3]:
            function, lines = kernel_function(arguments.clang, machines[machine][0], algorithm, namespace, kernel)
            shape = re.search(r"7streamsILj(\d+)ELj(\d+)ELj(\d+)E", function)
            name = f"{namespace} {'fused' if shape else 'folding'}, {algorithm}"
            found = [loop for loop in loops(lines) if size_of(loop[2]) >= 64]
            for first, last, loop in found:
                inner = [other for other in found if first < other[0] and other[1] < last]
                times = list(cycles(machine, loop))
                if not inner:
                    beside = shape and any(re.search(r"\bcrc32", line) for line in loop)
                    row(f"{name}: {'round' if beside else 'row'}", size_of(loop), len(loop), times)
                    continue
                # The outer loop holds one round as it stands, and the last one with what is done once.
                rounds = int(shape[3])
                size = size_of(loop) + (rounds - 2) * size_of(inner[0][2])
                round_times = cycles(machine, inner[0][2])
                count = len(loop) + (rounds - 2) * len(inner[0][2])
                row(f"{name}: block", size, count, [t + (rounds - 2) * r for t, r in zip(times, round_times)])


main()
