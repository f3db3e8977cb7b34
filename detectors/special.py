"""Hints of special categories: health, religion, convictions and the like (GDPR art. 9 and 10).

A hint says that a text tells something a company must treat with more care. It identifies nobody, so it is never
taken for a name or a number. The words stand in `special_nl.toml` and its siblings, written for this purpose.

Known misses: what is told without one of the words ("he cannot climb the stairs any more"), spelling mistakes,
phrases broken by more than one blank, and words of another language than that of the text.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from detectors.finding import Finding
from detectors.special_words import LONGEST_WORD, Entry, entries, flat
from inzage.labels import Label

CATEGORIES = (
    "health", "sex", "religion", "political", "union", "origin", "genetic", "biometric", "conviction",
)  # fmt: skip
"""Art. 9(1) in its own order of risk, and art. 10 (`conviction`)."""

_SCORE = 0.6
_SURE = 0.7
_NEAR = 70  # characters: about a dozen words
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_SITE = re.compile(
    r"@|://|^www\.|\w\.(?:be|nl|fr|de|lu|eu|com|org|net|info|uk|ch|at|example)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's words: the automaton that finds them, and what each stands for."""

    automaton: Any
    meanings: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    entry: Entry


def special(text: str, language: str) -> list[Finding]:
    """The hints in a text in nl, fr, en or de: in order, none overlapping, `rule` such as `special:health`.

    One pass over the text; a text without any of the words costs that pass alone.
    """
    words, folded = _words(language), flat(text)
    found = words.automaton.find_matches_as_indexes(folded, overlapping=True)
    if not found:
        return []
    hits = list(_hits(words, text, folded, found))
    masked = _Masked(hit for hit in hits if not hit.entry.category)
    told = (
        hit for hit in hits if hit.entry.category and not masked.overlaps(hit) and _is_said(hit, text, folded)
    )
    return [_finding(hit) for hit in _apart(told)]


def _hits(words: _Words, text: str, folded: str, found: list[tuple[int, int, int]]) -> Iterator[_Hit]:
    for number, start, end in found:
        for entry in words.meanings[number]:
            place = _whole(entry, folded, start, end)
            if place and (not entry.exact or text[start:end] == entry.exact):
                yield _Hit(*place, entry)


def _whole(entry: Entry, folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The place as whole words, or None where the entry would begin or end inside one."""
    first = _word_start(folded, start)
    last = _word_end(folded, end)
    if (first != start and not entry.open_start) or (last != end and not entry.open_end):
        return None
    if entry.next_word and last == end:
        return None
    return (first, last) if max(start - first, last - end) < LONGEST_WORD else None


def _word_start(folded: str, start: int) -> int:
    lowest = max(0, start - LONGEST_WORD)
    while start > lowest and folded[start - 1].isalnum() and folded[start].isalnum():
        start -= 1
    return start


def _word_end(folded: str, end: int) -> int:
    highest = min(len(folded), end + LONGEST_WORD)
    while end < highest and folded[end].isalnum() and (folded[end - 1].isalnum() or folded[end - 1] == " "):
        end += 1
    return end


class _Masked:
    """The places where the words mean something else."""

    def __init__(self, hits: Iterable[_Hit]) -> None:
        self._spans = sorted((hit.start, hit.end) for hit in hits)
        self._ends = list(accumulate((end for _, end in self._spans), max))

    def overlaps(self, hit: _Hit) -> bool:
        """Whether one of them touches this hit."""
        before = bisect_left(self._spans, (hit.end, 0))
        return before > 0 and self._ends[before - 1] > hit.start


def _apart(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """The first of those that overlap, the longest of those that begin together."""
    end = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= end:
            yield hit
            end = hit.end


def _is_said(hit: _Hit, text: str, folded: str) -> bool:
    """Whether it is part of a sentence, and that sentence has one of the words that the entry asks for."""
    if hit.entry.beside and not hit.entry.beside.search(_around(folded, text, hit)):
        return False
    return not _SITE.search(_run(text, hit.start, hit.end))


def _around(folded: str, text: str, hit: _Hit) -> str:
    """What stands near by in the same sentence, without the hit itself."""
    before = max(0, hit.start - _NEAR)
    for end in _SENTENCE_END.finditer(text, before, hit.start):
        before = end.end()
    after = _SENTENCE_END.search(text, hit.end, hit.end + _NEAR)
    return f"{folded[before : hit.start]} | {folded[hit.end : after.start() if after else hit.end + _NEAR]}"


def _run(text: str, start: int, end: int) -> str:
    """The word with all that is glued to it, up to a blank on each side."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    head = before.split()[-1] if before and not before[-1].isspace() else ""
    tail = after.split()[0] if after and not after[0].isspace() else ""
    return head + text[start:end] + tail


def _finding(hit: _Hit) -> Finding:
    score = _SCORE if hit.entry.beside else _SURE
    return Finding(hit.start, hit.end, str(Label.SPECIAL), score, f"special:{hit.entry.category}")


@cache
def _words(language: str) -> _Words:
    from ahocorasick_rs import AhoCorasick

    file = Path(__file__).parent / f"special_{language}.toml"
    meanings: dict[str, list[Entry]] = {}
    for core, entry in entries(tomllib.loads(file.read_text("utf-8"))):
        meanings.setdefault(core, []).append(entry)
    return _Words(AhoCorasick(list(meanings)), tuple(map(tuple, meanings.values())))
