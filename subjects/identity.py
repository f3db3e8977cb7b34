"""Who is who: all keys of one person, from one key, and the records in which that person stands.

Two keys belong to one person where one record's structure names them together, or where they share a key and
their names agree. A shared phone does not make two people one. The same name without a shared key is a near
match: counted, told, never included.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from inzage.errors import RequestError
from inzage.folding import words
from warehouse.connection import Warehouse
from warehouse.keys import email_key, name_key, national_form, phone_key, value_key
from warehouse.who import PersonRow, mentions, open_threads, people_by_keys, people_by_name, people_of


@dataclass(frozen=True, slots=True)
class Subject:
    """A person as the records know them: keys for comparison, and what to call them."""

    keys: frozenset[str]
    names: frozenset[str]  # name keys of at least two words
    name: str  # as most often written
    called: frozenset[str]  # every name they go by, as written, single words too
    shown: tuple[str, ...]  # their addresses and numbers, as written

    @property
    def known(self) -> bool:
        """Whether any record names them."""
        return bool(self.shown)


@dataclass(frozen=True, slots=True)
class Link:
    """Why a record belongs to a subject: the basis, what matched, and how sure that is (0 to 1)."""

    record: str
    basis: str  # subject, author, recipient, colleague; key or mentioned where only the text tells
    detail: str
    score: float


_STRENGTH = ("subject", "author", "recipient", "colleague", "key", "mentioned")


def parse_key(key: str, region: str = "BE") -> str:
    """The form under which a person's key is compared: an e-mail address, a phone number, or a handle as is."""
    return email_key(key) or phone_key(key, region) or key.strip()


def find(warehouse: Warehouse, key: str, region: str = "BE") -> Subject:
    """The person that `key` (e-mail, phone or `source:id`) belongs to, with every other key of theirs.

    A key nobody has gives a `Subject` that is not `known`. Raises `RequestError` for a number that people of
    different names share: an e-mail address then tells who is meant.
    """
    asked = parse_key(key, region)
    keys = {asked, national_form(asked)} - {""}
    rows: dict[PersonRow, None] = {}
    while True:
        fresh = [row for row in people_by_keys(warehouse, keys) if row not in rows]
        first = not rows
        names = {row.name_key for row in rows if row.name_key}
        accepted = [row for row in fresh if _same(row, keys, names)]
        if first and _several(accepted):
            raise RequestError("people of different names share this number; give an e-mail address instead")
        accepted += _beside(warehouse, accepted)
        if not (new := [row for row in accepted if row not in rows]):
            return _subject(keys, rows)
        rows.update(dict.fromkeys(new))
        keys |= {k for row in new for k in (row.email_key, row.phone_key, row.handle_key) if k}
        keys |= {national for key in keys if (national := national_form(key))}


def _same(row: PersonRow, keys: Collection[str], names: Collection[str]) -> bool:
    """An address or handle is one person's; a phone only where the names agree."""
    if row.email_key in keys or row.handle_key in keys:
        return True
    return not names or not row.name_key or any(_agree(row.name_key, name) for name in names)


def _agree(one: str, other: str) -> bool:
    """Whether two names can be one person's: all words of the shorter stand in the longer."""
    a, b = set(one.split()), set(other.split())
    return bool(a & b) and (a <= b or b <= a)


def _several(rows: Iterable[PersonRow]) -> bool:
    names = {row.name_key for row in rows if row.name_key}
    return any(not _agree(one, other) for one in names for other in names)


def _beside(warehouse: Warehouse, rows: Collection[PersonRow]) -> list[PersonRow]:
    """Further addresses and numbers of the same name in a record that is about this person."""
    about = {row.record: row.name_key for row in rows if row.role == "subject" and row.name_key}
    return [
        row
        for row in people_of(warehouse, about.keys())
        if row.role == "subject" and row.name_key == about[row.record]
    ]


