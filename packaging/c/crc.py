"""The C interface of the library (include/crc/crc.h) from Python, by ctypes: an example for other languages.

usage: crc.py ALGORITHM [FILE...]     prints the CRC of each file, or of standard input

CRC_LIBRARY in the environment is the path of the shared library, if the system does not find it as "crc-c".
"""
import ctypes
import ctypes.util
import os
import sys
from ctypes import POINTER, byref, c_char, c_char_p, c_int32, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p


class Params(ctypes.Structure):
    """crc_params."""
    _fields_ = [("width", c_uint32), ("poly", c_uint64), ("init", c_uint64), ("refin", c_uint32), ("refout", c_uint32),
                ("xorout", c_uint64)]


class Algorithm(ctypes.Structure):
    """crc_algorithm."""
    _fields_ = [("name", c_char_p), ("former", c_char_p), ("params", Params), ("check", c_uint64), ("residue", c_uint64)]


class Error(ctypes.Structure):
    """crc_error."""
    _fields_ = [("code", c_int32), ("message", c_char * 380)]


library = ctypes.CDLL(os.environ.get("CRC_LIBRARY") or ctypes.util.find_library("crc-c") or "libcrc-c.so")
for name, result, *arguments in (
        ("crc_version_text", c_char_p),
        ("crc_algorithm_count", c_size_t),
        ("crc_algorithm_at", c_int32, c_size_t, POINTER(Algorithm)),
        ("crc_engine_size", c_size_t),
        ("crc_engine_by_name", c_void_p, c_void_p, c_size_t, c_char_p, POINTER(Error)),
        ("crc_engine_by_params", c_void_p, c_void_p, c_size_t, POINTER(Params), POINTER(Error)),
        ("crc_engine_params", c_int32, c_void_p, POINTER(Params)),
        ("crc_begin", c_uint64, c_void_p),
        ("crc_update", c_uint64, c_void_p, c_uint64, c_void_p, c_size_t),
        ("crc_combine", c_uint64, c_void_p, c_uint64, c_uint64, c_uint64),
        ("crc_extend", c_uint64, c_void_p, c_uint64, c_uint64, c_uint8),
        ("crc_active_kernel", c_char_p, c_void_p, c_size_t)):
    function = getattr(library, name)
    function.restype, function.argtypes = result, arguments


def algorithms():
    """All algorithms of the catalogue that the C interface serves."""
    for index in range(library.crc_algorithm_count()):
        row = Algorithm()
        library.crc_algorithm_at(index, byref(row))
        yield row


class Engine:
    """A CRC algorithm, by its name or its parameters: Engine("CRC-32C"), Engine(width=16, poly=0x8005, refin=True)."""

    def __init__(self, name=None, **params):
        self._storage = ctypes.create_string_buffer(library.crc_engine_size())
        error = Error()
        if name is not None:
            engine = library.crc_engine_by_name(self._storage, len(self._storage), name.encode(), byref(error))
        else:
            engine = library.crc_engine_by_params(self._storage, len(self._storage), byref(Params(**params)), byref(error))
        if not engine:
            raise ValueError(error.message.decode())
        self._engine = engine
        self.params = Params()
        library.crc_engine_params(engine, byref(self.params))

    def update(self, crc, data):
        """The CRC of a message, of which the CRC so far is known, followed by these bytes."""
        return library.crc_update(self._engine, crc, bytes(data), len(data))

    def compute(self, data):
        """The CRC of a message."""
        return self.update(self.begin(), data)

    def begin(self):
        """The CRC of the empty message."""
        return library.crc_begin(self._engine)

    def combine(self, crc_a, crc_b, size_b):
        """The CRC of A followed by B, which has size_b bytes."""
        return library.crc_combine(self._engine, crc_a, crc_b, size_b)

    def extend(self, crc, count, byte=0):
        """The CRC of a message followed by so many times the same byte."""
        return library.crc_extend(self._engine, crc, count, byte)

    def kernel(self, size):
        """The name of the kernel that a message of so many bytes takes."""
        return library.crc_active_kernel(self._engine, size).decode()


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        engine = Engine(sys.argv[1])
    except ValueError as wrong:
        sys.exit(f"crc.py: {wrong}")
    for path in sys.argv[2:] or ["-"]:
        crc = engine.begin()
        with open(path, "rb") if path != "-" else sys.stdin.buffer as file:
            while piece := file.read(1 << 20):
                crc = engine.update(crc, piece)
        print(f"{crc:0{(engine.params.width + 3) // 4}x}  {path}")


if __name__ == "__main__":
    main()
