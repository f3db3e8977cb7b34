"""Salesforce: the weekly export and Data Loader (API names, one file an object), and reports (labels).

Records refer to one another by ids of 15 or 18 characters, whose first three name the object. An id of 18 is one of 15
with a checksum of its capitals; both are kept as written.
"""

import re
from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.about import About
from connectors.crm.salesforce_columns import API, column
from connectors.crm.salesforce_objects import NAMED_BY, PREFIXES, SOMEONE, TALK, holds_of, kind_of_task
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Person, Record, Role
from connectors.tables.cells import first, held
from connectors.tables.columns import Column, Where, normal
from connectors.tables.layout import column_names
from connectors.tables.sheet import Sheet, read_sheet, take_text
from connectors.tables.table import Table
from inzage.labels import Label

ABOUT = About(
    what="Salesforce: weekly export, Data Loader and reports; every object (CSV or a sheet)",
    recognises="API names with record ids or custom fields, the labels of a report, or its copyright line",
    keeps="every column, custom fields under their names; comments, mails and cases as texts; owners as colleagues",
    ignores="the totals and notices under a report, which it names",
    follows="Salesforce Object Reference, Data Loader Guide; Data Loader's own samples; reports as people made them",
)

_ROLES = {
    "self": Role.SUBJECT,
    "contact": Role.SUBJECT,
    "lead": Role.SUBJECT,
    "client": Role.SUBJECT,
    "from": Role.AUTHOR,
    "to": Role.RECIPIENT,
    "owner": Role.COLLEAGUE,
    "creator": Role.COLLEAGUE,
    "editor": Role.COLLEAGUE,
}
_SYSTEM = frozenset(
    "isdeleted ownerid createdbyid createddate lastmodifiedbyid lastmodifieddate systemmodstamp whoid whatid "
    "accountid contactid parentid masterrecordid".split()
)
_ANCHORS = frozenset(
    "account name|company / account|opportunity name|case number|bedrijf / account|société / compte|firma/account|"
    "accountnaam|accountname|opportunitynaam|opportunityname".split("|")
)
_STRONG = re.compile(
    r"(mailing|billing|shipping) (street|city|state/province|zip/postal code|country|address line \d)"
    r"|(account|contact|lead|case|opportunity) (owner|id|name|number)|company / account|date/time opened"
    r"|last activity|salutation|state/province|zip/postal code|fiscal period|owner alias|case origin"
    r"|task subtype|full comments|bedrijf / account|société / compte|firma/account|accountnaam|accountname"
    r"|accounteigenaar|leadeigenaar|(account|lead|opportunity)-?inhaber|lead-?status|opportunityname|opportunitynaam"
    r"|opportunity-eigenaar|propriétaire (du compte|de la piste|de l'opportunité)"
)
_NOT_OURS = frozenset(
    "record id|mailing zip|mailing state|billing code|deal name|tag|ticket id|created time|modified time".split(
        "|"
    )
)  # Zoho's, of its CRM and its helpdesk
_RECORD_ID = re.compile(
    rf"(?<![0-9A-Za-z])(?:{'|'.join(PREFIXES)})(?=[0-9]*[A-Za-z])[0-9A-Za-z]{{12}}(?:[A-Z0-5]{{3}})?(?![0-9A-Za-z])"
)
_COPYRIGHT = re.compile(r"copyright (?:\(c\)|©) 2000-20\d\d salesforce\.com", re.IGNORECASE)
_DOUBLE_ZONE = re.compile(r"Z(?=[+-]\d{4}$)")
_OWN_NAME = Column("self name", Label.PERSON)
_QUEUE = "00G"
_PEOPLE = ("003", "00Q")
_WIDE = "\u3000"


