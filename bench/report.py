#!/usr/bin/env python3
"""Tables and charts of what run.py measured, and whether two measurements agree.

usage: report.py RESULTS --out FOLDER      README.md and charts of this CPU into the folder
       report.py RESULTS --readme          and into bench/results/, bench/README.md and docs/results.md
       report.py RESULTS --against OTHER   share of rows whose 95 % intervals overlap; status 1 if below 95 %
"""

import argparse
import pathlib
import re
import sys

from chart import chart, readable_size
from results import PEERS, ROOFS, TABLE_SIZES, Results, overlap

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = "python3 bench/run.py --readme"


def three_digits(x):
    if 0.995 <= x < 1:
        return f"{min(x, 0.999):.3f}"  # on which side of 1 matters
    return f"{x:.0f}" if x >= 99.95 else f"{x:.1f}" if x >= 9.995 else f"{x:.2f}"


def markdown(head, rows, texts=1):
    """A table whose first columns, as many as texts says, hold text, and the others numbers."""
    lines = [head, ["---"] * texts + ["---:"] * (len(head) - texts), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def with_interval(ratio):
    return f"{three_digits(ratio.middle)} ({three_digits(ratio.low)}–{three_digits(ratio.high)})"


def file_name(algorithm):
    return algorithm.lower().replace("-", "").replace("/", "_")


class Report:
    def __init__(self, results):
        self.results = results
        self.ratios = {}

    def ratio(self, row, name):
        if (row, name) not in self.ratios:
            self.ratios[row, name] = self.results.ratio(row, name)
        return self.ratios[row, name]

    def ratio_cell(self, row, name, interval=True):
        if name not in self.results.times[row]:
            return "–"
        ratio = self.ratio(row, name)
        cell = with_interval(ratio) if interval else three_digits(ratio.middle)
        return f"**{cell}**" if ratio.high < 1 else cell

    def crcs(self):
        """All algorithms but what is called so to measure roofs."""
        return [name for name in self.results.algorithms if name != "roof"]

    def all_ratios(self):
        """Every ratio of the tables."""
        for row in self.results.rows():
            if row.size in TABLE_SIZES and "ours" in self.results.times[row]:
                for name in self.results.names([row]):
                    if name != "ours":
                        yield row, name, self.ratio(row, name)

    # The machine, in words.

    def cpu(self):
        return self.results.context.get("cpu", "unknown CPU")

    def slug(self):
        return re.sub(r"[^a-z0-9]+", "-", self.cpu().lower()).strip("-")

    def libraries(self):
        found, lacking = [], []
        for name in PEERS:
            version = self.results.context.get(f"peer: {name}", "skipped")
            if version.startswith("skipped"):
                lacking.append(name)
            else:
                found.append(f"{name} ({version})")
        return ", ".join(found) + (f". Not found: {', '.join(lacking)}" if lacking else "")

    def machine(self):
        first = next(names["ours"] for names in self.results.times.values() if "ours" in names)
        return (f"{self.cpu()}, {self.results.context.get('num_cpus', '?')} CPUs shared with other work; "
                f"{self.results.context['compiler']}, `-O3`; {self.libraries()}. "
                f"{len(first)} processes with {len(first[0])} repetitions each, {self.results.context['date'][:10]}.")

    # Tables.

    def comparison(self, algorithm, calls):
        rows = [row for row in self.results.rows(algorithm=algorithm, calls=calls) if row.size in TABLE_SIZES]
        others = [name for name in self.results.names(rows) if name != "ours"]
        cycles = any(self.results.bytes_per_cycle(row) for row in rows)
        combines = calls.startswith("combine")
        head = ["Second piece" if combines else "Bytes", "ns"]
        head += [] if combines else ["GB/s"] + (["bytes/cycle"] if cycles else [])
        lines = []
        for row in rows:
            line = [readable_size(row.size), three_digits(self.results.nanoseconds(row))]
            if not combines:
                line.append(three_digits(self.results.gigabytes_per_second(row)))
                if cycles:
                    line.append(three_digits(self.results.bytes_per_cycle(row)))
            lines.append(line + [self.ratio_cell(row, name) for name in others])
        return markdown(head + others, lines)

    def kernels(self):
        """Bytes per cycle, or GB/s, of each kernel by itself."""
        sizes = [64, 256, 4096, 65536, 1 << 20, 16 << 20, 256 << 20]
        rows = self.results.rows(calls="kernels")
        cycles = any(self.results.bytes_per_cycle(row) for row in rows)
        lines = []
        for algorithm in self.results.algorithms:
            by_size = {row.size: row for row in rows if row.algorithm == algorithm}
            for name in self.results.names(by_size.values()):
                if name == "ours":
                    continue
                line = [algorithm, name]
                for size in sizes:
                    row = by_size.get(size)
                    if row is None or name not in self.results.times[row] or name in ROOFS and size < 4096:
                        line.append("–")
                    elif cycles:
                        line.append(three_digits(self.results.bytes_per_cycle(row, name)))
                    else:
                        line.append(three_digits(self.results.gigabytes_per_second(row, name)))
                lines.append(line)
        return cycles, markdown(["Algorithm", "Kernel", *map(readable_size, sizes)], lines, texts=2)

    def slower_rows(self):
        """Where the whole interval is on the other side."""
        rows = [row for row, name, ratio in self.all_ratios() if name in PEERS]
        lines = [[row.algorithm, row.calls, readable_size(row.size), name, self.ratio_cell(row, name).strip("*")]
                 for row, name, ratio in self.all_ratios() if name in PEERS and ratio.high < 1]
        table = markdown(["Algorithm", "Calls", "Bytes", "Library", "ours / theirs"], lines, texts=2) if lines else ""
        return len(lines), len(rows), table

    # Charts.

    def series(self, algorithm, calls, value, sizes):
        rows = [row for row in self.results.rows(algorithm=algorithm, calls=calls) if sizes(row.size)]
        series = {}
        for name in self.results.names(rows):
            if name == "ours" or name in PEERS:
                line = [(row.size, value(row, name)) for row in rows if name in self.results.times[row]]
                series["this library" if name == "ours" else name] = line
        return series

    def charts(self):
        """Contents by file name."""
        where = f"{self.cpu()}, {self.results.context['compiler']}"
        charts = {}
        for algorithm in self.crcs():
            speed = self.series(algorithm, "independent", self.results.gigabytes_per_second, lambda n: n & (n - 1) == 0)
            if speed:
                charts[f"{file_name(algorithm)}_speed.svg"] = chart(
                    f"{algorithm}: speed by message length", f"GB/s, independent calls; higher is faster. {where}",
                    "message length in bytes", speed, log_x=True)
            latency = self.series(algorithm, "dependent", self.results.nanoseconds, lambda n: n <= 256)
            if latency:
                charts[f"{file_name(algorithm)}_latency.svg"] = chart(
                    f"{algorithm}: latency of short messages", f"ns per call, dependent calls; lower is faster. {where}",
                    "message length in bytes", latency, log_x=False)
        return charts

    # Documents.

    def document(self):
        """What bench/results/<CPU>/README.md holds, but for its charts."""
        count, total, slower = self.slower_rows()
        cycles, kernels = self.kernels()
        out = [f"# {self.cpu()}\n", f"<!-- Written by `{COMMAND}`. -->\n", self.machine(),
               "\nOur time and speed; then our speed divided by theirs, the median of paired ratios with its 95 % interval. "
               "Above 1 we are faster; a cell is bold where the whole interval lies below 1. "
               "`engine` is this library with parameters given at run time. [How it is measured](../../README.md).\n",
               f"## Where others are faster\n\n{count} of {total} ratios to other libraries.\n\n{slower}",
               f"## Kernels\n\n{'Bytes per cycle' if cycles else 'GB/s'} of every kernel that serves the algorithm here, "
               f"by message length. The rows `roof` are what the CPU does at best: reading the message, or two carry-less "
               f"multiplications for each vector of it, and nothing else.\n\n{kernels}"]
        charts = self.charts()
        for algorithm in self.crcs():
            out.append(f"## {algorithm}\n\nThe automatic choice here is "
                       f"`{self.results.context.get(f'automatic: {algorithm}')}`.\n")
            for what, text in (("speed", "Speed by message length"), ("latency", "Latency of short messages")):
                name = f"{file_name(algorithm)}_{what}.svg"
                if name in charts:
                    out.append(f"![{text}]({name})\n")
            for calls in ("independent", "dependent", "unaligned", "streaming", "combine", "combiner"):
                if self.results.rows(algorithm=algorithm, calls=calls):
                    out.append(f"### {algorithm}, {calls}\n\n{self.comparison(algorithm, calls)}")
        return "\n".join(out)

    def front_page(self):
        """The results in docs/results.md."""
        sizes = {"CRC-32": [1, 4, 16, 32, 64, 256, 4096, 65536, 256 << 20],
                 "CRC-32C": [16, 64, 256, 4096, 65536, 256 << 20]}
        wanted = [row for row in self.results.rows(calls="independent")
                  if row.size in sizes.get(row.algorithm, [64, 65536])]
        others = [name for name in self.results.names(wanted) if name in PEERS]
        lines = [[row.algorithm, readable_size(row.size), three_digits(self.results.nanoseconds(row)),
                  three_digits(self.results.gigabytes_per_second(row)),
                  *(self.ratio_cell(row, name, interval=False) for name in others)] for row in wanted]
        folder = f"../bench/results/{self.slug()}"
        return (f"{self.machine()}\n\n![Speed of CRC-32 by message length]({folder}/crc32_speed.svg)\n\n"
                f"![Latency of CRC-32, short messages]({folder}/crc32_latency.svg)\n\n"
                + markdown(["Algorithm", "Bytes", "ns", "GB/s", *others], lines)
                + f"\n`{COMMAND}` measures this; [all rows with their 95 % intervals]({folder}/README.md).\n")


def put_between_markers(path, name, content):
    begin, end = f"<!-- {name}: begin (written by bench/report.py) -->", f"<!-- {name}: end -->"
    text = path.read_text(encoding="utf-8")
    if text.count(begin) != 1 or text.count(end) != 1:
        sys.exit(f"error: {path} must hold '{begin}' and '{end}' once")
    before, after = text.split(begin)[0], text.split(end)[1]
    path.write_text(f"{before}{begin}\n{content}{end}{after}", encoding="utf-8")


def write_folder(report, folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text(report.document(), encoding="utf-8")
    for name, content in report.charts().items():
        (folder / name).write_text(content, encoding="utf-8")


def write_readmes(report):
    folders = ROOT / "bench" / "results"
    write_folder(report, folders / report.slug())
    put_between_markers(ROOT / "docs" / "results.md", "results", report.front_page())
    index = []
    for page in sorted(folders.glob("*/README.md")):
        title = page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        index.append(f"- [{title}](results/{page.parent.name}/README.md)\n")
    put_between_markers(ROOT / "bench" / "README.md", "results", "".join(index))


def agreement(one, other):
    """Share of common rows whose intervals overlap; names those that do not."""
    theirs = {(row, name): ratio for row, name, ratio in other.all_ratios()}
    total, apart = 0, []
    for row, name, ratio in one.all_ratios():
        if (row, name) in theirs:
            total += 1
            if not overlap(ratio, theirs[row, name]):
                apart.append((row, name, ratio, theirs[row, name]))
    for row, name, ratio, second in apart:
        print(f"apart: {row.algorithm} {row.calls} {readable_size(row.size)} {name}: "
              f"{ratio.low:.3f}–{ratio.high:.3f} and {second.low:.3f}–{second.high:.3f}")
    if not total:
        sys.exit("error: the two have no rows in common")
    share = 1 - len(apart) / total
    print(f"{total - len(apart)} of {total} intervals overlap: {share:.1%}")
    return share


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", help="results.json of run.py")
    parser.add_argument("--out", type=pathlib.Path, metavar="FOLDER", help="write README.md and charts there")
    parser.add_argument("--readme", action="store_true", help="write into the documents of this repository")
    parser.add_argument("--against", metavar="OTHER", help="results.json of another run on the same machine")
    arguments = parser.parse_args()
    report = Report(Results.load(arguments.results))
    if arguments.out:
        write_folder(report, arguments.out)
    if arguments.readme:
        write_readmes(report)
    if arguments.against:
        sys.exit(agreement(report, Report(Results.load(arguments.against))) < 0.95)


if __name__ == "__main__":
    main()
