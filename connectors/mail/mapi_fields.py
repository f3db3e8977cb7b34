"""The properties of an Outlook item as fields: words and moments all, those of MAPI's own machinery counted."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from connectors.mail.headers import header_fields
from connectors.mail.mapi_columns import COLUMNS
from connectors.mail.mapi_values import Key, Value, Values, text
from connectors.mail.parse import parse
from connectors.record import PLAIN, PROSE, Field
from inzage.labels import Label

_BODIES = frozenset({0x1000, 0x1009, 0x1013, 0x1014, 0x10F3, 0x007D, 0x65E0})
_BIRTHDAY, _BIRTHDAY_LOCAL = 0x3A42, "address:80DE"
_WEDDING, _WEDDING_LOCAL = 0x3A41, "address:80DF"
_SEARCH_KEYS = frozenset({0x0C1D, 0x003B, 0x0051, 0x0052, 0x0C24, 0x0C25})  # SMTP:NAME@HOST once more
_NUMBERS_KEPT = {
    0x0017: "importance",
    0x0036: "sensitivity",
    0x3A4D: "gender",
    "task:8101": "task status",
    "appointment:8215": "all day",
    "appointment:8218": "response status",
}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")

LEFT_OUT = "numbers, switches and binary values of MAPI itself"
"""What of an item is no field, in words."""


def fields(values: Values) -> Iterator[Field]:
    """Every property with words or a moment in it, then the headers that the message came with."""
    seen: set[Field] = set()
    for key, value in values.items():
        if key in _BODIES or key in {_BIRTHDAY_LOCAL, _WEDDING_LOCAL} or key in _SEARCH_KEYS:
            continue
        for field in _fields(key, value, values):
            if field not in seen:
                seen.add(field)
                yield field
    if headers := text(values, 0x007D):
        yield from header_fields(parse(headers.encode("utf-8"))[0])


def _fields(key: Key, value: Value, values: Values) -> Iterator[Field]:
    name, holds = COLUMNS.get(key, (_unknown(key), PROSE))
    if key in {_BIRTHDAY, _WEDDING}:
        local = _BIRTHDAY_LOCAL if key == _BIRTHDAY else _WEDDING_LOCAL
        yield Field(name, day(text(values, local) or text(values, key)), holds)
        return
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, str) and one.strip():
            yield Field(name, one.strip(), _seen(one, holds))
        elif isinstance(one, int | float) and (key in _NUMBERS_KEPT or _is_own(key)):
            yield Field(
                _NUMBERS_KEPT.get(key, name), f"{one:g}" if isinstance(one, float) else str(one), PLAIN
            )


def day(moment: str) -> str:
    """The day that a date without a time was kept as: midnight where it was written, as a moment in UTC."""
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return (found + timedelta(hours=12)).date().isoformat() if found.hour else found.date().isoformat()


def _seen(value: str, holds: str) -> str:
    """What a value holds by its own looks: an Exchange name is no address, a moment no prose."""
    if holds == PROSE and _MOMENT.fullmatch(value):
        return PLAIN
    return PROSE if holds == Label.EMAIL and "@" not in value else holds


def _unknown(key: Key) -> str:
    return f"property {key:04X}" if isinstance(key, int) else f"property {key}"


def _is_own(key: Key) -> bool:
    """Whether a property was made by the user, who gave it a name; names of programs are addresses."""
    return isinstance(key, str) and key.startswith("public:") and "urn:" not in key and "http" not in key
