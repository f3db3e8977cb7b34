"""Zendesk's tickets as a table: the account's CSV export, and a view exported to CSV in the user's language.

Columns as the account export writes them: `Id, Requester, Requester email, Submitter, Assignee, Subject, Created at`
and so on; a ticket field of the company ends in `[txt]`, `[list]`, `[int]` or `[flag]`.
"""

import re
from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.chat.support_objects import holding, named
from connectors.export import Export
from connectors.head import Head
from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role
from connectors.tables.cells import addresses, first
from connectors.tables.layout import column_names
from connectors.tables.sheet import read_sheet
from connectors.tables.table import Table, fields
from inzage.labels import Label

_ALIASES = {
    "requester": "aanvrager demandeur anfragesteller requester_name",
    "assignee": "toegewezen_aan toegewezen_medewerker assigné assigné_à mitarbeiter assignee_name",
    "submitter": "indiener ingediend_door soumis_par absender submitter_name",
    "subject": "onderwerp sujet objet betreff",
    "description": "beschrijving omschrijving beschreibung",
    "created at": "aangemaakt aangemaakt_op gemaakt_op créé créé_le erstellt erstellt_am requested created",
    "id": "ticket_id ticket-id id_du_ticket ticket",
    "group": "groep groupe gruppe",
    "organization": "organisatie organisation",
    "status": "statut ticket_status",
    "requester email": "e-mail_aanvrager requester_e-mail",
}
_USES = {alias.replace("_", " "): use for use, listed in _ALIASES.items() for alias in listed.split()}
_HOLDS = {
    name.replace("_", " "): holds
    for name, holds in holding(
        PERSON="requester submitter assignee",
        EMAIL="requester_email",
        CUSTOMER_ID="requester_external_id",
        MACHINE="requester_id",
        ORG="organization requester_domain",
        PLAIN="id group status priority via ticket_type created_at updated_at assigned_at due_date "
        "initially_assigned_at solved_at resolution_time satisfaction_score group_stations assignee_stations "
        "reopens replies summation_column",
    ).items()
}
_MINUTES = re.compile(r".* in minutes.*|.*(?:within business|in calendar) hours")
_OWN = re.compile(r"\[(?:txt|list|int|flag|date|dec|multi)\]$")
_MOMENTS = frozenset(
    {"created at", "updated at", "assigned at", "solved at", "due date", "initially assigned at"}
)


def recognises(head: Head) -> bool:
    """Whether a table has Zendesk's columns: its summation column, or requester, assignee, subject and one more."""
    uses = {_use(label) for label in column_names(head)}
    if "summation column" in uses and "requester" in uses:
        return True
    if {"requester email", "requester id"} <= uses and {"submitter", "assignee"} & uses:
        return True
    return {"requester", "assignee", "subject"} <= uses and bool(
        {"id", "status", "group", "ticket type"} & uses
    )


def read(path: Export) -> Iterator[Item]:
    """One ticket a row, in thread "zendesk:ticket ID"."""
    return read_sheet(path, _Columns)


class _Columns:
    """What the columns of one table are for."""

    def __init__(self, table: Table) -> None:
        self._uses = [_use(label) for label in table.labels]
        self.dates = [index for index, use in enumerate(self._uses) if use in _MOMENTS]
        self._columns = [
            (name, _holds(use, label))
            for name, use, label in zip(table.names, self._uses, table.labels, strict=True)
        ]

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The ticket of one row; its description, where there is one, is its text."""
        key, at_text = self._first(cells, "id"), self._first(cells, "created at")
        at = dates.parse(at_text, order) if at_text else ""
        thread = f"zendesk:ticket {key}" if key else ""
        people = named(*self._people(cells))
        text = self._take_text(cells)
        found = tuple([_looked_at(field) for field in fields(self._columns, cells)])
        return Record("ticket", f"row {number}", key, thread, at, at_text, people, found, text)

    def _take_text(self, cells: list[str]) -> str:
        """The description, which leaves its cell."""
        for index, use in enumerate(self._uses):
            if use == "description" and index < len(cells) and cells[index].strip():
                text, cells[index] = plain(cells[index]), ""
                return text
        return ""

    def _people(self, cells: Sequence[str]) -> Iterator[Person]:
        who, mail = self._first(cells, "requester"), self._first(cells, "requester email")
        mails = addresses(mail) or addresses(who)
        name = "" if "@" in who else who
        handle = self._first(cells, "requester external id") or self._first(cells, "requester id")
        yield Person(Role.SUBJECT, name, mails[0] if mails else "", handle=handle)
        for use in ("submitter", "assignee"):
            staff = self._first(cells, use)
            if staff and staff not in {who, "-"}:
                yield Person(Role.COLLEAGUE, "", staff) if "@" in staff else Person(Role.COLLEAGUE, staff)

    def _first(self, cells: Sequence[str], use: str) -> str:
        return first(cells, [index for index, each in enumerate(self._uses) if each == use])


def _looked_at(field: Field) -> Field:
    """A field of a person's column that holds an address, or the sign for nobody."""
    if field.value.strip() == "-":
        return Field(field.name, field.value, PLAIN)
    if field.holds == Label.PERSON and "@" in field.value:
        return Field(field.name, field.value, Label.EMAIL)
    return field


def _use(label: str) -> str:
    name = " ".join(_OWN.sub("", label).casefold().split())
    return _USES.get(name, name)


def _holds(use: str, label: str) -> str:
    if _OWN.search(label):
        return PROSE
    return _HOLDS.get(use) or (PLAIN if _MINUTES.fullmatch(use) else PROSE)
