"""Pipedrive's exports: people, organisations, deals, leads, activities, notes, products.

A row may name a person, an organisation, a deal and an activity side by side; it is a record of the first of note,
activity, lead, deal, project, product, person, organisation that it has something of. Ids are there only if asked for,
so that deals refer to people by name. Several addresses stand in one cell, joined by commas.
"""

from collections.abc import Iterator
from dataclasses import replace

from connectors import dates
from connectors.about import About
from connectors.crm.pipedrive_columns import column, field, listed_as, split
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Person, Record, Role
from connectors.tables.cells import first, held
from connectors.tables.layout import column_names
from connectors.tables.sheet import Sheet, read_sheet, take_text
from connectors.tables.table import Table

ABOUT = About(
    what="Pipedrive: people, organisations, deals, leads, activities, notes, products (CSV or a sheet)",
    recognises="columns such as Person - Name, or the fields of a list view, in nl, fr, en or de",
    keeps="every column, own fields under their labels; notes as texts; owners and creators as colleagues",
    ignores="rows without any value",
    follows="Pipedrive's sample sheet and help pages (support.pipedrive.com), and exports as people use them",
)

_KINDS = {
    "note": "note",
    "activity": "task",
    "lead": "lead",
    "deal": "deal",
    "project": "project",
    "product": "product",
    "person": "contact",
    "organization": "company",
}
_SHOWS = ("text", "title", "name", "first", "last", "id", "due", "created")
"""Columns of which one is filled where a row has something of a person, deal and so on."""

_ROLES = {
    "person": Role.SUBJECT,
    "contact": Role.SUBJECT,
    "guest": Role.RECIPIENT,
    "owner": Role.COLLEAGUE,
}
_ACTIVITIES = {
    word: kind
    for kind, words in {
        "call": "call bellen gesprek telefoongesprek appel anruf",
        "meeting": "meeting vergadering afspraak réunion besprechung",
        "message": "email e-mail",
    }.items()
    for word in words.split()
}


def recognises(head: Head) -> bool:
    """Whether a file has columns such as `Person - Name`, or those of a list view together."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    labels = column_names(head)
    prefixed = [name for entity, name in map(split, labels) if entity]
    if len(prefixed) >= 2 and 2 * len(prefixed) >= len(labels):
        return any(field(name).use for name in prefixed)
    return bool(listed_as(labels))


def read(path: Export) -> Iterator[Item]:
    """One record a row; `Unreadable` for a row, or the file, that cannot be read."""
    return read_sheet(path, _Export)


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        listed = listed_as(table.labels)
        found = [split(label) for label in table.labels]
        columns = [column(entity or listed or "record", name) for entity, name in found]
        self._sheet = Sheet(table, columns, _ROLES)
        where = self._sheet.where
        made = [f"{entity} {use}" for entity in (*_KINDS, "record") for use in ("created", "due")]
        self.dates = [*self._sheet.dates, *where(*made)]
        self._of = {entity: where(*(f"{entity} {use}" for use in _SHOWS)) for entity in _KINDS}
        self._entities = [entity for entity in _KINDS if self._of[entity] or entity == listed]
        self._texts = where(*(f"{entity} text" for entity in ("note", "activity", *_KINDS)))

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        entity = self._entity(cells)
        where = self._sheet.where
        key = first(cells, where(f"{entity} id"))
        at, at_text = self._moment(entity, cells, order)
        kind = self._kind(entity, cells)
        text = take_text(cells, self._texts)
        people = self._people(cells)
        return Record(kind, f"row {number}", key, "", at, at_text, people, self._sheet.fields(cells), text)

    def _entity(self, cells: list[str]) -> str:
        """What the row is about: the first thing that it has something of."""
        found = (entity for entity in self._entities if held(cells, self._of[entity]))
        return next(found, next(iter(self._entities), "record"))

    def _kind(self, entity: str, cells: list[str]) -> str:
        kind = _KINDS.get(entity, "record")
        if entity != "activity":
            return kind
        said = first(cells, self._sheet.where("type")).casefold()
        return _ACTIVITIES.get(said, kind)

    def _moment(self, entity: str, cells: list[str], order: dates.Order) -> tuple[str, str]:
        """The day that an activity is due, with its time from the next column; else when the record was made."""
        uses = (f"{entity} due", f"{entity} created", "record created")
        at, at_text = self._sheet.moment(cells, order, *uses)
        time = first(cells, self._sheet.where(f"{entity} time"))
        if time and at and "T" not in at:
            return dates.parse(f"{at_text} {time}", order) or at, f"{at_text} {time}"
        return at, at_text

    def _people(self, cells: list[str]) -> tuple[Person, ...]:
        """Those the row names; a contact person who is the row's person already is named once."""
        found = _joined(self._sheet.people.named(cells))
        full = {person.name for person in found if person.email or person.phone or person.handle}
        return tuple(p for p in found if p.email or p.phone or p.handle or p.name not in full)


def _joined(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Addresses of a person whose name is not exported are the contact person's, where there is only one."""
    names = {p.name for p in people if p.role == Role.SUBJECT and p.name}
    if len(names) != 1:
        return people
    name = names.pop()
    return tuple(replace(p, name=name) if p.role == Role.SUBJECT and not p.name else p for p in people)
