"""The people that a row of a HubSpot export names by its columns."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from connectors.record import Person, Role
from connectors.tables.cells import addresses, first, held, is_id, several, someone
from connectors.tables.columns import Where
from connectors.tables.people import distinct

_BESIDE = re.compile(r"\s*([^@<>()]*?)\s*[<(]\s*[^\s<>()]+@[^\s<>()]+\s*[)>]\s*")
_SENT = frozenset({"email", "outgoing", "outgoing email", "sent"})
"""Directions of a mail that one's own people sent: `EMAIL`, beside `INCOMING_EMAIL`."""


class People:
    """Reads the people of one export's rows, given where its columns are."""

    def __init__(self, where: Where) -> None:
        self._names = where("first name", "last name")
        self._full_name = where("full name")
        self._mails = where("email", "more emails")
        self._phones = where("phone", "mobile")
        self._owners = where("owner")
        self._links = where("contact link")
        self._from, self._to, self._direction = where("from mail"), where("to mail"), where("direction")
        self._owner = lru_cache(maxsize=1024)(_owner)

    def contact(self, cells: Sequence[str], key: str) -> tuple[Person, ...]:
        """A contact by name, first address and first number; by name again for each further one; the owners.

        All of them carry the record id as handle.
        """
        name = " ".join(held(cells, self._names)) or first(cells, self._full_name)
        mails, phones = distinct(addresses, cells, self._mails), distinct(several, cells, self._phones)
        people = []
        if name or mails or phones or key:
            people.append(
                Person(Role.SUBJECT, name, mails[0] if mails else "", phones[0] if phones else "", key)
            )
        people += [Person(Role.SUBJECT, name, email=mail, handle=key) for mail in mails[1:]]
        people += [Person(Role.SUBJECT, name, phone=phone, handle=key) for phone in phones[1:]]
        return (*people, *self._colleagues(cells))

    def linked(self, cells: Sequence[str]) -> tuple[Person, ...]:
        """The contacts that a note, deal or company is linked to, who wrote a mail and got it, then the owners."""
        links = [one for cell in held(cells, self._links) for one in several(cell)]
        return (*map(_contact, links), *self._correspondents(cells), *self._colleagues(cells))

    def _correspondents(self, cells: Sequence[str]) -> Iterator[Person]:
        sent = first(cells, self._direction).replace("_", " ").casefold() in _SENT
        for role, columns in (
            (Role.COLLEAGUE if sent else Role.AUTHOR, self._from),
            (Role.RECIPIENT, self._to),
        ):
            for mail in distinct(addresses, cells, columns):
                yield Person(role, email=mail)

    def _colleagues(self, cells: Sequence[str]) -> Iterator[Person]:
        return map(self._owner, dict.fromkeys(held(cells, self._owners)))


def _contact(link: str) -> Person:
    if mails := addresses(link):
        return Person(Role.SUBJECT, _beside(link), mails[0])
    name, handle = someone(link)
    return Person(Role.SUBJECT, name, handle=handle)


def _owner(value: str) -> Person:
    if mails := addresses(value):
        return Person(Role.COLLEAGUE, _beside(value), mails[0])
    return Person(Role.COLLEAGUE, handle=value) if is_id(value) else Person(Role.COLLEAGUE, value)


def _beside(value: str) -> str:
    """The name beside an address: `Mirthe (mirthe@molenbrood.example)`; "" where there is none."""
    match = _BESIDE.fullmatch(value)
    return match[1].strip("\"' ") if match else ""
