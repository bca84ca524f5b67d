"""Holds packaging/c/zlib_preload.cpp against a bitwise CRC-32 and against zlib itself. usage: zlib_preload.py LIBRARY

To be run with LIBRARY preloaded, so that Python's own modules call it, too.
"""
import binascii
import ctypes
import random
import sys
import zlib
from ctypes import POINTER, c_char_p, c_int64, c_long, c_size_t, c_uint, c_uint32, c_ulong


def bitwise(data, crc=0):
    crc ^= 0xffffffff
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xedb88320 if crc & 1 else 0)
    return crc ^ 0xffffffff


def load(path):
    library = ctypes.CDLL(path)
    for name, result, *arguments in (
            ("crc32", c_ulong, c_ulong, c_char_p, c_uint),
            ("crc32_z", c_ulong, c_ulong, c_char_p, c_size_t),
            ("crc32_combine", c_ulong, c_ulong, c_ulong, c_long),
            ("crc32_combine64", c_ulong, c_ulong, c_ulong, c_int64),
            ("crc32_combine_gen", c_ulong, c_long),
            ("crc32_combine_gen64", c_ulong, c_int64),
            ("crc32_combine_op", c_ulong, c_ulong, c_ulong, c_ulong),
            ("get_crc_table", POINTER(c_uint32))):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


random.seed(32)
high = 0xabcd << 32 if ctypes.sizeof(c_ulong) == 8 else 0  # bits that do not count
ours = load(sys.argv[1])

assert zlib.crc32(b"123456789") == binascii.crc32(b"123456789") == 0xcbf43926
for size in list(range(70)) + [1000, 5000]:
    data = random.randbytes(size)
    cut = random.randint(0, size)
    whole = bitwise(data)
    assert zlib.crc32(data) == binascii.crc32(data) == whole, size
    assert zlib.crc32(data[cut:], zlib.crc32(data[:cut])) == whole, size
    assert ours.crc32(high | zlib.crc32(data[:cut]), data[cut:], size - cut) == whole
    assert ours.crc32_z(high | zlib.crc32(data[:cut]), data[cut:], size - cut) == whole
    a, b = bitwise(data[:cut]), bitwise(data[cut:])
    for crc in (ours.crc32_combine(a, b, size - cut), ours.crc32_combine64(high | a, high | b, size - cut),
                ours.crc32_combine_op(high | a, high | b, ours.crc32_combine_gen(size - cut)),
                ours.crc32_combine_op(a, b, ours.crc32_combine_gen64(size - cut))):
        assert crc == whole, (size, cut)
packed = zlib.compress(b"text " * 1000, wbits=31)  # as gzip, whose end is a CRC-32
assert zlib.decompress(packed, wbits=31) == b"text " * 1000
assert int.from_bytes(packed[-8:-4], "little") == bitwise(b"text " * 1000)

assert ours.crc32(0, None, 0) == ours.crc32(123, None, 5) == ours.crc32_z(123, None, 5) == 0
assert ours.crc32(0x12345678, b"", 0) == 0x12345678
assert [ours.get_crc_table()[i] for i in range(256)] == [bitwise(bytes([i]), 0xffffffff) ^ 0xffffffff for i in range(256)]
assert ours.crc32_combine(5, 9, 0) == 5 ^ 9 and ours.crc32_combine_gen(0) == 0x80000000
assert ours.crc32_combine(5, 9, -1) == ours.crc32_combine64(5, 9, -1) == 0
assert ours.crc32_combine_gen(-1) == ours.crc32_combine_gen64(-1) == ours.crc32_combine_op(5, 9, 0) == 0

try:
    theirs = load("libz.so.1")
except (OSError, AttributeError):
    print("no zlib of 1.2.12 or later to compare with")
    sys.exit()
for _ in range(1000):
    a, b, size = random.getrandbits(32), random.getrandbits(32), random.getrandbits(random.randint(0, 62))
    op = theirs.crc32_combine_gen64(size)
    assert ours.crc32_combine_gen64(size) == op
    assert ours.crc32_combine64(a, b, size) == theirs.crc32_combine64(a, b, size)
    assert ours.crc32_combine_op(a, b, op) == theirs.crc32_combine_op(a, b, op)
    data = random.randbytes(random.randint(0, 3000))
    assert ours.crc32(a, data, len(data)) == theirs.crc32(a, data, len(data))
assert theirs.get_crc_table()[255] == ours.get_crc_table()[255]
