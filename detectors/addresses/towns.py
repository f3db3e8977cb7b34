"""Towns, with their postcode, and countries at a given place in a text."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from detectors.addresses.numbers import H
from detectors.addresses.postcodes import POSTCODE
from detectors.addresses.tokens import Token, after
from detectors.addresses.words import (
    CONNECTORS,
    COUNTRIES,
    DISTRICTS,
    NOT_TOWNS,
    OPENERS,
    REGIONS,
    STOP,
    TOWNS,
)

Spans = Sequence[tuple[int, int]]


class Certainty(IntEnum):
    """How sure a word is the name of a town."""

    LOWER = 1
    """A word in lower case that no list has."""
    CAPITAL = 2
    """A word with a capital."""
    KNOWN = 3
    """A listed town, or one that the name model found."""


class Town(NamedTuple):
    """A town, with its postcode where it has one: where it ends, how sure it is."""

    end: int
    certainty: Certainty


_TAIL = re.compile(
    rf"(?:{H}+(?i:cedex)(?:{H}+\d{{1,2}}(?!\d))?|{H}+\d{{1,2}}(?:er|e|è?me)(?!\w)|{H}?\([A-ZÀ-Ý][\w-]{{1,20}}\)|/[A-ZÀ-Ý][\w-]{{2,20}}"
    rf"|{H}+OT{H}+[A-ZÀ-Ý][\w-]+|{H}+a\.{H}?[MRD]\.|{H}+i\.{H}?Br\.|(?<=a\.M)\.)"
)
_BLANKS = re.compile(rf"(?:{H}{{1,4}}|{H}?[,;|\t]{H}{{0,2}}|\"[,;]\"|&nbsp;)(?:(?:te|in|à){H}+)?")
_WIDE = re.compile(rf"{H}{{0,2}}(?:[–-]{H}{{0,2}}|\r?\n(?:[>|]?{H}){{0,4}})")
_DIVIDES = re.compile(rf"{H}*(?:[,;|.)(\n·•–-]|\Z)")


def postcode_town(text: str, start: int, places: Spans = ()) -> Town | None:
    """A postcode and its town at `start`: `9000 Gent`, `1097JB Amsterdam`, `F-59000 Lille Cedex`.

    Glued together, or with a dash or line end between, they count where the town is sure enough.
    """
    code = POSTCODE.match(text, start)
    if code is None:
        return None
    gap, least = _WIDE.match(text, code.end()), Certainty.CAPITAL
    if gap is None:
        gap, least = _BLANKS.match(text, code.end()), Certainty.LOWER
    found = town(text, gap.end() if gap else code.end(), places)
    return found if found and found.certainty >= (least if gap else Certainty.KNOWN) else None


def town(text: str, start: int, places: Spans = ()) -> Town | None:
    """The name of a town at `start`, with what belongs to it (`Cedex 08`, `(Saale)`, `am Main`)."""
    placed = max((end for at, end in places if at <= start < end), default=0)
    words = after(text, start)
    if not words or not words[0].text.lstrip("'’")[:1].isalpha() or words[0].start != start:
        return None
    listed = _listed(words)
    if listed == 1 and words[0].folded in NOT_TOWNS and not words[0].capital:
        listed = 0  # `2000 ans` are years, `4430 Ans` is a town
    if not listed and not placed and (_no_town(words[0]) or any(map(str.isdigit, words[0].text))):
        return None
    if words[0].capital:
        end, sure = _capital_end(text, words, listed), Certainty.CAPITAL
    else:
        opens = (
            not listed and words[0].folded in OPENERS and len(words) > 1 and words[1].folded not in NOT_TOWNS
        )
        end, sure = words[_lower_last(words, 1 if opens else max(listed, 1) - 1)].end, Certainty.LOWER
    if placed and "\n" not in text[start:placed]:
        end = max(words[listed - 1].end if listed else start, placed)
    end = _bare_end(text, start, end)
    tail = _TAIL.match(text, end)
    return Town(tail.end() if tail else end, Certainty.KNOWN if listed or placed else sure)


def country(text: str, start: int) -> int:
    """Where the country at `start` ends; `start` where there is none. Codes count before a divider only."""
    words = after(text, start, 3)
    if len(words) > 1 and words[0].text in ("Co", "Co.", "County") and words[1].capital:
        return _bare_end(text, start, words[1].end)
    for count in range(len(words), 0, -1):
        name = " ".join(word.folded for word in words[:count]).replace("-", " ")
        end = _bare_end(text, start, words[count - 1].end)
        code = len(name) <= 2 and name != "uk"
        if name in COUNTRIES and (not code or (words[0].text.isupper() and _DIVIDES.match(text, end))):
            return end
    return start


def _listed(words: list[Token]) -> int:
    """How many of the first words are the name of a listed town."""
    for count in range(min(len(words), 5), 0, -1):
        if " ".join(word.folded for word in words[:count]).replace("-", " ") in TOWNS:
            return count
    return 0


def _no_town(word: Token) -> bool:
    if word.folded in OPENERS and word.capital:
        return False
    return word.folded in NOT_TOWNS or (word.folded in STOP) or len(word.folded) < 2


def _capital_end(text: str, words: list[Token], listed: int) -> int:
    """Where a town written with a capital ends: on through openers, connectors and districts."""
    last = max(listed, 1) - 1
    while last + 1 < len(words):
        follower = words[last + 1]
        beyond = words[last + 2] if last + 2 < len(words) else None
        third = words[last + 3] if last + 3 < len(words) else None
        if follower.folded in CONNECTORS and beyond and beyond.capital and beyond.folded not in NOT_TOWNS:
            last += 2
        elif (
            follower.folded in CONNECTORS
            and beyond
            and beyond.folded in CONNECTORS
            and third
            and third.capital
        ):
            last += 3
        elif follower.folded == "in" and beyond and beyond.folded in REGIONS:
            last += 2
        elif _goes_on(text, words[last], follower, listed=bool(listed)):
            last += 1
        else:
            break
    return words[last].end


def _lower_last(words: list[Token], last: int) -> int:
    """`pfaffenhofen an der ilm`, `chalon sur saone`: in lower case only what belongs to rivers and regions goes on."""
    at = last + 1
    while (
        at < len(words)
        and at < last + 3
        and words[at].folded in (_BY_RIVER if at == last + 1 else _BY_RIVER_GOES_ON)
    ):
        at += 1
    further = at < len(words) and words[at].folded not in _NO_FURTHER
    return at if at > last + 1 and further else last


_BY_RIVER = frozenset("am an im ob sur sous lez aan vorm".split())
_BY_RIVER_GOES_ON = _BY_RIVER | {"der", "den", "de"}
_NO_FURTHER = NOT_TOWNS | STOP


def _goes_on(text: str, word: Token, follower: Token, *, listed: bool) -> bool:
    if not follower.capital or follower.folded in NOT_TOWNS or follower.folded in COUNTRIES:
        return False
    if not follower.text[:1].isalpha() and follower.text[:1] not in "'’":
        return False
    if follower.folded in DISTRICTS or (word.folded in OPENERS and not listed):
        return True
    return not listed and bool(_DIVIDES.match(text, follower.end)) and follower.folded not in STOP


def _bare_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in ".-–'’/*_":
        end -= 1
    return end
