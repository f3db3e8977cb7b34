"""Dates as exports write them, to ISO 8601.

Whether `04/05/26` is the fourth of May or the fifth of April is settled once per file, from all its dates,
and never guessed for a single one.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from connectors.record import Settled

Order = Literal["day first", "month first", "year first", "ambiguous"]
EpochUnit = Literal["epoch seconds", "epoch milliseconds"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PIVOT = 69  # POSIX: a two-digit year of 69 and above lies in the last century
_DATE = r"([0-9]{1,4})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{1,2})"
_OPEN_DATE = re.compile(r"\s*([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])")
_YEAR_SLASH = re.compile(r"\s*[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9])")
_MOMENT = re.compile(
    _DATE + r"(?:(?:,\s*|\s+|T)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
    r"(?:\s*([AaPp])\.?\s?[Mm]\.?)?"
    r"(?:\s*(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?)?"
)


class DayOrder:
    """Gathers from a file's dates which number is the day.

    Only shapes that leave day and month open count (`15/01/2025`, `15-01-25`): ISO dates are free of doubt,
    and dotted ones (`15.01.2025`) are day first wherever they are written.
    """

    def __init__(self) -> None:
        self._day = self._month = self._open = self._year = 0

    def add(self, text: str) -> None:
        """Take one value of a date column into account; anything else than a date is passed over."""
        if text[4:5] == "-":
            return
        if match := _OPEN_DATE.match(text):
            first, second = int(match[1]), int(match[3])
            self._day += first > 12 >= second > 0
            self._month += second > 12 >= first > 0
            self._open += first <= 12 and second <= 12
        elif _YEAR_SLASH.match(text):
            self._year += 1

    @property
    def choice(self) -> Order:
        """The order that all dates so far agree on, or "ambiguous"."""
        if self._day and not self._month:
            return "day first"
        if self._month and not self._day:
            return "month first"
        if self._year and not (self._day or self._month or self._open):
            return "year first"
        return "ambiguous"

    def settled(self) -> Settled | None:
        """What to say of the file, or None where it holds no date that could be read two ways."""
        if not (self._day or self._month or self._open or self._year):
            return None
        return Settled("day order", self.choice, self._why())

    def _why(self) -> str:
        if self._day and self._month:
            return f"dates that can only be day first: {self._day}, only month first: {self._month}"
        if self._day or self._month:
            which = "first" if self._day else "second"
            return f"dates whose {which} number is above 12: {self._day or self._month}"
        if self._open:
            return f"dates whose two numbers are both 12 or less: {self._open}, none that decides"
        return f"dates that begin with the year: {self._year}"


def collect(values: Iterable[str]) -> DayOrder:
    """The day order that `values` bear witness to."""
    order = DayOrder()
    for value in values:
        order.add(value)
    return order


def parse(text: str, order: Order = "ambiguous") -> str:
    """A date or moment as ISO 8601, with an offset only where `text` has one; "" where open or impossible.

    Under "ambiguous" a date is still read where only one reading exists in the calendar (`15/01/2025`).
    """
    text = text.strip()
    if text[4:5] == "-" and (quick := _iso(text)):
        return quick
    match = _MOMENT.fullmatch(text)
    if match is None:
        return ""
    days, clock = _days(match[1], match[2], match[3], match[4], order), _clock(match)
    return "" if clock is None or len(days) != 1 else days.pop().isoformat() + clock


def from_epoch(value: str | float, unit: EpochUnit = "epoch seconds") -> str:
    """Seconds or milliseconds since 1970 as ISO 8601 in UTC (`+00:00`); "" where it is no moment."""
    try:
        number = float(value)
        since = timedelta(seconds=number) if unit == "epoch seconds" else timedelta(milliseconds=number)
        return (_EPOCH + since).isoformat()
    except (ValueError, OverflowError):
        return ""


def _iso(text: str) -> str:
    try:
        if len(text) == 10:
            return date.fromisoformat(text).isoformat()
        return datetime.fromisoformat(text).isoformat() if text[10] in " T" else ""
    except (ValueError, IndexError):
        return ""


def _days(first: str, mark: str, second: str, third: str, order: Order) -> set[date]:
    """Every calendar day that the three numbers can mean under `order`."""
    if len(first) > 2:
        return _day(first, second, third) if len(first) == 4 and len(third) <= 2 else set()
    if len(third) == 1:
        return set()
    if mark == ".":
        order = "day first"
    found: set[date] = set()
    if order in {"day first", "ambiguous"}:
        found |= _day(third, second, first)
    if order in {"month first", "ambiguous"}:
        found |= _day(third, first, second)
    return found


def _day(year: str, month: str, day: str) -> set[date]:
    full = int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= _PIVOT else 2000)
    try:
        return {date(full, int(month), int(day))}
    except ValueError:
        return set()


def _clock(match: re.Match[str]) -> str | None:
    """The time of day as `T09:30:00+02:00`, "" where none is written, None where there is no such time."""
    if match[5] is None:
        return ""
    hour, minute, second = int(match[5]), int(match[6]), int(match[7] or 0)
    if match[9]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[9] in "Pp" else 0)
    offset = _offset(match[10])
    if hour > 23 or minute > 59 or second > 59 or offset is None:
        return None
    fraction = f".{match[8][:6]:0<6}" if match[8] and int(match[8][:6]) else ""
    return f"T{hour:02}:{minute:02}:{second:02}{fraction}{offset}"


def _offset(zone: str | None) -> str | None:
    """`+02:00` for `+0200`; None where no place on earth is that far from Greenwich."""
    if zone is None:
        return ""
    if zone[0] not in "+-":
        return "+00:00"
    return f"{zone[:3]}:{zone[-2:]}" if int(zone[1:3]) <= 14 and int(zone[-2:]) <= 59 else None
