"""Moments for threads and replies: office hours in Brussels, the same on every run for one seed."""

from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Brussels")
BEGIN = datetime(2026, 2, 2, tzinfo=ZONE)


class Clock:
    """Goes on by a few days for each thread, by minutes or hours for each reply."""

    def __init__(self, rng: Random, begin: datetime = BEGIN) -> None:
        self._rng = rng
        self._day = begin

    def thread(self, days: int = 4) -> datetime:
        """The beginning of the next thread, 1 to `days` days after the last."""
        self._day += timedelta(days=self._rng.randint(1, days))
        opening = timedelta(hours=self._rng.randint(8, 16), seconds=self._rng.randint(0, 3599))
        return self._day + opening

    def reply(self, at: datetime, minutes: int = 240) -> datetime:
        """A moment up to `minutes` minutes after `at`; what would fall in the night waits for the morning."""
        then = at + timedelta(minutes=self._rng.randint(0, minutes), seconds=self._rng.randint(0, 59))
        return then + timedelta(hours=10) if then.hour < 7 or then.hour > 21 else then
