#!/usr/bin/env python3
"""Compares our CRCs with other libraries' in the JSON output of crc_bench.

Prints a Markdown table: our speed divided by theirs, as the ratio of the medians of all repetitions, with its 95 %
interval (bootstrap). Above 1 we are faster. Optionally draws the speeds as an SVG chart. README.md has the commands.
"""

import argparse
import collections
import html
import json
import math
import random
import statistics
import sys

NANOSECONDS = {"ns": 1.0, "us": 1e3, "ms": 1e6, "s": 1e9}
PEERS = ["ISA-L", "zlib", "libdeflate", "Boost"]
COLOURS = {"ours": "#0057b7", "ISA-L": "#c2410c", "zlib": "#15803d", "libdeflate": "#7e22ce", "Boost": "#4b5563"}
SPARE_COLOURS = ["#be185d", "#0e7490", "#854d0e", "#111827"]

Key = collections.namedtuple("Key", "algorithm calls size")


class Results:
    """times[who][key]: nanoseconds per call, one for each repetition. `who` is a library, or ours/KERNEL."""

    def __init__(self, path, clock):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        self.context = document["context"]
        self.times = collections.defaultdict(lambda: collections.defaultdict(list))
        self.place = {}  # of algorithms and kernels in the order of registration, which interleaving has shuffled
        for run in document["benchmarks"]:
            if run.get("run_type") != "iteration" or run.get("error_occurred"):
                continue
            library, function, *algorithm, calls, size = run["run_name"].split("/")
            who = library if library != "ours" else "ours/" + function
            key = Key("/".join(algorithm), calls, int(size))
            place = run.get("family_index", 0)
            for name in (key.algorithm, who):
                self.place[name] = min(place, self.place.get(name, place))
            self.times[who][key].append(run[clock] * NANOSECONDS[run["time_unit"]])
        if not self.times:
            sys.exit(f"error: {path} holds no repetitions (was it written with report_aggregates_only?)")

    def median(self, who, key):
        return statistics.median(self.times[who][key])

    def gigabytes_per_second(self, who, key):
        return key.size / self.median(who, key)


def bootstrap(ours, theirs, rounds=2000):
    """Ratio of medians theirs / ours (of times, so ours / theirs of speeds), and the ends of its 95 % interval."""
    dice = random.Random(1)
    ratios = sorted(
        statistics.median(dice.choices(theirs, k=len(theirs))) / statistics.median(dice.choices(ours, k=len(ours)))
        for _ in range(rounds)
    )
    middle = statistics.median(theirs) / statistics.median(ours)
    return middle, ratios[int(rounds * 0.025)], ratios[int(rounds * 0.975)]


def three_digits(x):
    return f"{x:.0f}" if x >= 99.95 else f"{x:.1f}" if x >= 9.995 else f"{x:.2f}"


def readable_size(n):
    return f"{n >> 20} MiB" if n >= 1 << 20 else f"{n >> 10} KiB" if n >= 1 << 10 and n % 1024 == 0 else str(n)


