#!/usr/bin/env python3
"""Refreshes the table of numbers in docs/testing.md from the logs of what was run.

usage: numbers.py [--soak LOG] [--fuzz LOG] [--matrix LOG]
    --soak LOG     what tests/fuzz/soak printed
    --fuzz LOG     what libFuzzer printed, or tests/fuzz/run.sh
    --matrix LOG   what tests/matrix/run.sh printed; of a row that is there more than once the last counts

A row without its log stays as it is; that of the errors injected comes from tests/mutation/README.md.
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BEGIN, END = "<!-- numbers: begin (tests/numbers.py) -->", "<!-- numbers: end -->"


def log(option):
    if option not in sys.argv:
        return None
    return open(sys.argv[sys.argv.index(option) + 1], encoding="utf-8", errors="replace").read()


def number(text):
    return f"{int(text):,}".replace(",", " ")


def cpu():
    info = open("/proc/cpuinfo", encoding="utf-8").read()
    field = lambda name: re.search(rf"^{name}\s*: (.*)$", info, re.M).group(1)
    return f"{field('model name')}, family {field('cpu family')}, model {field('model')}"


def soak(text):
    cases, size, wrong, seed, seconds = re.search(
        r"^total: (\d+) cases, (\d+) bytes, (\d+) wrong, seed (\d+), (\d+) s", text, re.M).groups()
    messages, all_bytes, by_model, model_bytes = re.search(
        r"^messages: (\d+), (\d+) bytes; of these bit by bit: (\d+), (\d+) bytes", text, re.M).groups()
    kernels = len(re.findall(r"^\w+ +\d+ cases", text, re.M))
    row = (f"{number(cases)} results of {kernels} kernels, {number(size)} bytes; {wrong} differences. From {number(messages)} "
           f"messages of {number(all_bytes)} bytes, {number(by_model)} of them computed bit by bit ({number(model_bytes)} bytes), "
           f"the others by tables that are held against that ({cpu()}; seed {seed})")
    return {"Random cases, one run": row}


def fuzz(text):
    count = sum(int(n) for n in re.findall(r"stat::number_of_executed_units: (\d+)", text))
    seconds = re.findall(r"fuzzing, (\d+) s", text)[-1]
    return {"Inputs fuzzed, one run":
            f"{number(count)} by libFuzzer with coverage, address and undefined sanitizers, in {seconds} s"}


def matrix(text):
    rows = {}
    for state, name, rest in re.findall(r"^(ok|FAILED|skipped): ([^:\n]+): (.*)$", text, re.M):
        rows[name] = (state, rest)
    ran = [n for n, (s, _) in rows.items() if s == "ok"]
    failed = [n for n, (s, _) in rows.items() if s == "FAILED"]
    skipped = [f"{n} ({r})" for n, (s, r) in rows.items() if s == "skipped"]
    cpus = [n.replace(", CPU", "") for n in ran if ", CPU " in n]
    compilers = sorted({m for n in ran for m in re.findall(r"(?:clang\+\+|g\+\+)-\d+|zig(?: \d[\d.]*)?|mingw-w64|libc\+\+", n)})
    return {"Targets and options": f"{len(ran)} rows of `tests/matrix/run.sh` right, {len(failed)} wrong, {len(skipped)} skipped"
                                   + (f": {', '.join(skipped)}" if skipped else ""),
            "CPUs emulated": f"{len(cpus)}: {', '.join(cpus)}",
            "Compilers": ", ".join(compilers) + ", GCC for every other target"}


def mutation():
    text = open(os.path.join(ROOT, "tests/mutation/README.md"), encoding="utf-8").read()
    found = re.search(r"^\d+ of \d+ errors tried.*$", text, re.M)
    return {"Faults injected": found.group(0).rstrip(".")} if found else {}


def main():
    path = os.path.join(ROOT, "docs/testing.md")
    readme = open(path, encoding="utf-8").read()
    head, rest = readme.split(BEGIN)
    table, tail = rest.split(END)
    rows = dict(re.findall(r"^\| (.*?) \| (.*) \|$", table, re.M))
    rows.pop("What", None)
    for option, read in (("--soak", soak), ("--fuzz", fuzz), ("--matrix", matrix)):
        text = log(option)
        if text is not None:
            rows.update(read(text))
    rows.update(mutation())
    lines = ["| What | How many |", "|---|---|"] + [f"| {k} | {v} |" for k, v in rows.items()]
    with open(path, "w", encoding="utf-8") as f:
        f.write(head + BEGIN + "\n" + "\n".join(lines) + "\n" + END + tail)


main()
