#!/usr/bin/env python3
"""Is this tree slower than a commit? Run before pushing; takes two to four minutes.

Both libraries are built into the benchmark program of this tree, and the two programs take turns, so that what disturbs
one disturbs the other. A verdict on a row needs the whole 95 % interval of its paired ratios to lie on one side of the
margin, and to lie there again when only the suspects are measured once more; where the interval is too wide, it says so.
The status is 1 if anything is slower.

usage: regression.py [COMMIT]   (default: main)
"""

import argparse
import collections
import pathlib
import random
import shutil
import subprocess
import sys
import tarfile

from chart import readable_size
from report import markdown, with_interval
from results import Results, interval
from run import build, exactly, quietly

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "regression"
ROWS = r"/(independent|dependent|unaligned|streaming|combine|combiner)/|/kernels/(64|4096|65536)/"


def library_of(commit):
    """Puts the headers of a commit into a folder of their own."""
    folder = FOLDER / "base-include"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    archive = FOLDER / "base.tar"
    quietly(["git", "archive", "-o", archive, commit, "include"])
    with tarfile.open(archive) as tar:
        tar.extractall(folder)
    return folder / "include"


def take_turns(programs, filter_, rounds):
    """Runs both programs once in each round, in random order, with the same layout."""
    measured = {name: Results() for name in programs}
    for i in range(rounds):
        for name in random.sample(sorted(programs), len(programs)):
            out = FOLDER / "process.json"
            subprocess.run([programs[name][i % len(programs[name])], "--quick", "--alone", f"--benchmark_filter={filter_}",
                            "--benchmark_repetitions=2", "--benchmark_enable_random_interleaving=true",
                            f"--benchmark_out={out}", "--benchmark_out_format=json"],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            measured[name].add_process(out)
    return measured


def ratios(measured):
    """(row, name): the commit's time divided by this tree's, paired by round."""
    this, base = measured["this"], measured["base"]
    found = collections.OrderedDict()
    for row in this.rows():
        for name in this.names([row]):
            if name in base.times.get(row, {}) and row.algorithm != "roof":
                pairs = zip(this.times[row][name], base.times[row][name])
                found[row, name] = interval([[b / t for t, b in zip(*process)] for process in pairs])
    return found


def verdict(ratio, margin):
    if ratio.high < 1 - margin:
        return "slower"
    if ratio.low > 1 + margin:
        return "faster"
    if ratio.low > 1 - 2 * margin and ratio.high < 1 + 2 * margin:
        return "the same"
    return "no verdict"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("commit", nargs="?", default="main")
    parser.add_argument("--margin", type=float, default=0.03, help="what counts as a difference (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=8, help="how often both programs run (default: %(default)s)")
    parser.add_argument("--filter", default=ROWS, metavar="REGEX", help="only comparisons whose name it matches")
    arguments = parser.parse_args()

    FOLDER.mkdir(parents=True, exist_ok=True)
    programs = {name: build(FOLDER / name, [f"-DCRC_BENCH_INCLUDE={include}", "-DCRC_BENCH_PEERS=OFF"])
                for name, include in (("this", ROOT / "include"), ("base", library_of(arguments.commit)))}
    first = ratios(take_turns(programs, arguments.filter, arguments.rounds))
    if not first:
        sys.exit("error: nothing was measured; does --filter match any name?")
    verdicts = {key: verdict(ratio, arguments.margin) for key, ratio in first.items()}
    final = dict(first)
    suspects = [key for key, v in verdicts.items() if v in ("slower", "faster")]
    if suspects:
        # One in twenty intervals misses the truth, and the widest of many rows are of those.
        again = ratios(take_turns(programs, exactly(sorted({row for row, _ in suspects})), 2 * arguments.rounds))
        for key in suspects:
            final[key] = again[key]
            if verdict(again[key], arguments.margin) != verdicts[key]:
                verdicts[key] = verdict(again[key], 2 * arguments.margin)
                verdicts[key] = "the same" if verdicts[key] == "the same" else "no verdict"

    count = collections.Counter(verdicts.values())
    lines = [[row.algorithm, row.calls, name, verdicts[row, name], readable_size(row.size),
              with_interval(final[row, name])]
             for row, name in verdicts if verdicts[row, name] in ("slower", "faster")]
    if lines:
        print(markdown(["Algorithm", "Calls", "Who", "Verdict", "Bytes", f"speed / {arguments.commit}"], lines, texts=4))
    widths = sorted(ratio.high / ratio.low - 1 for ratio in final.values())
    print(f"{len(final)} rows: {count['slower']} slower, {count['faster']} faster, {count['the same']} the same, "
          f"{count['no verdict']} without a verdict (interval too wide for a margin of {arguments.margin:.0%}); "
          f"half of all intervals are narrower than {widths[len(widths) // 2]:.1%}")
    sys.exit(count["slower"] > 0)


if __name__ == "__main__":
    main()
