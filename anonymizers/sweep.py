"""Search an output for everything that the warehouse knows to identify somebody. It must find nothing.

Works on its own reading of the text, apart from the detectors: letters and digits only, so that case, accents,
spaces, dots and hyphens hide nothing (`J a n - Peeters`, `0470.12.34.56`, `+32 470 12 34 56`), in one pass for all
identifiers (Aho & Corasick, 1975). Single names count where they are no ordinary words and stand as whole words;
names of eight letters and more also with one mistake.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from anonymizers.sweep_near import Near
from anonymizers.sweep_spellings import name_parts, plain, spellings, squeezed, turns
from detectors.known.ordinary import ORDINARY

PERSON = "PERSON"
NAME = "NAME"
"""The kind of a hit by a first or last name alone, where no full name or address holds it."""

_WORD = re.compile(r"[^\W_]+")
_MARKER = re.compile(r"<[A-Z_]+(?:_[^<>\s]*)?>")


@dataclass(frozen=True, slots=True)
class SweepResult:
    """What a sweep did: identifiers and spellings searched, cells read, cells hit by kind, and its own test.

    `proved` counts the identifiers that were planted in made-up cells and found; it must equal `planted`.
    """

    identifiers: int
    variants: int
    cells: int
    hits: Mapping[str, int]
    rows: frozenset[int]
    planted: int
    proved: int

    @property
    def clean(self) -> bool:
        """Nothing found, by a sweep that finds what is planted."""
        return not self.hits and self.proved == self.planted


class Sweep:
    """Known identifiers, by kind: names, e-mail addresses, phone numbers (E.164), other numbers."""

    def __init__(self, identifiers: Mapping[str, Iterable[str]]) -> None:
        self._kinds: dict[str, str] = {}
        self._count = 0
        singles: set[str] = set()
        full: set[str] = set()
        for kind, values in identifiers.items():
            for value in set(values):
                self._count += 1
                for spelling in spellings(kind, value):
                    self._kinds.setdefault(spelling, kind)
                if kind == PERSON:
                    singles |= name_parts(value)
                    full |= turns(value)
        for single in singles:
            self._kinds.setdefault(single, NAME)
        self._near = Near((*full, *singles))
        self._patterns = list(self._kinds)
        self._automaton = _automaton(self._patterns)
        self._mistakes: dict[str, bool] = {}

    def over(self, rows: Iterable[Sequence[str]], *, names: bool = True) -> SweepResult:
        """Sweep every cell of `rows`; without `names`, for full names and numbers only (running text of our own)."""
        hits: Counter[str] = Counter()
        hit_rows: set[int] = set()
        cells = 0
        for number, row in enumerate(rows):
            for cell in row:
                cells += 1
                if found := self.kinds_in(cell, names=names):
                    hits.update(found)
                    hit_rows.add(number)
        planted = list(islice(self._patterns, 0, None, max(1, len(self._patterns) // 100)))
        proved = sum(bool(self.kinds_in(self._disguised(p))) for p in planted)
        return SweepResult(
            self._count, len(self._patterns), cells, dict(hits), frozenset(hit_rows), len(planted), proved
        )

    def kinds_in(self, cell: str, *, names: bool = True) -> set[str]:
        """The kinds of known identifiers that stand in one cell."""
        found = set(self._exact(cell))
        if names and any(self._mistaken(word) for word in _glued(cell)):
            found.add(PERSON)
        whole = found & {PERSON, "EMAIL"}
        return found - {NAME} if whole or not names else found

    def _exact(self, cell: str) -> Iterator[str]:
        if self._automaton is None:
            return
        folded = plain(_MARKER.sub(lambda marker: " " * len(marker.group()), cell))
        places = [n for n, character in enumerate(folded) if character.isalnum()]
        bare = "".join(folded[n] for n in places)
        matches: Iterable[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            bare, overlapping=True
        )
        for n, start, end in matches:
            kind = self._kinds[self._patterns[n]]
            if _stands_alone(folded, places[start], places[end - 1], kind):
                yield kind

    def _mistaken(self, word: str) -> bool:
        if word not in self._mistakes:
            if len(self._mistakes) > 1_000_000:
                self._mistakes.clear()
            self._mistakes[word] = word not in ORDINARY and self._near.find(word) is not None
        return self._mistakes[word]

    def _disguised(self, pattern: str) -> str:
        """A made-up cell with the identifier in it; what may stand apart stands apart."""
        written = pattern if self._kinds[pattern] == NAME else " ".join(pattern)
        return f"Dag {written.upper()}, tot morgen"


def _glued(cell: str) -> Iterator[str]:
    """The words of a cell, and two and three of them in one; markers part them."""
    for stretch in _MARKER.split(cell):
        found = [squeezed(word) for word in _WORD.findall(stretch)]
        for size in (1, 2, 3):
            yield from ("".join(found[n : n + size]) for n in range(len(found) - size + 1))


def _stands_alone(text: str, first: int, last: int, kind: str) -> bool:
    """Not a stretch in the middle of a longer word or number; a phone may follow its country code."""
    before = text[first - 1] if first else " "
    after = text[last + 1] if last + 1 < len(text) else " "
    if kind == "PHONE":
        return not after.isdigit() and not any(map(str.isalpha, text[first : last + 1]))
    if kind == NAME and not text[first : last + 1].isalpha():
        return False
    return not before.isalnum() and not after.isalnum()


def _automaton(patterns: list[str]) -> Any:
    if not patterns:
        return None
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(patterns)
