#!/usr/bin/env python3
"""Does the library choose the best kernel on this CPU? Takes about five minutes; the build comes on top.

Every algorithm of the benchmark, at every power of two and some sizes between, is computed by the automatic choice and by
each kernel that this CPU can be forced to, in turns in one process, from several processes. Regret is the time of the
choice divided by that of the best kernel. A row is named only where the whole 95 % interval lies above the bar, and
above it again when the suspects alone are measured a second time. The status is 1 if a row is named.

With --lengths the rows are every length from 1 to 4096 for one algorithm of each width class, and charts show the
sawtooth between the strides of the kernels; about eight minutes.

build/bench/regret/README.md is the one file to send: it says what to change for this CPU. results.json lies beside it.

usage: regret.py [--bar 1.05] [--filter REGEX] [--lengths]
       regret.py --results RESULTS...     only reads what was measured elsewhere, without a second look
"""

import argparse
import pathlib
import statistics
import sys

from chart import chart, readable_size
from report import file_name, markdown, three_digits, with_interval
from results import Ratio, Results, flat
from run import ROOT, build, exactly, measure

# Whose every length is measured: one of each width class, and those that have an instruction or go the other way.
EVERY_LENGTH = ["CRC-8/SMBUS", "CRC-16/T10-DIF", "CRC-24/OPENPGP", "CRC-32", "CRC-32C", "CRC-64/NVME"]


def regret(results, row, bar):
    """The best kernel, and the ratio of times with its interval, which is worked out only for ratios above the bar; None
    for a row without kernels."""
    kernels = [name for name in results.names([row]) if name != "ours"]
    if row.algorithm == "roof" or not kernels:
        return None
    best = min(kernels, key=lambda name: results.nanoseconds(row, name))
    middle = 1 / statistics.median(flat(results.paired(row, best)))
    if middle <= bar:
        return best, Ratio(middle, middle, middle)
    faster = results.ratio(row, best)
    return best, Ratio(1 / faster.middle, 1 / faster.high, 1 / faster.low)


def regrets(results, bar=0):
    found = {row: regret(results, row, bar) for row in results.rows(calls="kernels")}
    return {row: value for row, value in found.items() if value}


def stretches(named):
    """Neighbouring lengths with one best kernel as one: [(algorithm, kernel, first, last, worst Ratio)]."""
    found = []
    for row, (best, ratio) in named.items():
        if found and found[-1][:2] == (row.algorithm, best) and found[-1][3] == row.size - 1:
            _, _, first, _, worst = found.pop()
            found.append((row.algorithm, best, first, row.size, max(worst, ratio)))
        else:
            found.append((row.algorithm, best, row.size, row.size, ratio))
    return found


def page_of_lengths(results, found, named):
    """What to send where every length was measured: its text, and charts by the names of their files."""
    charts = {}
    for algorithm in [name for name in results.algorithms if any(row.algorithm == name for row in found)]:
        rows = [row for row in found if row.algorithm == algorithm]
        charts[f"{file_name(algorithm)}_lengths.svg"] = chart(
            f"{algorithm}: every length", f"GB/s on {results.context.get('cpu', 'an unknown CPU')}", "bytes",
            {"this library": [(row.size, results.gigabytes_per_second(row)) for row in rows],
             "best kernel": [(row.size, results.gigabytes_per_second(row, found[row][0])) for row in rows]}, False)
    lines = [f"# Regret at every length on {results.context.get('cpu', 'an unknown CPU')}", "",
             f"{results.context['compiler']}. {len(named)} of {len(found)} lengths take longer than they need to.", ""]
    if named:
        lines += ["## To change", "",
                  markdown(["Algorithm", "Best kernel", "Bytes", "time / its time, at worst"],
                           [[algorithm, f"`{best}`", f"{first}–{last}" if last > first else str(first), with_interval(worst)]
                            for algorithm, best, first, last, worst in stretches(named)], texts=2)]
    lines += ["## Charts", "", *(f"![]({name})" for name in charts), ""]
    return "\n".join(lines), charts


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
    parser.add_argument("--lengths", action="store_true", help="every length from 1 to 4096")
    parser.add_argument("--results", type=pathlib.Path, nargs="+", metavar="FILE",
                        help="results.json of run.py, or what processes of crc_bench wrote")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "build" / "bench" / "regret", metavar="FOLDER")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)

    options = ["--alone", "--lengths" if arguments.lengths else "--powers"]
    chosen = f"^({'|'.join(EVERY_LENGTH)})" if arguments.lengths and not arguments.filter else f"{arguments.filter}.*"
    if arguments.results:
        results = Results.load_any(arguments.results)
    else:
        programs = build(ROOT / "build" / "bench", ["-DCRC_BENCH_PEERS=OFF"])
        repetitions, seconds = (1, 360) if arguments.lengths else (3, 240)
        results = measure(programs, [*options, f"--benchmark_filter={chosen}/kernels/"], 8, repetitions, seconds, arguments.out)
        results.save(arguments.out / "results.json")
    found = regrets(results, arguments.bar if arguments.lengths else 0)
    if not found:
        sys.exit("error: nothing was measured; does --filter match any name?")
    named = {row: value for row, value in found.items() if value[1].low > arguments.bar}
    if named and not arguments.results:
        again = measure(programs, [*options, f"--benchmark_filter={exactly(named)}"], 16, 3, 120, arguments.out)
        second = regrets(again)
        named = {row: second[row] for row in named if second[row][1].low > arguments.bar}
        found.update(second)
    text, charts = page_of_lengths(results, found, named) if arguments.lengths else (page(results, found, named), {})
    for name, content in {"README.md": text, **charts}.items():
        (arguments.out / name).write_text(content, encoding="utf-8")
    print(f"{len(found)} rows, {len(named)} of them above {arguments.bar}: {arguments.out / 'README.md'}")
    sys.exit(bool(named))


if __name__ == "__main__":
    main()
