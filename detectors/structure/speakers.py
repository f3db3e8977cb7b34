"""Who speaks in a chat export or a transcript: `[3/3/2025 09:12] Jan Peeters: ...`, `09:12 Sofie > ...`."""

import re
from collections import Counter
from collections.abc import Iterator

from detectors.finding import Finding
from detectors.structure import words
from detectors.structure.lists import alternatives, section
from detectors.structure.message import Message
from detectors.structure.phrases import Phrase, phrase
from detectors.structure.tokens import Part
from inzage.labels import Label

_SCORE = 0.9
_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2} [a-z]{3,9}\.? \d{2,4})"
_TIME = r"\d{1,2}[:.hu]\d{2}(?::\d{2})?(?:[ \u202f]?[ap]\.?m\.?)?(?: uur| uhr)?"
_CLOCK = re.compile(r"\d[:.hu]\d\d")
_NAME = r"[^\s:>\d\[\](][^:>\n\[\]\d]{1,48}?"
_STAMPED = re.compile(
    rf"^[ \t>\u200e\u200f]{{0,4}}(?:[\[(]?(?P<date>{_DATE})[, ]{{1,3}}(?:om |at |um |a )?{_TIME}[\])]?"
    rf"|[\[(]?{_TIME}[\])]?)"
    r"[ \t\xa0]*(?:-|–|:|\||•)?[ \t\xa0]*(?P<name>[^\s:>\d\[\]][^:>\n\[\]]{0,48}?)[ \t\xa0]*[:>](?=\s|$)",
    re.MULTILINE,
)
_STAMP_BEHIND = re.compile(
    rf"^[ \t>]{{0,4}}(?P<name>{_NAME})[ \t\xa0]{{0,4}}(?:,? ?[\[(]{_DATE}[, ]+{_TIME}[\])]|,? {_DATE}[, ]+{_TIME}"
    rf"|[@–-] ?{_TIME}|  ?{_TIME})[ \t\xa0]*:?[ \t\xa0]*$",
    re.MULTILINE,
)
_STAMP_BETWEEN = re.compile(
    rf"^[ \t>]{{0,4}}(?P<name>{_NAME})[ ][\[(](?:{_DATE}[, ]+)?{_TIME}[\])][ \t\xa0]?:[ ]", re.MULTILINE
)
_NICK = re.compile(r"^[ \t]{0,4}<(?P<name>[^<>@:/\n]{2,30})>[ \t]", re.MULTILINE)
_PLAIN = re.compile(
    r"^[ \t>*–-]{0,4}(?P<name>[^\W\d_][^:\n\d|;,?!=/]{1,32}?)\*{0,2}(?:[ ]\([^()\n]{1,30}\))?\*{0,2}[ \t\xa0]?:\*{0,2}"
    r"[ \t\xa0]+(?=\S)",
    re.MULTILINE,
)
_MACHINE = re.compile(alternatives("lines", "bots"))
_MONTHS = frozenset("feb mrt apr jun jul aug sep sept okt oct nov dec dez".split())
_FORM = frozenset("naam name nom voornaam prenom vorname nachname".split())
_LINE = 160  # characters of a turn in which a machine says that it is one
_TURNS = 2
_NICKNAME = 8  # characters of an unknown name in a conversation of people
_MOSTLY = 0.6
"""Share of the lines of a text that are somebody's turns, where it is a conversation and no form."""


def speakers(message: Message) -> Iterator[Finding]:
    """The names of those who speak; `Bot`, `Klant`, `Mama` and the points of an agenda are none."""
    if ":" not in message.text:
        return
    found = (*_stamped(message), *_plain(message))
    machines = _machines(message) if found else ()
    for read in found:
        if message.folded[read.start : read.end] not in machines:
            yield Finding(read.start, read.end, Label.PERSON, _SCORE, "speaker")


def _machines(message: Message) -> frozenset[str]:
    """The names under which machines speak, by what they say of themselves in any turn."""
    turns = (turn for pattern in (_STAMPED, _PLAIN) for turn in pattern.finditer(message.folded))
    return frozenset(turn["name"].split(" (")[0].strip() for turn in turns if _is_machine(message, turn))


def _is_machine(message: Message, turn: re.Match[str]) -> bool:
    end = min(message.line_end(turn.end()), turn.end() + _LINE)
    return _MACHINE.search(message.folded, turn.start(), end) is not None


def _stamped(message: Message) -> Iterator[Phrase]:
    """Turns with a time. Without a date, a single line may be of a timetable: `20.45 Nestor Burma : Brouillard`."""
    timed = (_STAMPED, _STAMP_BEHIND, _STAMP_BETWEEN) if _CLOCK.search(message.folded) else ()
    for pattern in (*timed, _NICK) if "<" in message.text else timed:
        lines = list(pattern.finditer(message.folded))
        for line in lines:
            read = _speaker(message, *line.span("name"))
            dated = pattern is _STAMPED and line["date"] is not None
            told = pattern is not _STAMPED or dated or len(lines) > 1 or line.group().lstrip()[0] in "[(<"
            if read and ((read.first and told) or (dated and read.capital)):
                yield read


def _speaker(message: Message, start: int, end: int) -> Phrase | None:
    """The name that a label is, apart from signs and a role behind it: `Saskia tante`, `Youssef (SVK)`."""
    read = phrase(message, start, end)
    if read is None or not (read.closed or words.is_role(read.after)):
        return None
    rest = message.folded[read.end : end].strip()
    if rest[:1].isalnum() and not words.is_role(read.after):
        return None
    return None if any(token.word in section("roles", "speakers") for token in read.parts) else read


def _plain(message: Message) -> Iterator[Phrase]:
    """`Nele: ...` without a time, where the text is a conversation in which known given names speak."""
    turns = list(_PLAIN.finditer(message.folded))
    if len(turns) < _TURNS or message.words & _FORM or len(message.words & _MONTHS) > 1:
        return
    read = [one for one in (_speaker(message, *turn.span("name")) for turn in turns) if one]
    known = sum(one.parts[0].part in {Part.FIRST, Part.PERHAPS} for one in read)
    turns_of = Counter(message.folded[one.start : one.end] for one in read)
    again = max(turns_of.values(), default=0) > 1
    mostly = len(turns) > _MOSTLY * (message.text.count("\n") + 1)
    spoken = mostly and again and known and len(turns_of) > 1
    if not spoken and not (known >= _TURNS and (again or mostly)):
        return
    for one in read:
        repeated = known >= _TURNS and turns_of[message.folded[one.start : one.end]] > 1
        if one.first or repeated or (spoken and one.end - one.start <= _NICKNAME):
            yield one
