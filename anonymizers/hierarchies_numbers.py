"""Hierarchies of numbers and days: bands of ages, birth years, dates and amounts."""

import math
import re
from collections.abc import Callable, Sequence
from datetime import date as day_of

OTHER = "other"
"""Values that are not what the column holds; their text is not shown."""

_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_NUMBER = re.compile(r"\s*-?\d{1,15}(?:[.,]\d{1,9})?\s*")

_OLDEST = 90
"""Ages from here on are told together: HIPAA's safe harbor, 45 CFR 164.514(b)(2)(i)(C), for all ages over 89."""

_FEW = 4  # bands in the coarsest level of a number
_MANY = 64  # bands in the finest


def age(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Years, then bands of 5, 10, 20 and 40 years; 90 and more together."""
    ages = [_age(value) for value in values]
    return [
        (f"{width} years" if width > 1 else "years", [_age_band(n, width) for n in ages])
        for width in (1, 5, 10, 20, 40)
    ]


def _age(value: str) -> int | None:
    found = float(value.replace(",", ".")) if _NUMBER.fullmatch(value) else -1.0
    return int(found) if 0 <= found <= 130 else None


def _age_band(years: int | None, width: int) -> str:
    if years is None:
        return OTHER
    low = min(years, _OLDEST) // width * width
    if low + width > _OLDEST:
        return f"{low}+"
    return str(low) if width == 1 else f"{low}-{low + width - 1}"


def birth(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Year of birth, then bands of 5, 10 and 20 years: the day itself singles out and is at no level."""
    years = [int(found[1]) if (found := _YEAR.search(value)) else None for value in values]
    return [(f"{n} years" if n > 1 else "year", [_years(year, n) for year in years]) for n in (1, 5, 10, 20)]


def _years(year: int | None, width: int) -> str:
    if year is None:
        return OTHER
    low = year // width * width
    return str(year) if width == 1 else f"{low}-{low + width - 1}"


def date(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """Day, month, quarter, year, 5 years. Year first, or day first as in Belgium, the Netherlands, France, Germany."""
    days = [_day(value) for value in values]
    written: tuple[tuple[str, Callable[[day_of], str]], ...] = (
        ("day", day_of.isoformat),
        ("month", lambda day: f"{day:%Y-%m}"),
        ("quarter", lambda day: f"{day.year}-Q{(day.month + 2) // 3}"),
        ("year", lambda day: str(day.year)),
        ("5 years", lambda day: _years(day.year, 5)),
    )
    return [(name, [write(day) if day else OTHER for day in days]) for name, write in written]


def _day(value: str) -> day_of | None:
    if found := _ISO.match(value):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.match(value):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return day_of(year, month, day)
    except ValueError:
        return None


def number(values: Sequence[str], _counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    """The number itself, then bands of 1, 5, 10, 50, 100, ...: from at most 64 of them down to about 4."""
    found = [float(value.replace(",", ".")) if _NUMBER.fullmatch(value) else None for value in values]
    known = [n for n in found if n is not None]
    exact = [OTHER if n is None else f"{n:.9g}" for n in found]
    reach = max(known) - min(known) if known else 0.0
    return [("number", exact)] + [
        (f"bands of {width:g}", [_band(n, width) for n in found]) for width in _widths(reach)
    ]


def _widths(reach: float) -> list[float]:
    if reach <= 0:
        return []
    power = math.floor(math.log10(reach / _MANY))
    steps = [10.0**p * by for p in range(power, power + 5) for by in (1, 5)]
    return [width for width in steps if reach / _MANY <= width <= reach / _FEW * 2]


def _band(found: float | None, width: float) -> str:
    if found is None:
        return OTHER
    # The number as it is shown: 0.3 / 0.1 is less than 3 in binary.
    low = math.floor(round(float(f"{found:.9g}") / width, 6)) * width
    return f"{low:g} to under {low + width:g}"
