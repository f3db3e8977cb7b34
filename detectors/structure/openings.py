"""Names in openings: `Beste Jan,`, `Geachte heer De Smet`, `hoi sanne kun je`, `Liebe Heike`, `Merci Tom!`."""

import re
from collections.abc import Iterator

from detectors.finding import Finding
from detectors.structure.lists import alternatives
from detectors.structure.message import Message
from detectors.structure.people import people
from detectors.structure.phrases import Phrase, phrase
from detectors.structure.tokens import Part
from inzage.labels import Label

_SCORE = 0.9
_GREETINGS = alternatives("greetings", "greetings")
_FILLERS = alternatives("greetings", "between greeting and name")
_GREETING = re.compile(
    rf"(?<![^\W_])(?<!['’-])(?:{_GREETINGS})"
    rf"(?:[ \t\xa0]?[,!]?[ \t\xa0]{{1,2}}(?:{_GREETINGS}|{_FILLERS})(?![^\W_])){{0,4}}"
    r"(?![^\W_]|['’-][^\W_])(?P<comma>[ \t\xa0]?[,!])?[ \t\xa0]{1,2}(?=[^\W\d_]|[*_\"“(])"
)
_THANKING = re.compile(
    rf"(?<![^\W_])(?<!['’-])(?:{alternatives('greetings', 'thanks and wishes')})"
    r"(?![^\W_]|['’-][^\W_])[ \t\xa0]?,?[ \t\xa0]{1,2}(?=[^\W\d_])"
)
_BELONGING = re.compile(
    rf"(?:{alternatives('greetings', 'whose people')})[ ](?:en [a-z]{{3,7}} )?(?:van|de|of|von)[ ]"
)
_NO_NAMES = frozenset("dan nam rien ils ander else erin nine said wen can mai mei april august".split())
"""Given names that in lower case are words: `hoi dan`."""
_BLANK = " \t\xa0*_~"


def openings(message: Message) -> Iterator[Finding]:
    """Whom a message speaks to, wherever in the text a greeting may stand."""
    for greeting in message.begun("greeting", _GREETING):
        if _may_begin(message, greeting.start()):
            yield from _findings(_greeted(message, greeting))
    for thanking in message.begun("thanks", _THANKING):
        if _may_begin(message, thanking.start()):
            end = message.line_end(thanking.end())
            yield from _findings(people(message, thanking.end(), end, _after_thanks))
    yield from _findings(_first_line(message))


def _findings(phrases: Iterator[Phrase]) -> Iterator[Finding]:
    for read in phrases:
        yield Finding(read.start, read.end, Label.PERSON, _SCORE, "opening")


def _may_begin(message: Message, at: int) -> bool:
    """A greeting begins a text, a line or a sentence, or stands behind a number or a sign."""
    least = max(0, at - 8)
    while at > least and message.text[at - 1] in _BLANK:
        at -= 1
    before = message.text[at - 1] if at else "\n"
    return before.isdigit() or not (before.isalnum() or before in "'’&@")


def _greeted(message: Message, greeting: re.Match[str]) -> Iterator[Phrase]:
    at, end = greeting.end(), message.line_end(greeting.end())
    if belonging := _BELONGING.match(message.folded, at, end):
        yield from people(message, belonging.end(), end, lambda read: read.first and read.closed)
        return
    accepts = _after_comma if greeting["comma"] else _after_greeting
    yield from people(message, at, end, accepts, french=True)


def _after_greeting(read: Phrase) -> bool:
    if read.titled:
        return True
    first = read.parts[0]
    if first.part is Part.PARTICLE and not first.capital:
        return False
    if len(read.parts) == 1 and not first.capital and first.word in _NO_NAMES:
        return False
    return read.first or (read.given and read.capital and read.closed)


def _after_comma(read: Phrase) -> bool:
    """`Goedemorgen, Jan` speaks to Jan; `Hallo, Excel werkt niet` does not speak to Excel."""
    return read.closed and (read.first or read.titled)


def _after_thanks(read: Phrase) -> bool:
    known = read.first and (read.capital or read.parts[0].part is Part.FIRST)
    return read.closed and (known or (read.titled and read.capital))


def _first_line(message: Message) -> Iterator[Phrase]:
    """A letter may begin with the bare name: `Kristien`, `Monsieur Dupont,`, alone on its line."""
    start = len(message.text) - len(message.text.lstrip())
    end = message.line_end(start)
    read = phrase(message, start, end, french=True) if end < len(message.text) else None
    rest = message.text[read.end : end].strip(" ,!:;.-–\r\t") if read else ""
    if read and not rest and (read.titled or read.parts[0].part is Part.FIRST):
        yield read
