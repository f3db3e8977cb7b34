"""Names behind a title anywhere in a text: `de heer Ibrahim Oumarou`, `Mme Leclercq`, `tante simonne`."""

import re
from collections.abc import Iterator

from detectors.finding import Finding
from detectors.structure.message import Message
from detectors.structure.phrases import Phrase, phrase
from detectors.structure.titles import ADDRESSED, RELATED
from detectors.structure.tokens import Part
from inzage.labels import Label

_SCORE = 0.9
_POLITE = re.compile(rf"(?<![^\W_])(?<!['\"„«“‘.]){ADDRESSED}(?![^\W_]|['’-][^\W_])[ \t\xa0]")
_FAMILIAR = re.compile(rf"(?<![^\W_])(?<!chez )(?<!bij ){RELATED}(?=[^\W\d_])")
_MS = re.compile(r"(?<![\w.])Ms\.? (?=[^\W\d_])")
"""In lower case or capitals `ms` is a motor ship."""
_FRENCH = re.compile(r"(?<![\w.])(?:MM?\.|Me)[ \xa0](?=[^\W\d_])")
_PRODUCTS = frozenset(
    "oetker martens proper propre kipling house marple havisham bovary maboul deen who pepper crimbles whippy dalloway"
    " jekyll watson beckmann hauschka scholl bean clean muscle potato".split()
)
"""Dr. Oetker, Mr. Proper: what stands on shelves and screens."""
_VERB_ENDS = ("t", "te", "ten", "de", "den", "er", "ait", "ez")
"""How Dutch, German and French verbs end that may follow a title: `mevrouw klaagt`."""


def titled(message: Message) -> Iterator[Finding]:
    """A title and a word with a capital, a known given name or, where all is in lower case, a word unknown to us."""
    for title in message.begun("title", _POLITE):
        end = message.line_end(title.end())
        read = phrase(message, title.start(), end)
        if (
            read
            and read.titled
            and read.start >= title.end()
            and _is_person(message, read, title.start(), end)
        ):
            yield _found(read)
    for title in message.begun("relative", _FAMILIAR):
        read = phrase(message, title.end(), message.line_end(title.end()))
        if read and read.first:
            yield _found(read)
    for pattern in (_MS, _FRENCH) if message.french else (_MS,):
        yield from _with_capitals(message, pattern)


def _found(read: Phrase) -> Finding:
    return Finding(read.start, read.end, Label.PERSON, _SCORE, "title")


def _is_person(message: Message, read: Phrase, title: int, end: int) -> bool:
    if read.parts[0].word in _PRODUCTS:
        return False
    if read.first or read.capital:
        return True
    before, behind = message.text[message.line_start(title) : title], message.text[read.end : end]
    if read.closed and not before.strip(" >*_") and not behind.strip(" ,!:.\r"):
        return True
    lower = message.text[message.line_start(title) : end].islower()
    return lower and _is_surname(read)


def _is_surname(read: Phrase) -> bool:
    """One word that we do not know and that is no verb; before it a particle at most."""
    *before, last = read.parts
    if before and not (len(before) == 1 and read.closed and before[0].part is Part.PARTICLE):
        return False
    return last.part is Part.UNKNOWN and not last.word.endswith(_VERB_ENDS)


def _with_capitals(message: Message, pattern: re.Pattern[str]) -> Iterator[Finding]:
    """`Ms Featherstone`; `M. Dupont` and `Me Tran`, which are titles in French alone."""
    for title in pattern.finditer(message.text):
        read = phrase(message, title.end(), message.line_end(title.end()), sure=True)
        if read and read.capital and read.parts[0].part is not Part.INITIAL:
            yield _found(read)
