"""The labels that stand in place of other people's data: where they are in a text, and what they mean."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reports.bundle_model import Bundle, Redaction

_SHOWN = 8


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One kind of replaced data on one ground: its first eight labels, `more` beyond them, and its places."""

    label: str
    ground: str
    replacements: tuple[str, ...]
    more: int
    places: int


def marks_of(bundle: Bundle) -> dict[str, frozenset[str]]:
    """Per record the labels that were put into it: brackets that the person typed are not among them."""
    marks = defaultdict[str, set[str]](set)
    for redaction in bundle.redactions:
        marks[redaction.entry].add(redaction.replacement)
    return {entry: frozenset(found) for entry, found in marks.items()}


def spans(text: str, marks: Iterable[str]) -> list[tuple[str, bool]]:
    """Cut a text into pieces, each with whether it is one of `marks`; joined, they are the text again."""
    longest_first = sorted((mark for mark in marks if mark), key=lambda mark: (-len(mark), mark))
    if not longest_first:
        return [(text, False)] if text else []
    pieces = re.split(f"({'|'.join(map(re.escape, longest_first))})", text)
    return [(piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece]


def label_rows(bundle: Bundle) -> list[LabelRow]:
    """What was replaced, by kind of data and ground, the most places first."""
    groups = defaultdict[tuple[str, str], list[Redaction]](list)
    for redaction in bundle.redactions:
        groups[redaction.label, redaction.ground].append(redaction)
    rows = []
    for (label, ground), members in groups.items():
        names = sorted({member.replacement for member in members}, key=_natural)
        more = max(0, len(names) - _SHOWN)
        rows.append(LabelRow(label, ground, tuple(names[:_SHOWN]), more, len(members)))
    return sorted(rows, key=lambda row: (-row.places, row.label, row.ground))


def _natural(name: str) -> tuple[str, int, str]:
    """[person 2] before [person 10]."""
    number = re.search(r"\d{1,9}", name)
    return re.sub(r"\d+", "", name), int(number.group()) if number else 0, name
