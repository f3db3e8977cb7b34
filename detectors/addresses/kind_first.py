"""Streets whose kind stands first, before their number: `rue de la Loi 16`, `Steenweg op Gent 220`."""

import re

from detectors.addresses.street import Street, Telling, street
from detectors.addresses.tokens import Token
from detectors.addresses.words import ADJECTIVES, DOUBTFUL_LEADS, LEADS, MONTHS, PARTICLES, STOP, street_words

_DAY = re.compile(r"\d{1,2}(?:er|\.)?\Z")
_DUTCH = frozenset({"laan", "weg", "plein", "baan", "kaai", "kade", "steenweg"})
_TOWARDS = frozenset({"naar", "op", "van", "tot", "te"})
_LINKS = _TOWARDS | PARTICLES
_NAMED_BY_CAPITAL = street_words("named-by-capital")
_NOT_NAMED = street_words("not-named")
_MOST_WORDS = 8


def kind_first(words: list[Token]) -> Street | None:
    """The street in the words before a number, nearest first, by the farthest kind of street among them."""
    if words[0].folded in PARTICLES:
        return None
    best = 0
    for at in range(1, min(len(words), _MOST_WORDS)):
        if not _in_name(words, at - 1):
            break
        if _is_better(words, at, best):
            best = at
    return _rated(words, best) if best else None


def _is_better(words: list[Token], at: int, best: int) -> bool:
    """Whether `words[at]` is a kind of street to be preferred to the nearer `words[best]`, 0 for none."""
    word, nearer = words[at], words[best]
    sure = bool(best) and nearer.folded in LEADS
    if word.folded in LEADS:
        return not (sure and nearer.capital and not word.capital)
    return word.folded in DOUBTFUL_LEADS and not sure


def _rated(words: list[Token], lead: int) -> Street | None:
    name, kind = words[:lead], words[lead].folded
    if any(word.folded in _NOT_NAMED for word in name) and kind not in LEADS:
        return None
    if kind in _DUTCH:
        if words[lead - 1].folded not in _LINKS:
            return None
        sure = kind in ("laan", "steenweg") and lead > 1
    else:
        sure = kind in LEADS or (kind in _NAMED_BY_CAPITAL and _all_capital(name))
    last = lead + 1 if _is_adjective(words, lead) else lead
    return street(words, last, Telling.SURE if sure else Telling.DOUBTFUL, led=True)


def _all_capital(name: list[Token]) -> bool:
    content = [word for word in name if word.folded not in PARTICLES and word.text[:1].isalpha()]
    return bool(content) and all(word.capital for word in content)


def _is_adjective(words: list[Token], lead: int) -> bool:
    """`Vieille Route de Mons`: an adjective before the kind, in the same case."""
    if lead + 1 >= len(words) or words[lead + 1].folded not in ADJECTIVES:
        return False
    return words[lead + 1].capital or not words[lead].capital


def _in_name(words: list[Token], at: int) -> bool:
    """Whether a word may stand inside the name of a street whose kind stands first."""
    word = words[at]
    if word.text[:1].isdigit():
        return _is_date_part(words, at)
    further = words[at + 1].folded if at + 1 < len(words) else ""
    if word.folded in _TOWARDS and further in _DUTCH:
        return True
    return word.folded in PARTICLES or word.folded not in STOP


def _is_date_part(words: list[Token], at: int) -> bool:
    """`8` in `rue du 8 mai`, `1945` in `rue du 8 mai 1945`, `17.` in `Straße des 17. Juni`; `1944` in `Plein 1944`."""
    word = words[at]
    if at and _DAY.match(word.text) and words[at - 1].folded in MONTHS:
        return True
    return len(word.text) == 4 and at + 1 < len(words) and words[at + 1].folded in MONTHS