def _subject(keys: set[str], rows: Iterable[PersonRow]) -> Subject:
    listed = list(rows)
    called = [row.name for row in listed if words(row.name)]
    written = [name for name in called if len(words(name)) > 1] or called
    name = max(sorted(set(written)), key=written.count, default="")
    shown = {value for row in listed for value in (row.email.strip(), row.phone.strip()) if value}
    names = {row.name_key for row in listed if len(row.name_key.split()) > 1}
    return Subject(frozenset(keys), frozenset(names), name, frozenset(called), tuple(sorted(shown)))


@dataclass(frozen=True, slots=True)
class Holdings:
    """The records of a subject, and how many others bear the same name without a shared key."""

    links: dict[str, tuple[Link, ...]]
    near_matches: int


def holdings(warehouse: Warehouse, subject: Subject) -> Holdings:
    """Every record the subject wrote, received, is described in, or is mentioned in, each with the reason.

    Free text counts by address or number, by full name where nobody else bears it, and by full name within a
    conversation that the subject takes part in.
    """
    links = [
        Link(row.record, row.role, _matched(row, subject), 1.0)
        for row in people_by_keys(warehouse, subject.keys)
        if _same(row, subject.keys, {name_key(subject.name)} if subject.name else ())
    ]
    for label in ("EMAIL", "PHONE"):
        links += [
            Link(m.record, "key", _shown(m.value_key, label, subject), 1.0)
            for m in mentions(warehouse, label, subject.keys)
        ]
    links += [
        Link(record, "recipient", "", 0.95)
        for record, _ in open_threads(warehouse, {link.record for link in links if link.basis == "author"})
    ]
    named, near = _by_name(warehouse, subject, {link.record for link in links})
    return Holdings(_grouped(links + named), near)


def _matched(row: PersonRow, subject: Subject) -> str:
    pairs = ((row.email_key, row.email), (row.phone_key, row.phone), (row.handle_key, row.handle))
    return next((written for key, written in pairs if key in subject.keys), "")


def _shown(key: str, label: str, subject: Subject) -> str:
    return next((written for written in subject.shown if value_key(label, written) == key), key)


def _by_name(warehouse: Warehouse, subject: Subject, sure: set[str]) -> tuple[list[Link], int]:
    """Records that name the subject without a key: links where nobody else has the name, else near matches."""
    rows = people_by_name(warehouse, subject.names)
    others = any(
        (row.email_key or row.phone_key or row.handle_key)
        and subject.keys.isdisjoint({row.email_key, row.phone_key, row.handle_key})
        for row in rows
    )
    bare = [
        Link(r.record, r.role, r.name, 0.8) for r in rows if not (r.email_key or r.phone_key or r.handle_key)
    ]
    told = [
        Link(m.record, "mentioned", subject.name, round(0.8 * m.score, 2))
        for m in mentions(warehouse, "PERSON", subject.names)
    ]
    loose = [link for link in bare + told if link.record not in sure]
    if others:
        return [link for link in told if link.record in sure], len(
            {link.record for link in loose} | _keyed(rows, subject)
        )
    return bare + told, 0


def _keyed(rows: Iterable[PersonRow], subject: Subject) -> set[str]:
    return {
        row.record for row in rows if subject.keys.isdisjoint({row.email_key, row.phone_key, row.handle_key})
    }


def _grouped(links: Iterable[Link]) -> dict[str, tuple[Link, ...]]:
    """The reasons of each record, the strongest first: one of each basis, by name only where nothing else tells."""
    best: dict[str, dict[str, Link]] = {}
    for link in sorted(links, key=lambda k: (_STRENGTH.index(k.basis), -k.score, k.detail)):
        best.setdefault(link.record, {}).setdefault(link.basis, link)
    return {record: _enough(tuple(mine.values())) for record, mine in best.items()}


def _enough(links: tuple[Link, ...]) -> tuple[Link, ...]:
    sure = tuple(link for link in links if link.basis != "mentioned")
    roles = tuple(link for link in sure if link.basis != "key")
    return roles or sure or links
