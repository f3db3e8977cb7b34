"""The people of an Outlook item: who sent it, to whom, whose contact it is, who is on a list."""

import struct
from collections.abc import Iterator
from dataclasses import replace

from connectors.mail.mapi_columns import PHONES
from connectors.mail.mapi_item import MapiItem
from connectors.mail.mapi_values import Key, Values, text
from connectors.mail.parse import parse
from connectors.mail.people import people_of
from connectors.record import Person, Role

_FROM: tuple[tuple[Key, Key, tuple[Key, ...]], ...] = (
    (0x0042, 0x0064, (0x5D02, 0x0065)),
    (0x0C1A, 0x0C1E, (0x5D01, 0x0C1F)),
)
_EMAILS: tuple[Key, ...] = ("address:8083", "address:8093", "address:80A3")
_EMAIL_NAMES: tuple[Key, ...] = ("address:8084", "address:8094", "address:80A4")
_ONE_OFFS = "address:8054"
_ONE_OFF = bytes.fromhex("812b1fa4bea310199d6e00dd010f5402")
_UNICODE = 0x8000


def people(item: MapiItem) -> tuple[Person, ...]:
    """Each person once per role; an Exchange name (`/O=...`) is a handle where no address stands beside it."""
    if item.kind == "contact":
        return tuple(dict.fromkeys(_contact(item.values)))
    owner = Person(Role.COLLEAGUE, text(item.values, "task:811F"))
    written = (*_senders(item.values), *map(_recipient, item.recipients))
    found = dict.fromkeys((*written, *_members(item.values), owner))
    headers = text(item.values, 0x007D)
    named = people_of(parse(headers.encode("utf-8"))[0]) if headers else ()
    return tuple(_merged([person for person in found if _says(person)], named))


def _says(person: Person) -> bool:
    return bool(person.name or person.email or person.handle)


def _senders(values: Values) -> Iterator[Person]:
    for name, kind, addresses in _FROM:
        if text(values, kind) == "UNKNOWN":  # Outlook without an account writes itself so
            continue
        yield _person(Role.AUTHOR, text(values, name), *(text(values, key) for key in addresses))


def _recipient(values: Values) -> Person:
    name = text(values, 0x5FF6, 0x3001)
    return _person(Role.RECIPIENT, name, text(values, 0x39FE), text(values, 0x3003), text(values, 0x403E))


def _person(role: Role, name: str, *addresses: str) -> Person:
    email = next((address for address in addresses if "@" in address and not address.startswith("/")), "")
    handle = next((address for address in addresses if address.startswith("/")), "") if not email else ""
    name = name.strip("'\" ")
    if not email and "@" in name and " " not in name:
        email = name
    return Person(role, "" if name.lower() == email.lower() else name, email, handle=handle)


def _merged(found: list[Person], named: tuple[Person, ...]) -> Iterator[Person]:
    """People of the properties with the addresses that the mail's own headers give them, then who stands there only."""
    known = {(person.role, person.email.lower()) for person in found if person.email}
    spare = dict.fromkeys(one for one in named if (one.role, one.email.lower()) not in known)
    by_name = {(one.role, one.name.casefold()): one for one in spare if one.email and one.name}
    for person in found:
        same = None if person.email else by_name.pop((person.role, person.name.casefold()), None)
        if same:
            del spare[same]
        yield replace(person, email=same.email) if same else person
    yield from spare


def _contact(values: Values) -> Iterator[Person]:
    """Whose contact it is: name, first address and first number, then each further one."""
    name = text(values, 0x3001) or _spelt(values) or text(values, "address:8005", 0x0037)
    pairs = zip(_EMAILS, _EMAIL_NAMES, strict=True)
    emails = list(dict.fromkeys(email for pair in pairs if (email := _email(values, pair))))
    phones = list(dict.fromkeys(filter(None, (text(values, key) for key in PHONES))))
    if name or emails or phones:
        yield Person(Role.SUBJECT, name, emails[0] if emails else "", phones[0] if phones else "")
    for email in emails[1:]:
        yield Person(Role.SUBJECT, name, email=email)
    for phone in phones[1:]:
        yield Person(Role.SUBJECT, name, phone=phone)


def _email(values: Values, keys: tuple[Key, Key]) -> str:
    """An address of a contact; of one in Exchange, its original name, where that is an address."""
    return next((value for key in keys if "@" in (value := text(values, key)) and " " not in value), "")


def _spelt(values: Values) -> str:
    return " ".join(filter(None, (text(values, key) for key in (0x3A06, 0x3A44, 0x3A11))))


def _members(values: Values) -> Iterator[Person]:
    """Who is on a distribution list: entries that carry name and address themselves ([MS-OXCDATA], 2.2.5.1)."""
    listed = values.get(_ONE_OFFS, ())
    for entry in listed if isinstance(listed, tuple) else ():
        if isinstance(entry, bytes) and entry[4:20] == _ONE_OFF and len(entry) > 24:
            name, _, address, *_ = (*_strings(entry), "", "", "")
            yield _person(Role.RECIPIENT, name, address)


def _strings(entry: bytes) -> list[str]:
    is_unicode = struct.unpack_from("<H", entry, 22)[0] & _UNICODE
    return entry[24:].decode("utf-16-le" if is_unicode else "cp1252", "replace").split("\0")
