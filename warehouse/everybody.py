"""Everybody whom the records name, as people to look for in texts."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from detectors.known import KnownPerson
from inzage.folding import words
from warehouse.connection import Warehouse
from warehouse.same_people import Identity, clusters

_LOCAL_NAME = re.compile(r"([a-z]{3,})[._]([a-z]{3,})@")
"""`jan.peeters@...`: the address tells the name where no record does."""

_MACHINE = re.compile(
    r"(?:operator|bot|no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?)\b", re.IGNORECASE
)
"""Mailboxes behind which nobody sits, whatever name they give themselves."""


@dataclass(frozen=True, slots=True)
class Everybody:
    """The known people, and which of them an identity is: the keys under which a record names somebody."""

    people: tuple[KnownPerson, ...]
    whose: Mapping[Identity, str]


@dataclass
class _Gathered:
    """What the records tell of one person."""

    names: set[str]
    addresses: set[str]
    phones: set[str]
    emails: set[str]
    handles: set[str]
    staff: bool = False


def everybody(warehouse: Warehouse) -> Everybody:
    """All people whom a record's structure names, those who are one joined, without firms."""
    rows = warehouse.rows("known_people")
    identities: list[Identity] = list(dict.fromkeys((row[0], row[1], row[2], row[3]) for row in rows))
    whose = {identity: str(number) for identity, number in zip(identities, clusters(identities), strict=True)}
    firms = {tuple(words(name)) for (name,) in warehouse.rows("known_firms")}
    gathered: defaultdict[str, _Gathered] = defaultdict(lambda: _Gathered(set(), set(), set(), set(), set()))
    for name_key, email_key, phone_key, handle_key, name, email, _, handle, staff in rows:
        mine = gathered[whose[name_key, email_key, phone_key, handle_key]]
        mine.staff |= staff
        if name and tuple(words(name)) not in firms and not _MACHINE.match(email):
            mine.names.add(name)
        mine.phones |= {phone_key} - {""}
        mine.emails |= {email} if email_key else set()
        mine.handles |= {handle} - {""}
    for *identity, address in warehouse.rows("known_addresses"):
        gathered[whose[identity[0], identity[1], identity[2], identity[3]]].addresses.add(address)
    return Everybody(tuple(_person(number, mine) for number, mine in gathered.items()), whose)


def _person(whose: str, known: _Gathered) -> KnownPerson:
    names = known.names or {
        f"{found[1]} {found[2]}".title()
        for email in known.emails
        if (found := _LOCAL_NAME.match(email.lower()))
    }
    sorted_all = (known.addresses, known.phones, known.emails, known.handles)
    addresses, phones, emails, handles = (tuple(sorted(values)) for values in sorted_all)
    return KnownPerson(whose, tuple(sorted(names)), addresses, phones, emails, handles, known.staff)