def table(results, ours, others, wanted):
    keys = [key for key in results.times[ours] if wanted(key)]
    keys.sort(key=lambda key: (results.place[key.algorithm], key.calls != "independent", key.size))
    present = [who for who in others if any(key in results.times[who] for key in keys)]
    few = min((len(results.times[who][key]) for who in [ours, *present] for key in keys if key in results.times[who]),
              default=0)
    if few < 9:
        print(f"warning: only {few} repetitions; the intervals want at least 9", file=sys.stderr)
    rows = [["Algorithm", "Calls", "Bytes", "ns", "GB/s", *(who.removeprefix("ours/") for who in present)]]
    for key in keys:
        row = [key.algorithm, key.calls, readable_size(key.size), three_digits(results.median(ours, key)),
               three_digits(results.gigabytes_per_second(ours, key))]
        for who in present:
            if key not in results.times[who]:
                row.append("")
                continue
            middle, low, high = bootstrap(results.times[ours][key], results.times[who][key])
            cell = f"{three_digits(middle)} ({three_digits(low)}–{three_digits(high)})"
            row.append(f"**{cell}**" if high < 1 else cell)
        rows.append(row)
    rows.insert(1, ["---", "---"] + ["---:"] * (len(rows[0]) - 2))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def spread_out(wanted, gap, low, high):
    """Moves positions apart, keeping their order, until neighbours are at least gap apart."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    at = list(wanted)
    for _ in range(200):
        for i, j in zip(order, order[1:]):
            lack = gap - (at[j] - at[i])
            if lack > 0:
                at[i] -= lack / 2
                at[j] += lack / 2
        at = [min(max(y, low), high) for y in at]
    return at


def chart(results, ours, others, algorithm, calls):
    series = {}
    for who in [ours, *others]:
        keys = sorted((k for k in results.times[who] if k.algorithm == algorithm and k.calls == calls),
                      key=lambda k: k.size)
        if keys:
            series[who] = [(key.size, results.gigabytes_per_second(who, key)) for key in keys]
    if ours not in series:
        sys.exit(f"error: no {calls} calls of {algorithm} by {ours}")

    points = [point for line in series.values() for point in line]
    smallest, largest = min(x for x, _ in points), max(x for x, _ in points)
    ticks = [d * 10.0**e for e in range(-4, 5) for d in (1, 2, 5)]
    slowest = max(t for t in ticks if t <= min(y for _, y in points))
    fastest = min(t for t in ticks if t >= max(y for _, y in points))
    width, height, left, right, top, bottom = 960, 500, 64, 128, 76, 56

    def scale(value, low, high, start, end):
        return start + (end - start) * (math.log(value / low) / math.log(high / low) if high > low else 0.5)

    def x_at(size):
        return scale(size, smallest, largest, left + 10, width - right)

    def y_at(speed):
        return scale(speed, slowest, fastest, height - bottom, top)

    def text(x, y, content, **attributes):
        extra = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
        return f'<text x="{x:.1f}" y="{y:.1f}"{extra}>{html.escape(content)}</text>'

    machine = ", ".join(filter(None, (results.context.get("cpu"), results.context.get("compiler"))))
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="13" '
        'fill="#1f2937">',
        f"<title>{html.escape(algorithm)}: speed over message length</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        text(left, 30, f"{algorithm}: speed over message length", font_size=18, font_weight=600),
        text(left, 52, f"GB/s, {calls} calls; higher is faster. {machine}", fill="#4b5563"),
    ]
    for tick in (t for t in ticks if slowest <= t <= fastest):
        y = y_at(tick)
        out.append(f'<path d="M{left} {y:.1f}H{width - right}" stroke="#e5e7eb"/>')
        out.append(text(left - 8, y + 4.5, f"{tick:g}", text_anchor="end"))
    exponent = 0
    while 1 << exponent <= largest:
        if 1 << exponent >= smallest:
            x = x_at(1 << exponent)
            out.append(f'<path d="M{x:.1f} {top}V{height - bottom}" stroke="#f3f4f6"/>')
            out.append(text(x, height - bottom + 20, readable_size(1 << exponent), text_anchor="middle"))
        exponent += 2
    out.append(text((left + width - right) / 2, height - 12, "message length in bytes", text_anchor="middle",
                    fill="#4b5563"))

    ends = spread_out([y_at(line[-1][1]) for line in series.values()], 17, top, height - bottom)
    spare = iter(SPARE_COLOURS * 9)
    drawn = []
    for (who, line), label_y in zip(series.items(), ends):
        is_ours = who == ours
        colour = COLOURS["ours"] if is_ours else COLOURS.get(who) or next(spare)
        path = "".join(f"{'L' if i else 'M'}{x_at(x):.1f} {y_at(y):.1f}" for i, (x, y) in enumerate(line))
        dots = "".join(f'<circle cx="{x_at(x):.1f}" cy="{y_at(y):.1f}" r="{3.4 if is_ours else 2.6}"/>'
                       for x, y in line)
        name = "this library" if is_ours else who.removeprefix("ours/")
        drawn.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{3 if is_ours else 1.8}" '
                     f'stroke-linejoin="round"/><g fill="{colour}">{dots}'
                     + text(width - right + 10, label_y + 4.5, name, font_weight=700 if is_ours else 400) + "</g>")
    out += reversed(drawn)  # ours on top
    out.append("</svg>\n")
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", help="what crc_bench wrote with --benchmark_out_format=json")
    parser.add_argument("--kernel", default="automatic", help="the kernel of ours to compare (default: %(default)s)")
    parser.add_argument("--kernels", action="store_true", help="compare with our other kernels, not with libraries")
    parser.add_argument("--algorithm", action="append", help="only this one in the table; may be repeated")
    parser.add_argument("--calls", choices=["independent", "dependent"], help="only these in the table")
    parser.add_argument("--bytes", type=int, action="append", help="only this length in the table; may be repeated")
    parser.add_argument("--svg", help="also draw a chart into this file")
    parser.add_argument("--chart", default="CRC-32", metavar="ALGORITHM", help="what to draw (default: %(default)s)")
    parser.add_argument("--real-time", action="store_true", help="by the clock on the wall, not CPU time")
    arguments = parser.parse_args()

    results = Results(arguments.results, "real_time" if arguments.real_time else "cpu_time")
    ours = "ours/" + arguments.kernel
    if ours not in results.times:
        sys.exit(f"error: nothing was measured for {ours}")
    if arguments.kernels:
        others = sorted((who for who in results.times if who.startswith("ours/") and who != ours),
                        key=results.place.__getitem__)
    else:
        others = [who for who in PEERS if who in results.times]

    def wanted(key):
        return ((not arguments.algorithm or key.algorithm in arguments.algorithm)
                and (not arguments.calls or key.calls == arguments.calls)
                and (not arguments.bytes or key.size in arguments.bytes))

    print(table(results, ours, others, wanted))
    if arguments.svg:
        with open(arguments.svg, "w", encoding="utf-8") as file:
            file.write(chart(results, ours, others, arguments.chart, arguments.calls or "independent"))


if __name__ == "__main__":
    main()
