"""Signs that look like others: characters without width, full-width, bold and circled ones, O for 0 and l for 1.

What is hidden with them is looked for in a copy of the text in plain signs, with the place of every character kept.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from detectors.identifiers.suffixes import SUFFIXES
from detectors.phones import phones

_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\u034f\u061c\u180e\ufe00-\ufe0f\ufeff\u20e3"
_STYLED = "\uff01-\uff5e\u2460-\u2468\u24b6-\u24ea\U0001d400-\U0001d7ff\u0660-\u0669\u06f0-\u06f9"
_ODD = re.compile(rf"[\w@.+-][{_INVISIBLE}]+[\w@.+-]|[0-9][{_INVISIBLE}]|[{_STYLED}]")
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_MAIL = re.compile(
    rf"\w(?<!\w\w)[\w.+-]{{0,63}}@(?:[^\W_](?:[\w-]{{0,61}}[^\W_])?\.){{1,4}}(?:{SUFFIXES})(?![\w-])",
    re.IGNORECASE,
)
_LETTER_BESIDE = re.compile(r"[0-9](?:(?<=[OoIl].)|(?=[OoIl](?![a-zA-Z])))")
_LETTERED = re.compile(r"[0-9OoIl+(](?<![\w.].)(?:[ ./()\u00a0-]{0,3}[0-9OoIl]){8,16}(?![^\W_])")
_FIGURES = str.maketrans("OoIl", "0011")


class Hidden(NamedTuple):
    """A value found under odd signs: its place in the text as written, its label, and how sure it is."""

    start: int
    end: int
    label: str
    score: float


def hidden(text: str) -> Iterator[Hidden]:
    """E-mail addresses and telephone numbers in which odd signs stand; others are left to their own detectors."""
    if not text.isascii() and _ODD.search(text):
        yield from _in_plain_signs(text)
    yield from _with_letters(text)


def _in_plain_signs(text: str) -> Iterator[Hidden]:
    plain, places = plain_signs(text)
    found = [Hidden(*mail.span(), "EMAIL", 0.8) for mail in _MAIL.finditer(plain)]
    found += [Hidden(start, end, "PHONE", score) for start, end, score in phones(plain)]
    for start, end, label, score in found:
        first, last = places[start], places[end - 1] + 1
        if text[first:last] != plain[start:end]:
            yield Hidden(first, last, label, score)


def plain_signs(text: str) -> tuple[str, list[int]]:
    """`text` without invisible characters, styled ones in plain form; and where each of its characters stood."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if _HIDDEN.match(sign):
            continue
        plain = sign if sign < "\u0600" else _plain(sign)
        signs.append(plain)
        places.append(place)
    return "".join(signs), places


def _plain(sign: str) -> str:
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


def _with_letters(text: str) -> Iterator[Hidden]:
    """O47O 12 34 56: letters beside figures, read as the figures that they look like."""
    last = 0
    for beside in _LETTER_BESIDE.finditer(text):
        value = _LETTERED.search(text, max(last, beside.start() - 24), beside.end() + 40)
        if value is None or value.start() > beside.start() or sum(map(str.isdigit, value.group())) < 6:
            continue
        last = value.end()
        for start, end, score in phones(value.group().translate(_FIGURES)):
            if any(map(str.isalpha, value.group()[start:end])):
                yield Hidden(value.start() + start, value.start() + end, "PHONE", min(score, 0.7))
