"""British, Irish and American streets after their number: `27b Church Road`, `12 The Avenue`."""

import re

from detectors.addresses.french import end_of
from detectors.addresses.numbers import H
from detectors.addresses.street import Street, Telling
from detectors.addresses.tokens import Token
from detectors.addresses.words import DOUBTFUL_ENGLISH, ENGLISH, MONTHS, PARTICLES, STOP, UNITS, street_words

_NOT_ENGLISH = street_words("not-english") | UNITS | MONTHS | {"of", "and"}
_KINDS = ENGLISH | DOUBTFUL_ENGLISH
_SMALL = frozenset("of the upon and".split())
_SAFE = frozenset("street road rd lane ln avenue ave crescent terrace gardens grove mews st".split())
_PLAIN = frozenset("street road rd lane avenue crescent terrace".split())
_ORDINALS = ("st", "nd", "rd", "th")
_MOST_WORDS = 5
_DIVIDER = re.compile(rf"{H}*(?:[,;.|\n)•·–-]|\Z)")


def english(text: str, words: list[Token]) -> Street | None:
    """The street that the words after a number begin with, by the kind that stands last."""
    for at in range(1, min(len(words), _MOST_WORDS)):
        kind, name = words[at], words[:at]
        if kind.folded in _KINDS and _is_name(name, kind):
            further = words[at + 1] if at + 1 < len(words) else None
            if further and further.folded in ENGLISH and further.capital == kind.capital:
                continue
            return Street(words[0].start, end_of(kind), _rated(text, name, kind))
    return None


def _is_name(name: list[Token], kind: Token) -> bool:
    if name[0].folded in _NOT_ENGLISH:
        return False
    name = [word for word in name if word.folded not in _SMALL] or name
    if any((word.folded in STOP and not word.capital) or word.folded in PARTICLES for word in name):
        return False
    if any(word.text[0].isdigit() and not word.folded.endswith(_ORDINALS) for word in name):
        return False
    return len({word.text[:1].islower() for word in (*name, kind)}) == 1


def _rated(text: str, name: list[Token], kind: Token) -> Telling:
    if kind.folded in _PLAIN and len(name) <= 3:
        return Telling.SURE
    divided = bool(_DIVIDER.match(text, end_of(kind)))
    sure = divided or (kind.capital and (kind.folded in _SAFE or kind.text.endswith(".")))
    return Telling.SURE if kind.folded in ENGLISH and kind.capital and sure else Telling.DOUBTFUL
