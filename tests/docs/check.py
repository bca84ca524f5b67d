"""Holds the documents against the headers and against each other. usage: check.py COMPILER INCLUDE_DIR

1. Names. docs/reference.md has every public name, and no other. A public name is what a header declares at the scope of
   namespace crc, that is between CRC_TYPES_BEGIN or CRC_CODE_BEGIN and the END of it, outside namespace detail (and not in
   CRC_CODE_BEGIN_IN(detail), which is that namespace); the rows of CRC_CATALOGUE and the names of CRC_CATALOGUE_NAMES; and
   every public member of such a class.
   The reference says a name in the first column of a table whose first heading is "Name", and a member in one whose first
   heading is "Member of `class`", or within `struct NAME { … }`. Constants of the catalogue stand in the section "Algorithms". All other documents may
   say crc::NAME only if there is such a name.
2. Links. A relative link of a document leads to a file, and its #anchor to a heading of that file.
3. Snippets. A block of C++ without main() in docs/ compiles, and each value is right that stands behind "// ==": a number,
   a bool, a text, or bytes in hexadecimal ("C5 CD"). (tests/readme compiles the blocks that have a main().)
4. The table of docs/kernels.md is the one that tests/paths.cpp pins, and that document names every kernel and every macro that
   chooses kernels.
5. README.md has at most 150 lines, its table of results agrees with docs/results.md, and the documents have the places that
   scripts write into.
6. Every word of docs/glossary.md is used in the headers.
7. Where documents and crc.h say the version, it is that of version.hpp, and CHANGELOG.md begins with it.
8. Where doxygen is installed, it makes pages of the public headers' comments without a warning.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

COMPILER, INCLUDE = sys.argv[1], pathlib.Path(sys.argv[2])
ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "bench/README.md")]
DOCUMENTS += sorted((ROOT / "docs").glob("*.md"))
passed = failed = 0


def check(what, wrong):
    """`wrong`: what is wrong, one line each; nothing if all is well."""
    global passed, failed
    if wrong:
        failed += 1
        print(f"FAILED: {what}")
        for line in wrong:
            print(f"    {line}")
    else:
        passed += 1
        print(f"ok: {what}")


# 1. Names.

def without_comments(text):
    """C++ without comments, texts, characters, preprocessor lines and the uses of the catalogue's lists."""
    text = re.sub(r"\\\n", " ", text)
    text = re.sub(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'',
                  lambda m: '""' if m.group(0)[0] == '"' else " ", text, flags=re.S)
    return re.sub(r"^[ \t]*#[^\n]*$|^CRC_CATALOGUE\w*\([^)]*\)$", "", text, flags=re.M)


def statements(text):
    """The statements of a scope: (text with every {…} as {}, the contents of its last {…} or None)."""
    depth, begin, body_begin, flat, body = 0, 0, 0, "", None
    for i, c in enumerate(text):
        if c == "{":
            depth += 1
            if depth == 1:
                flat += text[begin:i]
                body_begin = i + 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                body, begin = text[body_begin:i], i + 1
                flat += "{}"
                # The end of a function or of a namespace; not that of a requires-expression, an initialiser or a class.
                rest = text[i + 1:].lstrip()
                function = re.search(r"\)\s*(const)?\s*(noexcept)?\s*(override)?\s*(requires.*)?(:.*)?\{\}$", flat, re.S)
                whole = flat.count("(") == flat.count(")") and rest[:2] not in ("&&", "||") and \
                    not re.search(r"requires(\s*\([^(){}]*\))?\s*\{\}$", flat)
                if function and whole or re.match(r"\s*(inline )?namespace\b", flat):
                    yield flat.strip(), body
                    flat, body = "", None
        elif c == ";" and depth == 0:
            yield (flat + text[begin:i]).strip(), body
            begin, flat, body = i + 1, "", None
    rest = (flat + text[begin:]).strip(" \n;")
    if rest:
        sys.exit(f"error: check.py takes this for no statement: {rest[:200]}")


def balanced(text, i, pair="<>"):
    """The index behind the bracket that closes the one at i."""
    depth = 0
    for j in range(i, len(text)):
        depth += (text[j] == pair[0]) - (text[j] == pair[1])
        if depth == 0:
            return j + 1
    return len(text)


NOISE = r"CRC_MEMBER|CRC_ALWAYS_INLINE|CRC_NOINLINE|__extension__|inline|constexpr|consteval|static|explicit|virtual|friend"


