"""All that is known, looked for in one pass over the words of a text."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from detectors.known.tokens import Tokens

Meaning = TypeVar("Meaning")


class Lookup(Generic[Meaning]):
    """Patterns in the form of `Tokens.joined`, with what each means; one pattern may mean several things."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        meanings: defaultdict[str, list[Meaning]] = defaultdict(list)
        for pattern, meaning in entries:
            meanings[pattern].append(meaning)
        self._meanings = list(meanings.values())
        self._sizes = [pattern.count("  ") + 1 for pattern in meanings]
        self._automaton = _automaton(list(meanings))

    def find(self, tokens: Tokens) -> list[tuple[int, int, Meaning]]:
        """(first word, word after the last, meaning) of all that stands in a text, overlapping or not, in order."""
        if self._automaton is None or not tokens.words:
            return []
        matches: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(
            tokens.joined, overlapping=True
        )
        found = [
            (first, first + self._sizes[number], meaning)
            for number, start, _ in matches
            for first in (tokens.number(start),)
            for meaning in self._meanings[number]
        ]
        return sorted(found, key=lambda one: one[:2])


def _automaton(patterns: list[str]) -> Any:
    if not patterns:
        return None
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(patterns)
