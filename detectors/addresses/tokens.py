"""The words on either side of a place in a text, up to the signs that divide."""

import re
from functools import lru_cache
from typing import NamedTuple

from detectors.addresses.words import HONOURS, LEADS, folded

_TOKEN = re.compile(r"[^\s,;:|()<>\"“”„«»!?\[\]{}*=…]+")
_QUOTES = re.compile(r"[^\w'’‘`#@€$£°]+(?=\w)|['’‘`]+(?![sStT](?:[-' ]|\Z))(?=.)")
_DASHES = frozenset("-–—•·/&+")
_REACH = 90  # characters: the longest names of streets have some 60
_ABBREVIATED = HONOURS | LEADS
_ABBREVIATION = 3  # letters: `St.`, `Dr.`, `Bât.`


class Token(NamedTuple):
    """A word and its place; `folded` is how the word lists have it."""

    start: int
    end: int
    text: str
    folded: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, after an apostrophe or elision (`d'Alsemberg`) too."""
        bare = self.text.lstrip("'’")
        return bare[:1].isupper() or (bare[1:2] in "'’" and bare[2:3].isupper())


def before(text: str, end: int) -> list[Token]:
    """The words before `end` on its line, nearest first, up to the last sign or sentence end."""
    start = max(text.rfind("\n", max(0, end - _REACH), end) + 1, end - _REACH, 0)
    if start and not text[start - 1].isspace():
        start = next((n for n in range(start, end) if text[n].isspace()), end)
    found: list[Token] = []
    edge = end
    for match in reversed(list(_TOKEN.finditer(text, start, end))):
        token = _token(match)
        apart = text[token.end : edge]
        if apart.strip() or token.text in _DASHES or (found and _closes(token)):
            break
        found.append(token)
        edge = token.start
    return found


def after(text: str, start: int, most: int = 8) -> list[Token]:
    """At most `most` words from `start` on its line, up to the next sign or sentence end."""
    found: list[Token] = []
    edge = start
    for match in _TOKEN.finditer(text, start, start + _REACH):
        token = _token(match)
        if (
            text[edge : token.start].strip(" \t\xa0\u202f\u2009\r")
            or token.text in _DASHES
            or len(found) == most
        ):
            break
        found.append(token)
        edge = token.end
        if _closes(token):
            break
    return found


def _token(match: re.Match[str]) -> Token:
    word, plain = _bare(match.group())
    end = match.end()
    return Token(end - len(word), end, word, plain)


@lru_cache(maxsize=16384)
def _bare(written: str) -> tuple[str, str]:
    """A word without the quotes before it, and how the word lists have it."""
    quotes = _QUOTES.match(written)
    word = written[quotes.end() :] if quotes else written
    return word, folded(word)


def _closes(token: Token) -> bool:
    """A stop at the end of a word that is no abbreviation ends the sentence."""
    word = token.text
    return word.endswith(".") and len(word) > _ABBREVIATION + 1 and token.folded not in _ABBREVIATED
