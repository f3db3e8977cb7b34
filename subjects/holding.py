"""The records in which a person stands, each with why, and those of which nobody can say so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from subjects.resolving_linkage import MOST_NAMESAKES
from subjects.resolving_mentions import Mention, mentions_in_talks
from subjects.resolving_names import parse
from warehouse.connection import Warehouse
from warehouse.keys import value_key
from warehouse.persons import near_matches
from warehouse.persons_held import (
    OwnRow,
    company,
    keys_of_others,
    persons_by_keys,
    persons_by_name,
    rows_of_persons,
    told_in_talks,
)
from warehouse.who import PersonRow, mentions, open_threads


@dataclass(frozen=True, slots=True)
class Link:
    """Why a record belongs to a subject: the basis, what matched, and how sure that is (0 to 1).

    `reason` is a code that `subjects.resolving_reasons.explain` says in words.
    """

    record: str
    basis: str  # subject, author, recipient, colleague; key or mentioned where only the text tells
    detail: str
    score: float
    reason: str = "itself"


@dataclass(frozen=True, slots=True)
class Holdings:
    """The records of a subject, and how many others may be theirs but nobody has decided so."""

    links: dict[str, tuple[Link, ...]]
    near_matches: int


class Person(Protocol):
    """What is asked of a subject here."""

    @property
    def keys(self) -> frozenset[str]: ...
    @property
    def names(self) -> frozenset[str]: ...
    @property
    def called(self) -> frozenset[str]: ...
    @property
    def shown(self) -> tuple[str, ...]: ...
    @property
    def person(self) -> str: ...
    @property
    def name(self) -> str: ...


_STRENGTH = ("subject", "author", "recipient", "colleague", "key", "mentioned")


def hold(warehouse: Warehouse, subject: Person) -> Holdings:
    """All links of a person, the strongest reasons first, and the number of records that are near matches."""
    own = rows_of_persons(warehouse, [subject.person]) if subject.person else []
    links = [_own(one, subject) for one in own]
    shared = keys_of_others(warehouse, [subject.person] if subject.person else [], subject.keys)
    shared = shared if subject.person else set()
    told, doubtful = _by_key(warehouse, subject, shared)
    links += told
    links += _open_talks(warehouse, links)
    named, unclear = _by_name(warehouse, subject, {link.record for link in links})
    grouped = _grouped(links + named)
    others = _others(warehouse, subject)
    return Holdings(grouped, len((doubtful | unclear | others) - grouped.keys()))


def _own(one: OwnRow, subject: Person) -> Link:
    return Link(one.row.record, one.row.role, _matched(one.row, subject), one.score, one.reason)


def _matched(row: PersonRow, subject: Person) -> str:
    pairs = ((row.email_key, row.email), (row.phone_key, row.phone), (row.handle_key, row.handle))
    return next((written for key, written in pairs if key in subject.keys), row.name)


def _by_key(warehouse: Warehouse, subject: Person, shared: set[str]) -> tuple[list[Link], set[str]]:
    """Records whose texts hold an address or number of theirs; one that others bear too tells nothing."""
    links, doubtful = [], set()
    for label in ("EMAIL", "PHONE"):
        for found in mentions(warehouse, label, subject.keys):
            if found.value_key in shared:
                doubtful.add(found.record)
            else:
                shown = _shown(found.value_key, label, subject)
                links.append(Link(found.record, "key", shown, 1.0, "key in text"))
    return links, doubtful


def _shown(key: str, label: str, subject: Person) -> str:
    return next((written for written in subject.shown if value_key(label, written) == key), key)


def _open_talks(warehouse: Warehouse, links: Iterable[Link]) -> list[Link]:
    wrote = {link.record for link in links if link.basis == "author"}
    return [
        Link(record, "recipient", "", 0.95, "open conversation")
        for record, _ in open_threads(warehouse, wrote)
    ]


def _by_name(warehouse: Warehouse, subject: Person, sure: set[str]) -> tuple[list[Link], set[str]]:
    """Records whose texts name them: within their own conversations, and elsewhere where nobody else bears the name."""
    links = [
        Link(one.record, "mentioned", one.written, one.score, one.reason)
        for one in _in_talks(warehouse, subject, sure)
    ]
    there = sure | {link.record for link in links}
    told = mentions(warehouse, "PERSON", subject.names)
    if set(persons_by_name(warehouse, subject.names)) - {subject.person}:
        return links, {found.record for found in told} - there
    links += [
        Link(found.record, "mentioned", subject.name, round(0.8 * found.score, 2), "lone name")
        for found in told
    ]
    return links, set()


def _in_talks(warehouse: Warehouse, subject: Person, sure: set[str]) -> Sequence[Mention]:
    if not subject.person or not sure:
        return ()
    names = {parse(written) for written in subject.called}
    return mentions_in_talks(told_in_talks(warehouse, sure), subject.person, names, company(warehouse, sure))


def _others(warehouse: Warehouse, subject: Person) -> set[str]:
    """The records of people who may be this one, and of whoever uses a shared number without a name."""
    if not subject.person:
        return set()
    pairs = near_matches(warehouse, [subject.person])
    others = {who for pair in pairs for who in (pair.person, pair.other_person)} - {subject.person}
    namesakes = set(persons_by_name(warehouse, subject.names))
    if len(namesakes) > MOST_NAMESAKES:  # too many to have been compared one by one
        others |= namesakes
    nameless = {who for who, names in persons_by_keys(warehouse, subject.keys).items() if not any(names)}
    wanted = (others | nameless) - {subject.person}
    return {one.row.record for one in rows_of_persons(warehouse, wanted)} if wanted else set()


def _grouped(links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """The reasons of each record, the strongest first: one of each basis, by name only where nothing else tells."""
    best: dict[str, dict[str, Link]] = {}
    for link in sorted(links, key=lambda k: (_STRENGTH.index(k.basis), -k.score, k.detail)):
        best.setdefault(link.record, {}).setdefault(link.basis, link)
    return {record: _enough(tuple(mine.values())) for record, mine in best.items()}


def _enough(links: tuple[Link, ...]) -> tuple[Link, ...]:
    sure = tuple(link for link in links if link.basis != "mentioned")
    roles = tuple(link for link in sure if link.basis != "key")
    return roles or sure or links
