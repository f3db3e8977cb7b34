"""One export of Odoo, row by row: what kind of record a row is, whom it names, and which record it goes on with."""

import re
from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.crm.odoo_columns import column, path
from connectors.crm.odoo_people import is_firm, listed, own_name, someone
from connectors.record import PROSE, Person, Record, Role
from connectors.tables.cells import addresses, first, held
from connectors.tables.columns import Column
from connectors.tables.people import persons
from connectors.tables.sheet import Sheet, take_text
from connectors.tables.table import Table
from inzage.labels import Label

_ROLES = {
    "self": Role.SUBJECT,
    "child": Role.SUBJECT,
    "contact": Role.SUBJECT,
    "partner": Role.SUBJECT,
    "owner": Role.COLLEAGUE,
    "creator": Role.COLLEAGUE,
    "editor": Role.COLLEAGUE,
}
_YES = frozenset(
    "1 true waar vrai wahr yes ja oui x company bedrijf société entreprise unternehmen firma".split()
)
_TALK = frozenset({"lead", "deal", "ticket", "task"})
"""Kinds whose description is what was said."""

_NOTIFICATIONS = frozenset({"notification", "user_notification", "auto_comment"})
_OPPORTUNITIES = frozenset({"opportunity", "verkoopkans", "opportunité", "chance", "verkaufschance"})
_NOTES = frozenset({"note", "notitie", "notiz"})
_LEAD_S = frozenset({"lead mail", "contact name", "firm", "self mail", "partner name"})
_MODEL_OF = re.compile(r"__export__\.([a-z_]+?)_[0-9]+(?:_[0-9a-f]+)?")
_KINDS = {
    "helpdesk_ticket": "ticket",
    "project_task": "task",
    "sale_order": "order",
    "account_move": "invoice",
    "res_users": "user",
    "hr_employee": "employee",
}
"""Kinds of records by the model that an external id names, where the columns look like another's."""

_OWN_STAFF = frozenset({"user", "employee"})
_LEAD_ID = re.compile(r"__export__\.crm_lead_([0-9]{1,18})(?:_[0-9a-f]+)?")


