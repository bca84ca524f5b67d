"""What crc_bench measured: reading, pairing, and how sure a ratio is. README.md explains the statistics."""

import collections
import json
import random
import statistics

PEERS = ["ISA-L", "libdeflate", "zlib-ng", "zlib", "google/crc32c", "Abseil", "crc-fast", "crc32fast", "rscrypto",
         "corsix", "Boost", "CRCpp"]

# Not CRCs: what a CPU can do at best (roof.cpp).
ROOFS = ["reading", "multiplying 16 bytes", "multiplying 32 bytes", "multiplying 64 bytes"]

# Lengths in tables, and so with intervals: `chosen` of measure.cpp, and what it takes for combining.
TABLE_SIZES = {1, 4, 8, 16, 32, 39, 64, 128, 256, 1500, 4 << 10, 64 << 10, 1 << 20, 16 << 20, 256 << 20,
               10**6, 5 << 30, 3 * 10**12}

# What Google Benchmark says of every run; all else in it are our counters, the contestants.
FIELDS = {"name", "family_index", "per_family_instance_index", "run_name", "run_type", "repetitions", "repetition_index",
          "threads", "iterations", "real_time", "cpu_time", "time_unit"}

Row = collections.namedtuple("Row", "algorithm calls size")
Ratio = collections.namedtuple("Ratio", "middle low high")


class Results:
    """times[row][name]: one list for each process, with the nanoseconds per call of every repetition. Equal places in
    the lists of two names were measured together. Beside the contestants a row may have "GHz".
    context: the machine, the compiler, the kernels and the libraries. algorithms: in the order of the benchmarks."""

    def __init__(self):
        self.context, self.times, self.algorithms = {}, {}, []

    def add_process(self, path):
        """Takes in what one run of crc_bench wrote as JSON."""
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        self.context = self.context or document["context"]
        place = {}
        process = collections.defaultdict(lambda: collections.defaultdict(dict))
        for run in document["benchmarks"]:
            if run["run_type"] != "iteration":
                continue
            *algorithm, calls, size, _ = run["run_name"].split("/")
            row = Row("/".join(algorithm), calls, int(size))
            place[row.algorithm] = min(run["family_index"], place.get(row.algorithm, run["family_index"]))
            for name in run.keys() - FIELDS:
                process[row][name][run["repetition_index"]] = float(f"{run[name]:.5g}")
        self.algorithms = self.algorithms or sorted(place, key=place.get)
        for row, names in process.items():
            for name, repetitions in names.items():
                processes = self.times.setdefault(row, {}).setdefault(name, [])
                processes.append([repetitions[i] for i in sorted(repetitions)])

    def save(self, path):
        rows = [[*row, names] for row, names in self.times.items()]
        document = {"context": self.context, "algorithms": self.algorithms, "rows": rows}
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file, separators=(",", ":"))

    @staticmethod
    def load(path):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        results = Results()
        results.context, results.algorithms = document["context"], document["algorithms"]
        results.times = {Row(*row): names for *row, names in document["rows"]}
        return results

    @staticmethod
    def load_any(paths):
        """One file that save() wrote, or one from each process."""
        if len(paths) == 1 and "rows" in json.loads(paths[0].read_text(encoding="utf-8")):
            return Results.load(paths[0])
        results = Results()
        for path in paths:
            results.add_process(path)
        return results

    def rows(self, **wanted):
        """Those whose fields are as wanted, by algorithm, calls and size."""
        rows = (row for row in self.times if all(getattr(row, field) == value for field, value in wanted.items()))
        return sorted(rows, key=lambda row: (self.algorithms.index(row.algorithm), row.calls, row.size))

    def names(self, rows):
        """Everybody in these rows, ours first, then our kernels, best first, and then the libraries."""
        found = {name for row in rows for name in self.times[row]}
        known = ["ours", "engine", *self.context["kernels"].split(), *ROOFS, *PEERS]
        return [name for name in known if name in found]

    def nanoseconds(self, row, name="ours"):
        return statistics.median(flat(self.times[row][name]))

    def gigabytes_per_second(self, row, name="ours"):
        return row.size / self.nanoseconds(row, name)

    def bytes_per_cycle(self, row, name="ours"):
        """None where nothing tells how long a cycle is."""
        if "GHz" not in self.times[row]:
            return None
        together = zip(flat(self.times[row][name]), flat(self.times[row]["GHz"]))
        return statistics.median(row.size / (nanoseconds * gigahertz) for nanoseconds, gigahertz in together)

    def ratio(self, row, name):
        """By how much ours is faster: the median of the paired ratios of times, and its 95 % interval."""
        return interval(self.paired(row, name))

    def paired(self, row, name):
        """The ratios of times that were measured together, a list for each process."""
        together = zip(self.times[row]["ours"], self.times[row][name])
        return [[theirs / ours for ours, theirs in zip(*process)] for process in together]


def flat(processes):
    return [value for process in processes for value in process]


def interval(processes, rounds=1000):
    """The median of all values and the ends of its 95 % interval, by a bootstrap in two steps: processes are drawn, and
    then repetitions within each, because what differs from process to process (where code and data lie, what else the
    machine does) repeats within one."""
    dice = random.Random(1)
    medians = sorted(
        statistics.median(flat(dice.choices(p, k=len(p)) for p in dice.choices(processes, k=len(processes))))
        for _ in range(rounds))
    return Ratio(statistics.median(flat(processes)), medians[int(rounds * 0.025)], medians[int(rounds * 0.975)])


def overlap(one, other):
    return one.low <= other.high and other.low <= one.high
