"""A SQLite file, opened so that nothing can be written: on disk as immutable, out of an archive in memory.

Source: sqlite.org/fileformat2.html (header, bytes 18 and 19: 2 where the file is used with a write-ahead log) and
sqlite.org/uri.html (`immutable`). Changes that stand in a write-ahead log or a rollback journal beside the file are
not part of it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from connectors.export import Export
from connectors.record import Unreadable

MAGIC = b"SQLite format 3\0"
LARGEST_HELD = 256 << 20
"""Bytes of a database in an archive that are held in memory."""

FAULTS = (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError, ValueError, MemoryError)
"""What Python's own module raises on a damaged file."""

_VERSIONS = slice(18, 20)
_LONGEST = 1 << 26
_BESIDE = {
    b"\x37\x7f\x06\x82": "-wal",
    b"\x37\x7f\x06\x83": "-wal",
    b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7": "-journal",
    b"\x18\xe2\x2d\x00": "-shm",
}
"""How the files begin that SQLite keeps beside a database in use."""


def beside(data: bytes, name: str) -> str:
    """Which of the files beside a database this is: "-wal", "-journal", "-shm", "" for none."""
    return next((end for mark, end in _BESIDE.items() if data.startswith(mark) and name.endswith(end)), "")


def has_open_changes(path: Export) -> bool:
    """Whether changes that are not in the database yet stand in a file beside it."""
    for end in ("-wal", "-journal"):
        other = path.parent / f"{path.name}{end}"
        if other.exists() and not other.is_dir():
            with other.open("rb") as file:
                if any(file.read(8)):
                    return True
    return False


@contextmanager
def opened(path: Export) -> Iterator[sqlite3.Connection | Unreadable]:
    """A connection that can only read; Unreadable where the file is too large to be held, or no database."""
    if not isinstance(path, Path):
        data = _taken(path)
        if data is None:
            reason = f"a database of more than {LARGEST_HELD >> 20} MiB in an archive is not held in memory"
            yield Unreadable("file", reason, "unpack the archive and read the folder")
            return
        connection = sqlite3.connect(":memory:")
    else:
        data = b""
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    with closing(connection):
        if not isinstance(path, Path):
            connection.deserialize(data)
        _harden(connection)
        yield connection


def _taken(path: Export) -> bytes | None:
    """All of a file, as one that needs no log beside it; None where it is too large."""
    with path.open("rb") as file:
        data = bytearray(file.read(LARGEST_HELD + 1))
    if len(data) > LARGEST_HELD:
        return None
    if data[_VERSIONS] == b"\2\2":
        data[_VERSIONS] = b"\1\1"
    return bytes(data)


def _harden(connection: sqlite3.Connection) -> None:
    """A schema may be made to harm: no function of it with effects, no value beyond measure, cells checked."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    for rule in ("trusted_schema = off", "cell_size_check = on", "query_only = on", "mmap_size = 0"):
        connection.execute(f"PRAGMA {rule}")
