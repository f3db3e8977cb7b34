"""Read what a run was asked to read into the warehouse."""

from pathlib import Path

from flows.progress import progress
from flows.settings import read_settings
from flows.steps import publish, step, story
from warehouse import inbox
from warehouse.connection import open_warehouse
from warehouse.load import Sums, load

CHUNK = 50
"""Files read in one task."""


@story
def ingest(home: str, run: int) -> dict[str, int]:
    """Read every file of a run, a few at a time, and make out who is who; returns its sums."""
    entries = count_entries(home, run)
    with progress("reading files", entries) as advance:
        for first in range(1, entries + 1, CHUNK):
            read_entries(home, run, first, first + CHUNK - 1)
            advance(min(first + CHUNK - 1, entries))
    bring_together(home)
    return add_up(home, run)


@story
def ingest_drop(home: str) -> dict[str, int]:
    """Read what lies in the drop folder: what was read before counts as known."""
    return ingest(home, queue_drop(home))


@step
def count_entries(home: str, run: int) -> int:
    """How many files the run was asked to read."""
    with open_warehouse(Path(home)) as warehouse:
        return inbox.size(warehouse, run)


@step
def read_entries(home: str, run: int, first: int, last: int) -> dict[str, int]:
    """Read some files of a run, those numbered `first` to `last`; returns their sums."""
    region, sums = read_settings(Path(home)).region, Sums()
    with open_warehouse(Path(home)) as warehouse, progress("rows") as advance:
        for entry in inbox.entries(warehouse, run, first, last):
            file, outcome = load(warehouse, entry.address, entry.reader, region=region, progress=advance)
            inbox.finish(warehouse, run, entry.seq, file, outcome)
            sums += outcome.sums
    return _counts(sums)


@step
def bring_together(home: str) -> dict[str, int]:
    """Make out who is who among all that is stored, where anything changed; publish and return counts."""
    from subjects.resolving import resolve, up_to_date

    wished = read_settings(Path(home)).identity
    with open_warehouse(Path(home)) as warehouse:
        if up_to_date(warehouse, wished.near, wished.same):
            return {}
        made = resolve(warehouse, wished.near, wished.same)
    counts = {"named": made.appearances, "persons": made.persons, "near_matches": made.near_matches}
    publish(
        "who-is-who", [dict(counts)], "names, addresses and numbers; the persons they are; pairs to decide"
    )
    return counts


@step
def add_up(home: str, run: int) -> dict[str, int]:
    """Close the run; publish and return its sums."""
    with open_warehouse(Path(home)) as warehouse:
        inbox.close_run(warehouse, run)
        results = inbox.results(warehouse, run)
    sums = [Sums(r.read, r.stored, r.duplicate, r.unreadable) for r in results]
    rows: list[dict[str, object]] = [
        {"file": n, "reader": r.reader, "state": r.state, **_counts(s)}
        for n, (r, s) in enumerate(zip(results, sums, strict=True), start=1)
    ]
    publish("ingest-sums", rows, "read = stored + duplicate + unreadable, file by file")
    return _counts(sum(sums, Sums()))


@step
def queue_drop(home: str) -> int:
    """Note what lies in the drop folder as a new run."""
    folder = Path(home) / read_settings(Path(home)).schedule.folder
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open_warehouse(Path(home)) as warehouse:
        return inbox.queue(warehouse, [folder])


def _counts(sums: Sums) -> dict[str, int]:
    return {
        "read": sums.read,
        "stored": sums.stored,
        "duplicate": sums.duplicate,
        "unreadable": sums.unreadable,
    }
