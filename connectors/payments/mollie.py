"""Mollie: settlements and payments as CSV, from the dashboard or its API, in the language of the account.

Made after docs.mollie.com and exports in English and Dutch. A payment by card names nobody, one through PayPal has
an e-mail address for an account, and the fees withheld from a settlement have no id and concern no one.
"""

import re
from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.payments.ledger import read_ledger
from connectors.payments.mollie_columns import column
from connectors.record import Field, Item, Person, Record, Role
from connectors.tables.cells import addresses, first, held
from connectors.tables.layout import column_names
from connectors.tables.people import persons
from connectors.tables.sheet import Sheet
from connectors.tables.table import Table, overlong
from inzage.labels import Label

ABOUT = About(
    what="Mollie: settlements and payments (CSV or a sheet) in nl, fr, en or de",
    recognises="a consumer's account or a settlement's reference, with a payment method and an amount",
    keeps="every column; the payer by name, account or PayPal address; refunds, chargebacks and fees apart",
    ignores="rows without any value",
    follows="docs.mollie.com; exports in English and Dutch; French and German labels are translations of them",
)

_KINDS = {
    "tr": "payment",
    "ord": "payment",
    "re": "refund",
    "chb": "chargeback",
    "cap": "payment",
    "stl": "payout",
}
_ID = re.compile(r"([a-z]{2,3})_[A-Za-z0-9]+")
_MASKED = re.compile(r"[0-9\s]{0,8}[*xX•.\s-]+[0-9]{4}")


def recognises(head: Head) -> bool:
    """Whether a file has the columns that only Mollie has, beside those of any list of payments."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    uses = {column(label).use for label in column_names(head)}
    return {"key", "method", "amount"} <= uses and not uses.isdisjoint({"account", "settled"})


def read(path: Export) -> Iterator[Item]:
    """One record a row: a payment, refund, chargeback or fee."""
    return read_ledger(path, _Export)


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        self._sheet = Sheet(table, [column(label) for label in table.labels], {})
        where = self._sheet.where
        self.dates, self.amounts = self._sheet.dates, where("amount")
        self._key, self._name, self._mail = where("key"), where("self name"), where("self mail")
        self._account = where("account")
        self._accounts = frozenset(table.names[index] for index in self._account)
        self._width = table.names

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        key = first(cells, self._key)
        match = _ID.fullmatch(key)
        kind = _KINDS.get(match[1], "payment") if match else "payment" if key else "fee"
        at, at_text = self._sheet.moment(cells, order, "at")
        people = () if overlong(self._width, cells) else self._payer(cells)
        fields = tuple([self._looked_at(field) for field in self._sheet.fields(cells, Label.PERSON)])
        return Record(kind, f"row {number}", key, "", at, at_text, people, fields)

    def _payer(self, cells: Sequence[str]) -> tuple[Person, ...]:
        name = first(cells, self._name)
        mails = [*(found for cell in held(cells, [*self._mail, *self._account]) for found in addresses(cell))]
        return tuple(persons(Role.SUBJECT, name, list(dict.fromkeys(mails)), []))

    def _looked_at(self, field: Field) -> Field:
        """An account may be the masked number of a card."""
        if (
            field.name in self._accounts
            and field.holds == Label.BANK
            and _MASKED.fullmatch(field.value.strip())
        ):
            return Field(field.name, field.value, Label.CARD)
        return field
