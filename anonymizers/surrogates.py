"""Made-up names in place of person markers, drawn anew for every thread, none of them a known person's.

Names that look real hide what the detectors missed among them ("hidden in plain sight"); they also mislead a reader
who is not told. So markers are the rule, and this is asked for. No table of who became whom outlives a thread.
"""

import random
import re
from collections.abc import Collection, Sequence
from functools import cache
from importlib import resources

from inzage.errors import RefusedError
from inzage.folding import words

_MARKER = re.compile(r"<PERSON_([0-9]+)>")
_FEWEST = 20


class Surrogates:
    """A pool of made-up names without those that share a word with a known person's."""

    def __init__(self, known: Collection[str], rng: random.Random) -> None:
        taken = {word for name in known for word in words(name)}
        self._first = [name for name in _pool("first") if not taken.intersection(words(name))]
        self._last = [name for name in _pool("last") if not taken.intersection(words(name))]
        self._rng = rng
        if min(len(self._first), len(self._last)) < _FEWEST:
            raise RefusedError(
                "so many people are known here that too few made-up names are left; release with markers instead"
            )

    def thread(self, texts: Sequence[str]) -> list[str]:
        """The texts of one thread with a name for every numbered person, the same one throughout the thread."""
        numbers = sorted({number for text in texts for number in _MARKER.findall(text)})
        names = {
            number: f"{self._rng.choice(self._first)} {self._rng.choice(self._last)}" for number in numbers
        }
        return [_MARKER.sub(lambda match: names[match[1]], text) for text in texts]


@cache
def _pool(kind: str) -> tuple[str, ...]:
    """The made-up first or last names that ship with us."""
    text = (resources.files("anonymizers") / "surrogate_names.txt").read_text("utf-8")
    section = text.split(f"== {kind}\n")[1].split("==")[0]
    return tuple(section.split())
