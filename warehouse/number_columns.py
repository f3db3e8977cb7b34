"""The company's own numbers: the values of all columns that hold numbers of customers, orders or files."""

from collections.abc import Iterator
from itertools import groupby

from detectors.known import NumberColumn
from inzage.labels import Label
from warehouse.connection import Warehouse
from warehouse.number_headers import number_label


def number_columns(warehouse: Warehouse) -> Iterator[NumberColumn]:
    """Every such column of every source, with its distinct values; they are nowhere else kept."""
    labels = _labels(warehouse)
    rows = warehouse.stream("number_values", *_chosen(labels)) if labels else iter(())
    for (_, name, holds), column in groupby(rows, key=lambda row: row[:3]):
        yield NumberColumn(labels[name, holds], [content for *_, content in column])


def numbers_fingerprint(warehouse: Warehouse) -> str:
    """Changes when a number becomes known, or stands in another column; tells none."""
    labels = _labels(warehouse)
    row = warehouse.row("number_fingerprint", *_chosen(labels)) if labels else None
    return str(row[0]) if row else ""


def _labels(warehouse: Warehouse) -> dict[tuple[str, str], Label]:
    """(Header, what the reader says) -> the kind of number, of the columns that hold numbers."""
    found = ((name, holds, number_label(name, holds)) for name, holds in warehouse.rows("number_headers"))
    return {(name, holds): label for name, holds, label in found if label}


def _chosen(labels: dict[tuple[str, str], Label]) -> tuple[list[str], list[str]]:
    return [name for name, _ in labels], [holds for _, holds in labels]
