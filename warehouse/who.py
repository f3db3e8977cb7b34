"""Look people up in the warehouse: by key, by name, and the records in which they stand."""

from collections.abc import Collection
from dataclasses import dataclass

from warehouse.connection import Warehouse


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as one record's structure names them, with the keys they are compared by."""

    record: str
    role: str
    name: str
    email: str
    phone: str
    handle: str
    name_key: str
    email_key: str
    phone_key: str
    handle_key: str


def people_by_keys(warehouse: Warehouse, keys: Collection[str]) -> list[PersonRow]:
    """Rows whose e-mail address, phone number or handle is one of `keys`."""
    wanted = list(keys)
    return _people(warehouse.rows("who_by_keys", wanted, wanted, wanted))


def people_by_name(warehouse: Warehouse, name_keys: Collection[str]) -> list[PersonRow]:
    """Rows with one of these names, whatever their keys."""
    return _people(warehouse.rows("who_by_name", list(name_keys)))


def people_of(warehouse: Warehouse, records: Collection[str]) -> list[PersonRow]:
    """All people that the structure of these records names."""
    return _people(warehouse.rows("who_of_records", list(records)))


def everyone(warehouse: Warehouse) -> list[PersonRow]:
    """Every distinct person as written somewhere, once for each role; `record` is one of their records."""
    return _people(warehouse.rows("who_everyone"))


def _people(rows: list[tuple[object, ...]]) -> list[PersonRow]:
    return [PersonRow(*map(str, row)) for row in rows]


@dataclass(frozen=True, slots=True)
class Mention:
    """A record in whose text a value was found."""

    record: str
    label: str
    value_key: str
    score: float


def mentions(warehouse: Warehouse, label: str, keys: Collection[str]) -> list[Mention]:
    """Records in whose texts one of `keys` was found as `label`, with the best score."""
    rows = warehouse.rows("who_mentions", label, list(keys))
    return [Mention(str(record), label, str(key), float(score)) for record, key, score in rows]


def open_threads(warehouse: Warehouse, records: Collection[str]) -> list[tuple[str, str]]:
    """(record, thread) of the messages without recipients in the threads of `records`: read by all who wrote."""
    return [
        (str(record), str(thread)) for record, thread in warehouse.rows("who_open_threads", list(records))
    ]


def record_count(warehouse: Warehouse) -> int:
    """Records stored."""
    return warehouse.number("records_count")


def language_of_person(warehouse: Warehouse, records: Collection[str]) -> str:
    """The language in which a person's records are mostly written, "" where none tells."""
    row = warehouse.row("who_language", list(records))
    return str(row[0]) if row else ""
