#!/usr/bin/env python3
"""Builds crc_bench, measures, and writes results.json, README.md with all tables, and charts into build/bench/results/.

A full run takes at most 12 minutes, --quick at most 3 (fewer lengths, wider intervals); the build comes on top.
Arguments after -- go to CMake, such as -DCMAKE_PREFIX_PATH=... for libraries outside the usual places.
"""

import argparse
import pathlib
import subprocess
import sys
import time

from report import Report, write_folder, write_readmes
from results import Results

ROOT = pathlib.Path(__file__).resolve().parent.parent


def quietly(command):
    """Shows what a command says only if it fails."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"{done.stdout}error: {' '.join(map(str, command))} failed")


def build(folder, cmake_arguments):
    """crc_bench in all its layouts, built there."""
    quietly(["cmake", "--preset", "bench", "-B", folder, *cmake_arguments])
    quietly(["cmake", "--build", folder, "--parallel", "4"])
    return [folder / "bench" / f"crc_bench{suffix}" for suffix in ("", *(f"_{i}" for i in range(1, 8)))]


def exactly(rows):
    """A filter for these rows."""
    return "^(" + "|".join(f"{row.algorithm}/{row.calls}/{row.size}/" for row in rows) + ")"


def measure(programs, options, processes, repetitions, seconds, folder):
    """Runs the programs in turn, again and again, until the time would not suffice for another process."""
    results, longest, start = Results(), 0.0, time.monotonic()
    raw = folder / "process.json"
    for i in range(processes):
        elapsed = time.monotonic() - start
        if i >= 2 and elapsed + longest * 1.2 > seconds:
            print(f"stopped after {i} of {processes} processes: time is up", file=sys.stderr)
            break
        subprocess.run([programs[i % len(programs)], *options, f"--benchmark_repetitions={repetitions}",
                        "--benchmark_enable_random_interleaving=true", f"--benchmark_out={raw}",
                        "--benchmark_out_format=json"],
                       check=True, stdout=subprocess.DEVNULL, stderr=None if i == 0 else subprocess.DEVNULL)
        results.add_process(raw)
        longest = max(longest, time.monotonic() - start - elapsed)
    raw.unlink()
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer lengths, at most 3 minutes")
    parser.add_argument("--readme", action="store_true",
                        help="also write into bench/results/, bench/README.md and docs/results.md")
    parser.add_argument("--filter", default=".", metavar="REGEX",
                        help="only comparisons whose name (algorithm/calls/size/) it matches")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "build" / "bench" / "results", metavar="FOLDER")
    parser.add_argument("cmake", nargs="*", help="arguments for CMake, after --")
    arguments = parser.parse_args()
    if arguments.readme and (arguments.quick or arguments.filter != "."):
        parser.error("--readme wants a full run")

    programs = build(ROOT / "build" / "bench", arguments.cmake)
    arguments.out.mkdir(parents=True, exist_ok=True)
    options = [f"--benchmark_filter={arguments.filter}"] + (["--quick"] if arguments.quick else [])
    processes, repetitions, seconds = (8, 2, 140) if arguments.quick else (16, 3, 600)
    results = measure(programs, options, processes, repetitions, seconds, arguments.out)
    results.save(arguments.out / "results.json")
    report = Report(results)
    write_folder(report, arguments.out)
    if arguments.readme:
        write_readmes(report)
    print(f"{arguments.out / 'README.md'}, charts and results.json beside it")


if __name__ == "__main__":
    main()
