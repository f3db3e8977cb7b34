"""The lines around a closing: what kind of line it is that stands under a name, and where names may stand."""

import re
from collections.abc import Iterator
from enum import IntEnum, auto

from detectors.structure import words
from detectors.structure.lists import alternatives
from detectors.structure.message import Message


class Line(IntEnum):
    """A kind of line in a signature."""

    ROLE = auto()
    COMPANY = auto()
    CONTACT = auto()  # phone, mail, web, VAT number
    PLACE = auto()  # street, postcode and town
    NOTE = auto()  # sent from my phone, disclaimers
    OTHER = auto()


_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_CONTACT = re.compile(
    r"@|www\.|https?:|(?:\d[ ./()–-]{0,3}){8}"
    rf"|^\W*(?:{alternatives('lines', 'contact labels')})(?:[ .:°-]|$)"
)
_PLACE = re.compile(
    r"^\W*(?:[a-z]{1,2}-)?\d{4,5}(?: ?[a-z]{2})?,? [^\W\d_]{2,}|[^\W\d_]{3,}\.? \d{1,4} ?[a-z]?(?:[ ,/-]|$)"
    r"|^\W*\d{1,4} ?(?:bis|ter)?,? [^\W\d_]|(?<!\w)[a-z]{1,2}\d[a-z0-9]? ?\d[a-z]{2}(?!\w)"
)
_NOTE = re.compile(rf"^\W*(?:{alternatives('lines', 'notes')})")
_EDGES = " \t\r\xa0*_>|~•"
_LONGEST = 90
_LONGEST_PLACE = 60
_SENTENCE_WORDS = 9


def kind(message: Message, start: int, end: int) -> Line:
    """What the line `start:end` is, judged as a part of a signature."""
    folded = message.folded[start:end]
    if _NOTE.match(folded):
        return Line.NOTE
    if len(folded) > _LONGEST:
        return Line.OTHER
    if _CONTACT.search(folded):
        return Line.CONTACT
    placed = len(folded) <= _LONGEST_PLACE and _PLACE.search(folded)
    if placed and not folded.rstrip().endswith(("?", "!", ".")):
        return Line.PLACE
    return _kind_of_words(_WORD.findall(folded), folded.rstrip()[-1:])


def _kind_of_words(found: list[str], last: str) -> Line:
    """A line without numbers, by its words and its last character."""
    ended = last == "." and len(found) > 3 and not words.is_legal_form(found[-1])
    if len(found) >= _SENTENCE_WORDS or last in {"?", "!"} or ended:
        return Line.OTHER
    if any(words.is_company_word(word) or words.is_legal_form(word) for word in found):
        return Line.COMPANY
    return Line.ROLE if any(words.is_role(word) for word in found) else Line.OTHER


def filled(message: Message, at: int, most: int) -> Iterator[tuple[int, int]]:
    """The next `most` lines from `at` that are not empty, without blanks and quote marks at their ends.

    Ends where more than three empty lines follow each other.
    """
    empty = 0
    while at < len(message.text) and most and empty <= 3:
        end = message.line_end(at)
        start, stop = trimmed(message.text, at, end)
        if start < stop:
            yield start, stop
            most, empty = most - 1, 0
        else:
            empty += 1
        at = end + 1


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` without blanks, quote marks and emphasis at its ends."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
