"""An export as a sheet: one row a record, what its columns are for known by their labels."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from connectors.dates import Order, parse
from connectors.export import Export
from connectors.markup import plain
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Record, Role
from connectors.tables.cells import first
from connectors.tables.columns import Column, Where
from connectors.tables.people import People
from connectors.tables.table import Table, fields, open_table
from inzage.labels import Label

_ADDRESSES = re.compile(r"\s*[^\s<>,;:@]++@[^\s<>,;:@]++(?:\s*[,;]\s*[^\s<>,;:@]++@[^\s<>,;:@]++)*+\s*")
_WORDS = re.compile(r"[^\W\d_]{5}")  # a number may have "ext." or "tel" in it, but no sentence
_MACHINE = re.compile(r"(?=[^@]*[0-9])[^\s@]+|[^\s@.]+\.[^\s@]+|<[^\s<>]+>")  # the last is a Message-ID
_DATE_USES = ("at", "created", "due", "date")


class Rows(Protocol):
    """One kind of export: makes a record of each of its rows."""

    @property
    def dates(self) -> Sequence[int]:
        """The columns that hold dates."""

    def record(self, number: int, cells: list[str], order: Order) -> Record:
        """The record of one row."""


def read_sheet(path: Export, rows: Callable[[Table], Rows]) -> Iterator[Item]:
    """One record a row, with what was settled about the file; `Unreadable` for a row, or the file, that cannot be
    read. The file is read twice where it has dates: their order of day and month is settled first."""
    table = open_table(path)
    if not isinstance(table, Table):
        yield table
        return
    yield from table.settled
    export = rows(table)
    order = table.day_order(export.dates)
    if settled := order.settled():
        yield settled
    for row in table.rows():
        yield export.record(*row, order.choice) if isinstance(row, tuple) else row


class Sheet:
    """What the columns of one export are for; `roles` says whom they may name (see `People`)."""

    def __init__(self, table: Table, columns: Sequence[Column], roles: Mapping[str, Role]) -> None:
        self.where = Where([use for use, _ in columns])
        self.people = People(self.where, roles)
        self.dates = self.where(*_DATE_USES)
        self._table = list(zip(table.names, columns, strict=True))
        self._columns: dict[str, list[tuple[str, str]]] = {}

    def moment(self, cells: Sequence[str], order: Order, *uses: str) -> tuple[str, str]:
        """The first moment that a row has in columns for one of `uses`: in ISO 8601, and as written."""
        text = first(cells, self.where(*uses))
        return parse(text, order), text

    def fields(self, cells: Sequence[str], name_holds: str = PROSE) -> tuple[Field, ...]:
        """All that a row holds. `name_holds` says what the record's own name is: someone's, a firm's, or neither."""
        if name_holds not in self._columns:
            self._columns[name_holds] = [
                (name, name_holds if use == "self name" else holds) for name, (use, holds) in self._table
            ]
        return tuple(map(looked_at, fields(self._columns[name_holds], cells)))


def take_text(cells: list[str], indexes: Sequence[int]) -> str:
    """The first text that a row has in the columns `indexes`, without markup; it leaves its cell, others stay."""
    for index in indexes:
        if index < len(cells) and cells[index].strip():
            text, cells[index] = plain(cells[index]), ""
            return text
    return ""


def looked_at(field: Field) -> Field:
    """A field of which the value has been heeded: a note in a column for addresses is prose, a number is nobody's name,
    and HTML is text."""
    holds, value = str(field.holds), field.value
    if holds == PROSE:
        text = plain(value) if "<" in value else value
        return field if text == value else Field(field.name, text or value, holds)
    if holds == MACHINE:
        holds = MACHINE if _MACHINE.fullmatch(value.strip()) else PROSE
    elif "@" in value:
        holds = Label.EMAIL if _ADDRESSES.fullmatch(value) else PROSE
    elif holds == Label.EMAIL or (holds == Label.PHONE and _WORDS.search(value)):
        holds = PROSE
    elif holds == Label.PERSON and value.strip().isdigit():
        holds = PLAIN
    return field if holds == field.holds else Field(field.name, value, holds)
