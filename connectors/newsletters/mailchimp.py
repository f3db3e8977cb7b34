"""Mailchimp: audiences as CSV, one file for the subscribed, one for the unsubscribed, one for the cleaned addresses.

Made after mailchimp.com/help/view-export-contacts and exports of 2013 to 2021. Which of these a file is stands in
its name alone, as in `unsubscribed_members_export_1a2b3c.csv`. The company's own fields come first, under the labels
of its sign-up form; the very first is the address, whatever its label. A birthday is a month and a day.
"""

import re
from collections.abc import Iterator

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.newsletters.mailchimp_columns import OWN, column
from connectors.record import PLAIN, Field, Item, Record, Role, Settled
from connectors.tables.cells import first
from connectors.tables.columns import Column
from connectors.tables.layout import column_names
from connectors.tables.sheet import Sheet, read_sheet
from connectors.tables.table import Table, overlong
from inzage.labels import Label

ABOUT = About(
    what="Mailchimp: audiences, with who unsubscribed and which addresses were cleaned (CSV or a sheet)",
    recognises="three of Mailchimp's own columns in capitals, such as MEMBER_RATING, LEID, EUID",
    keeps="every column, own fields under their labels; the status that the file's name tells, with each contact",
    ignores="rows without any value",
    follows="mailchimp.com/help/view-export-contacts, and exports of 2013 to 2021",
)

_STATUS = "subscription status"
_NAMES = (
    (re.compile(r"non-?_?subscribed|transactional"), "non-subscribed"),
    (re.compile(r"unsubscribed|uitgeschreven|afgemeld|d[eé]sabonn[eé]|abgemeldet"), "unsubscribed"),
    (re.compile(r"cleaned|opgeschoond"), "cleaned"),
    (re.compile(r"archived|gearchiveerd"), "archived"),
    (re.compile(r"pending"), "pending"),
    (re.compile(r"subscribed|ingeschreven|abonn[eé]s"), "subscribed"),
)
_UNTOLD = "only the name of an export tells it, and this name does not"


def recognises(head: Head) -> bool:
    """Whether a file has three of the columns that Mailchimp adds to every audience."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    labels = {label.strip() for label in column_names(head)}
    return sum(
        label.isupper() and label.casefold() in OWN for label in labels
    ) >= 3 and not labels.isdisjoint({"MEMBER_RATING", "LEID", "EUID", "OPTIN_TIME", "CONFIRM_TIME"})


def manner(path: Export) -> str:
    """Whether the people of a file are subscribed, as its name tells: a file that was renamed is read anew."""
    name = path.name.casefold()
    return next((status for pattern, status in _NAMES if pattern.search(name)), "")


def read(path: Export) -> Iterator[Item]:
    """One record a contact, with their status as a field."""
    status = manner(path)
    if status:
        yield Settled("status", status, "the file's name says so")
    else:
        yield Settled("status", "ambiguous", _UNTOLD)
    yield from read_sheet(path, lambda table: _Audience(table, status))


class _Audience:
    """What the columns of one audience are for."""

    def __init__(self, table: Table, status: str) -> None:
        columns = [column(label) for label in table.labels]
        if columns and not any(use == "self mail" for use, _ in columns):
            columns[0] = Column("self mail", Label.EMAIL)
        self._sheet = Sheet(table, columns, {"self": Role.SUBJECT})
        self.dates = self._sheet.where("confirmed", "opted", "left", "changed")
        self._key, self._width = self._sheet.where("self id", "list id"), table.names
        self._status = [Field(_STATUS, status, PLAIN)] if status else []

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        at, at_text = self._sheet.moment(cells, order, "confirmed", "opted", "changed")
        people = () if overlong(self._width, cells) else self._sheet.people.named(cells)
        fields = (*self._sheet.fields(cells, Label.PERSON), *self._status)
        key = first(cells, self._key)
        return Record("contact", f"row {number}", key, "", at, at_text, people, fields)
