"""The clarification list: pairs of people who may be one, which staff decide; a decision is kept and always counts."""

from dataclasses import dataclass

from inzage.errors import RequestError
from subjects.identity import Subject, person_of
from subjects.resolving import ensure, resolve
from warehouse.connection import Warehouse
from warehouse.ledger import record_event
from warehouse.persons import NearMatch, decide, near_match, near_matches, resolved_from


@dataclass(frozen=True, slots=True)
class Unclear:
    """Two people who may be one, and what they share."""

    pair: str
    one: Subject
    other: Subject
    score: float
    shared: tuple[str, ...]  # codes of `subjects.resolving_reasons`


def unclear(warehouse: Warehouse, most: int = 0) -> list[Unclear]:
    """What waits for a decision, the likeliest first: all, or the first `most`."""
    ensure(warehouse)
    listed = near_matches(warehouse)
    return [_unclear(warehouse, near) for near in (listed[:most] if most else listed)]


def _unclear(warehouse: Warehouse, near: NearMatch) -> Unclear:
    return Unclear(
        near.pair,
        person_of(warehouse, near.person),
        person_of(warehouse, near.other_person),
        near.score,
        tuple(near.shared.split()),
    )


def settle(warehouse: Warehouse, pair: str, *, same: bool) -> None:
    """Keep that the two of a pair are one person, or are not: noted in the ledger, heeded by every later pass.

    Raises `RequestError` for a pair that is not on the list.
    """
    ensure(warehouse)
    near = near_match(warehouse, pair)
    if near is None:
        raise RequestError(
            "there is no such pair on the clarification list; `inzage subject unclear` shows those there are"
        )
    thresholds = resolved_from(warehouse)
    with warehouse.transaction():
        decide(warehouse, near, same=same)
        record_event(warehouse, f"pair {pair}", "identity decided", "same" if same else "different")
    resolve(warehouse, *(thresholds[1:] if thresholds else ()))
