"""How a delimited file is laid out: the mark between its cells, a `sep=` line above, the column names."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from connectors.head import Head
from connectors.record import Settled

HEAD = 1 << 16
"""How many characters of a file its layout is settled on."""

_ROWS = 200
_MARKS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "!": "exclamation mark"}
_HINT = re.compile(
    r"\A\ufeff?\"?sep=([^\w\s\"\0]|\t)\"?(?:\r\n|\r|\n|\Z)", re.IGNORECASE
)  # Excel's own convention


@dataclass(frozen=True, slots=True)
class Layout:
    """The mark between cells; whether a space follows it before a quote; whether a `sep=` line is on top."""

    delimiter: str = ","
    spaced: bool = False
    hint: bool = False


def settle_layout(text: str) -> tuple[Layout, Settled]:
    """The layout of a file whose first `HEAD` characters are `text`.

    A `sep=` line decides; else the delimiter under which the most rows have the same number of cells, and the
    header at least two.
    """
    if hint := _HINT.match(text):
        return Layout(hint[1], hint=True), _delimiter(hint[1], "named in the sep= line")
    text = _whole_lines(text)
    scores = {layout: _consistency(text, layout) for layout in _candidates(text)}
    best = max(scores, key=lambda layout: scores[layout])
    share, width = scores[best]
    if not width:
        return Layout(), Settled("delimiter", "none", "no delimiter divides the header row: one column")
    return best, _delimiter(best.delimiter, f"{share:.0%} of the first rows have {width} cells each")


def column_names(head: Head) -> list[str]:
    """The header of a delimited file as written, from its head alone; empty where there is none."""
    text = head.text
    if "\ufffd" in text[:-1]:
        text = head.data.decode("cp1252", errors="replace")
    layout, _ = settle_layout(text)
    rows = _rows(_whole_lines(_HINT.sub("", text, count=1)), layout)
    return next((cells for cells in rows if not blank(cells)), [])


def unique_names(header: Sequence[str]) -> list[str]:
    """Column names without doubles or gaps: a second `Email` is "Email (2)", a nameless one "column 3"."""
    names: list[str] = []
    taken: set[str] = set()
    times: Counter[str] = Counter()
    for number, cell in enumerate(header, 1):
        name = base = cell.strip() or f"column {number}"
        while name in taken:
            times[base] += 1
            name = f"{base} ({times[base] + 1})"
        taken.add(name)
        names.append(name)
    return names


def blank(cells: Iterable[str]) -> bool:
    """Whether a row holds nothing: an empty line, or delimiters alone."""
    return not any(map(str.strip, cells))


def _candidates(text: str) -> Iterator[Layout]:
    for mark in _MARKS:
        yield Layout(mark)
        if f'{mark} "' in text:
            yield Layout(mark, spaced=True)


def _consistency(text: str, layout: Layout) -> tuple[float, int]:
    """The share of rows that have the usual number of cells, and that number; (0, 0) for a single column.

    Where most rows are of one cell, as under a short report with notices below, the header's number is the usual one.
    """
    widths = [len(cells) for cells in islice(_rows(text, layout), _ROWS) if not blank(cells)]
    if not widths or widths[0] < 2:
        return 0.0, 0
    width, count = Counter(widths).most_common(1)[0]
    if width == 1:
        width, count = widths[0], widths.count(widths[0])
    return count / len(widths), width


def _rows(text: str, layout: Layout) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    return csv.reader(lines, delimiter=layout.delimiter, skipinitialspace=layout.spaced)


def _whole_lines(text: str) -> str:
    """`text` without its last line, which the end of the head may have cut."""
    if len(text) < HEAD - 1:
        return text
    end = max(text.rfind("\n"), text.rfind("\r"))
    return text[: end + 1] or text


def _delimiter(mark: str, why: str) -> Settled:
    return Settled("delimiter", _MARKS.get(mark, mark), why)
