"""Everybody whom the house knows, found wherever they stand in a text."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from detectors.known import accounts, context, initials, naming, phones, streets, titles
from detectors.known.accounts import Handle
from detectors.known.index import Hit, NameIndex, Part, People
from detectors.known.lookup import Lookup
from detectors.known.naming import Place
from detectors.known.person import Evidence, Known, KnownPerson
from detectors.known.streets import Street
from detectors.known.tokens import Tokens
from inzage.labels import Label

Meaning = TypeVar("Meaning")
Rank = tuple[int, ...]

_ORDER = (Label.EMAIL, Label.PHONE, Label.USERNAME, Label.ADDRESS, Label.PERSON)
_FEW = 3  # people of one name, up to whom it is clear that the name alone means them later in the text


class KnownPeople:
    """The people that records name, each found by name, address, phone, e-mail address and user name."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        listed = list(people)
        self._whose = [person.whose for person in listed]
        self._numbers = {person.whose: number for number, person in enumerate(listed)}
        self._staff = frozenset(number for number, person in enumerate(listed) if person.staff)
        self._names = NameIndex(listed)
        self._phones = {digits: tuple(sorted(whose)) for digits, whose in _gathered(_phones(listed)).items()}
        self._emails = dict(_shared([*map(accounts.email_form, p.emails)] for p in listed))
        called = accounts.handles(_shared(p.handles for p in listed))
        lived = [(address, n) for n, person in enumerate(listed) for address in person.addresses]
        self._lookup: Lookup[Part | Handle | Street] = Lookup(
            [*self._names.parts.items(), *called, *streets.streets(lived)]
        )

    def find(self, text: str, present: Collection[str] = ()) -> list[Known]:
        """Every place in `text` that is somebody's, in order, none overlapping.

        `present` are those (`KnownPerson.whose`) who take part in the conversation that the text belongs to, or
        whom its record is about: they are also found by first name or surname alone. Everybody else is found by
        full name, initials and surname, title and name, e-mail address, phone number, user name, and street with
        number; staff also by first name.
        """
        tokens = Tokens(text)
        found = self._lookup.find(tokens)
        known = [
            *self._owned(phones.find(text, self._phones), Label.PHONE, Evidence.PHONE),
            *self._owned(accounts.emails(text, self._emails), Label.EMAIL, Evidence.EMAIL),
            *self._owned(accounts.named(tokens, _of(Handle, found)), Label.USERNAME, Evidence.HANDLE),
            *self._owned(streets.places(tokens, _of(Street, found)), Label.ADDRESS, Evidence.ADDRESS),
        ]
        ranked: list[tuple[Rank, Known]] = [((_ORDER.index(one.label),), one) for one in known]
        if hits := _hits(tokens, found):
            near = frozenset(self._numbers[whose] for whose in present if whose in self._numbers)
            ranked += [
                (_rank(place), self._named(tokens, place)) for place in self._places(tokens, hits, near)
            ]
        return _apart(ranked)

    def _places(self, tokens: Tokens, hits: Sequence[Hit], near: People) -> list[Place]:
        telling = [
            *naming.full_names(tokens, hits, near),
            *initials.with_initials(tokens, hits, self._names, near),
            *titles.titled(tokens, hits),
        ]
        telling = [place for place in telling if not context.in_address(tokens, place.start, place.end)]
        named = (place.people for place in telling if len(place.people) <= _FEW)
        return [*telling, *context.alone(tokens, hits, near.union(*named), self._staff)]

    def _named(self, tokens: Tokens, place: Place) -> Known:
        last = place.end
        if place.evidence in (Evidence.FULL_NAME, Evidence.INITIALS, Evidence.TITLE):
            while tokens.gap(last) == "-" and tokens.capital(last):  # Peeters-Claes
                last += 1
        end = tokens.spans[last - 1][1] + (place.dot and last == place.end)
        return Known(
            tokens.spans[place.start][0], end, self._owners(place.people), Label.PERSON, place.evidence
        )

    def _owned(
        self, places: Iterable[tuple[int, int, Iterable[int]]], label: Label, evidence: Evidence
    ) -> Iterator[Known]:
        return (Known(start, end, self._owners(people), label, evidence) for start, end, people in places)

    def _owners(self, people: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted(self._whose[number] for number in people))


def _phones(people: Sequence[KnownPerson]) -> Iterator[tuple[str, int]]:
    for number, person in enumerate(people):
        for phone in person.phones:
            for digits in phones.writings(phone):
                yield digits, number


def _shared(values: Iterable[Sequence[str]]) -> Iterator[tuple[str, People]]:
    """Each value once, with the numbers of all who have it."""
    pairs = ((value, number) for number, mine in enumerate(values) for value in mine)
    return ((value, frozenset(whose)) for value, whose in _gathered(pairs).items())


def _gathered(pairs: Iterable[tuple[str, int]]) -> dict[str, set[int]]:
    gathered: defaultdict[str, set[int]] = defaultdict(set)
    for value, number in pairs:
        gathered[value].add(number)
    return gathered


def _of(kind: type[Meaning], found: Sequence[tuple[int, int, object]]) -> list[tuple[int, int, Meaning]]:
    return [(start, end, meaning) for start, end, meaning in found if isinstance(meaning, kind)]


def _hits(tokens: Tokens, found: Sequence[tuple[int, int, object]]) -> list[Hit]:
    return [
        Hit(start, end, part, bool(part.ordinary and part.ordinary & tokens.languages))
        for start, end, part in _of(Part, found)
    ]


def _rank(place: Place) -> Rank:
    """Names that tell by themselves before names alone, those without a comma before those with one."""
    return _ORDER.index(Label.PERSON), place.evidence in (Evidence.PRESENT, Evidence.STAFF), place.loose


def _apart(ranked: list[tuple[Rank, Known]]) -> list[Known]:
    """Of places that overlap the one of the lowest rank, then the longer."""
    ranked.sort(key=lambda pair: (pair[0], pair[1].start - pair[1].end, pair[1].start))
    taken = bytearray(max((known.end for _, known in ranked), default=0))
    kept = []
    for _, known in ranked:
        if 1 not in taken[known.start : known.end]:
            taken[known.start : known.end] = b"\1" * (known.end - known.start)
            kept.append(known)
    return sorted((known for known in kept if known.whose), key=lambda known: known.start)