def declared(statement):
    """(kind, name) of what a statement declares; None for an operator, a guide, and what declares nothing."""
    s = re.sub(r"\[\[.*?\]\]", " ", statement)
    s = re.sub(rf"\b({NOISE})\b", " ", s).strip()
    while s.startswith("template"):
        s = re.sub(rf"^(\s|{NOISE})+", "", s[balanced(s, s.index("<")):]).strip()
    if s.startswith("requires"):  # a clause in front: a concept, or an expression
        s = re.sub(r"^requires\s+(requires(\s*\([^()]*\))?\s*\{\}(\s*&&\s*\w+\([^()]*(\([^()]*\))?[^()]*\))?|[\w:]+(<[^<>]*(<[^<>]*>)?[^<>]*>)?)", "", s).strip()
    if not s or s.startswith(("static_assert", "using namespace", "operator", "~")) or re.search(r"\boperator\b", s):
        return None
    if m := re.match(r"(class|struct|union|enum(?: class)?)\s+(\w+)", s):
        return "class", m.group(2)
    if m := re.match(r"concept\s+(\w+)|using\s+(\w+)\s*=", s):
        return "type", m.group(1) or m.group(2)
    if m := re.match(r"typedef\b.*?(\w+)$", s, re.S):
        return "type", m.group(1)
    head = s
    while (i := head.find("<")) >= 0 and head[:i].rstrip() and "(" not in head[:i]:
        head = head[:i] + head[balanced(head, i):]
    head = re.sub(r"\bbool\((\w+)\)\(", r"bool \1(", head)  # bool(verify)(…)
    if m := re.match(r"[^=(]*?(\w+)\s*\(", head):
        return "function", m.group(1)
    if m := re.match(r"[^=]*?(\w+)\s*(\[[^\]]*\])?\s*(=.*|\{\})?$", head, re.S):
        return "variable", m.group(1)
    return None


BASES = {}  # classes that others inherit from: their public members


def inherited(statement):
    """The members that a class has from its base."""
    return set().union(*(BASES.get(base, set()) for base in re.findall(r"\bpublic (\w+)", statement)))


def members(body, is_class):
    """Names of the public members of a class, without constructors and operators."""
    names, public = set(), not is_class
    for part in re.split(r"\b(public|private|protected):(?!:)", body) if "{" not in body else split_access(body):
        if part in ("public", "private", "protected"):
            public = part == "public"
        elif public:
            for statement, inner in statements(part):
                if found := declared(statement):
                    names.add(found[1])
                    if found[0] == "class" and inner and "enum" not in statement:
                        names |= members(inner, statement.split()[0] == "class") | inherited(statement)
                    elif found[0] == "class" and inner:
                        names |= set(re.findall(r"(\w+)\s*(?:=[^,]*)?(?:,|$)", inner.strip()))
    return names


def split_access(body):
    """The parts of a class's body between its access labels, and the labels."""
    parts, depth, begin = [], 0, 0
    for m in re.finditer(r"[{}]|\b(public|private|protected):(?!:)", body):
        if m.group(0) == "{":
            depth += 1
        elif m.group(0) == "}":
            depth -= 1
        elif depth == 0:
            parts += [body[begin:m.start()], m.group(1)]
            begin = m.end()
    return parts + [body[begin:]]


def public_names():
    """{name: names of its public members} of all headers, and the constants of the catalogue."""
    names, catalogue = {}, set()
    for path in (INCLUDE / "crc").rglob("*.hpp"):
        for scope in re.findall(r"CRC_TYPES_BEGIN$(.*?)CRC_TYPES_END$", without_comments(path.read_text(encoding="utf-8")),
                                re.S | re.M):
            for statement, body in statements(scope):
                if body and (m := re.search(r"\bclass (basic_\w+)", statement)):
                    BASES[m.group(1)] = members(body, True)
    for path in sorted((INCLUDE / "crc").rglob("*.hpp")):
        text = path.read_text(encoding="utf-8")
        if path.name == "catalogue.hpp":
            catalogue = set(re.findall(r"^\s*(?:ROW|NAME)\((\w+),", text, re.M))
        if path.name == "target.hpp":
            continue  # it defines the macros below
        scopes = re.findall(r"CRC_(?:TYPES|CODE)_BEGIN$(.*?)CRC_(?:TYPES|CODE)_END$", without_comments(text), re.S | re.M)
        for scope in scopes:
            for statement, body in statements(scope):
                if re.match(r"(inline )?namespace\b", statement):
                    continue
                found = declared(statement)
                if not found:
                    continue
                kind, name = found
                inner = names.setdefault(name, set())
                if kind == "class" and body is not None:
                    if "enum" in statement.split("{")[0]:
                        inner |= set(re.findall(r"(\w+)\s*(?:=[^,]*)?(?:,|$)", body.strip()))
                    else:
                        is_class = re.search(r"\bclass\s+" + name, statement) is not None
                        inner |= (members(body, is_class) | inherited(statement)) - {name}
    return names, catalogue


