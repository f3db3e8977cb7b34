"""jCal, iCalendar as JSON (RFC 7265): `["vcalendar", [properties], [components]]`, or a list of those."""

import re
from collections.abc import Iterator, Mapping

from connectors.bookings.ical_component import Component
from connectors.bookings.ical_property import Property
from connectors.export import Export
from connectors.head import Head
from connectors.record import Settled, Unreadable
from connectors.tables.json_values import Value, read_values
from connectors.tables.values import as_text

_BEGIN = re.compile(r'\s*\[\s*(\[\s*)?"(?:vcalendar|VCALENDAR)"\s*,\s*\[')
_DEEPEST = 8


def is_jcal(head: Head) -> bool:
    """Whether a file is JSON that begins as jCal does."""
    return _BEGIN.match(head.text) is not None


def components(path: Export, head: Head) -> Iterator[Component | Unreadable | Settled]:
    """Every component, and last one of all properties that the calendars themselves have."""
    begin = _BEGIN.match(head.text)
    prefix = "item.item.item" if begin and begin[1] else "item.item"
    calendar = Component("VCALENDAR")
    for number, item in enumerate(read_values(path, prefix), 1):
        if not isinstance(item, Value):
            yield item
        elif (made := _component(item.value)) is not None:
            yield made
        elif (said := _property(item.value)) is not None:
            calendar.properties.append(said)
        else:
            yield Unreadable(
                f"item {number}", "neither a property nor a component", "export the calendar again"
            )
    yield calendar


def _component(value: object, depth: int = 0) -> Component | None:
    match value:
        case [str(name), list(properties), *rest] if depth < _DEEPEST:
            made = Component(name.upper())
        case _:
            return None
    inside = rest[0] if rest and isinstance(rest[0], list) else []
    for each in properties:
        found = _property(each)
        made.properties.append(found or Property("", as_text(each), sound=False))
    for each in inside:
        part = _component(each, depth + 1)
        if part is None:
            made.problem = "a component inside it is none, or lies too deep"
        else:
            made.inside.append(part)
    return made


def _property(value: object) -> Property | None:
    match value:
        case [str(name), dict(parameters), str(kind), *values]:
            pass
        case _:
            return None
    named = {str(key).upper(): ",".join(_texts(each)) for key, each in parameters.items()}
    if kind == "binary":
        named["VALUE"] = "BINARY"
    text = ",".join(text for each in values for text in _texts(each))
    return Property(name.upper(), text, named, _as_line(name, named, kind, text))


def _texts(value: object) -> list[str]:
    """The values of a property: one, several, or the parts of a rule."""
    if isinstance(value, Mapping):
        return [";".join(f"{str(key).upper()}={','.join(_texts(each))}" for key, each in value.items())]
    if isinstance(value, list):
        return [
            text
            for each in value
            for text in (_texts(each) if isinstance(each, Mapping) else [as_text(each)])
        ]
    return [as_text(value)]


def _as_line(name: str, parameters: Mapping[str, str], kind: str, text: str) -> str:
    """The content line that says the same, as far as zones need it."""
    if kind in {"date-time", "utc-offset"}:
        text = text.replace("-", "", 2).replace(":", "") if kind == "date-time" else text.replace(":", "")
    return f"{name.upper()}:{text}" if not parameters else f"{name.upper()};VALUE={kind.upper()}:{text}"
