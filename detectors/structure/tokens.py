"""The words of a line, each with the part it may play in a person's name."""

import re
from collections.abc import Iterator
from enum import IntEnum, auto
from functools import lru_cache
from typing import NamedTuple

from detectors.structure import words


class Part(IntEnum):
    """What a word may be in, or beside, a name."""

    FIRST = auto()  # a known given name
    UNKNOWN = auto()  # no word that we know: a surname, a rare given name, or a rare word
    SURNAME = auto()  # a word that is a surname too: Bakker, Petit
    PARTICLE = auto()  # van, de la, von, el
    INITIAL = auto()  # J., J.P., Th.
    PERHAPS = auto()  # a given name that is a function word too: Will, An, Ben
    ORDINARY = auto()
    FUNCTION = auto()
    ROLE = auto()
    COMPANY = auto()


class Token(NamedTuple):
    """A word in a text: its place, its fold, its part, and what its letters say.

    `capital`: it begins with one, in a piece of text that is not all in capitals. `initialism`: like `PMO`.
    `degree`: like `PhD`, `MRPharmS`.
    """

    start: int
    end: int
    word: str
    part: Part
    capital: bool
    initialism: bool = False
    degree: bool = False


_TOKEN = re.compile(
    r"(?P<particle>(?:v\.?/?[ ]?d\.?|['’`]t|d['’](?=[^\W\d_]))(?![^\W\d_]|\.[^\W\d_])|d['’](?=[^\W\d_]))"
    r"|(?P<initials>(?:(?:[^\W\d_]|th|ph|ch|chr|joh|jos|wm|fr|yv|st)\.[ -]{0,1}(?=[^\W\d_]|[ ,(|-]|$|\n)){1,6})"
    r"|(?P<word>[^\W\d_]+(?:['’`´-][^\W\d_]+)*)"
)
_CALLED = re.compile(r"\(([^\W\d_]+(?:-[^\W\d_]+)?)\)[ ]{0,2}")
"""The name by which someone is called, behind the initials: `J.P. (Jan) van der Berg`."""
_PARTICLES = frozenset(
    "van von de der den du des del della di da dos das la le el al ben bin bint ibn ait ould ter ten te op zu zum zur"
    " af av vd vande vanden vander vom y e i 't in uit aan bij mc mac st sint saint abu o dal dalla degli 's tot"
    " do".split()
)
_STARTING = _PARTICLES - frozenset("bint das zu af av y e i uit aan bij 's tot do degli".split())
"""What a name may begin with; `aan`, `uit` and the like only stand inside (`in 't Veld`, `op den Berg`)."""
_ELIDED = re.compile(r"(?:[ljmnsct]|qu)['’]")
_DEGREE = re.compile(r"[A-Z]{2,}[a-z]+[A-Z]*|[A-Z][a-z][A-Z]")
_LONGEST_INITIALISM = 4
_LETTER_WORDS = frozenset("uayoix")


def tokens(text: str, folded: str, start: int, end: int) -> Iterator[Token]:
    """The words from `start`, as long as nothing but a blank or two stands between them.

    Ends at a digit, a sign, a line break, or the end of what is asked for.
    """
    shouted = _is_shouted(text[start:end])
    at = start
    while match := _TOKEN.match(folded, at, end):
        part = _part(match, text[match.start() : match.end()], begun=at > start)
        yield _token(text, match.span(), match.group(), part, shouted=shouted)
        at = _past_blanks(text, match.end(), end)
        if part is Part.INITIAL and (called := _CALLED.match(folded, at, end)):
            yield _token(text, called.span(1), called[1], _part_of(called[1]), shouted=shouted)
            at = called.end()
        elif at == match.end() and match.lastgroup == "word":
            return


def may_start(word: str) -> bool:
    """Whether a particle can be the first word of a surname."""
    return word in _STARTING or not word.isalpha()


def _token(text: str, span: tuple[int, int], word: str, part: Part, *, shouted: bool) -> Token:
    written = text[slice(*span)]
    initialism = 1 < len(written) <= _LONGEST_INITIALISM and written.isupper() and not shouted
    capital = written[0].isupper() and not shouted
    return Token(*span, word, part, capital, initialism, _DEGREE.fullmatch(written) is not None)


def _past_blanks(text: str, at: int, end: int) -> int:
    most = min(end, at + 2)
    while at < most and text[at] in " \t\xa0":
        at += 1
    return at


def _part(match: re.Match[str], written: str, *, begun: bool) -> Part:
    word = match.group()
    if match.lastgroup in {"particle", "initials"}:
        return Part.PARTICLE if match.lastgroup == "particle" else Part.INITIAL
    if word in _PARTICLES:
        return Part.PARTICLE if written.isascii() else Part.UNKNOWN
    if len(word) == 1:
        return _part_of_letter(word, capital=written.isupper(), begun=begun)
    if _ELIDED.match(word) or not word.strip("x"):
        return Part.FUNCTION
    return _part_of(word.replace("’", "'"))


def _part_of_letter(letter: str, *, capital: bool, begun: bool) -> Part:
    """A single letter without a dot: `Noah B`, `Tjin A Djie`; not the `c` of `slt c kevin`."""
    if capital:
        return Part.FUNCTION if letter == "x" else Part.INITIAL
    return Part.INITIAL if begun and letter not in _LETTER_WORDS else Part.FUNCTION


@lru_cache(maxsize=8192)
def _part_of(word: str) -> Part:
    if words.is_first_name(word):
        return Part.PERHAPS if words.is_function_word(word) or words.is_role(word) else Part.FIRST
    tests = (
        (words.is_word_surname, Part.SURNAME),
        (_is_street, Part.COMPANY),
        (words.is_role, Part.ROLE),
        (words.is_company_word, Part.COMPANY),
        (words.is_function_word, Part.FUNCTION),
        (words.is_ordinary, Part.ORDINARY),
    )
    return next((part for test, part in tests if test(word)), Part.UNKNOWN)


def _is_street(word: str) -> bool:
    """`Schaepmanstraat`: a street is no more a name of somebody than a firm is."""
    return words.ends_as(word, "streets")


def _is_shouted(segment: str) -> bool:
    """All in capitals: they say nothing about names then. `PEETERS Jan` is not."""
    return segment.isupper() and sum(map(str.isalpha, segment)) > 3
