"""Where words stand in a text, all of them found in one pass; and what a pattern finds at such places alone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any


class Finder:
    """Words that are looked for in many texts."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)

    def occurrences(self, text: str) -> Sequence[tuple[int, int, int]]:
        """(number of the word, start, end) of each place in `text` where one of the words stands."""
        found: Sequence[tuple[int, int, int]]
        if not self.words:
            return ()
        try:
            found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half a surrogate pair, which no UTF-8 string can hold
            whole = text.encode("utf-8", "replace").decode()
            found = self._automaton.find_matches_as_indexes(whole, overlapping=True)
        return found

    @cached_property
    def _automaton(self) -> Any:
        from ahocorasick_rs import AhoCorasick

        return AhoCorasick(list(self.words))


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at one of `starts` (in order), none overlapping: what `finditer` gives where no other
    place can begin one."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match:
            yield match
            end = match.end()
