"""The moment of a message: its Date header, else its first Received header, else its mbox line."""

from collections.abc import Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime

_YEARS = range(1970, 2100)


def iso(text: str) -> str:
    """An RFC 5322 (3.3) or ISO 8601 date as ISO 8601, with an offset where one is given; "" where it is none.

    "-0000" and a missing or unknown zone say nothing of where it was written: no offset then.
    A year outside 1970 to 2099 is a clock that was never set.
    """
    moment = _parsed(text)
    return moment.isoformat(timespec="seconds") if moment and moment.year in _YEARS else ""


def moment_of(dates: Sequence[str], received: Sequence[str], envelope: str) -> tuple[str, str]:
    """The moment of a message and where it comes from: "" (its Date header), "Received" or "mbox line".

    `dates` and `received` are the values of these headers from the top down, `envelope` the mbox line's date.
    """
    if at := iso(dates[0]) if dates else "":
        return at, ""
    for value in received:
        if at := iso(value.rpartition(";")[2]):
            return at, "Received"
    if at := iso(envelope):
        return at, "mbox line"
    return "", ""


def _parsed(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None
