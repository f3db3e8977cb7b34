"""Zoho CRM's exports: leads, contacts, accounts, deals, notes, calls, tasks, meetings, cases and own modules.

Ids are 18 digits behind `zcrm_`, which keeps spreadsheets from rounding them. A note, call or task refers to a record
of any module by its id; whether that is a person shows once the other module has been read.
"""

from collections.abc import Iterator

from connectors import dates
from connectors.about import About
from connectors.crm.zoho_columns import COLUMNS, column
from connectors.export import Export
from connectors.head import Head
from connectors.record import PROSE, Item, Record, Role
from connectors.tables.cells import first
from connectors.tables.columns import Column, normal
from connectors.tables.layout import column_names
from connectors.tables.sheet import Sheet, read_sheet, take_text
from connectors.tables.table import Table
from inzage.labels import Label

ABOUT = About(
    what="Zoho CRM: leads, contacts, accounts, deals, notes, calls, tasks, own modules (CSV or a sheet)",
    recognises="ids that begin with zcrm_, or columns in pairs such as Contact Owner and Contact Owner.id",
    keeps="every column, own fields under their labels; notes and descriptions of calls as texts; owners as colleagues",
    ignores="rows without any value",
    follows="Zoho CRM's help on exports and standard fields (help.zoho.com), and exports as people use them",
)

_ROLES = {
    "self": Role.SUBJECT,
    "contact": Role.SUBJECT,
    "parent": Role.SUBJECT,
    "guest": Role.RECIPIENT,
    "owner": Role.COLLEAGUE,
    "creator": Role.COLLEAGUE,
    "editor": Role.COLLEAGUE,
}
_MODULES = {
    "lead": "lead",
    "contact": "contact",
    "account": "company",
    "deal": "deal",
    "potential": "deal",
    "note": "note",
    "call": "call",
    "task": "task",
    "event": "meeting",
    "meeting": "meeting",
    "case": "ticket",
}
"""Kinds of records by the word before `Owner` or `Id` in their module's columns."""

_BY_USE = {
    "text": "note",
    "call": "call",
    "case": "ticket",
    "lead": "lead",
    "meeting": "meeting",
    "deal": "deal",
    "self last": "contact",
    "self mail": "contact",
    "firm": "company",
}
_PEOPLE = frozenset({"contact", "lead"})
_TALK = frozenset({"call", "task", "meeting", "ticket"})
_CONTACT_S = {"self mail": "contact mail", "self phone": "contact phone"}  # of a call: whom it was with
_REFERENCES = frozenset({"owner id", "creator id", "editor id", "contact id", "company id", "parent id"})
_OURS = frozenset({"created time", "modified time", "last activity time", "contact owner", "lead owner"})


def recognises(head: Head) -> bool:
    """Whether a file has Zoho's ids, or its pairs of a name and an id."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    labels = {normal(label) for label in column_names(head)}
    if len(labels) < 3:
        return False
    pairs = sum(label.endswith(".id") and label[:-3] in labels and _refers(label) for label in labels)
    if pairs or ("zcrm_" in head.text and not labels.isdisjoint(COLUMNS)):
        return True
    return {"lead name", "lead owner", "lead status"} <= labels or (
        "record id" in labels and "created time" in labels and not labels.isdisjoint(_OURS - {"created time"})
    )


def _refers(label: str) -> bool:
    return column(label).use in _REFERENCES


def read(path: Export) -> Iterator[Item]:
    """One record a row; `Unreadable` for a row, or the file, that cannot be read."""
    return read_sheet(path, _Export)


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        columns = [column(label) for label in table.labels]
        self._kind = _kind(table.labels, {use for use, _ in columns})
        self._sheet = Sheet(table, [self._own(each) for each in columns], _ROLES)
        where = self._sheet.where
        self.dates = self._sheet.dates
        self._key = where("self id", "record id")
        self._texts = where("text", *(["description"] if self._kind in _TALK else []))
        self._left_out = frozenset() if self._kind in _PEOPLE else frozenset({"self"})

    def _own(self, known: Column) -> Column:
        """A column as this module means it: `Contact Name` is a contact's own, `Phone` that of a call's contact."""
        use, holds = known
        if self._kind == "contact" and use in {"contact name", "contact id"}:
            return Column("self name" if use == "contact name" else "", holds)
        if use == "parent name":
            return Column("", holds)
        if self._kind not in _PEOPLE and self._kind != "company":
            return Column(_CONTACT_S.get(use, use), holds)
        return known

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row. What a note or call is about is named by its id alone: it may be no person."""
        key = first(cells, self._key)
        at, at_text = self._sheet.moment(cells, order, "at", "created")
        text = take_text(cells, self._texts)
        fields = self._sheet.fields(cells, Label.PERSON if self._kind in _PEOPLE else PROSE)
        people = self._sheet.people.named(cells, self._left_out)
        return Record(self._kind, f"row {number}", key, "", at, at_text, people, fields, text)


def _kind(labels: tuple[str, ...], uses: set[str]) -> str:
    """The kind of record that an export holds, by its module's owner, its id, or the columns it has besides."""
    for label in labels:
        word, _, rest = normal(label).rpartition(" ")
        if rest in {"owner", "owner.id", "id"} and word in _MODULES:
            return _MODULES[word]
    own = any(normal(label).endswith(" owner") for label in labels)  # of a module that is none of Zoho's
    found = (kind for use, kind in _BY_USE.items() if use in uses and not (own and use == "self mail"))
    return next(found, "record")
