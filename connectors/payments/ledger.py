"""A list of payments as a table: the order of day and month and the decimal mark are settled for the whole file."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from connectors.dates import DayOrder, Order
from connectors.export import Export
from connectors.record import Item, Record, Settled
from connectors.tables.table import Table, open_table

_DECIMALS = re.compile(r"[0-9]([.,])([0-9]{1,9})\Z")


class Rows(Protocol):
    """One kind of export: makes a record of each of its rows."""

    @property
    def dates(self) -> Sequence[int]:
        """The columns that hold dates."""

    @property
    def amounts(self) -> Sequence[int]:
        """The columns that hold amounts of money."""

    def record(self, number: int, cells: list[str], order: Order) -> Record:
        """The record of one row."""


class DecimalMark:
    """Gathers from a file's amounts which mark stands before the cents.

    One mark with three digits behind it (`1.250`) may part thousands: it decides nothing.
    """

    def __init__(self) -> None:
        self._comma = self._point = self._open = 0

    def add(self, amount: str) -> None:
        """Take one amount into account; anything else is passed over."""
        match = _DECIMALS.search(amount.strip())
        if match is None:
            return
        if len(match[2]) == 3 and not {".", ","} <= set(amount):
            self._open += 1
        elif match[1] == ",":
            self._comma += 1
        else:
            self._point += 1

    def settled(self) -> Settled | None:
        """What to say of the file, or None where no amount has a mark."""
        if not (self._comma or self._point or self._open):
            return None
        counts = f"amounts with a comma before the cents: {self._comma}, with a point: {self._point}"
        if bool(self._comma) == bool(self._point):
            return Settled("decimal mark", "ambiguous", counts)
        return Settled("decimal mark", "comma" if self._comma else "point", counts)


def read_ledger(path: Export, rows: Callable[[Table], Rows]) -> Iterator[Item]:
    """One record a row, with what was settled about the file; `Unreadable` for a row, or the file, that cannot be
    read. Amounts stay as written. The file is read twice: what holds for all of it is settled first."""
    table = open_table(path)
    if not isinstance(table, Table):
        yield table
        return
    yield from table.settled
    export = rows(table)
    order, mark = _look_through(table, export)
    yield from (said for said in (order.settled(), mark.settled()) if said)
    for row in table.rows():
        yield export.record(*row, order.choice) if isinstance(row, tuple) else row


def _look_through(table: Table, export: Rows) -> tuple[DayOrder, DecimalMark]:
    order, mark = DayOrder(), DecimalMark()
    columns = [
        *((index, order.add) for index in export.dates),
        *((index, mark.add) for index in export.amounts),
    ]
    for row in table.rows() if columns else ():
        if isinstance(row, tuple):
            for index, add in columns:
                if index < len(row[1]):
                    add(row[1][index])
    return order, mark
