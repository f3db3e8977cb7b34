"""Find the identifiers of a row in a text: first what costs nothing, then the pattern, then proof and context."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from detectors.finding import Finding
from detectors.identifiers.context import announced, disowned
from detectors.identifiers.row import Identifier
from detectors.identifiers.traits import anchors, possible

_PROVEN = 1.0  # the score of a value whose check digits are right
_ANNOUNCED = 0.9  # at least this where a word beside it says what it is


class Span(NamedTuple):
    """Where a value stands, and how sure it is."""

    start: int
    end: int
    score: float


def search(text: str, rows: Iterable[Identifier]) -> list[Finding]:
    """What every row finds in `text`, in the order of the rows; findings may overlap."""
    return [
        Finding(start, end, str(row.label), score, row.name)
        for row in rows
        if possible(row, text)
        for start, end, score in matches(row, text)
    ]


def matches(row: Identifier, text: str) -> Iterator[Span]:
    """Where `row` stands in `text`, in order.

    A row that asks for context also takes what follows an accepted value in a list: `orders 10234, 10235 en 10236`.
    """
    if not possible(row, text):
        return
    pattern = _compiled(row.pattern, any_case=row.any_case)
    part = "value" if "value" in pattern.groupindex else 0
    last: Span | None = None
    for match in _candidates(row, pattern, text):
        span = _judged(row, text, match.start(part), match[part], last)
        if span and (last is None or span.start >= last.end):
            yield span
            last = span


def _candidates(row: Identifier, pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    return _near_digits(pattern, text) if row.near_digit else pattern.finditer(text)


@lru_cache(maxsize=8)
def _near_digits(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where `pattern` matches at an anchor; kept for the next row, which may have the same pattern."""
    return [match for anchor in anchors(text) if (match := pattern.match(text, anchor))]


def _judged(row: Identifier, text: str, start: int, value: str, last: Span | None) -> Span | None:
    proven = _proven(row, value)
    end = start + (proven or len(value))
    if not value or not (proven or row.forgiving):
        return None
    if proven and not row.context_required:
        return None if disowned(row, text, start) else Span(start, end, _PROVEN if row.check else row.score)
    if announced(row, text, start, end) or (last and _goes_on(text, last, start, end)):
        return Span(start, end, _PROVEN if proven and row.check else max(row.score, _ANNOUNCED))
    return None


def _goes_on(text: str, last: Span, start: int, end: int) -> bool:
    """The value follows one that was accepted, in a list of values that look alike."""
    alike = abs((end - start) - (last.end - last.start)) <= 1
    return alike and text[start].isdigit() == text[last.start].isdigit() and _joined(text[last.end : start])


def _joined(between: str) -> bool:
    return len(between) <= 12 and _AND.fullmatch(between) is not None


_AND = re.compile(
    r"\s*(?:[,;/+&|•]|(?:[,;]\s*)?(?:en|et|and|und|of|ou|or|oder)\b|[^\S\n]*\n)[\s#*•-]*", re.IGNORECASE
)


def _proven(row: Identifier, value: str) -> int:
    """How much of a match is the identifier: what only looks like a part of it falls off its end."""
    if row.check is None:
        return len(value)
    while value and not row.check(value):
        value = value[: max(0, *map(value.rfind, row.cut))] if row.cut else ""
    return len(value)


@cache
def _compiled(pattern: str, *, any_case: bool) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE if any_case else 0)
