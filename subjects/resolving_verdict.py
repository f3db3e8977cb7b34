"""Same, different or near match: what the scores of linkage come to.

A score alone makes nobody one. Two who both have keys need something besides the name (firm, domain, town, address,
birth, number); a name without keys joins the one who bears it in full. Where somebody else fits nearly as well, it
is a near match, and staff decide.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from subjects.resolving_linkage import Scored
from subjects.resolving_profiles import Profile

_MARGIN = 6.0
"""Bits by which a link must be likelier than any other of the two: 64 to 1."""

LONE = 0.7
"""From this likelihood a name without keys is the one's who alone bears it in full."""

_BESIDES = ("firm", "domain", "town", "address", "birth", "number")
_STRONG = frozenset({"address", "birth", "number", "firm", "domain"})
_WHOLE = frozenset({"same", "turned"})


@dataclass(frozen=True, slots=True)
class Edge:
    """Two persons (by the number of one of their appearances) that linkage compared."""

    one: int
    other: int
    score: float
    weight: float
    shared: tuple[str, ...]  # codes: name or like-name, then what besides
    bare: frozenset[int]  # of the two, those that are a name without keys
    possible: bool  # whether what they share may make them one, were the score high enough

    @property
    def whole(self) -> bool:
        """Whether they bear one full name."""
        return self.shared[0] == "name"


def edges(scored: Iterable[Scored], rows: Sequence[Profile]) -> list[Edge]:
    """The best comparison of each two persons."""
    best: dict[tuple[int, int], Edge] = {}
    for pair in scored:
        one, other = rows[pair.one], rows[pair.other]
        edge = _edge(pair, one, other)
        key = (edge.one, edge.other)
        if key not in best or best[key].weight < edge.weight:
            best[key] = edge
    return [best[key] for key in sorted(best)]


def _edge(pair: Scored, one: Profile, other: Profile) -> Edge:
    low, high = sorted((one.root, other.root))
    whole = pair.shown["given"] in _WHOLE and pair.shown["family"] in _WHOLE
    besides = tuple(kind for kind in _BESIDES if pair.shown[kind] == "same")
    return Edge(
        low,
        high,
        pair.score,
        pair.weight,
        ("name" if whole else "like-name", *besides),
        frozenset(row.root for row in (one, other) if row.bare),
        _possible(pair.shown, whole=whole, besides=besides, bare=one.bare or other.bare),
    )


def _possible(shown: Mapping[str, str], *, whole: bool, besides: Sequence[str], bare: bool) -> bool:
    if shown["given"] == "other" or shown["family"] == "other":
        return False
    if whole:
        return bare or (bool(besides) and (shown["source"] != "both" or not _STRONG.isdisjoint(besides)))
    return bool(besides)


def verdicts(found: Sequence[Edge], near: float, same: float) -> tuple[list[Edge], list[Edge]]:
    """(links, near matches): the first surest first, the second every other pair of one name or a fair score."""
    around: defaultdict[int, dict[int, Edge]] = defaultdict(dict)
    for edge in found:
        around[edge.one][edge.other] = edge
        around[edge.other][edge.one] = edge
    lone = min(LONE, same) if same <= 1 else same
    sure = {
        (edge.one, edge.other)
        for edge in found
        if edge.possible and edge.score >= (lone if edge.bare and edge.whole else same)
    }

    def fits(one: int, other: int) -> bool:
        return (min(one, other), max(one, other)) in sure

    links = [edge for edge in found if fits(edge.one, edge.other) and _alone(edge, around, fits)]
    taken = {(edge.one, edge.other) for edge in links}
    rest = [e for e in found if (e.one, e.other) not in taken and (e.whole or e.score >= near)]
    return sorted(links, key=lambda e: (-e.weight, e.one, e.other)), rest


def _alone(edge: Edge, around: Mapping[int, Mapping[int, Edge]], fits: Callable[[int, int], bool]) -> bool:
    """Whether nobody else fits either of the two nearly as well, but who is one with both."""
    for one, other in ((edge.one, edge.other), (edge.other, edge.one)):
        for third, rival in around[one].items():
            if third == other or (fits(one, third) and fits(other, third)):
                continue
            if third in around[other] and ({third, other} & (edge.bare | rival.bare)):
                continue  # two names without keys may both be this one's
            if rival.weight > edge.weight - _MARGIN and len(rival.shared) >= min(2, len(edge.shared)):
                return False
    return True
