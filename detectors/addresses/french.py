"""French streets after their number: `12 bis, rue des Tanneurs`, `8 place de l'Hôtel de Ville`."""

import re

from detectors.addresses.street import Street, Telling
from detectors.addresses.tokens import Token
from detectors.addresses.words import (
    DOUBTFUL_LEADS,
    HONOURS,
    LEADS,
    MONTHS,
    NOT_TOWNS,
    PARTICLES,
    STOP,
    WHOLE,
    street_words,
)

_PARTICIPLE = re.compile(r".{2,}(?:ee|ees|es de)\Z")
_NOT_NAMES = street_words("not-french")
_KINDS = LEADS | DOUBTFUL_LEADS
_SMALL = HONOURS | MONTHS  # in lower case within a name with capitals
_TITLES = street_words("french-titles") | HONOURS | PARTICLES
_GRAND = frozenset("grande grand vieille petite ancienne".split())
_ENDS = (STOP | NOT_TOWNS) - MONTHS - PARTICLES
_ABBREVIATION = 4  # letters: `Rd.`, `Cres.`


def french(words: list[Token]) -> Street | None:
    """The street that the words after a number begin with, by the kind that stands first."""
    if words[0].folded in WHOLE:
        return Street(words[0].start, words[0].end, Telling.SURE)
    lead = 1 if words[0].folded in _GRAND and len(words) > 1 else 0
    kind = words[lead].folded
    known = kind in _KINDS or (kind == "r" and words[lead].text.endswith("."))
    last = _last(words, lead) if known else lead
    if last == lead:
        sure = lead and kind in ("rue", "route", "place")  # `12 Grande Rue`
        return Street(words[0].start, words[lead].end, Telling.SURE) if sure else None
    return _rated(words, lead, last)


def end_of(word: Token) -> int:
    """Where a street ends that closes a sentence; the stop of an abbreviation (`Rd.`) stays."""
    return word.end - (word.text.endswith(".") and len(word.folded) > _ABBREVIATION)


def _rated(words: list[Token], lead: int, last: int) -> Street | None:
    kind, name = words[lead].folded, words[lead + 1 : last + 1]
    content = [word for word in name if word.folded not in PARTICLES]
    if not content or content[0].folded in _NOT_NAMES:
        return None
    if kind not in LEADS and _PARTICIPLE.match(content[0].folded):
        return None
    capital = all(word.capital or word.text[0].isdigit() or word.folded in _SMALL for word in content)
    sure = kind in LEADS or capital
    return Street(words[0].start, end_of(words[last]), Telling.SURE if sure else Telling.DOUBTFUL)


def _last(words: list[Token], lead: int) -> int:
    """The last word of the name: on through capitals; in lower case one word, or two where no particle stands."""
    last, loose = lead, 0
    for at in range(lead + 1, len(words)):
        word = words[at]
        if word.folded in PARTICLES:
            continue
        if _ends(words, at):
            break
        if not word.capital and not _linked(word, words[at - 1], first=at - 1 == lead):
            loose += 1
            if any(token.capital for token in words[lead + 1 : at]) or loose > _loose(words[lead + 1]):
                break
        last = at
    return last


def _ends(words: list[Token], at: int) -> bool:
    word, previous = words[at], words[at - 1].folded
    if any(map(str.isdigit, word.text)):
        return not _dated(words, at)
    return word.folded in _ENDS and not (
        previous in ("du", "de") and word.folded in ("port", "parking", "open")
    )


def _loose(first: Token) -> int:
    """How many words without a particle before them may follow the first in lower case: `rue victor hugo`."""
    return int(first.folded in HONOURS or (first.folded not in PARTICLES and "'" not in first.folded))


def _linked(word: Token, previous: Token, *, first: bool) -> bool:
    if first or word.text[0].isdigit() or previous.folded in _TITLES:
        return True
    return word.folded.startswith(("d'", "l'")) or word.folded in MONTHS


def _dated(words: list[Token], at: int) -> bool:
    """`8 mai 1945` inside a name."""
    following = words[at + 1].folded if at + 1 < len(words) else ""
    return following in MONTHS or (words[at - 1].folded in MONTHS and len(words[at].text) == 4)
