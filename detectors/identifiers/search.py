"""Find the identifiers of a row in a text: first what costs nothing, then the pattern, then proof and context."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from detectors.finding import Finding
from detectors.identifiers.context import announced, disowned
from detectors.identifiers.row import Identifier
from detectors.identifiers.sieve import Clues, Sieve
from detectors.identifiers.traits import anchors, possible
from detectors.occurrences import matches_at

_PROVEN = 1.0  # the score of a value whose check digits are right
_ANNOUNCED = 0.9  # at least this where a word beside it says what it is


class Span(NamedTuple):
    """Where a value stands, and how sure it is."""

    start: int
    end: int
    score: float


class Found(NamedTuple):
    """What a row found."""

    row: Identifier
    span: Span


def search(text: str, rows: Iterable[Identifier]) -> list[Finding]:
    """What every row finds in `text`, in the order of the rows; findings may overlap."""
    return [
        Finding(span.start, span.end, str(row.label), span.score, row.name)
        for row, span in found_by(_sieve(tuple(rows)), text)
    ]


def found_by(sieve: Sieve, text: str) -> Iterator[Found]:
    """What the rows of `sieve` find in `text`, in their order: those of which the text has no sign are not tried."""
    rows, clues = sieve.left(text)
    for row in rows:
        candidates = _candidates(row, text, clues)
        if candidates:
            for span in _spans(row, text, candidates, clues):
                yield Found(row, span)


def matches(row: Identifier, text: str) -> Iterator[Span]:
    """Where `row` stands in `text`, in order.

    A row that asks for context also takes what follows an accepted value in a list: `orders 10234, 10235 en 10236`.
    """
    if possible(row, text):
        yield from _spans(row, text, _candidates(row, text, None), None)


@lru_cache(maxsize=16)
def _sieve(rows: tuple[Identifier, ...]) -> Sieve:
    return Sieve(rows)


def _spans(
    row: Identifier, text: str, candidates: Iterable[re.Match[str]], clues: Clues | None
) -> Iterator[Span]:
    part = _compiled(row.pattern, row.any_case)[1]
    last: Span | None = None
    for match in candidates:
        start, end = match.span(part)
        listed = last is not None and start - last.end <= _JOINT
        if clues and row.context_required and not listed and not clues.near(row, start, end):
            continue
        span = _judged(row, text, start, match[part], last)
        if span and (last is None or span.start >= last.end):
            yield span
            last = span


def _candidates(row: Identifier, text: str, clues: Clues | None) -> list[re.Match[str]]:
    if row.near_digit:
        return _near_digits(row.pattern, row.any_case, text)
    pattern = _compiled(row.pattern, row.any_case)[0]
    starts = clues.starts(row) if clues else None
    return list(pattern.finditer(text) if starts is None else matches_at(pattern, text, starts))


@lru_cache(maxsize=8)
def _near_digits(written: str, any_case: bool, text: str) -> list[re.Match[str]]:  # noqa: FBT001
    """Where a pattern matches at an anchor; kept for the next row, which may have the same pattern.

    Asked for as it is written: to look up a compiled one takes as long as to search with it.
    """
    match = _compiled(written, any_case)[0].match
    return [found for anchor in anchors(text) if (found := match(text, anchor))]


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
    return len(between) <= _JOINT and _AND.fullmatch(between) is not None


_JOINT = 12  # characters between two values of a list
_AND = re.compile(
    r"\s*(?:[,;/+&|•]|(?:[,;]\s*)?(?:en|et|and|und|of|ou|or|oder)\b|[^\S\n]*\n)[\s#*•-]*", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def _holds(check: Callable[[str], bool], value: str) -> bool:
    """Years, hours and amounts come again and again, in a text and for several rows."""
    return check(value)


def _proven(row: Identifier, value: str) -> int:
    """How much of a match is the identifier: what only looks like a part of it falls off its end."""
    if row.check is None:
        return len(value)
    while value and not _holds(row.check, value):
        value = value[: max(0, *map(value.rfind, row.cut))] if row.cut else ""
    return len(value)


@cache
def _compiled(pattern: str, any_case: bool) -> tuple[re.Pattern[str], str | int]:  # noqa: FBT001
    """A pattern and the group in it that is the value."""
    compiled = re.compile(pattern, re.IGNORECASE if any_case else 0)
    return compiled, "value" if "value" in compiled.groupindex else 0
