"""What a run is asked to read. Flows carry the run's number; the paths, which may name people, stay here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import connectors
from warehouse.connection import Warehouse
from warehouse.load import Outcome


@dataclass(frozen=True, slots=True)
class Entry:
    """One file or mailbox folder of a run, by its address."""

    seq: int
    address: str
    reader: str | None


def queue(warehouse: Warehouse, paths: Sequence[Path], kind: str | None = None) -> int:
    """Note what is to be read; returns the number of the run. Folders and archives are walked, in order of name."""
    with warehouse.transaction():
        run = warehouse.number("run_next")
        warehouse.run("run_start", run)
        found = (export for path in paths for export in connectors.walk(path))
        for seq, export in enumerate(found, start=1):
            warehouse.run("inbox_add", run, seq, connectors.address(export), kind)
    return run


def size(warehouse: Warehouse, run: int) -> int:
    """How many files the run is asked to read."""
    return warehouse.number("inbox_size", run)


def entries(warehouse: Warehouse, run: int, first: int, last: int) -> list[Entry]:
    """What the run is asked to read, in order, from number `first` to number `last`."""
    rows = warehouse.rows("inbox_entries", run, first, last)
    return [Entry(seq, address, reader) for seq, address, reader in rows]


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
    return [Result(_shown(path), *rest) for path, *rest in warehouse.rows("inbox_results", run)]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something in a file that could not be read."""

    path: str
    place: str
    reason: str
    remedy: str


def troubles(warehouse: Warehouse, run: int) -> list[Trouble]:
    """All that a run could not read, with the remedy."""
    return [Trouble(_shown(path), *rest) for path, *rest in warehouse.rows("inbox_troubles", run)]


def _shown(address: str) -> str:
    return unquote(address.replace(connectors.INSIDE, "!/"))
