"""The parts of all known names: who may be meant by each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from detectors.known.cues import NEVER_ALONE, TITLES
from detectors.known.ordinary import LANGUAGES, languages_of
from detectors.known.person import KnownPerson
from detectors.known.spelling import Spelling, spellings
from detectors.known.surnames import PARTICLES
from detectors.known.tokens import joined

People = frozenset[int]
"""Numbers of people, in the order in which they were given."""

NOBODY: People = frozenset()

_Bearers = defaultdict[str, list[int]]

_FREQUENT = NEVER_ALONE | PARTICLES | TITLES


class Part(NamedTuple):
    """Words that are part of somebody's name: whose first name, whose surname, whose surname but for its particles.

    `whole` are those whose first name and surname it is in one word; `alone` those who may be meant by it alone,
    nobody where it is among the most frequent words; `ordinary` the languages in which it is no name alone, but
    a word.
    """

    first: People
    surname: People
    core: People
    whole: People
    alone: People
    ordinary: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A part of a name at the words `start` up to, not including, `end`; whether it may be a word there."""

    start: int
    end: int
    part: Part
    ordinary: bool

    @property
    def size(self) -> int:
        """Its number of words."""
        return self.end - self.start


class NameIndex:
    """Parts of the names of people (`parts`, by their pattern), and every way to write each person's names."""

    def __init__(self, people: Sequence[KnownPerson]) -> None:
        self.spellings: dict[int, list[Spelling]] = {}
        bearers: tuple[_Bearers, ...] = tuple(defaultdict(list) for _ in range(4))
        for number, person in enumerate(people):
            mine = self.spellings[number] = [one for name in person.names for one in spellings(name)]
            for spelling in mine:
                kinds = (spelling.first, spelling.surname, spelling.cores, spelling.whole)
                for kind, ways in zip(bearers, kinds, strict=True):
                    for words in ways:
                        kind[words].append(number)
        self.parts = _parts(bearers)


def _parts(bearers: Sequence[_Bearers]) -> dict[str, Part]:
    same: dict[People, People] = {NOBODY: NOBODY}  # thousands of spellings share one set of people
    parts = {}
    for words in dict.fromkeys(words for kind in bearers for words in kind):
        split = words.split()
        if len(words) < 2 or words in PARTICLES:
            continue
        people = [frozenset(kind[words]) if words in kind else NOBODY for kind in bearers]
        first, surname, core, whole = (same.setdefault(one, one) for one in people)
        alone = (
            NOBODY
            if _FREQUENT.issuperset(split)
            else first | surname
            if first and surname
            else first or surname
        )
        parts[joined(split)] = Part(
            first, surname, core, whole, same.setdefault(alone, alone), _ordinary(split)
        )
    return parts


def _ordinary(words: Sequence[str]) -> frozenset[str]:
    """The languages in which the words are no name by themselves; `van der` and such before a noun make it one."""
    core = [word for word in words if word not in PARTICLES]
    if (len(words) - len(core) > 1 and "der" in words) or "den" in words[1:-1]:
        return frozenset()
    return frozenset.intersection(*map(languages_of, core)) if core else frozenset(LANGUAGES)
