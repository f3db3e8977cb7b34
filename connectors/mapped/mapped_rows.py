"""The rows of any table, JSON or Parquet file, each as named values."""

from collections.abc import Iterator

from connectors.export import Export
from connectors.head import look
from connectors.mapped.mapped_conversations import conversation_rows
from connectors.mapped.mapped_row import Header, Row
from connectors.record import Settled, Unreadable
from connectors.tables.json_values import Value, read_values
from connectors.tables.table import open_table, overlong

_PARQUET = b"PAR1"
_BATCH = 1000
_JSON_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson"})
_TABLE_SUFFIXES = frozenset({".csv", ".tsv"})


Part = Header | Row | Unreadable | Settled


def read_named(path: Export, records: str = "", messages: str = "") -> Iterator[Part]:
    """The rows of `path`, whose kind is seen from itself; `records` says where they are in JSON.

    `messages` is the dotted name of the list of messages that each of them has; a table has none.
    """
    head = look(path)
    if head.data.startswith(_PARQUET):
        return _parquet(path, messages)
    bracket = head.text.lstrip()[:1] in {"{", "["}
    if head.suffix in _JSON_SUFFIXES or (bracket and head.suffix not in _TABLE_SUFFIXES):
        return _json(path, records, messages)
    return _table(path)


def _table(path: Export) -> Iterator[Part]:
    table = open_table(path)
    if isinstance(table, Unreadable):
        yield table
        return
    yield from table.settled
    yield Header(table.names)
    for row in table.rows():
        if isinstance(row, tuple):
            number, cells = row
            names = (*table.names, *(f"column {index + 1}" for index in range(len(table.names), len(cells))))
            values = {
                name: cell for name, cell in zip(names, cells, strict=False) if not cell.isspace() and cell
            }
            yield Row(f"row {number}", values, sure=not overlong(table.names, cells))
        else:
            yield row


def _json(path: Export, records: str, messages: str) -> Iterator[Part]:
    number = 0
    for item in read_values(path, records or None):
        if not isinstance(item, Value):
            yield item
            continue
        number += 1
        empty = True
        for row in conversation_rows(item.value, f"record {number}", messages):
            if isinstance(row, Unreadable) or row.values:
                empty = False
                yield row
        if empty:
            yield Unreadable(f"record {number}", "it holds no values", "export again")
    if records and not number:
        yield Unreadable("file", "nothing stands where the mapping's `records` points", "correct `records`")


def _parquet(path: Export, messages: str) -> Iterator[Part]:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    number = 0
    try:
        with path.open("rb") as source, ParquetFile(source) as file:
            yield Header(tuple(file.schema_arrow.names))
            for batch in file.iter_batches(batch_size=_BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield from conversation_rows(row, f"row {number}", messages)
    except (ArrowException, OSError, ValueError, OverflowError):
        yield Unreadable(f"row {number + 1}", "the Parquet file is damaged from here on", "export it again")
