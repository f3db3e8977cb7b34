"""Names in full: first name and surname together tell whose they are."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detectors.known.cues import STREET_ENDINGS, STREETS
from detectors.known.index import NOBODY, Hit, Part, People
from detectors.known.person import Evidence
from detectors.known.tokens import Tokens

_TOGETHER = re.compile(r"[ \t\xa0]{0,4}[,\-'’()_]{0,2}[ \t\xa0]{0,4}(?:\r?\n[ \t>|]{0,8})?|\.")
_INITIAL = re.compile(r"\.?[ \t\xa0]?-?")
_INSIDE = frozenset((". (", " (", ".", ". "))


@dataclass(frozen=True, slots=True)
class Place:
    """The words `start` up to `end` name one of `people`, or nobody where a street is called after them.

    `dot` says that the full stop behind belongs to them, `loose` that a comma or a line's end parts them.
    """

    start: int
    end: int
    people: People
    evidence: Evidence
    dot: bool = False
    loose: bool = False


def full_names(tokens: Tokens, hits: Sequence[Hit], near: People) -> Iterator[Place]:
    """First name and surname beside each other in either order, with at most a sign or an initial between."""
    starts: defaultdict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        starts[hit.start].append(hit)
    for hit in hits:
        if hit.part.whole:
            yield Place(hit.start, hit.end, hit.part.whole, Evidence.FULL_NAME)
        for other in (other for at in _behind(tokens, hit) for other in starts.get(at, ())):
            people = _bearers(hit.part, other.part) if hit.part is not other.part else NOBODY
            if people and _street(tokens, hit, other):
                yield Place(hit.start, other.end, NOBODY, Evidence.FULL_NAME)
            elif people and _reads_as_name(tokens, hit, other, people & near):
                start = _bracketed(tokens, hit.start)
                loose = bool(tokens.gap(hit.end).strip(" -.()_"))
                yield Place(start, other.end, people, Evidence.FULL_NAME, loose=loose)


def _behind(tokens: Tokens, hit: Hit) -> Iterable[int]:
    """Where the other half of a name may start; an initial may stand after a first name."""
    at = hit.end
    if at < len(tokens.words) and _TOGETHER.fullmatch(tokens.gap(at)):
        yield at
        behind = tokens.gap(at + 1)
        letter = len(tokens.word(at)) == 1 and (tokens.capital(at) or behind.startswith("."))
        if hit.part.first and letter and tokens.gap(at) == " " and _INITIAL.fullmatch(behind):
            yield at + 1


def _bearers(one: Part, other: Part) -> People:
    """Those whose first name is one of the two and whose surname, perhaps without its particles, is the other."""
    if not (one.first or other.first):
        return NOBODY
    found = (one.first & other.surname) | (one.surname & other.first)
    return found | (one.first & other.core) | (one.core & other.first) if one.core or other.core else found


def _reads_as_name(tokens: Tokens, one: Hit, other: Hit, near: People) -> bool:
    """`will best` are words, `Will Best` is a name, and so is `will best` where he takes part."""
    if near or not (one.ordinary and other.ordinary) or other.end - one.start > 2:
        return True
    return tokens.capital(one.start) and tokens.capital(other.end - 1) and not tokens.shouted(one.start)


def _street(tokens: Tokens, one: Hit, other: Hit) -> bool:
    """`rue Jan Peeters`, `Jan Peeters straat`: called after somebody."""
    return tokens.word(one.start - 1) in STREETS or (
        tokens.word(other.end) in STREETS and tokens.gap(other.end) in (" ", "-")
    )


def street_follows(tokens: Tokens, at: int) -> bool:
    """`Jan Peetersstraat`: the word ends in the kind of street."""
    return tokens.gap(at) in (" ", "-") and tokens.word(at).endswith(STREET_ENDINGS)


def _bracketed(tokens: Tokens, start: int) -> int:
    """`J.P. (Jan) Peeters` starts with its initials."""
    if not tokens.gap(start).endswith("("):
        return start
    first = start
    while len(tokens.word(first - 1)) == 1 and tokens.capital(first - 1) and tokens.gap(first) in _INSIDE:
        first -= 1
    return first
