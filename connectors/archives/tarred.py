"""Tar archives, plain or compressed.

A compressed one can only be read from its start. Its members are asked for in order, so one stream is kept and goes
forward; what is small is held in memory while it is read.
"""

import io
import tarfile
from collections.abc import Callable
from typing import IO

from connectors.archives.limits import SMALL, told
from connectors.archives.member import Held
from connectors.archives.zipped import named, too_many
from inzage.errors import ReaderError

Stream = Callable[[], IO[bytes]]


def tarred(stream: Stream, *, compressed: bool) -> dict[str, Held]:
    """What the tar archive in `stream` holds; raises `ReaderError` where it is damaged or holds too much."""
    cursor = _Cursor(stream)
    members: list[tuple[str, Held]] = []
    with stream() as file, told(lambda: tarfile.open(fileobj=file, mode="r:")) as archive:
        while (member := told(archive.next)) is not None:
            if not member.isdir():
                opener = _opener(stream, cursor, member, compressed=compressed)
                members.append((member.name, Held(member.size, opener, _refused(member))))
            if reason := too_many(len(members)):
                raise ReaderError(reason)
            archive.members = []  # type: ignore[attr-defined]  # tarfile keeps every header it has seen
    return named(members)


def _refused(member: tarfile.TarInfo) -> str:
    if member.issym() or member.islnk():
        return "it is a link to another file, which is not followed"
    return "" if member.isreg() and not member.issparse() else "it is a device or a sparse file, no export"


def _opener(stream: Stream, cursor: "_Cursor", member: tarfile.TarInfo, *, compressed: bool) -> Stream:
    start, size = member.offset_data, member.size
    if compressed and size <= SMALL:
        return lambda: io.BytesIO(cursor.read(start, size))
    return lambda: io.BufferedReader(_Window(stream(), start, size))


class _Cursor:
    """One stream that goes forward from member to member."""

    def __init__(self, stream: Stream) -> None:
        self._open = stream
        self._stream: IO[bytes] | None = None

    def read(self, start: int, size: int) -> bytes:
        """The bytes of a member."""
        if self._stream is None:
            self._stream = self._open()
        self._stream.seek(start)
        data = self._stream.read(size)
        if len(data) < size:
            raise ReaderError("the archive ends inside this file; export it again")
        return data


class _Window(io.RawIOBase):
    """The bytes from `start` on, `size` of them, as a file."""

    def __init__(self, file: IO[bytes], start: int, size: int) -> None:
        self._file = file
        self._start = start
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        """A file to read."""
        return True

    def seekable(self) -> bool:
        """Any place in it can be gone to."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place in the window."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(base + offset, 0)
        return self._at

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Fill `buffer` with what is left of the window, or as much as it takes."""
        wanted = min(len(buffer), max(self._size - self._at, 0))
        if not wanted:
            return 0
        self._file.seek(self._start + self._at)
        data = self._file.read(wanted)
        if not data:
            raise ReaderError("the archive ends inside this file; export it again")
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        """Close the file beneath as well."""
        self._file.close()
        super().close()
