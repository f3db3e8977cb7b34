"""Asterisk's call detail records, as its own CSV modules and FreePBX write them: one row a call, or a leg of one.

Mostly there is no header: the order of the columns is seen from where the disposition stands. Times are local to
the exchange and have no zone. The legs of a call share its linked id, or where that is not logged its unique id.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from connectors import dates
from connectors.about import About
from connectors.calls.asterisk_columns import ORDERS, holds, is_header, order_of
from connectors.calls.asterisk_order import settle_order
from connectors.calls.asterisk_people import people
from connectors.calls.numbers import exact_id
from connectors.export import Export
from connectors.head import Head
from connectors.record import PROSE, Field, Item, Record, Settled, Unreadable
from connectors.tables.columns import normal
from connectors.tables.layout import blank, column_names
from connectors.tables.rows import Row, read_rows
from connectors.tables.table import Table, open_table

ABOUT = About(
    what="Asterisk and FreePBX: call detail records (CSV, with or without a header)",
    recognises="a moment, seconds and a disposition where Asterisk's columns have them, or its column names",
    keeps="every column; caller and called, extensions as colleagues; the legs of a call in one thread",
    ignores="nothing; recordings are files of their own",
    follows="Asterisk's CDR specification, the table of FreePBX, and a Master.csv and a table dump of real exchanges",
)

_LOOKED_AT = 200
_RECORDING = (".wav", ".wav49", ".mp3", ".gsm", ".ogg")


def recognises(head: Head) -> bool:
    """Whether the first row is a call detail record, or names the columns of one."""
    if head.is_folder:
        return False
    cells = column_names(head)
    return bool(order_of(cells)) or is_header(cells)


def read(path: Export) -> Iterator[Item]:
    """One call a row, in thread "asterisk:ID"; a row in another order than the rest keeps its cells as prose."""
    table = open_table(path)
    if not isinstance(table, Table):
        yield table
        return
    yield from table.settled
    columns = _columns(table)
    if isinstance(columns, Unreadable):
        yield columns
        return
    if columns.order:
        yield Settled(
            "columns", columns.order, "no header; seen from where moment, seconds and disposition stand"
        )
    order, said = settle_order(_moments(table, columns))
    if said:
        yield said
    for row in _rows(table):
        yield _record(columns, *row, order) if isinstance(row, tuple) else row


@dataclass(frozen=True, slots=True)
class _Columns:
    """The names of the columns, and in which of `ORDERS` they are; "" where a header names them."""

    names: list[str]
    order: str = ""


def _columns(table: Table) -> _Columns | Unreadable:
    """The columns that the header names, or those of the order that the first rows are in."""
    if is_header(table.labels):
        return _Columns([normal(name) for name in table.names])
    for row in islice(_rows(table), _LOOKED_AT):
        if isinstance(row, tuple) and (order := order_of(row[1])):
            return _Columns(ORDERS[order].split(), order)
    reason = "its columns are in no order that Asterisk writes"
    return Unreadable("file", reason, "describe the file with a mapping and read it again")


def _rows(table: Table) -> Iterator[Row | Unreadable | Settled]:
    """All rows but a header."""
    if is_header(table.labels):
        yield from table.rows()
        return
    for row in read_rows(table.path, table.encoding, table.layout):
        if not isinstance(row, tuple) or not blank(row[1]):
            yield row


def _moments(table: Table, columns: _Columns) -> Iterator[tuple[str, str]]:
    """The moment of each row and its unique id."""
    for row in _rows(table):
        if isinstance(row, tuple):
            named = _named(columns, row[1])
            yield _moment(named), named.get("uniqueid", "")


def _moment(row: Mapping[str, str]) -> str:
    return (row.get("calldate") or row.get("start", "")).strip()


def _named(columns: _Columns, cells: Sequence[str]) -> dict[str, str]:
    """The cells that hold something by the names of their columns, those beyond the last by their number."""
    beyond = (f"column {number}" for number in range(len(columns.names) + 1, len(cells) + 1))
    pairs = zip((*columns.names, *beyond), cells, strict=False)
    named = {name: cell for name, cell in pairs if cell and not cell.isspace()}
    # FreePBX's versions differ in the order of the last columns.
    if "recordingfile" not in named and named.get("did", "").lower().endswith(_RECORDING):
        named["recordingfile"] = named.pop("did")
    if "." not in named.get("linkedid", ".") and columns.order:
        named[f"column {columns.names.index('linkedid') + 1}"] = named.pop("linkedid")
    return named


def _record(columns: _Columns, number: int, cells: list[str], order: dates.Order) -> Record:
    place = f"row {number}"
    if columns.order and columns.order != order_of(cells):
        cut = enumerate(cells, 1)
        found = [Field(f"column {index}", cell, PROSE) for index, cell in cut if cell.strip()]
        return Record("call", place, fields=tuple(found))
    row = _named(columns, cells)
    unique, linked, sequence = (exact_id(row.get(name, "")) for name in ("uniqueid", "linkedid", "sequence"))
    call = linked if "." in linked else unique
    return Record(
        "call",
        place,
        key=f"{unique}:{sequence}" if unique and sequence else unique,
        thread=f"asterisk:{call}" if call else "",
        at=dates.parse(_moment(row), order),
        at_text=_moment(row),
        people=people(row),
        fields=tuple(Field(name, value, holds(name, value)) for name, value in row.items()),
    )
