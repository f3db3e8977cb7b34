"""What a run is asked to read. Flows carry the run's number; the paths, which may name people, stay here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

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
            warehouse.run("inbox_add", run, seq, str(path), kind)
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


def entries(warehouse: Warehouse, run: int) -> list[Entry]:
    """What the run is asked to read, in order."""
    return [Entry(seq, Path(path), reader) for seq, path, reader in warehouse.rows("inbox_entries", run)]


def entry(warehouse: Warehouse, run: int, seq: int) -> Entry:
    """One entry of a run."""
    return next(e for e in entries(warehouse, run) if e.seq == seq)


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
    return [Result(*row) for row in warehouse.rows("inbox_results", run)]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something in a file that could not be read."""

    path: str
    place: str
    reason: str
    remedy: str


def troubles(warehouse: Warehouse, run: int) -> list[Trouble]:
    """All that a run could not read, with the remedy."""
    return [Trouble(*row) for row in warehouse.rows("inbox_troubles", run)]
