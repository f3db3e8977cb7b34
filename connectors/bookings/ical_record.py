"""A component of a calendar as a record: its moment, people, description, and every other property as a field."""

from collections.abc import Iterator

from connectors.bookings.ical_component import Component
from connectors.bookings.ical_holds import fields
from connectors.bookings.ical_people import people
from connectors.bookings.ical_property import Property
from connectors.bookings.ical_zones import Zones
from connectors.markup import plain
from connectors.record import Field, Record, Unreadable
from connectors.tables.layout import unique_names

KINDS = {
    "VEVENT": ("appointment", "event"),
    "VTODO": ("task", "task"),
    "VJOURNAL": ("note", "journal"),
    "VFREEBUSY": ("availability", "free/busy"),
    "VCALENDAR": ("calendar", "calendar"),
}
"""For each component the kind of its record, and what it is called in places."""

_MOMENTS = ("DTSTART", "DUE", "COMPLETED", "CREATED", "DTSTAMP")
_REMEDY = "export the calendar again; what was read of it is kept"


def called(component: Component) -> str:
    """What a component is called in places: "event", "task", "journal" ..."""
    return KINDS.get(component.name, ("", "component"))[1]


def items(component: Component, number: int, zones: Zones) -> Iterator[Record | Unreadable]:
    """The record of the `number`-th component of its kind; Unreadable for what is missing or not looked into."""
    place = f"{called(component)} {number}"
    if component.properties or component.inside:
        yield _record(component, place, zones)
    files = sum(each.is_file for part in _parts(component) for each in part.properties)
    if files:
        reason = f"{files} files are kept inside it, which are not read"
        yield Unreadable(
            f"{place}, attachment", reason, "save them from the calendar and look at them by hand"
        )
    if component.problem:
        yield Unreadable(place, component.problem, _REMEDY)


def _record(component: Component, place: str, zones: Zones) -> Record:
    text, left_out = _text(component)
    moment = next((found for name in _MOMENTS if (found := _first(component, name))), None)
    uid, again = _said(component, "UID"), _said(component, "RECURRENCE-ID")
    return Record(
        KINDS.get(component.name, ("record", ""))[0],
        place,
        key=f"{uid}:{again}" if again else uid,
        thread=f"calendar:{uid}" if uid else "",
        at=zones.moment(moment) if moment else "",
        at_text=moment.value if moment else "",
        people=people(component),
        fields=_fields(component, left_out),
        text=text,
    )


def _text(component: Component) -> tuple[str, list[Property]]:
    """The description as text, and the properties that say it: the plain one, or the one in HTML that Outlook adds.

    The latter stays a field where it says something else.
    """
    plainly, richly = _first(component, "DESCRIPTION"), _first(component, "X-ALT-DESC")
    said = [each for each in (plainly, richly) if each and each.sound and not each.is_file]
    texts = [plain(each.value) for each in said]
    if len(said) == 2 and texts[0].split() != texts[1].split():
        return texts[0], said[:1]
    return next(filter(None, texts), ""), said


def _fields(component: Component, left_out: list[Property]) -> tuple[Field, ...]:
    found: list[Field] = []
    for part in _parts(component):
        prefix = "" if part is component else f"{part.name}."
        for each in part.properties:
            if not any(each is other for other in left_out):
                found += fields(each, prefix + (each.name or "line"))
    names = unique_names([field.name for field in found])
    return tuple(Field(name, field.value, field.holds) for name, field in zip(names, found, strict=True))


def _parts(component: Component) -> Iterator[Component]:
    yield component
    for part in component.inside:
        yield from _parts(part)


def _first(component: Component, name: str) -> Property | None:
    return next((each for each in component.properties if each.name == name and each.value), None)


def _said(component: Component, name: str) -> str:
    found = _first(component, name)
    return found.value if found else ""
