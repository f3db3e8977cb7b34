"""Which of the people whom records name are one: a key in common and names that agree."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

Identity = tuple[str, str, str, str]
"""The keys of a person as one record names them: name, e-mail address, phone, handle."""

_MOST_NAMES = 50  # under one key: a switchboard's number or a shared mailbox, which makes nobody one


def agree(one: str, other: str) -> bool:
    """Whether two name keys can be one person's: all words of the shorter stand in the longer."""
    a, b = set(one.split()), set(other.split())
    return bool(a & b) and (a <= b or b <= a)


def clusters(identities: Sequence[Identity]) -> list[int]:
    """For each identity the number of the first one that is the same person.

    A shared number or address does not make two people of different names one. A name alone is the person's who
    bears it, where only one does.
    """
    first = list(range(len(identities)))
    for kind in (1, 2, 3):
        for members in _by_key(identities, kind):
            for one, other in _pairs(identities, members):
                _join(first, one, other)
    for one, other in _by_name(identities, first):
        _join(first, one, other)
    return [_root(first, number) for number in range(len(identities))]


def _by_key(identities: Sequence[Identity], kind: int) -> Iterator[list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, identity in enumerate(identities):
        if identity[kind]:
            groups[identity[kind]].append(number)
    return (members for members in groups.values() if len(members) > 1)


def _pairs(identities: Sequence[Identity], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Members of one key that are one person; one without a name is everybody's or nobody's."""
    named: dict[str, int] = {}
    for number in members:
        if name := identities[number][0]:
            if name in named:
                yield named[name], number
            named.setdefault(name, number)
    if len(named) > _MOST_NAMES:
        return
    words = sorted(
        ((set(name.split()), number) for name, number in named.items()), key=lambda one: -len(one[0])
    )
    alone = len(words)
    for at, (mine, number) in enumerate(words):
        longer = [other for theirs, other in words[:at] if mine <= theirs]
        if len(longer) == 1:
            alone -= 1
            yield longer[0], number
    if alone <= 1:
        yield from ((members[0], number) for number in members if not identities[number][0])
        yield from ((members[0], number) for number in named.values() if not identities[members[0]][0])


def _by_name(identities: Sequence[Identity], first: list[int]) -> Iterator[tuple[int, int]]:
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for number, (name, *keys) in enumerate(identities):
        if name and any(keys):
            bearers[name].add(_root(first, number))
    bare: dict[str, int] = {}
    for number, (name, *keys) in enumerate(identities):
        if name and not any(keys):
            known = bearers.get(name, ())
            yield (next(iter(known)) if len(known) == 1 else bare.setdefault(name, number)), number


def _root(first: list[int], number: int) -> int:
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number


def _join(first: list[int], one: int, other: int) -> None:
    low, high = sorted((_root(first, one), _root(first, other)))
    first[high] = low
