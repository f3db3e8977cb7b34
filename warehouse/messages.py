"""The conversations that a research release is made from, and all that is known to identify somebody."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from detectors.finding import Finding
from warehouse.connection import Warehouse
from warehouse.people_table import excluded, people_of

_WRITERS = ("author", "colleague")
"""Who wrote a message; of a note or a call that names no author, the colleague who kept it."""


@dataclass(frozen=True, slots=True)
class Message:
    """The own words of a message (no quotes, no signature), what was found in them, and who wrote it ("" unknown)."""

    source: str
    kind: str
    language: str
    moment: datetime | None
    text: str
    findings: tuple[Finding, ...]
    writer: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation in order of time: its messages, the names in it as written, and the persons outside the company
    whom it concerns.

    `keys` are all its people by what they are compared by, the same from one release to the next; `barred` says that
    one of them objected or asked for restriction or erasure (GDPR art. 17, 18, 21).
    """

    messages: tuple[Message, ...]
    names: tuple[str, ...]
    outside: frozenset[str]
    keys: frozenset[str] = frozenset()
    barred: bool = False


@dataclass(frozen=True, slots=True)
class Everyone:
    """Who stands in which record as what, which persons are the company's own, and who must not be in a release."""

    roles: Mapping[str, Mapping[str, Collection[str]]]
    staff: frozenset[str]
    barred: frozenset[str]


def everyone(warehouse: Warehouse) -> Everyone:
    """All people whom the records name."""
    roles = people_of(warehouse)
    staff = frozenset(who for mine in roles.values() for who in mine.get("colleague", ()))
    return Everyone(roles, staff, frozenset(excluded(warehouse)))


def threads(warehouse: Warehouse, known: Everyone) -> Iterator[Thread]:
    """Every conversation with body text, one at a time."""
    for _, rows in groupby(warehouse.stream("release_messages"), key=itemgetter(0)):
        yield _thread(list(rows), known)


def identifiers(warehouse: Warehouse) -> dict[str, set[str]]:
    """Kind -> every known value of it: names, addresses, phone, bank and other numbers."""
    known: dict[str, set[str]] = {}
    for kind, value in warehouse.rows("release_identifiers"):
        known.setdefault(str(kind), set()).add(str(value))
    return known


def _thread(rows: list[tuple[Any, ...]], known: Everyone) -> Thread:
    records = {str(row[1]) for row in rows}
    persons = {who for one in records for mine in known.roles.get(one, {}).values() for who in mine}
    named = rows[0][8]
    return Thread(
        tuple(_message(row, known) for row in rows),
        tuple(sorted({one["n"] for one in named} - {""})),
        frozenset(persons - known.staff),
        frozenset(one["k"] for one in named),
        not known.barred.isdisjoint(persons),
    )


def _message(row: tuple[Any, ...], known: Everyone) -> Message:
    _, record, source, kind, language, moment, text, found, _ = row
    findings = tuple(Finding(f["s"], f["e"], f["l"], f["p"], f["r"]) for f in found)
    roles = known.roles.get(str(record), {})
    writer = next((min(roles[role]) for role in _WRITERS if roles.get(role)), "")
    return Message(source, kind, language, moment, text, findings, writer)
