"""The rows of a declared table or query, streamed, and a fingerprint of them by which a change is seen."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from connectors.accounts.accounts_columns import CREDENTIAL, column
from connectors.mapped.mapped_row import Header, Row
from connectors.mapped.mapped_rows import Part
from connectors.record import Settled
from connectors.tables.layout import unique_names
from connectors.tables.values import named_values

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from connectors.accounts.database_declaration import Declaration

_MODULUS = 1 << 128


def rows_of(connection: "Connection", declared: "Declaration") -> Iterator[Part]:
    """The column names, then each row as named values; values of JSON have dotted names.

    Passwords, their hashes and tokens are left out unless the declaration names their column.
    """
    result = connection.exec_driver_sql(_statement(connection, declared))
    names = unique_names(list(result.keys()))
    wanted = declared.holds()
    left_out = {name for name in names if column(name).use == CREDENTIAL and name not in wanted}
    yield Header(tuple(names))
    for number, cells in enumerate(result, 1):
        pairs = zip(names, cells, strict=True)
        yield Row(f"row {number}", named_values({n: _plain(cell) for n, cell in pairs if n not in left_out}))
    for name in sorted(left_out):
        yield Settled(
            f"column {name}", "left out", "a password, its hash or a key to the account; no copy needs it"
        )


def state_of(connection: "Connection", declared: "Declaration") -> str:
    """A text that changes when the rows do: their number and the highest value of `updated`, else their hash.

    The hash is a sum over the rows, since their order may change by itself.
    """
    statement = _statement(connection, declared)
    if declared.updated:
        name = connection.dialect.identifier_preparer.quote_identifier(declared.updated)
        counted = f"SELECT count(*), max({name}) FROM ({statement}) AS counted"  # noqa: S608 - quoted
        return "; ".join(str(cell) for cells in connection.exec_driver_sql(counted) for cell in cells)
    total = number = 0
    result = connection.exec_driver_sql(statement)
    for cells in result:
        number += 1
        total += int.from_bytes(hashlib.sha256(_written(cells)).digest()[:16], "big")
    return f"{number}; {total % _MODULUS:032x}; {hashlib.sha256(_written(tuple(result.keys()))).hexdigest()[:16]}"


def _statement(connection: "Connection", declared: "Declaration") -> str:
    if declared.query:
        return declared.query
    quote = connection.dialect.identifier_preparer.quote_identifier
    table = ".".join(quote(part) for part in declared.table.split("."))
    return f"SELECT * FROM {table}"  # noqa: S608 - the names are quoted


def _written(cells: Sequence[object]) -> bytes:
    return "\x1f".join(f"{type(cell).__name__}:{_plain(cell)!r}" for cell in cells).encode(
        "utf-8", "surrogatepass"
    )


def _plain(cell: object) -> object:
    """A value of a driver's own kind of bytes as bytes."""
    return bytes(cell) if isinstance(cell, memoryview | bytearray) else cell
