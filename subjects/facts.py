"""Knowledge of two facts on file: what the person says of themself, held against the columns of their own records.

The facts are values of two different columns. What anybody may know (a name, a country, the address that the request
came with) is no fact here, nor is a value that is short or was not on file before the request. An answer never tells
which of them was wrong, and the tries are few.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from inzage.errors import RefusedError, RequestError
from subjects.facts_columns import column_group, comparable, is_fact, readings
from subjects.identity import Subject, find
from subjects.requests import verify
from subjects.requests_states import after
from warehouse.connection import Warehouse
from warehouse.keys import name_key
from warehouse.ledger import Request, record_event, request, times
from warehouse.requests_person import columns, known_values

TRIES = 3
FACTS = 2
_WRONG = "wrong facts"


@dataclass(frozen=True, slots=True)
class Fact:
    """A column by its group, and a value as the person gave it."""

    column: str
    value: str

    def __repr__(self) -> str:
        """Without the value, which is personal."""
        return f"Fact({self.column})"


def parse_facts(given: Sequence[str]) -> list[Fact]:
    """`postcode=9000` and the like; raises `RequestError` for fewer than two columns or what has no value."""
    facts = []
    for one in given:
        column, sign, value = one.partition("=")
        if not (sign and column.strip() and value.strip()):
            raise RequestError("a fact is given as COLUMN=VALUE, such as --facts postcode=9999")
        facts.append(Fact(column_group(column), value.strip()))
    if len({fact.column for fact in facts}) < FACTS or len(facts) != len({fact.column for fact in facts}):
        raise RequestError(f"give at least {FACTS} facts, each from another column")
    return facts


def check_facts(warehouse: Warehouse, number: str, given: Sequence[str], region: str = "BE") -> Request:
    """Verify the request if all these facts are on file for the person.

    Raises `RequestError`, at the cost of no try, for facts that could not count whatever is on file, and
    `RefusedError` where one is not on file or the tries are used up.
    """
    found = request(warehouse, number)
    after(found, "verify")
    facts = parse_facts(given)
    if times(warehouse, number, _WRONG) >= TRIES:
        raise RefusedError(
            f"the tries for request {number} are used up; use --send, or --attest with a reason"
        )
    _could_count(warehouse, found, facts, region)
    if not _all_on_file(warehouse, found, facts, region):
        record_event(warehouse, number, _WRONG, f"{TRIES - times(warehouse, number, _WRONG) - 1} tries left")
        raise RefusedError(
            f"these facts are not what is on file; {TRIES - times(warehouse, number, _WRONG)} tries left. "
            "Which of them is wrong is not told"
        )
    verify(warehouse, number, "verified by facts", f"{len(facts)} columns")
    return request(warehouse, number)


def _could_count(warehouse: Warehouse, found: Request, facts: Sequence[Fact], region: str) -> None:
    """What can be told without a look at the person's own data."""
    everywhere = {column_group(name) for name in columns(warehouse)}
    for fact in facts:
        if fact.column not in everywhere:
            raise RequestError(
                "no record of anybody has a column of one of these names; `inzage read` shows them"
            )
        if not comparable(fact.value):
            raise RequestError("one of these facts is too short to prove anything")
        if found.subject_key in readings(fact.value, region):
            raise RequestError("the key that the request came with proves nothing; give another fact")
    if len({frozenset(readings(fact.value, region)) for fact in facts}) < len(facts):
        raise RequestError("the same value twice is one fact; give another")


def _all_on_file(warehouse: Warehouse, found: Request, facts: Sequence[Fact], region: str) -> bool:
    subject: Subject = find(warehouse, found.subject_key, region)
    names = {name_key(name) for name in subject.called}
    known = known_values(warehouse, subject.keys, names, found.received)
    on_file = [
        (column_group(one.column), readings(one.value, region))
        for one in known
        if is_fact(column_group(one.column), one.holds)
    ]
    return all(
        any(column == fact.column and values & readings(fact.value, region) for column, values in on_file)
        for fact in facts
    )
