"""How much an archive may hold: enough for ten years of a company's mail, too little to fill a machine."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from typing import IO, TypeVar

from inzage.errors import ReaderError

_T = TypeVar("_T")

MOST_MEMBERS = 200_000
LARGEST = 64 << 30
"""Bytes of one member, unpacked."""

SWELL = 250
"""How many times its packed size a member may have, once it is larger than `SMALL`: text shrinks to a tenth or a
fiftieth, a bomb to a thousandth."""

SMALL = 64 << 20
"""Bytes that are always let through, and that are held in memory where an archive lies inside another."""

DEEPEST = 3
"""Archives inside archives."""

UNPACK = "unpack it yourself and read the folder"
FAULTS = (
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
)
"""What Python's own readers of archives raise on a damaged one."""


def too_large(size: int, packed: int) -> str:
    """Why something that unpacks from `packed` to `size` bytes is refused; "" where it may be read."""
    if size > LARGEST:
        return f"it unpacks to more than {LARGEST >> 30} GiB; {UNPACK}"
    if size > SMALL and size > SWELL * max(packed, 1):
        return f"it unpacks to more than {SWELL} times its size, as made to fill a disk; {UNPACK} if you trust it"
    return ""


class Bounded(io.RawIOBase):
    """A stream being unpacked: stops where it swells beyond measure, and names damage as a `ReaderError`."""

    def __init__(self, stream: IO[bytes], packed: int, beneath: IO[bytes] | None = None) -> None:
        self._stream = stream
        self._packed = packed
        self._beneath = beneath

    def readable(self) -> bool:
        """A stream to read."""
        return True

    def seekable(self) -> bool:
        """Going back reads it anew."""
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill `buffer`; raises `ReaderError` at damage, and beyond the bounds."""
        data = told(lambda: self._stream.read(len(buffer)))
        if reason := too_large(told(self._stream.tell), self._packed):
            raise ReaderError(reason)
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        return told(lambda: self._stream.seek(offset, whence))

    def tell(self) -> int:
        """Where the next byte stands."""
        return told(self._stream.tell)

    def close(self) -> None:
        """Close what lies beneath as well."""
        self._stream.close()
        if self._beneath:
            self._beneath.close()
        super().close()


def guarded(stream: IO[bytes], packed: int, beneath: IO[bytes] | None = None) -> IO[bytes]:
    """`stream`, unpacked from `packed` bytes (of the file `beneath`, closed with it), within the bounds."""
    return io.BufferedReader(Bounded(stream, packed, beneath))


def told(what: Callable[[], _T]) -> _T:
    """What `what` gives; damage that it meets as a `ReaderError`."""
    try:
        return what()
    except FAULTS as fault:
        reason = f"its packed data is damaged ({type(fault).__name__}); export it again"
        raise ReaderError(reason) from None


OPENERS: dict[str, Callable[[IO[bytes]], IO[bytes]]] = {
    "gz": lambda file: gzip.GzipFile(fileobj=file),  # type: ignore[dict-item,return-value]
    "bz2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}
"""Unpacked streams over packed ones."""
