"""Read a file into the warehouse: in chunks, each stored whole or not at all, and the sum kept.

read = stored + duplicate + unreadable. A file whose reading was cut off is taken out again and read from its
start, so that the result is that of an undisturbed run.
"""

import gc
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import connectors
from connectors.record import Item, Record, Settled, Unreadable
from inzage.errors import InzageError, ReaderError, describe
from warehouse.arrow import table
from warehouse.connection import Warehouse
from warehouse.rows import Columns, content_id

CHUNK = 5_000
"""Records stored at a time: bounds the memory of a reading, whatever the size of the file."""

_BLOCK = 1 << 20
_RECORD_COLUMNS = ("record", "kind", "place", "key", "thread", "at_iso", "at_text", "moment")
_PEOPLE_COLUMNS = (
    "record", "role", "name", "email", "phone", "handle", "name_key", "email_key", "phone_key", "handle_key",
)  # fmt: skip
_PART_COLUMNS = ("record", "seq", "part", "name", "holds", "start", "text")


@dataclass(frozen=True, slots=True)
class Sums:
    """What became of the rows of a file. `read` counts records and what could not be read."""

    read: int = 0
    stored: int = 0
    duplicate: int = 0
    unreadable: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            self.read + other.read,
            self.stored + other.stored,
            self.duplicate + other.duplicate,
            self.unreadable + other.unreadable,
        )

    @property
    def balanced(self) -> bool:
        """Nothing lost: read = stored + duplicate + unreadable."""
        return self.read == self.stored + self.duplicate + self.unreadable


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: `state` is read, known (ingested before), unknown or failed."""

    state: str
    sums: Sums
    reader: str = ""


def load(
    warehouse: Warehouse,
    where: connectors.Export | str,
    kind: str | None = None,
    *,
    region: str = "BE",
    progress: Callable[[int], None] = lambda _: None,
) -> tuple[str, Outcome]:
    """Store what a path, or the address of an export, holds; returns the file's id and what became of it.

    `progress` gets the rows read so far.
    """
    try:
        path = connectors.find(where) if isinstance(where, str) else where
        reader = kind or connectors.recognise(path)
        content = content_id_of(path)
        file = content_id(content, reader or _NO_READER, connectors.manner(reader, path))
    except OSError as fault:
        return _not_readable(warehouse, where, f"it cannot be opened ({type(fault).__name__})")
    except InzageError as fault:
        return _not_readable(warehouse, where, str(fault))
    if known := warehouse.row("file_sums", file):
        with warehouse.transaction():
            _forget(warehouse, _failed_id(where))
        read, unreadable = int(known[0]), int(known[1])
        return file, Outcome("known", Sums(read, 0, read - unreadable, unreadable), reader or _NO_READER)
    with warehouse.transaction():
        _forget_earlier(warehouse, where, content)
        _start(warehouse, file, content, path, reader or _NO_READER)
    items = _safely(connectors.reader(reader).read(path)) if reader else _unrecognised(path)
    with _rare_collection():
        sums = _store(warehouse, file, reader or _NO_READER, items, region, progress)
    warehouse.run("file_complete", sums.read, sums.stored, sums.duplicate, sums.unreadable, file)
    return file, Outcome("read" if reader else "unknown", sums, reader or _NO_READER)


_NO_READER = "unknown"


def _unrecognised(export: connectors.Export) -> Iterator[Item]:
    yield connectors.unrecognised(export)


@contextmanager
def _rare_collection() -> Iterator[None]:
    """Look for garbage rarely: millions of small rows come and go here, and looking at all of them takes a fifth
    of the time of a reading."""
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def content_id_of(export: connectors.Export) -> str:
    """The id of a file's content; of a folder's: of all its files with their names."""
    digest, root = hashlib.sha256(), str(export)
    for member in connectors.files_in(export):
        name = str(member)[len(root) :].lstrip("/") or "."
        digest.update(name.encode("utf-8", "surrogateescape"))
        with member.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    return digest.hexdigest()[:32]


def _safely(items: Iterator[Item]) -> Iterator[Item]:
    """A reader that breaks off ends in an `Unreadable`: what it gave so far stays, and the run goes on."""
    try:
        yield from items
    except ReaderError as fault:
        yield Unreadable("whole file", str(fault))
    except Exception as fault:  # noqa: BLE001 - a fault in one reader must not lose the other files
        yield Unreadable(
            "rest of the file",
            f"the reader broke off ({describe(fault)})",
            "report this; the rows before it are stored",
        )


def _store(
    warehouse: Warehouse,
    file: str,
    source: str,
    items: Iterator[Item],
    region: str,
    progress: Callable[[int], None],
) -> Sums:
    total, batch = Sums(), _Batch()
    for item in items:
        match item:
            case Record():
                batch.columns.add(source, item, region)
                batch.taken += 1
            case Unreadable():
                batch.unreadable.append((item.place, item.reason, item.remedy))
            case Settled(what="source"):
                source = item.choice
                warehouse.run("file_source", source, file)
            case Settled():
                batch.settled.append((item.what, item.choice, item.why))
        if batch.taken + len(batch.unreadable) >= CHUNK:
            total += _flush(warehouse, file, source, batch)
            progress(total.read)
            batch = _Batch()
    return total + _flush(warehouse, file, source, batch)


@dataclass
class _Batch:
    """What is read and not stored yet."""

    columns: Columns = field(default_factory=Columns)
    unreadable: list[tuple[str, str, str]] = field(default_factory=list)
    settled: list[tuple[str, str, str]] = field(default_factory=list)
    taken: int = 0


def _flush(warehouse: Warehouse, file: str, source: str, batch: _Batch) -> Sums:
    chunk = batch.columns
    with warehouse.transaction():
        fresh = table(_RECORD_COLUMNS, chunk.records)
        warehouse.run("load_fresh", incoming_records=fresh)
        stored = warehouse.run("load_records", file, source)
        warehouse.run("load_people", incoming_people=table(_PEOPLE_COLUMNS, chunk.people))
        warehouse.run("load_parts", incoming_parts=table(_PART_COLUMNS, chunk.parts))
        rows = [(text, content, prose) for text, (content, prose) in chunk.texts.items()]
        incoming = table(("text", "content", "prose"), rows)
        warehouse.run("load_texts", incoming_texts=incoming)
        warehouse.run("load_texts_prose", incoming_texts=incoming)
        for row in batch.unreadable:
            warehouse.run("load_unreadable", file, *row)
        for row in batch.settled:
            warehouse.run("load_settled", file, *row)
    unreadable = len(batch.unreadable)
    return Sums(batch.taken + unreadable, stored, batch.taken - stored, unreadable)


def _forget_earlier(warehouse: Warehouse, where: connectors.Export | str, content: str) -> None:
    """Take out what a reading that was cut off, or that took the same content for another kind, left behind."""
    earlier = [str(file) for (file,) in warehouse.rows("file_readings", content)]
    for file in (*earlier, _failed_id(where)):
        _forget(warehouse, file)


def _forget(warehouse: Warehouse, file: str) -> None:
    for rows_of in ("parts", "people", "records", "unreadable", "settled", "files"):
        warehouse.run(f"forget_{rows_of}", file)


def _failed_id(where: connectors.Export | str) -> str:
    return content_id(str(where).encode("utf-8", "surrogateescape").hex(), "failed")


def _not_readable(warehouse: Warehouse, where: connectors.Export | str, reason: str) -> tuple[str, Outcome]:
    """A file that cannot be opened, or whose mapping is wrong: named, counted, and the run goes on."""
    file = _failed_id(where)
    with warehouse.transaction():
        _forget_earlier(warehouse, where, file)
        warehouse.run("file_start", file, file, *_named(Path(str(where))), _NO_READER, _NO_READER, 0)
        warehouse.run("load_unreadable", file, "whole file", reason, "put that right and read it again")
        warehouse.run("file_complete", 1, 0, 0, 1, file)
    return file, Outcome("failed", Sums(1, 0, 0, 1), _NO_READER)


def _start(warehouse: Warehouse, file: str, content: str, export: connectors.Export, reader: str) -> None:
    size = sum(map(connectors.size_of, connectors.files_in(export)))
    warehouse.run("file_start", file, content, *_named(export), reader, reader, size)


def _named(path: connectors.Export) -> tuple[str, str]:
    """A file's name and suffix; bytes in them that are no UTF-8 become question marks."""
    name, suffix = (part.encode("utf-8", "replace").decode() for part in (path.name, path.suffix.lower()))
    return name, suffix
