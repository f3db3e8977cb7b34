"""Call lists of any telephone provider: one row a call, whatever its columns are called.

There is no common format. A list has a moment and two of caller, called and duration, in the words that providers
use (`call_list_columns`), and numbers where they should be. A number in the public network is a subject's, an
extension a colleague's; where the direction is told, the company's side of the call is a colleague.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice

from connectors import dates
from connectors.about import About
from connectors.calls.asterisk_columns import is_header
from connectors.calls.call_list_columns import column, is_utc, tells_of_calls
from connectors.calls.call_list_moments import cleaned, moment
from connectors.calls.call_list_people import looked_at, party, people
from connectors.calls.numbers import exact_id, is_withheld
from connectors.export import Export
from connectors.head import Head
from connectors.markup import plain
from connectors.record import Field, Item, Record
from connectors.tables.cells import held
from connectors.tables.columns import Where
from connectors.tables.layout import column_names, settle_layout
from connectors.tables.table import Table, fields, open_table, overlong

ABOUT = About(
    what="Call lists of telephone exchanges and providers: 3CX, RingCentral, Aircall, Twilio, VoIP (CSV or a sheet)",
    recognises="a moment and two of caller, called and duration, in nl, fr, en or de, and telephone numbers in them",
    keeps="every column; caller and called by which way the call went, staff as colleagues, call notes as text",
    ignores="rows without any value",
    follows="the words that providers document for their exports; no real export was at hand",
)

_SIDES = ("caller", "called", "number")
_LOOKED_AT = 60


def recognises(head: Head) -> bool:
    """Whether a table has a moment, two of caller, called and duration, and numbers where its header says so."""
    if head.is_folder:
        return False
    labels = column_names(head)
    if len(labels) < 3 or labels[0][:1] in {"{", "["} or is_header(labels):
        return False
    uses = [column(label).use for label in labels]
    sides = [use for use in _SIDES if use in uses]
    if not sides or "moment" not in uses or len(sides) + ("duration" in uses) < 2 or "letter" in uses:
        return False
    certain = any(map(tells_of_calls, labels))
    if not certain and "duration" not in uses and "direction" not in uses:
        return False
    return _has_numbers(head, Where(uses)(*sides), certain=certain)


def read(path: Export) -> Iterator[Item]:
    """One call a row, in thread "calls:ID" where it has an id."""
    table = open_table(path)
    if not isinstance(table, Table):
        yield table
        return
    yield from table.settled
    calls = _Calls(table)
    order = calls.order()
    if settled := order.settled():
        yield settled
    for row in table.rows():
        yield calls.record(*row, order.choice) if isinstance(row, tuple) else row


class _Calls:
    """What the columns of one list are for."""

    def __init__(self, table: Table) -> None:
        known = [column(label) for label in table.labels]
        self._table = table
        self._uses = [use for use, _ in known]
        self._where = Where(self._uses)
        self._use_of = dict(zip(table.names, self._uses, strict=True))
        self._columns = [(name, holds) for name, (_, holds) in zip(table.names, known, strict=True)]
        self._in_utc = [index for index in self._where("moment") if is_utc(table.labels[index])]

    def order(self) -> dates.DayOrder:
        """The order of day and month in all moments."""
        order, where = dates.DayOrder(), self._where("moment")
        for row in self._table.rows():
            for value in held(row[1], where) if isinstance(row, tuple) else ():
                order.add(cleaned(value))
        return order

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        row = {use: held(cells, self._where(use)) for use in dict.fromkeys(self._uses) if use}
        at, at_text = self._moment(cells, row.get("time", []), order)
        key = exact_id("".join(row.get("id", [])[:1]))
        someone = people(row)
        text = self._take_note(cells)
        thread = f"calls:{key}" if key else ""
        found = self._fields(cells)
        return Record("call", f"row {number}", key, thread, at, at_text, someone, found, text)

    def _moment(self, cells: Sequence[str], times: list[str], order: dates.Order) -> tuple[str, str]:
        """When a call was, and as written: in UTC where a column says so, for the local one may have no zone."""
        at, at_text = moment([*held(cells, self._in_utc), *times], order, utc=True)
        return (
            (at, at_text) if at else moment([*held(cells, self._where("moment")), *times], order, utc=False)
        )

    def _take_note(self, cells: list[str]) -> str:
        """The first note of a row, which leaves its cell; further ones stay behind as fields."""
        for index in self._where("note"):
            if index < len(cells) and (text := plain(cells[index].strip())):
                cells[index] = ""
                return text
        return ""

    def _fields(self, cells: Sequence[str]) -> tuple[Field, ...]:
        found = fields(self._columns, cells)
        if overlong(self._columns, cells):
            return found
        return tuple(looked_at(field, self._use_of[field.name]) for field in found)


def _has_numbers(head: Head, where: Sequence[int], *, certain: bool) -> bool:
    """Whether at least half of what stands in those columns of the first rows are numbers, or callers not shown."""
    values = [value for cells in _rows(head) for value in held(cells, where)]
    numbers = sum(bool(party(value)[1]) or is_withheld(value) for value in values)
    return numbers * 2 >= len(values) if values else certain


def _rows(head: Head) -> Iterator[list[str]]:
    """The first rows below the header, as far as they can be read."""
    text = head.text if "\ufffd" not in head.text[:-1] else head.data.decode("cp1252", errors="replace")
    layout, _ = settle_layout(text)
    rows = csv.reader(
        io.StringIO(text, newline=""), delimiter=layout.delimiter, skipinitialspace=layout.spaced
    )
    try:
        yield from islice(rows, 1 + layout.hint, _LOOKED_AT)
    except csv.Error:
        return
