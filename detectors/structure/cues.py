"""Where in a text the phrases may begin that tell about people: greetings, closing formulas, titles, introductions.

One pass over the text for the beginnings of all of them, so that no pattern is tried anywhere else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from detectors.beginnings import prefixes, shortest
from detectors.occurrences import Finder
from detectors.structure.lists import expressions
from detectors.structure.titles import ADDRESSED, RELATED

_PHRASES = {
    "greeting": (("greetings", "greetings"),),
    "thanks": (("greetings", "thanks and wishes"),),
    "introduction": (("introductions", "sure"), ("introductions", "loose")),
    "formula": (("closings", "nothing else"), ("closings", "may be")),
    "field": (("fields", "own name"), ("fields", "someone"), ("fields", "anyone"), ("fields", "firm")),
}
_TITLES = {"title": ADDRESSED, "relative": RELATED}
_NAMES = {"field": ("naam", "name", "nom")}
GREETED = "groet", "gr."
"""`met hartelijke en zonnige groeten`: the words before it are open, and stand within so many characters."""
_GREETED_WITHIN = 60
_LONGEST_EDGE = 6
"""Bullets, brackets and blanks between the edge of a line or cell and the label of a field."""
_WORD_START = re.compile(r"(?<!\w)\w")


class _Cues(NamedTuple):
    """All beginnings, the phrases that begin with each, and the phrases of which some begin with anything."""

    finder: Finder
    phrases: tuple[tuple[str, ...], ...]


Starts = Mapping[str, Sequence[int]]


def starts(folded: str) -> Starts:
    """By phrase, the places in a folded text where one may begin, in order; a phrase without any is left out."""
    known = _cues()
    found: dict[str, set[int]] = {}
    for number, start, _ in known.finder.occurrences(folded):
        inside = start > 0 and folded[start - 1].isalnum()
        for phrase in known.phrases[number]:
            if phrase == "field":
                found.setdefault(phrase, set()).update(_edge(folded, start))
            elif inside:
                continue
            elif phrase == "greeted":
                found.setdefault("formula", set()).update(_before(folded, start))
            else:
                found.setdefault(phrase, set()).add(start)
    return {phrase: sorted(places) for phrase, places in found.items() if places}


def _edge(folded: str, at: int) -> Iterable[int]:
    """A label at `at` and the bullets and brackets before it."""
    return () if at and folded[at - 1].isalpha() else range(max(0, at - _LONGEST_EDGE), at + 1)


def _before(folded: str, at: int) -> list[int]:
    first = max(0, at - _GREETED_WITHIN)
    return [word.start() for word in _WORD_START.finditer(folded, first, at + 1)]


@cache
def _cues() -> _Cues:
    by_word: dict[str, list[str]] = {word: ["greeted"] for word in GREETED}
    for phrase, lines in _expressions().items():
        known = (stem for line in lines for stem in prefixes((line,)))
        for stem in shortest((*known, *_NAMES.get(phrase, ()))):
            by_word.setdefault(stem, []).append(phrase)
    return _Cues(Finder(tuple(by_word)), tuple(map(tuple, by_word.values())))


def _expressions() -> dict[str, tuple[str, ...]]:
    listed = {
        phrase: tuple(line for section in sections for line in expressions(*section))
        for phrase, sections in _PHRASES.items()
    }
    return listed | {phrase: (expression,) for phrase, expression in _TITLES.items()}


def open_expressions() -> Iterator[tuple[str, str]]:
    """(phrase, expression) of those that may begin with anything: none but greetings that end in one of `GREETED`."""
    for phrase, lines in _expressions().items():
        yield from ((phrase, line) for line in lines if not prefixes((line,)))
