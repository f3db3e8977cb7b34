"""What is on file about the person who asks: addresses to reach them at, and values that only they would know."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from warehouse.connection import Warehouse


@dataclass(frozen=True, slots=True)
class Known:
    """One column value of a record about the person: the column's name, what it holds, the value as written."""

    column: str
    holds: str
    value: str


def addresses(warehouse: Warehouse, keys: Collection[str], before: date) -> list[str]:
    """E-mail addresses among `keys` that stood in a record before this day, those in most records first.

    What came in with the request itself, or after it, says nothing about who is asking.
    """
    return [str(key) for key, _ in warehouse.rows("requests_channels", list(keys), _start(before))]


def known_values(
    warehouse: Warehouse, keys: Collection[str], names: Collection[str], before: date
) -> list[Known]:
    """The column values of records before this day that are about the bearer of `keys`, and nobody of another name."""
    wanted = list(keys)
    rows = warehouse.rows("requests_facts", _start(before), wanted, wanted, wanted, list(names))
    return [Known(str(column), str(holds), str(value)) for column, holds, value in rows]


def columns(warehouse: Warehouse) -> list[str]:
    """The names of all columns of all records, whoever they are about."""
    return [str(name) for (name,) in warehouse.rows("requests_columns")]


def records_of(warehouse: Warehouse, keys: Collection[str]) -> list[str]:
    """Records whose structure names somebody by one of these keys."""
    wanted = list(keys)
    return [str(record) for (record,) in warehouse.rows("requests_records", wanted, wanted, wanted)]


def _start(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - moments are stored without a zone