def recognises(head: Head) -> bool:
    """Whether a file has Salesforce's API names, or is one of its reports."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    labels = {normal(label) for label in column_names(head)}
    if len(labels) < 2 or not _NOT_OURS.isdisjoint(labels) or any(label.endswith(".id") for label in labels):
        return False
    standard = len(labels & API.keys())
    if any(label.endswith(("__c", "__pc")) for label in labels) and standard:
        return True
    if "id" in labels and len(labels & _SYSTEM) >= 2:
        return True
    if standard >= 2 and not labels.isdisjoint({"id", "sf__id"}) and _RECORD_ID.search(head.text):
        return True
    strong = sum(_STRONG.fullmatch(label) is not None for label in labels)
    return (not labels.isdisjoint(_ANCHORS) and strong >= 2) or _COPYRIGHT.search(head.text) is not None


def read(path: Export) -> Iterator[Item]:
    """One record a row; the comments, mails and posts of one case are in thread "salesforce:ID of the case"."""
    return read_sheet(path, _Export)


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        columns = [column(label) for label in table.labels]
        where = Where([use for use, _ in columns])
        found = (kind for uses, kind in NAMED_BY if where(*uses))
        self._kind = next(found, "contact" if where("self mail") and not _has_own(table.labels) else "record")
        if self._kind == "contact" and not where("self name", "self first", "self last"):
            columns = [_OWN_NAME if use == "contact name" else Column(use, holds) for use, holds in columns]
        self._sheet = Sheet(table, columns, _ROLES)
        where = self._sheet.where
        self.dates = self._sheet.dates
        self._key, self._thread, self._about = where("self id"), where("thread"), where("about")
        self._texts, self._spoken = where("text", "html"), where("text", "html", "description")
        self._person = where("self last", "self mail", "self first")
        self._incoming, self._subtype = where("incoming"), where("task", "subtype")

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        cells = [cell.strip(_WIDE + " ") if _WIDE in cell else cell for cell in cells]
        key = first(cells, self._key)
        kind = self._kind_of(key, cells)
        text = self._take_text(kind, cells)
        at, at_text = self._moment(cells, order)
        fields = self._sheet.fields(cells, holds_of(kind))
        people = self._people(kind, cells)
        return Record(
            kind, f"row {number}", key, self._thread_of(kind, key, cells), at, at_text, people, fields, text
        )

    def _kind_of(self, key: str, cells: list[str]) -> str:
        kind = PREFIXES.get(key[:3], self._kind) if _RECORD_ID.fullmatch(key) else self._kind
        if kind == "company" and held(cells, self._person):
            return "contact"  # a person account: a private customer
        return kind_of_task(held(cells, self._subtype)) if kind == "task" else kind

    def _take_text(self, kind: str, cells: list[str]) -> str:
        """The text of a row, which leaves its cell; further ones stay behind as fields."""
        if kind == "attachment":
            return ""
        return take_text(cells, self._spoken if kind in TALK else self._texts)

    def _moment(self, cells: list[str], order: dates.Order) -> tuple[str, str]:
        """Data Loader writes the zone behind a literal Z: `2010-10-14T12:00:00.000Z-0300`."""
        at, at_text = self._sheet.moment(cells, order, "at", "created")
        return at or dates.parse(_DOUBLE_ZONE.sub("", at_text), order), at_text

    def _people(self, kind: str, cells: list[str]) -> tuple[Person, ...]:
        people = self._sheet.people
        own = kind in SOMEONE and kind != "company"
        left_out = frozenset({"from"}) if own else frozenset({"from", "self"})
        sent = first(cells, self._incoming).casefold() in {"false", "0"}
        found = [*people.of("from", cells, Role.COLLEAGUE if sent else Role.AUTHOR)]
        found += people.named(cells, left_out)
        if kind not in SOMEONE:  # the address of a case's contact; the name and id are the case's own
            found += [
                Person(Role.SUBJECT, "", p.email, p.phone) for p in people.of("self", cells, Role.SUBJECT)
            ]
        about = [value for value in held(cells, [*self._thread, *self._about]) if value.startswith(_PEOPLE)]
        found += [Person(Role.SUBJECT, handle=value) for value in about]
        if kind == "user":
            found = [Person(Role.COLLEAGUE, p.name, p.email, p.phone, p.handle) for p in found]
        return tuple(
            dict.fromkeys(p for p in found if p != Person(p.role) and not p.handle.startswith(_QUEUE))
        )

    def _thread_of(self, kind: str, key: str, cells: list[str]) -> str:
        """A case and what was said about it are one conversation."""
        if kind not in {"ticket", "message", "note", "attachment"}:
            return ""
        thread = key if kind == "ticket" else first(cells, [*self._thread, *self._about])
        return f"salesforce:{thread}" if thread else ""


def _has_own(labels: Sequence[str]) -> bool:
    return any(normal(label).endswith("__c") for label in labels)
