"""Shows values of crc in GDB: digests by their CRC, algorithms by their name. In GDB, or in ~/.gdbinit:

    source FOLDER/crc_gdb.py

Names come from catalogue.hpp, which lies beside the headers that the program was compiled with; where it is not there any
more, or an algorithm is not in it, its parameters are shown.
"""
import functools
import os
import re

import gdb
import gdb.printing

FIELDS = ("width", "poly", "init", "refin", "refout", "xorout")
# As crc::params are written in the name of a type: {32, 79764919, 4294967295, true, true, 4294967295}; where the compiler
# has no integer of 128 bits, the wide ones are crc::uint128{low, high}.
PARAMS = re.compile(r"\{((?:[^{}]|uint128\{[^{}]*\})*)\}")
ROW = re.compile(r'ROW\(\w+, "([^"]*)", "[^"]*", (\d+), (\w+|CRC_U128\(.*?\)), (\w+|CRC_U128\(.*?\)), (\w+), (\w+), '
                 r"(\w+|CRC_U128\(.*?\)),")


def number(text):
    """What is written so in C++: 0x1f, 5u, true, CRC_U128(high, low), uint128{low, high}."""
    if pair := re.search(r"(\w+)[({](\w+), (\w+)[)}]", text):
        high, low = pair.groups()[1:] if pair[1] == "CRC_U128" else pair.groups()[:0:-1]
        return number(high) << 64 | number(low)
    return int(text.rstrip("uUlL"), 0) if text[0].isdigit() else int(text == "true")


def integer(value):
    """The number of a gdb.Value, of 128 bits, too, which int() does not take."""
    value = value.cast(value.type.strip_typedefs())
    if value.type.code == gdb.TYPE_CODE_STRUCT:
        return integer(value["high"]) << 64 | integer(value["low"])
    return int(value.format_string(format="x"), 16)


def from_value(params):
    return tuple(integer(params[field]) for field in FIELDS)


def from_name(text):
    """The parameters of an algorithm that is part of the name of a type."""
    return tuple(number(part) for part in re.findall(r"[\w:]*uint128\{.*?\}|\w+", PARAMS.search(text)[1]))


@functools.lru_cache(maxsize=None)
def names(path):
    """{parameters: name} of the catalogue beside a header, or in it if that is the library in one file."""
    for candidate in (os.path.join(os.path.dirname(path), "catalogue.hpp"), path):
        try:
            with open(candidate, encoding="utf-8") as file:
                found = {tuple(map(number, row.groups()[1:])): row[1] for row in ROW.finditer(file.read())}
        except OSError:
            continue
        if found:
            return found
    return {}


def name_of(params, of_type):
    """The name of an algorithm, or None. The type is one of crc's, whose header tells where the catalogue is."""
    symbol = gdb.lookup_symbol(of_type.strip_typedefs().unqualified().name, domain=gdb.SYMBOL_STRUCT_DOMAIN)[0]
    return names(symbol.symtab.fullname()).get(params) if symbol else None


def parameters(params):
    return ", ".join(f"{field} {value:#x}" if field in ("poly", "init", "xorout") else
                     f"{field} {value}" if field == "width" else f"{field} {str(bool(value)).lower()}"
                     for field, value in zip(FIELDS, params))


def described(params, of_type):
    return name_of(params, of_type) or f"CRC of {parameters(params)}"


def to_crc(register, bits, params):
    """The finished CRC of a register, as to_crc in detail/math/register.hpp."""
    width, _, _, refin, refout, xorout = params
    crc = register if refin else register >> (bits - width)
    if refin != refout:
        crc = int(f"{crc:0{width}b}"[::-1], 2)
    return crc ^ xorout


class Printer:
    def __init__(self, value):
        self.value = value.referenced_value() if value.type.strip_typedefs().code == gdb.TYPE_CODE_REF else value


class Params(Printer):
    def to_string(self):
        params = from_value(self.value)
        return f"{name_of(params, self.value.type) or 'CRC'}: {parameters(params)}"


class Entry(Printer):
    def to_string(self):
        return f'{self.value["name"].string()}, check {integer(self.value["check"]):#x}'


class Engine(Printer):
    def to_string(self):
        params = from_value(self.value["params_"])
        return f"engine of {described(params, self.value.type)}" if params[0] else "empty engine"


class Digest(Printer):
    """Of bytes or bits, of a fixed algorithm or of an engine."""
    def to_string(self):
        value, name = self.value, self.value.type.strip_typedefs().name
        try:
            params = from_value(value["engine_"]["params_"]) if "basic_engine<" in name else from_name(name)
        except gdb.MemoryError:  # it was never set, or the engine is gone
            params = (0,)
        if not 0 < params[0] <= 128:
            return "digest of no engine"
        register = value["reg_"]
        crc = to_crc(integer(register), 8 * register.type.sizeof, params)
        unit = "bits" if "bit_digest<" in name else "bytes"
        size = integer(value["bits_" if unit == "bits" else "size_"])
        return f"{crc:#0{2 + (params[0] + 3) // 4}x} of {size} {unit}, {described(params, value.type)}"


def printers():
    found = gdb.printing.RegexpCollectionPrettyPrinter("crc")
    engine = r"basic_engine<([^:<>]*|[\w:]*uint128)>"
    for name, pattern, printer in (
            ("params", "params", Params), ("entry", "entry", Entry), ("engine", engine, Engine),
            ("digest", rf"(digest<.*>|{engine}::digest)", Digest), ("bit_digest", "basic_bit_digest<.*>", Digest)):
        found.add_printer(name, rf"^crc::v\d+_\d+_\d+::{pattern}$", printer)
    return found


gdb.printing.register_pretty_printer(gdb.current_objfile(), printers(), replace=True)
