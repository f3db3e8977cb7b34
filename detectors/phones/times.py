"""Dates, hours and years within runs of digits."""

import re

from detectors.phones.runs import Run

_DAY = re.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def date_at(run: Run, at: int) -> bool:
    """Groups `at` to `at + 2` are a date: 04-05-1987, 1987/5/4, 04.05.87; with blanks only where the year is whole."""
    lengths = run.lengths(at, at + 3)
    if len(lengths) < 3 or sum(lengths) > 8:
        return False
    sign, other = run.signs(at, at + 3)
    if sign != other or len(sign.strip()) > 1 or sign.strip() not in "-/.–":
        return False
    first, middle, last = (int(run.group(at + n)) for n in range(3))
    if lengths[0] == 4:
        return 1900 <= first <= 2099 and 1 <= middle <= 12 and 1 <= last <= 31
    day_and_month = 1 <= min(first, middle) <= 12 and 1 <= max(first, middle) <= 31
    short = lengths[2] == 2 and bool(sign.strip())
    return day_and_month and lengths[0] <= 2 and lengths[1] <= 2 and (short or 1900 <= last <= 2099)


def whole_date_at(run: Run, at: int) -> bool:
    """The same with a year of four digits and signs between."""
    return date_at(run, at) and 4 in run.lengths(at, at + 3) and bool(run.sign(at).strip())


def has_date(run: Run, first: int, last: int) -> bool:
    """A date stands at the beginning of the groups, or one with its whole year anywhere."""
    return date_at(run, first) or any(whole_date_at(run, at) for at in range(first, last - 2))


def has_hours(run: Run, first: int, last: int) -> bool:
    """Two clock times, or more, with a point between hours and minutes and another sign between the times."""
    if not set(run.lengths(first, last)) <= {1, 2}:
        return False
    hours = [
        run.sign(at) == "." and int(run.group(at)) <= 24 and int(run.group(at + 1)) % 5 == 0
        for at in range(first, last - 1)
    ]
    return sum(hours) > 1


def is_day_or_years(run: Run, first: int, last: int) -> bool:
    """20240312, 2019-2020, 0800-1730."""
    if last - first == 1:
        return _DAY.fullmatch(run.digits(first, last)) is not None
    if run.lengths(first, last) != (4, 4):
        return False
    both = (run.group(first), run.group(first + 1))
    years = all(year[:2] in {"19", "20"} for year in both)
    return years or all(hour[:2] <= "24" and hour[2:] in {"00", "15", "30", "45"} for hour in both)


def is_ranges(run: Run, first: int, last: int) -> bool:
    """Figures of one or two digits with a hyphen among them, eight digits at most: 9-12 / 13-17."""
    short = set(run.lengths(first, last)) <= {1, 2} and len(run.digits(first, last)) <= 8
    return short and any("-" in sign or "–" in sign for sign in run.signs(first, last))
