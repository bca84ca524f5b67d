"""See run.sh."""

import contextlib
import io
import json
import pathlib
import random
import sys
import tempfile

from chart import chart, readable_size, spread_out
import regret
from regression import ratios, verdict
from report import Report, agreement, put_between_markers, three_digits
from results import Ratio, Results, Row, interval, overlap
from run import exactly

passed = failed = 0


def check(what, condition):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}")


def measured(processes, times):
    """Results of made-up processes; times(process, repetition) gives the counters of a row by its name."""
    results = Results()
    context = {"kernels": "fast slow", "cpu": "Some CPU (1)", "compiler": "GCC 0", "date": "2000-01-01"}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "process.json"
        for process in range(processes):
            runs = [
                {"run_type": "iteration", "run_name": f"{name}/iterations:1", "family_index": i,
                 "repetition_index": repetition, "real_time": 1.0, **counters}
                for repetition in range(4) for i, (name, counters) in enumerate(times(process, repetition).items())]
            random.Random(process).shuffle(runs)
            path.write_text(json.dumps({"context": context, "benchmarks": runs + [{"run_type": "aggregate"}]}))
            results.add_process(path)
    return results


# Both times rise from pair to pair, their ratio stays: only pairing shows that.
drifting = measured(5, lambda p, r: {
    "CRC-64/NVME/independent/64": {"ours": 10.0 + p + r, "ISA-L": 20.0 + 2 * (p + r), "GHz": 2.0},
    "CRC-32/independent/64": {"ours": 4.0, "ISA-L": 3.0},
})
nvme, crc32 = Row("CRC-64/NVME", "independent", 64), Row("CRC-32", "independent", 64)
check("rows by their names", set(drifting.times) == {nvme, crc32})
check("algorithms in the order of registration", drifting.algorithms == ["CRC-64/NVME", "CRC-32"])
check("a ratio of pairs", drifting.ratio(nvme, "ISA-L") == Ratio(2, 2, 2))
check("bytes per cycle", abs(drifting.bytes_per_cycle(nvme) - 64 / (13.5 * 2)) < 0.2)
check("no cycles, no bytes per cycle", drifting.bytes_per_cycle(crc32) is None)
check("names in order", drifting.names([nvme]) == ["ours", "ISA-L"])

# What differs from process to process is as uncertain as five processes are, not as twenty repetitions.
by_process = interval([[1 + 0.1 * p] * 4 for p in range(5)])
by_repetition = interval([[1, 1.1, 1.3, 1.4], [1.2, 1.0, 1.4, 1.2], [1.1, 1.3, 1.2, 1.0], [1.4, 1.3, 1.1, 1.2],
                          [1.0, 1.1, 1.4, 1.3]])
check("processes widen an interval", by_process.high - by_process.low > 1.5 * (by_repetition.high - by_repetition.low))
check("an interval holds its median", by_process.low <= by_process.middle <= by_process.high)
dice = random.Random(7)
covered = sum(overlap(Ratio(1, 1, 1), interval([[dice.gauss(1, 0.1) + offset for _ in range(3)]
                                                for offset in [dice.gauss(0, 0.2) for _ in range(12)]], 200))
              for _ in range(100))
check(f"95 % intervals cover the truth: {covered} of 100", covered >= 85)

report = Report(drifting)
page = report.document()
check("slower is bold in the table and listed", "**0.75" in page and "| CRC-32 | independent | 64 | ISA-L | 0.75" in page)
check("a name for files", report.slug() == "some-cpu-1")
with contextlib.redirect_stdout(io.StringIO()) as said:
    same = agreement(report, Report(drifting))
    other = Report(measured(5, lambda p, r: {"CRC-32/independent/64": {"ours": 4.0, "ISA-L": 8.0}}))
    different = agreement(report, other)
check("agreement with itself and not with another", same == 1 and different == 0 and "apart: CRC-32" in said.getvalue())

