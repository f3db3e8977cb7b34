"""Rows a second into the warehouse, beside a plain loop that only reads the same file."""

import csv
import mailbox
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from benchmarks.exports import hubspot
from benchmarks.exports import mailbox as make_mailbox
from warehouse.connection import open_warehouse
from warehouse.load import load

ROWS, MESSAGES = 200_000, 20_000


def run() -> None:
    """Print rows per second and the ratio to each rival, in one run."""
    with tempfile.TemporaryDirectory() as folder:
        table = hubspot(Path(folder) / "contacts.csv", ROWS)
        box = make_mailbox(Path(folder) / "all.mbox", MESSAGES)
        _report("HubSpot CSV", ROWS, table, {"pandas.read_csv": _pandas, "csv.reader": _csv})
        _report("mbox", MESSAGES, box, {"mailbox.mbox, reading only": _mailbox})


def _report(what: str, rows: int, path: Path, rivals: dict[str, Callable[[Path], None]]) -> None:
    ours = _seconds(_inzage, path)
    print(f"{what}, {rows:,} rows: inzage ingest {rows / ours:,.0f} rows/s")
    for name, rival in rivals.items():
        theirs = _seconds(rival, path)
        print(f"  {name}: {rows / theirs:,.0f} rows/s; inzage takes {ours / theirs:.1f} times as long")


def _seconds(function: Callable[[Path], None], path: Path) -> float:
    start = time.perf_counter()
    function(path)
    return time.perf_counter() - start


def _inzage(path: Path) -> None:
    with open_warehouse(path.parent / f"home-{path.stem}") as warehouse:
        load(warehouse, path)


def _pandas(path: Path) -> None:
    pd.read_csv(path, dtype=str)


def _csv(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for _ in csv.reader(file):
            pass


def _mailbox(path: Path) -> None:
    for message in mailbox.mbox(path):
        message.get_payload()
