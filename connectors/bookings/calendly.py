"""Calendly's CSV of scheduled events: one row an invitee.

The columns are those of the export that Calendly describes on "Export your event data" (its help centre), any
subset of them. Times are local to the account that exported, without a zone: they stay as they are, and the zone
of the invitee, a name as Rails writes it (`Central Time - US & Canada`), is kept as a field.
"""

from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.about import About
from connectors.bookings.calendly_columns import column
from connectors.bookings.calendly_row import answers, looked_at, people
from connectors.export import Export
from connectors.head import Head
from connectors.markup import plain
from connectors.record import Field, Item, Record, Settled
from connectors.tables.cells import first
from connectors.tables.columns import Where
from connectors.tables.layout import column_names
from connectors.tables.table import Table, fields, open_table, overlong

ABOUT = About(
    what="Calendly: scheduled events with their invitees (CSV)",
    recognises="a column of the invitee, one of the event, and a third of Calendly's",
    keeps="every column; answers as fields under their questions, meeting notes as text, guests, hosts as colleagues",
    ignores="rows without any value",
    follows='a real header of 2025 with 37 columns, and "Export your event data" in Calendly\'s help centre',
)

_INVITEE = frozenset({"name", "first name", "last name", "mail"})
_EVENT = frozenset({"start", "end", "created", "event id", "canceled by"})


def recognises(head: Head) -> bool:
    """Whether a file has the columns of Calendly: one of an invitee, one of an event, and a third."""
    if head.is_folder or "nvitee" not in head.text.casefold():
        return False
    labels = column_names(head)
    uses = {use for label in labels if (use := column(label).use)}
    named = sum(bool(column(label).use) for label in labels)
    return bool(uses & _INVITEE) and bool(uses & _EVENT) and named >= 3


def read(path: Export) -> Iterator[Item]:
    """One record a row: an appointment in thread "calendly:EVENT", whose subject is the invitee."""
    table = open_table(path)
    if not isinstance(table, Table):
        yield table
        return
    yield from table.settled
    yield Settled(
        "time zone", "none", "times are local to the account that exported; zones of invitees are Rails names"
    )
    export = _Export(table)
    order = table.day_order(export.where("start", "end", "created"))
    if settled := order.settled():
        yield settled
    for row in table.rows():
        yield export.record(*row, order.choice) if isinstance(row, tuple) else row


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        known = [column(label) for label in table.labels]
        self.where = Where([use for use, _ in known])
        self._columns = [(name, holds) for name, (_, holds) in zip(table.names, known, strict=True)]
        self._names, self._labels = table.names, table.labels

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        notes = plain(first(cells, self.where("notes")))
        event, key = first(cells, self.where("event id")), first(cells, self.where("invitee id"))
        at_text = first(cells, self.where("start", "created"))
        found = self._fields(cells, notes)
        thread = f"calendly:{event}" if event else ""
        someone = people(self.where, cells, found)
        at = dates.parse(at_text, order)
        return Record("appointment", f"row {number}", key, thread, at, at_text, someone, found, notes)

    def _fields(self, cells: Sequence[str], notes: str) -> tuple[Field, ...]:
        """The columns, of which questions and responses become fields named by the question."""
        rest = list(cells)
        for index in self.where("notes"):
            if index < len(rest) and plain(rest[index].strip()) == notes:
                rest[index] = ""
        if overlong(self._columns, cells):
            return fields(self._columns, rest)
        asked = answers(self._names, self._labels, rest)
        return (*map(looked_at, fields(self._columns, rest)), *asked)