base = measured(5, lambda p, r: {"CRC-32/independent/64": {"ours": 2.0}, "roof/kernels/64": {"reading": 1.0}})
check("a regression", ratios({"this": drifting, "base": base}) == {(crc32, "ours"): Ratio(0.5, 0.5, 0.5)})
for given, expected in ((Ratio(0.9, 0.88, 0.96), "slower"), (Ratio(1.1, 1.04, 1.2), "faster"),
                        (Ratio(1, 0.96, 1.04), "the same"), (Ratio(0.9, 0.8, 0.99), "no verdict")):
    check(f"verdict {expected}", verdict(given, 0.03) == expected)
chosen = measured(5, lambda p, r: {
    "CRC-32/kernels/64": {"ours": 3.0 + p, "fast": 3.0 + p, "slow": 2.0 + p / 1.5},
    "CRC-32/kernels/4096": {"ours": 10.0, "fast": 10.0, "slow": 11.0},
    "CRC-82/kernels/64": {"ours": 3.0}, "roof/kernels/64": {"reading": 1.0}})
short, long = Row("CRC-32", "kernels", 64), Row("CRC-32", "kernels", 4096)
found = regret.regrets(chosen)
check("regret only where there are kernels", list(found) == [short, long])
check("regret of a row", found[short][0] == "slow" and abs(found[short][1].middle - 1.5) < 1e-6)
check("no regret", found[long] == ("fast", Ratio(1, 1, 1)))
sent = regret.page(chosen, found, {short: found[short]})
check("the page names the row to change", "1 of 2 rows" in sent and "| CRC-32 | `slow` | 64 | 1.50 (1.50–1.50) |" in sent)
lengths = measured(5, lambda p, r: {
    f"CRC-32/kernels/{n}": {"ours": 3.0 if 4 <= n <= 6 else 2.0, "fast": 2.0} for n in range(1, 9)})
found = regret.regrets(lengths, 1.05)
named = {row: value for row, value in found.items() if value[1].low > 1.05}
check("neighbouring lengths are one stretch", regret.stretches(named) == [("CRC-32", "fast", 4, 6, Ratio(1.5, 1.5, 1.5))])
sent, charts = regret.page_of_lengths(lengths, found, named)
check("the page names the lengths to change", "3 of 8 lengths" in sent and "| CRC-32 | `fast` | 4–6 | 1.50 (1.50–1.50) |" in sent)
check("a chart of every length", list(charts) == ["crc32_lengths.svg"] and "best kernel" in charts["crc32_lengths.svg"])
check("a filter for rows", exactly([crc32]) == "^(CRC-32/independent/64/)")

check("sizes", [readable_size(n) for n in (1, 1000, 4096, 1 << 20, 5 << 30)] == ["1", "1000", "4 KiB", "1 MiB", "5 GiB"])
check("digits", [three_digits(x) for x in (0.9999, 1.0, 9.99, 42, 99.96)] == ["0.999", "1.00", "9.99", "42.0", "100"])
apart = spread_out([10, 11, 12, 90], 5, 0, 100)
check("labels apart and in order", all(b - a > 4.9 for a, b in zip(apart, apart[1:])))
svg = chart("A < B", "", "", {"this library": [(1, 1.0), (4, 3.0)], "ISA-L": [(1, 2.0), (2, 2.5)]}, True)
check("a chart for light and dark", "A &lt; B" in svg and "prefers-color-scheme:dark" in svg and svg.count("<path d=") == 2)

with tempfile.TemporaryDirectory() as folder:
    document = pathlib.Path(folder) / "document.md"
    document.write_text("a\n<!-- x: begin (written by bench/report.py) -->\nold\n<!-- x: end -->\nb\n")
    put_between_markers(document, "x", "new\n")
    check("between markers", "old" not in document.read_text() and document.read_text().endswith("new\n<!-- x: end -->\nb\n"))
    try:
        put_between_markers(document, "y", "")
        check("missing markers are an error", False)
    except SystemExit as error:
        check("missing markers are an error", "y: begin" in str(error))

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
