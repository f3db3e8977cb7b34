"""One person's bundle out of a million messages and 100,000 contacts, beside a full scan of the tables by pandas.

The rows are made inside DuckDB: loading and searching so many texts takes an hour and is measured elsewhere.
`python -m benchmarks access`; INZAGE_SCALE=0.1 makes a tenth of it.
"""

import os
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from benchmarks.access_rows import TABLES, fill, name_of
from reports.access import assemble
from reports.bundle import pack, verify
from subjects.identity import find, holdings
from subjects.policy import PolicyFile
from warehouse.connection import Warehouse, open_warehouse
from warehouse.ledger import Request

MESSAGES, CONTACTS = 1_000_000, 100_000
SUBJECT = "klant777@post.example"
_DAY = date(2026, 11, 20)

_Result = TypeVar("_Result")


def run(scale: float = 0.0) -> None:
    """Print the seconds of a search and of a bundle, the memory, and the seconds of pandas over the same tables."""
    scale = scale or float(os.environ.get("INZAGE_SCALE", "1"))
    messages, contacts = int(MESSAGES * scale), int(CONTACTS * scale)
    with tempfile.TemporaryDirectory() as folder, open_warehouse(Path(folder)) as warehouse:
        seconds, _ = _timed(lambda: fill(warehouse, messages, contacts))
        print(f"{messages:,} messages and {contacts:,} contacts, made in {seconds:.0f} s", flush=True)
        seconds, _ = _timed(lambda: find(warehouse, SUBJECT))
        print(f"first search, in which all people are told apart: {seconds:.1f} s", flush=True)
        _answer(warehouse, Path(folder))
        seconds, hits = _timed(lambda: _pandas(warehouse))
        print(
            f"pandas, one scan of the same tables for the address and the name: {seconds:.1f} s, {hits:,} rows"
        )


def _answer(warehouse: Warehouse, folder: Path) -> None:
    search, (subject, held) = _timed(lambda: (s := find(warehouse, SUBJECT), holdings(warehouse, s)))
    print(f"search: {search:.2f} s (asked: 2), {len(held.links):,} records", flush=True)
    request = Request("speed", "access", SUBJECT, _DAY, _DAY, _DAY, "verified")
    made, bundle = _timed(lambda: assemble(warehouse, request, subject, held, PolicyFile(), language="nl"))
    packed, path = _timed(lambda: pack(bundle, folder / "out"))
    checked, outcome = _timed(lambda: verify(path))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(
        f"\nbundle: {made + packed + checked:.1f} s (asked: 60): assembled {made:.1f}, packed {packed:.1f}, verified "
        f"{checked:.1f} ({outcome.ok}); {len(bundle.entries):,} records; peak memory {peak:,} MiB",
        flush=True,
    )


def _pandas(warehouse: Warehouse) -> int:
    """What a script does without an index: every row of every table, and every text."""
    hits, connection = 0, warehouse._connection  # noqa: SLF001 - the tables as they are
    for name, columns in TABLES.items():
        frame = connection.execute(f"SELECT {columns} FROM {name}").df()
        for column in frame.columns:
            found = frame[column].str.contains(SUBJECT, regex=False)
            hits += int((found | frame[column].str.contains(name_of(777), regex=False)).sum())
    return hits


def _timed(do: Callable[[], _Result]) -> tuple[float, _Result]:
    start = time.perf_counter()
    result = do()
    return time.perf_counter() - start, result
