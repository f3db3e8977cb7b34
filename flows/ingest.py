"""Read what a run was asked to read into the warehouse."""

from pathlib import Path

from flows.progress import progress
from flows.settings import read_settings
from flows.steps import publish, step, story
from warehouse import inbox
from warehouse.connection import open_warehouse
from warehouse.load import Sums, load


@story
def ingest(home: str, run: int) -> dict[str, int]:
    """Read every file of a run, one after the other; returns its sums."""
    entries = count_entries(home, run)
    with progress("reading", entries) as advance:
        for seq in range(1, entries + 1):
            read_entry(home, run, seq)
            advance(seq)
    return add_up(home, run)


@story
def ingest_drop(home: str) -> dict[str, int]:
    """Read what lies in the drop folder: what was read before counts as known."""
    return ingest(home, queue_drop(home))


@step
def count_entries(home: str, run: int) -> int:
    """How many files the run was asked to read."""
    with open_warehouse(Path(home)) as warehouse:
        return len(inbox.entries(warehouse, run))


@step
def read_entry(home: str, run: int, seq: int) -> dict[str, int]:
    """Read one file; returns its sums."""
    with open_warehouse(Path(home)) as warehouse:
        entry = inbox.entry(warehouse, run, seq)
        region = read_settings(Path(home)).region
        with progress("rows") as advance:
            file, outcome = load(warehouse, entry.path, entry.reader, region=region, progress=advance)
        inbox.finish(warehouse, run, seq, file, outcome)
        return _counts(outcome.sums)


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