def first_cells(text):
    """(first heading, first cell) of every row of every table."""
    heading, rows = None, []
    for line in text.splitlines():
        if not line.startswith("|"):
            heading = None
        elif heading is None:
            heading = line.split("|")[1].strip()
        elif not re.match(r"\|[-: |]+$", line):
            rows.append((heading, line.split("|")[1].strip()))
    return rows


def check_names():
    names, algorithms = public_names()
    reference = (ROOT / "docs/reference.md").read_text(encoding="utf-8")
    said, said_members = set(), {}
    for heading, cell in first_cells(reference):
        words = set(re.findall(r"`(\w+)`", cell))
        if heading == "Name":
            said |= words
        elif m := re.match(r"Member of (.*)$", heading):
            for owner in re.findall(r"`(\w+)`", m.group(1)):
                said_members.setdefault(owner, set()).update(words)
    listed = set(re.findall(r"`(\w+)`", reference.split("## Algorithms", 1)[-1]))
    for owner, inner in re.findall(r"`struct (\w+) \{ (.*?) \}`", reference):
        said_members.setdefault(owner, set()).update(re.findall(r"(\w+)(?:\[\d+\])?;", inner))
    exported = set(re.findall(r"^using crc::(\w+);$", (INCLUDE / "crc/crc.cppm").read_text(encoding="utf-8"), re.M))
    check("crc.cppm exports every public name but those of execution.hpp, and no other",
          sorted(exported ^ set(names) - {"on", "policy_runtime"}))
    macros = {n for n in said if n.startswith("CRC_")}
    check("the headers have public names", [] if len(names) > 50 and len(algorithms) > 113 else [f"{len(names)} found"])
    check("docs/reference.md has every public name",
          sorted(set(names) - said) + sorted(algorithms - listed))
    check("docs/reference.md has only names that exist",
          sorted(said - set(names) - macros) + sorted(listed - algorithms))
    headers = "".join(p.read_text(encoding="utf-8") for p in (INCLUDE / "crc").rglob("*.hpp"))
    check("docs/reference.md has only macros that exist", sorted(m for m in macros if not re.search(rf"\b{m}\b", headers)))
    check("docs/reference.md has every public member",
          sorted(f"{owner}::{m}" for owner, inner in names.items() for m in inner - said_members.get(owner, set())))
    check("docs/reference.md has only members that exist",
          sorted(f"{owner}::{m}" for owner, inner in said_members.items() for m in inner - names.get(owner, set())))

    known = set(names) | algorithms | {"gf2"}
    wrong = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        text = re.sub(r"^```(?:cmake|sh)$.*?^```$", "", text, flags=re.S | re.M)
        for m in re.finditer(r"\bcrc::(\w+)", text):
            if m.group(1) not in known and m.group(0) not in ("crc::crc", "crc::compiled", "crc::detail"):
                wrong.append(f"{document.relative_to(ROOT)}: {m.group(0)}")
    check("every crc::NAME of the documents exists", wrong)


# 2. Links.

def anchors(path):
    headings = re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.S | re.M), re.M)
    plain = [re.sub(r"[^\w\- ]", "", re.sub(r"\[(.*?)\]\(.*?\)", r"\1", h).lower()).replace(" ", "-") for h in headings]
    return set(plain)


def check_links():
    for document in DOCUMENTS:
        text = re.sub(r"^```.*?^```", "", document.read_text(encoding="utf-8"), flags=re.S | re.M)
        targets = re.findall(r"\]\(([^()\s]+)\)", text) + re.findall(r"^\[[^\]]+\]: (\S+)$", text, re.M)
        wrong = []
        for target in targets:
            if re.match(r"[a-z]+:", target):
                continue
            name, _, anchor = target.partition("#")
            path = document.parent / name if name else document
            if not path.exists():
                wrong.append(f"{target}: no such file")
            elif anchor and path.suffix == ".md" and anchor not in anchors(path):
                wrong.append(f"{target}: no such heading")
        check(f"the links of {document.relative_to(ROOT)}", wrong)


# 3. Snippets.

