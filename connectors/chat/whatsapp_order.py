"""Settle whether the dates of a WhatsApp export have the day, the month or the year first.

WhatsApp writes dates as the telephone's region does and nowhere says which: the whole file is the evidence.
"""

from dataclasses import dataclass, field

from connectors.chat.whatsapp_header import Header, Order, Style
from connectors.record import Settled

DAY_FIRST = Order(day=0, month=1, year=2)
MONTH_FIRST = Order(day=1, month=0, year=2)
YEAR_FIRST = Order(day=2, month=1, year=0)
YEAR_DAY = Order(day=1, month=2, year=0)
_CHOICES = {
    DAY_FIRST: "day first",
    MONTH_FIRST: "month first",
    YEAR_FIRST: "year first",
    YEAR_DAY: "year first",
}
_EARLIEST = 2009  # WhatsApp's first year
_WHAT = "day order"
_YEAR_WHY = {
    0: "the last number changes most: it is the day, and the year leads",
    2: "the year stands last, and a number above 12 tells the day",
}


@dataclass(slots=True)
class _Trial:
    """How well one order explains the dates so far."""

    order: Order
    impossible: int = 0
    backward: int = 0
    last: tuple[int, int, int] = (0, 0, 0)

    def see(self, numbers: tuple[int, int, int]) -> None:
        day, month, year = (numbers[place] for place in self.order)
        year += 2000 if year < 100 else 0
        if not (1 <= month <= 12 and 1 <= day <= 31 and year >= _EARLIEST):
            self.impossible += 1
            return
        self.backward += (year, month, day) < self.last
        self.last = (year, month, day)


@dataclass(slots=True)
class Evidence:
    """What the headers of one style say about their order; its size does not grow with the file."""

    headers: int = 0
    linked: int = 0
    foreign: int = 0  # texts of the app itself in a language whose dates have the day first
    named: int = 0  # headers with a sender
    spaced: int = 0  # `Claire : oui`, as French sets its colons
    american: int = 0  # `3/12/24, 2:23 PM`: capitals, a slash, a year of two digits
    padded: int = 0  # `03`: a zero before a day or month
    long_years: int = 0
    changes: list[int] = field(default_factory=lambda: [0, 0, 0])
    last: tuple[int, int, int] | None = None
    trials: tuple[_Trial, ...] = field(default_factory=lambda: tuple(map(_Trial, _CHOICES)))

    def hear(self, *, foreign: bool, named: bool, spaced: bool) -> None:
        """Take into account the language of what follows one header."""
        self.foreign += foreign
        self.named += named
        self.spaced += named and spaced

    def see(self, header: Header) -> None:
        """Take into account the date and time of one header."""
        first, second, third = numbers = tuple(int(number) for number in header.numbers)
        self.headers += 1
        self.linked += header.linked
        self.padded += any(number.startswith("0") for number in header.numbers[:2])
        self.long_years += len(header.numbers[2]) == 4
        short = len(header.numbers[2]) <= 2
        self.american += header.half in ("A", "P") and header.style.mark == "/" and short
        for trial in self.trials:
            trial.see((first, second, third))
        for place, number in enumerate(numbers):
            self.changes[place] += self.last is not None and number != self.last[place]
        self.last = (first, second, third)


def settle_order(evidence: Evidence, style: Style) -> tuple[Order | None, Settled]:
    """The order of the dates and why, None and "ambiguous" where the file does not decide."""
    trials = _possible(evidence, year_first=style.year_first)
    least = min(trial.impossible for trial in trials)
    left = [trial for trial in trials if trial.impossible == least]
    if len(left) < len(trials) and len(left) == 1:
        return _chosen(left[0], "a number above 12 (or a year before WhatsApp) rules the others out")
    if style.year_first:
        return _chosen(
            next((trial for trial in left if trial.order == YEAR_FIRST), left[0]), "the year leads"
        )
    left = _without_two_digit_year_first(evidence, left)
    if len(left) == 1:
        return _chosen(left[0], _YEAR_WHY[left[0].order.year])
    for choose in (_by_mark, _by_word, _by_time, _by_changes, _by_language, _by_american_habit):
        order, why = choose(evidence, left, style.mark)
        if order is not None:
            return order, Settled(_WHAT, _CHOICES[order], why)
    return None, Settled(_WHAT, "ambiguous", "every date can be read both ways and nothing else decides")


_Choice = tuple[Order | None, str]


def _chosen(trial: _Trial, why: str) -> tuple[Order, Settled]:
    return trial.order, Settled(_WHAT, _CHOICES[trial.order], why)


def _possible(evidence: Evidence, *, year_first: bool) -> list[_Trial]:
    """The orders whose year stands where the year can stand."""
    places = {0} if year_first else {2} if evidence.long_years else {0, 2}
    return [trial for trial in evidence.trials if trial.order.year in places]


def _without_two_digit_year_first(evidence: Evidence, trials: list[_Trial]) -> list[_Trial]:
    """`19-01-26`: two digits at the front are a year only where the last number changes more often."""
    ending = [trial for trial in trials if trial.order.year == 2]
    leading = [trial for trial in trials if trial.order.year == 0]
    if leading and (not ending or evidence.changes[2] > evidence.changes[0]):
        return [trial for trial in leading if trial.order == YEAR_FIRST] or leading
    return ending


def _by_mark(_evidence: Evidence, _trials: list[_Trial], mark: str) -> _Choice:
    """No region writes the month first with dots or dashes."""
    return (DAY_FIRST, f"dates with {mark!r} have the day first everywhere") if mark in ".-" else (None, "")


def _by_word(evidence: Evidence, _trials: list[_Trial], _mark: str) -> _Choice:
    found = evidence.linked * 2 > evidence.headers
    return (DAY_FIRST, "a word of a day-first language joins date and time") if found else (None, "")


def _by_time(_evidence: Evidence, trials: list[_Trial], _mark: str) -> _Choice:
    """Messages stand in the order of time, but for a few that arrived late."""
    best, other = sorted(trials, key=lambda trial: trial.backward)[:2]
    clear = best.backward * 4 < other.backward
    return (best.order, "only so do the messages run forward in time") if clear else (None, "")


def _by_changes(evidence: Evidence, trials: list[_Trial], _mark: str) -> _Choice:
    """A chat of several days within one month: the day changes, the month does not."""
    for trial in trials:
        days, months = evidence.changes[trial.order.day], evidence.changes[trial.order.month]
        if days >= 2 and not months:
            return trial.order, "the other number stays the same from day to day: it is the month"
    return None, ""


def _by_language(evidence: Evidence, _trials: list[_Trial], _mark: str) -> _Choice:
    found = evidence.foreign > 0 or 0 < evidence.named == evidence.spaced
    return (DAY_FIRST, "weak: the app writes in a day-first language") if found else (None, "")


def _by_american_habit(evidence: Evidence, _trials: list[_Trial], _mark: str) -> _Choice:
    found = 0 < evidence.headers == evidence.american and not evidence.padded
    return (MONTH_FIRST, "weak: PM in capitals, slashes, no zeros: American") if found else (None, "")
