"""Streets whose kind stands last, glued or in a word of its own: `Kerkstraat`, `Grote Markt`, `Berliner Straße`."""

import re

from detectors.addresses.street import Street, Telling, street
from detectors.addresses.tokens import Token
from detectors.addresses.words import (
    ADJECTIVES,
    DOUBTFUL,
    HEADS,
    HONOURS,
    MONTHS,
    NOT_STREETS,
    PARTICLES,
    STANDALONE,
    STEMS,
    STOP,
    TELLING,
    TOWNS,
    UNITS,
    WHOLE,
    folded,
    street_words,
)

_ORDINAL = re.compile(r"\d{1,2}(?:e|de|ste|er|ième|th|nd|rd|st)\Z")
_NO_KINDS = street_words("kinds-after-cities") | street_words("german-openers") | PARTICLES
_NO_NAMES = STOP | HEADS | MONTHS | UNITS
_KNOWN = ADJECTIVES | HONOURS
_INNER = street_words("inner-particles")
_GERMAN = tuple(map(folded, ("straße", "strasse", "gasse", "str")))  # compounds take no open second word
_LABELS = ("adres", "adresse", "address", "anschrift", "nummer", "number", "nr", "zetel")
_MOST_NAMES = 2


def kind_last(words: list[Token]) -> Street | None:
    """The street that ends with `words[0]`, the word before a number; further words stand to its left."""
    head = words[0].folded
    if head in WHOLE:
        return street(words, _with_particle(words, 0, common=False), Telling.SURE)
    if head in STANDALONE and (whole := _after_adjective(words)):
        return whole
    telling = None if head in STANDALONE and not head.endswith(_GERMAN) else _rate(words[0])
    if telling is None:
        return None
    if telling == Telling.DOUBTFUL and words[0].capital and _is_compound(head):
        telling = Telling.SURE
    common = _stem(head) in STEMS or "-" in head or head.endswith(_GERMAN)
    return street(words, _leftmost(words, 0, common=common), telling)


def _is_compound(head: str) -> bool:
    """`Vismarkt`, `Lindenhof`, `Zandpoortvest`: what stands before the ending is itself a word of streets."""
    stem = _stem(head)
    street_like = stem in STEMS or (len(stem) > _LONG and stem.endswith(DOUBTFUL))
    return street_like and not head.endswith(_SURNAMES)


_SURNAMES = ("berg", "burg", "feld", "veld")  # `Rozenberg`, `Bosveld` are families more often


def is_label(word: Token) -> bool:
    """`Bezoekadres`, `Klantnummer`: words that stand before an address or a number and in neither."""
    return word.folded.endswith(_LABELS)


def is_name(word: Token) -> bool:
    """Whether a word with a capital may be half of a name after which a street is called."""
    if not word.capital or any(map(str.isdigit, word.text)) or is_label(word):
        return False
    return word.folded not in _NO_NAMES


_STEM, _SHORT_STEM = 3, 2  # letters before an ending


def _rate(word: Token) -> Telling | None:
    head = word.folded
    if (
        head in NOT_STREETS
        or head in TOWNS
        or head.endswith("ering")
        or not (head[:1].isalnum() or head[:1] == "'")
    ):
        return None
    if head[_STEM:].endswith(TELLING):
        return Telling.SURE
    if head[_SHORT_STEM:].endswith(DOUBTFUL):
        return Telling.SURE if "-" in head and word.capital else Telling.DOUBTFUL
    return None


def _stem(head: str) -> str:
    endings = sorted((e for e in (*TELLING, *DOUBTFUL) if head.endswith(e)), key=len)
    return head[: -len(endings[-1])].rstrip("-") if endings else head


def _after_adjective(words: list[Token]) -> Street | None:
    """`Grote Markt`, `Berliner Straße`; `Anne Frank laan` too, where the kind says enough."""
    if len(words) < 2:
        return None
    head, other = words[0].folded, words[1]
    if other.folded in _NO_KINDS:
        return None
    if other.folded in ADJECTIVES or _of_town(other):
        sure = head.endswith(TELLING) or head in ("markt", "baan", "berg", "rue", "route")
        return street(words, _leftmost(words, 1, common=True), Telling.SURE if sure else Telling.DOUBTFUL)
    telling = head.endswith(TELLING) and head not in ("weg", "steeg")
    if not is_name(other) or not (telling or words[0].capital or head in DOUBTFUL):
        return None
    bare = head in ("platz", "rue", "route", "chemin")
    return street(
        words,
        _leftmost(words, 1, common=False),
        Telling.SURE if telling else Telling.BARE if bare else Telling.DOUBTFUL,
    )


def _of_town(word: Token) -> bool:
    """`Berliner`, `Gentse`: adjectives made of the names of towns; in lower case the Dutch ones alone."""
    if word.capital:
        return word.folded.endswith(("er", "se"))
    return word.folded.endswith("se") and len(word.folded) >= _LONG and word.folded not in STOP


_LONG = 6  # letters


def _leftmost(words: list[Token], last: int, *, common: bool) -> int:
    """How far to the left the name goes: adjectives, titles, first names, and the particles between."""
    lower, capitals = not words[0].capital, 0
    while last + 1 < len(words):
        step = 1
        while last + step < len(words) and words[last + step].folded in _INNER:
            step += 1
        if step == 2 and words[last + 1].folded in ("der", "den"):
            break
        if last + step >= len(words):
            break
        word = words[last + step]
        known = word.folded in _KNOWN or bool(_ORDINAL.match(word.folded))
        if known and (lower or word.capital or word.text[:1].isdigit()):
            last, common = last + step, True
        elif not common and not lower and is_name(word) and capitals < _MOST_NAMES:
            last, capitals = last + step, capitals + 1
        else:
            break
    return _with_particle(words, last, common=common)


def _with_particle(words: list[Token], last: int, *, common: bool) -> int:
    """`Van Wouplein`, `De Keyserlei`, `'t Hoogstraatje`: a particle with a capital or an apostrophe opens the name."""
    reach = last
    while reach + 1 < len(words) and words[reach + 1].folded in PARTICLES:
        reach += 1
        opener = words[reach]
        if opener.folded in ("'t", "'s") or (opener.capital and not common):
            last = reach
    return last
