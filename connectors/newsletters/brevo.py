"""Brevo, formerly Sendinblue: contacts as CSV, with `;` or `,` between the cells.

Made after help.brevo.com and exports as people made them. Numbers under `SMS` have their country but no plus;
dates are in the order that the account
prefers. Whether somebody may still be written to stands in columns of Yes and No.
"""

from collections.abc import Iterator

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.newsletters.brevo_columns import column
from connectors.record import Item, Record, Role
from connectors.tables.cells import first
from connectors.tables.layout import column_names
from connectors.tables.sheet import Sheet, read_sheet
from connectors.tables.table import Table, overlong
from inzage.labels import Label

ABOUT = About(
    what="Brevo (Sendinblue): contacts (CSV or a sheet)",
    recognises="the column EMAIL, with who is blacklisted or when contacts were added and changed",
    keeps="every column, own attributes under their names; addresses, numbers as written, the blacklists",
    ignores="rows without any value",
    follows="help.brevo.com, and exports as people made them",
)

_BLACKLISTS = frozenset({"EMAIL_BLACKLISTED", "SMS_BLACKLISTED", "WHATSAPP_BLACKLISTED"})
_TIMES = frozenset({"ADDED_TIME", "MODIFIED_TIME"})


def recognises(head: Head) -> bool:
    """Whether a file has Brevo's own columns, which are in capitals, beside that of the address."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    labels = {label.strip() for label in column_names(head)}
    if labels.isdisjoint({"EMAIL", "SMS"}):
        return False
    return len(labels & _TIMES) == 2 or (bool(labels & _TIMES) and bool(labels & _BLACKLISTS))


def read(path: Export) -> Iterator[Item]:
    """One record a contact."""
    return read_sheet(path, _Export)


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        columns = [column(label) for label in table.labels]
        self._sheet = Sheet(table, columns, {"self": Role.SUBJECT})
        self.dates = self._sheet.where("added", "date")
        self._key, self._width = self._sheet.where("self id", "own id"), table.names

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        at, at_text = self._sheet.moment(cells, order, "added")
        people = () if overlong(self._width, cells) else self._sheet.people.named(cells)
        fields = self._sheet.fields(cells, Label.PERSON)
        return Record("contact", f"row {number}", first(cells, self._key), "", at, at_text, people, fields)
