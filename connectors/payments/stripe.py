"""Stripe: payments, customers, invoices, subscriptions, balance history and reports.

Made after docs.stripe.com/reports and exports of the dashboard of 2019 to 2024 (49 to 79 columns, each account
ticks its own). The payer's name stands under `Card Name`, and may be an e-mail address there; a name of UTC in
a column's label is the only zone an export tells. Amounts and currencies stay as written.
"""

import re
from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.payments.ledger import read_ledger
from connectors.payments.stripe_columns import column, name_of
from connectors.payments.stripe_people import Payers
from connectors.record import Item, Record
from connectors.tables.cells import first
from connectors.tables.columns import Column
from connectors.tables.layout import column_names
from connectors.tables.sheet import Sheet
from connectors.tables.table import Table, overlong
from inzage.labels import Label

ABOUT = About(
    what="Stripe: payments, customers, invoices, balance and payout reports (CSV or a sheet)",
    recognises="an id, a moment in UTC and a column only Stripe has, or the names of a report",
    keeps="every column, metadata under their names; customer, card holder and receiver; last digits of cards",
    ignores="rows without any value",
    follows="docs.stripe.com/reports, and dashboard exports of 2019 to 2024",
)

_ANCHORS = frozenset(
    "amount refunded|converted amount|seller message|card id|card last4|card fingerprint|paymentintent id|"
    "payment source type|delinquent|total spend|payment count|refunded volume|available on utc|customer facing amount|"
    "current period start utc|amount due|statement descriptor|balance transaction|arrival date utc|"
    "disputed amount|dispute created utc|dispute evidence due utc|evidence due utc".split("|")
)
_REPORTS = (
    {"balance transaction id", "reporting category"},
    {"automatic payout id", "reporting category"},
    {"payout id", "effective at utc"},
    {"payout id", "effective at", "gross"},
)
_KINDS = {
    "ch": "payment",
    "py": "payment",
    "pi": "payment",
    "cus": "customer",
    "gcus": "customer",
    "in": "invoice",
    "sub": "subscription",
    "re": "refund",
    "pyr": "refund",
    "dp": "dispute",
    "du": "dispute",
    "po": "payout",
}
_CATEGORIES = {
    "charge": "payment",
    "payment": "payment",
    "refund": "refund",
    "payment_refund": "refund",
    "payout": "payout",
    "dispute": "dispute",
    "fee": "fee",
    "stripe_fee": "fee",
}
_CUSTOMERS = frozenset({"delinquent", "total spend", "payment count"})
_ID = re.compile(r"([a-z]{2,5})_[A-Za-z0-9_]+")


def recognises(head: Head) -> bool:
    """Whether a file has the columns of an export of the dashboard, or of a report."""
    if head.is_folder or head.text.lstrip()[:1] in {"{", "["}:
        return False
    names = {name_of(label) for label in column_names(head)}
    if any(report <= names for report in _REPORTS):
        return True
    if "id" not in names or not any(name.endswith(" utc") for name in names):
        return False
    return not names.isdisjoint(_ANCHORS)


def read(path: Export) -> Iterator[Item]:
    """One record a row: a payment, customer, refund, payout or whatever its id and category say."""
    return read_ledger(path, _Export)


class _Export:
    """What the columns of one export are for."""

    def __init__(self, table: Table) -> None:
        self._names = [name_of(label) for label in table.labels]
        self._customers = not _CUSTOMERS.isdisjoint(self._names)
        columns = [column(label) for label in table.labels]
        if self._customers:
            columns = [Column(use, Label.CUSTOMER_ID if use == "key" else holds) for use, holds in columns]
        self._sheet = Sheet(table, columns, {})
        where = self._sheet.where
        self.dates, self.amounts = self._sheet.dates, where("amount")
        self._key, self._at, self._category = where("key"), where("at"), where("kind")
        self._payers = Payers(where)

    def record(self, number: int, cells: list[str], order: dates.Order) -> Record:
        """The record of one row."""
        key = first(cells, self._key)
        kind = self._kind(key, first(cells, self._category))
        at, at_text = self._moment(cells, order)
        trusted = not overlong(self._names, cells)
        people = self._payers.named(cells, key if kind == "customer" else "") if trusted else ()
        return Record(
            kind, f"row {number}", key, "", at, at_text, people, self._sheet.fields(cells, Label.PERSON)
        )

    def _kind(self, key: str, category: str) -> str:
        match = _ID.fullmatch(key)
        if match and (kind := _KINDS.get(match[1])):
            return kind
        return _CATEGORIES.get(category.casefold(), "customer" if self._customers else "transaction")

    def _moment(self, cells: Sequence[str], order: dates.Order) -> tuple[str, str]:
        """The first moment of a row, in UTC where its column says so."""
        for index in self._at:
            if text := first(cells, [index]):
                at = dates.parse(text, order)
                return at + ("+00:00" if self._is_utc(index, at) else ""), text
        return "", ""

    def _is_utc(self, index: int, at: str) -> bool:
        _, mark, clock = at.partition("T")
        return bool(mark) and "+" not in clock and "-" not in clock and self._names[index].endswith(" utc")
