"""What the warehouse holds of persons once it is known who is who."""

from collections.abc import Collection
from dataclasses import dataclass

from warehouse.connection import Warehouse
from warehouse.who import PersonRow


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A person in one record, and why that row is theirs."""

    row: PersonRow
    person: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Told:
    """A name in a text of a conversation, what stands before it, and which part of the message that is."""

    record: str
    conversation: str
    written: str
    before: str
    name_key: str
    score: float
    part: str


def persons_by_keys(warehouse: Warehouse, keys: Collection[str]) -> dict[str, set[str]]:
    """Person -> their names under these keys ("" where nameless)."""
    wanted, found = list(keys), dict[str, set[str]]()
    for person, name_key, *_ in warehouse.rows("persons_by_keys", wanted, wanted, wanted):
        found.setdefault(str(person), set()).add(str(name_key))
    return found


def persons_by_name(warehouse: Warehouse, name_keys: Collection[str]) -> list[str]:
    """Everybody who bears one of these names."""
    return [str(person) for (person,) in warehouse.rows("persons_by_name", list(name_keys))]


def rows_of_persons(warehouse: Warehouse, persons: Collection[str]) -> list[OwnRow]:
    """Where persons stand in records, each with why."""
    return [
        OwnRow(PersonRow(*map(str, row[:10])), str(row[10]), str(row[11]), float(row[12]))
        for row in warehouse.rows("persons_rows", list(persons))
    ]


def keys_of_others(warehouse: Warehouse, persons: Collection[str], keys: Collection[str]) -> set[str]:
    """Those of `keys` that somebody besides `persons` bears too."""
    wanted = list(keys)
    rows = warehouse.rows("persons_shared_keys", list(persons), wanted, wanted, wanted)
    return {str(key) for (key,) in rows} & set(keys)


def told_in_talks(warehouse: Warehouse, records: Collection[str]) -> list[Told]:
    """Names in the texts of the conversations that these records belong to."""
    return [Told(str(row[0]), *row[1:]) for row in warehouse.rows("persons_told", list(records))]


def company(warehouse: Warehouse, records: Collection[str]) -> list[tuple[str, str, str]]:
    """(conversation, person, name as written) of those who take part in the conversations of these records."""
    return [
        (str(talk), str(person), str(name))
        for talk, person, name in warehouse.rows("persons_of_talks", list(records))
    ]
