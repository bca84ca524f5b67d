#!/usr/bin/env python3
"""Bytes per cycle of the main loops, as llvm-mca sees them: for CPUs that nobody has at hand.

Compiles one call for a target, finds the innermost loops of the kernel's function, and has llvm-mca run each of them.
usage: mca.py [--clang clang++-19] [--mca llvm-mca-19] [arm|x86]...
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
}

# What an instruction contributes: folding multiplies every 16 bytes twice, and the second half is counted.
contributions = [
    (r"\bpmull2\b", 16),
    (r"\bcrc32c?x\b", 8),
    (r"pclmulqdq\s+\$17,.*zmm", 64),
    (r"pclmulqdq\s+\$17,.*ymm", 32),
    (r"pclmulqdq\s+\$17,.*xmm", 16),
    (r"\bcrc32q\b", 8),
]


def run(command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def function(clang, target, algorithm, namespace, kernel):
    source = (
        "#include <crc/crc.hpp>\n"
        f"unsigned long f(const void* p, decltype(sizeof 0) n) {{ return crc::compute<crc::{algorithm}>(p, n); }}\n"
    )
    command = [clang, f"--target={target}", "-std=c++20", "-O2", f"-I{include}", "-S", "-x", "c++", "-", "-o", "-"]
    parts = re.split(r"^(_Z\S+):.*$", run(command, source), flags=re.M)
    wanted = re.compile(rf"\d{namespace}\d.*{kernel}.*update_long")
    for name, body in zip(parts[1::2], parts[2::2]):
        if wanted.search(name) and re.search("pmull|pclmul", body):
            return body.split(".Lfunc_end")[0].split("\n")
    raise SystemExit(f"no function {namespace} … {kernel} in the code for {algorithm}")


def loops(lines):
    """Every run of instructions from a label to a conditional branch back to it."""
    labels = {}
    for i, line in enumerate(lines):
        if label := re.match(r"(\.LBB\S+):", line):
            labels[label[1]] = i
        branch = re.match(r"\s+(?:b\.\w+|cbn?z|j[a-z]+)\s+(?:\w+, )?(\.LBB\S+)", line)
        if branch and branch[1] in labels and not line.strip().startswith("jmp"):
            body = lines[labels[branch[1]] + 1 : i + 1]
            yield [x for x in body if re.match(r"\s+[a-z]", x) and not x.strip().startswith(".")]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--clang", default="clang++-19")
    options.add_argument("--mca", default="llvm-mca-19")
    options.add_argument("machines", nargs="*", default=["arm", "x86"])
    arguments = options.parse_args()
    iterations = 200
    print("| loop | instructions | bytes | CPU | cycles | bytes per cycle |\n|---|---|---|---|---|---|")
    for machine in arguments.machines:
        target, attributes, cpus, kernels = machines[machine]
        for algorithm, namespace, kernel in kernels:
            for loop in loops(function(arguments.clang, target, algorithm, namespace, kernel)):
                size = sum(n for pattern, n in contributions for line in loop if re.search(pattern, line))
                if size < 64:
                    continue
                for cpu in cpus:
                    report = run(
                        [arguments.mca, f"-mtriple={target}", f"-mcpu={cpu}", f"-mattr={attributes}"]
                        + [f"-iterations={iterations}"],
                        "\n".join(loop) + "\n",
                    )
                    cycles = int(re.search(r"Total Cycles:\s+(\d+)", report)[1]) / iterations
                    name = f"{namespace} {'fused' if kernel == 'fused_kernel' else 'folding'}, {algorithm}"
                    print(f"| {name} | {len(loop)} | {size} | {cpu} | {cycles:.1f} | {size / cycles:.1f} |")


main()
