"""Who is who: every name, address and number of the records brought together into persons.

First by keys (`resolving_keys`), then by conversation (`resolving_context`), then, where keys are missing, by
likelihood (`resolving_linkage`, `resolving_verdict`). What staff decided comes before all of it. The pass is made
anew as a whole when a record, a decision or a threshold changed, and gives the same result each time.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from subjects.resolving_context import join_by_conversation
from subjects.resolving_groups import Groups, Why
from subjects.resolving_keys import Who, join_by_keys
from subjects.resolving_linkage import link
from subjects.resolving_profiles import Facts, Profile, facts_of, profiles
from subjects.resolving_verdict import Edge, edges, verdicts
from warehouse import persons
from warehouse.connection import Warehouse
from warehouse.persons import Appearance, Membership, NearMatch

VERSION = "1"
NEAR, SAME = 0.05, 0.98
"""Between these likelihoods two people are a near match (settings `identity.near`, `identity.same`)."""

_MOST_ROUNDS = 3
_MOST_PAIRS = 50
"""Near matches listed for one person, the likeliest; a hundred bearers of one name are not told apart in pairs."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a pass came to, in numbers."""

    appearances: int
    persons: int
    near_matches: int


def resolve(warehouse: Warehouse, near: float = NEAR, same: float = SAME) -> Outcome:
    """Bring together who is one, and keep it; returns counts."""
    made_from = (_state(warehouse), near, same)
    people = _people(persons.appearances(warehouse))
    number_of = {one.appearance.id: number for number, one in enumerate(people)}
    groups = Groups([_weight(one.appearance) for one in people])
    _decided(warehouse, groups, number_of)
    facts = facts_of(persons.described(warehouse))
    join_by_keys(people, groups, _numbered(persons.beside(warehouse), number_of), _numbers(facts, number_of))
    company = [(number_of[a], number_of[b], both) for a, b, both in persons.in_company(warehouse)]
    join_by_conversation(people, groups, company)
    doubtful = _link(people, groups, facts, near, same)
    pairs = _near_matches(doubtful, people, groups)
    members = _members(people, groups)
    persons.store(warehouse, members, pairs, made_from)
    return Outcome(len(members), len({m.person for m in members}), len(pairs))


def ensure(warehouse: Warehouse) -> None:
    """Make the pass where records or decisions changed since the last one, with its thresholds."""
    before = persons.resolved_from(warehouse)
    if before is None:
        resolve(warehouse)
    elif before[0] != _state(warehouse):
        resolve(warehouse, before[1], before[2])


def up_to_date(warehouse: Warehouse, near: float = NEAR, same: float = SAME) -> bool:
    """Whether a pass with these thresholds would change nothing."""
    return persons.resolved_from(warehouse) == (_state(warehouse), near, same)


def _state(warehouse: Warehouse) -> str:
    return f"{VERSION} {persons.state(warehouse)}"


def _people(found: Sequence[Appearance]) -> list[Who]:
    """Appearances with their names taken apart; a family name written first is told by how the others use it."""
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for name in {one.names[-1] for one in found if one.names}:
        if len(words := name.casefold().split()) == 2 and "," not in name:
            first[words[0]] += 1
            last[words[1]] += 1
    return [Who(one, _turned(one, first, last)) for one in found]


def _turned(one: Appearance, first: Counter[str], last: Counter[str]) -> bool:
    words = one.names[-1].casefold().split() if one.names else []
    if len(words) != 2 or "," in one.names[-1]:
        return False
    return last[words[0]] > 2 * first[words[0]] and first[words[1]] > 2 * last[words[1]]


def _weight(one: Appearance) -> int:
    """A person is called by whoever has keys, is described, and stands in most records."""
    return 1 + one.rows + (1_000_000 if one.keys else 0) + (500_000 if one.about else 0)


def _decided(warehouse: Warehouse, groups: Groups, number_of: Mapping[str, int]) -> None:
    """The newest decision first: an older one that contradicts it has no effect."""
    for decision in reversed(persons.decisions(warehouse)):
        if decision.one in number_of and decision.other in number_of:
            one, other = number_of[decision.one], number_of[decision.other]
            if decision.same:
                groups.join(one, other, Why("decided", 1.0))
            else:
                groups.keep_apart(one, other)


def _numbered(pairs: Iterable[tuple[str, str]], number_of: Mapping[str, int]) -> list[tuple[int, int]]:
    return [(number_of[one], number_of[other]) for one, other in pairs]


def _numbers(facts: Mapping[str, Facts], number_of: Mapping[str, int]) -> dict[str, set[int]]:
    """Account, customer and other numbers -> who has them by a column of a record about them."""
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for who, known in facts.items():
        for number in known.numbers:
            bearers[number].add(number_of[who])
    return {number: who for number, who in bearers.items() if len(who) > 1}


def _stand_ins(rows: Sequence[Profile]) -> tuple[list[Profile], dict[int, list[int]]]:
    """One row for all who are a bare name and nothing else: what holds for one of them holds for the others."""
    first: dict[object, Profile] = {}
    alike: defaultdict[int, list[int]] = defaultdict(list)
    kept = []
    for row in rows:
        if row.plain and (known := first.setdefault(row.name, row)) is not row:
            alike[known.root].append(row.root)
        else:
            kept.append(row)
    return kept, dict(alike)


def _link(
    people: Sequence[Who], groups: Groups, facts: Mapping[str, Facts], near: float, same: float
) -> list[Edge]:
    """Join by likelihood, again with what is then known of each, until nothing is new; returns what stays doubtful."""
    doubtful: list[Edge] = []
    for _ in range(_MOST_ROUNDS):
        rows, alike = _stand_ins(profiles(people, groups, facts))
        links, doubtful = verdicts(edges(link(rows, near), rows), near, same)
        before = len(groups.roots())
        _join_linked(links, groups, alike)
        if len(groups.roots()) == before:
            break
    return doubtful


def _join_linked(links: Iterable[Edge], groups: Groups, alike: Mapping[int, Sequence[int]]) -> None:
    for edge in links:
        why = Why(" ".join(("linked", *edge.shared)), min(0.999, round(edge.score, 3)))
        groups.join(edge.one, edge.other, why)
        for one, other in ((edge.one, edge.other), (edge.other, edge.one)):
            for further in alike.get(one, ()):
                groups.join(further, other, why)


def _near_matches(doubtful: Iterable[Edge], people: Sequence[Who], groups: Groups) -> list[NearMatch]:
    """The clarification list: pairs of persons, each once, without those that are decided."""
    listed: dict[tuple[int, int], NearMatch] = {}
    many: Counter[int] = Counter()
    for edge in sorted(doubtful, key=lambda e: (-e.weight, e.one, e.other)):
        a, b = sorted((groups.root(edge.one), groups.root(edge.other)))
        if a == b or (a, b) in listed or groups.apart(a, b) or max(many[a], many[b]) >= _MOST_PAIRS:
            continue
        many.update((a, b))
        one, other = sorted((people[edge.one].appearance.id, people[edge.other].appearance.id))
        listed[a, b] = NearMatch(
            sha256(f"{one} {other}".encode()).hexdigest()[:10], one, other,
            people[a].appearance.id, people[b].appearance.id, round(edge.score, 3), " ".join(edge.shared),
        )  # fmt: skip
    return list(listed.values())


def _members(people: Sequence[Who], groups: Groups) -> list[Membership]:
    return [
        Membership(
            one.appearance,
            people[groups.root(number)].appearance.id,
            groups.why[number].reason,
            groups.why[number].score,
        )
        for number, one in enumerate(people)
    ]
