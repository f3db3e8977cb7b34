"""Streets that nothing in their name tells: `Meir`, `Het Spui`, `An der Alten Mühle`."""

from detectors.addresses.kind_last import is_label, is_name
from detectors.addresses.street import Street, Telling, street
from detectors.addresses.tokens import Token
from detectors.addresses.words import (
    ADJECTIVES,
    HEADS,
    HONOURS,
    MONTHS,
    NOT_STREETS,
    PARTICLES,
    STOP,
    UNITS,
    street_words,
)

_GERMAN = street_words("german-openers")
_DUTCH = street_words("dutch-openers")
_SITES = street_words("german-sites")
_ALWAYS = frozenset("ter ten het de den 't achter".split())
_ARTICLES = frozenset("der den dem die de het 't le la les".split())
_NO_ENDS = STOP | MONTHS | UNITS | PARTICLES
_OPENERS = _GERMAN | _DUTCH
_GERMAN_BUT_IN = _GERMAN - {"in"}  # `in` opens a sentence's place in Dutch too
_GERMAN_OPENINGS = _GERMAN | _ARTICLES
_LINKS = PARTICLES | _ARTICLES | _OPENERS
_LOWER_LINKS = _ARTICLES | _GERMAN_BUT_IN | HONOURS | ADJECTIVES
_MOST_WORDS = 3


def plain_name(words: list[Token]) -> Street | None:
    """Words with capitals before a number, or one in lower case with what opens German names (`am markt`)."""
    head = words[0]
    site = head.capital and head.folded in _SITES
    if not _may_end(words, site=site):
        return None
    last = 0
    while (
        last + 1 < len(words) and last <= _MOST_WORDS and _may_precede(words[last + 1], capital=head.capital)
    ):
        last += 1
    last = _trimmed(words, last)
    opened = site and words[last].folded in _GERMAN and words[last].capital
    if head.folded in HEADS and not opened:
        return None
    if (
        words[last].folded in ("lange", "korte")
        and words[last].capital
        and 0 < last == _capitals(words, last)
    ):
        return street(words, last, Telling.SURE)
    return street(words, last, Telling.DOUBTFUL if opened else Telling.BARE)


def _capitals(words: list[Token], last: int) -> int:
    """How many of the words before `words[last]` have a capital: `Lange Voorhout` has one."""
    return sum(word.capital for word in words[:last])


def _may_end(words: list[Token], *, site: bool) -> bool:
    head = words[0].folded
    if (head in HEADS and not site) or head in _NO_ENDS or len(head) < 3:
        return False
    if any(map(str.isdigit, head)) or is_label(words[0]):
        return False
    opened = len(words) > 1 and words[1].folded in _GERMAN_OPENINGS
    return head not in NOT_STREETS or opened


def _may_precede(word: Token, *, capital: bool) -> bool:
    if capital:
        return is_name(word) or word.folded in _LINKS
    return word.folded in _LOWER_LINKS


def _trimmed(words: list[Token], last: int) -> int:
    """Without the words that lead to the name from the sentence: `in de Meir` is the street Meir."""
    lower = not words[0].capital
    while last:
        word, inner = words[last], words[last - 1]
        opens = word.folded in _OPENERS
        if word.folded in _GERMAN_BUT_IN and (word.capital or lower):
            break
        if word.capital and (
            word.folded in _ALWAYS or (opens and inner.folded in _ARTICLES and word.folded != "in")
        ):
            break
        if (not opens and word.capital) or word.folded in ("'t", "'s"):
            break
        last -= 1
    return last
