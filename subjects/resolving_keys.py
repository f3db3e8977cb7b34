"""Who is one by a key in common: an address, a number, a handle, an account or customer number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from subjects.phone_lines import is_fixed_line
from subjects.resolving_groups import Groups, Why
from subjects.resolving_names import Likeness, Name, alike, conflict, name_from_address, parse
from warehouse.keys import national_form
from warehouse.persons import Appearance
from warehouse.same_people import agree

_MOST_NAMES = 50
"""Different names under one key: a switchboard or a shared mailbox, which makes nobody one."""


@dataclass(frozen=True)
class Who:
    """An appearance with its name taken apart."""

    appearance: Appearance
    turned: bool = False

    @cached_property
    def name(self) -> Name:
        """As written; where nothing is, as the e-mail address tells."""
        written = self.appearance.names[-1] if self.appearance.names else ""
        return parse(written, turned=self.turned) if written else name_from_address(self.appearance.email_key)

    @cached_property
    def called(self) -> tuple[Name, ...]:
        """The name as written, and as the e-mail address tells it."""
        told = name_from_address(self.appearance.email_key)
        return (self.name, told) if told.full and self.name.full else (self.name,)

    @cached_property
    def named(self) -> bool:
        """Whether a record gives a name at all."""
        return bool(self.appearance.name_key)


def names_agree(one: Who, other: Who) -> bool:
    """Whether two appearances can be one person's by their names."""
    if agree(one.appearance.name_key, other.appearance.name_key):
        return True
    return alike(one.name, other.name) > Likeness.PARTIAL


def join_by_keys(
    people: Sequence[Who], groups: Groups, beside: Iterable[tuple[int, int]], numbers: Mapping[str, set[int]]
) -> None:
    """Join all who share a key and whose names agree; an address or handle is one person's even where they do not,
    unless records about two people of different names give it."""
    for one, other in beside:
        groups.join(one, other, Why("beside", 1.0))
    for reason, key_of in (("email", _email), ("handle", _handle)):
        for members in _by_key(people, key_of):
            _join_own(people, members, groups, Why(reason, 1.0))
    for members in _by_phone(people):
        _join_shared(
            people, members, groups, Why("phone", 1.0), nameless=not _of_a_household(people, members)
        )
    for bearers in numbers.values():
        _join_shared(people, sorted(bearers), groups, Why("number", 1.0))


def _email(one: Who) -> str:
    return one.appearance.email_key


def _handle(one: Who) -> str:
    return one.appearance.handle_key


def _by_key(people: Sequence[Who], key_of: object) -> Iterator[list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    assert callable(key_of)
    for number, one in enumerate(people):
        if key := key_of(one):
            groups[key].append(number)
    return (members for members in groups.values() if len(members) > 1)


def _by_phone(people: Sequence[Who]) -> Iterator[list[int]]:
    """By number; one written without its country, where several could be meant, stands with each that it may be."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(people):
        if key := one.appearance.phone_key:
            groups[key].append(number)
    if any(not key.startswith("+") for key in groups):
        for key in [key for key in groups if key.startswith("+")]:
            groups[key] = groups[key] + groups.get(national_form(key), [])
    return (members for members in groups.values() if len(members) > 1)


def _of_a_household(people: Sequence[Who], members: Sequence[int]) -> bool:
    """A fixed line rings for all who live or work there: who called without a name may be any of them."""
    if all(people[number].named for number in members):
        return False
    return is_fixed_line(next(people[number].appearance.phone_key for number in members))


def _join_own(people: Sequence[Who], members: list[int], groups: Groups, why: Why) -> None:
    """One person's key, unless two records are about people of conflicting names, or very many names use it."""
    about = [people[number].name for number in members if people[number].appearance.about]
    names = {people[number].appearance.name_key for number in members}
    if len(names) > _MOST_NAMES or any(conflict(one, other) for one in about for other in about):
        _join_shared(people, members, groups, why)
        return
    for number in members[1:]:
        groups.join(members[0], number, why)


def _join_shared(
    people: Sequence[Who], members: Sequence[int], groups: Groups, why: Why, *, nameless: bool = True
) -> None:
    """Those whose names agree. A name that agrees with two who differ, and no name beside several, stays alone."""
    classes = _classes(people, [number for number in members if people[number].named])
    for same in classes:
        for number in same[1:]:
            groups.join(same[0], number, why)
    roots = {groups.root(same[0]) for same in classes}
    without = [number for number in members if not people[number].named]
    for number in without:
        if len(roots) == 1 and nameless:
            groups.join(classes[0][0], number, why)
        else:
            groups.join(without[0], number, why)


def _classes(people: Sequence[Who], members: Sequence[int]) -> list[list[int]]:
    """Members whose names agree with one another; the fuller a name, the earlier it is placed."""
    alike_keys: defaultdict[str, list[int]] = defaultdict(list)
    for number in members:
        alike_keys[people[number].appearance.name_key].append(number)
    distinct = sorted(
        alike_keys.values(), key=lambda same: (-len(people[same[0]].name.words), -_told(people[same[0]].name))
    )
    if len(distinct) > _MOST_NAMES:
        return distinct
    classes: list[list[list[int]]] = []
    for same in distinct:
        fitting = [
            one for one in classes if all(names_agree(people[same[0]], people[known[0]]) for known in one)
        ]
        if len(fitting) == 1:
            fitting[0].append(same)
        else:
            classes.append([same])
    return [[number for same in one for number in same] for one in classes]


def _told(name: Name) -> int:
    return sum(map(len, name.words))
