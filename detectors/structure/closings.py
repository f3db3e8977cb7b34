"""Names under and behind closing formulas: `Mvg, Pieter`, `Groetjes van Roos en de kinderen`, `Cordialement\\nAnne`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detectors.structure import words
from detectors.structure.formulas import Formula, formula_at, formulas
from detectors.structure.lines import Line, filled, kind, trimmed
from detectors.structure.message import Message
from detectors.structure.people import people
from detectors.structure.phrases import Phrase
from detectors.structure.signers import BEHALF, SIGNS, fills, is_firm, is_formed, signers_on
from detectors.structure.tokens import Part

_AWAY = re.compile(
    r"(?:uit|vanuit|from|aus|depuis|de|van)[ ](?:het |de |la |le )?[^\W\d_]+(?:[ -][^\W\d_]+)?[ ]?[,.!]?"
)
"""Where a greeting is sent from: `Groetjes uit Den Bosch,`."""
_GOES_ON = re.compile(
    r"(?:$|[^\w]|(?:voor|pour|for|fur|uit|vanuit|from|aus|en|et|and|und|aan|bij|alvast|in|im|a|de|du|om|dat|op|van|von"
    r"|per|d'avance|vooraf|nog|again|so|a lot|very|beaucoup|bien|namens)(?![^\W_]))"
)
_ROLE_FIRST = re.compile(r"([^\W\d_]+(?:[ -][^\W\d_]+){0,2})[ ]?,[ ]")
_LONGEST_TAIL = 70
_LINES = 3


class Closing(NamedTuple):
    """Who signs, where the lines about them begin, and whether a closing formula says so."""

    start: int
    signers: tuple[Phrase, ...]
    after: int
    formula: bool = True


def closings(message: Message) -> Iterator[Closing]:
    """Every closing formula of a text with whoever signs behind or under it; nobody, where a team does."""
    for formula in formulas(message):
        signs = SIGNS.match(message.text, formula.end)
        at = signs.end() if signs else formula.end
        start, stop = trimmed(message.text, at, message.line_end(at))
        if start < stop and formula_at(message, start):
            continue
        closing = _closing(message, formula, start, stop)
        if closing is not None:
            yield closing


def _closing(message: Message, formula: Formula, start: int, stop: int) -> Closing | None:
    """The closing with this formula; `start:stop` is the rest of its line."""
    if start < stop:
        loose = not formula.sure and not formula.begins
        read = _at_the_end if loose else _beside
        if signers := tuple(read(message, formula, start, stop)):
            return Closing(formula.start, signers, signers[-1].end)
        if loose or not _is_tail(message, formula.end, stop):
            return None
    elif not formula.sure and not formula.begins:
        return None
    alone = start >= stop or _AWAY.fullmatch(message.folded[start:stop]) is not None
    own_line = not message.text[message.line_start(formula.start) : formula.start].strip(" \t>*_")
    below = message.line_end(max(stop, formula.end)) + 1
    signers, after = _under(message, below, sure=alone and (formula.sure or own_line))
    return Closing(formula.start, signers, after) if signers or formula.sure else None


def _at_the_end(message: Message, formula: Formula, start: int, end: int) -> Iterator[Phrase]:
    """`... in porz lg dennis`: behind words without a sign, only a known given name that ends the line."""
    if message.folded[formula.start] == "x":
        return

    def accepts(read: Phrase) -> bool:
        first = read.parts[0]
        known = first.part is Part.FIRST and (read.capital or not words.is_also_word(first.word))
        return known and (fills(message, read, end) or read.after in {"en", "et", "and", "und"})

    yield from people(message, start, end, accepts)


def _beside(message: Message, formula: Formula, start: int, end: int) -> Iterator[Phrase]:
    """`Mvg Pieter`, `groetjes van Roos en de kinderen`, `Cheers, Tom`."""
    by = BEHALF.match(message.folded, start, end) or _as_what(message, start, end)

    def accepts(read: Phrase) -> bool:
        if is_firm(message, read, end):
            return False
        if by or not formula.sure:
            return _is_known(read)
        well = read.closed or (read.first and read.capital) or words.is_role(read.after)
        return well and is_formed(read)

    yield from people(message, by.end() if by else start, end, accepts)


def _is_known(read: Phrase) -> bool:
    """A given name that we know, and no word of the sentence that goes on: `thanks will you ...`."""
    first = read.parts[0].part
    if first is Part.UNKNOWN or not (read.given and read.first):
        return False
    return read.closed or (read.capital and not (first is Part.PERHAPS and len(read.parts) == 1))


def _as_what(message: Message, start: int, end: int) -> re.Match[str] | None:
    """`(Votre) conseiller, Anthony Da Silva`."""
    said = _ROLE_FIRST.match(message.folded, start, end)
    return said if said and all(words.is_role(word) for word in said[1].split()) else None


def _is_tail(message: Message, formula_end: int, end: int) -> bool:
    """Whether the rest of the line belongs to the formula: `Groeten uit Gent,`, `Bedankt voor de moeite!`."""
    rest = message.folded[formula_end:end].strip(" \t\xa0,.!;:–-")
    if len(rest) > _LONGEST_TAIL or "?" in rest:
        return False
    return _GOES_ON.match(rest) is not None or all(words.is_role(word) for word in rest.split())


def _under(message: Message, at: int, *, sure: bool) -> tuple[tuple[Phrase, ...], int]:
    """The signers on the lines below and where their names end: past firms, roles and `namens ...`."""
    for start, end in filled(message, at, _LINES):
        by = BEHALF.match(message.folded, start, end)
        if formula_at(message, start) and by is None:
            break
        if signers := tuple(signers_on(message, start, end, sure=sure)):
            return signers, signers[-1].end
        if by is None:
            sure = False
            if kind(message, start, end) is Line.OTHER and any(map(str.isalpha, message.text[start:end])):
                break
    return (), at