class OdooRows:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        columns = [column(label) for label in table.labels]
        self._model = _model({use for use, _ in columns})
        if self._model != "partner":
            columns = [_lead_s(each) for each in columns]
        self._sheet = Sheet(table, columns, _ROLES)
        self._where = self._sheet.where
        self.dates = self._sheet.dates
        self._own = [index for index, label in enumerate(table.labels) if not path(label)[1]]
        self._behind = [index for index, label in enumerate(table.labels) if path(label)[1]]
        self._inherited = [
            *self._where("self id"),
            *self._where("self name", "lead title"),
            *self._where("company"),
        ]
        self._above: list[str] = []
        self._last = 0

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row; where it goes on with the one above, under that one's name and id."""
        goes_on = self._goes_on(number, cells)
        if goes_on:
            cells += [""] * (len(self._above) - len(cells))
            for index in self._inherited:
                cells[index] = self._above[index]
        self._last, self._above = number, [*cells, *[""] * (max(self._inherited, default=0) + 1 - len(cells))]
        kind = self._kind(cells)
        text = self._take_text(kind, cells)
        at, at_text = self._sheet.moment(cells, order, "created")
        someone_s = kind == "contact" or kind in _OWN_STAFF
        name_holds = Label.ORG if kind == "company" else Label.PERSON if someone_s else PROSE
        people = tuple(dict.fromkeys(self._people(kind, cells)))
        fields = self._sheet.fields(cells, name_holds)
        key, thread = first(cells, self._where("self id")), self._thread(cells)
        return Record(kind, f"row {number}", key, thread, at, at_text, people, fields, text)

    def _goes_on(self, number: int, cells: list[str]) -> bool:
        """Whether only columns behind a slash hold something, in the row right below one that was read."""
        return (
            number == self._last + 1
            and bool(self._above)
            and not held(cells, self._own)
            and bool(held(cells, self._behind))
        )

    def _kind(self, cells: list[str]) -> str:
        model = _MODEL_OF.fullmatch(first(cells, self._where("self id")))
        if model and (kind := _KINDS.get(model[1])):
            return kind
        if self._model == "message":
            if first(cells, self._where("message type")).casefold() in _NOTIFICATIONS:
                return "event"
            return "note" if self._is_internal(cells) else "message"
        if self._model == "lead":
            said = first(cells, self._where("type")).casefold()
            return "deal" if said in _OPPORTUNITIES else "lead"
        if self._model == "record":
            return "record"
        said = first(cells, self._where("company")).casefold()
        firm = said in _YES if said else is_firm(own_name(first(cells, self._where("self name"))))
        return "company" if firm else "contact"

    def _is_internal(self, cells: list[str]) -> bool:
        internal = first(cells, self._where("internal")).casefold() in _YES
        return internal or first(cells, self._where("subtype")).casefold() in _NOTES

    def _take_text(self, kind: str, cells: list[str]) -> str:
        texts = self._where("text", *(["description"] if kind in _TALK else []))
        return take_text(cells, texts)

    def _people(self, kind: str, cells: list[str]) -> Iterator[Person]:
        if kind == "contact":
            yield from self._self(cells, Role.SUBJECT)
        elif kind in _OWN_STAFF:
            portal = first(cells, self._where("portal")).casefold() in _YES
            yield from self._self(cells, Role.SUBJECT if portal else Role.COLLEAGUE)
        elif self._model in {"lead", "record"}:
            yield from self._customer(cells)
        elif self._model == "message":
            yield from self._correspondents(kind, cells)
        yield from self._sheet.people.named(cells, frozenset({"self", "contact", "partner"}))

    def _self(self, cells: list[str], role: Role) -> Iterator[Person]:
        parent = first(cells, self._where("parent"))
        for person in self._sheet.people.of("self", cells, role):
            name = own_name(person.name, parent)
            yield Person(role, name, person.email, person.phone, person.handle)

    def _customer(self, cells: list[str]) -> Iterator[Person]:
        """Whom a lead is with: by the contact's name, else by the customer's where that is no firm's."""
        customer = own_name(first(cells, self._where("partner name")))
        name = first(cells, self._where("contact name")) or ("" if is_firm(customer) else customer)
        mails = [
            mail for cell in held(cells, self._where("lead mail", "partner mail")) for mail in addresses(cell)
        ]
        phones = held(cells, self._where("lead phone", "partner phone"))
        handle = first(cells, self._where("partner id"))
        yield from persons(Role.SUBJECT, name, mails, phones, handle)

    def _correspondents(self, kind: str, cells: list[str]) -> Iterator[Person]:
        """The author and those who were sent it. What is internal or automatic was written by one's own people."""
        role = Role.AUTHOR if kind == "message" else Role.COLLEAGUE
        name, mail = (
            first(cells, self._where("author name")),
            first(cells, self._where("lead mail", "author mail")),
        )
        handle = first(cells, self._where("author id"))
        if name or mail or handle:
            yield someone(role, name, mail, handle=handle)
        for cell in held(cells, self._where("to names")):
            yield from listed(Role.RECIPIENT, cell)
        for cell in held(cells, self._where("to mail")):
            yield from persons(Role.RECIPIENT, "", addresses(cell), ())

    def _thread(self, cells: Sequence[str]) -> str:
        """The document that a message is on; a lead is the beginning of its own."""
        model, document = first(cells, self._where("model")), first(cells, self._where("document"))
        if self._model == "message":
            return f"odoo:{model}:{document}" if model and document else ""
        lead = _LEAD_ID.fullmatch(first(cells, self._where("self id")))
        return f"odoo:crm.lead:{lead[1]}" if lead else ""


def _model(found: set[str]) -> str:
    if "text" in found and not found.isdisjoint({"author name", "model", "document", "message type"}):
        return "message"
    if not found.isdisjoint({"lead", "lead title"}) and not found.isdisjoint(_LEAD_S):
        return "lead"
    return (
        "partner"
        if not found.isdisjoint({"company", "parent", "child", "self mail", "address"})
        else "record"
    )


def _lead_s(known: Column) -> Column:
    """A column as a lead or message means it: its name is a title, its number and address are the customer's."""
    use, holds = known
    own = {"self mail": "lead mail", "self phone": "lead phone", "self name": "lead title"}
    return Column(own.get(use, use), PROSE if use == "self name" else holds)
