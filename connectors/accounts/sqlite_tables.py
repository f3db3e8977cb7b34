"""The tables of a SQLite file and their rows, each as named values."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from connectors.accounts.sqlite_file import FAULTS
from connectors.mapped.mapped_row import Header, Row
from connectors.record import Settled, Unreadable
from connectors.tables.layout import unique_names
from connectors.tables.values import as_text

_LEAST = 4
"""Bytes that a row takes in a file at the very least: its pointer, its size and its header."""

_OWN = "sqlite_"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
"""A BLOB without these is text that a program stored so."""


class Table(NamedTuple):
    """A table with its columns; `keys` are those that its rows are told apart by."""

    name: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]


def tables(connection: sqlite3.Connection) -> Iterator[Table | Settled | Unreadable]:
    """Every table; views and virtual tables, whose rows stand in tables, are Settled. SQLite's own are passed over."""
    query = "SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    connection.text_factory = _decoded
    try:
        listed = connection.execute(query).fetchall()
    except FAULTS:
        yield Unreadable(
            "file", "its list of tables is damaged, or it is no database", "export or copy it again"
        )
        return
    for name, kind, sql in listed:
        if not isinstance(name, str) or name.casefold().startswith(_OWN):
            continue
        if kind == "view":
            yield Settled(f"view {name}", "not read", "its rows are those of tables")
        elif str(sql or "").split()[:2] == ["CREATE", "VIRTUAL"]:
            yield Settled(
                f"table {name}", "not read", "a virtual table; what it holds stands in other tables"
            )
        else:
            yield _table(connection, name)


def _table(connection: sqlite3.Connection, name: str) -> Table | Unreadable:
    try:
        described = connection.execute(f"PRAGMA table_xinfo({quoted(name)})").fetchall()
    except FAULTS:
        return damaged(name, 1)
    columns = [(str(row[1]), int(row[5])) for row in described if row[6] != 1]  # 1: hidden
    keys = [column for column, place in sorted(columns, key=lambda each: each[1]) if place]
    return Table(name, tuple(unique_names([column for column, _ in columns])), tuple(keys))


def rows(
    connection: sqlite3.Connection, table: Table, size: int
) -> Iterator[Header | Row | Unreadable | Settled]:
    """The rows of a table in a file of `size` bytes; binary values are named by their size and Settled at the end."""
    connection.text_factory = text = _Text()
    binary = dict.fromkeys(table.columns, 0)
    number = 0
    yield Header(table.columns)
    try:
        for cells in connection.execute(_select(connection, table)):
            number += 1
            if number > size // _LEAST + 1:
                yield damaged(table.name, number)
                return
            yield Row(_place(table, number), _values(table.columns, cells, binary))
    except FAULTS:
        yield damaged(table.name, number + 1)
    yield from _said(table, binary, text)


def quoted(name: str) -> str:
    """A name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


def damaged(table: str, number: int) -> Unreadable:
    """A table that breaks off at a row."""
    remedy = "copy or export it again; `sqlite3 FILE .recover` may save the rest"
    return Unreadable(f"table {table}, row {number}", "the table is damaged from here on", remedy)


def _select(connection: sqlite3.Connection, table: Table) -> str:
    described = connection.execute(f"PRAGMA table_xinfo({quoted(table.name)})").fetchall()
    columns = ", ".join(quoted(str(row[1])) for row in described if row[6] != 1)
    return f"SELECT {columns} FROM {quoted(table.name)}"  # noqa: S608 - names of the file itself, quoted


def _place(table: Table, number: int) -> str:
    return f"table {table.name}, row {number}"


def _values(columns: Sequence[str], cells: Sequence[object], binary: dict[str, int]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, cell in zip(columns, cells, strict=True):
        text = as_text(cell)
        if isinstance(cell, bytes) and _CONTROL.search(cell):
            text = f"({len(cell)} bytes)"
            binary[name] += 1
        if text.strip():
            found[name] = text
    return found


def _decoded(data: bytes) -> str:
    return data.decode(errors="replace")


class _Text:
    """Text of a file in UTF-8, or where older programs wrote it otherwise, in cp1252; counts the latter."""

    def __init__(self) -> None:
        self.otherwise = 0

    def __call__(self, data: bytes) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError:
            self.otherwise += 1
            return data.decode("cp1252", errors="replace")


def _said(table: Table, binary: dict[str, int], text: _Text) -> Iterator[Settled]:
    for name, count in binary.items():
        if count:
            yield Settled(
                f"table {table.name}, column {name}", "binary, not read", f"{count} rows have a value"
            )
    if text.otherwise:
        why = f"{text.otherwise} values are no UTF-8"
        yield Settled(f"table {table.name}, text", "read as cp1252 where it is no UTF-8", why)
