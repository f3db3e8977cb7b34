"""The components of an iCalendar file (VEVENT, VTODO ...), one at a time, whatever is broken around them.

Structure: RFC 5545, 3.4 and 3.6. A component without its END, or one beyond any real size, is given as far as it
goes, with what is wrong with it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from connectors.bookings.ical_lines import Line
from connectors.bookings.ical_property import Property, parse

LARGEST = 1 << 24
"""How many characters a component may have."""

_MOST = 50_000  # properties of one component
_DEEPEST = 8
_NO_INSIDE = frozenset({"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"})
NOT_ENDED = "it has no end: the file breaks off, or another begins inside it"
TOO_LARGE = f"it is larger than {LARGEST >> 20} MiB or has more than {_MOST} properties"


@dataclass(slots=True)
class Component:
    """A component: its name, its properties, those inside it, and what is wrong with it ("" where nothing is)."""

    name: str
    properties: list[Property] = field(default_factory=list)
    inside: list["Component"] = field(default_factory=list)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Stray:
    """A line outside any component."""

    line: int


class _Parser:
    """The components under way: those that are open, the calendar around them, how much they hold."""

    def __init__(self) -> None:
        self._calendar: Component | None = None
        self._open: list[Component] = []
        self._size = self._count = 0

    def take(self, number: int, line: str) -> Iterator[Component | Stray]:
        """Heed one content line; gives the component that it ends."""
        word, _, name = line.partition(":")
        name = name.strip().upper()
        match word.strip().upper():
            case "BEGIN" if name in _NO_INSIDE or len(self._open) < _DEEPEST:
                yield from self._begin(name)
            case "END" if name == "VCALENDAR":
                yield from self._broken()
                yield from self._whole_calendar()
            case "END" if any(each.name == name for each in self._open):
                yield from self._end(name)
            case "END" if name in _NO_INSIDE:
                pass  # of one that has been given up already
            case _:
                yield from self._add(number, line)

    def rest(self) -> Iterator[Component]:
        """What is open at the end of the file."""
        yield from self._broken()
        if self._calendar:
            self._calendar.problem = self._calendar.problem or NOT_ENDED
        yield from self._whole_calendar()

    def _begin(self, name: str) -> Iterator[Component]:
        if name in _NO_INSIDE:
            yield from self._broken()
        if name == "VCALENDAR":
            if self._calendar:
                self._calendar.problem = NOT_ENDED
            yield from self._whole_calendar()
            self._calendar = Component(name)
            return
        new = Component(name)
        if self._open:
            self._open[-1].inside.append(new)
            self._count += 1
        else:
            self._size = self._count = 0
        self._open.append(new)

    def _end(self, name: str) -> Iterator[Component]:
        while (last := self._open.pop()).name != name:
            self._flaw(last, NOT_ENDED)
        if not self._open:
            yield last

    def _add(self, number: int, line: str) -> Iterator[Stray]:
        into = self._open[-1] if self._open else self._calendar
        if into is None:
            yield Stray(number)
            return
        if self._count > _MOST or self._size + len(line) > LARGEST:
            self._flaw(into, TOO_LARGE)
            return
        self._size += len(line)
        self._count += 1
        into.properties.append(parse(line))

    def _flaw(self, component: Component, problem: str) -> None:
        """Note what is wrong where it is told: with the outermost of those that are open."""
        (self._open[0] if self._open else component).problem = problem

    def _broken(self) -> Iterator[Component]:
        """The outermost open component, which has no end."""
        if self._open:
            self._open[0].problem = self._open[0].problem or NOT_ENDED
            yield self._open[0]
        self._open = []

    def _whole_calendar(self) -> Iterator[Component]:
        if self._calendar:
            yield self._calendar
        self._calendar = None
        self._size = self._count = 0


def components(lines: Iterable[Line]) -> Iterator[Component | Stray]:
    """Every component right inside a calendar, or outside of any; a calendar itself last, with its properties only."""
    parser = _Parser()
    for number, line in lines:
        yield from parser.take(number, line)
    yield from parser.rest()
