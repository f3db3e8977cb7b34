"""The numbers in a company's own columns, found wherever they stand: the very values, and others of their form."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from detectors.finding import Finding
from detectors.identifiers.edges import END
from detectors.identifiers.learned import learn
from detectors.identifiers.row import Identifier
from detectors.identifiers.search import search
from detectors.identifiers.traits import traits_of
from detectors.known.number_context import goes_on, told
from detectors.known.number_forms import COMPACT_DATE, SIGNS, Form, compact, form_of
from inzage.labels import Label

RULE = "known number"
_SCORES = {Form.SURE: 0.95, Form.JOINED: 0.95, Form.ANNOUNCED: 0.9, Form.NAMED: 0.9}
_SAMPLE = 20_000  # values that a form is learned from
_SEVERAL = re.compile(r"[;|\n]|, ")
_GAP = r"(?:[ \xa0\u2009\u202f]?[-–—_/.#][ \xa0]?|[ \xa0\u2009\u202f]{1,2}|[-/_.]\r?\n[> ]{0,3})"
_WRITTEN = re.compile(rf"[^\W_]+(?:{_GAP}[^\W_]+){{0,6}}")
_BEGIN = re.compile(r"(?<![^\W_])(?<![0-9][./–-])")
_END = re.compile(END)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[ .\xa0\u202f][0-9]{3})+")
_PAIRS = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")  # as telephone numbers and dates are grouped
_DIGITS_BESIDE = re.compile(r"[0-9][ \xa0\u202f./-]\Z"), re.compile(r"[ \xa0\u202f./-][0-9]")


@dataclass(frozen=True, slots=True)
class NumberColumn:
    """A column of an export that holds numbers of one kind: what they are, and the distinct values."""

    label: Label
    values: Sequence[str]


class KnownNumbers:
    """The values of number columns, and the forms that the columns teach."""

    def __init__(self, columns: Iterable[NumberColumn]) -> None:
        rows: dict[str, Identifier] = {}
        self._known: dict[str, tuple[Label, Form]] = {}
        self._grouped: set[str] = set()  # digits in groups, as their column writes them
        for column in columns:
            values = _values(column)
            self._take(values, column.label)
            if row := learn(values[:: max(1, len(values) // _SAMPLE)], column.label):
                rows.setdefault(row.pattern, row)
        self._rows = tuple(rows.values())
        self._words = any(value.isalpha() for value in self._known)
        self._automata = _automata(self._known)

    def _take(self, values: Sequence[str], label: Label) -> None:
        for value in values:
            if form := form_of(value):
                bare = compact(value)
                self._known.setdefault(bare, (label, form))
                if form == Form.SURE and bare.isdecimal() and not value.isdecimal():
                    self._grouped.add(value)

    def find(self, text: str) -> list[Finding]:
        """Every place in `text` that is such a number; findings of a value and of a form may overlap."""
        if not (self._words or (self._known and traits_of(text).digits)):
            return []
        return [*self._places(text), *(search(text, self._rows) if self._rows else ())]

    def _places(self, text: str) -> Iterator[Finding]:
        bare = compact(text)
        matches = [
            (first, after)
            for automaton in self._automata
            for _, first, after in automaton.find_matches_as_indexes(bare, overlapping=True)
        ]
        places = [at for at, sign in enumerate(text) if sign not in SIGNS] if matches else []
        last = -1
        for first, after in sorted(matches, key=lambda match: (match[0], -match[1])):
            start, end = places[first], places[after - 1] + 1
            label, form = self._known[bare[first:after]]
            if start < last or not _whole(text, start, end):
                continue
            if text[start:end] in self._grouped or _stands(text, start, end, form, last):
                yield Finding(start, end, str(label), _SCORES[form], RULE)
                last = end


def _values(column: NumberColumn) -> list[str]:
    """Each value once, in order; a cell may hold several, and a whole number may have become a decimal one."""
    pieces = (piece.strip() for value in column.values for piece in _SEVERAL.split(value))
    return sorted({re.sub(r"(?<=[0-9])\.0\Z", "", piece) for piece in pieces} - {""})


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a place is no piece of a word or a longer number, with nothing but signs of a number in it."""
    return bool(_BEGIN.match(text, start) and _END.match(text, end) and _WRITTEN.fullmatch(text, start, end))


def _stands(text: str, start: int, end: int, form: Form, last: int) -> bool:
    written = text[start:end]
    if (form == Form.SURE and _alone(text, start, end, written)) or (
        form == Form.JOINED and not re.search(r"\s", written)
    ):
        return True
    return told(text, start, end, form) or (last > 0 and goes_on(text, last, start, end))


def _alone(text: str, start: int, end: int, written: str) -> bool:
    """Whether a number needs no word as it is written here: digits in groups may be an amount's or a telephone's."""
    if written.isdecimal() or any(map(str.isalpha, written)):
        return not COMPACT_DATE.fullmatch(written)
    before, behind = _DIGITS_BESIDE
    beside = before.search(text, max(0, start - 2), start) or behind.match(text, end)
    return not beside and not _PAIRS.search(written) and not _THOUSANDS.fullmatch(written)


def _automata(values: Iterable[str]) -> list[Any]:
    """One automaton for each length of value: one for all takes a hundred times as long to make where short numbers
    are the tails of longer ones."""
    from ahocorasick_rs import AhoCorasick

    lengths: defaultdict[int, list[str]] = defaultdict(list)
    for value in values:
        lengths[len(value)].append(value)
    return [AhoCorasick(alike) for alike in lengths.values()]
