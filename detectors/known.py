"""Find names that are already known, wherever they stand, in one pass over the text.

A known full name is found in any case and without its accents, forwards and backwards (`Peeters, Jan`). This is
what a general detector cannot do: the company's own records say who there is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from inzage.folding import fold, words


@dataclass(frozen=True, slots=True)
class Known:
    """A known name in a text: its place, and whose it is."""

    start: int
    end: int
    whose: str


class KnownNames:
    """Names to look for: name as written -> whose it is.

    Names of one word are ignored unless `short`; with `capitalised` only places with a capital count, which
    keeps a name that is also a word (Mark, Roos) apart from the word.
    """

    def __init__(self, names: Mapping[str, str], *, short: bool = False, capitalised: bool = False) -> None:
        self._capitalised = capitalised
        self._whose: dict[str, str] = {}
        for name, whose in names.items():
            for variant in _variants(name, short=short):
                self._whose.setdefault(variant, whose)
        self._patterns = list(self._whose)
        self._automaton = _automaton(self._patterns)

    def find(self, text: str) -> list[Known]:
        """Every known name in `text` that stands as whole words: longest first where they overlap."""
        if self._automaton is None:
            return []
        folded = fold(text).replace("’", "'")
        matches: Iterable[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            folded, overlapping=False
        )
        return [
            Known(start, end, self._whose[self._patterns[number]])
            for number, start, end in matches
            if _whole(folded, start, end) and (not self._capitalised or text[start].isupper())
        ]


def _variants(name: str, *, short: bool) -> set[str]:
    parts = words(name)
    if len(parts) < (1 if short else 2) or sum(map(len, parts)) < 3:
        return set()
    forwards = " ".join(parts)
    turned = {
        f"{' '.join(parts[n:])}{comma} {' '.join(parts[:n])}"
        for n in range(1, len(parts))
        for comma in ("", ",")
    }
    return {forwards, fold(name).strip().replace("’", "'"), *turned}


def _whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or after.isalnum())


def _automaton(patterns: list[str]) -> Any:
    if not patterns:
        return None
    from ahocorasick_rs import AhoCorasick, MatchKind

    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
