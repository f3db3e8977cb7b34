"""From a street on to a British, Irish or American code, over the names of places between."""

import re

from detectors.addresses.postcodes import code_behind_town
from detectors.addresses.words import STOP

_MOST_WORDS = 9
_REACH = 110


def british_end(text: str, end: int, *, capital: bool) -> int:
    """Where a British, Irish or American code ends that only names of places divide from `end`; 0 without."""
    code = code_behind_town(text, end, end + _REACH)
    if code:
        between = text[end : code.start()]
        if between[:1].isalnum() or not between:
            return 0
        words = _WORD.findall(between)
        if len(words) > _MOST_WORDS or _ODD.search(between) or between.count("\n") > 5:
            return 0
        if any(word.lower() in STOP for word in words) or (
            capital and not all(_placelike(word) for word in words)
        ):
            return 0
        return code.end()
    return 0


_WORD = re.compile(r"[^\s,;|()>·•]+")
_ODD = re.compile(r"[:?!=€@;]|\w{5}\.\s|\d{3}")
_SMALL = frozenset("upon on the of under le next and in by st co with".split())


def _placelike(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word.lower() in _SMALL or not word[:1].isalpha()
