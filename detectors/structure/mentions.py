"""Other mentions of a name that a message gives somewhere: `Koen` further on, where `Beste Koen Peeters` opens it."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from detectors.finding import Finding
from detectors.structure import words
from detectors.structure.message import Message
from detectors.structure.namesakes import PARTICLES, Mention, Word, is_person
from inzage.labels import Label

_SCORE = 0.85
_WORD = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*")
_BETWEEN = " \t\xa0.-*_"
_OURS = frozenset({"opening", "closing", "signature", "header", "field", "speaker", "title", "introduction"})
_SHORTEST = 3
_MOST_WORDS = 7

Run = tuple[str, ...]


def mentions(message: Message, names: Iterable[Finding], taken: Sequence[Finding]) -> Iterator[Finding]:
    """Where else the people of `names` are named: in full, by given name, by surname.

    Words inside `taken` (findings of any kind) are left as they are; everyday words count only with a capital
    inside a sentence, and a word in lower case only where it is no everyday word.
    """
    wanted = _wanted(message, names)
    if not wanted:
        return
    covered = _Covered(taken)
    words_of = list(_WORD.finditer(message.folded))
    places = [
        place
        for place, match in enumerate(words_of)
        if _may_begin(match.group(), wanted) and not covered.holds(match.start())
    ]
    read = [_word(message, match) for match in words_of] if places else []
    for place in places:
        span = _match(message, read, place, wanted)
        if span and not covered.touches(*span):
            yield Finding(*span, Label.PERSON, _SCORE, "again")


def _may_begin(word: str, wanted: Mapping[str, set[Run]]) -> bool:
    """Whether a word is one of `wanted` or has what may stand behind one: `Koens`, `Koen's`, `Koen-dossier`."""
    if word in wanted or "’" in word:
        return True
    owned = word[-1] == "s" and (word[:-1] in wanted or word[:-2] in wanted)
    return owned or ("-" in word and word.partition("-")[0] in wanted)


def _word(message: Message, match: re.Match[str]) -> Word:
    return Word(
        match.start(), match.end(), match.group().replace("’", "'"), message.text[match.start()].isupper()
    )


class _Covered:
    """Places that are taken, asked for from left to right."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._spans = sorted((one.start, one.end) for one in findings)
        self._ends = list(accumulate((end for _, end in self._spans), max))
        self._at = 0
        self._reach = 0

    def holds(self, at: int) -> bool:
        """Whether `at` lies within a taken place."""
        before = bisect_right(self._spans, (at, sys.maxsize))
        return before > 0 and self._ends[before - 1] > at

    def touches(self, start: int, end: int) -> bool:
        """Whether a taken place overlaps `start:end`; `start` must not go back."""
        while self._at < len(self._spans) and self._spans[self._at][0] < end:
            self._reach = max(self._reach, self._spans[self._at][1])
            self._at += 1
        return start < self._reach


def _wanted(message: Message, names: Iterable[Finding]) -> dict[str, set[Run]]:
    """First word -> the ways in which someone may be named again, each a run of words."""
    wanted: dict[str, set[Run]] = {}
    for name in names:
        found = _WORD.findall(message.folded[name.start : name.end])
        parts = tuple(word.replace("’", "'") for word in found[:_MOST_WORDS])
        ours = name.rule in _OURS
        if ours or any(map(words.is_first_name, parts)):
            for run in _runs(parts, sure=ours):
                wanted.setdefault(run[0], set()).add(run)
    return wanted


def _runs(parts: Run, *, sure: bool) -> Iterator[Run]:
    """The whole name, the given name, the surname with its particles; a single word only where it surely is a name."""
    long = [part for part in parts if part not in PARTICLES]
    if len(long) < 2:
        if sure and long and len(long[0]) >= _SHORTEST:
            yield parts
        return
    yield parts
    turned = words.is_first_name(parts[-1]) and not words.is_first_name(parts[0])
    cut = len(parts) - 1 if turned else 1
    for run in (parts[:cut], parts[cut:]):
        if len(run[-1]) >= _SHORTEST and all(len(part) > 1 for part in run):
            yield run


def _match(
    message: Message, read: list[Word], place: int, wanted: dict[str, set[Run]]
) -> tuple[int, int] | None:
    """The longest run of words that begins at `place`: also in `Koens fiets`, `Koen's`, `Peeters-dossier`."""
    first = read[place]
    forms = (first.word, first.word.removesuffix("'s"), first.word.split("-")[0], _without_s(first.word))
    for form in forms:
        for run in sorted(wanted.get(form, ()), key=len, reverse=True):
            if len(run) > 1 and form != first.word:
                continue
            last = _last(message, read, place, run)
            if last is not None and is_person(Mention(message, read, place, run)):
                return first.start, first.start + len(form) if len(run) == 1 else last
    return None


def _without_s(word: str) -> str:
    """`Sofies fiets` is Sofie's; `Jans` may be a name itself."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not words.is_first_name(word) else word


def _last(message: Message, read: list[Word], place: int, run: Run) -> int | None:
    """Where `run` ends if it stands at `place`, with nothing but blanks, dots and hyphens between its words."""
    if len(run) > len(read) - place:
        return None
    for offset in range(1, len(run)):
        before, word = read[place + offset - 1], read[place + offset]
        if word.word.removesuffix("'s") != run[offset]:
            return None
        if message.text[before.end : word.start].strip(_BETWEEN):
            return None
    last = read[place + len(run) - 1]
    return last.end - 2 if len(run) > 1 and last.word != run[-1] else last.end
