"""iCalendar and jCal: appointments, tasks, journals and free/busy times, as every calendar exports them.

The file is cut into components as it streams by, so that a calendar may be larger than memory; zones are made by
icalendar. Formats: RFC 5545, RFC 7265 (jCal), RFC 7986; what Outlook, Google, Apple and old vCalendar writers do.
"""

import re
from collections import Counter
from collections.abc import Iterator

from connectors.about import About
from connectors.bookings import ical_json
from connectors.bookings.ical_component import Component, Stray, components
from connectors.bookings.ical_lines import Lines
from connectors.bookings.ical_record import called, items
from connectors.bookings.ical_zones import Zones
from connectors.export import Export
from connectors.head import Head, look
from connectors.record import Item, Settled, Unreadable

ABOUT = About(
    what="Calendars: appointments, tasks, journals, free/busy times (iCalendar .ics, jCal)",
    recognises="a calendar or one of its components that begins on the first line, or jCal's first words",
    keeps="every property and parameter, alarms too; organizers as authors, attendees, descriptions as texts",
    ignores="the version and maker of the file, how values are encoded; rules of repetition are not spelled out",
    follows="RFC 5545, RFC 7265, RFC 7986, and calendars of Google, Outlook, Apple and Mozilla",
)

_BEGIN = re.compile(
    r"\ufeff?\s*BEGIN:(?:VCALENDAR|VEVENT|VTODO|VJOURNAL|VFREEBUSY)[ \t]*(?:\r|\n|\Z)", re.IGNORECASE
)
_OF_THE_FILE = frozenset({"VERSION", "PRODID", "CALSCALE", "METHOD"})
_EXPORT_AGAIN = "export the calendar again"


def recognises(head: Head) -> bool:
    """Whether a file begins as a calendar does."""
    return not head.is_folder and bool(_BEGIN.match(head.text) or ical_json.is_jcal(head))


def read(path: Export) -> Iterator[Item]:
    """One record a component, in thread "calendar:UID"; one for a calendar that has a name or the like."""
    reading = _Reading()
    head = look(path)
    if ical_json.is_jcal(head):
        for item in ical_json.components(path, head):
            if isinstance(item, Component):
                yield from reading.items(item)
            else:
                yield item
    else:
        lines = Lines(path)
        for part in components(lines):
            yield from reading.items(part)
        yield from lines.told()
    yield from reading.told()


class _Reading:
    """What is known of the file so far: its zones, how many of each component, lines that belong to none."""

    def __init__(self) -> None:
        self._zones = Zones()
        self._numbers: Counter[str] = Counter()
        self._stray = self._unsound = 0

    def items(self, part: Component | Stray) -> Iterator[Item]:
        """What a component comes to."""
        if isinstance(part, Stray):
            self._stray += 1
            return
        self._unsound += sum(not each.sound for each in part.properties)
        if part.name == "VTIMEZONE":
            self._zones.define(part)
            return
        calendar = part.name == "VCALENDAR"
        if calendar:
            self._zones.forget()
            part.properties = [each for each in part.properties if each.name not in _OF_THE_FILE]
        self._numbers[called(part)] += 1
        yield from items(part, self._numbers[called(part)], self._zones)

    def told(self) -> Iterator[Settled | Unreadable]:
        """What is to be said of the whole file, once it has been read."""
        if self._zones.defined:
            why = f"{self._zones.defined} definitions, used for moments; they are no records"
            yield Settled("time zones", "of the file", why)
        if self._zones.unknown:
            why = f"{self._zones.unknown} moments name a zone that nobody knows: kept without offset"
            yield Settled("unknown time zones", "local time", why)
        if self._unsound:
            why = f"{self._unsound} lines are no properties: kept as text"
            yield Settled("broken lines", "kept", why)
        if self._stray:
            reason = f"{self._stray} lines lie outside any calendar"
            yield Unreadable("file", reason, "look at the file by hand; something else may be in it")
        if not self._numbers.total() - self._numbers["calendar"]:
            yield Unreadable(
                "file", "there is no appointment, task, journal or free/busy time in it", _EXPORT_AGAIN
            )
