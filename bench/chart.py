"""Line charts as SVG, for light and dark pages alike."""

import html
import math

# Light, dark; fixed by name so that a library has the same colour in every chart.
COLOURS = {
    "this library": ("#0057b7", "#58a6ff"), "ISA-L": ("#c2410c", "#ff8c5a"), "libdeflate": ("#7e22ce", "#c792ff"),
    "zlib-ng": ("#0f766e", "#2dd4bf"), "zlib": ("#15803d", "#4ade80"), "crc-fast": ("#be123c", "#fb7185"),
    "google/crc32c": ("#a16207", "#facc15"), "Abseil": ("#0e7490", "#22d3ee"), "Boost": ("#4b5563", "#9ca3af"),
    "crc32fast": ("#4d7c0f", "#a3e635"), "rscrypto": ("#9f5f3f", "#d6a184"), "corsix": ("#1e3a8a", "#a5b4fc"),
    "CRCpp": ("#86198f", "#e879f9"), "best kernel": ("#c2410c", "#ff8c5a"),
}
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 960, 500, 64, 132, 76, 60


def readable_size(n):
    for unit, shift in (("TiB", 40), ("GiB", 30), ("MiB", 20), ("KiB", 10)):
        if n % (1 << shift) == 0 and 1 <= n >> shift < 4096:
            return f"{n >> shift} {unit}"
    return str(n)


def spread_out(wanted, gap, low, high):
    """Moves positions apart, keeping their order, until neighbours are at least gap apart and all are within bounds."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    at = list(wanted)
    for _ in range(300):
        for i, j in zip(order, order[1:]):
            lack = gap - (at[j] - at[i])
            if lack > 0:
                at[i] -= lack / 2
                at[j] += lack / 2
        at = [min(max(y, low), high) for y in at]
    return at


def element(x, y, content, **attributes):
    extra = "".join(f' {name.rstrip("_").replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<text x="{x:.1f}" y="{y:.1f}"{extra}>{html.escape(content)}</text>'


def style(series):
    def rules(shade):
        text, faint, line, page = [("#1f2937", "#4b5563", "#e5e7eb", "#ffffff"),
                                   ("#e6edf3", "#9da7b3", "#30363d", "#0d1117")][shade]
        colours = "".join(f".s{i}{{color:{COLOURS[name][shade]}}}" for i, name in enumerate(series))
        return f"svg{{fill:{text}}}.page{{fill:{page}}}.faint{{fill:{faint}}}.grid{{stroke:{line}}}{colours}"

    return f"<style>{rules(0)}@media(prefers-color-scheme:dark){{{rules(1)}}}</style>"


def axis(low, high, logarithmic, start, end):
    """Where a value lies between two positions."""
    if low == high:
        return lambda value: (start + end) / 2

    def at(value):
        part = math.log(value / low) / math.log(high / low) if logarithmic else (value - low) / (high - low)
        return start + (end - start) * part
    return at


def chart(title, subtitle, x_title, series, log_x):
    """series: {name of COLOURS: [(x, y), ...]}, the first one drawn boldly. The y axis is logarithmic, and with log_x the
    x axis too, of powers of two."""
    xs = [x for line in series.values() for x, _ in line]
    ys = [y for line in series.values() for _, y in line]
    if log_x:
        x_ticks = [1 << e for e in range(0, 64, 2) if min(xs) <= 1 << e <= max(xs)]
    else:
        x_ticks = list(range(0, max(xs) + 1, max(32, max(xs) // 8)))
    steps = [digit * 10.0**e for e in range(-4, 6) for digit in (1, 2, 5)]
    bottom = max(s for s in steps if s <= min(ys))
    y_ticks = [s for s in steps if bottom <= s <= min(s for s in steps if s > max(ys))]
    x_at = axis(min(xs) if log_x else 0, max(xs), log_x, LEFT + 12, WIDTH - RIGHT)
    y_at = axis(y_ticks[0], y_ticks[-1], True, HEIGHT - BOTTOM, TOP)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'role="img" font-family="system-ui, -apple-system, Segoe UI, Helvetica, Arial, sans-serif" font-size="13">',
        f"<title>{html.escape(title)}</title>", style(series),
        f'<rect class="page" width="{WIDTH}" height="{HEIGHT}"/>',
        element(LEFT, 30, title, font_size=18, font_weight=600), element(LEFT, 52, subtitle, class_="faint"),
    ]
    for tick in y_ticks:
        out.append(f'<path class="grid" d="M{LEFT} {y_at(tick):.1f}H{WIDTH - RIGHT}"/>')
        out.append(element(LEFT - 8, y_at(tick) + 4.5, f"{tick:g}", text_anchor="end"))
    for tick in x_ticks:
        out.append(f'<path class="grid" d="M{x_at(tick):.1f} {TOP}V{HEIGHT - BOTTOM}"/>')
        out.append(element(x_at(tick), HEIGHT - BOTTOM + 20, readable_size(tick) if log_x else str(tick),
                           text_anchor="middle", font_size=12))
    out.append(element((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, x_title, text_anchor="middle", class_="faint"))

    # A line that stops early keeps its label at its end; those that stop together share the room there.
    ends = {name: (x_at(line[-1][0]), y_at(line[-1][1])) for name, line in series.items()}
    label_y = {}
    for x in {x for x, _ in ends.values()}:
        here = [name for name in series if ends[name][0] == x]
        label_y.update(zip(here, spread_out([ends[name][1] for name in here], 17, TOP, HEIGHT - BOTTOM)))
    drawn = []
    for i, (name, line) in enumerate(series.items()):
        path = "".join(f"{'L' if j else 'M'}{x_at(x):.1f} {y_at(y):.1f}" for j, (x, y) in enumerate(line))
        dots = "" if len(line) > 40 else "".join(
            f'<circle cx="{x_at(x):.1f}" cy="{y_at(y):.1f}" r="{2.4 if i else 3.2}"/>' for x, y in line)
        label = element(ends[name][0] + 10, label_y[name] + 4.5, name, font_weight=400 if i else 700)
        drawn.append(f'<g class="s{i}" fill="currentColor"><path d="{path}" fill="none" stroke="currentColor" '
                     f'stroke-width="{1.6 if i else 2.8}" stroke-linejoin="round"/>{dots}{label}</g>')
    return "\n".join([*out, *reversed(drawn), "</svg>\n"])
