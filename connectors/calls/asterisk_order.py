"""Which number of a call's date is the day: by the dates themselves, else by the unique ids.

A unique id begins with the second in which the channel came to be, counted from 1970 in UTC; the date beside it is
of the same moment in the time of the exchange (Asterisk's documentation, "CDR Specification").
"""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from connectors import dates
from connectors.dates import DayOrder, Order
from connectors.record import Settled

_UNIQUE = re.compile(r"(?:.{0,60}-)?([0-9]{9,10})\.[0-9]{1,9}")
_FURTHEST = timedelta(hours=20)  # of local time from UTC, and of a channel from its call
_READINGS: tuple[Order, Order] = ("day first", "month first")


def settle_order(rows: Iterable[tuple[str, str]]) -> tuple[Order, Settled | None]:
    """The order of day and month in the moments of `rows`, each with its unique id; "ambiguous" where nothing tells."""
    order, votes = DayOrder(), dict.fromkeys(_READINGS, 0)
    for moment, unique in rows:
        order.add(moment)
        for reading in _READINGS:
            votes[reading] += _agrees(dates.parse(moment, reading), unique)
    settled = order.settled()
    if settled is None or order.choice != "ambiguous":
        return order.choice, settled
    agreed = [reading for reading in _READINGS if votes[reading] > votes[_other(reading)]]
    if len(agreed) != 1:
        return "ambiguous", settled
    why = f"dates that agree with the epoch seconds in their unique ids: {votes[agreed[0]]}, otherwise "
    return agreed[0], Settled("day order", agreed[0], why + str(votes[_other(agreed[0])]))


def _other(reading: Order) -> Order:
    return _READINGS[reading == _READINGS[0]]


def _agrees(at: str, unique: str) -> bool:
    found = _UNIQUE.fullmatch(unique.strip())
    epoch = dates.from_epoch(found[1]) if found and at else ""
    if not epoch:
        return False
    apart = datetime.fromisoformat(at).replace(tzinfo=None) - datetime.fromisoformat(epoch).replace(
        tzinfo=None
    )
    return abs(apart) < _FURTHEST
