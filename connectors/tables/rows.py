"""The rows of a delimited file, one at a time, whatever its quotes do.

A quote that is opened and never closed swallows the rows after it. It shows in one of three ways: the file
ends inside it, it grows beyond any real cell, or the opening quote of a later cell closes it and more
text follows. The row that opened it is then given up, and the lines after it are read as rows.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import IO

from connectors.export import Export
from connectors.record import Settled, Unreadable
from connectors.tables.layout import Layout

LONGEST = 1 << 24
"""How many characters a row may have; a longer one is unreadable."""

Row = tuple[int, list[str]]

_SHORTEST_BOUND = 1 << 12
_BREAK = re.compile(r"\r\n|\r|\n")


def read_rows(path: Export, encoding: str, layout: Layout) -> Iterator[Row | Unreadable | Settled]:
    """Every row of a file with its number, as a spreadsheet counts: blank rows too, a `sep=` line not.

    A row that cannot be read is an `Unreadable`; what was dropped from the text is a `Settled` at the end.
    """
    csv.field_size_limit(max(csv.field_size_limit(), 2 * LONGEST))
    number, whole = 0, False
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        if layout.hint:
            file.readline()
        lines = _Lines(file)
        while not whole:
            try:
                for cells in csv.reader(
                    lines, delimiter=layout.delimiter, skipinitialspace=layout.spaced, strict=True
                ):
                    number += 1
                    lines.row.clear()
                    yield number, cells
                whole = True
            except (csv.Error, _OpenQuoteError, _TooLongError) as fault:
                number += 1
                yield _give_up(number, lines, fault, layout)
        yield from lines.losses()


class _OpenQuoteError(Exception):
    """The row under way is inside a quote that nothing closes."""


class _TooLongError(Exception):
    """The next line is longer than `LONGEST`."""


class _Lines:
    """The lines of a file; those of the row under way are remembered, so that they can be read again."""

    def __init__(self, file: IO[str]) -> None:
        self.row: list[str] = []
        self._file = file
        self._again: list[str | None] = []
        self._bound = LONGEST
        self._nuls = self._undecoded = 0

    def __iter__(self) -> Iterator[str]:
        size = 0
        while True:
            line = self._again.pop() if self._again else self._next()
            size = size if self.row else 0
            if self.row and (not line or size + len(line) > self._bound):  # a row goes on only inside quotes
                self._again.append(line)
                raise _OpenQuoteError
            if line is None:
                raise _TooLongError
            if not line:
                return
            size += len(line)
            self.row.append(line)
            yield line

    def again(self, lines: Sequence[str]) -> None:
        """Have `lines` read once more, before those that have not been read yet."""
        self._again += reversed(lines)

    def shorten(self) -> None:
        """Halve the bound after each open quote: a file full of them is not to be read over and over."""
        self._bound = max(self._bound // 2, _SHORTEST_BOUND)

    def losses(self) -> Iterator[Settled]:
        """What of the text did not survive reading, once the file has been read."""
        if self._nuls:
            yield Settled("NUL characters", "removed", f"{self._nuls} lines held them")
        if self._undecoded:
            yield Settled("unknown characters", "kept as U+FFFD", f"{self._undecoded} lines hold them")

    def _next(self) -> str | None:
        """The next line, "" at the end, None for one that is too long."""
        line = self._file.readline(LONGEST)
        if len(line) == LONGEST and line[-1] not in "\r\n":
            while line and line[-1] not in "\r\n":
                line = self._file.readline(LONGEST)
            return None
        self._undecoded += "\ufffd" in line
        if "\0" in line:
            self._nuls += 1
            line = line.replace("\0", "")
        return line


def _give_up(number: int, lines: _Lines, fault: Exception, layout: Layout) -> Row | Unreadable:
    """What becomes of a row that breaks the rules of quoting; lines that are not its own are read again."""
    row = lines.row.copy()
    lines.row.clear()
    if isinstance(fault, _TooLongError) or not row:
        return Unreadable(
            f"row {number}", f"longer than {LONGEST >> 20} MiB", "shorten its cells and export again"
        )
    if isinstance(fault, csv.Error):
        if len(row) == 1:
            return _lenient(number, row[0], layout)
        lines.again(row[-1:])
        row.pop()
    lines.again(row[_opened(row, layout) + 1 :])
    lines.shorten()
    return _open_quote(number)


def _lenient(number: int, line: str, layout: Layout) -> Row | Unreadable:
    """A row on one line with stray quotes in a cell (`"5" pipe"`): read as well as it goes."""
    cells = next(
        csv.reader([line.rstrip("\r\n") + "\n"], delimiter=layout.delimiter, skipinitialspace=layout.spaced)
    )
    return _open_quote(number) if cells[-1].endswith("\n") else (number, cells)


def _opened(row: list[str], layout: Layout) -> int:
    """The index of the line in which the quote was opened that is still open after the last one."""
    closed = [*row[:-1], row[-1].rstrip("\r\n") + "\n"]
    cells = next(csv.reader(closed, delimiter=layout.delimiter, skipinitialspace=layout.spaced))
    return max(len(row) - len(_BREAK.findall(cells[-1])), 0)


def _open_quote(number: int) -> Unreadable:
    remedy = "close or remove the quote in this row and read the file again"
    return Unreadable(f"row {number}", "a quote is opened in this row and not closed", remedy)
