"""All that follows from the structure of a message, beside what the name model and the patterns found."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from detectors.finding import Finding
from detectors.structure.fields import fields
from detectors.structure.headers import headers
from detectors.structure.introductions import introductions
from detectors.structure.mentions import mentions
from detectors.structure.message import Message, message
from detectors.structure.openings import openings
from detectors.structure.particles import particles
from detectors.structure.quoting import quoting
from detectors.structure.signatures import Signature, signatures
from detectors.structure.speakers import speakers
from detectors.structure.titled import titled
from detectors.structure.tokens import may_start
from detectors.structure.words import is_first_name
from inzage.labels import Label

_SIGNED = 0.9
_FORMED = frozenset({"EMAIL", "URL", "BANK", "CARD", "IP", "USERNAME", "TAX_ID", "NATIONAL_ID", "PHONE"})
"""Kinds of a form of their own: no name lies in them."""
_NAMED = frozenset({"ORG", "LOCATION", "ADDRESS"})
_LOOSE = frozenset({"opening", "closing", "signature"})
_OF = re.compile(r"[ ](?:van|von|de|du|from|of|at|bij|chez)(?: de| het| der| la)?[ ]$")
_BLOCK = 256  # characters
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def structure(text: str, found: Sequence[Finding]) -> list[Finding]:
    """What the places of words in a message tell, in addition to `found`, in order.

    Openings, closings, signatures, headers of quoted mails, speakers of chats and form fields hold names however
    they are written; a name found once is found at its other mentions. Rules: opening, closing, signature, header,
    speaker, field, title, introduction, particle, again. Labels: PERSON; ORG, ADDRESS, PHONE in signatures and forms.
    Pure; of `found` nothing is changed.
    """
    read = message(text)
    if not read.words:
        return []
    nearby = _Nearby(found)
    placed = (_without_firm(read, one, nearby) for one in _placed(read))
    added = [one for one in placed if not _is_refused(read, one, nearby)]
    known = [one for one in (*found, *added) if one.label == Label.PERSON]
    added += particles(text, known)
    again = list(mentions(read, known, [*found, *added]))
    added += [*again, *particles(text, again)]
    return _outermost(added)


def _placed(read: Message) -> Iterator[Finding]:
    """What stands where names stand."""
    for rule in (openings, headers, quoting, speakers, fields, introductions, titled):
        yield from rule(read)
    for one in signatures(read):
        yield from _of_signature(one)


def _of_signature(one: Signature) -> Iterator[Finding]:
    rule = "closing" if one.formula else "signature"
    yield from (Finding(start, end, Label.PERSON, _SIGNED, rule) for start, end in one.names)
    parts = ((Label.ORG, one.companies), (Label.PHONE, one.phones), (Label.ADDRESS, one.addresses))
    for label, spans in parts:
        yield from (Finding(start, end, label, _SIGNED, "signature") for start, end in spans)


def _outermost(added: Iterable[Finding]) -> list[Finding]:
    """In order, without those that lie within another of the same label."""
    kept: list[Finding] = []
    reach: dict[str, int] = {}
    for one in sorted(added, key=lambda one: (one.start, -one.end, -one.score)):
        if one.end > reach.get(one.label, -1):
            kept.append(one)
            reach[one.label] = one.end
    return kept


class _Nearby:
    """Findings by place, so that those that overlap another are found without looking at all."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._at: dict[int, list[Finding]] = {}
        for one in findings:
            for block in range(one.start // _BLOCK, one.end // _BLOCK + 1):
                self._at.setdefault(block, []).append(one)

    def overlapping(self, one: Finding) -> Iterator[Finding]:
        """Those that share a character with `one`; a long one perhaps several times."""
        for block in range(one.start // _BLOCK, one.end // _BLOCK + 1):
            yield from (x for x in self._at.get(block, ()) if x.start < one.end and one.start < x.end)


def _without_firm(read: Message, one: Finding, nearby: _Nearby) -> Finding:
    """`Ria van Infino` signs for Infino, where that was found to be a firm or a place: the name is Ria."""
    for other in nearby.overlapping(one):
        if (
            one.label == Label.PERSON
            and other.label in _NAMED
            and one.start < other.start
            and other.end >= one.end
        ):
            of = _OF.search(read.folded, one.start, other.start)
            if of:
                return replace(one, end=of.start())
    return one


def _is_refused(read: Message, one: Finding, nearby: _Nearby) -> bool:
    return any(_contradicts(read, one, other) for other in nearby.overlapping(one))


def _contradicts(read: Message, one: Finding, other: Finding) -> bool:
    """Whether a finding in the same place says more: something of a certain form, a firm or a place as long as the
    name, or a shorter name, where ours does not begin as names do."""
    if other.label == one.label:
        shorter = other.end - other.start < one.end - one.start
        if one.rule == "speaker":
            return shorter and other.start == one.start
        return one.rule in _LOOSE and not _begins_as_name(read, one)
    if other.label in _FORMED:
        return True
    longer = other.end - other.start >= one.end - one.start
    return one.label == Label.PERSON and one.rule != "header" and other.label in _NAMED and longer


def _begins_as_name(read: Message, one: Finding) -> bool:
    word = _FIRST_WORD.match(read.folded, one.start)
    return word is not None and (len(word[0]) == 1 or is_first_name(word[0]) or may_start(word[0]))
