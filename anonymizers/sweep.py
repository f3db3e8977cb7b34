"""Search an output for everything that the warehouse knows to identify somebody. It must find nothing.

Works on its own reading of the text, apart from the detectors: letters and digits only, so that case, accents,
spaces, dots and hyphens hide nothing (`J a n - Peeters`, `0470.12.34.56`, `+32 470 12 34 56`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from inzage.folding import fold, words

_SHORTEST = 6  # letters or digits: shorter identifiers hit by chance
_DIGITS = 8  # significant digits of a phone number that are compared


@dataclass(frozen=True, slots=True)
class SweepResult:
    """What a sweep did: identifiers and spellings searched, cells read, cells hit by kind, and its own test.

    `proved` counts the identifiers that were planted in a made-up cell and found; it must equal `planted`.
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
        for kind, values in identifiers.items():
            for value in set(values):
                self._count += 1
                for variant in _variants(kind, value):
                    self._kinds.setdefault(variant, kind)
        self._patterns = list(self._kinds)
        self._automaton = _automaton(self._patterns)

    def over(self, rows: Sequence[Sequence[str]]) -> SweepResult:
        """Sweep every cell of `rows`."""
        hits: Counter[str] = Counter()
        hit_rows: set[int] = set()
        for number, row in enumerate(rows):
            for cell in row:
                if found := self.kinds_in(cell):
                    hits.update(found)
                    hit_rows.add(number)
        planted = list(islice(self._patterns, 0, None, max(1, len(self._patterns) // 100)))
        proved = sum(1 for p in planted if self.kinds_in(f"Dag {' '.join(p)}, tot morgen"))
        cells = sum(len(row) for row in rows)
        return SweepResult(
            self._count, len(self._patterns), cells, dict(hits), frozenset(hit_rows), len(planted), proved
        )

    def kinds_in(self, cell: str) -> set[str]:
        """The kinds of known identifiers that stand in one cell."""
        if self._automaton is None:
            return set()
        squeezed, places = _squeeze(cell)
        folded = fold(cell)
        matches: Iterable[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            squeezed, overlapping=True
        )
        return {
            self._kinds[self._patterns[n]]
            for n, start, end in matches
            if _stands_alone(folded, places[start], places[end - 1], self._kinds[self._patterns[n]])
        }


def _variants(kind: str, value: str) -> set[str]:
    if kind == "PHONE":
        digits = re.sub(r"\D", "", value)
        return {digits[-_DIGITS:]} if len(digits) >= _DIGITS else set()
    if kind == "PERSON":
        parts = words(value)
        if len(parts) < 2:
            return set()
        turned = {"".join(parts[n:] + parts[:n]) for n in range(len(parts))}
        return {t for t in (_squeeze(x)[0] for x in turned) if len(t) >= _SHORTEST}
    squeezed = _squeeze(value)[0]
    return {squeezed} if len(squeezed) >= _SHORTEST else set()


def _squeeze(text: str) -> tuple[str, list[int]]:
    """The letters and digits of `text`, folded, and where each stood."""
    folded = fold(text)
    places = [n for n, character in enumerate(folded) if character.isalnum()]
    return "".join(folded[n] for n in places), places


def _stands_alone(text: str, first: int, last: int, kind: str) -> bool:
    """Not a stretch in the middle of a longer word or number; a phone may follow its country code."""
    before = text[first - 1] if first else " "
    after = text[last + 1] if last + 1 < len(text) else " "
    if kind == "PHONE":
        return not after.isdigit() and not any(map(str.isalpha, text[first : last + 1]))
    return not before.isalnum() and not after.isalnum()


def _automaton(patterns: list[str]) -> Any:
    if not patterns:
        return None
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(patterns)
