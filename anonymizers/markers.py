"""Typed markers: `Jan belt Sofie` becomes `<PERSON_1> belt <PERSON_2>`, numbered anew in every thread.

A number means the same person or value throughout one thread, in whatever spelling, and nothing outside it: a token
that were the same over threads would link them (WP216, "linkability").
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from anonymizers.replace import Replacement, replace
from anonymizers.texts_names import who
from detectors.finding import Finding
from inzage.folding import words
from inzage.labels import Label
from warehouse.keys import value_key

_DATES = frozenset({Label.DATE, Label.DATE_OF_BIRTH})


@dataclass
class Numbering:
    """Gives every value in a thread its number, in the order in which they appear; kept in memory alone.

    `names` are all names that the thread holds, so that `Jan` is known to be Jan Peeters before he signs.
    """

    names: Iterable[str] = ()
    region: str = "BE"
    _seen: dict[tuple[str, str], int] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._who = who(self.names)

    def marker(self, label: str, value: str) -> str:
        """The marker of a value: `<PERSON_1>`."""
        key = (label, self._key(label, value))
        if key not in self._seen:
            self._counts[label] += 1
            self._seen[key] = self._counts[label]
        return f"<{label}_{self._seen[key]}>"

    def _key(self, label: str, value: str) -> str:
        if label == Label.PERSON:
            return self._who.get(value) or " ".join(sorted(words(value))) or value
        key = value if label in _DATES else value_key(label, value, self.region)
        return key or "".join(filter(str.isalnum, value))


def mark(
    text: str, findings: Sequence[Finding], numbering: Numbering | None = None
) -> tuple[str, Counter[str]]:
    """`text` with every finding replaced by its kind and a number, and how many there were of each kind.

    Without a `numbering` the text is a thread by itself. Findings must not overlap.
    """
    if numbering is None:
        numbering = Numbering(text[f.start : f.end] for f in findings if f.label == Label.PERSON)
    replacements = [
        Replacement(f.start, f.end, numbering.marker(f.label, text[f.start : f.end])) for f in findings
    ]
    return replace(text, replacements), Counter(f.label for f in findings)
