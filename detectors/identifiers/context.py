"""Whether the words beside a match say that it is what it looks like."""

import re
from functools import cache

from detectors.identifiers.row import Identifier
from detectors.identifiers.traits import beginnings, traits_of
from detectors.identifiers.words import words_of_others

_BLANK = r"(?:\s{1,3}|\s?-\s?)"


def announced(row: Identifier, text: str, start: int, end: int) -> bool:
    """A word of `row.context` stands before `text[start:end]` with nothing nearer that says otherwise, or after it."""
    plain = traits_of(text).plain
    before, skip = _before(plain, start, row.reach[0])
    found = _find(row.context, before, skip)
    if found:
        rivals = _find(words_of_others(row.label) + row.rivals, before, found[-1].start())
        rival = max((word.end() for word in rivals), default=0)
        for word in reversed(found):
            if rival > word.end():
                break
            if _whole(row.gap).fullmatch(before, word.end()):
                return True
    after = plain[end : end + row.reach[1]]
    return bool(after and _find(row.context, after, 0))


def disowned(row: Identifier, text: str, start: int) -> bool:
    """The nearest telling word before `start` is one of `row.rivals`, not one of `row.context`."""
    if not row.rivals:
        return False
    before, skip = _before(traits_of(text).plain, start, row.reach[0])
    rival = max((word.end() for word in _find(row.rivals, before, skip)), default=0)
    return rival > max((word.end() for word in _find(row.context, before, skip)), default=0)


def _before(plain: str, start: int, reach: int) -> tuple[str, int]:
    """What stands before `start`, and where the search begins in it: the character before tells a word's beginning."""
    first = max(0, start - reach - 1)
    return plain[first:start], 1 if first else 0


def _find(words: tuple[str, ...], window: str, start: int) -> list[re.Match[str]]:
    stems = beginnings(words)
    if not words or (stems and not any(map(window.__contains__, stems))):
        return []
    return list(_finder(words).finditer(window, start))


@cache
def _finder(words: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(words).replace(" ?", _BLANK + "?").replace(" ", _BLANK)
    return re.compile(rf"(?<![a-z0-9])(?:{either})[a-z]*")


@cache
def _whole(gap: str) -> re.Pattern[str]:
    return re.compile(gap, re.DOTALL)