PRELUDE = """#include <crc/crc.hpp>
#include <cstdio>
#include <string>
static int failures = 0;
template <class Actual, class Expected>
void same_value(const Actual& actual, const Expected& expected, const char* where) {
    if (!(actual == expected)) ++failures, std::printf("%s: the value is another one\\n", where);
}
template <class Bytes>
void same_bytes(const Bytes& actual, std::initializer_list<unsigned char> expected, const char* where) {
    bool same = actual.size() == expected.size();
    for (std::size_t i = 0; same && i < expected.size(); ++i) same = actual[i] == expected.begin()[i];
    if (!same) ++failures, std::printf("%s: the bytes are others\\n", where);
}
"""


def check_snippets(document):
    name = document.relative_to(ROOT).as_posix()
    includes, body, values, blocks = [], [], 0, 0
    lines = document.read_text(encoding="utf-8").splitlines()
    starts = [i for i, line in enumerate(lines) if line == "```cpp"]
    for start in starts:
        block = lines[start + 1:lines.index("```", start)]
        if any("int main(" in line for line in block):
            continue
        blocks += 1
        body.append("{")
        for number, line in enumerate(block, start + 2):
            if line.startswith("#include"):
                includes.append(line)
                continue
            body += [f'#line {number} "{name}"', line]
            m = re.match(r"\s*(?:[\w:<>*& ]+\s)?(\w+) = .*;\s*// == (.*)$", line) or re.match(r"\s*(.*);\s*// == (.*)$", line)
            if "// ==" in line and not m:
                check(f"{name}:{number} can be checked", ["a value needs a whole statement in front of it"])
            if not m:
                continue
            values += 1
            actual, expected = m.groups()
            where = f'"{name}:{number}"'
            if re.fullmatch(r"[0-9A-F]{2}( [0-9A-F]{2})*", expected):
                body.append(f"same_bytes({actual}, {{{', '.join('0x' + b for b in expected.split())}}}, {where});")
            elif expected.startswith('"'):
                body.append(f"same_value(std::string({actual}), std::string({expected}), {where});")
            else:
                body.append(f"same_value({actual}, {expected}, {where});")
        body.append("}")
    if not blocks:
        return
    with tempfile.TemporaryDirectory() as folder:
        source, program = os.path.join(folder, "snippets.cpp"), os.path.join(folder, "snippets")
        text = "\n".join(includes + [PRELUDE, "int main() {", *body, "return failures;", "}", ""])
        pathlib.Path(source).write_text(text, encoding="utf-8")
        done = subprocess.run([COMPILER, "-std=c++20", "-O0", "-pthread", "-Wno-unused", f"-I{INCLUDE}", source, "-o", program],
                              capture_output=True, text=True, check=False)
        check(f"the {blocks} snippets of {name} compile", done.stderr.splitlines()[:40] if done.returncode else [])
        if done.returncode == 0:
            done = subprocess.run([program], capture_output=True, text=True, check=False)
            check(f"the {values} values of {name}", (done.stdout + done.stderr).splitlines() or ["it failed"] if done.returncode
                  else [])


# 4. The table of kernels.md.

def check_paths():
    text = (ROOT / "tests/paths.cpp").read_text(encoding="utf-8")
    rows = re.search(r"const row rows\[\] = \{(.*?)^    \};", text, re.S | re.M).group(1)
    document = (ROOT / "docs/kernels.md").read_text(encoding="utf-8")
    wrong, count = [], 0
    for row in re.findall(r"\{\"(\w+)\",(.*?)\}\}(?:,|$)(?=\s*(?:\{\"|$))", rows.strip(), re.S):
        kernel, cells = row[0], re.findall(r"\{(\{.*?\})\}", row[1] + "}}", re.S)
        said = []
        for cell in cells:
            steps = re.findall(r"\{(\d+), (?:\"(\w+)\"|no)\}", cell)
            said.append(", ".join(f"{size} `{name}`" if name else f"{size} portable" for size, name in steps))
        line = f"| `{kernel}` | " + " | ".join(said) + " |"
        count += 1
        if len(cells) != 5 or line not in document:
            wrong.append(line)
    check("docs/kernels.md has the table of tests/paths.cpp", wrong or ([] if count == 11 else [f"{count} rows found, not 11"]))


    code = "".join(p.read_text(encoding="utf-8") for p in sorted((INCLUDE / "crc/detail").rglob("*.hpp")))
    wanted = set(re.findall(r"\b(?:kernel_|instruction_)?name = \"((?:x86|arm|wasm)_\w+)\"", code))
    wanted |= set(re.findall(r"defined\((CRC_DISABLE_\w+|CRC_PORTABLE_\w+)\)", code))
    check("docs/kernels.md has every kernel and every macro",
          sorted(n for n in wanted if f"`{n}`" not in document) or ([] if len(wanted) > 30 else [f"only {len(wanted)} found"]))


