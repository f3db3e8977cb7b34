"""What the properties and parameters of iCalendar hold by their meaning (RFC 5545, 3.2 and 3.8; RFC 7986)."""

import re

from connectors.bookings.ical_property import Property
from connectors.calls.numbers import is_outside
from connectors.markup import plain
from connectors.record import MACHINE, PLAIN, PROSE, Field
from connectors.tables.cells import addresses
from inzage.labels import Label

_PLAIN = """DTSTART DTEND DUE DURATION DTSTAMP CREATED LAST-MODIFIED COMPLETED SEQUENCE STATUS TRANSP CLASS PRIORITY
PERCENT-COMPLETE RRULE RDATE EXDATE EXRULE RECURRENCE-ID TRIGGER ACTION REPEAT FREEBUSY ACKNOWLEDGED COLOR VERSION
PRODID CALSCALE METHOD X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL X-LIC-LOCATION X-MICROSOFT-CDO-BUSYSTATUS
X-MICROSOFT-CDO-INTENDEDSTATUS X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-CDO-IMPORTANCE X-MICROSOFT-CDO-INSTTYPE
X-MICROSOFT-CDO-APPT-SEQUENCE X-MICROSOFT-DISALLOW-COUNTER X-MICROSOFT-ISRESPONSEREQUESTED X-MOZ-GENERATION
X-MOZ-LASTACK X-MOZ-SNOOZE-TIME X-MOZILLA-ALARM-DEFAULT-UNITS X-MOZILLA-ALARM-DEFAULT-LENGTH
X-MOZILLA-RECUR-DEFAULT-UNITS X-MOZILLA-RECUR-DEFAULT-INTERVAL X-APPLE-TRAVEL-ADVISORY-BEHAVIOR X-APPLE-DEFAULT-ALARM"""
_MACHINE = "UID RELATED-TO X-ALARM-UID X-WR-ALARMUID X-WR-RELCALID X-MICROSOFT-CDO-OWNERAPPTID"
_PROPERTIES: dict[str, str] = {
    **dict.fromkeys(_PLAIN.split(), PLAIN),
    **dict.fromkeys(_MACHINE.split(), MACHINE),
    "GEO": Label.LOCATION,
}
_PARAMETERS: dict[str, str] = {
    **dict.fromkeys(("PARTSTAT", "ROLE", "CUTYPE", "RSVP", "TZID", "RELTYPE", "RELATED", "RANGE"), PLAIN),
    **dict.fromkeys(("LANGUAGE", "FMTTYPE", "FBTYPE", "X-NUM-GUESTS", "X-RESPONSE-COMMENT-TYPE"), PLAIN),
    **dict.fromkeys(("SCHEDULE-AGENT", "SCHEDULE-STATUS", "X-APPLE-RADIUS", "X-APPLE-REFERENCEFRAME"), PLAIN),
    **dict.fromkeys(("X-APPLE-MAPKIT-HANDLE", "MANAGED-ID", "TYPE"), MACHINE),
    "CN": Label.PERSON,
    "X-ADDRESS": Label.ADDRESS,
}
_SCHEME = re.compile(r"mailto:|tel:", re.IGNORECASE)
_LINK = re.compile(r"(?:https?|ftp|geo|cid|webcal):\S+", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>,;:@]++@[^\s<>,;:@]++")
_HOW_WRITTEN = frozenset({"VALUE", "ENCODING", "CHARSET", "QUOTED-PRINTABLE"})
_NO_ONES = frozenset({"ROOM", "RESOURCE"})


def fields(each: Property, name: str) -> list[Field]:
    """The value of a property under `name`, and each of its parameters as `NAME;PARAMETER`."""
    if each.is_file:
        found = [Field(name, f"({len(each.value)} characters)", PLAIN)]
    else:
        value = bare(each.value) if each.sound else each.value
        value = plain(value) if "<" in value else value
        found = [
            Field(name, value, _holds(value, _PROPERTIES.get(each.name, PROSE) if each.sound else PROSE))
        ]
    for key, written in each.parameters.items():
        if key not in _HOW_WRITTEN:
            room = key == "CN" and each.parameters.get("CUTYPE", "").upper() in _NO_ONES
            holds = PROSE if room else _PARAMETERS.get(key, PROSE)
            found.append(Field(f"{name};{key}", bare(written), _holds(bare(written), holds)))
    return [field for field in found if field.value]


def bare(value: str) -> str:
    """`mailto:femke@bos.example` without what says that it is an address."""
    return value[found.end() :] if (found := _SCHEME.match(value)) else value


def _holds(value: str, holds: str) -> str:
    """What a value holds: what its name says, or what is plain to see."""
    if holds in {PLAIN, MACHINE, Label.LOCATION}:
        return holds
    if "@" in value and _ADDRESS.fullmatch(value):
        return Label.EMAIL
    if _LINK.fullmatch(value):
        return Label.URL
    if is_outside(value):
        return Label.PHONE
    return PROSE if addresses(value) else holds
