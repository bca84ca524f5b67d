#!/usr/bin/env python3
"""Makes one header of the library, which needs no other file of it.

With --all also what crc/crc.hpp leaves out because it needs heavy standard headers (files, threads, streams, ranges, hashes,
formats, identification, location), but for crc/execution.hpp: where the standard library has its policies by TBB, to include
them is to link TBB. The same sources give the same bytes.

usage: single_header.py [--all] OUTPUT
"""

import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "include"
CORE = "crc/crc.hpp"
BEFORE_KERNELS = "crc/detail/dispatch/architecture.hpp"
CONVENIENCE = ("file", "format", "hash", "identify", "iostream", "locate", "parallel", "ranges")

DIRECTIVE = re.compile(r"#\s*(\w+)\s*(.*)")
QUOTED = re.compile(r'"([^"]+)"$')


class Writer:
    """Puts the text of a header in the place of each #include of ours, as the preprocessor would."""

    def __init__(self):
        self.lines = []
        # The conditions around the present line, outermost first: each is the number of an #if and of its branch, or None for
        # a header's guard, which everything in the header stands under, and which is none for what comes behind it.
        self.stack = []
        self.groups = 0
        # For each header, and each standard header, the conditions where its text stands.
        self.places = {}
        # The texts that several kernels include, each inside its own region: comments are kept once.
        self.seen_texts = set()

    def conditions(self):
        return [condition for condition in self.stack if condition is not None]

    def is_there(self, name):
        """Its text stands before, under no condition that is not one here, too."""
        here = self.conditions()
        return any(place == here[: len(place)] for place in self.places.get(name, []))

    def include(self, path):
        name = path.relative_to(INCLUDE).as_posix()
        text = path.suffix == ".inl"
        if not text:
            if self.is_there(name):
                return
            # (A header may stand in several places, under different conditions; its guard leaves one.)
            self.places.setdefault(name, []).append(self.conditions())
        if name == BEFORE_KERNELS:
            # Kernels include these under conditions of their own; here they come once, under none.
            for folder in ("base", "math", "generic"):
                for common in sorted((INCLUDE / "crc/detail" / folder).glob("*.hpp")):
                    self.include(common)
        bare = text and name in self.seen_texts
        self.seen_texts.add(name)
        guarded = False
        depth = len(self.stack)
        for line in path.read_text(encoding="ascii").splitlines():
            directive = DIRECTIVE.match(line.strip())
            if directive is None:
                if not (bare and line.strip().startswith("//")):
                    self.put(line, bare)
                continue
            word, rest = directive.groups()
            if word == "include":
                quoted = QUOTED.match(rest)
                if quoted:
                    self.include((path.parent / quoted[1]).resolve())
                elif not self.is_there(rest):
                    self.places.setdefault(rest, []).append(self.conditions())
                    self.put(line, bare)
                continue
            self.put(line, bare)
            if word in ("if", "ifdef", "ifndef"):
                if not guarded and not text and rest.startswith("CRC_HEADERS_"):
                    guarded = True
                    self.stack.append(None)
                else:
                    self.groups += 1
                    self.stack.append((self.groups, 0))
            elif word in ("elif", "else"):
                number, branch = self.stack[-1]
                self.stack[-1] = (number, branch + 1)
            elif word == "endif":
                self.stack.pop()
        if len(self.stack) != depth:
            sys.exit(f"{name}: its conditions do not end")

    def put(self, line, bare):
        line = line.rstrip()
        if line or not (bare or (self.lines and not self.lines[-1])):
            self.lines.append(line)


def version():
    text = (INCLUDE / "crc/version.hpp").read_text(encoding="ascii")
    return ".".join(re.search(rf"CRC_VERSION_{part} (\d+)", text)[1] for part in ("MAJOR", "MINOR", "PATCH"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="also what crc/crc.hpp leaves out")
    parser.add_argument("output", type=pathlib.Path)
    arguments = parser.parse_args()

    writer = Writer()
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip().splitlines()
    writer.lines = [f"// CRC {version()}, in one file that packaging/single_header.py has made of its headers.", "//"]
    writer.lines += [f"// {line}".rstrip() for line in licence] + [""]
    for name in [CORE] + ([f"crc/{name}.hpp" for name in CONVENIENCE] if arguments.all else []):
        writer.include(INCLUDE / name)
    arguments.output.write_text("\n".join(writer.lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
