"""A text as its structure is read: its fold and its words, made once."""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from detectors.occurrences import matches_at
from detectors.structure.cues import Starts, starts
from inzage.folding import fold

_FRENCH = frozenset(
    "le les une vous est pour nous avec je monsieur madame votre dans sur que du et au prenom nom".split()
)
_FRENCH_ENOUGH = 4
_WORD = re.compile(r"[^\W\d_]+")


class Message(NamedTuple):
    """A text, its fold (same length), the set of its folded words, and where phrases may begin: what a rule needs can
    be looked up in it."""

    text: str
    folded: str
    words: frozenset[str]
    starts: Starts = MappingProxyType({})

    def begun(self, phrase: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of the pattern of a phrase (`cues.starts`) in the fold, in order."""
        return matches_at(pattern, self.folded, self.starts.get(phrase, ()))

    def line_end(self, at: int) -> int:
        """Where the line that holds `at` ends."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    @property
    def french(self) -> bool:
        """Whether the text is French by its little words: there `M.` is monsieur."""
        return len(self.words & _FRENCH) >= _FRENCH_ENOUGH

    def line_start(self, at: int) -> int:
        """Where the line that holds `at` begins."""
        return self.text.rfind("\n", 0, at) + 1


def message(text: str) -> Message:
    """`text` with its fold and words."""
    folded = fold(text)
    return Message(text, folded, frozenset(_WORD.findall(folded)), starts(folded))
