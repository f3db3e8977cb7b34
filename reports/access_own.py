"""What is the requester's own beyond the keys they are found by: how they sign, and what their records hold."""

import re
from collections.abc import Iterable, Iterator

from anonymizers.redact import Own
from detectors.finding import Finding
from inzage.labels import Label
from subjects.identity import Holdings, Subject
from warehouse.dossier import Dossier, Place
from warehouse.keys import name_key, value_key
from warehouse.who import PersonRow

_REACHED = frozenset({Label.EMAIL, Label.PHONE})
_HELD = frozenset(
    {
        Label.ADDRESS, Label.BANK, Label.CARD, Label.NATIONAL_ID, Label.TAX_ID, Label.DATE_OF_BIRTH, Label.PLATE,
        Label.CUSTOMER_ID, Label.IP,
    }
)  # fmt: skip
_NEAR = 48  # characters before a value in which a sentence says whose it is

_MY_OWN = re.compile(
    r"""(?ix) \b (?:
      (?:mijn|m'n) \s (?:(?:nieuwe?|vaste?|mobiele?|eigen|ander|huidige?) \s)?
        (?:gsm|tel|nummer|telefoon|mobiel|mail|e-?mail|adres|rekening|iban|klantnummer|geboortedatum|nummerplaat)
    | (?:bel|mail|sms|app|bereik) \s (?:me|mij) | ik \s woon | ik \s ben \s (?:\w+ \s)? (?:bereikbaar|geboren)
    | (?:mon|ma) \s (?:(?:nouveau|nouvelle|propre) \s)?
        (?:gsm|num[ée]ro|t[ée]l|mobile|portable|mail|e-?mail|adresse|compte|iban|date\sde\snaissance|plaque)
    | j['’]habite | appelez-moi | joignable \s (?:au|sur)
    | my \s (?:(?:new|own|other|current) \s)?
        (?:number|phone|mobile|cell|e-?mail|address|account|iban|date\sof\sbirth|plate|customer\snumber)
    | (?:call|reach|text|mail|email) \s me | i \s live
    | meine? \s (?:(?:neue|eigene) \s)? (?:handy|telefon|nummer|mobil|e-?mail|adresse|konto|iban|geburtsdatum)
    | ich \s wohne | erreichen \s sie \s mich
    ) """
)
"""The writer says that what follows is theirs, not their mother's or their neighbour's."""


def own_of(
    subject: Subject, found: Iterable[Dossier], held: Holdings, people: Iterable[PersonRow], region: str
) -> Own:
    """All that counts as the requester's own in their copy (it is never taken out of it).

    Beside the keys they are known by: addresses and numbers under which they sign what they write, or that they
    call theirs there; and what rows about nobody but them hold in columns of a known kind. What any record names
    as somebody else's address or number is not theirs, save for a key of their own that they share.
    """
    people = list(people)
    theirs = {key for p in people for key in (p.email_key, p.phone_key)}  # a firm's number is others' too
    names = {*subject.called, *(p.name for p in people if p.name_key in subject.names)}
    keys, addresses = set(subject.keys), set[str]()
    for label, value in _told(found, held, subject):
        key = value_key(label, value, region)
        if label == Label.ADDRESS:
            addresses.add(value)
        elif label not in _REACHED or key not in theirs:
            keys.add(key)
    return Own(frozenset(keys - {""}), frozenset(names), subject.shown, frozenset(addresses))


def _told(found: Iterable[Dossier], held: Holdings, subject: Subject) -> Iterator[tuple[str, str]]:
    """(label, value) of what their own rows and messages tell of them."""
    for dossier in found:
        bases = {link.basis for link in held.links[dossier.record]}
        alone = "subject" in bases and _about_nobody_else(dossier, subject)
        for place in dossier.places:
            if alone and place.part == "field":
                yield from _column(place)
            elif "author" in bases and place.part in ("body", "signature"):
                yield from ((f.label, _value(place, f)) for f in place.findings if _is_said(place, f))


def _column(place: Place) -> Iterator[tuple[str, str]]:
    """A column's value, where the column or the value itself tells what it is: an IBAN in a column of ours."""
    whole = (f for f in place.findings if len(_value(place, f)) >= len(place.content.strip()))
    yield from ((label, place.content) for label in {place.holds, *(f.label for f in whole)} & _HELD)


def _value(place: Place, finding: Finding) -> str:
    return place.content[finding.start : finding.end]


def _is_said(place: Place, finding: Finding) -> bool:
    if finding.label not in _HELD | _REACHED:
        return False
    before = place.content[max(0, finding.start - _NEAR) : finding.start]
    return place.part == "signature" or bool(_MY_OWN.search(re.split(r"[.!?\n]\s", before)[-1]))


def _about_nobody_else(dossier: Dossier, subject: Subject) -> bool:
    """Whether all whom the row describes are the requester: not a company's row with five contacts."""
    mine = {name_key(subject.name), *subject.names, ""}
    return all(
        p.name_key in mine or not subject.keys.isdisjoint({p.email_key, p.phone_key, p.handle_key} - {""})
        for p in dossier.people
        if p.role == "subject"
    )
