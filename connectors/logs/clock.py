"""Moments as logs write them, to ISO 8601: Apache's and HAProxy's, syslog's with and without a year."""

import re
from datetime import datetime

from connectors import dates
from connectors.logs.remembering import remembered

_MONTHS = {
    month: number for number, month in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)
}
_SERVER = re.compile(
    r"([0-9]{1,2})/([A-Z][a-z]{2})/([0-9]{4})[: ]([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]{1,9})?"
    r"(?: ?([+-][0-9]{2}):?([0-9]{2}))?"
)


@remembered(4096)
def moment(text: str) -> str:
    """`10/Feb/2012:16:42:07 -0500`, or a moment as `dates.parse` knows them; "" where there is no such moment."""
    match = _SERVER.fullmatch(text)
    if match is None:
        return dates.parse(text)
    day, month, year, clock, fraction, hours, minutes = match.groups()
    offset = f"{hours}:{minutes}" if hours else ""
    return _checked(f"{year}-{_MONTHS.get(month, 0):02}-{day:0>2}T{clock}{fraction or ''}{offset}")


@remembered(4096)
def in_year(text: str, year: int) -> str:
    """`Mar  4 00:00:31` of syslog in `year`, in the server's own time; "" where that year has no such day."""
    month, day, clock = text.split()
    return _checked(f"{year}-{_MONTHS.get(month, 0):02}-{day:0>2}T{clock}")


def month_of(text: str) -> int:
    """The month that a moment of syslog begins with, 1 to 12; 0 where it is none."""
    return _MONTHS.get(text[:3], 0)


def utc(text: str) -> str:
    """A moment of a format that says its times are UTC: with `+00:00` where it writes no offset itself."""
    found = dates.parse(text)
    if "T" not in found or found[-6:-5] in {"+", "-"}:
        return found
    return f"{found}+00:00"


def _checked(written: str) -> str:
    try:
        return datetime.fromisoformat(written).isoformat()
    except ValueError:
        return ""
