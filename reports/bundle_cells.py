"""Cells of a CSV file that a spreadsheet opens without running anything."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def cell(value: object) -> str:
    """A value as a spreadsheet may open it: one that would start a formula gets an apostrophe in front (OWASP)."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def csv_rows(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """A CSV file (RFC 4180) row by row, UTF-8 with a byte order mark, so that spreadsheets read it right."""
    yield "\ufeff".encode()
    yield _line(header)
    for row in rows:
        yield _line(row)


def _line(row: Iterable[object]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow([cell(value) for value in row])
    return out.getvalue().encode("utf-8", "replace")
