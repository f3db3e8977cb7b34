"""SQLite files: every row of every table, described by mappings or judged by the names of its columns.

Format: sqlite.org/fileformat2.html. A mapping beside the file that names `shop.sqlite/users` under `files` describes
the table `users`. Of any other the columns whose names mean an address, name, number or day of birth are taken for that
(`accounts_columns`), all others for prose; a row of a table of accounts is an "account", of any other a "record".
Relations between tables are not followed; what is binary is named by its size. Nothing is ever written, also no
file beside it.
"""

import sqlite3
from collections.abc import Iterator

from connectors.about import About
from connectors.accounts.accounts_table import People, is_account_table
from connectors.accounts.sqlite_file import FAULTS, MAGIC, beside, has_open_changes, opened
from connectors.accounts.sqlite_tables import Table, rows, tables
from connectors.export import Export, size_of
from connectors.head import Head, look
from connectors.mapped.mapped import find_mapping, shaped
from connectors.mapped.mapped_row import Header, Row
from connectors.record import Item, Settled, Unreadable
from inzage.errors import InzageError

ABOUT = About(
    what="SQLite files: every table, by a mapping or by the names of its columns",
    recognises="the first 16 bytes of a SQLite file, or those of the logs that SQLite keeps beside one",
    keeps="every row; columns that a mapping or their names explain under what they hold, others as prose",
    ignores="views, virtual tables, passwords and tokens in tables of people, binary values: each named",
    follows="sqlite.org/fileformat2.html",
)

_CLOSE = "close the program that uses the database, or run `PRAGMA wal_checkpoint(TRUNCATE)` in it, and read it again"


def recognises(head: Head) -> bool:
    """Whether a file is a SQLite database, or a file that SQLite keeps beside one."""
    return not head.is_folder and (head.data.startswith(MAGIC) or bool(beside(head.data, head.path.name)))


def manner(path: Export) -> str:
    """The mappings of its tables, as text: with other ones the file is read anew."""
    with opened(path) as connection:
        if isinstance(connection, Unreadable):
            return ""
        found = [(t.name, find_mapping(path, t.name)) for t in tables(connection) if isinstance(t, Table)]
    return "".join(f"{name}: {mapping.model_dump_json()}\n" for name, mapping in found if mapping)


def read(path: Export) -> Iterator[Item]:
    """Each row of each table, with the table's name and the row's number in it as its place."""
    head = look(path)
    if end := beside(head.data, path.name):
        yield _beside(end)
        return
    if has_open_changes(path):
        yield Settled("changes not yet in the file", "not read", "they stand in a log or journal beside it")
    try:
        with opened(path) as connection:
            yield from [connection] if isinstance(connection, Unreadable) else _tables(path, connection)
    except FAULTS:
        yield Unreadable("file", "it is damaged, or no SQLite database", "copy or export it again")


def _beside(end: str) -> Item:
    if end == "-shm":
        return Settled("kind", "index of a write-ahead log", "it holds no rows")
    return Unreadable("file", "changes of the database beside it that are not yet in it are not read", _CLOSE)


def _tables(path: Export, connection: sqlite3.Connection) -> Iterator[Item]:
    for table in [*tables(connection)]:
        if isinstance(table, Table):
            yield from _table(path, connection, table)
        else:
            yield table


def _table(path: Export, connection: sqlite3.Connection, table: Table) -> Iterator[Item]:
    try:
        mapping = find_mapping(path, table.name)
    except InzageError as fault:
        yield Unreadable(f"table {table.name}", str(fault), "put the mapping right and read the file again")
        return
    size = size_of(path) or 1 << 40
    if mapping is None:
        yield from _judged(connection, table, size)
        return
    yield Settled(f"table {table.name}", mapping.source, "as its mapping calls it")
    yield from shaped(lambda: rows(connection, table, size), mapping)


def _judged(connection: sqlite3.Connection, table: Table, size: int) -> Iterator[Item]:
    """The rows of a table that no mapping describes."""
    kind = "account" if is_account_table(table.columns) else "record"
    people = People(table.columns, kind, table.name, table.keys)
    for part in rows(connection, table, size):
        if isinstance(part, Row):
            people.look(part)
    yield Settled(f"table {table.name}", f"{kind}s", "judged by the names of its columns")
    yield from people.moments.settled()
    for part in rows(connection, table, size):
        if isinstance(part, Row):
            yield people.record(part)
        elif not isinstance(part, Header):
            yield part
    yield from people.settled()
