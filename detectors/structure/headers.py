"""Names in the headers of quoted and forwarded mails: `Van: Jan Peeters <jan@x.be>`, `Cc: Peeters, Jan; Sofie Maes`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detectors.finding import Finding
from detectors.structure.lists import alternatives
from detectors.structure.message import Message
from detectors.structure.phrases import Phrase, phrase
from detectors.structure.tokens import Part
from inzage.folding import words as name_words
from inzage.labels import Label

_SCORE = 0.9
_HEADER = re.compile(
    rf"^[ \t>*|]{{0,8}}+(?P<key>{alternatives('headers', 'keys')})[ \t\xa0]?\*?:\*?[ \t\xa0]{{0,4}}"
    r"(?P<value>[^\n]{2,900})",
    re.MULTILINE,
)
_OTHERS = re.compile(
    r"^[ \t>*|]{0,8}(?:verzonden|onderwerp|objet|envoye|sent|subject|gesendet|betreff)[ \t\xa0]?\*?:",
    re.MULTILINE,
)
_CUT = re.compile(rf"[ \t\xa0]\*?(?:{alternatives('headers', 'other keys')})[ \t\xa0]?:")
_PIECE = re.compile(r"[^;<>\[\n]{2,600}")
_MAIL = re.compile(
    r"[ \t\xa0\"']*[<\[(](?:mailto:)?(?P<local>[^@<>\n]{1,64})@(?P<domain>[^<>\n\])]{3,90})[>\])]"
)
_BEHALF = re.compile(
    r"(?:namens|im auftrag von|on behalf of|de la part de|pour le compte de|via|@)(?![^\W_])[ ]?"
)
_OFFICES = frozenset(
    "info contact admin noreply no-reply donotreply support sales hr jobs office mail news newsletter nieuwsbrief"
    " klantendienst klantenservice service team secretariaat planning boekhouding facturatie hello hallo help welkom"
    " webmaster postmaster kundenservice kontakt".split()
)
"""Mailboxes of desks."""


def headers(message: Message) -> Iterator[Finding]:
    """Whom the headers of quoted mails name as sender or receiver; desks and firms are left out."""
    if ":" not in message.text:
        return
    found = list(_HEADER.finditer(message.folded))
    several = len({header["key"] for header in found}) > 1
    for header in found:
        if len(header["key"]) > 2 or several or _OTHERS.search(message.folded):
            yield from (Finding(a, b, Label.PERSON, _SCORE, "header") for a, b in _named(message, header))


def _named(message: Message, header: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The people in the value of a header, which may be followed by other headers on the same line."""
    start, end = header.span("value")
    if cut := _CUT.search(message.folded, start, end):
        end = cut.start()
    for piece in _PIECE.finditer(message.folded, start, end):
        if message.text[piece.start() - 1] not in "<[":
            yield from _correspondents(message, piece, end)


class _Mailbox(NamedTuple):
    local: str
    domain: str


def _correspondents(message: Message, piece: re.Match[str], end: int) -> Iterator[tuple[int, int]]:
    """The people in what stands between two semicolons, or before an address in angle brackets."""
    mail = _MAIL.match(message.folded, piece.end(), end)
    box = _Mailbox(mail["local"], mail["domain"]) if mail else None
    at, last, found = piece.start(), piece.end(), list[tuple[Phrase, bool]]()
    while at < last and (read := phrase(message, at, last) or _surname_first(message, at, last)):
        tail = message.folded[read.end : last].lstrip(" \t\xa0\"'*")
        behalf = _BEHALF.match(tail)
        if tail[:1].isalnum() and behalf is None:
            break
        found.append((read, _is_person(read, box)))
        if behalf:
            at = last - len(tail) + behalf.end()
        else:
            at = message.folded.index(",", read.end) + 1 if tail.startswith(",") else last
    yield from _spans(found)


def _surname_first(message: Message, at: int, last: int) -> Phrase | None:
    """`Baker, Rose`: a surname that is a word, where a comma follows."""
    read = phrase(message, at, last, sure=True)
    return read if read and message.text[read.end : read.end + 1] == "," else None


def _spans(found: list[tuple[Phrase, bool]]) -> Iterator[tuple[int, int]]:
    """`Peeters, Jan` is one name; `Jan Peeters, Sofie Maes` are two."""
    if len(found) == 2:
        (surname, _), (given, sure) = found
        part = given.parts[0].part
        alone = given.names <= 2 and (part is Part.INITIAL or (sure and part in {Part.FIRST, Part.PERHAPS}))
        if alone and surname.parts[0].part is not Part.FIRST:
            yield surname.start, given.end
            return
    yield from ((read.start, read.end) for read, sure in found if sure)


def _is_person(read: Phrase, box: _Mailbox | None) -> bool:
    """Whether the name in front of an address, or without one, is a person's."""
    known = read.first and (read.capital or read.names > 1)
    if not read.closed:
        return False
    if box is None:
        return known or read.titled or read.names > 1
    local = re.sub(r"[^a-z]", "", box.local)
    if local in _OFFICES:
        return read.first and read.names > 1
    parts = [part for part in name_words(" ".join(token.word for token in read.parts)) if len(part) > 2]
    if known or any(part in local for part in parts):
        return True
    return read.names > 1 and not all(part in box.domain for part in parts)
