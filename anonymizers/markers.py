"""Typed markers: `Jan belt Sofie` becomes `<PERSON_1> belt <PERSON_2>`, numbered anew in every text."""

from collections import Counter
from collections.abc import Callable, Sequence

from anonymizers.replace import Replacement, replace
from detectors.finding import Finding
from inzage.folding import words


def mark(text: str, findings: Sequence[Finding]) -> tuple[str, Counter[str]]:
    """`text` with every finding replaced by its kind and a number, and how many there were of each kind.

    The same value gets the same number within one text, in any case and order of its words; the numbers
    mean nothing outside it. Findings must not overlap.
    """
    number = _numbering()
    replacements = [
        Replacement(f.start, f.end, f"<{f.label}_{number(f.label, text[f.start : f.end])}>") for f in findings
    ]
    return replace(text, replacements), Counter(f.label for f in findings)


def _numbering() -> Callable[[str, str], int]:
    seen: dict[tuple[str, str], int] = {}
    counts: Counter[str] = Counter()

    def number(label: str, value: str) -> int:
        key = (label, " ".join(sorted(words(value))) or "".join(filter(str.isalnum, value)))
        if key not in seen:
            counts[label] += 1
            seen[key] = counts[label]
        return seen[key]

    return number
