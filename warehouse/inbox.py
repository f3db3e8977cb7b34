"""What a run is asked to read. Flows carry the run's number; the paths, which may name people, stay here."""

import codecs
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from connectors import recognise
from connectors.mapped import is_mapping
from warehouse.connection import Warehouse
from warehouse.load import Outcome


@dataclass(frozen=True, slots=True)
class Entry:
    """One file or mailbox folder of a run."""

    seq: int
    path: Path
    reader: str | None


def queue(warehouse: Warehouse, paths: Sequence[Path], kind: str | None = None) -> int:
    """Note what is to be read; returns the number of the run. Folders are walked, in order of name."""
    with warehouse.transaction():
        run = warehouse.number("run_next")
        warehouse.run("run_start", run)
        found = [file for path in paths for file in walk(path)]
        for seq, path in enumerate(found, start=1):
            warehouse.run("inbox_add", run, seq, storable(path), kind)
    return run


def walk(path: Path) -> Iterator[Path]:
    """The exports under `path`: every file, a Maildir as one; hidden files and mappings are none."""
    if not path.is_dir() or recognise(path) is not None:
        yield path
        return
    for member in sorted(path.iterdir()):
        if member.name.startswith(".") or is_mapping(member) or member.is_symlink():
            continue
        yield from walk(member)


def storable(path: Path) -> str:
    """A path as text that can be stored: bytes that are no UTF-8 (names out of old archives) are kept as %XX."""
    return str(path).replace("%", "%25").encode("utf-8", "surrogateescape").decode("utf-8", "percent")


def size(warehouse: Warehouse, run: int) -> int:
    """How many files the run is asked to read."""
    return warehouse.number("inbox_size", run)


def entries(warehouse: Warehouse, run: int, first: int, last: int) -> list[Entry]:
    """What the run is asked to read, in order, from number `first` to number `last`."""
    rows = warehouse.rows("inbox_entries", run, first, last)
    return [Entry(seq, _as_path(path), reader) for seq, path, reader in rows]


def _as_path(stored: str) -> Path:
    return Path(os.fsdecode(unquote_to_bytes(stored)))


def _percent(fault: UnicodeError) -> tuple[str, int]:
    assert isinstance(fault, UnicodeDecodeError)
    return "".join(f"%{byte:02X}" for byte in fault.object[fault.start : fault.end]), fault.end


codecs.register_error("percent", _percent)


def finish(warehouse: Warehouse, run: int, seq: int, file: str, outcome: Outcome) -> None:
    """Note what became of an entry."""
    s = outcome.sums
    warehouse.run(
        "inbox_finish",
        outcome.state,
        outcome.reader,
        file,
        s.read,
        s.stored,
        s.duplicate,
        s.unreadable,
        run,
        seq,
    )


def close_run(warehouse: Warehouse, run: int) -> None:
    """Note that a run is over."""
    warehouse.run("run_finish", run)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one entry, for the one who asked for it."""

    path: str
    reader: str
    state: str
    read: int
    stored: int
    duplicate: int
    unreadable: int


def results(warehouse: Warehouse, run: int) -> list[Result]:
    """What became of every entry of a run, in order."""
    return [Result(unquote(path), *rest) for path, *rest in warehouse.rows("inbox_results", run)]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something in a file that could not be read."""

    path: str
    place: str
    reason: str
    remedy: str


def troubles(warehouse: Warehouse, run: int) -> list[Trouble]:
    """All that a run could not read, with the remedy."""
    return [Trouble(unquote(path), *rest) for path, *rest in warehouse.rows("inbox_troubles", run)]
