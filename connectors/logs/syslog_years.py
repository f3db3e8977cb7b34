"""The years of a log that writes none: what in it, its name or its age tells one, and when New Year passed.

Three things tell: a message id that Postfix made itself (`<20230314035340.9A489602C9@host>`) in a line of the same
day, a date in the file's name as logrotate puts it there, and the moment the file was last written, where that is the
day of its last line. A copy made later says nothing by its age, and then no year is guessed.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from connectors.export import Export
from connectors.logs.clock import in_year, month_of
from connectors.logs.lines import read_lines
from connectors.logs.syslog import is_iso, parse, year_in
from connectors.record import Settled

_MADE = re.compile(r"message-id=<(20[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{6}\.[0-9A-Za-z]{5,25}@")
_NAMED = re.compile(r"(?<![0-9])(20[0-9]{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12][0-9]|3[01])(?![0-9])")
_NEAR = timedelta(days=2)
_HALF = 6
_ENOUGH = 1000


class Years:
    """Reads moments in the order of the file: counts how often New Year has passed."""

    def __init__(self, first: int = 0) -> None:
        self.first = first  # the year of the first line; 0 where nothing tells
        self.passed = 0
        self._month = 0

    def at(self, time: str) -> str:
        """A moment as written, in ISO 8601; "" where its year is not known."""
        self.step(time)
        return in_year(time, self.first + self.passed) if self.first else ""

    def step(self, time: str) -> None:
        """Take a line's month into account: from December to January a year has passed, back again it has not."""
        month = month_of(time)
        if self._month and month:
            self.passed += (self._month - month > _HALF) - (month - self._month > _HALF)
        self._month = month or self._month


def settle_years(path: Export) -> tuple[Years, Settled | None]:
    """The year in which a log begins; None to say where every moment in it has its year."""
    years, last = Years(), ""
    for time, message in _yearless(path):
        years.step(time)
        last = time
        if (year := _told(time, message)) is not None:
            return _found(year - years.passed, "a message id made on the day of its line")
    if not last:
        return Years(), None
    for moment, why in _dates_of(path):
        if (year := _nearest(last, moment)) is not None:
            return _found(year - years.passed, why)
    return Years(), Settled(
        "year", "ambiguous", "the log writes none, and neither its name nor its age tells it"
    )


def _found(year: int, why: str) -> tuple[Years, Settled]:
    return Years(year), Settled("year", str(year), f"the log writes none; the first line's is told by {why}")


def _yearless(path: Export) -> Iterator[tuple[str, str]]:
    """The moments without a year, with their messages; none where the first lines all have one."""
    met = dated = 0
    for line in read_lines(path):
        entry = parse(line[1]) if isinstance(line, tuple) else None
        if entry is None:
            continue
        met += 1
        if is_iso(entry.time) or year_in(entry.time)[1]:
            dated += 1
            if dated == met == _ENOUGH:
                return
        else:
            yield entry.time, entry.message


def _told(time: str, message: str) -> int | None:
    match = _MADE.search(message)
    if match is None:
        return None
    try:
        return _nearest(time, date(int(match[1]), int(match[2]), int(match[3])))
    except ValueError:
        return None


def _dates_of(path: Export) -> Iterator[tuple[date, str]]:
    """The days that a file's name and its age tell, which are those of its last line or of the day after."""
    for match in _NAMED.finditer(path.name):
        yield (
            date(int(match[1]), int(match[2]), 1) + timedelta(int(match[3]) - 1),
            "the date in the file's name",
        )
    changed = path.stat().st_mtime if isinstance(path, Path) else path.archive.changed
    yield datetime.fromtimestamp(changed, UTC).date(), "the day on which the file was last written"


def _nearest(time: str, day: date) -> int | None:
    """The year that puts a moment within two days of `day`; None where none does."""
    for year in (day.year, day.year - 1, day.year + 1):
        written = in_year(time, year)
        if written and abs(date.fromisoformat(written[:10]) - day) <= _NEAR:
            return year
    return None
