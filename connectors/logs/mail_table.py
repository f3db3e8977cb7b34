"""A mail trace as a table: rows to records, moments read in the order of day and month that the file settles."""

import re
from collections.abc import Iterator
from dataclasses import replace

from connectors import dates
from connectors.export import Export
from connectors.logs.mail_columns import record, use_of
from connectors.record import Item, Record, Unreadable
from connectors.tables.table import fields, open_table, overlong

_MILLISECONDS = re.compile(r"/Date\((-?[0-9]{1,15})(?:[+-][0-9]{4})?\)/")  # .NET's JSON
_OFFSET = re.compile(r"T.*[+-][0-9]{2}:[0-9]{2}")


def read_table(path: Export, kind: str, system: str, *, in_utc: bool) -> Iterator[Item]:
    """One record a row; `Unreadable` for a row, or the file, that cannot be read."""
    table = open_table(path)
    if isinstance(table, Unreadable):
        yield table
        return
    yield from table.settled
    order = table.day_order([index for index, name in enumerate(table.names) if use_of(name) == "moment"])
    if settled := order.settled():
        yield settled
    columns = [(name, "") for name in table.names]
    for row in table.rows():
        if not isinstance(row, tuple):
            yield row
            continue
        number, cells = row
        place = f"row {number}"
        if overlong(columns, cells):  # a delimiter inside a value: no column can be relied on
            yield Record(kind, place, fields=fields(columns, cells))
        else:
            found = record(kind, place, system, zip(table.names, cells, strict=False))
            yield timed(found, order.choice, in_utc=in_utc)


def timed(found: Record, order: dates.Order = "ambiguous", *, in_utc: bool) -> Record:
    """The record with its moment read; of a system that writes UTC with that offset where it writes none."""
    match = _MILLISECONDS.fullmatch(found.at_text)
    at = dates.from_epoch(match[1], "epoch milliseconds") if match else dates.parse(found.at_text, order)
    if in_utc and "T" in at and not _OFFSET.search(at):
        at += "+00:00"
    return replace(found, at=at)
