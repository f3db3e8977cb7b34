"""Who is who: a person from one of their keys, and the records in which that person stands, each with the reason.

Persons are made by `subjects.resolving`. The same name without anything that settles it is a near match: counted,
listed for staff (`subjects.unclear`), never included.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from inzage.errors import RequestError
from inzage.folding import words
from subjects.holding import Holdings, Link, hold
from subjects.resolving import ensure
from warehouse.connection import Warehouse
from warehouse.keys import email_key, national_form, phone_key
from warehouse.persons_held import OwnRow, persons_by_keys, rows_of_persons

__all__ = ["Holdings", "Link", "Subject", "find", "holdings", "parse_key"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A person as the records know them: keys for comparison, and what to call them."""

    keys: frozenset[str]
    names: frozenset[str]  # name keys of at least two words
    name: str  # as most often written
    called: frozenset[str]  # every name they go by, as written, single words too
    shown: tuple[str, ...]  # their addresses and numbers, as written
    person: str = ""  # their id in the warehouse, "" where no record names them

    @property
    def known(self) -> bool:
        """Whether any record names them."""
        return bool(self.shown or self.person)


def parse_key(key: str, region: str = "BE") -> str:
    """The form under which a person's key is compared: an e-mail address, a phone number, or a handle as is."""
    return email_key(key) or phone_key(key, region) or key.strip()


def find(warehouse: Warehouse, key: str, region: str = "BE") -> Subject:
    """The person that `key` (e-mail, phone or `source:id`) belongs to, with every other key of theirs.

    A key nobody has gives a `Subject` that is not `known`. Raises `RequestError` for a number or address that several
    people share: another of their keys then tells who is meant.
    """
    ensure(warehouse)
    asked = parse_key(key, region)
    keys = {asked, national_form(asked)} - {""}
    bearers = persons_by_keys(warehouse, keys)
    named = {person for person, names in bearers.items() if any(names)} or set(bearers)
    if len(named) > 1:
        raise RequestError(
            "people of different names share this number or address; give an e-mail address instead, or another "
            "key that is one person's alone"
        )
    person = next(iter(named), "")
    return _subject(keys, rows_of_persons(warehouse, [person]) if person else [], person)


def person_of(warehouse: Warehouse, person: str) -> Subject:
    """The person with this id."""
    return _subject(set(), rows_of_persons(warehouse, [person]), person)


def _subject(keys: set[str], rows: Iterable[OwnRow], person: str) -> Subject:
    listed = [own.row for own in rows]
    keys = keys | {k for row in listed for k in (row.email_key, row.phone_key, row.handle_key) if k}
    keys |= {national for key in keys if (national := national_form(key))}
    called = [row.name for row in listed if words(row.name)]
    written = [name for name in called if len(words(name)) > 1] or called
    name = max(sorted(set(written)), key=written.count, default="")
    written_keys = [
        pair for row in listed for pair in ((row.email_key, row.email), (row.phone_key, row.phone))
    ]
    shown = {value.strip() for key, value in written_keys if key}
    names = {row.name_key for row in listed if len(row.name_key.split()) > 1}
    return Subject(frozenset(keys), frozenset(names), name, frozenset(called), tuple(sorted(shown)), person)


def holdings(warehouse: Warehouse, subject: Subject) -> Holdings:
    """Every record the subject wrote, received, is described in, or is mentioned in, each with the reason.

    Free text counts by address or number that is theirs alone, by a full name that nobody else bears, and by a name
    within a conversation that they take part in.
    """
    return hold(warehouse, subject)
