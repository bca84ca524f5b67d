#!/usr/bin/env python3
"""Does the library choose the best kernel on this CPU? Takes about five minutes; the build comes on top.

Every algorithm of the benchmark, at every power of two and some sizes between, is computed by the automatic choice and by
each kernel that this CPU can be forced to, in turns in one process, from several processes. Regret is the time of the
choice divided by that of the best kernel. A row is named only where the whole 95 % interval lies above the bar, and
above it again when the suspects alone are measured a second time. The status is 1 if a row is named.

build/bench/regret/README.md is the one file to send: it says what to change for this CPU. results.json lies beside it.

usage: regret.py [--bar 1.05] [--filter REGEX]
       regret.py --results RESULTS...     only reads what was measured elsewhere, without a second look
"""

import argparse
import pathlib
import sys

from chart import readable_size
from report import markdown, three_digits, with_interval
from results import Ratio, Results
from run import ROOT, build, exactly, measure

OPTIONS = ["--alone", "--powers"]


def regret(results, row):
    """The best kernel, and the ratio of times with its interval; None for a row without kernels."""
    kernels = [name for name in results.names([row]) if name != "ours"]
    if row.algorithm == "roof" or not kernels:
        return None
    best = min(kernels, key=lambda name: results.nanoseconds(row, name))
    faster = results.ratio(row, best)
    return best, Ratio(1 / faster.middle, 1 / faster.high, 1 / faster.low)


def regrets(results):
    found = {row: regret(results, row) for row in results.rows(calls="kernels")}
    return {row: value for row, value in found.items() if value}


def page(results, found, named):
    """What to send."""
    context = results.context
    kernels = [name for name in results.names(found) if name != "ours"]
    lines = [f"# Regret on {context.get('cpu', 'an unknown CPU')}", "",
             f"{context['compiler']}. Kernels, best first: {context['kernels'].strip()}.", "",
             f"{len(named)} of {len(found)} rows take longer than they need to; the worst row takes "
             f"{three_digits(max(ratio.middle for _, ratio in found.values()))} of the best kernel's time.", ""]
    if named:
        lines += ["## To change", "",
                  markdown(["Algorithm", "Best kernel", "Bytes", "time / its time"],
                           [[row.algorithm, f"`{best}`", readable_size(row.size), with_interval(ratio)]
                            for row, (best, ratio) in named.items()], texts=2)]
    lines += ["## All rows", "", "GB/s of the automatic choice and of each kernel.", ""]
    rows = []
    for row, (_, ratio) in found.items():
        speeds = [f"{results.gigabytes_per_second(row, name):.3g}" if name in results.times[row] else "–"
                  for name in ["ours", *kernels]]
        rows.append([row.algorithm, readable_size(row.size), *speeds, three_digits(ratio.middle)])
    lines.append(markdown(["Algorithm", "Bytes", "chosen", *(f"`{name}`" for name in kernels), "regret"], rows))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bar", type=float, default=1.05, help="how much longer is too long (default: %(default)s)")
    parser.add_argument("--filter", default="", metavar="REGEX", help="only algorithms that it matches")
    parser.add_argument("--results", type=pathlib.Path, nargs="+", metavar="FILE",
                        help="results.json of run.py, or what processes of crc_bench wrote")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "build" / "bench" / "regret", metavar="FOLDER")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)

    if arguments.results:
        results = Results.load_any(arguments.results)
    else:
        programs = build(ROOT / "build" / "bench", ["-DCRC_BENCH_PEERS=OFF"])
        results = measure(programs, [*OPTIONS, f"--benchmark_filter={arguments.filter}.*/kernels/"], 8, 3, 240, arguments.out)
        results.save(arguments.out / "results.json")
    found = regrets(results)
    if not found:
        sys.exit("error: nothing was measured; does --filter match any name?")
    named = {row: value for row, value in found.items() if value[1].low > arguments.bar}
    if named and not arguments.results:
        again = measure(programs, [*OPTIONS, f"--benchmark_filter={exactly(named)}"], 16, 3, 120, arguments.out)
        second = regrets(again)
        named = {row: second[row] for row in named if second[row][1].low > arguments.bar}
        found.update(second)
    (arguments.out / "README.md").write_text(page(results, found, named), encoding="utf-8")
    print(f"{len(found)} rows, {len(named)} of them above {arguments.bar}: {arguments.out / 'README.md'}")
    sys.exit(bool(named))


if __name__ == "__main__":
    main()
