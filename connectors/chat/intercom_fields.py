"""What Intercom's objects say of people and things: authors, contacts, moments, and all their other texts.

Format: Intercom's OpenAPI description, version 2.13, `conversation`, `ticket`, `contact`.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from connectors import dates
from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field, Person, Role
from connectors.tables.values import as_text, leaves
from inzage.labels import Label

Object = Mapping[str, Any]

_OUTSIDERS = frozenset({"user", "lead", "contact", "visitor"})
_OWN_ATTRIBUTES = ("custom_attributes.", "ticket_attributes.", "custom_fields.")
_HOLDS = {
    "email": Label.EMAIL,
    "emails": Label.EMAIL,
    "email_address": Label.EMAIL,
    "phone": Label.PHONE,
    "phones": Label.PHONE,
    "url": Label.URL,
    "referrer": Label.URL,
    "image_url": Label.URL,
    "ip": Label.IP,
    "city": Label.LOCATION,
    "region": Label.LOCATION,
    "country": Label.LOCATION,
}

_WORDS = (
    "state part_type delivered_as priority content_type role app_package_code os category browser "
    "browser_version browser_language language_override country_code continent_code"
)
_PLAIN = frozenset(_WORDS.split())


def as_object(value: object) -> Object:
    """`value` if it is an object; an empty one where the export has null or something else."""
    return value if isinstance(value, dict) else {}


def as_list(value: object, *keys: str) -> list[object]:
    """A list, or the list that an object holds under one of `keys`, or a lone object as a list of one."""
    if isinstance(value, dict):
        return next(
            (value[key] for key in keys if isinstance(value.get(key), list)), [value] if "id" in value else []
        )
    return value if isinstance(value, list) else []


def structured(value: Object, *keys: str) -> set[str]:
    """Those of `keys` that hold an object or list, and so can be read as what they should be."""
    return {key for key in keys if isinstance(value.get(key), dict | list)}


def author(value: object) -> tuple[Person, ...]:
    """Who wrote it: a user, lead or contact is an AUTHOR; an admin, team or bot is a COLLEAGUE."""
    writer = as_object(value)
    found = person(Role.AUTHOR if as_text(writer.get("type")) in _OUTSIDERS else Role.COLLEAGUE, writer)
    return (found,) if found != Person(found.role) else ()


def person(role: Role, value: Object) -> Person:
    """Someone by the name, address, number and id that an object gives."""
    name, email, phone, handle = (as_text(value.get(key)).strip() for key in ("name", "email", "phone", "id"))
    return Person(role, name, email, phone, handle)


def moment(value: object) -> tuple[str, str]:
    """ISO 8601 and the moment as written: epoch seconds, or a date as text in older exports."""
    text = as_text(value)
    return dates.from_epoch(text) or dates.parse(text), text


def fields(value: Object, leave_out: Collection[str] = (), under: str = "") -> Iterator[Field]:
    """All texts of an object by their dotted names, however deep; of own attributes numbers as well."""
    found: dict[str, list[str]] = {}
    kept = {key: each for key, each in value.items() if key not in leave_out}
    for name, leaf in leaves(kept, under):
        if name.rpartition(".")[2] != "type" and (isinstance(leaf, str) or name.startswith(_OWN_ATTRIBUTES)):
            found.setdefault(name, []).append(as_text(leaf))
    for name, texts in found.items():
        joined = "; ".join(filter(None, texts))
        if joined.strip():
            yield Field(name, plain(joined), _holds(name.rpartition(".")[2]))


def named(value: Object, holds: Mapping[str, str], prefix: str = "") -> Iterator[Field]:
    """The fields of an object that are known by name: `holds` says what each one is."""
    for key, label in holds.items():
        if text := as_text(value.get(key)).strip():
            yield Field(f"{prefix}{key}", plain(text) if label == PROSE else text, label)


def _holds(key: str) -> str:
    if key == "id" or key.endswith("_id") or key in _PLAIN:
        return PLAIN
    return _HOLDS.get(key, PROSE)
