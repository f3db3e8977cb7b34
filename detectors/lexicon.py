"""How common a word is in Dutch, French, English and German: what tells a name from a rare word.

`models/lexicon.npz` holds, for some hundred thousand words, a hash and four levels of frequency; the words
themselves are not in it. It is made by `python -m training --lexicon` from the lists of wordfreq (Speer 2022;
data CC BY-SA 4.0).
"""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "models" / "lexicon.npz"
LANGUAGES = ("nl", "fr", "en", "de")
UNKNOWN = (0, 0, 0, 0)
_PARTS_KNOWN = 5  # level: about one word in three million; both halves of a compound are at least as common
_SHORTEST_PART = 3
_LINKS = ("", "s", "-")


def key(word: str) -> int:
    """The hash of a word in lower case, 32 bits: one unknown word in 10,000 is taken for known."""
    return zlib.crc32(word.encode())


class Lexicon:
    """Levels of frequency by word, each 1 (once in a hundred million words) to 15 (every tenth word), 0 for never."""

    def __init__(self, keys: Sequence[int], levels: Sequence[int]) -> None:
        """`keys`: sorted hashes; `levels`: four times four bits for each, in the order of `LANGUAGES`."""
        self._keys = keys
        self._levels = levels

    def levels(self, word: str) -> tuple[int, int, int, int]:
        """The levels of a word in lower case in Dutch, French, English and German."""
        wanted = key(word)
        at = bisect_left(self._keys, wanted)
        if at == len(self._keys) or self._keys[at] != wanted:
            return UNKNOWN
        packed = self._levels[at]
        return packed >> 12, packed >> 8 & 15, packed >> 4 & 15, packed & 15

    def compound(self, word: str) -> int:
        """For a word put together from two: the level of the rarer part in the best split, 0 where there is none."""
        best = 0
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            head = self._as_part(word[:cut])
            if head > best:
                tail = max(self._as_part(word[cut:].removeprefix(link)) for link in _LINKS)
                best = max(best, min(head, tail))
        return best

    def _as_part(self, part: str) -> int:
        if len(part) < _SHORTEST_PART:
            return 0
        dutch, _, _, german = self.levels(part)
        level = max(dutch, german)
        return level if level >= _PARTS_KNOWN else 0


@cache
def lexicon() -> Lexicon:
    """The lexicon that is shipped."""
    import numpy as np

    with np.load(FILE, allow_pickle=False) as stored:
        return Lexicon(array("I", stored["keys"].tobytes()), array("H", stored["levels"].tobytes()))
