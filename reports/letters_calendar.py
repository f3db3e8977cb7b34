"""The deadlines of requests as a calendar that staff can subscribe to (RFC 5545): numbers and kinds, nobody's name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from reports.wording import translate

if TYPE_CHECKING:
    from icalendar import Event

_ALARM = timedelta(days=-3)


@dataclass(frozen=True, slots=True)
class Due:
    """One day by which one thing must be done: `what` is promised, legal or extended."""

    request: str
    kind: str
    what: str
    day: date
    fixed: date  # when the day was fixed: the same calendar for the same requests


def calendar(due: Iterable[Due], language: str) -> bytes:
    """All-day events with an alarm three days before each, under ids that stay the same from one export to the next."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//inzage//requests//NL")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", translate("letters.calendar_name", language))
    for one in sorted(due, key=lambda d: (d.day, d.request, d.what)):
        made.add_component(_event(one, language))
    return bytes(made.to_ical())


def _event(due: Due, language: str) -> "Event":
    from icalendar import Alarm, Event

    kind = translate(f"letters.short_{due.kind}", language)
    title = translate(f"letters.calendar_{due.what}", language, kind=kind, request=due.request)
    event = Event()
    event.add("uid", f"{due.request}-{due.what}@inzage")
    event.add("dtstamp", datetime.combine(due.fixed, time(), UTC))
    event.add("dtstart", due.day)
    event.add("dtend", due.day + timedelta(days=1))
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _ALARM)
    event.add_component(alarm)
    return event
