"""Holds packaging/c/crc.py, the C interface from Python, against what Python has of its own. usage: example.py FOLDER

FOLDER: that of crc.py.
"""
import binascii
import random
import sys
import zlib

sys.path.insert(0, sys.argv[1])
import crc  # noqa: E402

random.seed(21)
rows = list(crc.algorithms())
assert len(rows) == 112 and len({row.name for row in rows}) == 112
for row in rows:
    p = row.params
    by_params = crc.Engine(width=p.width, poly=p.poly, init=p.init, refin=p.refin, refout=p.refout, xorout=p.xorout)
    assert by_params.compute(b"123456789") == row.check, row.name
    assert crc.Engine(row.name.decode()).compute(b"123456789") == row.check, row.name

crc32, xmodem = crc.Engine("pkzip"), crc.Engine("CRC-16/XMODEM")
for size in (0, 1, 7, 64, 1000, 100000):
    data = random.randbytes(size)
    assert crc32.compute(data) == zlib.crc32(data)
    assert xmodem.compute(bytearray(data)) == binascii.crc_hqx(data, 0)
    a, b = data[:size // 3], data[size // 3:]
    assert crc32.combine(crc32.compute(a), crc32.compute(b), len(b)) == zlib.crc32(data)
    assert crc32.update(zlib.crc32(a), memoryview(b)) == zlib.crc32(data)
    assert crc32.extend(zlib.crc32(data), 77, 255) == zlib.crc32(data + b"\xff" * 77)
assert crc32.kernel(1 << 20)
for arguments, words in (({"name": "CRC-16"}, "several algorithms: CRC-16/"),
                         ({"width": 8, "poly": 6}, "poly: must be odd"),
                         ({"width": 99, "poly": 7}, "width: must be at most 64")):
    try:
        crc.Engine(**arguments)
        sys.exit(f"{arguments}: no error")
    except ValueError as wrong:
        assert words in str(wrong), wrong
