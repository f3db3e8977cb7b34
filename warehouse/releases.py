"""The ledger of research releases: for which purpose, to whom, of how many persons, and whether it went out.

Two releases of the same people can be intersected: each may hide somebody among k others, and both together among
none. So each leaves a sketch of its population here, and the next is held against it. No row, marker, name or key of
a release is kept.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from warehouse.connection import Warehouse

SKETCH = 256
"""Hashes kept of a population: its smallest ones (a bottom-k sketch; Cohen & Kaplan, PODC 2007)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A release as asked for: its purpose, declaration (JSON), form (what makes two releases alike), and the reason
    for which an overlap with an earlier one is accepted ("" for none)."""

    purpose: str
    declaration: str
    form: str
    again: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """A release that went out, and the share of the population at hand that was in it too (0 to 1)."""

    release: int
    made: date
    same_form: bool
    share: float


def ask(
    warehouse: Warehouse,
    purpose: str,
    declaration: str = "",
    form: str = "",
    recipient: str = "",
    again: str = "",
) -> int:
    """Note that a release is wanted; returns its number."""
    number = warehouse.number("releases_next")
    warehouse.run("releases_add", number, purpose, declaration, form, recipient, again)
    return number


def asked(warehouse: Warehouse, release: int) -> Asked:
    """What was asked for."""
    row = warehouse.row("releases_one", release)
    return Asked(*map(str, row)) if row else Asked("", "", "", "")


def finish(
    warehouse: Warehouse,
    release: int,
    state: str,
    rows: int,
    *,
    verdict: str = "",
    population: Collection[str] = (),
) -> None:
    """Note how a release ended (made or refused), what it may be called, and a sketch of who was in it."""
    persons = len(set(population)) if state == "made" else 0
    kept = sketch(population) if state == "made" else []
    warehouse.run("releases_finish", state, rows, verdict, persons, kept, release)


def earlier(warehouse: Warehouse, form: str, population: Collection[str]) -> list[Earlier]:
    """Releases that went out with some of `population` in them."""
    mine = sketch(population)
    found = [
        Earlier(int(number), made, str(its) == form, share)
        for number, made, its, _, theirs in warehouse.rows("releases_made")
        if (share := overlap(mine, [int(one) for one in theirs]))
    ]
    return sorted(found, key=lambda one: -one.release)


def sketch(population: Collection[str]) -> list[int]:
    """The `SKETCH` smallest hashes of the persons, in order."""
    return sorted({_hash(person) for person in population})[:SKETCH]


def overlap(mine: Sequence[int], theirs: Sequence[int]) -> float:
    """The share of my population that is in theirs, from both sketches: exact while both are whole."""
    if not mine or not theirs:
        return 0.0
    ends = [max(one) for one in (mine, theirs) if len(one) >= SKETCH]
    end = min(ends, default=max(*mine, *theirs))
    here = [one for one in mine if one <= end]
    return len(set(here) & set(theirs)) / len(here) if here else 0.0


def _hash(person: str) -> int:
    return int.from_bytes(blake2b(person.encode(), digest_size=8).digest())
