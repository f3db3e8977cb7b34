"""What is known of a text before any pattern is tried, so that most patterns need not be."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from detectors.identifiers.row import Identifier


class Traits(NamedTuple):
    """Of a text: the digits in its longest number, and itself in lower case without accents, as long as it was."""

    digits: int
    plain: str


def possible(row: Identifier, text: str) -> bool:
    """Whether `text` has what every example of `row` has: enough digits in a row, one of its words or signs."""
    digits, plain = traits_of(text)
    if digits < row.digits or (row.near_digit and not digits):
        return False
    hints = _hints(row)
    return not hints or any(map(plain.__contains__, hints))


@cache
def _hints(row: Identifier) -> tuple[str, ...]:
    if row.needs:
        return (row.needs,) if isinstance(row.needs, str) else tuple(row.needs)
    return beginnings(row.context) if row.context_required else ()


@lru_cache(maxsize=2)
def traits_of(text: str) -> Traits:
    """Looked at once, then kept for the next row; the groups of one number are at most three signs apart."""
    digits = max((sum(map(str.isdigit, number)) for number in _NUMBER.findall(text)), default=0)
    return Traits(digits, text.lower() if text.isascii() else text.translate(_PLAIN))


_NUMBER = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,3}[0-9])*")
_PLAIN = {ord("’"): "'"} | {
    number: base
    for number in range(0x41, 0x250)
    if len(base := unicodedata.normalize("NFD", chr(number))[0].lower()) == 1
}


@lru_cache(maxsize=2)
def anchors(text: str) -> tuple[int, ...]:
    """Where a value with a digit among its first characters may begin: a number, and the words just before it."""
    return tuple(
        sorted(
            {
                word.start()
                for number in _DIGITS.finditer(text)
                for word in _WORD.finditer(text, max(0, number.start() - _BEFORE), number.start() + 1)
            }
        )
    )


_BEFORE = 14
_DIGITS = re.compile(r"[0-9]+")
_WORD = re.compile(r"(?<![^\W_])[^\W_]|(?<![0-9])[0-9]")


@cache
def beginnings(words: tuple[str, ...]) -> tuple[str, ...]:
    """What is certain at the beginning of regular expressions: `rek\\.? ?nr` begins with `rek`.

    Empty where one of them has no certain beginning.
    """
    stems = {literal.group() if (literal := _LITERAL.match(word)) else "" for word in words}
    shortest = (s for s in stems if not any(s != t and s.startswith(t) for t in stems))
    return () if "" in stems else tuple(sorted(shortest))


_LITERAL = re.compile(r"(?:[a-z0-9'°/](?![?*{|]))+")
