"""A delimited file as rows: encoding, delimiter and header settled once, then one row at a time.

A row longer than its header keeps its extra cells as "column 14" and so on; a shorter one lacks the fields.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from connectors.dates import DayOrder
from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.record import PROSE, Field, Settled, Unreadable
from connectors.tables.layout import HEAD, Layout, blank, settle_layout, unique_names
from connectors.tables.rows import Row, read_rows

Columns = Sequence[tuple[str, str]]
"""For each column in order its name and what it holds."""

# Salesforce writes these below a report; Excel users add totals.
_FOOTER = re.compile(
    r"((grand |sub|eind|gesamt)?(tota(l|ls|al|len|ux)|summen?)( général| généraux| generaal)?) \([0-9.,\s]+ \w+\)"
    r"|confidential information - do not distribute|vertrouwelijke informatie - niet verspreiden"
    r"|informations confidentielles - ne pas distribuer|vertrauliche informationen - nicht weitergeben"
    r"|copyright (\(c\)|©) 2000-20\d\d salesforce(\.com)?, inc\.[\w .]{0,60}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Table:
    """An opened table. `labels` are its column names as written, `names` the same without doubles or gaps."""

    path: Export
    encoding: str
    layout: Layout
    top: int
    labels: tuple[str, ...]
    names: tuple[str, ...]
    settled: tuple[Settled, ...]

    def day_order(self, columns: Sequence[int]) -> DayOrder:
        """The order of day and month in the dates that the whole file has in `columns`."""
        order = DayOrder()
        for row in self.rows() if columns else ():
            if isinstance(row, tuple):
                for index in columns:
                    if index < len(row[1]):
                        order.add(row[1][index])
        return order

    def rows(self) -> Iterator[Row | Unreadable | Settled]:
        """The rows below the header, each (number, cells); blank ones and known footers are no rows."""
        for row in read_rows(self.path, self.encoding, self.layout):
            if not isinstance(row, tuple):
                yield row
            elif row[0] > self.top and not blank(row[1]):
                if _is_footer(row[1]):
                    yield Settled(
                        "footer", f"row {row[0]}", "a total or notice under the table, not a record"
                    )
                else:
                    yield row


def open_table(path: Export) -> Table | Unreadable:
    """Settle how `path` is laid out; Unreadable where it has no header row that can be read.

    Settled are the encoding, the delimiter and, where it is not the first row, the header row.
    """
    encoding = settle_encoding(path)
    with path.open(encoding=encoding.choice, errors="replace", newline="") as file:
        layout, delimiter = settle_layout(file.read(HEAD))
    header = _header(path, encoding.choice, layout)
    if isinstance(header, Unreadable):
        return header
    top, labels = header
    settled = [encoding, delimiter]
    if top > 1:
        settled.append(Settled("header row", f"row {top}", f"the {top - 1} rows above it are blank"))
    names = tuple(unique_names(labels))
    return Table(path, encoding.choice, layout, top, tuple(labels), names, tuple(settled))


def fields(columns: Columns, cells: Sequence[str]) -> tuple[Field, ...]:
    """The cells of a row that hold something, as fields.

    In a row that is too long a delimiter may have been meant as text and pushed the cells to the right: what
    a column holds cannot be relied on there, so all of its cells are read as prose.
    """
    if not overlong(columns, cells):
        pairs = zip(columns, cells, strict=False)
        return tuple(
            [Field(name, cell, holds) for (name, holds), cell in pairs if cell and not cell.isspace()]
        )
    names = [name for name, _ in columns]
    names += [f"column {number}" for number in range(len(names) + 1, len(cells) + 1)]
    return tuple(Field(name, cell, PROSE) for name, cell in zip(names, cells, strict=True) if cell.strip())


def overlong(columns: Sequence[object], cells: Sequence[str]) -> bool:
    """Whether a row holds something beyond its last column."""
    return len(cells) > len(columns) and not blank(cells[len(columns) :])


def _header(path: Export, encoding: str, layout: Layout) -> Row | Unreadable:
    for row in read_rows(path, encoding, layout):
        if isinstance(row, Unreadable):
            return Unreadable(
                "file", f"the header cannot be read: {row.reason}", "repair the header row and read again"
            )
        if isinstance(row, tuple) and not blank(row[1]):
            return row
    return Unreadable("file", "there is no header row: the file is empty", "export again")


def _is_footer(cells: list[str]) -> bool:
    return blank(cells[1:]) and _FOOTER.fullmatch(cells[0].strip()) is not None
