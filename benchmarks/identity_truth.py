"""Which pairs of sightings anybody could tell to be one person's, from what is written, and how right an answer is.

Two sightings of one person can be told to be theirs where they share an address or a number of that person
alone; or where they are written with one name, agree in a firm, town or address, and nobody else among all
the people fits what either says. Chains of such pairs count. A full name without any key can be told to be
the one's who alone bears it, if all that has keys of that person hangs together: a name that fits two
addresses is neither's. Every other pair of one person is one that nobody can tell from the records: the same
name and two addresses, a first name, a shared telephone. That is what a near match is for.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from benchmarks.identity_people import Human, Sighting

Pair = tuple[int, int]


@dataclass(frozen=True)
class Result:
    """Counts of pairs."""

    right: int
    wrong: int
    decidable: int
    found: int
    undecidable: int
    undecidable_joined: int


def decidable(people: Sequence[Human], seen: Sequence[Sighting]) -> tuple[set[Pair], set[Pair]]:
    """(pairs of one person that can be told, those that cannot)."""
    by_person: defaultdict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(seen):
        by_person[one.truth].append(number)
    fit = _Fit(people)
    told: set[Pair] = set()
    never: set[Pair] = set()
    for numbers in by_person.values():
        alone = {number: fit.alone(seen[number]) for number in numbers}
        joined = [
            (a, b)
            for a, b in combinations(numbers, 2)
            if _evident(people[seen[a].truth], seen[a], seen[b], alone=alone[a] and alone[b])
        ]
        component = _components(numbers, joined)
        with_keys = {component[number] for number in numbers if _keys_of(seen[number])}
        if len(with_keys) < 2:
            component = _components(numbers, [*joined, *_by_name_alone(numbers, seen, alone)])
        for a, b in combinations(numbers, 2):
            (told if component[a] == component[b] else never).add((a, b))
    return told, never


class _Fit:
    """How many people fit what a sighting says, by what is true of them."""

    def __init__(self, people: Sequence[Human]) -> None:
        self._people = people
        self._by_name: defaultdict[tuple[str, str], list[Human]] = defaultdict(list)
        for who in people:
            for family in {who.family, who.maiden} - {""}:
                self._by_name[who.given, family].append(who)
                self._by_name[who.given[0], family].append(who)

    def alone(self, one: Sighting) -> bool:
        """Whether this can be nobody else, by name and what stands beside it."""
        if one.form not in ("full", "slip", "initials"):
            return False
        who = self._people[one.truth]
        first = who.given[0] if one.form == "initials" else who.given
        bearers = (
            bearer for family in {who.family, who.maiden} - {""} for bearer in self._by_name[first, family]
        )
        return all(bearer.number == one.truth or not _true_of(bearer, one) for bearer in bearers)


def _true_of(who: Human, one: Sighting) -> bool:
    facts = {"firm": who.firm, "town": who.town, "address": f"{who.address}, {who.town}", "iban": who.iban}
    return all(facts.get(kind, value) == value for kind, value in one.told.items())


def _keys_of(one: Sighting) -> set[str]:
    return {one.email, one.phone, one.handle} - {""}


def _by_name_alone(numbers: Sequence[int], seen: Sequence[Sighting], alone: Mapping[int, bool]) -> list[Pair]:
    """A full name that nobody else bears, where one of the two has no key."""
    return [
        (a, b)
        for a, b in combinations(numbers, 2)
        if alone[a] and alone[b]
        and seen[a].form == seen[b].form == "full"
        and not (_keys_of(seen[a]) and _keys_of(seen[b]))
    ]  # fmt: skip


def _evident(who: Human, one: Sighting, other: Sighting, *, alone: bool) -> bool:
    shared = _keys_of(one) & _keys_of(other)
    if shared - {who.landline} or ("iban" in one.told and "iban" in other.told):
        return True
    named = {one.form, other.form} <= {"full", "slip", "initials"}
    if shared and named and one.form == other.form == "full":
        return True
    if one.talk and one.talk == other.talk and "none" not in (one.form, other.form):
        return True
    agree = any(one.told.get(kind) == value for kind, value in other.told.items())
    return alone and named and agree


def _components(numbers: Sequence[int], joined: Iterable[Pair]) -> Mapping[int, int]:
    first = {number: number for number in numbers}

    def root(number: int) -> int:
        while first[number] != number:
            number = first[number]
        return number

    for a, b in joined:
        first[root(b)] = root(a)
    return {number: root(number) for number in numbers}


def judge(answer: Sequence[Hashable], seen: Sequence[Sighting], told: set[Pair], never: set[Pair]) -> Result:
    """Compare an answer (a person for each sighting) with the truth, pair by pair."""
    of: defaultdict[Hashable, Counter[int]] = defaultdict(Counter)
    for person, one in zip(answer, seen, strict=True):
        of[person][one.truth] += 1
    right = sum(n * (n - 1) // 2 for truths in of.values() for n in truths.values())
    every = sum((n := sum(truths.values())) * (n - 1) // 2 for truths in of.values())
    found = sum(answer[a] == answer[b] for a, b in told)
    return Result(
        right, every - right, len(told), found, len(never), sum(answer[a] == answer[b] for a, b in never)
    )


def interval(part: int, whole: int) -> str:
    """A share with its 95 % interval (Wilson)."""
    if not whole:
        return "none"
    p, z = part / whole, 1.96
    middle, spread = p + z * z / (2 * whole), z * sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole))
    low, high = ((middle + sign * spread) / (1 + z * z / whole) for sign in (-1, 1))
    return f"{p:.4f} ({max(0, low):.4f} to {min(1, high):.4f})"
