"""Rare pairs: two terms that many use apart and few together."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from anonymizers.vocabulary_count import Persons, Who

_MOST_PAIRS = 3_000_000
_MOST_IN_TEXT = 60
"""Terms of one text that are paired; of a longer one the rarest go first."""


def mask_pairs(
    held: Sequence[Sequence[str]],
    who: Sequence[Who],
    k: int,
    band: float | None,
    fixed: Sequence[Sequence[str]],
    *,
    everywhere: bool,
) -> list[set[str]]:
    """For each text (its terms in `held`) the terms to mask, so that no pair in it is used by fewer than k persons.

    The fewest terms go that are in all rare pairs of a text (a greedy cover). With `everywhere` a term that goes from
    one text goes from all, which ends sooner. Memory is bounded: where there are too many pairs, all paired terms go.
    """
    enough = 10**9 if band is None else int(band * k)
    common: Persons[str] = Persons(min(enough, 10 * k))
    for mine, whose in zip(held, who, strict=True):
        for term in set(mine):
            common.add(term, whose)
    paired = [{term for term in mine if common.count(term) < enough} for mine in held]
    surplus = [_surplus(mine, common) for mine in paired]
    items = [
        [(term, False) for term in sorted(mine - gone)] + [(value, True) for value in sorted(set(beside))]
        for mine, gone, beside in zip(paired, surplus, fixed or [()] * len(held), strict=True)
    ]
    counted = _pairs(items, who, k)
    if counted is None:
        return paired
    rare = [gone | _cover(mine, counted, k) for mine, gone in zip(items, surplus, strict=True)]
    if not everywhere:
        return rare
    all_rare = set().union(*rare)
    return [all_rare.intersection(mine) for mine in held]


Item = tuple[str, bool]
"""A term, or (True) a value that cannot be masked."""


def _surplus(mine: set[str], common: Persons[str]) -> set[str]:
    ranked = sorted(mine, key=lambda term: (common.count(term), term))
    return set(ranked[: max(0, len(ranked) - _MOST_IN_TEXT)])


def _pairs(items: Sequence[Sequence[Item]], who: Sequence[Who], k: int) -> Persons[tuple[Item, Item]] | None:
    counted: Persons[tuple[Item, Item]] = Persons(k)
    for mine, whose in zip(items, who, strict=True):
        for one, other in combinations(mine, 2):
            if not (one[1] and other[1]):
                counted.add((one, other), whose)
        if len(counted) > _MOST_PAIRS:
            return None
    return counted


def _cover(mine: Sequence[Item], counted: Persons[tuple[Item, Item]], k: int) -> set[str]:
    rare = [
        pair for pair in combinations(mine, 2) if not (pair[0][1] and pair[1][1]) and counted.count(pair) < k
    ]
    gone: set[str] = set()
    while rare:
        most = Counter(term for pair in rare for term, is_fixed in pair if not is_fixed)
        term = max(most, key=lambda one: (most[one], one))
        gone.add(term)
        rare = [pair for pair in rare if (term, False) not in pair]
    return gone
