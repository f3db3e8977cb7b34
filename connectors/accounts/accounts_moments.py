"""The moments of a table: dates as text, or numbers since 1970, whose unit is settled over the whole table."""

import re
from collections.abc import Iterator

from connectors import dates
from connectors.record import Settled

_NUMBER = re.compile(r"[0-9]{9,10}|[0-9]{12,13}")  # 1973 to 2286


class Moments:
    """Gathers the moments of a table's columns, then reads them."""

    def __init__(self) -> None:
        self._order = dates.DayOrder()
        self._seconds = self._milliseconds = 0

    def add(self, text: str) -> None:
        """Take one value of a column of moments into account."""
        text = text.strip()
        if _NUMBER.fullmatch(text):
            self._seconds += len(text) < 11
            self._milliseconds += len(text) > 11
        else:
            self._order.add(text)

    def settled(self) -> Iterator[Settled]:
        """What to say of the order of day and month, and of the unit of numbers."""
        if order := self._order.settled():
            yield order
        if self._seconds and self._milliseconds:
            yield Settled("unit of time", "ambiguous", "numbers of seconds and of milliseconds since 1970")
        elif unit := self._unit:
            yield Settled("unit of time", unit, "by the length of the numbers")

    def parse(self, text: str) -> str:
        """A moment in ISO 8601; "" where it is ambiguous or none."""
        if _NUMBER.fullmatch(text.strip()):
            return dates.from_epoch(text.strip(), self._unit) if self._unit else ""
        return dates.parse(text, self._order.choice)

    @property
    def _unit(self) -> dates.EpochUnit | None:
        if self._seconds and not self._milliseconds:
            return "epoch seconds"
        return "epoch milliseconds" if self._milliseconds and not self._seconds else None
