"""Runs of digits as they stand in a text: groups, the signs between them, and where a number may end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_BLANKS = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SIGNS = "./()\\[\\]‐‑‒–—−-"
_BREAK = rf"[{_BLANKS}\t]{{0,2}}-?=?\r?\n[> \t]{{0,6}}"
_RUN = re.compile(rf"[0-9](?:(?:[{_BLANKS}{_SIGNS}]{{0,5}}|{_BREAK})[0-9]){{5,}}")
_GROUP = re.compile("[0-9]+")
_QUANTITY = re.compile(
    r"(?:[^\W\d_](?![a-z]{2}|-mail|\.\s|:)|[:,][0-9]|_\w|[@%€$£°]|\s?(?:€|%|°|m[²³])"
    r"|\s?(?:uur|u|h|heures?|uhr|x|stuks?|stück|pers|personen|personnes|people|kg|km|m2|euro?s?|jaar|ans|years|jahre|"
    r"dagen|jours|days|tage|min|minuten|minutes|pm|am|kwh|liter|cm|mm|weken|maanden|mois|months|"
    r"\.?\s?(?:jan|feb|fév|mrt|maart|märz?|mars|march|apr|avr|mei|mai|may|juni?|juin|jul|juil|aug|août|sep|o[ck]t|nov|"
    r"dec|déc|dez)[a-zé]*"
    r")(?![^\W_]))",
    re.IGNORECASE,
)
"""What makes the last digits of a run a quantity or a time of their own: `8u`, `10:30`, `2 personen`."""
_HOUR = re.compile(r"\s(?:u|h|x)(?![^\W_])", re.IGNORECASE)
_TOWN = re.compile(r"[ \u00a0][^\W\d_]{2}")
_CLOCK = re.compile(r"[0-9][:uhUH]\Z")
_DIVIDERS = frozenset(("", "/", "-", "–", "("))


class Number(NamedTuple):
    """A number in a run: its groups, from `first` to before `last`, and how sure it is."""

    first: int
    last: int
    score: float


class Run:
    """Digits of `text` with few signs between: `0470/12.34.56` is the groups 0470, 12, 34, 56."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.spans = [group.span() for group in _GROUP.finditer(text, start, end)]
        while len(self.spans) > 1 and (self._town() or self._decimal()):
            self.spans.pop()
        self.doubtful = len(self.spans) > 1 and self._quantity()
        """The last group may be a quantity or a time: `02 123 45 67 8u`."""

    def __len__(self) -> int:
        return len(self.spans)

    def _town(self) -> bool:
        """A postcode at the beginning of a line, its town after it."""
        (start, end), sign = self.spans[-1], self.sign(len(self.spans) - 2)
        return "\n" in sign and end - start in {4, 5} and _TOWN.match(self.text, end) is not None

    def _decimal(self) -> bool:
        """A spreadsheet made the number a broken one: 32470123456.0."""
        long = self.spans[-2][1] - self.spans[-2][0] > 8
        return long and self.sign(len(self.spans) - 2) == "." and self.group(len(self.spans) - 1) == "0"

    def _quantity(self) -> bool:
        (start, end), sign = self.spans[-1], self.sign(len(self.spans) - 2)
        if end - start > 4 or not any(map(str.isspace, sign)) or not _QUANTITY.match(self.text, end):
            return False
        return int(self.text[start:end]) <= 24 or not _HOUR.match(self.text, end)

    def whole(self, last: int, end: int) -> bool:
        """A number that ends before group `last` takes all that there is up to `end`, or up to the end of the line."""
        return last == end or self.new_line(last - 1) or (self.doubtful and last == len(self) - 1)

    def group(self, at: int) -> str:
        """The digits of group `at`; nothing beyond the last."""
        return self.text[slice(*self.spans[at])] if at < len(self.spans) else ""

    def digits(self, first: int, last: int) -> str:
        """The digits of groups `first` to `last`, the latter not included."""
        return "".join(self.text[start:end] for start, end in self.spans[first:last])

    def lengths(self, first: int, last: int) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(end - start for start, end in self.spans[first:last])

    def sign(self, at: int) -> str:
        """What stands between group `at` and the next; nothing after the last."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]] if at + 1 < len(self.spans) else ""

    def signs(self, first: int, last: int) -> tuple[str, ...]:
        """What stands between the groups from `first` to `last`."""
        return tuple(self.sign(at) for at in range(first, last - 1))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where groups `first` to `last` stand in the text."""
        return self.spans[first][0], self.spans[last - 1][1]

    def begins_with_minutes(self) -> bool:
        """The first group is the end of a clock time: 10:[30 0470 12 34 56]."""
        start = self.spans[0][0]
        clock = _CLOCK.search(self.text, max(0, start - 2), start)
        return clock is not None and len(self.group(0)) == 2 and len(self) > 1

    def before(self, at: int) -> str:
        """The character before group `at`; nothing at the beginning of the text."""
        start = self.spans[at][0]
        return self.text[max(0, start - 1) : start]

    def fills_text(self) -> bool:
        """Nothing but blanks stands around the run, as in a column of numbers."""
        start, end = self.span(0, len(self))
        small = start < 9 and len(self.text) < end + 9
        return small and not self.text[:start].strip() and not self.text[end:].strip()

    def parts(self, at: int) -> bool:
        """The sign after group `at` may divide two numbers: a blank, a slash, the end."""
        sign = self.sign(at)
        return sign in _DIVIDERS or any(map(str.isspace, sign))

    def apart(self, at: int) -> bool:
        """A blank or a slash stands after group `at`, or nothing more."""
        sign = self.sign(at)
        return sign in {"", "/"} or any(map(str.isspace, sign))

    def left_on_line(self, at: int) -> int:
        """How many digits follow on the same line, from group `at` on, in five groups at most."""
        last = next((n + 1 for n in range(at, min(at + 5, len(self))) if self.new_line(n)), at + 5)
        return len(self.digits(at, last))

    def new_line(self, at: int) -> bool:
        """A line ends after group `at`."""
        return "\n" in self.sign(at)


def runs(text: str) -> Iterator[Run]:
    """The runs of at least six digits in `text`."""
    for match in _RUN.finditer(text):
        yield Run(text, match.start(), match.end())
