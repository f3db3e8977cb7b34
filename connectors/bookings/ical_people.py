"""The people of a calendar's component: its organizer, and those who are asked to come."""

from collections.abc import Iterable, Iterator

from connectors.bookings.ical_component import Component
from connectors.bookings.ical_holds import bare
from connectors.bookings.ical_property import Property
from connectors.calls.numbers import is_outside
from connectors.record import Person, Role
from connectors.tables.cells import addresses

_ROLES = {"ORGANIZER": Role.AUTHOR, "ATTENDEE": Role.RECIPIENT}
_AGENTS = ("SENT-BY", "DELEGATED-FROM", "DELEGATED-TO")
_THINGS = frozenset({"ROOM", "RESOURCE", "GROUP"})


def people(component: Component) -> tuple[Person, ...]:
    """The organizer as author, attendees as recipients, each once, by name and address; rooms are nobody."""
    found = dict.fromkeys(_all([component, *component.inside]))
    named = {(person.role, person.email) for person in found if person.name}
    return tuple(person for person in found if person.name or (person.role, person.email) not in named)


def _all(parts: Iterable[Component]) -> Iterator[Person]:
    for part in parts:
        for each in part.properties:
            if each.name in _ROLES and each.parameters.get("CUTYPE", "").upper() not in _THINGS:
                yield from _someone(_ROLES[each.name], each)


def _someone(role: Role, each: Property) -> Iterator[Person]:
    name = each.parameters.get("CN", "").strip().strip("'").strip()
    mails = addresses(bare(each.value)) or addresses(each.parameters.get("EMAIL", "")) or addresses(name)
    if "@" in name:
        name = name.partition("<")[0].strip() if "<" in name else ""
    phone = bare(each.value) if is_outside(bare(each.value)) else ""
    if (name and "@" not in name) or mails or phone:
        yield Person(role, name if "@" not in name else "", "".join(mails[:1]), phone)
    for key in _AGENTS:
        yield from (Person(role, email=mail) for mail in addresses(bare(each.parameters.get(key, ""))))
