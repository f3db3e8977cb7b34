"""HubSpot's CSV exports: contacts, companies, deals, tickets, notes and other activities.

The kind of an export is read off its columns (`hubspot_columns`), since its maker chose which there are. A
contact is the subject of their own record; the record id is their handle, as notes and deals refer to it.
"""

from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.about import About
from connectors.crm.hubspot_columns import ID_OF, LOOSE, TEXT_OF, column
from connectors.crm.hubspot_people import People
from connectors.export import Export
from connectors.head import Head
from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field, Item, Record, Settled, Unreadable
from connectors.tables.cells import first, is_id, several
from connectors.tables.columns import Where, normal
from connectors.tables.layout import column_names
from connectors.tables.table import Table, fields, open_table
from inzage.labels import Label

ABOUT = About(
    what="HubSpot: contacts, companies, deals, tickets, notes, activities (CSV or a sheet)",
    recognises="an id column and two more of HubSpot's columns, or an activity's text and date, in nl, fr, en or de",
    keeps="every column, custom properties under their labels; notes and mails as texts; owners as colleagues",
    ignores="rows without any value",
    follows="HubSpot's export of records (knowledge.hubspot.com), and exports as people made them",
)

_IDS = frozenset({"record id", *ID_OF})
_NAMED_BY = {
    "deal name": "deal",
    "ticket name": "ticket",
    "call": "call",
    "meeting": "meeting",
    "first name": "contact",
    "last name": "contact",
    "full name": "contact",
    "email": "contact",
    "company name": "company",
    "domain": "company",
}
_ELSEWHERE = frozenset({"account name", "account name.id", "created time", "modified time", "emailid"})
"""Salesforce, Zoho CRM and Zoho Books, which have their `Contact ID` and `Record Id` too, call these so."""

_ACTIVITIES = {"note": "note", "call": "call", "email": "message", "meeting": "meeting", "task": "task"}


def recognises(head: Head) -> bool:
    """Whether a file has HubSpot's columns: an id and two more that are known, or the text and date of an activity."""
    if head.is_folder:
        return False
    labels = column_names(head)
    uses = [use for label in labels if (use := column(label).use)]
    if "moment" in uses and not TEXT_OF.keys().isdisjoint(uses):
        return True
    if not _ELSEWHERE.isdisjoint(map(normal, labels)) or any(
        label.strip().endswith(".id") for label in labels
    ):
        return False
    return not _IDS.isdisjoint(uses) and sum(use not in _IDS for use in uses) >= 2


def read(path: Export) -> Iterator[Item]:
    """One record a row; `Unreadable` for a row, or the file, that cannot be read."""
    table = open_table(path)
    if isinstance(table, Unreadable):
        yield table
        return
    yield from table.settled
    export = _Export(table)
    order = table.day_order(export.dates)
    yield from _said(order)
    for row in table.rows():
        yield export.record(*row, order.choice) if isinstance(row, tuple) else row


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        known = [column(label) for label in table.labels]
        where = Where([use for use, _ in known])
        self.dates = where("created", "moment", "date")
        self._key = where("record id", *ID_OF, "activity id")
        self._at = where("moment", "created")
        self._activity = where("activity")
        self._texts = [(index, kind) for use, kind in TEXT_OF.items() for index in where(use)]
        self._kind = _kind(where)
        self._people = People(where)
        self._columns = [(name, holds) for name, (_, holds) in zip(table.names, known, strict=True)]
        self._loose = frozenset(table.names[index] for index in where(*LOOSE))

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        kind, text = self._take_text(cells)
        key, at_text = first(cells, self._key), first(cells, self._at)
        people = self._people.contact(cells, key) if kind == "contact" else self._people.linked(cells)
        at = dates.parse(at_text, order) if at_text else ""
        return Record(kind, f"row {number}", key, "", at, at_text, people, self._fields(cells), text)

    def _take_text(self, cells: list[str]) -> tuple[str, str]:
        """Kind and text of a row; the text leaves its cell, further texts stay behind as fields."""
        for index, kind in self._texts:
            if index < len(cells) and cells[index].strip():
                text, cells[index] = plain(cells[index]), ""
                return kind, text
        activity = first(cells, self._activity) if self._texts else ""
        return _ACTIVITIES.get(activity.casefold(), self._kind), ""

    def _fields(self, cells: Sequence[str]) -> tuple[Field, ...]:
        found = fields(self._columns, cells)
        if not self._loose:
            return found
        return tuple([_looked_at(field) if field.name in self._loose else field for field in found])


def _kind(where: Where) -> str:
    """The kind of record that an export holds, by its text column, its id, or the columns it has besides."""
    for kinds in (TEXT_OF, ID_OF, _NAMED_BY):
        if found := next((kind for use, kind in kinds.items() if where(use)), ""):
            return found
    return "record"


def _looked_at(field: Field) -> Field:
    """A field of a column whose values may be something else: what this value holds is seen from itself."""
    values = several(field.value)
    if "@" in field.value:
        holds = Label.EMAIL if all("@" in value and " " not in value for value in values) else PROSE
    elif all(map(is_id, values)):
        holds = PLAIN
    else:
        holds = PROSE if "(" in field.value else field.holds
    return field if holds == field.holds else Field(field.name, field.value, holds)


def _said(order: dates.DayOrder) -> Iterator[Settled]:
    if settled := order.settled():
        yield settled
