"""Which identifiers a text can hold at all, told by one pass over it for the words and signs of all rows together.

A row asks for digits, for one of its signs, for a word that announces the value, or for the letters that the value
begins with; where they are not in the text, its pattern need not be tried, and where no such word stands near by, its
check need not either.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from detectors.beginnings import prefixes, shortest
from detectors.identifiers.row import Identifier
from detectors.identifiers.traits import traits_of
from detectors.occurrences import Finder

_MOST_DIGITS = 40
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
ODD = re.compile("[\u017f\u0131\u212a\u212b\u1e9e\u1e9b]")
"""Letters that a pattern without regard to case takes for plain ones: the long s, the Kelvin sign."""

Words = tuple[str, ...]


class Clues:
    """What one text has of the words of all rows."""

    def __init__(self, at: dict[str, list[int]], initial: dict[str, list[int]], *, odd: bool) -> None:
        """`at`: where each word stands; `initial`: where it begins a word (both in order)."""
        self._at = at
        self._initial = initial
        self._odd = odd
        self._joined: dict[Identifier, list[int]] = {}

    def near(self, row: Identifier, start: int, end: int) -> bool:
        """Whether a word of `row.context` may announce `text[start:end]` or a part of it from `start` on."""
        stems = asked(row).announcing
        if not stems:
            return True
        before, after = row.reach
        if _has_between(self._places(row, stems), start - before, start):
            return True
        return bool(after) and any(_has_between(self._at.get(s, ()), start, end + after) for s in stems)

    def starts(self, row: Identifier) -> list[int] | None:
        """Where alone the pattern of `row` may match, or None where that is not known."""
        stems = asked(row).beginning
        if self._odd or not stems:
            return None
        return sorted(place for stem in stems for place in self._at.get(stem, ()))

    def _places(self, row: Identifier, stems: Words) -> list[int]:
        places = self._joined.get(row)
        if places is None:
            places = sorted(place for stem in stems for place in self._initial.get(stem, ()))
            self._joined[row] = places
        return places


class Asked(NamedTuple):
    """Words of which a text with an example of a row has one, by their office; empty where any text may have one."""

    needed: Words
    announcing: Words
    beginning: Words


@cache
def asked(row: Identifier) -> Asked:
    """What `row` asks of a text: its signs, the beginnings of the words that announce it, and those of its pattern."""
    needed = (row.needs,) if isinstance(row.needs, str) else tuple(row.needs)
    context = prefixes(tuple(map(_expression, row.context))) if row.context_required else ()
    pattern = () if row.near_digit else _plain(prefixes((row.pattern,)))
    return Asked(needed, _long(context, 2), _long(pattern, 3))


def _plain(stems: Words) -> Words:
    """As they stand in a text in lower case without accents."""
    return shortest(traits_of(stem).plain for stem in stems)


def _expression(word: str) -> str:
    """A word of a context as an expression: its blanks stand for any blanks or one hyphen."""
    return word.replace(" ?", r"[\s-]?").replace(" ", r"[\s-]")


def _long(stems: Words, least: int) -> Words:
    """Shorter ones stand in every text."""
    return stems if all(len(stem) >= least for stem in stems) else ()


class Sieve:
    """Rows, and what each asks of a text."""

    def __init__(self, rows: Iterable[Identifier]) -> None:
        self._rows = tuple(rows)
        self._by_digits = [
            _bits(_enough(row, digits) for row in self._rows) for digits in range(_MOST_DIGITS)
        ]
        every = [asked(row) for row in self._rows]
        self._free = [_bits(not words for words in office) for office in zip(*every, strict=True)]
        self._words = tuple({word: None for one in every for words in one for word in words})
        self._finder = Finder(self._words)
        self._needed, announced, self._begun = (
            [_bits(word in words for words in office) for word in self._words]
            for office in zip(*every, strict=True)
        )
        behind = _bits(row.reach[1] > 0 for row in self._rows)
        self._anywhere = [bits & behind for bits in announced]
        self._initial = [bits & ~behind for bits in announced]

    def left(self, text: str) -> tuple[list[Identifier], Clues]:
        """The rows that `text` may hold, in their order, and what is known of it."""
        digits, plain = traits_of(text)
        needed, announced, begun = self._free
        at: dict[str, list[int]] = {}
        initial: dict[str, list[int]] = {}
        for number, start, _ in self._finder.occurrences(plain):
            needed |= self._needed[number]
            announced |= self._anywhere[number]
            begun |= self._begun[number]
            word = self._words[number]
            at.setdefault(word, []).append(start)
            if not (start and plain[start - 1] in _WORD):
                announced |= self._initial[number]
                initial.setdefault(word, []).append(start)
        odd = len(text) > 0 and not text.isascii() and ODD.search(text) is not None
        bits = self._by_digits[min(digits, _MOST_DIGITS - 1)] & needed & announced & (-1 if odd else begun)
        return [self._rows[number] for number in _numbers(bits)], Clues(at, initial, odd=odd)


def _enough(row: Identifier, digits: int) -> bool:
    return digits >= row.digits and (digits > 0 or not row.near_digit)


def _bits(flags: Iterable[bool]) -> int:
    return sum(1 << number for number, flag in enumerate(flags) if flag)


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _has_between(places: Sequence[int], first: int, end: int) -> bool:
    at = bisect_left(places, first)
    return at < len(places) and places[at] < end
