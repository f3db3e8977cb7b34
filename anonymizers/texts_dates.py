"""Dates in a text made coarse: to the month, or to days since the conversation began.

A day points to an event that others remember; a month rarely does. Days since the first message keep order and gaps
without a calendar (the recipe of HIPAA's limited data sets turned round: no offset exists that could leak).
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Literal

from detectors.finding import Finding
from detectors.identifiers.dates import DAY_IN_WORDS, MONTH_FIRST, WITH_YEAR
from inzage.folding import fold
from inzage.labels import Label

Dates = Literal["month", "day"]

_MONTHS = (
    "jan jann janu janv ja", "feb fev fe", "maa mar mrt mrz mae", "apr avr", "mei mai may", "jun juin",
    "jul juil", "aug aou", "sep", "okt oct", "nov", "dec dez",
)  # fmt: skip
_DATE = re.compile(
    rf"(?<![\w€$£.,/-])(?:{WITH_YEAR}|{MONTH_FIRST}|{DAY_IN_WORDS}|[0-9]{{1,2}}[/-][0-9]{{1,2}}(?![\w/.,:-]))",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[0-9]+|[^\W\d_]{3,}")


def dates(text: str) -> Iterator[Finding]:
    """Calendar days in `text`; a number alone, a time or an amount is none."""
    for match in _DATE.finditer(text):
        if read(match.group(), None) or read(match.group(), date(2000, 1, 1)):
            yield Finding(match.start(), match.end(), Label.DATE, 0.8, "date")


def coarse(value: str, moment: datetime | None, first: datetime | None, to: Dates) -> str:
    """The marker of a date as written: `<DATE_2026-03>`, `<DAY_12>`; `<DATE>` where it cannot be told.

    `moment` is when the message was sent (the year of `3 mei`), `first` when its thread began.
    """
    found = read(value, moment.date() if moment else None)
    if found is None:
        return "<DATE>"
    if to == "month":
        return f"<DATE_{found:%Y-%m}>"
    return f"<DAY_{(found - first.date()).days}>" if first else "<DATE>"


def read(value: str, near: date | None) -> date | None:
    """A date as written in Europe, the day before the month; without a year, the nearest to `near`."""
    parts = [_number(part) for part in _PARTS.findall(fold(value))]
    numbers = [n for n, is_month in parts if n is not None and not is_month]
    months = [n for n, is_month in parts if n is not None and is_month]
    match (len(numbers), len(months)):
        case (2, 1):
            year, day = (numbers[0], numbers[1]) if numbers[0] > 31 else (numbers[1], numbers[0])
            return _day(year, months[0], day)
        case (3, 0):
            return _day(*(numbers if numbers[0] > 31 else numbers[::-1]))
        case (1, 1):
            return _nearest(months[0], numbers[0], near)
        case (2, 0):
            return _nearest(numbers[1], numbers[0], near)
    return None


def _number(part: str) -> tuple[int | None, bool]:
    if part.isdigit():
        return (int(part), False) if len(part) < 5 else (None, False)
    month = next((n for n, starts in enumerate(_MONTHS, 1) if part.startswith(tuple(starts.split()))), None)
    return month, True


def _nearest(month: int, day: int, near: date | None) -> date | None:
    """`3 januari` written in December is next year's."""
    if near is None:
        return None
    around = [found for year in (-1, 0, 1) if (found := _day(near.year + year, month, day))]
    return min(around, key=lambda one: abs((one - near).days), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    try:
        return date(year, month, day)
    except ValueError:
        return None