# 5. README.md and what scripts write.

def table(text, first):
    """The rows of the table whose header begins with this, by the text of the first two cells, each {heading: cell}."""
    lines = text[text.index(first):].split("\n\n")[0].splitlines()
    cells = [[c.strip().strip("*") for c in line.strip("|").split("|")] for line in lines]
    return {tuple(row[:2]): dict(zip(cells[0], row)) for row in cells[2:]}


def check_readme():
    readme, results = ((ROOT / n).read_text(encoding="utf-8") for n in ("README.md", "docs/results.md"))
    length = len(readme.splitlines())
    check("README.md has at most 150 lines", [] if length <= 150 else [f"it has {length}"])
    measured, picked = (table(text, "| Algorithm | Bytes |") for text in (results, readme))
    check("the results in README.md are those of docs/results.md",
          [f"{row}: {name} {cell}" for row, cells in picked.items() for name, cell in cells.items()
           if measured.get(row, {}).get(name) != cell] or ([] if picked else ["there are none"]))
    for name, mark in (("docs/results.md", "results: begin (written by bench/report.py)"),
                       ("docs/testing.md", "numbers: begin (tests/numbers.py)")):
        content = (ROOT / name).read_text(encoding="utf-8")
        check(f"the place in {name} that a script writes",
              [] if content.count(f"<!-- {mark} -->") == 1 else ["it is missing"])
    tried = re.search(r"^\d+ of \d+ errors tried.*?(?=\.?$)", (ROOT / "tests/mutation/README.md").read_text(encoding="utf-8"), re.M)
    check("docs/testing.md has the outcome of tests/mutation/README.md",
          [] if f"| {tried.group(0)} |" in content else [tried.group(0)])


def check_glossary():
    headers = "".join(p.read_text(encoding="utf-8") for p in (INCLUDE / "crc").rglob("*.[hi][pn][pl]")).lower()
    rows = first_cells((ROOT / "docs/glossary.md").read_text(encoding="utf-8"))
    words = [word.strip() for heading, cell in rows if heading == "Word" for word in cell.split(",")]
    check("the headers use every word of docs/glossary.md",
          [w for w in words if w[:-1].replace(" ", "_") not in headers and w[:-1] not in headers] or  # matrix, matrices
           ([] if len(words) > 20 else ["few words"]))


def check_version():
    lines = re.findall(r"^#define CRC_VERSION_\w+ (\d+)$", (INCLUDE / "crc/version.hpp").read_text(encoding="utf-8"), re.M)
    version, count, wrong = ".".join(lines), 0, []
    for path in DOCUMENTS + [INCLUDE / "crc/crc.h"]:
        text = path.read_text(encoding="utf-8")
        said = re.findall(r"find_package\(crc(?:-c)? ([\d.]+)|libcrc-c\.so\.([\d.]+\d)|"
                          r"crc_version.* (\d+\.\d+\.\d+)|as text, \"([\d.]+)\"|"
                          r"\bcrc[-/](\d+\.\d+\.\d+)|\"crc\", version = \"([\d.]+)", text)
        if path.name == "CHANGELOG.md":
            said = re.findall(r"^## \[(.*)\]", text, re.M)[:1]
        for found in map("".join, said):
            count += 1
            if found != version and not version.startswith(found + "."):
                wrong.append(f"{path.name}: {found}, not {version}")
    check("documents say the version of crc/version.hpp", wrong or ([] if count >= 9 else [f"only {count} places found"]))


def check_reference_pages():
    if not (doxygen := shutil.which("doxygen")):
        print("skipped: no doxygen, which makes pages of the headers' comments")
        return
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run([doxygen, "docs/doxygen/Doxyfile"], cwd=ROOT, env=os.environ | {"CRC_DOCS_OUTPUT": folder},
                              capture_output=True, text=True)
        page = pathlib.Path(folder, "html/classcrc_1_1digest.html")
        wrong = made.stderr.replace(f"{ROOT}/", "").splitlines() or ([] if page.exists() else ["crc::digest has no page"])
        check("every public name has a comment, of which doxygen makes a page without a warning", wrong)
        check("a class has the members of its base on its page",
              [] if page.exists() and "update_gather" in page.read_text(encoding="utf-8") else ["update_gather is missing"])


check_names()
check_links()
for d in DOCUMENTS:
    if d.parent.name == "docs":
        check_snippets(d)
check_paths()
check_readme()
check_glossary()
check_version()
check_reference_pages()
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
