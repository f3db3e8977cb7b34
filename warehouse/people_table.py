"""The records as tables of persons: whose each row is, which columns there are, and who is not to be in a release."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inzage.labels import DIRECT_IDENTIFIERS
from warehouse import persons
from warehouse.connection import Warehouse
from warehouse.keys import name_key, national_form
from warehouse.same_people import Identity, clusters

_ROLES = ("subject", "author", "recipient", "colleague")
"""Whose a record is: of those it is about, else of those who wrote it, and so on."""


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """A column of the records of one source and kind; `holds` is a label, PLAIN or PROSE."""

    source: str
    kind: str
    name: str
    holds: str
    filled: int  # records with a value

    @property
    def table(self) -> str:
        """`source.kind`."""
        return f"{self.source}.{self.kind}"

    @property
    def full(self) -> str:
        """`source.kind.column`, as a declaration names it."""
        return f"{self.table}.{self.name}"


@dataclass(frozen=True, slots=True)
class Cells:
    """A record with the values asked for; `hidden` counts those that were seen to name a person and are left empty."""

    record: str
    conversation: str  # "": the record belongs to none
    values: Mapping[str, str]
    hidden: int


def columns(warehouse: Warehouse) -> list[ColumnOf]:
    """Every column of the stored records, save identifiers between machines."""
    return [ColumnOf(*row) for row in warehouse.rows("people_columns")]


def cells(warehouse: Warehouse, source: str, kind: str, names: Collection[str]) -> list[Cells]:
    """The records of one source and kind that have one of these columns; of a column named twice, the first value."""
    direct = sorted(map(str, DIRECT_IDENTIFIERS))
    found: dict[tuple[str, str], dict[str, str | None]] = {}
    for record, thread, name, content, betrays in warehouse.rows(
        "people_cells", direct, source, kind, list(names)
    ):
        found.setdefault((str(record), thread), {}).setdefault(name, None if betrays else content)
    return [
        Cells(
            record,
            f"{source} {thread}" if thread else "",
            {name: value for name, value in row.items() if value is not None},
            sum(value is None for value in row.values()),
        )
        for (record, thread), row in found.items()
    ]


def people_of(warehouse: Warehouse) -> dict[str, dict[str, set[str]]]:
    """Record -> role -> the persons who stand in it, whoever they are by who is who, or by shared keys before that."""
    found: dict[str, dict[str, set[str]]] = {}
    for one in _standing(warehouse):
        found.setdefault(one.record, {}).setdefault(one.role, set()).add(one.person)
    return found


def whose(roles: Mapping[str, Collection[str]]) -> Collection[str]:
    """The persons whose record it is: more than one where it is about several."""
    return next((roles[role] for role in _ROLES if roles.get(role)), ())


def excluded(warehouse: Warehouse) -> set[str]:
    """The persons (as in `people_of`) who objected, or asked for restriction or erasure (GDPR art. 17, 18, 21).

    A request counts from its arrival, verified or not, until it is refused or withdrawn: an answered objection lasts.
    Everybody is meant who bears the key by which the request was made.
    """
    keys = [str(key) for (key,) in warehouse.rows("people_barred")]
    wanted = {form for key in keys for form in (key, national_form(key), name_key(key))} - {""}
    return {one.person for one in _standing(warehouse) if wanted.intersection(one.keys)} if wanted else set()


@dataclass(frozen=True, slots=True)
class _Standing:
    """Somebody in a record, as what, under which keys, and who that is."""

    record: str
    role: str
    keys: Identity
    person: str


def _standing(warehouse: Warehouse) -> list[_Standing]:
    made_from = persons.resolved_from(warehouse)
    if made_from and made_from[0] == persons.state(warehouse):
        rows = warehouse.rows("people_resolved")
        return [_Standing(str(row[0]), row[1], (row[2], row[3], row[4], row[5]), row[6]) for row in rows]
    named = [
        (str(record), role, (name, email, phone, handle))
        for record, role, name, email, phone, handle in warehouse.rows("people_named")
    ]
    identities = list(dict.fromkeys(keys for *_, keys in named))
    numbers = dict(zip(identities, clusters(identities), strict=True))
    return [_Standing(record, role, keys, str(numbers[keys])) for record, role, keys in named]
