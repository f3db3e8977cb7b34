"""The moments of a calendar: local, in UTC, or in a zone that is named.

A zone is known by its IANA name, by the name that Windows has for it, or by the VTIMEZONE of its own calendar
(RFC 5545, 3.6.5). A moment in a zone that nobody knows stays local.
"""

import re
import warnings
from datetime import UTC, date, datetime, tzinfo

from connectors.bookings.ical_component import Component
from connectors.bookings.ical_property import Property

_MOST = 500
_MOMENT = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:T([0-9]{2}):?([0-9]{2})(?::?([0-9]{2}))?(?:\.[0-9]+)?(Z)?)?"
)
# A rule of any other shape may have no end to its instants; daylight saving begins once a year.
_YEARLY = re.compile(
    r"(?:(?:FREQ=YEARLY|BYMONTH=[0-9]{1,2}|BYDAY=[-+0-9A-Z]{2,5}|BYMONTHDAY=[-0-9,]{1,30}"
    r"|UNTIL=[0-9TZ]{8,16}|WKST=[A-Z]{2}|INTERVAL=1)(?:;|$))+"
)


class Zones:
    """The zones of one calendar after another."""

    def __init__(self) -> None:
        from icalendar.timezone import TZP

        self._known = TZP()  # of its own: that of the library remembers what other files call a zone
        self._own: dict[str, tzinfo] = {}
        self._found: dict[str, tzinfo | None] = {}
        self.defined = self.unknown = 0

    def define(self, component: Component) -> None:
        """Take a VTIMEZONE into account."""
        self.defined += 1
        name = next((each.value for each in component.properties if each.name == "TZID"), "")
        if name and len(self._own) < _MOST and (zone := _zone(component)):
            self._own[name] = zone
            self._found.pop(name, None)

    def forget(self) -> None:
        """Another calendar begins: its zones are its own."""
        self._own, self._found = {}, {}

    def moment(self, written: Property) -> str:
        """ISO 8601 of a property such as DTSTART, with an offset where its zone is known; "" where it is no moment."""
        found = _MOMENT.fullmatch(written.value)
        if found is None:
            return ""
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
            if found[4] is None:
                return day.isoformat()
            local = datetime(day.year, day.month, day.day, int(found[4]), int(found[5]), int(found[6] or 0))  # noqa: DTZ001 - what zone it is in is seen next
        except ValueError:
            return ""
        if found[7]:
            return local.replace(tzinfo=UTC).isoformat()
        return self._placed(local, written.parameters.get("TZID", ""))

    def _placed(self, local: datetime, name: str) -> str:
        zone = self._named(name) if name else None
        self.unknown += bool(name) and zone is None
        try:
            return local.replace(tzinfo=zone).isoformat()
        except (ArithmeticError, ValueError, TypeError, AttributeError, LookupError):
            self.unknown += 1
            return local.isoformat()

    def _named(self, name: str) -> tzinfo | None:
        if name not in self._found:
            if len(self._found) >= _MOST:
                self._found.clear()
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> tzinfo | None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                zone: tzinfo | None = self._known.timezone(name)
            except (ValueError, LookupError, OSError, TypeError):
                zone = None
        return zone or self._own.get(name)


def _zone(component: Component) -> tzinfo | None:
    """The zone that a VTIMEZONE describes, if it does so in a way that ends."""
    from icalendar import Timezone

    rules = [each for part in component.inside for each in part.properties if each.name == "RRULE"]
    if len(component.inside) > 200 or not all(_YEARLY.fullmatch(rule.value.upper()) for rule in rules):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            zone = Timezone.from_ical("\r\n".join(_written(component)) + "\r\n")
            made = zone.to_tz(lookup_tzid=False) if isinstance(zone, Timezone) else None
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
            return None
    return made if isinstance(made, tzinfo) else None


def _written(component: Component) -> list[str]:
    lines = [f"BEGIN:{component.name}", *(each.raw for each in component.properties if each.sound)]
    for part in component.inside:
        lines += [
            f"BEGIN:{part.name}",
            *(each.raw for each in part.properties if each.sound),
            f"END:{part.name}",
        ]
    return [*lines, f"END:{component.name}"]
